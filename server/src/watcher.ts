import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
} from "vscode-languageserver";

/**
 * Asks the client to report changes of files in the workspace folders. Everything is watched, because which folder holds
 * the pages is said by the content model, which can change; the server passes over what is none of its business. A client
 * that cannot watch is not asked: then only open documents are followed.
 */
export async function watchFiles(
  connection: Connection,
  client: ClientCapabilities,
  roots: readonly string[],
): Promise<void> {
  const support = client.workspace?.didChangeWatchedFiles;
  if (!support?.dynamicRegistration) return;
  const watchers: FileSystemWatcher[] = support.relativePatternSupport
    ? roots.map((baseUri) => ({ globPattern: { baseUri, pattern: "**/*" } }))
    : [{ globPattern: "**/*" }];
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  } catch (error) {
    connection.console.error(`The client does not watch files: ${String(error)}`);
  }
}
