// What the tests in the editor need again and again. The same on both extension hosts: only `vscode`, no Node.
import * as vscode from "vscode";
import type { RequestType } from "vscode-jsonrpc";
import type { TestApi } from "../../client/src/extension";
import { limit } from "./pace";

/** Asks the server of the extension: by name, because the extension knows only its own copy of what a request is. */
export function ask<Params, Result>(
  { client }: TestApi,
  { method }: RequestType<Params, Result, void>,
  params: NoInfer<Params>,
): Promise<Result> {
  if (!client) throw new Error("There is no server to ask");
  return client.sendRequest<Result>(method, params);
}

/** Waits until `condition` gives something true and returns it; says `what` was waited for when it takes too long. */
export async function until<T>(
  what: string,
  condition: () => T | PromiseLike<T>,
  milliseconds = 10_000,
): Promise<NonNullable<T>> {
  const patience = limit(milliseconds);
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`After ${patience} ms there was still no ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The place of a file of the workspace, named from its root. */
export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The editor has no folder open");
  return vscode.Uri.joinPath(folder.uri, path);
}

/**
 * Opens a file of the workspace as a click in the explorer does. Not with `openTextDocument`: what that opens stays open
 * for three minutes after its tab is closed.
 */
export async function open(path: string): Promise<vscode.TextEditor> {
  const uri = uriOf(path);
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
  return until(`editor with ${path}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

/** Our problems of one file, in the order of the text. */
export function problemsOf(path: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uriOf(path))
    .filter((problem) => problem.source === "algoritmekader")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Our problems of all files, as `path: message`. */
export function allProblems(): string[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, problems]) =>
      problems
        .filter((problem) => problem.source === "algoritmekader")
        .map((problem) => `${vscode.workspace.asRelativePath(uri)}: ${problem.message}`),
    )
    .sort();
}

/** The text of a file as the editor has it, or else as it was saved. */
export async function textOf(path: string): Promise<string> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === uriOf(path).toString());
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

/** Whether there is such a file or folder. */
export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(uriOf(path)).then(
    () => true,
    () => false,
  );
}

/** The place just before `text` in a document. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return document.positionAt(offset);
}

/** Types at a place, one character at a time, as a person does. */
export async function type(editor: vscode.TextEditor, at: vscode.Position, text: string): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  for (const character of text) await vscode.commands.executeCommand("type", { text: character });
}

/** Replaces the first `before` in the document by `after`, in the editor: nothing is saved. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const start = positionOf(editor.document, before);
  const end = editor.document.positionAt(editor.document.offsetAt(start) + before.length);
  if (!(await editor.edit((edit) => edit.replace(new vscode.Range(start, end), after)))) {
    throw new Error(`"${before}" could not be replaced in ${editor.document.uri.path}`);
  }
}

/** Runs an action that may change these files, and gives them their old text back, open or not. */
export async function restoring<T>(paths: readonly string[], action: () => Promise<T>): Promise<T> {
  const before = await Promise.all(paths.map((path) => vscode.workspace.fs.readFile(uriOf(path))));
  try {
    return await action();
  } finally {
    for (const [index, path] of paths.entries()) await restore(uriOf(path), before[index]!);
  }
}

/** Drops unsaved changes and closes all editors. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await revert(document.uri);
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

async function restore(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri.toString());
  if (document?.isDirty) await revert(uri);
  await vscode.workspace.fs.writeFile(uri, content);
}

async function revert(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand("workbench.action.files.revert");
}
