import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import { newPageAfterRequest } from "../../../server/src/protocol/newPage";
import { uriOf } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import { accepted } from "../connection/accepted";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import type { Operations } from "../edits/operations";
import { askAndMake } from "./makePage";
import { newPageTexts } from "./newPageTexts";

/** The command that makes a page right after another one, with the number after it: that of a menu, or the one in the editor. */
export function newPageHere(session: Session, operations: Pick<Operations, "carryOut">): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.newPageHere, async (target: unknown) => {
    const uri = uriOf(target);
    const answer = uri === undefined ? null : await session.request(newPageAfterRequest, { uri });
    if (!answer) {
      const { noFramework, noNumber } = newPageTexts[sessionLanguage(session)];
      void vscode.window.showInformationMessage(plainMessage(session.state === "ready" ? noNumber : noFramework));
      return;
    }
    const found = accepted(answer);
    if (!found || uri === undefined) return;
    const { framework, kind, title, room, questions } = found;
    const answers = { framework, kind, after: uri, title: "", values: {} };
    await askAndMake(
      { title, room, form: { series: [], folders: [], questions }, answers },
      false,
      session,
      operations,
    );
  });
}
