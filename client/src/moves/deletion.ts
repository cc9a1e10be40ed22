/** Before pages are deleted, in the tree or in the explorer: who refers to them, and what becomes of that. */
import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { plainMessage } from "../../../server/src/protocol/messages";
import {
  type DeletionParams,
  type DeletionResult,
  deletionRequest,
  idsRequest,
} from "../../../server/src/protocol/moves";
import { folderSchemes } from "../connection/clientOptions";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { refactoring } from "../edits/applyEdit";
import { nameOf } from "../edits/contents";
import { placesIn, textsIn } from "../edits/describedEdit";
import type { Operations } from "../edits/operations";
import { moveTexts } from "./moveTexts";

export interface Deletion extends vscode.Disposable {
  /** Deletes pages after a question, with what refers to them if the author wants that; one step takes all of it back. */
  pages(uris: readonly vscode.Uri[]): Promise<void>;
}

/** So many files the question names. */
const shownFiles = 10;

export function deletion(session: Session, operations: Operations, log: vscode.LogOutputChannel): Deletion {
  const words = () => moveTexts[sessionLanguage(session)];

  const find = (params: DeletionParams) => session.request(deletionRequest, params);

  /** The edit that leads references elsewhere; undefined when the author chooses no page. */
  async function elsewhere(uris: string[], { candidates }: NonNullable<DeletionResult>) {
    const options = { placeHolder: words().pointWhere, matchOnDescription: true };
    const chosen = await vscode.window.showQuickPick(candidates, options);
    return chosen && (await find({ uris, instead: chosen.uri }))?.edit;
  }

  /** That the ids of the pages stay taken: lines for the question. */
  async function reserved(uris: string[]): Promise<string[]> {
    const text = await session.request(idsRequest, { deleted: uris });
    return typeof text === "string" ? ["", text] : [];
  }

  /** What is to become of references: an edit, "leave", or undefined when the author turns back, if that is possible. */
  async function ask(uris: string[], found: NonNullable<DeletionResult>, files?: readonly string[]) {
    const { removeReferences, pointElsewhere, leaveReferences, deletion, deletionElsewhere, referrers } = words();
    const { pages, titles, candidates } = found;
    const remove = { title: removeReferences };
    const point = { title: pointElsewhere };
    // VS Code deletes what is deleted in the explorer, whatever is answered: there is nothing to cancel.
    const leave = { title: leaveReferences, ...(files ? {} : { isCloseAffordance: true }) };
    const list = [referrers(titles, pages), ...(files && files.length > 1 ? ["", ...files] : [])];
    const detail = [...list, ...(await reserved(uris))].join("\n");
    const answers = [remove, ...(candidates.length > 0 ? [point] : []), leave];
    for (;;) {
      const question = (files ? deletion : deletionElsewhere)(found, uris.length);
      const answer = await vscode.window.showWarningMessage(
        plainMessage(question),
        { modal: true, detail },
        ...answers,
      );
      if (answer === remove) return found.edit;
      if (answer !== point) return answer === leave || !files ? "leave" : undefined;
      // Without a page the question is asked again.
      const edit = await elsewhere(uris, found);
      if (edit) return edit;
    }
  }

  async function pages(uris: readonly vscode.Uri[]): Promise<void> {
    const names = uris.map(nameOf);
    const files = names.slice(0, shownFiles);
    if (names.length > shownFiles) files.push("…");
    const found = await find({ uris: uris.map(String) });
    const { deletePagesQuestion, deleteButton, notDeleted, deletedNow, deleting } = words();
    let edit: WorkspaceEdit | undefined;
    if (found) {
      const answer = await ask(uris.map(String), found, files);
      if (!answer) return;
      edit = answer === "leave" ? undefined : answer;
    } else {
      const detail = [...files, ...(await reserved(uris.map(String)))].join("\n");
      const options = { modal: true, detail };
      const answer = await vscode.window.showWarningMessage(
        plainMessage(deletePagesQuestion(names.length)),
        options,
        deleteButton,
      );
      if (answer !== deleteButton) return;
    }
    const order = { label: deleting(names), edit, deleted: uris, done: deletedNow(names) };
    if (!(await operations.carryOut(order))) void vscode.window.showWarningMessage(plainMessage(notDeleted));
  }

  /** The edit is made before the files go: VS Code would ask once more for what it is given. */
  async function guard(uris: readonly vscode.Uri[]): Promise<void> {
    const found = await find({ uris: uris.map(String) });
    const answer = found && (await ask(uris.map(String), found));
    const described = answer && answer !== "leave" ? answer : undefined;
    const edit = described && (await session.client?.protocol2CodeConverter.asWorkspaceEdit(described));
    await operations.expect({
      label: words().deleting(uris.map(nameOf)),
      texts: edit && described ? textsIn(described).map((uri) => vscode.Uri.parse(uri, true)) : [],
      deleted: uris,
      moves: [],
      places: placesIn(described),
      isQuiet: !edit,
    });
    if (edit) await vscode.workspace.applyEdit(edit, refactoring);
  }

  const guarding = vscode.workspace.onWillDeleteFiles((event) => {
    // What we delete ourselves has been asked about.
    if (operations.isRunning) return;
    const schemes = folderSchemes(vscode.workspace.workspaceFolders);
    const uris = event.files.filter((uri) => schemes.includes(uri.scheme));
    if (uris.length === 0) return;
    event.waitUntil(
      guard(uris).catch((error) => log.error(`What refers to the files that are deleted is not known: ${error}`)),
    );
  });
  return { pages, dispose: () => guarding.dispose() };
}
