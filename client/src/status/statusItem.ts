import * as vscode from "vscode";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { againSummary, failureSummary, type StatusSummary, statusSummary } from "./statusSummary";
import { statusTexts } from "./statusTexts";

const priority = -100;

/** Pages and errors at the left of the status bar; nothing where there is no framework. */
export function statusItem(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("algoritmekader.status", vscode.StatusBarAlignment.Left, priority);
  item.name = "Algoritmekader";

  function show({ text, lines, label }: StatusSummary, command: string, next: readonly NextStep[]): void {
    item.text = text;
    item.tooltip = tooltip(lines, next);
    item.accessibilityInformation = { label, role: "button" };
    item.command = command;
    item.show();
  }

  function update(): void {
    const words = statusTexts[sessionLanguage(session)];
    item.backgroundColor =
      session.state === "failed" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    if (session.state === "failed") {
      show(failureSummary(words), commandIds.showOutput, [{ command: commandIds.restart, title: words.restart }]);
    } else if (session.crash === "again") show(againSummary(words), commandIds.showOutput, []);
    else if (session.status && isToldOf(session)) {
      show(statusSummary(session.status, words), commandIds.showProblems, [
        { command: commandIds.fixEverything, title: words.fixEverything },
        { command: "algoritmekader.lifecycle.focus", title: words.openLifecycle },
        { command: commandIds.firstSteps, title: words.firstSteps },
      ]);
    }
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

/** Whether there is something to tell: a framework, or a folder of which nobody knows whether it is one. */
function isToldOf({ state, status }: Session): boolean {
  return state === "ready" || (state === "idle" && status?.silent !== undefined);
}

interface NextStep {
  command: string;
  title: string;
}

/** What the item says of itself, and under it what one can do next. The lines quote file names: they are text, no Markdown. */
function tooltip(lines: readonly string[], next: readonly NextStep[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const line of lines) markdown.appendText(line).appendMarkdown("\n\n");
  markdown.appendMarkdown(next.map(({ command, title }) => `[${title}](command:${command})`).join(" · "));
  markdown.isTrusted = { enabledCommands: next.map(({ command }) => command) };
  return markdown;
}
