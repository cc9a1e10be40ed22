import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";

/** An answer of the server; undefined where it refuses, and then the author is told why. */
export function accepted<Answer extends object>(
  answer: Answer | { refused: string } | null | undefined,
): Answer | undefined {
  if (!answer) return undefined;
  if (!("refused" in answer)) return answer;
  void vscode.window.showInformationMessage(plainMessage(answer.refused));
  return undefined;
}
