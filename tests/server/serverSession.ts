import { PassThrough } from "node:stream";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  Diagnostic,
  DidChangeWatchedFilesRegistrationOptions,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  Registration,
  RelativePattern,
  ServerCapabilities,
  UnregistrationParams,
} from "vscode-languageserver";
import { connect } from "../../server/src/connection/connection";
import type { CannotRead, Entry, FileSystem } from "../../server/src/files/fileSystem";
import type { IndexedParams, StatusParams } from "../../server/src/protocol/status";
import type { TreeChangedParams } from "../../server/src/protocol/tree";
import { type ServerOptions, startServer } from "../../server/src/server";

/** Files of all workspace folders by uri; tests change it to play the disk. */
export type Disk = Map<string, string>;

export function diskOf(root: string, files: Readonly<Record<string, string>>): Disk {
  return new Map(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
}

/** A file system over a map. `slow` answers later, as the file system of a client does. */
export function memoryFileSystem(
  disk: Disk,
  slow = false,
  onRead: (uri: string) => void = () => undefined,
): FileSystem {
  const answer = <Value>(value: Value) =>
    slow ? new Promise<Value>((resolve) => setTimeout(() => resolve(value), 0)) : value;
  return {
    folder: (uri) => ({
      uri,
      read(path) {
        onRead(`${uri}/${path}`);
        return answer(disk.get(`${uri}/${path}`));
      },
      list(path) {
        const base = path === "" ? `${uri}/` : `${uri}/${path}/`;
        onRead(base);
        const entries = new Map<string, Entry>();
        for (const file of disk.keys()) {
          if (!file.startsWith(base)) continue;
          const [name, ...rest] = file.slice(base.length).split("/") as [string, ...string[]];
          entries.set(name, { name, isFolder: rest.length > 0 });
        }
        return answer(entries.size > 0 ? [...entries.values()] : undefined);
      },
    }),
  };
}

/** A file system that answers for some paths that they cannot be read. */
export function partly(disk: Disk, failing: Map<string, CannotRead["cannotRead"]>, slow = false): FileSystem {
  const inner = memoryFileSystem(disk, slow);
  return {
    folder: (folderUri) => {
      const folder = inner.folder(folderUri);
      const failure = (path: string): CannotRead | undefined => {
        const why = failing.get(path === "" ? folderUri : `${folderUri}/${path}`);
        return why && { cannotRead: why };
      };
      return {
        uri: folderUri,
        read: (path) => failure(path) ?? folder.read(path),
        list: (path) => failure(path) ?? folder.list(path),
      };
    },
  };
}

/** A client talking to a real server over streams, in this process. */
export class ServerSession {
  /** What the client has been told, by uri; files without problems are left out. */
  readonly problems = new Map<string, Diagnostic[]>();
  /** Every publication since the last `forget`. */
  readonly publications: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  /** What is shown to whoever sits at the client. */
  readonly messages: string[] = [];
  readonly indexed: IndexedParams[] = [];
  treeChanges = 0;
  readonly treeChanged: TreeChangedParams[] = [];
  status: StatusParams | undefined;
  settings: unknown = {};
  /** What a section of the settings holds. */
  settingsOf: (section: string) => unknown = () => this.settings;
  /** What the server says that it can do. */
  capabilities: ServerCapabilities = {};
  /** The folders that the server wants to be watched. */
  watchedFolders: string[] = [];
  /** What else the server asked for, by its id: the method and the files. */
  readonly registrations = new Map<string, { method: string; patterns: string[] }>();
  readonly #versions = new Map<string, number>();

  private constructor(readonly client: MessageConnection) {}

  /** Starts a server, and waits until it has told all problems. */
  static async start(...how: Parameters<typeof ServerSession.begin>): Promise<ServerSession> {
    const session = await ServerSession.begin(...how);
    await session.until(() => session.indexed.length > 0);
    return session;
  }

  /** Starts a server, and waits for nothing; `settings` may be a promise. */
  static async begin(
    fileSystem: FileSystem,
    roots: readonly string[],
    params: Partial<InitializeParams> = {},
    settings: unknown = {},
    options: ServerOptions = {},
  ): Promise<ServerSession> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = connect(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(server, fileSystem, options);
    const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const session = new ServerSession(client);
    session.settings = settings;
    session.#listen();
    client.listen();
    const { capabilities } = await client.sendRequest<InitializeResult>("initialize", {
      processId: null,
      rootUri: null,
      workspaceFolders: roots.map((uri) => ({ uri, name: uri })),
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          workspaceEdit: { documentChanges: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
        textDocument: { definition: { linkSupport: true }, synchronization: { dynamicRegistration: true } },
      },
      ...params,
    });
    session.capabilities = capabilities;
    await client.sendNotification("initialized", {});
    return session;
  }

  #listen(): void {
    const { client } = this;
    client.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.publications.push(params);
      if (params.diagnostics.length > 0) this.problems.set(params.uri, params.diagnostics);
      else this.problems.delete(params.uri);
    });
    client.onNotification("algoritmekader/indexed", (params: IndexedParams) => void this.indexed.push(params));
    client.onNotification("algoritmekader/treeChanged", (params: TreeChangedParams) => {
      this.treeChanges++;
      this.treeChanged.push(params);
    });
    client.onNotification("algoritmekader/status", (params: StatusParams) => {
      this.status = params;
    });
    client.onNotification("window/showMessage", ({ message }: { message: string }) => void this.messages.push(message));
    client.onNotification("window/logMessage", ({ message }: { message: string }) => void this.log.push(message));
    client.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) => {
      if (this.settings instanceof Error) throw this.settings;
      return Promise.all(items.map(({ section }) => this.settingsOf(section ?? "")));
    });
    client.onRequest("client/registerCapability", ({ registrations }: { registrations: Registration[] }) => {
      for (const { id, method, registerOptions } of registrations) {
        const { documentSelector } = (registerOptions ?? {}) as { documentSelector?: { pattern: string }[] };
        if (documentSelector) {
          this.registrations.set(id, { method, patterns: documentSelector.map(({ pattern }) => pattern) });
        }
        if (method !== "workspace/didChangeWatchedFiles") continue;
        const { watchers } = registerOptions as DidChangeWatchedFilesRegistrationOptions;
        this.watchedFolders = watchers.map(({ globPattern }) => String((globPattern as RelativePattern).baseUri));
      }
      return null;
    });
    client.onRequest("client/unregisterCapability", ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations) this.registrations.delete(id);
      return null;
    });
  }

  /** Waits until something holds. Messages of the server arrive in between. */
  async until(holds: () => boolean, what = holds.toString()): Promise<void> {
    // Turns are counted, and not seconds: on a busy machine the server, in this process too, gets as many of them.
    for (let turns = 0; !holds(); turns += 1) {
      if (turns === 30_000) throw new Error(`still not: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** All that the server does because of what was sent so far is done when it has answered this. */
  async settle(): Promise<void> {
    // Work that reads files is queued behind the messages that ask for it; a tree request waits only while loading.
    for (let i = 0; i < 3; i++) {
      await this.client.sendRequest("algoritmekader/treeChildren", {});
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** The server has taken what was sent so far: it answers one after the other, and this at once. */
  async taken(): Promise<void> {
    await this.client.sendRequest("tests/unknown").catch(() => undefined);
  }

  forget(): void {
    this.publications.length = 0;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
  }

  async change(uri: string, text: string): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.client.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Tells the server of files made (1), changed (2) or deleted (3). */
  async watched(...changes: readonly { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    await this.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.client.sendNotification("workspace/didChangeConfiguration", { settings: { algoritmekader: settings } });
  }

  codes(uri: string): string[] {
    return (this.problems.get(uri) ?? []).map(({ code }) => String(code));
  }

  dispose(): void {
    this.client.dispose();
  }
}
