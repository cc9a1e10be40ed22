import * as vscode from "vscode";
import {
  type FollowRelationsParams,
  followRelationsRequest,
  type PageRelationsResult,
  type RelationNode,
  type RelationNodeParams,
  relationPlaceRequest,
  relationRepairRequest,
  relationsChangedNotification,
} from "../../../server/src/protocol/relations";
import { commandIds } from "../commands/commandIds";
import { setContext } from "../commands/setContext";
import { folderSchemes } from "../connection/clientOptions";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { toRange } from "../editor/toRange";
import { applyEdit } from "../edits/applyEdit";
import { referencesTexts } from "./referencesTexts";
import { relationsProvider } from "./relationsProvider";

const viewId = "algoritmekader.references";

/** Why the view is empty, which the welcome texts in package.json explain; or that it is not, and the editor is yet to draw it. */
type Emptiness = "noPage" | "outside" | "empty" | "filled";

/** The view "Verwijzingen": what the page in the editor names, what names it, and what leads nowhere with its repair. */
export function referencesView(session: Session): vscode.Disposable {
  const provider = relationsProvider(session);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  const follow = follower(session, (uri, relations) => {
    provider.show(relations);
    view.title = referencesTexts[sessionLanguage(session)].references;
    view.description = relations ? [relations.code, relations.title].filter(Boolean).join(" · ") : undefined;
    setContext("references", emptinessOf(uri, relations));
  });

  const update = () => void follow.update(view.visible);
  update();
  return vscode.Disposable.from(
    view,
    provider,
    view.onDidChangeVisibility(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    session.onDidChange(update),
    session.onNotification(relationsChangedNotification, follow.changed),
    vscode.commands.registerCommand(commandIds.goToReference, (node: RelationNode) =>
      goTo(provider.uri, node, session),
    ),
    vscode.commands.registerCommand(commandIds.repairReference, (node: RelationNode) =>
      repair(provider.uri, node, session),
    ),
  );
}

function emptinessOf(uri: string | undefined, relations: PageRelationsResult): Emptiness {
  if (uri === undefined) return "noPage";
  if (!relations) return "outside";
  return relations.nodes.length > 0 ? "filled" : "empty";
}

/** Asks the server to follow the page to show, and tells `show` what comes of it: at once, and whenever it changes. */
export function follower(
  session: Pick<Session, "client" | "state" | "status" | "request">,
  show: (uri: string | undefined, relations: PageRelationsResult) => void,
) {
  let followed: { readonly uri: string | undefined; readonly client: unknown; readonly language: string } | undefined;
  /** Counts questions: what is answered to an older one is not shown. */
  let asked = 0;

  return {
    /** To be called whenever there may be another page to show; does nothing when there is none. */
    async update(isVisible: boolean): Promise<void> {
      const isReady = session.state === "ready";
      // While pages are read again, what is shown may stay.
      if (!isReady && followed !== undefined && session.state === "indexing") return;
      const uri = isVisible && isReady ? pageToShow(followed?.uri) : undefined;
      const language = sessionLanguage(session);
      if (followed?.uri === uri && followed?.client === session.client && followed?.language === language) return;
      followed = { uri, client: session.client, language };
      const question = ++asked;
      const params: FollowRelationsParams = uri === undefined ? {} : { uri };
      const relations = await session.request(followRelationsRequest, params);
      if (question === asked) show(uri, relations ?? null);
    },
    changed(relations: PageRelationsResult): void {
      if (followed?.uri !== undefined && (relations === null || relations.uri === followed.uri))
        show(followed.uri, relations);
    },
  };
}

/** The file in the editor. What is no file (output, a preview, a table) leaves the page that was shown last in its place. */
function pageToShow(last: string | undefined): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && folderSchemes(vscode.workspace.workspaceFolders).includes(document.uri.scheme))
    return document.uri.toString();
  const hasTabs = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  return hasTabs ? last : undefined;
}

/** Opens the place of a node and selects it. */
async function goTo(uri: string | undefined, { id }: RelationNode, session: Session): Promise<void> {
  if (uri === undefined) return;
  const params: RelationNodeParams = { uri, id };
  const place = await session.request(relationPlaceRequest, params);
  if (!place) return;
  const selection = toRange(place.range);
  await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(place.uri, true), { selection });
}

/** Carries a repair out: one edit, which one undo takes back. */
async function repair(uri: string | undefined, { id }: RelationNode, session: Session): Promise<void> {
  if (uri === undefined) return;
  const found = await session.request(relationRepairRequest, { uri, id });
  if (!(await applyEdit(found, session)))
    void vscode.window.showWarningMessage(referencesTexts[sessionLanguage(session)].notRepaired);
}
