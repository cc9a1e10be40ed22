/** `startServer`: joins the core to the Language Server Protocol. Wiring only: what is said is decided in `core/`. */
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { configurationFile, readConfiguration } from "./configuration";
import { definitions } from "./core/features/definition";
import { hover, preview } from "./core/features/hover";
import { quickFixes } from "./core/features/quickFixes";
import { treeChildren } from "./core/features/tree";
import { escapeMarkdown } from "./core/markdown";
import type { Page } from "./core/page";
import type { Language } from "./core/span";
import type { FileSystem } from "./fileSystem";
import { FrameworkFolder, type FrameworkHost } from "./frameworkFolder";
import {
  type FrameworkStatus,
  indexedNotification,
  type StatusParams,
  statusNotification,
  type TreeChildrenParams,
  type TreeNode,
  treeChangedNotification,
  treeChildrenRequest,
} from "./protocol";
import { Publisher, toDiagnostic } from "./publisher";
import { defaultSettings, readSettings, type ServerSettings } from "./settings";
import { watchFiles } from "./watcher";

export interface ServerOptions {
  readonly version?: string;
  /** The uri of the folder with a page per rule, when the client does not say where it is. */
  readonly documentation?: string;
}

/** How long the status may lag behind the problems, in milliseconds: one message per burst of edits. */
const statusDelay = 100;

/** Starts the server on a connection. The connection listens afterwards; nothing is read before the client is ready. */
export function startServer(connection: Connection, fileSystem: FileSystem, options: ServerOptions = {}): void {
  const documents = new TextDocuments(TextDocument);
  const publisher = new Publisher(connection);
  /** The frameworks by the uri of their workspace folder; undefined for a folder that is none. */
  const folders = new Map<string, FrameworkFolder | undefined>();
  /** Open documents by their unescaped uri: client and server may escape differently. */
  const open = new Map<string, TextDocument>();
  let client: InitializeParams["capabilities"] = {};
  let settings: ServerSettings = defaultSettings;
  let documentation = options.documentation;
  let loading = 0;
  let statusTimer: ReturnType<typeof setTimeout> | undefined;
  /** Work that reads files runs one after the other, so that no two read the same folder at once. */
  let queue: Promise<void> = Promise.resolve();

  const host: FrameworkHost = {
    openText: (uri) => open.get(unescaped(uri))?.getText(),
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onFailure: (rule, path, error) => connection.console.error(`Rule ${rule} failed on ${path}: ${reasonOf(error)}`),
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const given = (params.initializationOptions as { documentation?: unknown } | undefined)?.documentation;
    if (typeof given === "string") documentation = given;
    // Clients without workspace folders still send a root.
    const roots = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    for (const root of roots) folders.set(withoutSlash(root), undefined);
    return {
      serverInfo: { name: "algoritmekader", version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) {
          folders.delete(withoutSlash(uri));
          publisher.clear(withoutSlash(uri));
        }
        for (const { uri } of added) folders.set(withoutSlash(uri), undefined);
        later(async () => {
          await indexAll(added.map(({ uri }) => withoutSlash(uri)));
          treeChanged();
        });
      });
    }
    void watchFiles(connection, client, [...folders.keys()]);
    later(async () => {
      // Asked while the pages are read: the first problems need it, the reading does not.
      const asked = readClientSettings();
      await indexAll([...folders.keys()], asked);
    });
  });

  connection.onDidChangeConfiguration(({ settings: given }) =>
    later(async () => {
      await readClientSettings(given);
      for (const framework of frameworks()) framework.recheck();
      publishAll();
      treeChanged();
    }),
  );

  connection.onDidChangeWatchedFiles(({ changes }) =>
    later(async () => {
      const reload = new Set<string>();
      for (const { uri } of changes) {
        for (const [root, framework] of folders) {
          const path = relative(root, uri);
          if (path === undefined) continue;
          if (framework ? framework.isConfiguration(path) : mayBeFramework(path)) reload.add(root);
          else if (framework && !openAt(framework, path)) await framework.refresh(path);
        }
      }
      if (reload.size > 0) await indexAll([...reload]);
      else publishAll();
    }),
  );

  documents.onDidOpen(({ document }) => {
    open.set(unescaped(document.uri), document);
    changed(document, true);
  });
  documents.onDidChangeContent(({ document }) => {
    // The library reports an opened document as changed too; that is done with.
    if (document.version !== openedVersions.get(document.uri)) changed(document, false);
    openedVersions.delete(document.uri);
  });
  documents.onDidClose(({ document }) => {
    open.delete(unescaped(document.uri));
    const framework = frameworkOf(document.uri);
    const path = framework?.pathOf(document.uri);
    if (!framework || path === undefined) return;
    later(async () => {
      if (open.has(unescaped(document.uri))) return;
      if (path === configurationFile) await indexAll([framework.uri]);
      else await framework.refresh(path);
      publish(framework);
    });
  });
  const openedVersions = new Map<string, number>();

  function changed(document: TextDocument, isNew: boolean): void {
    if (isNew) openedVersions.set(document.uri, document.version);
    const framework = frameworkOf(document.uri);
    const path = framework?.pathOf(document.uri);
    if (!framework || path === undefined) {
      if (document.uri.endsWith(`/${configurationFile}`)) reconfigure(document.uri);
      return;
    }
    if (path === configurationFile) reconfigure(document.uri);
    else if (framework.workspace.isPage(path)) {
      framework.setOpen(path, document.getText());
      if (loading === 0) publish(framework, isNew ? path : undefined);
    }
  }

  /** The configuration file is edited: it holds as it stands in the editor. */
  function reconfigure(uri: string): void {
    const root = withoutSlash(uri.slice(0, -configurationFile.length));
    if (folders.has(root)) later(() => indexAll([root]));
  }

  async function indexAll(roots: readonly string[], ready?: Promise<void>): Promise<void> {
    const start = performance.now();
    loading++;
    sendStatus();
    try {
      for (const root of roots) if (folders.has(root)) await index(root);
      await ready;
    } finally {
      loading--;
    }
    publishAll();
    const milliseconds = Math.round(performance.now() - start);
    const counts = { pages: 0, problems: 0 };
    for (const { workspace } of frameworks()) {
      counts.pages += workspace.snapshot.pages.size;
      for (const problems of workspace.allProblems().values()) counts.problems += problems.length;
    }
    void connection.sendNotification(indexedNotification, { ...counts, milliseconds });
    sendStatus();
    treeChanged();
  }

  async function index(root: string): Promise<void> {
    const folder = fileSystem.folder(root);
    const text = open.get(unescaped(`${root}/${configurationFile}`))?.getText();
    const before = folders.get(root);
    if (before) {
      if (await before.reconfigure(text)) {
        await before.load();
        takeOpen(before);
      } else {
        folders.set(root, undefined);
        publisher.clear(root);
      }
      return;
    }
    const configuration = await readConfiguration(folder, text);
    if (!configuration || !folders.has(root)) return;
    const framework = new FrameworkFolder(folder, configuration, host);
    await framework.load();
    if (!folders.has(root)) return;
    folders.set(root, framework);
    takeOpen(framework);
  }

  /** Documents that were opened or edited while the pages were read. */
  function takeOpen(framework: FrameworkFolder): void {
    for (const document of open.values()) {
      const path = framework.pathOf(document.uri);
      if (path !== undefined && framework.workspace.isPage(path)) framework.setOpen(path, document.getText());
    }
  }

  function publishAll(): void {
    for (const framework of frameworks()) publish(framework);
  }

  /** Checks and publishes what has changed in a framework; `opened` is published whether it has changed or not. */
  function publish(framework: FrameworkFolder, opened?: string): void {
    const language = languageOf(framework);
    const changed = framework.check(settings.severities);
    if (opened !== undefined && !changed.has(opened)) changed.set(opened, framework.workspace.problems(opened));
    for (const [path, problems] of changed) {
      const positions = framework.positions(path);
      const diagnostics: Diagnostic[] = problems.map((problem) =>
        toDiagnostic(problem, positions, framework, language, documentation),
      );
      const shown = openAt(framework, path);
      publisher.publish(shown?.uri ?? framework.uriOf(path), diagnostics, shown?.version, path === opened);
    }
    if (changed.size > 0) statusLater();
    if (framework.takeTreeChanged()) treeChanged();
  }

  function treeChanged(): void {
    if (loading === 0) void connection.sendNotification(treeChangedNotification, {});
  }

  function statusLater(): void {
    statusTimer ??= setTimeout(sendStatus, statusDelay);
  }

  function sendStatus(): void {
    clearTimeout(statusTimer);
    statusTimer = undefined;
    const found = frameworks();
    const params: StatusParams = {
      state: loading > 0 ? "indexing" : found.length > 0 ? "ready" : "idle",
      language: found[0] ? languageOf(found[0]) : (settings.language ?? "nl"),
      frameworks: found.map(statusOf),
    };
    void connection.sendNotification(statusNotification, params);
  }

  function statusOf(framework: FrameworkFolder): FrameworkStatus {
    const { workspace } = framework;
    let errors = 0;
    let warnings = 0;
    for (const problems of [...workspace.allProblems().values(), framework.config.problems]) {
      for (const { severity } of problems) {
        if (severity === "error") errors++;
        else if (severity === "warning") warnings++;
      }
    }
    const title = workspace.model.title[languageOf(framework)];
    return { uri: framework.uri, title, pages: workspace.snapshot.pages.size, errors, warnings };
  }

  connection.onHover((params) =>
    answer("hover", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const language = languageOf(framework);
      const found = hover(page, positions.offset(params.position), framework.workspace.snapshot, {
        language,
        uriOf: (path) => framework.uriOf(path),
      });
      if (!found) return null;
      return { contents: { kind: "markdown" as const, value: found.markdown }, range: positions.range(found.span) };
    }),
  );

  connection.onDefinition((params) =>
    answer("definition", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const found = definitions(page, positions.offset(params.position), framework.workspace.snapshot);
      const links = found.map(({ origin, path, target }) => ({
        originSelectionRange: positions.range(origin),
        targetUri: openAt(framework, path)?.uri ?? framework.uriOf(path),
        targetRange: framework.positions(path).range(target),
        targetSelectionRange: framework.positions(path).range(target),
      }));
      if (client.textDocument?.definition?.linkSupport) return links;
      return links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
    }),
  );

  connection.onCodeAction((params): Promise<CodeAction[] | null> => {
    const { textDocument, range, context } = params;
    if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))
      return Promise.resolve([]);
    return answer("quick fixes", textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const language = languageOf(framework);
      const span = { start: positions.offset(range.start), end: positions.offset(range.end) };
      const shown = openAt(framework, page.path);
      return quickFixes(framework.workspace.problems(page.path), span).map(({ problem, repair }) => {
        const edits = repair.edits.map((edit) => ({ range: positions.range(edit.span), newText: edit.newText }));
        return {
          title: repair.title[language],
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(problem, positions, framework, language, documentation)],
          isPreferred: repair.preferred,
          edit: client.workspace?.workspaceEdit?.documentChanges
            ? { documentChanges: [{ textDocument: { uri: textDocument.uri, version: shown?.version ?? null }, edits }] }
            : { changes: { [textDocument.uri]: edits } },
        };
      });
    });
  });

  connection.onRequest(treeChildrenRequest, async (params: TreeChildrenParams): Promise<TreeNode[]> => {
    await settled();
    const found = frameworks();
    const [first] = found;
    if (params.parent === undefined) return found.length === 1 && first ? nodes(first, undefined) : found.map(rootNode);
    const at = params.parent.indexOf("|");
    const framework = folders.get(params.parent.slice(0, at));
    const parent = params.parent.slice(at + 1);
    return framework ? nodes(framework, parent === "/" ? undefined : parent) : [];
  });

  function nodes(framework: FrameworkFolder, parent: string | undefined): TreeNode[] {
    const language = languageOf(framework);
    const { snapshot } = framework.workspace;
    const uriOf = (path: string) => framework.uriOf(path);
    return treeChildren(snapshot, parent, language).map(({ path, id, ...node }) => {
      const page = path === undefined ? undefined : snapshot.page(path);
      return {
        ...node,
        id: `${framework.uri}|${id}`,
        // A group says in words what its numbers count.
        tooltip:
          page && node.type === "page"
            ? preview(page, snapshot, { language, uriOf })
            : escapeMarkdown(node.accessibilityLabel),
        ...(page ? { uri: uriOf(page.path) } : {}),
      };
    });
  }

  function rootNode(framework: FrameworkFolder): TreeNode {
    const label = decodeURIComponent(framework.uri.slice(framework.uri.lastIndexOf("/") + 1));
    return {
      id: `${framework.uri}|/`,
      type: "framework",
      label,
      description: framework.workspace.model.title[languageOf(framework)],
      accessibilityLabel: label,
      icon: "root-folder",
      hasChildren: true,
    };
  }

  /** Answers a request about a page; null for a file that is no page. A failure is logged, and answered with null. */
  async function answer<Result>(
    feature: string,
    uri: string,
    act: (framework: FrameworkFolder, page: Page) => Result,
  ): Promise<Result | null> {
    await settled();
    const framework = frameworkOf(uri);
    const page = framework?.page(uri);
    if (!framework || !page) return null;
    try {
      return act(framework, page);
    } catch (error) {
      connection.console.error(`${feature} failed on ${page.path}: ${reasonOf(error)}`);
      return null;
    }
  }

  /** Waits while the pages are read for the first time; at once afterwards. */
  async function settled(): Promise<void> {
    if (loading > 0 || frameworks().length === 0) await queue;
  }

  function later(work: () => Promise<void>): void {
    queue = queue.then(work).catch((error) => connection.console.error(`Reading failed: ${reasonOf(error)}`));
  }

  async function readClientSettings(given?: unknown): Promise<void> {
    const pushed = (given as { algoritmekader?: unknown } | null | undefined)?.algoritmekader;
    const value = client.workspace?.configuration
      ? await connection.workspace.getConfiguration("algoritmekader")
      : pushed;
    settings = readSettings(value);
  }

  function frameworks(): FrameworkFolder[] {
    return [...folders.values()].filter((framework) => framework !== undefined);
  }

  /** The framework whose folder holds the uri; the innermost when folders are nested. */
  function frameworkOf(uri: string): FrameworkFolder | undefined {
    let best: FrameworkFolder | undefined;
    for (const framework of frameworks()) {
      if (framework.pathOf(uri) !== undefined && framework.uri.length > (best?.uri.length ?? -1)) best = framework;
    }
    return best;
  }

  function openAt(framework: FrameworkFolder, path: string): TextDocument | undefined {
    return open.get(unescaped(framework.uriOf(path)));
  }

  function languageOf(framework: FrameworkFolder): Language {
    return settings.language ?? framework.language;
  }

  documents.listen(connection);
  connection.listen();
}

/** Paths whose appearance can make a folder a framework. */
function mayBeFramework(path: string): boolean {
  return path === configurationFile || path.endsWith(".md") || !path.includes(".");
}

function relative(root: string, uri: string): string | undefined {
  if (!uri.startsWith(`${root}/`)) return undefined;
  return unescaped(uri.slice(root.length + 1));
}

function withoutSlash(uri: string): string {
  return uri.endsWith("/") ? uri.slice(0, -1) : uri;
}

function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A percent sign that escapes nothing: the uri stands for itself.
    return uri;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
