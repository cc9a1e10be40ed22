/** Operations that are taken back, or done again. */
import * as vscode from "vscode";
import { refactoring } from "./applyEdit";
import { type Contents, contentsOf, isSame, isSameBytes, openDocument, textIn } from "./contents";
import { difference, withChange } from "./merge";
import { type FileMove, type Operation, Recording } from "./operation";
import { inRounds } from "./rounds";
import { saveAgain, unsavedAmong } from "./saving";

export type Replayed =
  /** What was done, as it can be taken back again. */
  | { readonly done: Operation }
  /** Nothing was done: these files are not what the operation begins with. */
  | { readonly inTheWay: readonly vscode.Uri[] }
  | undefined;

interface Step {
  readonly uri: vscode.Uri;
  /** Where the file is when its text changes. */
  readonly goesTo: vscode.Uri;
  readonly from: string;
  readonly to: string;
}

/**
 * Does again what an operation did, from what there is now. What else has changed in a text since stays, as long as it is on other lines.
 * A text that nothing else has changed becomes what it was to the byte. Undefined where the editor does not make the edit.
 */
export async function replay(operation: Operation): Promise<Replayed> {
  const { texts, moves, created, deleted, label, places } = await whatIsLeft(operation);
  const inTheWay = new Map<string, vscode.Uri>();
  const block = (uri: vscode.Uri) => inTheWay.set(uri.toString(), uri);

  const steps: Step[] = [];
  const exact: { uri: vscode.Uri; bytes: Uint8Array }[] = [];
  for (const { from, to, before, after } of texts) {
    const now = await contentsOf(from);
    const [text, was, becomes] = [textIn(now), textIn(before), textIn(after)];
    const goal =
      text === undefined || was === undefined || becomes === undefined ? undefined : withChange(was, becomes, text);
    if (goal === undefined) block(from);
    else {
      steps.push({ uri: from, goesTo: to, from: text as string, to: goal });
      if (goal === becomes && after.bytes && after.unsaved === undefined) exact.push({ uri: to, bytes: after.bytes });
    }
  }
  for (const { uri, contents } of deleted) if (!isSame(contents, await contentsOf(uri))) block(uri);
  for (const uri of await wrongPlaces({ moves, created, deleted })) block(uri);
  if (inTheWay.size > 0) return { inTheWay: [...inTheWay.values()] };

  const edit = new vscode.WorkspaceEdit();
  for (const { uri } of deleted) edit.deleteFile(uri);
  // Before their texts change: what is not saved yet may be written under its former name when the file is not there any more.
  addMoves(moves, edit);
  for (const { uri, goesTo, from, to } of steps) {
    if (from === to) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    // As the document ends its lines, so that positions are those of its text.
    const goal = document.eol === vscode.EndOfLine.CRLF ? to.replace(/\n/g, "\r\n") : to;
    const { start, end, text } = difference(document.getText(), goal);
    edit.replace(goesTo, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  for (const { uri, contents } of created) edit.createFile(uri, { contents: bytesOf(contents) });

  // What is not saved while its file moves may be written under its former name.
  for (const { from } of moves) {
    const document = openDocument(from);
    if (document?.isDirty) await document.save();
  }
  const unsaved = unsavedAmong(texts.map(({ from }) => from));
  const recording = await Recording.begin({
    label,
    texts: texts.map(({ from }) => from),
    deleted: deleted.map(({ uri }) => uri),
    places,
  });
  if (!(await vscode.workspace.applyEdit(edit, refactoring))) {
    recording.dispose();
    return undefined;
  }
  await saveAgain(texts.filter(({ from }) => !unsaved.has(from.toString())).map(({ to }) => to));
  for (const { uri, bytes } of exact) await restore(uri, bytes);
  const done = await recording.finish();
  return done && { done };
}

/** The operation without the moves that somebody else has made already. */
async function whatIsLeft(operation: Operation): Promise<Operation> {
  const { texts, moves } = operation;
  const goals = new Set(moves.map(({ to }) => to.toString()));
  const made = new Set<string>();
  // Of files that take the places of others it cannot be told.
  const isAlone = moves.every(({ from }) => !goals.has(from.toString()));
  if (isAlone)
    for (const { from, to } of moves) if (!(await exists(from)) && (await exists(to))) made.add(String(from));
  if (made.size === 0) return operation;
  return {
    ...operation,
    moves: moves.filter(({ from }) => !made.has(from.toString())),
    texts: texts.map((text) => (made.has(text.from.toString()) ? { ...text, from: text.to } : text)),
  };
}

/** What an editor writes has one sort of line end, and the encoding of its settings: where that is not what was there, it is written as it was. */
async function restore(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (openDocument(uri)?.isDirty) return;
  const now = await contentsOf(uri);
  if (now.bytes && !isSameBytes(now.bytes, bytes)) await vscode.workspace.fs.writeFile(uri, bytes);
}

function bytesOf({ bytes, unsaved }: Contents): Uint8Array {
  return unsaved === undefined ? (bytes ?? new Uint8Array()) : new TextEncoder().encode(unsaved);
}

/** The moves in rounds, parted by making a file that is there, which does nothing. */
function addMoves(moves: readonly FileMove[], edit: vscode.WorkspaceEdit): void {
  let last: FileMove | undefined;
  for (const round of inRounds(moves, ({ from, to }) => ({ from: from.toString(), to: to.toString() }))) {
    if (last) edit.createFile(last.to, { ignoreIfExists: true });
    for (const { from, to } of round) edit.renameFile(from, to);
    last = round.at(-1);
  }
}

/** The places of files that move and come where something is that should not be, or where something should be and is not. */
async function wrongPlaces({
  moves,
  created,
  deleted,
}: Pick<Operation, "moves" | "created" | "deleted">): Promise<vscode.Uri[]> {
  const there = new Map(deleted.map(({ uri }) => [uri.toString(), false]));
  const isThere = async (uri: vscode.Uri) => there.get(uri.toString()) ?? (await exists(uri));
  const found: vscode.Uri[] = [];
  for (const { from, to } of moves) {
    if (!(await isThere(from))) found.push(from);
    // On a disk that takes them for the same, a name in other capitals is no other file.
    else if (from.toString().toLowerCase() !== to.toString().toLowerCase() && (await isThere(to))) found.push(to);
    there.set(from.toString(), false);
    there.set(to.toString(), true);
  }
  for (const { uri } of created) if (await isThere(uri)) found.push(uri);
  return found;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
