import * as vscode from "vscode";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";

/** The commands that the status item offers: about the server and what it says. */
export function statusCommands(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.firstSteps, () =>
      vscode.commands.executeCommand(
        "workbench.action.openWalkthrough",
        `algoritmekader.algoritmekader#firstSteps.${sessionLanguage(session)}`,
      ),
    ),
    vscode.commands.registerCommand(commandIds.restart, () => session.restart()),
    vscode.commands.registerCommand(commandIds.showOutput, () => log.show(true)),
    vscode.commands.registerCommand(commandIds.showProblems, () =>
      vscode.commands.executeCommand("workbench.actions.view.problems"),
    ),
  );
}
