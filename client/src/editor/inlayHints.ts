import * as vscode from "vscode";
import { type BaseLanguageClient, InlayHintRequest, type Middleware } from "vscode-languageclient";
import type { Session } from "../connection/session";

const section = "algoritmekader.inlayHints";

/** The titles behind codes, but for those on a line with a cursor, where the setting says so: the text there is being written. */
export const hintsElsewhere: Pick<Middleware, "provideInlayHints"> = {
  async provideInlayHints(document, range, token, next) {
    const hints = await next(document, range, token);
    const lines = cursorLines(document);
    return hints?.filter(({ position }) => !lines.has(position.line));
  },
};

/** Asks for the titles again when a cursor goes to another line. */
export function inlayHints(session: Session): vscode.Disposable {
  let last = "";
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
    const lines = `${document.uri} ${[...cursorLines(document)]}`;
    if (lines === last) return;
    last = lines;
    if (session.client) refresh(session.client, document);
  });
}

function refresh(client: BaseLanguageClient, document: vscode.TextDocument): void {
  client.getFeature(InlayHintRequest.method)?.getProvider(document)?.onDidChangeInlayHints.fire();
}

/** The lines without titles: none where they stay, or where the document has no cursor. */
function cursorLines(document: vscode.TextDocument): Set<number> {
  const lines = new Set<number>();
  if (vscode.workspace.getConfiguration().get(section) !== "cursorElsewhere") return lines;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return lines;
  for (const { active } of editor.selections) lines.add(active.line);
  return lines;
}
