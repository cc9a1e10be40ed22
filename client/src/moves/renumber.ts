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

/** So many new names the question says. */
const shownRenames = 10;

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
  const found = accepted(await client.sendRequest(renumberRequest, params));
  if (!found) return;
  const { renumber, renumberQuestion, renumberDetail } = moveTexts[sessionLanguage(session)];
  const lines = found.renames.slice(0, shownRenames).map(([from, to]) => `${from} → ${to}`);
  if (found.renames.length > shownRenames) lines.push("…");
  const options = {
    modal: true,
    detail: [...lines, "", renumberDetail, ...(found.ids ? ["", found.ids] : [])].join("\n"),
  };
  const question = renumberQuestion(found.label, found.renames.length);
  if ((await vscode.window.showInformationMessage(plainMessage(question), options, renumber)) !== renumber) return;
  await operations.carryOut({ label: found.label, edit: found.edit });
}
