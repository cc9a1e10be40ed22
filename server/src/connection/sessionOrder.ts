import { ErrorCodes, Message, type MessageReader, type MessageWriter } from "vscode-jsonrpc";
import { exitNotification, initializeRequest, shutdownRequest } from "./lspMessages";

/**
 * Lets through what a client may say at this point of the session (LSP, "initialize" and "shutdown"). Other requests are refused, other
 * notifications dropped.
 */
export function inSessionOrder(reader: MessageReader, writer: MessageWriter): MessageReader {
  /** What is said of a request that comes now; undefined where it may come. */
  let refusal: Refusal | undefined = notInitialized;
  let hasBegun = false;

  function refusalOf(method: string): Refusal | undefined {
    if (method !== initializeRequest.method) return refusal;
    return hasBegun ? (refusal ?? alreadyInitialized) : undefined;
  }

  function follow(method: string): void {
    if (method === initializeRequest.method) refusal = undefined;
    if (method === shutdownRequest.method) refusal = isShutDown;
    hasBegun = true;
  }

  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    dispose: () => reader.dispose(),
    listen: (handle) =>
      reader.listen((message) => {
        if (Message.isRequest(message)) {
          const refused = refusalOf(message.method);
          if (refused) {
            const answer = { jsonrpc: "2.0", id: message.id, error: refused };
            // That a client is gone is told by the connection itself.
            void writer.write(answer as Message).catch(() => undefined);
            return;
          }
          follow(message.method);
        } else if (Message.isNotification(message) && refusal && message.method !== exitNotification.method) return;
        handle(message);
      }),
  };
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const notInitialized: Refusal = {
  code: ErrorCodes.ServerNotInitialized,
  message: "The server has not been initialized yet.",
};
const alreadyInitialized: Refusal = {
  code: ErrorCodes.InvalidRequest,
  message: "The server has been initialized already.",
};
const isShutDown: Refusal = { code: ErrorCodes.InvalidRequest, message: "The server has been shut down." };
