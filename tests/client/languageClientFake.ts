import { vi } from "vitest";
import type { NotificationType, NotificationType0 } from "vscode-jsonrpc";
import { EventEmitter } from "./vscodeFake";

// The values of vscode-languageclient that the client uses; the package itself needs a real editor.
export const State = { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 };
export const CloseAction = { DoNotRestart: 1, Restart: 2 };
export const ErrorAction = { Continue: 1, Shutdown: 2 };
export const DidCloseTextDocumentNotification = { method: "textDocument/didClose" };
export const DidOpenTextDocumentNotification = { method: "textDocument/didOpen" };
export const FileChangeType = { Created: 1, Changed: 2, Deleted: 3 };
export const InlayHintRequest = { method: "textDocument/inlayHint" };
export const RevealOutputChannelOn = { Never: 4 };

type Handler = (params: unknown) => unknown;

const methodOf = (type: string | { method: string }) => (typeof type === "string" ? type : type.method);

/** A language client whose server the test plays. */
export function fakeClient(startError?: Error) {
  const stateChanged = new EventEmitter<{ newState: number }>();
  const handlers = new Map<string, Handler>();
  const client = {
    state: State.Stopped,
    popUps: [] as unknown[],
    become(newState: number) {
      client.state = newState;
      stateChanged.fire({ newState });
    },
    receive: <Params>(type: NotificationType<Params> | NotificationType0, params?: NoInfer<Params>) =>
      handlers.get(type.method)?.(params),
    error: (_message: string, _data: unknown, popUp: unknown = true) => void client.popUps.push(popUp),
    onDidChangeState: stateChanged.event,
    onNotification: (type: string | { method: string }, handler: Handler) => handlers.set(methodOf(type), handler),
    onRequest: (type: string | { method: string }, handler: Handler) => handlers.set(methodOf(type), handler),
    needsStop: () => client.state === State.Running || client.state === State.Starting,
    async start() {
      if (client.state === State.Running) return;
      client.become(State.Starting);
      await Promise.resolve();
      client.become(startError ? State.StartFailed : State.Running);
      if (startError) throw startError;
    },
    dispose: vi.fn(async () => client.become(State.Stopped)),
    sendNotification: vi.fn(async (_type: unknown) => undefined),
    sendRequest: vi.fn(async (_type: unknown, _params: unknown) => [{ id: "phase" }]),
  };
  return client;
}
