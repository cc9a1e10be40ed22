import * as vscode from "vscode";
import {
  checkNewPageRequest,
  type NewPageKind,
  type NewPageParams,
  type NewPageQuestion,
  newPageFormRequest,
  newPageKindsRequest,
  newPageRequest,
} from "../../../server/src/protocol/newPage";
import { openUri } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { askText } from "../dialogue/askText";
import { chooseMany, chooseOne } from "../dialogue/lists";
import { type Answer, askAll, kept, type Step } from "../dialogue/steps";
import { newPageTexts } from "./newPageTexts";

/** The command that makes a page: asks what it is, and opens it where its author begins to write. */
export function newPage(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.newPage, async (node: { id?: unknown } | undefined) => {
    const words = newPageTexts[sessionLanguage(session)];
    const id = typeof node?.id === "string" ? { node: node.id } : {};
    const uri = openUri();
    const found = await session.request(newPageKindsRequest, {
      ...id,
      ...(uri === undefined ? {} : { uri }),
    });
    if (!found) {
      void vscode.window.showInformationMessage(words.noFramework);
      return;
    }
    const { framework, kinds } = found;
    const choices = kinds.map((one) => ({
      label: one.label,
      description: one.description,
      iconPath: new vscode.ThemeIcon(one.icon),
      value: one,
    }));
    let kind = kinds.find((one) => one.kind === found.kind);
    for (;;) {
      if (!kind) {
        const answer = await chooseOne({ title: words.newPage, canGoBack: false }, words.chooseKind, choices);
        if (typeof answer !== "object") return;
        kind = answer.value;
      }
      const outcome = await makePage(framework, kind, id, found.kind === undefined, session);
      if (outcome !== "back") return;
      kind = undefined;
    }
  });
}

/** Asks what a page of a kind needs, and makes it. `back` when another kind is wanted. */
async function makePage(
  framework: string,
  { kind, title }: NewPageKind,
  node: { node?: string },
  canLeave: boolean,
  session: Session,
): Promise<"back" | "done" | undefined> {
  const words = newPageTexts[sessionLanguage(session)];
  const form = await session.request(newPageFormRequest, {
    framework,
    kind,
    ...node,
  });
  if (!form) return undefined;
  const answers: NewPageParams = { framework, kind, title: "", values: {} };
  const check = () => session.request(checkNewPageRequest, answers);
  const steps: Step[] = [];

  if (form.folders.length > 1) {
    steps.push(async (place) => {
      const choices = form.folders.map((folder) => ({ label: folder, value: folder }));
      return kept(await chooseOne({ title, ...place }, words.chooseFolder, choices, answers.folder), (folder) => {
        answers.folder = folder;
      });
    });
  }
  if (form.series.length > 1) {
    answers.series = form.series.find(({ isLikely }) => isLikely)?.value ?? (form.series[0]?.value as string);
    steps.push(async (place) => {
      const choices = form.series.map((one) => ({
        label: one.value === one.title ? one.value : one.title,
        ...(one.value === one.title ? {} : { description: one.value }),
        value: one.value,
      }));
      return kept(await chooseOne({ title, ...place }, words.chooseSeries, choices, answers.series), (series) => {
        answers.series = series;
      });
    });
  }

  steps.push(async (place) => {
    const input = { prompt: words.titlePrompt, placeholder: words.titlePlaceholder, value: answers.title };
    const answer = await askText({ title: `${title}: ${words.titleStep}`, ...place }, input, async (text) => {
      answers.title = text;
      const verdict = await check();
      return { problem: verdict?.title };
    });
    return kept(answer, (text) => {
      answers.title = text;
    });
  });

  let proposed = "";
  steps.push(async (place) => {
    const verdict = await check();
    // A name that the author wrote stays when another title comes; one that was proposed follows the title.
    const value = answers.text === undefined || answers.text === proposed ? (verdict?.text ?? "") : answers.text;
    proposed = verdict?.text ?? "";
    const input = { prompt: words.namePrompt, placeholder: words.namePlaceholder, value };
    const answer = await askText({ title: `${title}: ${words.nameStep}`, ...place }, input, async (text) => {
      answers.text = text;
      const now = await check();
      return { problem: now?.name, information: now?.file && words.becomes(now.file, now.id) };
    });
    return kept(answer, (text) => {
      answers.text = text;
    });
  });

  for (const question of form.questions) {
    steps.push(async (place) =>
      kept(await askQuestion(question, { title: `${title}: ${question.title}`, ...place }), (values) => {
        answers.values[question.key] = [...values];
      }),
    );
  }

  /** What was chosen before; at first what comes from the tree, or goes with the series. */
  function chosenFor({ key, chosen, items }: NewPageQuestion): readonly string[] {
    const implied = form?.series.find(({ value }) => value === answers.series)?.implies;
    const known = items.some(({ value }) => value === implied?.value);
    return answers.values[key] ?? [...new Set([...chosen, ...(implied?.key === key && known ? [implied.value] : [])])];
  }

  function askQuestion(question: NewPageQuestion, place: Parameters<typeof chooseMany>[0]) {
    const choices = question.items.map(({ value, title: label, description }) => ({ label, description, value }));
    // What fits into the input.
    const [sentence = ""] = question.description.split(/(?<=[.!?])\s/);
    const placeholder = question.required ? sentence : words.optional(sentence);
    const chosen = chosenFor(question);
    if (!question.isSingle) return chooseMany(place, placeholder, choices, chosen);
    const none = { label: words.notYet, value: "" };
    return chooseOne(place, placeholder, [...choices, none], chosen[0]).then(
      (answer): Answer<readonly string[]> =>
        typeof answer === "object" ? { value: answer.value === "" ? [] : [answer.value] } : answer,
    );
  }

  const outcome = await askAll(steps, canLeave);
  if (outcome === "done") await open(answers, session);
  return outcome;
}

async function open(answers: NewPageParams, session: Session): Promise<void> {
  const words = newPageTexts[sessionLanguage(session)];
  const result = await session.request(newPageRequest, answers);
  const page = result?.page;
  const converter = session.client?.protocol2CodeConverter;
  const isMade = page && converter && (await vscode.workspace.applyEdit(await converter.asWorkspaceEdit(page.edit)));
  if (!isMade) {
    void vscode.window.showWarningMessage(result?.refused ?? words.notMade);
    return;
  }
  const selection = converter.asRange(page.selection);
  await vscode.window.showTextDocument(vscode.Uri.parse(page.uri, true), { selection, preview: false });
}
