/** The editor takes an operation back by halves: with Undo of its menu, per document and per move of files. */
import * as vscode from "vscode";
import { contentsOf, isSame } from "./contents";
import { type Operation, touchedBy } from "./operation";

/** How long the editor has to be quiet, in milliseconds. */
const quiet = 400;

/** How many files are as they were before an operation, and how many are still as it left them. */
export interface Halves {
  readonly back: number;
  readonly left: number;
}

/** Calls `onFound` when the editor has undone something in a document of the last operation. */
export function followUndo(
  last: () => Operation | undefined,
  isBusy: () => boolean,
  onFound: (operation: Operation, halves: Halves) => void,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
    if (reason !== vscode.TextDocumentChangeReason.Undo || isBusy()) return;
    const operation = last();
    if (!operation || !touchedBy(operation).some((uri) => uri.toString() === document.uri.toString())) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const halves = await halvesOf(operation);
      if (last() === operation && !isBusy() && halves.back > 0) onFound(operation, halves);
    }, quiet);
  });
  return vscode.Disposable.from(listening, { dispose: () => clearTimeout(timer) });
}

async function halvesOf({ texts, moves, created, deleted }: Operation): Promise<Halves> {
  let [back, left] = [0, 0];
  for (const { from, to, before, after } of texts) {
    const [atFrom, atTo] = [await contentsOf(from), await contentsOf(to)];
    if (isSame(atFrom, before)) back++;
    else if (isSame(atTo, after)) left++;
  }
  // Of moves of a file whose text changes, the text tells.
  const counted = new Set(texts.map(({ to }) => to.toString()));
  for (const { from, to } of moves) {
    if (counted.has(to.toString())) continue;
    if ((await contentsOf(to)).bytes) left++;
    else if ((await contentsOf(from)).bytes) back++;
  }
  for (const { uri } of created) if ((await contentsOf(uri)).bytes) left++;
  for (const { uri } of deleted) if (!(await contentsOf(uri)).bytes) left++;
  return { back, left };
}
