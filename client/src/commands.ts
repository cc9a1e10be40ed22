import * as vscode from "vscode";
import type { Session } from "./session";

/** The commands of package.json, as far as the program names them. */
export const commandIds = {
  restart: "algoritmekader.restart",
  showOutput: "algoritmekader.showOutput",
  showProblems: "algoritmekader.showProblems",
} as const;

/** Registers the commands. */
export function commands(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.restart, () => session.restart()),
    vscode.commands.registerCommand(commandIds.showOutput, () => log.show(true)),
    vscode.commands.registerCommand(commandIds.showProblems, () =>
      vscode.commands.executeCommand("workbench.actions.view.problems"),
    ),
  );
}
