import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import { checkNewPageRequest, type NewPageParams, newPageRequest } from "../../../server/src/protocol/newPage";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { askAll } from "../dialogue/steps";
import { toRange } from "../editor/toRange";
import { nameOf } from "../edits/contents";
import type { Operations } from "../edits/operations";
import { type NewPageDialogue, newPageSteps } from "./newPageSteps";
import { newPageTexts } from "./newPageTexts";

/** Asks the author about a new page, makes it, and opens it where its author begins to write. `back` for a step back from the first. */
export async function askAndMake(
  dialogue: Pick<NewPageDialogue, "title" | "room" | "form" | "answers">,
  canLeave: boolean,
  session: Session,
  operations: Pick<Operations, "carryOut">,
): Promise<"back" | "done" | undefined> {
  const { title, answers } = dialogue;
  const words = newPageTexts[sessionLanguage(session)];
  const check = () => session.request(checkNewPageRequest, answers);
  const outcome = await askAll(newPageSteps({ ...dialogue, check, words }), canLeave);
  if (outcome === "done") await make(answers, title, session, operations);
  return outcome;
}

/** Makes the page, and opens it with what is to be written first selected. Where others get other numbers for it, that is asked. */
async function make(
  answers: NewPageParams,
  title: string,
  session: Session,
  operations: Pick<Operations, "carryOut">,
): Promise<void> {
  const words = newPageTexts[sessionLanguage(session)];
  const result = await session.request(newPageRequest, answers);
  const page = result?.page;
  if (page?.shift !== undefined && !(await isWanted(page.uri, page.shift, words))) return;
  if (!page || !(await operations.carryOut({ label: `${title}: ${page.title}`, edit: page.edit }))) {
    void vscode.window.showWarningMessage(plainMessage(result?.refused ?? words.notMade));
    return;
  }
  const selection = toRange(page.selection);
  await vscode.window.showTextDocument(vscode.Uri.parse(page.uri, true), { selection, preview: false });
}

async function isWanted(
  uri: string,
  detail: string,
  { makeQuestion, make }: Pick<(typeof newPageTexts)["nl"], "makeQuestion" | "make">,
): Promise<boolean> {
  const question = makeQuestion(nameOf(vscode.Uri.parse(uri, true)));
  const options = { modal: true, detail };
  return (await vscode.window.showInformationMessage(plainMessage(question), options, make)) === make;
}
