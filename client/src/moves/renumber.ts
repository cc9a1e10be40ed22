import * as vscode from "vscode";
import { State } from "vscode-languageclient";
import { plainMessage } from "../../../server/src/protocol/messages";
import { type RenumberParams, renumberRequest } from "../../../server/src/protocol/moves";
import { uriOf } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import { accepted } from "../connection/accepted";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import type { Operations } from "../edits/operations";
import { moveTexts } from "./moveTexts";

/** The commands that make room after a numbered page, and that number its series anew: for a page, or the one in the editor. */
export function renumbering(session: Session, operations: Pick<Operations, "carryOut">): vscode.Disposable {
  const register = (command: string, action: RenumberParams["action"]) =>
    vscode.commands.registerCommand(command, (target: unknown) => renumber(uriOf(target), action, session, operations));
  return vscode.Disposable.from(register(commandIds.makeRoom, "makeRoom"), register(commandIds.renumber, "renumber"));
}

/** The server says what changes; it is made when the author agrees. A preview of the editor would have every box of it unticked. */
async function renumber(
  uri: string | undefined,
  action: RenumberParams["action"],
  session: Session,
  operations: Pick<Operations, "carryOut">,
): Promise<void> {
  const { client } = session;
  if (client?.state !== State.Running || uri === undefined) return;
  const params: RenumberParams = { uri, action };
  const words = moveTexts[sessionLanguage(session)];
  const newPage = {
    title: words.newPageHere,
    act: () => vscode.commands.executeCommand(commandIds.newPageHere, vscode.Uri.parse(uri, true)),
  };
  const answer = await client.sendRequest(renumberRequest, params);
  if (answer && "refused" in answer && answer.hasRoom) {
    const chosen = await vscode.window.showInformationMessage(plainMessage(answer.refused), newPage.title);
    if (chosen === newPage.title) await newPage.act();
    return;
  }
  const found = accepted<Exclude<typeof answer, { refused: string } | null>>(answer);
  if (!found) return;
  const { renumber } = words;
  const options = { modal: true, detail: [found.shift, ...(found.ids ? [found.ids] : [])].join("\n\n") };
  const { question, label, edit } = found;
  if ((await vscode.window.showInformationMessage(plainMessage(question), options, renumber)) !== renumber) return;
  const next = action === "makeRoom" ? { next: newPage } : {};
  await operations.carryOut({ label, edit, ...next });
}
