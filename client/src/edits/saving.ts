/** Pages that are changed without being open are saved, as the editor does where an edit is of several files. */
import * as vscode from "vscode";
import { openDocument } from "./contents";

/** Those of these files that have changes which are not saved. */
export function unsavedAmong(uris: readonly vscode.Uri[]): ReadonlySet<string> {
  return new Set(uris.filter((uri) => openDocument(uri)?.isDirty).map(String));
}

/** Saves these files, where the author has not set that this is not to be done. A file that cannot be saved stays as it is in the editor. */
export async function saveAgain(uris: readonly vscode.Uri[]): Promise<void> {
  if (!vscode.workspace.getConfiguration("files").get("refactoring.autoSave", true)) return;
  for (const uri of uris) {
    const document = openDocument(uri);
    if (document?.isDirty) await document.save();
  }
}
