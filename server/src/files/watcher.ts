import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";

/**
 * Asks the client to report changes of files in these folders. Everything is watched, because which folder holds the pages
 * is said by the content model, which can change; the server passes over what is none of its business. Returns how to end
 * it; undefined when the client cannot watch: then only open documents are followed.
 */
export async function watchFiles(
  connection: Connection,
  client: ClientCapabilities,
  roots: readonly string[],
): Promise<Disposable | undefined> {
  const support = client.workspace?.didChangeWatchedFiles;
  if (!support?.dynamicRegistration || roots.length === 0) return undefined;
  const watchers: FileSystemWatcher[] = support.relativePatternSupport
    ? roots.map((baseUri) => ({ globPattern: { baseUri, pattern: "**/*" } }))
    : [{ globPattern: "**/*" }];
  try {
    return await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  } catch (error) {
    connection.console.error(`The client does not watch files: ${String(error)}`);
    return undefined;
  }
}
