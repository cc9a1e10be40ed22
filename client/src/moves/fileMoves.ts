import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import { plainMessage } from "../../../server/src/protocol/messages";
import { idsRequest } from "../../../server/src/protocol/moves";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { refactoring } from "../edits/applyEdit";
import { nameOf } from "../edits/contents";
import type { Operations } from "../edits/operations";
import { saveAgain, unsavedAmong } from "../edits/saving";
import { moveTexts } from "./moveTexts";

type Asking = Pick<Session, "state" | "status" | "request">;

/**
 * When files are moved in the editor, the server says what has to change with them. Whether it does, the setting says, or the
 * author. The edit is made here, before the files move: VS Code would ask once more for what it is given.
 */
export function movesAsked(
  session: () => Asking,
  operations: () => Pick<Operations, "expect" | "isExpected">,
): NonNullable<Middleware["workspace"]> {
  return {
    async willRenameFiles(event, next) {
      // An operation that moves files changes what refers to them itself, and so does what takes it back.
      if (operations().isExpected(event.files)) return undefined;
      const [file] = event.files;
      const configuration = vscode.workspace.getConfiguration("algoritmekader", file?.oldUri);
      const setting = configuration.get("updateReferencesOnFileMove");
      const edit = setting === "never" ? undefined : await next(event);
      const isMade = edit && (setting === "always" || (await isWanted(edit, event.files, session())));
      const entries = isMade ? edit.entries() : [];
      await operations().expect({
        label: moveTexts[sessionLanguage(session())].moved(event.files.map(({ newUri }) => nameOf(newUri))),
        texts: entries.map(([uri]) => uri),
        moves: event.files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri })),
        places: entries.reduce((sum, [, edits]) => sum + edits.length, 0),
        isQuiet: entries.length === 0,
      });
      if (isMade) {
        const uris = entries.map(([uri]) => uri);
        const unsaved = unsavedAmong(uris);
        await vscode.workspace.applyEdit(edit, refactoring);
        // What is not saved when its file moves may be written under its former name.
        await saveAgain(uris.filter((uri) => !unsaved.has(uri.toString())));
      }
      return undefined;
    },
  };
}

/** Asks whether references are to follow. */
async function isWanted(
  edit: vscode.WorkspaceEdit,
  files: vscode.FileWillRenameEvent["files"],
  session: Asking,
): Promise<boolean> {
  const changed = edit.entries().filter(([, edits]) => edits.length > 0);
  if (changed.length === 0) return false;
  const { update, updateNot, updateQuestion, updateDetail } = moveTexts[sessionLanguage(session)];
  const references = changed.reduce((sum, [, edits]) => sum + edits.length, 0);
  const question = updateQuestion(references, changed.length);
  const yes = { title: update };
  // VS Code moves the files whatever is answered, so that a button "Cancel" would promise too much.
  const no = { title: updateNot, isCloseAffordance: true };
  const moved = files.map(({ oldUri, newUri }) => ({ oldUri: oldUri.toString(), newUri: newUri.toString() }));
  const ids = await session.request(idsRequest, { moved });
  const options = { modal: true, detail: ids ? `${updateDetail}\n\n${ids}` : updateDetail };
  return (await vscode.window.showInformationMessage(plainMessage(question), options, yes, no)) === yes;
}
