import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import {
  type CoverageResult,
  coverageChangedNotification,
  type PageRelationsResult,
  type ReadDirectoryParams,
  type ReadFileParams,
  readDirectoryRequest,
  readFileRequest,
  relationsChangedNotification,
  type StatusParams,
  sitePagesChangedNotification,
  statusNotification,
  type TreeChangedParams,
  type TreeChildrenParams,
  type TreeNode,
  type TreeTooltipResult,
  treeChangedNotification,
  treeChildrenRequest,
  treeTooltipRequest,
  workspaceTrustedNotification,
} from "../../../server/src/protocol";
import { clientOptions, folderSchemes, quiet } from "./clientOptions";
import { readDirectory, readFile } from "./fileRequests";
import { traceChannel } from "./traceChannel";

/** Makes a language client that is not started; what differs per platform. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** `noFolder`, `starting` and `failed` the client knows itself; the others the server reports. */
export type SessionState = "noFolder" | "starting" | "failed" | StatusParams["state"];

/** The server as the views see it, whichever client is behind it at the moment. */
export interface Session {
  readonly client: BaseLanguageClient | undefined;
  readonly state: SessionState;
  readonly status: StatusParams | undefined;
  readonly onDidChange: vscode.Event<void>;
  readonly onDidChangeTree: vscode.Event<TreeChangedParams>;
  /** The page whose relations are followed has others. */
  readonly onDidChangeRelations: vscode.Event<PageRelationsResult>;
  /** The coverage that is followed is another. */
  readonly onDidChangeCoverage: vscode.Event<CoverageResult>;
  /** What the site makes of pages may be different from before. */
  readonly onDidChangeSitePages: vscode.Event<void>;
  /** The children of a tree node; none while there is no server to ask: the first question starts one. */
  treeChildren(params: TreeChildrenParams): Promise<TreeNode[]>;
  /** What the mouse on a tree node shows, as Markdown; undefined for a node that is gone. */
  treeTooltip(id: string): Promise<string | undefined>;
  /** Asks the server; undefined while there is none, and where it fails to answer. */
  request<Params, Result>(method: string, params: Params): Promise<Result | undefined>;
  /** Starts the server, or ends the running one first. Never rejects: `state` says how it went. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts, watches and restarts the language server. */
export function createSession(createClient: CreateClient, log: vscode.LogOutputChannel): Session & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const treeChanged = new vscode.EventEmitter<TreeChangedParams>();
  const relationsChanged = new vscode.EventEmitter<PageRelationsResult>();
  const coverageChanged = new vscode.EventEmitter<CoverageResult>();
  const sitePagesChanged = new vscode.EventEmitter<void>();
  const trace = traceChannel(log);
  let client: BaseLanguageClient | undefined;
  let state: SessionState = "noFolder";
  let status: StatusParams | undefined;
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
    const started = quiet(createClient(clientOptions(schemes, log, trace)));
    client = started;
    listen(started);
    try {
      await started.start();
    } catch (error) {
      log.error(`The server did not start: ${error}`);
      become("failed");
    }
  }

  /** What a client says after another has taken its place is not heard. */
  function listen(own: BaseLanguageClient): void {
    const heard =
      <T>(handle: (value: T) => void) =>
      (value: T) => {
        if (client === own) handle(value);
      };
    own.onDidChangeState(
      heard(({ newState }) => {
        if (newState === State.Starting) become("starting");
        else if (newState !== State.Running) become("failed");
      }),
    );
    own.onNotification(
      statusNotification,
      heard((params: StatusParams) => become(params.state, params)),
    );
    own.onNotification(
      treeChangedNotification,
      heard((params: TreeChangedParams) => treeChanged.fire(params)),
    );
    own.onNotification(
      relationsChangedNotification,
      heard((relations: PageRelationsResult) => relationsChanged.fire(relations)),
    );
    own.onNotification(
      coverageChangedNotification,
      heard((coverage: CoverageResult) => coverageChanged.fire(coverage)),
    );
    own.onNotification(
      sitePagesChangedNotification,
      heard(() => sitePagesChanged.fire()),
    );
    own.onRequest(readFileRequest, (params: ReadFileParams) => readFile(params, log));
    own.onRequest(readDirectoryRequest, (params: ReadDirectoryParams) => readDirectory(params, log));
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
    onDidChange: changed.event,
    onDidChangeTree: treeChanged.event,
    onDidChangeRelations: relationsChanged.event,
    onDidChangeCoverage: coverageChanged.event,
    onDidChangeSitePages: sitePagesChanged.event,
    async treeChildren(params) {
      if (!isStarted) void restart();
      if (client?.state !== State.Running) return [];
      return client.sendRequest<TreeNode[]>(treeChildrenRequest, params);
    },
    async treeTooltip(id) {
      if (client?.state !== State.Running) return undefined;
      return (await client.sendRequest<TreeTooltipResult>(treeTooltipRequest, { id })) ?? undefined;
    },
    async request<Params, Result>(method: string, params: Params) {
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
      vscode.Disposable.from(
        folderWatch,
        trustWatch,
        trace,
        changed,
        treeChanged,
        relationsChanged,
        coverageChanged,
        sitePagesChanged,
      ).dispose(),
  };
}
