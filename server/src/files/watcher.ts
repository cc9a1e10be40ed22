import type { Disposable } from "vscode-jsonrpc";
import type { ClientCapabilities, FileSystemWatcher } from "vscode-languageserver";
import { type Connection, logError } from "../connection/connection";
import { filesChangedNotification } from "../connection/lspMessages";
import { register } from "../connection/registrations";

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
    return await register(connection, [{ type: filesChangedNotification, options: { watchers } }]);
  } catch (error) {
    logError(connection, `The client does not watch files: ${String(error)}`);
    return undefined;
  }
}
