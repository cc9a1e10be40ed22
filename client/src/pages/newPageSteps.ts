/** What the dialogue that makes a page asks, step after step. */
import type {
  CheckNewPageResult,
  NewPageFormResult,
  NewPageNumbers,
  NewPageParams,
  NewPageQuestion,
} from "../../../server/src/protocol/newPage";
import { askText } from "../dialogue/askText";
import { chooseMany, chooseOne } from "../dialogue/lists";
import { type Answer, kept, type Place, type Step } from "../dialogue/steps";
import type { NewPageTexts } from "./newPageTexts";
import { numberChoices } from "./numberChoices";

/** What the author is asked about, and what is known of it. */
export interface NewPageDialogue {
  /** What it is called: `Nieuwe maatregel`. */
  readonly title: string;
  /** What is said above all: the number that the page gets, and what happens for that. */
  readonly room?: string;
  readonly form: NonNullable<NewPageFormResult>;
  /** Each step keeps its answer here. */
  readonly answers: NewPageParams;
  /** What comes of the answers so far, and what is wrong with them. */
  check(): Promise<CheckNewPageResult | undefined>;
  readonly words: NewPageTexts;
}

/** The steps for a page of a kind: where there is nothing to choose, nothing is asked. */
export function newPageSteps(dialogue: NewPageDialogue): Step[] {
  const { folders, series, questions } = dialogue.form;
  return [
    ...(folders.length > 1 ? [folderStep(dialogue)] : []),
    ...(series.length > 1 ? [seriesStep(dialogue)] : []),
    ...(series.length > 0 ? [numberStep(dialogue)] : []),
    titleStep(dialogue),
    nameStep(dialogue),
    ...questions.map((question) => questionStep(question, dialogue)),
  ];
}

function folderStep({ title, form, answers, words }: NewPageDialogue): Step {
  const choices = form.folders.map((folder) => ({ label: folder, value: folder }));
  return async (place) =>
    kept(await chooseOne({ title, ...place }, words.chooseFolder, choices, answers.folder), (folder) => {
      answers.folder = folder;
    });
}

function seriesStep({ title, form, answers, words }: NewPageDialogue): Step {
  answers.series = form.series.find(({ isLikely }) => isLikely)?.value ?? (form.series[0]?.value as string);
  const choices = form.series.map((one) => ({
    label: one.value === one.title ? one.value : one.title,
    ...(one.value === one.title ? {} : { description: one.value }),
    value: one.value,
  }));
  return async (place) =>
    kept(await chooseOne({ title, ...place }, words.chooseSeries, choices, answers.series), (series) => {
      // A number is that of its series.
      if (series !== answers.series) delete answers.number;
      answers.series = series;
    });
}

/** Asked only where there is more than the next number to choose from. */
function numberStep({ title, form, answers, words }: NewPageDialogue): Step {
  const numbers = () => (form.series.find(({ value }) => value === answers.series) ?? form.series[0])?.numbers;
  const ask: Step = async (place) => {
    const found = numbers() as NewPageNumbers;
    const choices = numberChoices(found, words);
    return kept(await chooseOne({ title, ...place }, words.chooseNumber, choices, answers.number), (number) => {
      // The next one may be another when the page is made.
      if (number === found.next) delete answers.number;
      else answers.number = number;
    });
  };
  const isAsked = () => {
    const { freed, unused } = numbers() ?? { freed: [], unused: [] };
    return freed.length + unused.length > 0;
  };
  return Object.assign(ask, { isAsked });
}

function titleStep({ title, room, answers, check, words }: NewPageDialogue): Step {
  return async (place) => {
    const said = room === undefined ? words.titlePrompt : `${room} ${words.titlePrompt}`;
    const input = { prompt: said, placeholder: words.titlePlaceholder, value: answers.title };
    const answer = await askText({ title: `${title}: ${words.titleStep}`, ...place }, input, async (text) => {
      answers.title = text;
      const verdict = await check();
      return { problem: verdict?.title };
    });
    return kept(answer, (text) => {
      answers.title = text;
    });
  };
}

function nameStep({ title, answers, check, words }: NewPageDialogue): Step {
  let proposed = "";
  return async (place) => {
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
  };
}

function questionStep(question: NewPageQuestion, dialogue: NewPageDialogue): Step {
  return async (place) => {
    const here = { title: `${dialogue.title}: ${question.title}`, ...place };
    return kept(await askQuestion(question, here, dialogue), (values) => {
      dialogue.answers.values[question.key] = [...values];
    });
  };
}

async function askQuestion(
  question: NewPageQuestion,
  place: Place,
  dialogue: NewPageDialogue,
): Promise<Answer<readonly string[]>> {
  const { words } = dialogue;
  const choices = question.items.map(({ value, title: label, description }) => ({ label, description, value }));
  // What fits into the input.
  const [sentence = ""] = question.description.split(/(?<=[.!?])\s/);
  const placeholder = question.required ? sentence : words.optional(sentence);
  const chosen = chosenFor(question, dialogue);
  if (!question.isSingle) return chooseMany(place, placeholder, choices, chosen);
  const none = { label: words.notYet, value: "" };
  const answer = await chooseOne(place, placeholder, [...choices, none], chosen[0]);
  return typeof answer === "object" ? { value: answer.value === "" ? [] : [answer.value] } : answer;
}

/** What was chosen before; at first what comes from the tree, or goes with the series. */
function chosenFor({ key, chosen, items }: NewPageQuestion, { form, answers }: NewPageDialogue): readonly string[] {
  const implied = form.series.find(({ value }) => value === answers.series)?.implies;
  const known = items.some(({ value }) => value === implied?.value);
  return answers.values[key] ?? [...new Set([...chosen, ...(implied?.key === key && known ? [implied.value] : [])])];
}
