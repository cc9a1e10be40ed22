import * as vscode from "vscode";
import type { NotificationType, NotificationType0, RequestType, RequestType0 } from "vscode-jsonrpc";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { lookedAtNotification, readDirectoryRequest, readFileRequest } from "../../../server/src/protocol/files";
import { workspaceTrustedNotification } from "../../../server/src/protocol/initialization";
import { type Language, languageNamed } from "../../../server/src/protocol/language";
import { type StatusParams, statusNotification } from "../../../server/src/protocol/status";
import { type TreeChildrenParams, type TreeNode, treeChildrenRequest } from "../../../server/src/protocol/tree";
import { clientOptions, folderSchemes, quiet } from "./clientOptions";
import { readDirectory, readFile } from "./fileRequests";
import { traceChannel } from "./traceChannel";

/** Makes a language client that is not started; what differs per platform. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** `noFolder`, `starting` and `failed` the client knows itself; the others the server reports. */
export type SessionState = "noFolder" | "starting" | "failed" | StatusParams["state"];

/** Where the language of a workspace is remembered. */
const languageKey = "algoritmekader.language";

export type Crash = "again" | "ended";

/** The server as the views see it, whichever client is behind it at the moment. */
export interface Session {
  readonly client: BaseLanguageClient | undefined;
  readonly state: SessionState;
  readonly status: StatusParams | undefined;
  /** In which the server last wrote its texts in this workspace, be it in another window or before it ended. */
  readonly language: Language | undefined;
  /** The server ended by itself: it is being started `again`, or `ended` for good because it did so too often. */
  readonly crash: Crash | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Hears what the server tells, whichever client is behind it. */
  onNotification(type: NotificationType0, listener: () => void): vscode.Disposable;
  onNotification<Params>(type: NotificationType<Params>, listener: (params: Params) => void): vscode.Disposable;
  /** The children of a tree node; none while there is no server to ask: the first question starts one. */
  treeChildren(params: TreeChildrenParams): Promise<readonly TreeNode[]>;
  /** Asks the server; undefined while there is none, and where it fails to answer. */
  request<Result>(type: RequestType0<Result, void>): Promise<Result | undefined>;
  request<Params, Result>(
    type: RequestType<Params, Result, void>,
    params: NoInfer<Params>,
  ): Promise<Result | undefined>;
  /** Starts the server, or ends the running one first. Never rejects: `state` says how it went. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts, watches and restarts the language server. */
export function createSession(
  createClient: CreateClient,
  memory: Pick<vscode.Memento, "get" | "update">,
  log: vscode.LogOutputChannel,
): Session & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** Per notification that anybody listens to: who does. */
  const heard = new Map<string, vscode.EventEmitter<unknown>>();
  const trace = traceChannel(log);
  let client: BaseLanguageClient | undefined;
  let state: SessionState = "noFolder";
  let status: StatusParams | undefined;
  let language = languageNamed(memory.get(languageKey));
  let crash: Crash | undefined;
  let schemes: string[] = [];
  let isStarted = false;
  // One start or stop at a time: the client refuses to stop while it starts.
  let queue: Promise<void> = Promise.resolve();

  function become(newState: SessionState, newStatus?: StatusParams): void {
    state = newState;
    status = newStatus;
    changed.fire();
  }

  async function start(): Promise<void> {
    schemes = folderSchemes(vscode.workspace.workspaceFolders);
    if (schemes.length === 0) return become("noFolder");
    crash = undefined;
    const crashed = (isAgain: boolean) => {
      if (client === started) crash = isAgain ? "again" : "ended";
    };
    const started: BaseLanguageClient = quiet(createClient(clientOptions(schemes, log, trace, crashed)));
    client = started;
    listen(started);
    try {
      await started.start();
    } catch (error) {
      log.error(`The server did not start: ${error}`);
      become("failed");
    }
  }

  function listen(own: BaseLanguageClient): void {
    own.onDidChangeState(
      whileCurrent(own, ({ newState }) => {
        // One that crashed has stopped for a moment before it starts again.
        if (newState === State.Starting || (newState === State.Stopped && crash === "again")) become("starting");
        else if (newState !== State.Running) become("failed");
      }),
    );
    own.onNotification(
      statusNotification,
      whileCurrent(own, (params) => {
        if (params.state !== "indexing") crash = undefined;
        if (params.state !== "idle") remember(params.language);
        become(params.state, params);
      }),
    );
    for (const [method, emitter] of heard) forward(own, method, emitter);
    own.onRequest(readFileRequest, (params) => readFile(params, log));
    own.onRequest(readDirectoryRequest, (params) => readDirectory(params, log));
  }

  function remember(spoken: Language): void {
    if (spoken === language) return;
    language = spoken;
    void memory.update(languageKey, spoken);
  }

  function forward(own: BaseLanguageClient, method: string, emitter: vscode.EventEmitter<unknown>): void {
    own.onNotification(
      method,
      whileCurrent(own, (params: unknown) => emitter.fire(params)),
    );
  }

  /** What a client says after another has taken its place is not heard. */
  function whileCurrent<Value>(own: BaseLanguageClient, handle: (value: Value) => void): (value: Value) => void {
    return (value) => {
      if (client === own) handle(value);
    };
  }

  async function end(): Promise<void> {
    const ended = client;
    client = undefined;
    if (!ended?.needsStop()) return;
    try {
      // After a crash the client may be starting again by itself, and it cannot be stopped before it has started.
      await ended.start();
      await ended.dispose();
    } catch (error) {
      log.warn(`The server did not stop by itself: ${error}`);
    }
  }

  function enqueue(...steps: (() => Promise<void>)[]): Promise<void> {
    for (const step of steps) queue = queue.then(step);
    return queue;
  }

  function restart(): Promise<void> {
    isStarted = true;
    return enqueue(end, start);
  }

  // The client tells the server of folders by itself, but its documents were selected by scheme at the start.
  async function followFolders(): Promise<void> {
    const needed = folderSchemes(vscode.workspace.workspaceFolders);
    if (needed.length > 0 && needed.every((scheme) => schemes.includes(scheme))) return;
    await end();
    await start();
  }

  // Trust is only ever given: taking it away reloads the window.
  const trustWatch = vscode.workspace.onDidGrantWorkspaceTrust(
    () =>
      void enqueue(async () => {
        if (client?.state === State.Running) await client.sendNotification(workspaceTrustedNotification);
      }),
  );
  // A watcher misses events at times: on a network, or while the machine slept.
  const focusWatch = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (!focused || client?.state !== State.Running) return;
    client.sendNotification(lookedAtNotification).catch((error) => log.debug(`The server was not told: ${error}`));
  });
  const folderWatch = vscode.workspace.onDidChangeWorkspaceFolders(() => void enqueue(followFolders));

  return {
    get client() {
      return client;
    },
    get state() {
      return state;
    },
    get status() {
      return status;
    },
    get language() {
      return language;
    },
    get crash() {
      return crash;
    },
    onDidChange: changed.event,
    onNotification({ method }: { method: string }, listener: (params: never) => void) {
      let emitter = heard.get(method);
      if (!emitter) {
        emitter = new vscode.EventEmitter();
        heard.set(method, emitter);
        if (client) forward(client, method, emitter);
      }
      return emitter.event(listener as (params: unknown) => void);
    },
    async treeChildren(params) {
      if (!isStarted) void restart();
      if (client?.state !== State.Running) return [];
      return client.sendRequest(treeChildrenRequest, params);
    },
    async request<Result>({ method }: { method: string }, params?: unknown) {
      if (client?.state !== State.Running) return undefined;
      try {
        return await client.sendRequest<Result>(method, params);
      } catch (error) {
        // It went away while it was asked, or the fault is in its own log.
        log.debug(`No answer to ${method}: ${error}`);
        return undefined;
      }
    },
    restart,
    stop: () => enqueue(end),
    dispose: () =>
      vscode.Disposable.from(folderWatch, focusWatch, trustWatch, trace, changed, ...heard.values()).dispose(),
  };
}
