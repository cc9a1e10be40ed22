/** What an edit of LSP is about, before it is made. */
import { type CreateFile, type RenameFile, TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import { inRounds } from "./rounds";

/** The uris of the files whose texts it changes, as they are before it: an edit may move a file aside first. */
export function textsIn({ changes, documentChanges }: WorkspaceEdit): string[] {
  if (!documentChanges) return Object.keys(changes ?? {});
  const origins = new Map<string, string>();
  const found = new Set<string>();
  for (const change of documentChanges) {
    if (TextDocumentEdit.is(change)) {
      const { uri } = change.textDocument;
      found.add(origins.get(uri) ?? uri);
    } else if ("kind" in change && change.kind === "rename") {
      origins.set(change.newUri, origins.get(change.oldUri) ?? change.oldUri);
    }
  }
  return [...found];
}

/** The files that it renames, in its order: one that goes aside first is there twice. */
export function movesIn({ documentChanges }: WorkspaceEdit): { from: string; to: string }[] {
  return (documentChanges ?? []).flatMap((change) =>
    "kind" in change && change.kind === "rename" ? [{ from: change.oldUri, to: change.newUri }] : [],
  );
}

/** Per uri, what it writes into the text. */
export function newTextsIn({ changes = {}, documentChanges }: WorkspaceEdit): Map<string, Set<string>> {
  const edits = documentChanges
    ? documentChanges.flatMap((change) =>
        TextDocumentEdit.is(change) ? change.edits.map((edit) => [change.textDocument.uri, edit] as const) : [],
      )
    : Object.entries(changes).flatMap(([uri, all]) => all.map((edit) => [uri, edit] as const));
  const found = new Map<string, Set<string>>();
  for (const [uri, edit] of edits) {
    const texts = found.get(uri) ?? new Set();
    found.set(uri, texts.add("newText" in edit ? edit.newText : edit.snippet.value));
  }
  return found;
}

/**
 * The edit with its moves of files before its texts, which are named by where they are then. What is not saved yet may be written under its
 * former name when the file is not there any more, and then it is there twice.
 */
export function movesFirst(edit: WorkspaceEdit): WorkspaceEdit {
  const moves = movesIn(edit);
  if (moves.length === 0) return edit;
  const changes = edit.documentChanges ?? [];
  const isMove = (change: (typeof changes)[number]): change is RenameFile =>
    "kind" in change && change.kind === "rename";
  const placed = changes.map((change, at) => {
    if (!TextDocumentEdit.is(change)) return change;
    const { uri } = change.textDocument;
    const later = changes.slice(at).filter(isMove);
    const goesTo = later.reduce((now, { oldUri, newUri }) => (now === oldUri ? newUri : now), uri);
    return goesTo === uri ? change : { ...change, textDocument: { uri: goesTo, version: null } };
  });
  return { ...edit, documentChanges: [...apart(changes.filter(isMove)), ...placed.filter((one) => !isMove(one))] };
}

/** How many places in texts it changes. */
export function placesIn(edit: WorkspaceEdit | undefined | null): number {
  const { changes = {}, documentChanges } = edit ?? {};
  if (!documentChanges) return Object.values(changes).flat().length;
  return documentChanges.reduce((sum, change) => sum + (TextDocumentEdit.is(change) ? change.edits.length : 0), 0);
}

/** The files and folders that it deletes. */
export function deletedIn({ documentChanges }: WorkspaceEdit): string[] {
  return (documentChanges ?? []).flatMap((change) =>
    "kind" in change && change.kind === "delete" ? [change.uri] : [],
  );
}

/** Whether it makes, moves or deletes files. */
export function changesFiles(edit: WorkspaceEdit | undefined | null): boolean {
  return (edit?.documentChanges ?? []).some((change) => !TextDocumentEdit.is(change));
}

/** The moves in rounds, parted by making a file that is there, which does nothing. */
function apart(moves: readonly RenameFile[]): (RenameFile | CreateFile)[] {
  const rounds = inRounds(moves, ({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
  return rounds.flatMap((round, at) => {
    const last = rounds[at - 1]?.at(-1);
    return last ? [{ kind: "create", uri: last.newUri, options: { ignoreIfExists: true } }, ...round] : round;
  });
}
