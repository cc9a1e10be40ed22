import * as vscode from "vscode";
import { commandIds } from "../commands/commandIds";
import { explanationFiles, explanationScheme } from "./explanationFiles";

/** Under which uri the server finds the page of each rule: ours, so that the pages can be read on every platform. */
export const documentation = `${explanationScheme}:/docs/rules`;

/** The pages that explain the rules, and the command that opens one. */
export function explanations(extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(explanationScheme, explanationFiles(extension), { isReadonly: true }),
    vscode.commands.registerCommand(commandIds.explainRule, (page: unknown) =>
      typeof page === "string" ? show(vscode.Uri.parse(`${documentation}/${pathOf(page)}`, true)) : undefined,
    ),
  );
}

/** Problems whose code opens the page of its rule with our command, not as a file of Markdown text. */
export function explained(problems: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const { code } of problems) {
    if (typeof code !== "object" || code.target.scheme !== explanationScheme) continue;
    // The editor shows this to the mouse: as short as can be.
    const query = JSON.stringify(pathOf(code.target.toString()));
    code.target = vscode.Uri.from({ scheme: "command", path: commandIds.explainRule, query });
  }
  return problems;
}

/** The path of a page below the folder of all pages; the server names it by its uri. */
function pathOf(page: string): string {
  return page.startsWith(`${documentation}/`) ? page.slice(documentation.length + 1) : page;
}

/**
 * Shows a page as it is read, not as it is written, beside the text that it is about; the cursor stays where it is. Where the
 * Markdown extension of the editor is turned off, the editor itself opens the text.
 */
async function show(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("vscode.openWith", page, "vscode.markdown.preview.editor", {
    viewColumn: columnOfExplanation() ?? besideText(),
    preserveFocus: true,
    preview: true,
  });
}

/** Without a text there is nothing to be beside of. */
function besideText(): vscode.ViewColumn {
  const isEmpty = vscode.window.tabGroups.activeTabGroup.tabs.length === 0;
  return isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
}

/** Where an explanation is open already: the next one comes in its place. */
function columnOfExplanation(): vscode.ViewColumn | undefined {
  const isExplanation = ({ input }: vscode.Tab) =>
    (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText) &&
    input.uri.scheme === explanationScheme;
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isExplanation))?.viewColumn;
}
