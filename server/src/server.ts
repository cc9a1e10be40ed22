/** `startServer`: joins the core to the Language Server Protocol. Wiring only: what is said is decided in `core/`. */
import {
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readSettings, type ServerSettings } from "./configuration/settings";
import type { FileSystem } from "./files/fileSystem";
import type { HistoryReader } from "./files/historyReader";
import { watchFiles } from "./files/watcher";
import { answering } from "./frameworks/answering";
import { answerExplain, explanationsOf } from "./frameworks/explanations";
import { Frameworks } from "./frameworks/frameworks";
import { workspaceTrustedNotification } from "./protocol/initialization";
import { annotationCapabilities, answerAnnotations } from "./requests/annotationRequests";
import { codeActionKinds } from "./requests/codeActions";
import { answerCompletion, completionCapabilities } from "./requests/completionRequests";
import { answerCoverage } from "./requests/coverageRequests";
import { dataDocuments } from "./requests/dataDocuments";
import { answerDeletion } from "./requests/moves/deletion";
import { answerFileMoves, fileMoveCapabilities } from "./requests/moves/fileMoves";
import { offerOutsideMoves } from "./requests/moves/outsideMoves";
import { answerRename, renameCapabilities } from "./requests/moves/renameRequests";
import { answerRenumber } from "./requests/moves/renumberRequests";
import { answerNavigation, navigationCapabilities } from "./requests/navigationRequests";
import { answerLinkRequests } from "./requests/pages/linkRequests";
import { answerNewPage } from "./requests/pages/newPageRequests";
import { answerPageActions } from "./requests/pages/pageActionRequests";
import { answerRelations } from "./requests/relationRequests";
import { answerRequests } from "./requests/requests";
import { answerSitePages } from "./requests/sitePageRequests";
import { answerStructure, structureCapabilities } from "./requests/structureRequests";
import { answerTreeEdits } from "./requests/tree/treeEdits";
import { answerTree } from "./requests/tree/treeRequests";

export interface ServerOptions {
  /** The uri of the folder with the pages that explain the rules, when the client does not say where it is. */
  readonly documentation?: string;
  /** Where the platform can tell what became of files that are gone. */
  readonly history?: HistoryReader;
  /** Called whenever a framework has been read and checked. */
  readonly onRead?: () => void;
}

/** Starts the server on a connection. Nothing is read before the client has said that it is ready. */
export function startServer(connection: Connection, fileSystem: FileSystem, options: ServerOptions = {}): void {
  const documents = new TextDocuments(TextDocument);
  const frameworks = new Frameworks(connection, fileSystem, options.history);
  let client: ClientCapabilities = {};
  let initializationOptions: unknown;
  let roots: string[] = [];
  const tables = dataDocuments(connection);
  frameworks.onChange = () => {
    tables.follow(frameworks.all, client);
    if (frameworks.all.length > 0) options.onRead?.();
  };
  let watching: Promise<Disposable | undefined> = Promise.resolve(undefined);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    initializationOptions = params.initializationOptions;
    frameworks.explanations = explanationsOf(params.initializationOptions, client, options.documentation);
    const { command, isOwn } = frameworks.explanations ?? {};
    if (frameworks.explanations && isOwn) answerExplain(connection, frameworks.explanations);
    const { isTrusted, checksJson, renumbers } = (params.initializationOptions ?? {}) as Record<string, unknown>;
    frameworks.isTrusted = isTrusted !== false;
    frameworks.clientChecksJson = checksJson === true;
    frameworks.clientRenumbers = renumbers === true;
    // Clients without workspace folders still send a root.
    roots = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    return {
      serverInfo: { name: "algoritmekader" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        ...completionCapabilities,
        ...navigationCapabilities,
        ...renameCapabilities,
        ...annotationCapabilities(params.initializationOptions),
        ...structureCapabilities,
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        ...(command !== undefined && isOwn ? { executeCommandProvider: { commands: [command] } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...fileMoveCapabilities },
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        frameworks.remove(removed.map(({ uri }) => uri));
        frameworks.add(added.map(({ uri }) => uri));
        watch();
      });
    }
    // Asked while the pages are read: the first problems need the settings, the reading does not.
    const ready = clientSettings().then((settings) => {
      frameworks.settings = settings;
    });
    frameworks.add(roots, ready);
    watch();
  });

  connection.onNotification(workspaceTrustedNotification, () => frameworks.trust());

  /** Watches the folders that there are now, and no longer those that there were. */
  function watch(): void {
    const before = watching;
    watching = watchFiles(connection, client, frameworks.rootUris);
    void before.then((disposable) => disposable?.dispose());
  }

  connection.onDidChangeConfiguration(({ settings }) => frameworks.applySettings(() => clientSettings(settings)));
  connection.onDidChangeWatchedFiles(({ changes }) => frameworks.filesChanged(changes.map(({ uri }) => uri)));

  /** The version under which a document was opened: the library reports it as changed too, which is done with then. */
  const openedAs = new Map<string, number>();
  documents.onDidOpen(({ document }) => {
    openedAs.set(document.uri, document.version);
    frameworks.opened(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (document.version !== openedAs.get(document.uri)) frameworks.changed(document);
    openedAs.delete(document.uri);
  });
  documents.onDidClose(({ document }) => frameworks.closed(document));

  const answers = answering(frameworks, () => client);
  answerRequests(connection, answers);
  answerCompletion(connection, answers, () => initializationOptions);
  answerNavigation(connection, answers);
  answerRename(connection, answers);
  answerLinkRequests(connection, answers);
  answerStructure(connection, answers, () => initializationOptions);
  answerSitePages(connection, answers);
  const endAnnotations = answerAnnotations(connection, answers, () => initializationOptions);

  const endRelations = answerRelations(connection, answers);
  const endTree = answerTree(connection, answers);
  const endCoverage = answerCoverage(connection, answers);

  connection.onShutdown(() => {
    endAnnotations();
    endRelations();
    endTree();
    endCoverage();
    frameworks.dispose();
  });
  answerFileMoves(connection, answers);
  answerDeletion(connection, answers);
  offerOutsideMoves(connection, answers);
  answerRenumber(connection, answers);
  answerNewPage(connection, answers);
  answerPageActions(connection, answers);
  answerTreeEdits(connection, answers);

  /** What the client has set; what it pushed where it cannot be asked. A client that fails to answer has set nothing new. */
  async function clientSettings(pushed?: unknown): Promise<ServerSettings> {
    if (!client.workspace?.configuration) {
      return told((pushed as { algoritmekader?: unknown } | null | undefined)?.algoritmekader);
    }
    try {
      return told(await connection.workspace.getConfiguration("algoritmekader"));
    } catch (error) {
      frameworks.log("The client did not tell its settings", error);
      return frameworks.settings;
    }
  }

  function told(value: unknown): ServerSettings {
    const settings = readSettings(value);
    frameworks.tellUnknownRules(settings);
    return settings;
  }

  documents.listen(connection);
  connection.listen();
}
