import * as vscode from "vscode";
import { commandIds } from "./commands";
import { sessionLanguage } from "./language";
import type { Session } from "./session";
import { failedText, type StatusText, statusText } from "./statusText";
import { texts } from "./texts";

const priority = -100;

/** Pages and errors at the left of the status bar; nothing where there is no framework. */
export function statusItem(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("algoritmekader.status", vscode.StatusBarAlignment.Left, priority);
  item.name = "Algoritmekader";

  function show({ text, tooltip, label }: StatusText, command: string): void {
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label, role: "button" };
    item.command = command;
    item.show();
  }

  function update(): void {
    const words = texts[sessionLanguage(session)];
    item.backgroundColor =
      session.state === "failed" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    if (session.state === "failed") show(failedText(words), commandIds.showOutput);
    else if (session.state === "ready" && session.status)
      show(statusText(session.status, words), commandIds.showProblems);
    // While pages are read the last count stays, and the progress beside it says what goes on.
    else if (session.state !== "indexing") item.hide();
  }

  update();
  return vscode.Disposable.from(
    item,
    session.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("algoritmekader.language")) update();
    }),
  );
}
