import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import {
  type PageRelationsResult,
  type RelationNode,
  type RelationNodeParams,
  relationPlaceRequest,
  relationRepairRequest,
  relationsChangedNotification,
} from "../../../server/src/protocol/relations";
import { commandIds } from "../commands/commandIds";
import { setContext } from "../commands/setContext";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { toRange } from "../editor/toRange";
import { applyEdit } from "../edits/applyEdit";
import { follower } from "./follower";
import { referencesTexts } from "./referencesTexts";
import { relationsProvider } from "./relationsProvider";

const viewId = "algoritmekader.references";

/** Why the view is empty, which the welcome texts in package.json explain; or that it is not, and the editor is yet to draw it. */
type Emptiness = "noPage" | "outside" | "empty" | "filled";

/** The view "Verwijzingen": what the page in the editor names, what names it, and what leads nowhere with its repair. */
export function referencesView(session: Session): vscode.Disposable {
  const provider = relationsProvider(session);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  const name = () => {
    view.title = referencesTexts[sessionLanguage(session)].references;
  };
  name();
  const follow = follower(session, (uri, relations) => {
    provider.show(relations);
    name();
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
    void vscode.window.showWarningMessage(plainMessage(referencesTexts[sessionLanguage(session)].notRepaired));
}
