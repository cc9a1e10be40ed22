import * as vscode from "vscode";
import { sessionLanguage } from "./language";
import type { Session } from "./session";

/** The commands of package.json, as far as the program names them. */
export const commandIds = {
  addToGroup: "algoritmekader.addToGroup",
  clearTreeFilter: "algoritmekader.clearTreeFilter",
  copyCode: "algoritmekader.copyCode",
  copyId: "algoritmekader.copyId",
  copyLink: "algoritmekader.copyLink",
  deletePages: "algoritmekader.deletePages",
  explainRule: "algoritmekader.explainRule",
  filterTree: "algoritmekader.filterTree",
  findReferences: "algoritmekader.findReferences",
  firstSteps: "algoritmekader.firstSteps",
  goToReference: "algoritmekader.goToReference",
  groupTree: "algoritmekader.groupTree",
  linkPages: "algoritmekader.linkPages",
  makeRoom: "algoritmekader.makeRoom",
  moveToGroup: "algoritmekader.moveToGroup",
  newPage: "algoritmekader.newPage",
  openPage: "algoritmekader.openPage",
  openToSide: "algoritmekader.openToSide",
  previewPage: "algoritmekader.previewPage",
  renamePage: "algoritmekader.renamePage",
  renumber: "algoritmekader.renumber",
  repairReference: "algoritmekader.repairReference",
  restart: "algoritmekader.restart",
  revealInExplorer: "algoritmekader.revealInExplorer",
  revealInTree: "algoritmekader.revealInTree",
  showAllPages: "algoritmekader.showAllPages",
  showOnlyProblems: "algoritmekader.showOnlyProblems",
  showCoverage: "algoritmekader.showCoverage",
  showOutput: "algoritmekader.showOutput",
  showOverview: "algoritmekader.showOverview",
  showProblems: "algoritmekader.showProblems",
  undoInTree: "algoritmekader.undoInTree",
} as const;

/** Registers the commands that have no file of their own. */
export function commands(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
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

/** A node of the tree, the file of an editor, or else the page that is open. */
export function uriOf(target: unknown): string | undefined {
  if (target instanceof vscode.Uri) return target.toString();
  const { uri } = (target ?? {}) as { uri?: unknown };
  return typeof uri === "string" ? uri : vscode.window.activeTextEditor?.document.uri.toString();
}
