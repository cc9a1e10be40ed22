import * as vscode from "vscode";
import { type Middleware, State } from "vscode-languageclient";
import { type DeletionParams, type DeletionResult, deletionRequest } from "../../server/src/protocol";
import { folderSchemes } from "./clientOptions";
import { sessionLanguage } from "./language";
import type { Session } from "./session";
import { texts } from "./texts";

/**
 * When files are moved in the editor, the server says what has to change with them. Whether it does, the setting says, or the
 * author. The edit is made here, before the files move: VS Code would ask once more for what it is given.
 */
export function movesAsked(session: () => Pick<Session, "state" | "status">): NonNullable<Middleware["workspace"]> {
  return {
    async willRenameFiles(event, next) {
      const [file] = event.files;
      const configuration = vscode.workspace.getConfiguration("algoritmekader", file?.oldUri);
      const setting = configuration.get("updateReferencesOnFileMove");
      if (setting === "never") return undefined;
      const edit = await next(event);
      // What we renamed ourselves has nothing left to change.
      if (edit && (setting === "always" || (await isWanted(edit, session())))) await make(edit);
      return undefined;
    },
  };
}

/** Asks whether references are to follow. */
async function isWanted(edit: vscode.WorkspaceEdit, session: Pick<Session, "state" | "status">): Promise<boolean> {
  const changed = edit.entries().filter(([, edits]) => edits.length > 0);
  if (changed.length === 0) return false;
  const { update, updateQuestion } = texts[sessionLanguage(session)];
  const references = changed.reduce((sum, [, edits]) => sum + edits.length, 0);
  const question = updateQuestion(references, changed.length);
  return (await vscode.window.showInformationMessage(question, { modal: true }, update)) === update;
}

/** Makes an edit as a refactoring: the files that it opens for that are saved. */
async function make(edit: vscode.WorkspaceEdit): Promise<void> {
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** Asks, before files are deleted, what is to become of what refers to them. */
export function deletionGuard(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onWillDeleteFiles((event) => {
    const schemes = folderSchemes(vscode.workspace.workspaceFolders);
    if (!event.files.some(({ scheme }) => schemes.includes(scheme))) return;
    const asked = askDeletion(event.files, session).then((edit) => edit && make(edit));
    event.waitUntil(
      asked.catch((error) => log.error(`What refers to the files that are deleted is not known: ${error}`)),
    );
  });
}

/** The edit that goes before the deletion; undefined when nothing is to change. */
async function askDeletion(files: readonly vscode.Uri[], session: Session): Promise<vscode.WorkspaceEdit | undefined> {
  const { client } = session;
  if (client?.state !== State.Running) return undefined;
  const ask = (params: DeletionParams) => client.sendRequest<DeletionResult>(deletionRequest, params);
  const uris = files.map(String);
  const found = await ask({ uris });
  if (!found) return undefined;
  const text = texts[sessionLanguage(session)];
  const { references, pages, titles, candidates } = found;
  const answers = [text.removeReferences, ...(candidates.length > 0 ? [text.pointElsewhere] : [])].map((title) => ({
    title,
  }));
  const leave = { title: text.leaveReferences, isCloseAffordance: true };
  const options = { modal: true, detail: text.referrers(titles, pages) };
  const answer = await vscode.window.showWarningMessage(text.deletion(references, pages), options, ...answers, leave);
  if (answer?.title === text.removeReferences) return client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
  if (answer?.title !== text.pointElsewhere) return undefined;
  const options2 = { placeHolder: text.pointWhere, matchOnDescription: true };
  const chosen = await vscode.window.showQuickPick(candidates, options2);
  const other = chosen && (await ask({ uris, instead: chosen.uri }));
  return other ? client.protocol2CodeConverter.asWorkspaceEdit(other.edit) : undefined;
}
