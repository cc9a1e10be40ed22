import * as vscode from "vscode";
import type { TreeNode } from "../../server/src/protocol";
import { sessionLanguage } from "./language";
import type { Session } from "./session";

/** The commands of package.json, as far as the program names them. */
export const commandIds = {
  explainRule: "algoritmekader.explainRule",
  firstSteps: "algoritmekader.firstSteps",
  goToReference: "algoritmekader.goToReference",
  linkPages: "algoritmekader.linkPages",
  makeRoom: "algoritmekader.makeRoom",
  newPage: "algoritmekader.newPage",
  openPage: "algoritmekader.openPage",
  renumber: "algoritmekader.renumber",
  repairReference: "algoritmekader.repairReference",
  restart: "algoritmekader.restart",
  showOutput: "algoritmekader.showOutput",
  showProblems: "algoritmekader.showProblems",
} as const;

/** Registers the commands that have no file of their own. */
export function commands(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    // A click on a phase unfolds it; its own page opens with the button beside it.
    vscode.commands.registerCommand(commandIds.openPage, (node?: TreeNode) =>
      node?.uri === undefined
        ? undefined
        : vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(node.uri, true)),
    ),
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

/** A node of the tree, the file of an editor, or else the page that is open. */
export function uriOf(target: unknown): string | undefined {
  if (target instanceof vscode.Uri) return target.toString();
  const { uri } = (target ?? {}) as { uri?: unknown };
  return typeof uri === "string" ? uri : vscode.window.activeTextEditor?.document.uri.toString();
}
