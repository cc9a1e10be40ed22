import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { plainMessage } from "../../../server/src/protocol/messages";
import { idsRequest } from "../../../server/src/protocol/moves";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { movesFirst, movesIn, newTextsIn, placesIn, textsIn } from "../edits/describedEdit";
import type { Operations } from "../edits/operations";
import { moveTexts } from "./moveTexts";

type Asking = Pick<Session, "state" | "status" | "client" | "request">;

/**
 * F2. Before it gives a page another id that others are known to keep, the author is asked. The editor makes the edit, after a preview where the
 * author wants one, and it is followed so that it can be taken back as a whole.
 */
export function renameEdits(
  session: () => Asking,
  operations: () => Pick<Operations, "expect">,
): Pick<Middleware, "provideRenameEdits"> {
  /** What changes the page in front of the author alone, the editor takes back as a whole. */
  async function follow(described: WorkspaceEdit, label: string): Promise<void> {
    const texts = textsIn(described).map(parsed);
    const moves = movesIn(described).map(({ from, to }) => ({ from: parsed(from), to: parsed(to) }));
    if (texts.length + moves.length < 2) return;
    // By the uris of the editor, which writes them in its own way.
    const newTexts = new Map([...newTextsIn(described)].map(([uri, all]) => [parsed(uri).toString(), all]));
    await operations().expect({ label, texts, newTexts, moves, places: placesIn(described) });
  }

  return {
    async provideRenameEdits(document, position, newName, token) {
      const { line, character } = position;
      const place = { textDocument: { uri: document.uri.toString() }, position: { line, character }, newName };
      const { client, request } = session();
      if (!client) return undefined;
      const renamed = { uri: place.textDocument.uri, position: place.position, newName };
      const words = moveTexts[sessionLanguage(session())];
      const text = await request(idsRequest, { renamed });
      if (text) {
        const { renameAnyway } = words;
        const answer = await vscode.window.showWarningMessage(plainMessage(text), { modal: true }, renameAnyway);
        // Nothing changes; without an edit the editor would say that something failed.
        if (answer !== renameAnyway) return new vscode.WorkspaceEdit();
      }
      // Asked here and not by the client itself: its edit does not say what happens to files. What is refused the editor says.
      const described = await client.sendRequest<WorkspaceEdit | null>("textDocument/rename", place, token);
      if (!described) return undefined;
      const edit = movesFirst(described);
      await follow(edit, words.rename(newName));
      return client.protocol2CodeConverter.asWorkspaceEdit(edit, token);
    },
  };
}

function parsed(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}
