import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { Positions } from "../../server/src/core/text/positions";
import { applied } from "../../server/src/core/text/textEdits";
import type { Disk } from "./serverSession";

/** The files after an edit, as a client makes it: change by change; what is not there or stands in the way is an error. */
export function appliedTo(disk: Disk, edit: WorkspaceEdit): Disk {
  const after: Disk = new Map(disk);
  const take = (uri: string) => {
    const text = after.get(uri);
    if (text === undefined) throw new Error(`${uri} is not there`);
    return text;
  };
  for (const change of edit.documentChanges ?? []) {
    if ("textDocument" in change) {
      const { uri } = change.textDocument;
      after.set(uri, edited(take(uri), (change as TextDocumentEdit).edits as TextEdit[]));
    } else if (change.kind === "rename") {
      if (after.has(change.newUri)) throw new Error(`${change.newUri} is taken`);
      after.set(change.newUri, take(change.oldUri));
      after.delete(change.oldUri);
    } else if (change.kind === "delete") {
      take(change.uri);
      after.delete(change.uri);
    } else after.set(change.uri, "");
  }
  return after;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const positions = Positions.of(text);
  const spans = edits.map(({ range, newText }) => ({
    span: { start: positions.offset(range.start), end: positions.offset(range.end) },
    newText,
  }));
  return applied(text, spans);
}
