import type * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type DocumentSelector,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";

/** What the language client needs to know, the same on every platform. */
export function clientOptions(
  schemes: readonly string[],
  log: vscode.LogOutputChannel,
  trace: vscode.LogOutputChannel,
  onCrash: (isAgain: boolean) => void,
): LanguageClientOptions {
  return {
    documentSelector: documentSelector(schemes),
    diagnosticCollectionName: "algoritmekader",
    outputChannel: log,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Without a handler the client shows a pop-up; the status item and the view tell it here.
    initializationFailedHandler: () => false,
    errorHandler: errorHandler(Date.now, onCrash),
    // Hovers quote pages that anybody may have written.
    markdown: { isTrusted: false, supportHtml: false },
    synchronize: { configurationSection: "algoritmekader" },
  };
}

/** The schemes of the workspace folders: a page outside them is part of no framework. */
export function folderSchemes(folders: readonly vscode.WorkspaceFolder[] | undefined): string[] {
  return [...new Set((folders ?? []).map((folder) => folder.uri.scheme))];
}

/** Pages, and the configuration of a framework, in folders of these schemes. */
export function documentSelector(schemes: readonly string[]): DocumentSelector {
  return schemes.flatMap((scheme) => [
    { scheme, language: "markdown" },
    { scheme, pattern: "**/algoritmekader.json" },
  ]);
}

const maxRestarts = 3;
const restartPeriod = 3 * 60 * 1000;

/** Starts a crashed server again, at most three times in three minutes; `onCrash` hears of each crash, and whether it is started again. */
export function errorHandler(now: () => number, onCrash: (isAgain: boolean) => void): ErrorHandler {
  let restarts: number[] = [];
  return {
    // What is typed while nobody takes it fails word by word: that the server is gone is told by `closed`, which starts it again.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      restarts = [...restarts.filter((time) => now() - time < restartPeriod), now()];
      const again = restarts.length <= maxRestarts;
      onCrash(again);
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Some errors the client shows as a pop-up whatever its options say; they belong in the log. */
export function quiet(client: BaseLanguageClient): BaseLanguageClient {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  return client;
}
