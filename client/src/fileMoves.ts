import * as vscode from "vscode";
import { type Middleware, State } from "vscode-languageclient";
import { type DeletionParams, type DeletionResult, deletionRequest } from "../../server/src/protocol";
import { folderSchemes } from "./clientOptions";
import { sessionLanguage } from "./language";
import type { Session } from "./session";
import { texts } from "./texts";

/**
 * When files are moved in the editor, the server says what has to change with them. Whether it does, the setting says, or the
 * author. VS Code waits a minute at most, so that a question that is overlooked holds nothing up.
 */
export function movesAsked(session: () => Pick<Session, "state" | "status">): NonNullable<Middleware["workspace"]> {
  return {
    async willRenameFiles(event, next) {
      const [file] = event.files;
      const setting = vscode.workspace
        .getConfiguration("algoritmekader", file?.oldUri)
        .get("updateReferencesOnFileMove");
      if (setting === "never") return undefined;
      const edit = await next(event);
      if (!edit || setting === "always") return edit;
      const changed = edit.entries().filter(([, edits]) => edits.length > 0);
      // What we renamed ourselves has nothing left to change.
      if (changed.length === 0) return undefined;
      const { update, updateQuestion } = texts[sessionLanguage(session())];
      const references = changed.reduce((sum, [, edits]) => sum + edits.length, 0);
      const question = updateQuestion(references, changed.length);
      return (await vscode.window.showInformationMessage(question, { modal: true }, update)) === update
        ? edit
        : undefined;
    },
  };
}

/** Asks, before files are deleted, what is to become of what refers to them. */
export function deletionGuard(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onWillDeleteFiles((event) => {
    const schemes = folderSchemes(vscode.workspace.workspaceFolders);
    if (!event.files.some(({ scheme }) => schemes.includes(scheme))) return;
    event.waitUntil(
      askDeletion(event.files, session).catch((error) => {
        log.error(`What refers to the files that are deleted is not known: ${error}`);
        return new vscode.WorkspaceEdit();
      }),
    );
  });
}

/** The edit that goes before the deletion: an empty one when nothing is to change. */
async function askDeletion(files: readonly vscode.Uri[], session: Session): Promise<vscode.WorkspaceEdit> {
  const nothing = new vscode.WorkspaceEdit();
  const { client } = session;
  if (client?.state !== State.Running) return nothing;
  const ask = (params: DeletionParams) => client.sendRequest<DeletionResult>(deletionRequest, params);
  const uris = files.map(String);
  const found = await ask({ uris });
  if (!found) return nothing;
  const text = texts[sessionLanguage(session)];
  const { references, pages, titles, candidates } = found;
  const answers = [text.removeReferences, ...(candidates.length > 0 ? [text.pointElsewhere] : [])].map((title) => ({
    title,
  }));
  const leave = { title: text.leaveReferences, isCloseAffordance: true };
  const options = { modal: true, detail: text.referrers(titles, pages) };
  const answer = await vscode.window.showWarningMessage(text.deletion(references, pages), options, ...answers, leave);
  if (answer?.title === text.removeReferences) return client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
  if (answer?.title !== text.pointElsewhere) return nothing;
  const options2 = { placeHolder: text.pointWhere, matchOnDescription: true };
  const chosen = await vscode.window.showQuickPick(candidates, options2);
  const other = chosen && (await ask({ uris, instead: chosen.uri }));
  return other ? client.protocol2CodeConverter.asWorkspaceEdit(other.edit) : nothing;
}
