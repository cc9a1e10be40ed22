import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Breath } from "../connection/breath";
import { connect } from "../connection/connection";
import { clientFileSystem, fileSystemByScheme } from "../files/clientFileSystem";
import { startServer } from "../server";
import { diskFileSystem, folderAbove } from "./diskFileSystem";
import { gitHistory } from "./gitHistory";
import { transport } from "./transport";

/** How long git may take in the background, in milliseconds. */
const historyLimit = 30_000;
/** How many turns the program takes from the arrival of a message until it is handled. */
const turns = 4;
/** How often is looked whether the client is still there, in milliseconds. */
const clientCheck = 3000;

/** Starts the server. `onRead` is called whenever a framework has been read and checked. */
export function start(onRead: () => void): void {
  const breath = new Breath(() => new Promise((resolve) => setImmediate(resolve)), turns);
  const connection = connect(...transport(process.argv.slice(2)), breath);
  startServer(connection, fileSystemByScheme({ file: diskFileSystem }, clientFileSystem(connection)), {
    documentation: pathToFileURL(join(__dirname, "../../docs/rules")).href,
    above: folderAbove,
    history: gitHistory(historyLimit),
    breathe: breath.take,
    onRead,
    onClient: (processId) => setInterval(() => isRunning(processId) || process.exit(1), clientCheck),
    onEnd: (isAnnounced) => process.exit(isAnnounced ? 0 : 1),
  });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // One of somebody else is there too, and may not be asked.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
