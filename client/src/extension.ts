import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/protocol/initialization";
import { commandAliases } from "./commands/commandAliases";
import { commandIds } from "./commands/commandIds";
import { folderSchemes } from "./connection/clientOptions";
import { goneDocuments } from "./connection/goneDocuments";
import { createSession, type SessionState } from "./connection/session";
import { startsHere } from "./connection/startsHere";
import { coveragePanel } from "./coverage/panel/coveragePanel";
import { hintsElsewhere, inlayHints } from "./editor/inlayHints";
import { suggestions } from "./editor/suggestions";
import { makeOperationCommand, operationCommands } from "./edits/operationCommands";
import { createOperations, type Operations } from "./edits/operations";
import { deletion } from "./moves/deletion";
import { movesAsked } from "./moves/fileMoves";
import { renameEdits } from "./moves/renameEdits";
import { renameFirst } from "./moves/renameFirst";
import { renumbering } from "./moves/renumber";
import { chooseCommand, chooseRepair } from "./pages/chooseRepair";
import { dropLinks } from "./pages/dropLinks";
import { fixEverything } from "./pages/fixEverything";
import { linkPages } from "./pages/linkPages";
import { newPage, newPageHere } from "./pages/newPage";
import { placing } from "./pages/placePages";
import { type SitePreview, sitePreview } from "./preview/sitePreview";
import { DoubledProblems } from "./problems/doubledProblems";
import { documentation, explained, explanations } from "./problems/explanations";
import { referencesView } from "./references/referencesView";
import { relatedPlaces, relatedPlacesCommand } from "./references/relatedPlaces";
import { contextKeys } from "./status/contextKeys";
import { readingProgress } from "./status/readingProgress";
import { statusCommands } from "./status/statusCommands";
import { statusItem } from "./status/statusItem";
import { type LifecycleView, lifecycleView } from "./tree/lifecycleView";

/**
 * What `activate` returns: what the Markdown extension of the editor asks for, and what the tests in a real editor look at. Not for other
 * extensions: it changes without notice.
 */
export interface TestApi extends Pick<SitePreview, "extendMarkdownIt"> {
  readonly client: BaseLanguageClient | undefined;
  readonly state: SessionState;
  readonly lifecycle: LifecycleView["view"];
  /** The server has answered, has failed to, or is not needed here yet: see `state`. Never rejects. */
  readonly ready: Promise<void>;
}

/**
 * The server links every problem to the page of its rule, and offers our command to open it. Asked at every start of the
 * server, also after a crash.
 */
function initializationOptions(): InitializationOptions {
  return {
    documentation,
    explainCommand: commandIds.explainRule,
    relatedPlacesCommand,
    // Its Markdown extension does, and may run in another host, where it cannot be seen from here.
    listsHeadings: true,
    chooseCommand,
    linkCommand: commandIds.linkPages,
    suggestCommand: "editor.action.triggerSuggest",
    isTrusted: vscode.workspace.isTrusted,
    renumbers: true,
    operationCommand: makeOperationCommand,
    readOnlySchemes: folderSchemes(vscode.workspace.workspaceFolders).filter(
      (scheme) => vscode.workspace.fs.isWritableFileSystem(scheme) === false,
    ),
    // As plain values: what VS Code gives has methods too.
    settings: JSON.parse(JSON.stringify(vscode.workspace.getConfiguration("algoritmekader"))),
  };
}

/** The extension on every platform; what differs is how a client with its server is made. */
export function extensionWith(
  createClient: (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient,
): { activate(context: vscode.ExtensionContext): TestApi; deactivate(): Promise<void> } {
  let stop: () => Promise<void> = async () => undefined;
  return {
    activate(context) {
      const log = vscode.window.createOutputChannel("Algoritmekader", { log: true });
      const doubled = new DoubledProblems();
      const gone = goneDocuments(() => session, log);
      const middleware: Middleware = {
        ...hintsElsewhere,
        ...suggestions(),
        ...renameEdits(
          () => session,
          () => operations,
        ),
        didOpen: gone.didOpen,
        workspace: {
          ...movesAsked(
            () => session,
            () => operations,
          ),
          ...gone.middleware,
        },
        handleDiagnostics: (uri, problems, next) => doubled.handle(uri, explained(problems), next),
      };
      const session: ReturnType<typeof createSession> = createSession(
        (options) => createClient(context, { ...options, initializationOptions, middleware }),
        context.workspaceState,
        log,
      );
      stop = session.stop;
      const preview = sitePreview(session, log);
      const operations: Operations = createOperations(session, log);
      const place = placing(session, operations);
      const deleting = deletion(session, operations, log);
      const tools = { placing: place, deletion: deleting, operations };
      const lifecycle = lifecycleView(session, tools, context.workspaceState, log);
      context.subscriptions.push(
        commandAliases(),
        statusCommands(session, log),
        explanations(context.extensionUri),
        relatedPlaces(session),
        inlayHints(session),
        contextKeys(session),
        statusItem(session),
        readingProgress(session),
        lifecycle,
        referencesView(session),
        operations,
        operationCommands(operations),
        coveragePanel(session, context.extensionUri, context.workspaceState, log),
        linkPages(session, place, operations),
        chooseRepair(session),
        fixEverything(session, operations),
        doubled,
        gone,
        deleting,
        renumbering(session, operations),
        renameFirst(session),
        newPage(session, operations),
        newPageHere(session, operations),
        dropLinks(session),
        preview,
        session,
        log,
      );
      // Not awaited, and not begun before the editor has what it waits for: making and starting a client takes a while.
      const ready = new Promise<void>((resolve) => {
        const timer = setTimeout(() => resolve(start()), 0);
        context.subscriptions.push({ dispose: () => clearTimeout(timer) });
      });
      async function start(): Promise<void> {
        const { activationEvents } = context.extension.packageJSON;
        if (await startsHere(activationEvents)) await session.restart();
        else if (!vscode.workspace.isTrusted) {
          // Then it is looked for above the folder too.
          const trusted = vscode.workspace.onDidGrantWorkspaceTrust(() => {
            trusted.dispose();
            void start();
          });
          context.subscriptions.push(trusted);
        }
      }
      return {
        get client() {
          return session.client;
        },
        get state() {
          return session.state;
        },
        ready,
        lifecycle: lifecycle.view,
        extendMarkdownIt: preview.extendMarkdownIt,
      };
    },
    deactivate: () => stop(),
  };
}
