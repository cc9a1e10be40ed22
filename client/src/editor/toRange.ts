import * as vscode from "vscode";
import type { Range } from "vscode-languageserver-types";

/** A range of the server as the editor has it. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
