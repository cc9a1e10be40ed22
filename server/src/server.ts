/** `startServer`: joins the core to the Language Server Protocol. Wiring only: what is said is decided in `core/`. */
import type { Disposable } from "vscode-jsonrpc";
import type { InitializeResult } from "vscode-languageserver";
import type { Connection } from "./connection/connection";
import {
  exitNotification,
  filesChangedNotification,
  foldersChangedNotification,
  incrementalSync,
  initializedNotification,
  initializeRequest,
  settingsChangedNotification,
  shutdownRequest,
} from "./connection/lspMessages";
import { followDocuments } from "./connection/openDocuments";
import type { FileSystem } from "./files/fileSystem";
import type { HistoryReader } from "./files/historyReader";
import { watchFiles } from "./files/watcher";
import { answering } from "./frameworks/answering";
import { EditorClient } from "./frameworks/client";
import { answerExplain } from "./frameworks/explanations";
import { type Above, Frameworks } from "./frameworks/frameworks";
import { followHistories } from "./frameworks/histories";
import { Schedule } from "./frameworks/schedule";
import { tellParts } from "./problems/parts";
import { publishProblems } from "./problems/publisher";
import { retryFolders, retryReading } from "./problems/retries";
import { tellStatus } from "./problems/status";
import { lookedAtNotification } from "./protocol/files";
import { workspaceTrustedNotification } from "./protocol/initialization";
import { annotationCapabilities, answerAnnotations } from "./requests/annotationRequests";
import { answerChoices } from "./requests/choiceRequests";
import { answerCodeActions, codeActionCapabilities } from "./requests/codeActions";
import { answerCompletion, completionCapabilities } from "./requests/completionRequests";
import { answerCoverage } from "./requests/coverageRequests";
import { followDataDocuments } from "./requests/dataDocuments";
import { answerFixes } from "./requests/fixRequests";
import { answerHover, hoverCapabilities } from "./requests/hoverRequests";
import { keepMovesTogether } from "./requests/moves/awaitedMoves";
import { answerDeletion } from "./requests/moves/deletion";
import { answerFileMoves, fileMoveCapabilities } from "./requests/moves/fileMoves";
import { answerIds } from "./requests/moves/idRequests";
import { offerOutsideMoves } from "./requests/moves/outsideMoves";
import { answerRename, renameCapabilities } from "./requests/moves/renameRequests";
import { answerRenumber } from "./requests/moves/renumberRequests";
import { answerNavigation, navigationCapabilities } from "./requests/navigationRequests";
import { answerLinkRequests } from "./requests/pages/linkRequests";
import { answerNewPage } from "./requests/pages/newPageRequests";
import { answerPageActions } from "./requests/pages/pageActionRequests";
import { answerRelations } from "./requests/relationRequests";
import { answerSitePages } from "./requests/sitePageRequests";
import { answerStructure, structureCapabilities } from "./requests/structureRequests";
import { answerTreeEdits } from "./requests/tree/treeEdits";
import { answerTree } from "./requests/tree/treeRequests";

export interface ServerOptions {
  /** The uri of the folder with the pages that explain the rules, when the client does not say where it is. */
  readonly documentation?: string;
  /** The folder above another one, where the platform can read there. */
  readonly above?: Above;
  /** Where the platform can tell what became of files that are gone. */
  readonly history?: HistoryReader;
  /** Gives way to what has arrived from the client. */
  readonly breathe?: () => Promise<void>;
  /** How long the client may take to tell its settings, in milliseconds, before the usual ones hold; ten seconds without it. */
  readonly patience?: number;
  /** Called whenever a framework has been read and checked. */
  readonly onRead?: () => void;
  /** Called with the number of the process that the server is to end with, when the client says one. */
  readonly onClient?: (processId: number) => void;
  /** Called when the server is to end: the client asks for it, or is gone. `isAnnounced`: it had said that it would. */
  readonly onEnd?: (isAnnounced: boolean) => void;
}

/** Starts the server on a connection. Nothing is read before the client has said that it is ready. */
export function startServer(connection: Connection, fileSystem: FileSystem, options: ServerOptions = {}): void {
  const client = new EditorClient(connection, options.breathe, options.patience);
  const frameworks = new Frameworks(client, fileSystem, options.above);
  client.onLateSettings = () => frameworks.settingsChanged(undefined);
  const schedule = new Schedule();
  // What is found goes out before whatever follows from it.
  publishProblems(connection, frameworks);
  tellStatus(connection, frameworks, schedule);
  tellParts(connection, frameworks);
  retryReading(frameworks, schedule);
  retryFolders(frameworks, schedule);
  const histories = options.history && followHistories(frameworks, options.history, schedule);
  frameworks.onRead(() => {
    if (frameworks.all.length > 0) options.onRead?.();
  });
  let roots: string[] = [];

  connection.onRequest(initializeRequest, (params): InitializeResult => {
    client.introduce(params, options.documentation);
    if (params.processId !== null) options.onClient?.(params.processId);
    // Clients without workspace folders still send a root.
    roots = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    frameworks.isWithoutFolders = roots.length === 0;
    const { explanations } = client;
    if (explanations?.isOwn) answerExplain(connection, explanations);
    const commands = explanations?.isOwn && explanations.command !== undefined ? [explanations.command] : [];
    return {
      serverInfo: { name: "algoritmekader" },
      capabilities: {
        textDocumentSync: { openClose: true, change: incrementalSync },
        ...hoverCapabilities,
        ...completionCapabilities,
        ...navigationCapabilities,
        ...renameCapabilities,
        ...annotationCapabilities(client),
        ...structureCapabilities,
        ...codeActionCapabilities,
        ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...fileMoveCapabilities },
      },
    };
  });

  connection.onNotification(initializedNotification, () => {
    if (client.capabilities.workspace?.workspaceFolders) {
      connection.onNotification(foldersChangedNotification, ({ event: { added, removed } }) => {
        if (added.length > 0) frameworks.isWithoutFolders = false;
        frameworks.remove(removed.map(({ uri }) => uri));
        frameworks.add(added.map(({ uri }) => uri));
        watch();
      });
    }
    // Asked while the pages are read: the first problems need the settings, the reading does not.
    frameworks.add(roots, client.firstSettings());
    watch();
  });

  frameworks.onFound(watch);

  let watching: Promise<Disposable | undefined> = Promise.resolve(undefined);

  /** Watches the folders that there are now, and no longer those that there were. */
  function watch(): void {
    const before = watching;
    watching = watchFiles(connection, client.capabilities, frameworks.rootUris);
    void before.then((disposable) => disposable?.dispose());
  }

  connection.onNotification(workspaceTrustedNotification, () => {
    client.isTrusted = true;
    frameworks.lookAround();
    histories?.ask(true);
  });
  connection.onNotification(lookedAtNotification, () => frameworks.lookAgain());
  connection.onNotification(settingsChangedNotification, ({ settings }) => frameworks.settingsChanged(settings));
  connection.onNotification(filesChangedNotification, ({ changes }) => {
    histories?.ask();
    frameworks.filesChanged(changes.map(({ uri }) => uri));
  });

  followDocuments(connection, {
    opened(document) {
      histories?.ask();
      client.opened(document);
      frameworks.opened(document);
    },
    changed: (document) => frameworks.changed(document),
    closed(document) {
      client.closed(document);
      frameworks.closed(document);
    },
  });

  const answers = answering(frameworks, schedule);
  for (const answer of [
    answerHover,
    answerCodeActions,
    answerChoices,
    answerFixes,
    answerCompletion,
    answerNavigation,
    answerRename,
    answerLinkRequests,
    answerStructure,
    answerSitePages,
    answerAnnotations,
    answerRelations,
    answerTree,
    answerCoverage,
    answerFileMoves,
    answerDeletion,
    keepMovesTogether,
    offerOutsideMoves,
    answerRenumber,
    answerIds,
    answerNewPage,
    answerPageActions,
    answerTreeEdits,
    followDataDocuments,
  ]) {
    answer(connection, answers);
  }

  let isAnnounced = false;
  connection.onRequest(shutdownRequest, () => {
    isAnnounced = true;
    schedule.end();
    options.history?.dispose();
    return null;
  });
  const end = () => options.onEnd?.(isAnnounced);
  connection.onNotification(exitNotification, end);
  connection.onClose(end);
  connection.listen();
}
