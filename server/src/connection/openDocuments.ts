import { TextDocument } from "vscode-languageserver-textdocument";
import type { Connection } from "./connection";
import { didChangeNotification, didCloseNotification, didOpenNotification } from "./lspMessages";

export interface DocumentListener {
  opened(document: TextDocument): void;
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
}

/** Keeps the documents that are open in the editor, as they are there, and tells what becomes of them. */
export function followDocuments(connection: Connection, listener: DocumentListener): void {
  const open = new Map<string, TextDocument>();
  connection.onNotification(didOpenNotification, ({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    open.set(uri, document);
    listener.opened(document);
  });
  connection.onNotification(didChangeNotification, ({ textDocument: { uri, version }, contentChanges }) => {
    const document = open.get(uri);
    if (document && contentChanges.length > 0) listener.changed(TextDocument.update(document, contentChanges, version));
  });
  connection.onNotification(didCloseNotification, ({ textDocument: { uri } }) => {
    const document = open.get(uri);
    open.delete(uri);
    if (document) listener.closed(document);
  });
}
