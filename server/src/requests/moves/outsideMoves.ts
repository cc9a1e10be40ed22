/** Pages that were renamed outside the editor, in a terminal or by git: offers once that what refers to them follows. */
import type { Connection } from "../../connection/connection";
import {
  applyEditRequest,
  filesRenamedNotification,
  messageType,
  showMessageRequest,
} from "../../connection/lspMessages";
import { editsAfter, type OutsideMove, recognised } from "../../core/features/moves/outsideMoves";
import { type Page, titleOf } from "../../core/page/page";
import type { Language, Localized } from "../../core/text/language";
import { plainMessage } from "../../core/text/markdown";
import { groupNames } from "../../edits/moveEdits";
import { workspaceEdit } from "../../edits/workspaceEdits";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import type { Task } from "../../frameworks/schedule";
import { movesIn } from "./fileMoves";

/** How long the disk has to be quiet, in milliseconds: what git does at once is told in parts. */
const quiet = 400;

/** The pages of a framework that came and went since it was last quiet. */
interface Gathered {
  readonly lost: Map<string, Page>;
  readonly found: Set<string>;
  readonly offering: Task;
}

/** Follows pages that come and go on the disk. What was moved in the editor has been asked there. */
export function offerOutsideMoves(connection: Connection, { frameworks, client, schedule }: Answering): void {
  const gathered = new WeakMap<FrameworkFolder, Gathered>();
  const settled = new Set<string>();
  const keyOf = (framework: FrameworkFolder, from: string, to: string) => JSON.stringify([framework.uri, from, to]);

  connection.onNotification(filesRenamedNotification, ({ files }) => {
    for (const { oldUri, newUri } of files) movedInEditor(oldUri, newUri);
    for (const framework of frameworks.all) {
      const moves = movesIn(files, framework);
      if (moves.size > 0) frameworks.move(framework, moves);
    }
    // Who watches the disk tells it too, but may do so late, or not at all.
    frameworks.filesChanged(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  });

  function movedInEditor(oldUri: string, newUri: string): void {
    const framework = frameworks.of(oldUri);
    if (!framework) return;
    const changed = gathered.get(framework);
    for (const [from, to] of movesIn([{ oldUri, newUri }], framework)) settled.add(keyOf(framework, from, to));
    // The disk may have told it first.
    const [before, after] = [framework.pathOf(oldUri), framework.pathOf(newUri)];
    for (const from of changed?.lost.keys() ?? []) {
      if (before !== undefined && after !== undefined && (from === before || from.startsWith(`${before}/`))) {
        settled.add(keyOf(framework, from, after + from.slice(before.length)));
      }
    }
  }

  frameworks.onChange((change) => {
    if (change === "everything") return;
    const { framework, edited, outside } = change;
    for (const path of outside) {
      const before = edited.get(path);
      const isThere = framework.workspace.view.page(path) !== undefined;
      // It may have changed only, or be no page.
      if (isThere === (before !== undefined)) continue;
      const all = gathered.get(framework) ?? newlyGathered(framework);
      if (before) all.lost.set(path, before);
      else all.found.add(path);
      all.offering.ask();
    }
  });

  function newlyGathered(framework: FrameworkFolder): Gathered {
    const all: Gathered = {
      lost: new Map(),
      found: new Set(),
      offering: schedule.quiet(quiet, () => {
        gathered.delete(framework);
        void offer(framework, all).catch((error) => client.log("What was renamed is not known", error));
      }),
    };
    gathered.set(framework, all);
    return all;
  }

  async function offer(framework: FrameworkFolder, { lost, found }: Gathered): Promise<void> {
    if (!client.settings.offersMoves || !client.capabilities.workspace?.applyEdit) return;
    const { view } = framework.workspace;
    const isGone = ({ path }: Page) => !view.hasFile(path);
    const moves = recognised(
      [...lost.values()].filter(isGone),
      [...found].flatMap((path) => view.page(path) ?? []),
      view.model,
    );
    const unasked = moves.filter(({ was, to }) => {
      const key = keyOf(framework, was.path, to);
      return !settled.has(key) && settled.add(key);
    });
    if (unasked.length === 0) return;
    const edits = editsAfter(unasked, view, { files: framework.filesBeside() });
    const count = edits.reduce((sum, { edits }) => sum + edits.length, 0);
    if (count === 0 || framework.isReadOnly) return;
    const { language } = framework;
    const yes = { title: update[language] };
    const message = plainMessage(question(unasked, count, framework)[language]);
    const actions = [yes, { title: notNow[language] }];
    const answer = await connection.sendRequest(showMessageRequest, {
      type: messageType.information,
      message,
      actions,
    });
    if (answer?.title === yes.title) await apply(framework, unasked, language);
  }

  /** Made anew: while the question stood there, pages may have changed. */
  async function apply(framework: FrameworkFolder, moves: readonly OutsideMove[], language: Language): Promise<void> {
    const files = framework.filesBeside();
    const edits = editsAfter(moves, framework.workspace.view, { files });
    const edit = workspaceEdit(edits, framework, { groupName: groupNames(framework) });
    if (edit) await connection.sendRequest(applyEditRequest, { label: update[language], edit });
  }
}

function question(moves: readonly OutsideMove[], count: number, framework: FrameworkFolder): Localized {
  const [move] = moves;
  const references: Localized = {
    nl: count === 1 ? "1 verwijzing" : `${count} verwijzingen`,
    en: count === 1 ? "1 reference" : `${count} references`,
  };
  if (moves.length > 1 || !move) {
    return {
      nl: `${moves.length} pagina's hebben een andere naam of plaats gekregen. ${references.nl} bijwerken?`,
      en: `${moves.length} pages have got another name or place. Update ${references.en}?`,
    };
  }
  const { was, to } = move;
  const now = framework.workspace.view.page(to);
  const title = titleOf(was);
  const isRenamed = now !== undefined && now.name !== was.name;
  return isRenamed
    ? {
        nl: `Pagina '${title}' heet nu '${now.name}'. ${references.nl} bijwerken?`,
        en: `Page '${title}' is now called '${now.name}'. Update ${references.en}?`,
      }
    : {
        nl: `Pagina '${title}' staat nu in '${to.slice(0, to.lastIndexOf("/"))}'. ${references.nl} bijwerken?`,
        en: `Page '${title}' is now in '${to.slice(0, to.lastIndexOf("/"))}'. Update ${references.en}?`,
      };
}

const update: Localized = { nl: "Bijwerken", en: "Update" };
const notNow: Localized = { nl: "Niet bijwerken", en: "Do not update" };
