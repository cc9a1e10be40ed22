import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import { pageNameRequest, renamePageRequest } from "../../../server/src/protocol/moves";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { askText } from "../dialogue/askText";
import type { Operations } from "../edits/operations";
import { moveTexts } from "./moveTexts";

/** Asks another name for a page, says while it is typed what comes of it, and renames the page with all that refers to it. */
export async function renamePage(
  uri: string,
  session: Session,
  operations: Pick<Operations, "carryOut">,
): Promise<void> {
  const words = moveTexts[sessionLanguage(session)];
  const ask = (newName?: string) =>
    session.request(pageNameRequest, {
      uri,
      ...(newName === undefined ? {} : { newName }),
    });
  const page = await ask();
  if (!page || page.refused !== undefined) {
    void vscode.window.showInformationMessage(plainMessage(page?.refused ?? words.noPage));
    return;
  }
  const answer = await askText(
    { title: words.rename(page.title), canGoBack: false },
    { prompt: words.renamePrompt, placeholder: page.name, value: page.name },
    async (typed) => {
      const now = await ask(typed);
      if (now?.refused !== undefined) return { problem: now.refused };
      if (now?.file === undefined) return {};
      // What says that the id changes says which it becomes.
      const file = words.becomes(now.file, now.ids === undefined ? now.id : undefined);
      return { information: now.ids === undefined ? file : `${file}. ${now.ids}` };
    },
  );
  if (typeof answer !== "object" || answer.value.trim() === page.name) return;
  const params = { uri, newName: answer.value };
  const found = await session.request(renamePageRequest, params);
  if (found && "refused" in found) {
    void vscode.window.showWarningMessage(plainMessage(found.refused));
    return;
  }
  const label = words.rename(page.name);
  if (!found || !(await operations.carryOut({ label, edit: found.edit })))
    void vscode.window.showWarningMessage(plainMessage(words.notRenamed));
}
