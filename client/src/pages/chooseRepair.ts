import * as vscode from "vscode";
import { type ChoiceItem, type ChoicesParams, choicesRequest, chooseRequest } from "../../../server/src/protocol/fixes";
import { plainMessage } from "../../../server/src/protocol/messages";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { type Choice, chooseOne, lookUp } from "../dialogue/lists";
import { applyEdit } from "../edits/applyEdit";
import { type PageTexts, pageTexts } from "./pageTexts";

/** What a quick fix of the server runs. Not for the palette: its argument comes from the quick fix. */
export const chooseCommand = "algoritmekader.chooseRepair";

/** Lets the author choose what mends a problem. */
export function chooseRepair(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(chooseCommand, (params: ChoicesParams) => choose(params, session));
}

async function choose(params: ChoicesParams, session: Session): Promise<void> {
  const words = pageTexts[sessionLanguage(session)];
  const finding = session.request(choicesRequest, params);
  const looked = await lookUp({ title: words.choosing, canGoBack: false }, words.lookingUp, finding);
  if (typeof looked !== "object") return;
  const { found, list } = looked;
  if (!found || found.choices.length === 0) {
    list.dispose();
    void vscode.window.showInformationMessage(plainMessage(words.notChosen));
    return;
  }
  const place = { title: found.title, canGoBack: false, list };
  const answer = await chooseOne(place, words.chooseRepair, choicesOf(found.choices, words));
  if (typeof answer !== "object") return;
  const { label, description } = answer.value;
  const edit = await session.request(chooseRequest, { ...params, label, description });
  if (!(await applyEdit(edit, session))) void vscode.window.showWarningMessage(plainMessage(words.notChosen));
}

/** The likely ones first, under a heading of their own. */
function choicesOf(items: readonly ChoiceItem[], words: PageTexts): Choice<ChoiceItem>[] {
  const part = (isLikely: boolean, label: string): Choice<ChoiceItem>[] => {
    const here = items.filter((one) => one.isLikely === isLikely);
    if (here.length === 0) return [];
    const choices = here.map((value) => ({ label: value.label, description: value.description ?? "", value }));
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices];
  };
  const likely = part(true, words.partLikely);
  return [...likely, ...part(false, likely.length > 0 ? words.partOther : "")];
}
