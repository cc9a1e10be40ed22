import * as vscode from "vscode";
import {
  type LinkCandidateItem,
  type LinkParams,
  type LinkRelation,
  type LinkRelationItem,
  linkRequest,
} from "../../../server/src/protocol/linking";
import { plainMessage } from "../../../server/src/protocol/messages";
import { openUri, pagesOf, uriOf } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import { setContext } from "../commands/setContext";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { type Choice, chooseMany, chooseOne, type List, lookUp } from "../dialogue/lists";
import { askAll, kept, type Step } from "../dialogue/steps";
import type { Operations } from "../edits/operations";
import { candidatesOf, relationsOf } from "./linkRequests";
import { type PageTexts, pageTexts } from "./pageTexts";
import type { Placing } from "./placePages";

/**
 * The command that links a page with others in front matter, from either side, and unlinks it; of several, all with one other. A quick fix
 * says in which way.
 */
export function linkPages(
  session: Session,
  place: Pick<Placing, "link">,
  operations: Pick<Operations, "carryOut">,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.linkPages, (target: unknown, selected: unknown) => {
      const pages = Array.isArray(selected) ? pagesOf(selected) : [];
      if (pages.length > 1) return place.link(pages);
      const uri = uriOf(target);
      return uri === undefined ? undefined : link(uri, session, operations, relationIn(selected));
    }),
    followEditor(session),
  );
}

/** The menu of the editor offers the command on pages that can be linked, and what is about numbers on pages with one. */
function followEditor(session: Session): vscode.Disposable {
  async function update(): Promise<void> {
    const uri = openUri();
    const found = uri === undefined ? undefined : await relationsOf(uri, session);
    if (uri !== openUri()) return;
    setContext("canLink", (found?.relations.length ?? 0) > 0);
    setContext("hasNumber", found?.hasNumber === true);
  }

  void update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    session.onDidChange(() => void update()),
  );
}

/** The way to link that a quick fix of the server asks for. */
function relationIn(given: unknown): LinkRelation | undefined {
  return typeof given === "object" && given !== null && "direction" in given ? (given as LinkRelation) : undefined;
}

function isSame(one: LinkRelation, other: LinkRelation): boolean {
  return one.direction === other.direction && one.kind === other.kind && one.key === other.key;
}

async function link(
  uri: string,
  session: Session,
  operations: Pick<Operations, "carryOut">,
  wanted?: LinkRelation,
): Promise<void> {
  const words = pageTexts[sessionLanguage(session)];
  const looked = await lookUp({ title: words.linking, canGoBack: false }, words.lookingUp, relationsOf(uri, session));
  if (typeof looked !== "object") return;
  const { found } = looked;
  if (!found || found.relations.length === 0) {
    looked.list.dispose();
    void vscode.window.showInformationMessage(plainMessage(words.nothingToLink));
    return;
  }
  /** What stands there, for whichever step is first. */
  let list: List | undefined = looked.list;
  const asked = wanted && found.relations.find(({ relation }) => isSame(relation, wanted));
  let chosen = asked ?? (found.relations[0] as LinkRelationItem);
  let candidates: readonly LinkCandidateItem[] = [];
  let linked: readonly string[] = [];
  const title = words.link(found.title);

  const relation: Step = async (place) => {
    const choices = found.relations.map(
      (one): Choice<LinkRelationItem> => ({
        label: one.title,
        description: words.linked(one.linked),
        detail: one.description,
        iconPath: new vscode.ThemeIcon(one.icon),
        value: one,
      }),
    );
    const answer = await chooseOne({ title, ...place, list }, words.chooseRelation, choices, chosen);
    list = undefined;
    return kept(answer, (value) => {
      chosen = value;
    });
  };

  const pages: Step = async (place) => {
    const here = { title: `${chosen.title}: ${found.title}`, ...place };
    const finding = candidatesOf({ uri, relation: chosen.relation }, session);
    const looked = await lookUp({ ...here, list }, words.lookingUp, finding, { many: true });
    list = undefined;
    if (typeof looked !== "object") return looked;
    candidates = looked.found;
    const before = candidates.filter(({ isLinked }) => isLinked).map((one) => one.uri);
    const answer = await chooseMany(
      { ...here, list: looked.list },
      words.chooseLinks,
      choicesOf(candidates, words),
      before,
    );
    return kept(answer, (value) => {
      linked = value;
    });
  };

  const steps = found.relations.length > 1 && !asked ? [relation, pages] : [pages];
  if ((await askAll(steps)) !== "done") return;
  const was = new Set(candidates.filter(({ isLinked }) => isLinked).map((one) => one.uri));
  const add = linked.filter((one) => !was.has(one));
  const remove = [...was].filter((one) => !linked.includes(one));
  if (add.length + remove.length > 0) {
    const params: LinkParams = { uri, relation: chosen.relation, add, remove };
    await carryOut(params, `${chosen.title}: ${found.title}`, session, operations);
  }
}

async function carryOut(
  params: LinkParams,
  label: string,
  session: Session,
  operations: Pick<Operations, "carryOut">,
): Promise<void> {
  const words = pageTexts[sessionLanguage(session)];
  const result = await session.request(linkRequest, params);
  const done = words.linkedNow(params.add.length, params.remove.length);
  const isDone = result && (result.edit === null || (await operations.carryOut({ label, edit: result.edit, done })));
  if (!isDone) void vscode.window.showWarningMessage(plainMessage(words.notLinked));
  else if (result.refused.length > 0) void vscode.window.showWarningMessage(plainMessage(result.refused.join(" ")));
}

/** Those that are linked first, then those that have most in common with the page; the rest in the order of the site. */
function choicesOf(candidates: readonly LinkCandidateItem[], words: PageTexts): Choice<string>[] {
  const part = (holds: (one: LinkCandidateItem) => boolean, label: string): Choice<string>[] => {
    const here = candidates.filter(holds);
    if (here.length === 0) return [];
    const items = here.map(({ uri, title, name }) => ({ label: title, description: name, value: uri }));
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  return [
    ...part(({ isLinked }) => isLinked, words.partLinked),
    ...part(({ isLinked, isLikely }) => !isLinked && isLikely, words.partLikely),
    ...part(({ isLinked, isLikely }) => !isLinked && !isLikely, words.partNotLinked),
  ];
}
