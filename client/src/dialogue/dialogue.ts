/** Dialogues of several steps in the input at the top of the window, with a way back. */
import * as vscode from "vscode";

/** Where in a dialogue a step is. */
export interface Place {
  readonly title: string;
  /** From 1; without a number where it is not known how many follow. */
  readonly step?: number | undefined;
  readonly total?: number | undefined;
  readonly canGoBack: boolean;
  /** What stands there already, see `lookUp`. */
  readonly list?: List | undefined;
}

/** What a step ends with: an answer, a step back, or undefined when the author has had enough. */
export type Answer<Value> = { readonly value: Value } | "back" | undefined;

/** One step: asks at its place, and keeps the answer itself. */
export type Step = (place: Omit<Place, "title">) => Promise<"next" | "back" | undefined>;

/** An item of a list to choose from. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value?: Value;
}

export type List = vscode.QuickPick<Choice<unknown>>;

/** Asks step after step. `back` when the author wants to go back from the first; undefined when it was given up. */
export async function askAll(steps: readonly Step[], canLeave = false): Promise<"done" | "back" | undefined> {
  let index = 0;
  while (index < steps.length) {
    const isNumbered = steps.length > 1;
    const answer = await (steps[index] as Step)({
      step: isNumbered ? index + 1 : undefined,
      total: isNumbered ? steps.length : undefined,
      canGoBack: index > 0 || canLeave,
    });
    if (answer === undefined) return undefined;
    if (answer === "next") index++;
    else if (index === 0) return "back";
    else index--;
  }
  return "done";
}

/**
 * A list that stands there at once, busy, while it is looked up what is in it: what is typed meanwhile is typed in it, and not
 * in a page. With what was found comes the list, to be shown by the step that follows or disposed of; `many` when that step is
 * about any number.
 */
export async function lookUp<Found>(
  place: Place,
  placeholder: string,
  finding: Promise<Found>,
  { many = false } = {},
): Promise<{ readonly found: Found; readonly list: List } | "back" | undefined> {
  const list = standing<unknown>(place, many);
  list.placeholder = placeholder;
  list.busy = true;
  stand(list, place);
  const left = answerOf(list, () => undefined) as Promise<"back" | undefined>;
  try {
    return await Promise.race([finding.then((found) => ({ found, list })), left]);
  } catch (error) {
    list.dispose();
    throw error;
  }
}

/** One of a list. */
export function chooseOne<Value>(
  place: Place,
  placeholder: string,
  choices: readonly Choice<Value>[],
  active?: Value,
): Promise<Answer<Value>> {
  const pick = listOf(place, placeholder, choices, false);
  const first = active === undefined ? undefined : choices.find(({ value }) => value === active);
  if (first) pick.activeItems = [first];
  return answerOf(pick, () => {
    const [chosen] = pick.selectedItems;
    return chosen?.value === undefined ? undefined : { value: chosen.value };
  });
}

/** Any number of a list; `chosen` are marked at first. */
export function chooseMany<Value>(
  place: Place,
  placeholder: string,
  choices: readonly Choice<Value>[],
  chosen: readonly Value[],
): Promise<Answer<readonly Value[]>> {
  const pick = listOf(place, placeholder, choices, true);
  pick.selectedItems = choices.filter(({ value }) => value !== undefined && chosen.includes(value));
  return answerOf(pick, () => ({
    value: pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value])),
  }));
}

function listOf<Value>(place: Place, placeholder: string, choices: readonly Choice<Value>[], many: boolean) {
  const pick = standing<Value>(place, many);
  pick.busy = false;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices;
  stand(pick, place);
  return pick;
}

/** The list that stands there, or another with what is typed in it: of one that is shown, VS Code draws no boxes to tick. */
function standing<Value>({ list }: Place, many: boolean): vscode.QuickPick<Choice<Value>> {
  if (list?.canSelectMany === many) return list as vscode.QuickPick<Choice<Value>>;
  const other = vscode.window.createQuickPick<Choice<Value>>();
  other.canSelectMany = many;
  // The one before is hidden when this one is shown, and goes then.
  if (list) other.value = list.value;
  return other;
}

/** What is wrong with a text, or what comes of it. */
export interface Verdict {
  readonly problem?: string | undefined;
  readonly information?: string | undefined;
}

/** A text; what is wrong with it is said while it is typed, and then it is no answer. */
export async function askText(
  place: Place,
  { prompt, placeholder, value }: { prompt: string; placeholder: string; value: string },
  check: (value: string) => Promise<Verdict>,
): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = value;
  stand(input, place);
  let asked = 0;
  /** Whether the text is good; nothing is shown when it has changed meanwhile. */
  async function judge(isEmptyAllowed: boolean): Promise<boolean> {
    const number = ++asked;
    const text = input.value;
    const { problem, information } = await check(text);
    if (number !== asked) return false;
    const severity = problem === undefined ? vscode.InputBoxValidationSeverity.Info : undefined;
    const message = problem ?? information;
    // Before a word is typed nobody has made a mistake.
    const isQuiet = isEmptyAllowed && text === "";
    input.validationMessage =
      message === undefined || isQuiet
        ? undefined
        : { message, severity: severity ?? vscode.InputBoxValidationSeverity.Error };
    return problem === undefined;
  }
  const typing = input.onDidChangeValue(() => void judge(false));
  void judge(true);
  try {
    return await answerOf(input, async () => ((await judge(false)) ? { value: input.value } : undefined));
  } finally {
    typing.dispose();
  }
}

function stand(input: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] }, place: Place): void {
  input.title = place.title;
  input.step = place.step;
  input.totalSteps = place.total;
  // To look something up in a page must not lose what was answered.
  input.ignoreFocusOut = true;
  input.buttons = place.canGoBack ? [vscode.QuickInputButtons.Back] : [];
}

interface Asking extends vscode.QuickInput {
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
}

/** Shows the input until it has an answer; `read` gives none for a text that is not right yet. */
function answerOf<Value>(input: Asking, read: () => Answer<Value> | Promise<Answer<Value>>): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const end = (answer: Answer<Value>) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(async () => {
      const answer = await read();
      if (answer !== undefined) end(answer);
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) end("back");
    });
    input.onDidHide(() => end(undefined));
    input.show();
  });
}
