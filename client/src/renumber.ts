import * as vscode from "vscode";
import { State } from "vscode-languageclient";
import { type RenumberParams, type RenumberResult, renumberRequest } from "../../server/src/protocol";
import { commandIds, uriOf } from "./commands";
import type { Session } from "./session";

/** The commands that make room after a numbered page, and that number its series anew: for a page, or the one in the editor. */
export function renumbering(session: Session): vscode.Disposable {
  const register = (command: string, action: RenumberParams["action"]) =>
    vscode.commands.registerCommand(command, (target: unknown) => renumber(uriOf(target), action, session));
  return vscode.Disposable.from(register(commandIds.makeRoom, "makeRoom"), register(commandIds.renumber, "renumber"));
}

/** The server says what changes; the editor shows it, and makes it when the author agrees. */
async function renumber(uri: string | undefined, action: RenumberParams["action"], session: Session): Promise<void> {
  const { client } = session;
  if (client?.state !== State.Running || uri === undefined) return;
  const params: RenumberParams = { uri, action };
  const found = await client.sendRequest<RenumberResult>(renumberRequest, params);
  if (!found) return;
  if ("refused" in found) {
    void vscode.window.showInformationMessage(found.refused);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
