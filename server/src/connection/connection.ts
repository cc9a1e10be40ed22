import {
  createMessageConnection,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from "vscode-jsonrpc";
import { plainMessage } from "../core/text/markdown";
import type { Breath } from "./breath";
import { inTime, usualPatience } from "./inTime";
import { configurationRequest, logNotification, messageNotification, messageType } from "./lspMessages";
import { inSessionOrder } from "./sessionOrder";

/** The connection to the client; `lspMessages.ts` and the room `protocol` have what is said over it. */
export type Connection = MessageConnection;

/** Makes the connection. What goes wrong in it is told in the log of the client. `breath`: how long work gives way to what goes over it. */
export function connect(reader: MessageReader, output: MessageWriter, breath?: Breath): Connection {
  const writer = breath?.follow(output) ?? output;
  const logger = {
    error: (message: string) => logError(connection, message),
    warn: (message: string) => logWarning(connection, message),
    info: () => undefined,
    log: () => undefined,
  };
  const connection: Connection = createMessageConnection(inSessionOrder(reader, writer), writer, logger, {
    messageStrategy: {
      handleMessage(message, next) {
        breath?.onHandled();
        return next(message);
      },
    },
  });
  return connection;
}

/** Tells an error in the log of the client. */
export function logError(connection: Connection, message: string): void {
  void connection.sendNotification(logNotification, { type: messageType.error, message });
}

/** Tells a warning in the log of the client. */
export function logWarning(connection: Connection, message: string): void {
  void connection.sendNotification(logNotification, { type: messageType.warning, message });
}

/** Shows a message to whoever sits at the client. */
export function showInformation(connection: Connection, message: string): void {
  void connection.sendNotification(messageNotification, {
    type: messageType.information,
    message: plainMessage(message),
  });
}

/**
 * What is set in the client under this name. Fails where that is not told in time: nothing is to hang on a client that never answers. `late`
 * is called when it answers all the same.
 */
export async function askSetting(
  connection: Connection,
  section: string,
  { patience = usualPatience, late = () => undefined }: { patience?: number; late?: (value: unknown) => void } = {},
): Promise<unknown> {
  const answered = connection.sendRequest(configurationRequest, { items: [{ section }] });
  const told = await inTime(answered, patience, () => undefined);
  if (told) return told[0];
  // One that fails then has nothing to say.
  void answered.then(
    ([value]) => late(value),
    () => undefined,
  );
  throw new Error(`No answer about '${section}' within ${patience / 1000} seconds`);
}
