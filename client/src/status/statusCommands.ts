import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { statusTexts } from "./statusTexts";

/** The commands that the status item offers: about the server and what it says. */
export function statusCommands(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.firstSteps, () =>
      vscode.commands.executeCommand(
        "workbench.action.openWalkthrough",
        `algoritmekader.algoritmekader#firstSteps.${sessionLanguage(session)}`,
      ),
    ),
    tellThatItStaysAway(session, log),
    vscode.commands.registerCommand(commandIds.restart, () => session.restart()),
    vscode.commands.registerCommand(commandIds.showOutput, () => log.show(true)),
    vscode.commands.registerCommand(commandIds.showProblems, () =>
      vscode.commands.executeCommand("workbench.actions.view.problems"),
    ),
  );
}

/** A server that crashed too often is told of once, with what one can do. */
function tellThatItStaysAway(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  let isTold = false;
  return session.onDidChange(async () => {
    const isGone = session.state === "failed" && session.crash !== undefined;
    if (!isGone || isTold) {
      isTold = isGone;
      return;
    }
    isTold = true;
    const { staysAway, restart, showOutput } = statusTexts[sessionLanguage(session)];
    const answer = await vscode.window.showWarningMessage(plainMessage(staysAway), restart, showOutput);
    if (answer === restart) await session.restart();
    else if (answer === showOutput) log.show(true);
  });
}
