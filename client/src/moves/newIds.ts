import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import { plainMessage } from "../../../server/src/protocol/messages";
import { idsRequest } from "../../../server/src/protocol/moves";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { moveTexts } from "./moveTexts";

/** Before F2 gives a page another id that others are known to keep, the author is asked. */
export function newIdsAsked(
  session: () => Pick<Session, "state" | "status" | "request">,
): Pick<Middleware, "provideRenameEdits"> {
  return {
    async provideRenameEdits(document, position, newName, token, next) {
      const { line, character } = position;
      const renamed = { uri: document.uri.toString(), position: { line, character }, newName };
      const text = await session().request(idsRequest, { renamed });
      if (text) {
        const { renameAnyway } = moveTexts[sessionLanguage(session())];
        const answer = await vscode.window.showWarningMessage(plainMessage(text), { modal: true }, renameAnyway);
        // Nothing changes; without an edit the editor would say that something failed.
        if (answer !== renameAnyway) return new vscode.WorkspaceEdit();
      }
      return next(document, position, newName, token);
    },
  };
}
