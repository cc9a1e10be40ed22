/**
 * What the editor still holds of files that are gone. After a rename is undone it keeps the document of the new name for a while, in no tab,
 * and tells nobody that it is closed: to the server it would stay a page. So the server is told here, and told again when a tab
 * shows the document after all.
 */
import * as vscode from "vscode";
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type Middleware,
} from "vscode-languageclient";
import type { Session } from "./session";

export interface GoneDocuments extends vscode.Disposable {
  readonly middleware: Required<Pick<NonNullable<Middleware["workspace"]>, "didChangeWatchedFile">>;
  /** A server that starts again hears of all documents but these. */
  readonly didOpen: NonNullable<Middleware["didOpen"]>;
}

export function goneDocuments(session: () => Pick<Session, "client">, log: vscode.LogOutputChannel): GoneDocuments {
  /** Those that the server was told are closed, while the editor has them. */
  const closed = new Set<vscode.TextDocument>();

  /** Looks which documents of these files, or of what is in these folders, are left without a file and a tab. */
  async function look(uris: readonly vscode.Uri[]): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      const isMeant = uris.some((uri) => isAt(document.uri, uri));
      if (!isMeant || !isLeft(document) || !(await isGone(document.uri))) continue;
      // While the disk was asked, it may have been shown, changed or closed.
      if (!isLeft(document)) continue;
      closed.add(document);
      await tell(DidCloseTextDocumentNotification.method, document);
    }
  }

  /** What is not saved stays open whatever becomes of the file, as does what the author can see. */
  const isLeft = (document: vscode.TextDocument) =>
    !document.isClosed && !document.isDirty && !closed.has(document) && !isShown(document);

  async function tell(
    method: typeof DidCloseTextDocumentNotification.method | typeof DidOpenTextDocumentNotification.method,
    document: vscode.TextDocument,
  ): Promise<void> {
    try {
      const client = session().client;
      const feature =
        method === DidOpenTextDocumentNotification.method ? client?.getFeature(method) : client?.getFeature(method);
      await feature?.getProvider(document)?.send(document);
    } catch (error) {
      // A server that starts again hears of all others anyway.
      log.debug(`${method} of ${document.uri} was not told: ${error}`);
    }
  }

  const events = vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument((document) => closed.delete(document)),
    vscode.window.tabGroups.onDidChangeTabs(({ closed: tabs }) => {
      for (const document of closed) {
        if (!isShown(document)) continue;
        closed.delete(document);
        void tell(DidOpenTextDocumentNotification.method, document);
      }
      if (tabs.length > 0) void look(tabs.flatMap(urisOf));
    }),
  );
  return {
    middleware: {
      didChangeWatchedFile(event, next) {
        if (event.type === FileChangeType.Deleted) void look([vscode.Uri.parse(event.uri)]);
        return next(event);
      },
    },
    didOpen: (document, next) => (closed.has(document) ? Promise.resolve() : next(document)),
    dispose: () => events.dispose(),
  };
}

/** Whether a place is a file, or in that folder. */
function isAt(uri: vscode.Uri, place: vscode.Uri): boolean {
  return uri.toString() === place.toString() || uri.toString().startsWith(`${place}/`);
}

function isShown({ uri }: vscode.TextDocument): boolean {
  const isIt = (other: vscode.Uri) => other.toString() === uri.toString();
  return (
    vscode.window.visibleTextEditors.some(({ document }) => isIt(document.uri)) ||
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => urisOf(tab).some(isIt)))
  );
}

/** The files that a tab shows: one, or the two that it compares. */
function urisOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** Only where the disk says so: what cannot be read now may be there. */
async function isGone(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === "FileNotFound";
  }
}
