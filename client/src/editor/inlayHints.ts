import * as vscode from "vscode";
import { type BaseLanguageClient, InlayHintRequest, type Middleware } from "vscode-languageclient";
import type { Session } from "../connection/session";

const section = "algoritmekader.inlayHints";

/**
 * The titles behind codes, but for those that would be in the way: on a line with a cursor, where the setting says so, for the text there is being
 * written; in the editors of a comparison and of a peek; and where a list item would go on in the next line.
 */
export const hintsElsewhere: Pick<Middleware, "provideInlayHints"> = {
  async provideInlayHints(document, range, token, next) {
    if (isShownToCompare(document) || isPeekedAt(document)) return [];
    const hints = await next(document, range, token);
    const lines = cursorLines(document);
    const fits = fitting(document);
    return hints?.filter((hint) => !lines.has(hint.position.line) && fits(hint));
  },
};

/** Asks for the titles again when a cursor goes to another line, and when other editors are in view. */
export function inlayHints(session: Session): vscode.Disposable {
  let last = "";
  let columns = columnsInView();
  const refreshAll = () => {
    for (const { document } of vscode.window.visibleTextEditors) if (session.client) refresh(session.client, document);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      const lines = `${document.uri} ${[...cursorLines(document)]}`;
      if (lines === last) return;
      last = lines;
      if (session.client) refresh(session.client, document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(refreshAll),
    vscode.window.tabGroups.onDidChangeTabGroups(() => {
      if (columns === columnsInView()) return;
      columns = columnsInView();
      refreshAll();
    }),
  );
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

/** One side of a comparison with hints in it is another text than the other. */
function isShownToCompare({ uri }: vscode.TextDocument): boolean {
  const own = uri.toString();
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    return input instanceof vscode.TabInputTextDiff && [input.original, input.modified].some((one) => `${one}` === own);
  });
}

/** An editor within another one, as that of a peek, stands in no column. */
function isPeekedAt(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((one) => one.document === document && one.viewColumn === undefined);
}

/** How many columns an editor has at least, in most windows: no editor tells how wide it is. */
const columnsOfGroups = [72, 72, 40, 24];
const zoomStep = 1.2;

function columnsInView(): number {
  const groups = Math.min(vscode.window.tabGroups.all.length, columnsOfGroups.length - 1);
  const zoom = Number(vscode.workspace.getConfiguration("window").get("zoomLevel")) || 0;
  return Math.floor((columnsOfGroups[groups] as number) / zoomStep ** Math.max(0, zoom));
}

/** The server has shortened them for an editor that is alone; beside another one some do not fit. In a paragraph any does. */
function fitting(document: vscode.TextDocument): (hint: vscode.InlayHint) => boolean {
  const columns = columnsInView();
  const taken = new Map<number, number>();
  if (columns >= (columnsOfGroups[1] as number)) return () => true;
  return ({ position: { line }, label }) => {
    const { text } = document.lineAt(line);
    if (!/^\s*(?:[-*+]\s|\d+[.)]\s|[\w-]+:)/.test(text)) return true;
    const length = typeof label === "string" ? label.length : label.reduce((sum, { value }) => sum + value.length, 0);
    const all = (taken.get(line) ?? text.length) + 1 + length;
    if (all > columns) return false;
    taken.set(line, all);
    return true;
  };
}
