import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { commandIds } from "../commands/commandIds";
import type { Operations } from "./operations";

/** Makes an edit that the server offers: an internal command, which no menu has. */
export const makeOperationCommand = "algoritmekader.makeOperation";

/** The commands that make an operation of an edit that the server offers, take the last one back, and do it again. */
export function operationCommands(operations: Operations): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(makeOperationCommand, (label: string, edit: WorkspaceEdit) =>
      operations.carryOut({ label, edit }),
    ),
    vscode.commands.registerCommand(commandIds.undoOperation, (from: { byKey?: boolean } | undefined) =>
      operations.undo(from?.byKey === true),
    ),
    vscode.commands.registerCommand(commandIds.redoOperation, () => operations.redo()),
  );
}
