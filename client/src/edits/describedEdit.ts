/** What an edit of LSP is about, before it is made. */
import { TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver-types";

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
