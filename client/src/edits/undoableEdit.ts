/** Edits of pages that need not be open, and how one step takes such an edit back. */
import * as vscode from "vscode";
import { refactoring } from "./applyEdit";

/** Takes an edit back. Answers false, and changes nothing, where one of the pages has been changed since. */
export type Undo = () => Promise<boolean>;

/** Makes an edit of texts in one step, and deletes files with it; what it opens for that is saved. Undefined where it cannot be made. */
export async function makeUndoable(
  edit: vscode.WorkspaceEdit,
  deleted: readonly vscode.Uri[] = [],
): Promise<Undo | undefined> {
  const documents = await Promise.all(edit.entries().map(([uri]) => vscode.workspace.openTextDocument(uri)));
  const before = documents.map((document) => ({ uri: document.uri, text: document.getText() }));
  const files = await Promise.all(deleted.map(async (uri) => ({ uri, contents: await contentsOf(uri) })));
  for (const { uri } of files) edit.deleteFile(uri);
  if (!(await vscode.workspace.applyEdit(edit, refactoring))) return undefined;
  const changed = await Promise.all(
    before.map(async ({ uri, text }) => ({ uri, before: text, after: await textOf(uri) })),
  );
  return async () => {
    const back = new vscode.WorkspaceEdit();
    for (const { uri, contents } of files) back.createFile(uri, { contents });
    for (const { uri, before: old, after } of changed) {
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.getText() !== after) return false;
      const { start, end, text } = difference(after, old);
      back.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    }
    return vscode.workspace.applyEdit(back, refactoring);
  };
}

/** To the byte; of a text that is not saved, what the editor shows. */
async function contentsOf(uri: vscode.Uri): Promise<Uint8Array> {
  const unsaved = vscode.workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === uri.toString());
  return unsaved ? new TextEncoder().encode(unsaved.getText()) : vscode.workspace.fs.readFile(uri);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** The stretch of one text that has to become another: what is the same around it stays, and cursors with it. */
export function difference(from: string, to: string): { start: number; end: number; text: string } {
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start++;
  let same = 0;
  while (same < shortest - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}
