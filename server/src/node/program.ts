import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { clientFileSystem, fileSystemByScheme } from "../files/clientFileSystem";
import { startServer } from "../server";
import { diskFileSystem } from "./diskFileSystem";
import { gitHistory } from "./gitHistory";

/** How long git may take in the background, in milliseconds. */
const historyLimit = 30_000;

/** Starts the server. `onRead` is called whenever a framework has been read and checked. */
export function start(onRead: () => void): void {
  // Over IPC when VS Code starts it, over `--stdio` in any other editor: the library reads the arguments.
  const connection = createConnection();
  startServer(connection, fileSystemByScheme({ file: diskFileSystem }, clientFileSystem(connection)), {
    documentation: pathToFileURL(join(__dirname, "../../docs/rules")).href,
    history: gitHistory(historyLimit),
    onRead,
  });
}
