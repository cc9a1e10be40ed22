import type { Disposable, MessageSignature } from "vscode-jsonrpc";
import type { Connection } from "./connection";
import { registerRequest, unregisterRequest } from "./lspMessages";

/** A message that the client is to send, and about what. */
export interface WantedMessage {
  readonly type: MessageSignature;
  readonly options: unknown;
}

let count = 0;

/** Asks the client to send these messages from now on. Returns how to end that; rejects where the client will not. */
export async function register(connection: Connection, wanted: readonly WantedMessage[]): Promise<Disposable> {
  const registered = wanted.map(({ type, options }) => ({
    id: `algoritmekader-${++count}`,
    method: type.method,
    registerOptions: options,
  }));
  await connection.sendRequest(registerRequest, { registrations: registered });
  return {
    dispose() {
      // The protocol spells it so.
      const unregisterations = registered.map(({ id, method }) => ({ id, method }));
      // That a client is closing is no failure of ours.
      connection.sendRequest(unregisterRequest, { unregisterations }).catch(() => undefined);
    },
  };
}
