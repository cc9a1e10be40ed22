import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { takingBackTexts } from "./takingBackTexts";
import type { Undo } from "./undoableEdit";

/** What was done with pages, told with a button that takes it back. */
export interface TakingBack {
  /** Says what was done; from now on that is what `last` takes back. */
  tell(done: string, undo: Undo): void;
  /** Takes the last of these back. */
  last(): Promise<void>;
}

export function takingBack(session: Pick<Session, "state" | "status">): TakingBack {
  let newest: Undo | undefined;
  const words = () => takingBackTexts[sessionLanguage(session)];

  async function carryOut(undo: Undo): Promise<void> {
    if (newest === undo) newest = undefined;
    if (!(await undo())) void vscode.window.showWarningMessage(plainMessage(words().notTakenBack));
  }

  return {
    tell(done, undo) {
      newest = undo;
      const { takeBack } = words();
      // Not awaited: the message may stay for as long as it likes.
      void vscode.window.showInformationMessage(plainMessage(done), takeBack).then((answer) => {
        if (answer === takeBack) return carryOut(undo);
        return undefined;
      });
    },
    async last() {
      if (newest) await carryOut(newest);
      else void vscode.window.showInformationMessage(plainMessage(words().nothingToTakeBack));
    },
  };
}
