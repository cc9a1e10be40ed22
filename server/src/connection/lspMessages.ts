/**
 * The messages of the Language Server Protocol that this server and its clients exchange, each with its types. They are
 * declared here because the library that has them all takes longer to load than our whole program.
 */
import { NotificationType, NotificationType0, RequestType, RequestType0 } from "vscode-jsonrpc";
import type * as lsp from "vscode-languageserver";

// How a session begins and ends.
export const initializeRequest = new RequestType<lsp.InitializeParams, lsp.InitializeResult, void>("initialize");
export const initializedNotification = new NotificationType<lsp.InitializedParams>("initialized");
export const shutdownRequest = new RequestType0<null, void>("shutdown");
export const exitNotification = new NotificationType0("exit");

// What the client tells: open documents, files, settings.
export const didOpenNotification = new NotificationType<lsp.DidOpenTextDocumentParams>("textDocument/didOpen");
export const didChangeNotification = new NotificationType<lsp.DidChangeTextDocumentParams>("textDocument/didChange");
export const didCloseNotification = new NotificationType<lsp.DidCloseTextDocumentParams>("textDocument/didClose");
export const filesChangedNotification = new NotificationType<lsp.DidChangeWatchedFilesParams>(
  "workspace/didChangeWatchedFiles",
);
export const filesRenamedNotification = new NotificationType<lsp.RenameFilesParams>("workspace/didRenameFiles");
export const foldersChangedNotification = new NotificationType<lsp.DidChangeWorkspaceFoldersParams>(
  "workspace/didChangeWorkspaceFolders",
);
export const settingsChangedNotification = new NotificationType<lsp.DidChangeConfigurationParams>(
  "workspace/didChangeConfiguration",
);

// What the client asks.
export const codeActionRequest = new RequestType<lsp.CodeActionParams, lsp.CodeAction[] | null, void>(
  "textDocument/codeAction",
);
export const codeLensRequest = new RequestType<lsp.CodeLensParams, lsp.CodeLens[] | null, void>(
  "textDocument/codeLens",
);
export const completionRequest = new RequestType<
  lsp.CompletionParams,
  lsp.CompletionList | lsp.CompletionItem[] | null,
  void
>("textDocument/completion");
export const completionResolveRequest = new RequestType<lsp.CompletionItem, lsp.CompletionItem, void>(
  "completionItem/resolve",
);
export const definitionRequest = new RequestType<
  lsp.DefinitionParams,
  lsp.Location[] | lsp.LocationLink[] | null,
  void
>("textDocument/definition");
export const documentHighlightRequest = new RequestType<
  lsp.DocumentHighlightParams,
  lsp.DocumentHighlight[] | null,
  void
>("textDocument/documentHighlight");
export const documentLinkRequest = new RequestType<lsp.DocumentLinkParams, lsp.DocumentLink[] | null, void>(
  "textDocument/documentLink",
);
export const documentSymbolRequest = new RequestType<lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | null, void>(
  "textDocument/documentSymbol",
);
export const executeCommandRequest = new RequestType<lsp.ExecuteCommandParams, unknown, void>(
  "workspace/executeCommand",
);
export const foldingRangeRequest = new RequestType<lsp.FoldingRangeParams, lsp.FoldingRange[] | null, void>(
  "textDocument/foldingRange",
);
export const hoverRequest = new RequestType<lsp.HoverParams, lsp.Hover | null, void>("textDocument/hover");
export const inlayHintRequest = new RequestType<lsp.InlayHintParams, lsp.InlayHint[] | null, void>(
  "textDocument/inlayHint",
);
export const prepareRenameRequest = new RequestType<lsp.PrepareRenameParams, lsp.PrepareRenameResult | null, void>(
  "textDocument/prepareRename",
);
export const referencesRequest = new RequestType<lsp.ReferenceParams, lsp.Location[] | null, void>(
  "textDocument/references",
);
export const renameRequest = new RequestType<lsp.RenameParams, lsp.WorkspaceEdit | null, void>("textDocument/rename");
export const renamingFilesRequest = new RequestType<lsp.RenameFilesParams, lsp.WorkspaceEdit | null, void>(
  "workspace/willRenameFiles",
);
export const selectionRangeRequest = new RequestType<lsp.SelectionRangeParams, lsp.SelectionRange[] | null, void>(
  "textDocument/selectionRange",
);
export const semanticTokensRequest = new RequestType<lsp.SemanticTokensParams, lsp.SemanticTokens | null, void>(
  "textDocument/semanticTokens/full",
);
export const workspaceSymbolRequest = new RequestType<lsp.WorkspaceSymbolParams, lsp.WorkspaceSymbol[] | null, void>(
  "workspace/symbol",
);

// What the server tells and asks.
export const diagnosticsNotification = new NotificationType<lsp.PublishDiagnosticsParams>(
  "textDocument/publishDiagnostics",
);
export const logNotification = new NotificationType<lsp.LogMessageParams>("window/logMessage");
export const messageNotification = new NotificationType<lsp.ShowMessageParams>("window/showMessage");
export const applyEditRequest = new RequestType<lsp.ApplyWorkspaceEditParams, lsp.ApplyWorkspaceEditResult, void>(
  "workspace/applyEdit",
);
export const codeLensRefreshRequest = new RequestType0<null, void>("workspace/codeLens/refresh");
export const configurationRequest = new RequestType<lsp.ConfigurationParams, unknown[], void>(
  "workspace/configuration",
);
export const inlayHintRefreshRequest = new RequestType0<null, void>("workspace/inlayHint/refresh");
export const registerRequest = new RequestType<lsp.RegistrationParams, null, void>("client/registerCapability");
export const semanticTokensRefreshRequest = new RequestType0<null, void>("workspace/semanticTokens/refresh");
export const showDocumentRequest = new RequestType<lsp.ShowDocumentParams, lsp.ShowDocumentResult, void>(
  "window/showDocument",
);
export const showMessageRequest = new RequestType<lsp.ShowMessageRequestParams, lsp.MessageActionItem | null, void>(
  "window/showMessageRequest",
);
export const unregisterRequest = new RequestType<lsp.UnregistrationParams, null, void>("client/unregisterCapability");

/** How grave a message is. */
export const messageType = { error: 1, warning: 2, information: 3 } as const satisfies Record<string, lsp.MessageType>;

/** Clients send of a change only what has changed. */
export const incrementalSync = 2 satisfies lsp.TextDocumentSyncKind;

/** Completion is asked for because of a character, and by nobody. */
export const byTriggerCharacter = 2 satisfies lsp.CompletionTriggerKind;

/** The code of an answer that something cannot be done, with a sentence for whoever asked. */
export const requestFailed = -32803 satisfies lsp.LSPErrorCodes;
