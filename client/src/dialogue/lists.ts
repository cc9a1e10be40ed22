/** Lists to choose from. */
import * as vscode from "vscode";
import { answerOf, showPlace } from "./inputs";
import type { Answer, Place } from "./steps";

/** An item of a list to choose from. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value?: Value;
}

export type List = vscode.QuickPick<Choice<unknown>>;

/** A place where a list may stand already, see `lookUp`. */
export interface ListPlace extends Place {
  readonly list?: List | undefined;
}

/**
 * A list that stands there at once, busy, while it is looked up what is in it: what is typed meanwhile is typed in it, and not
 * in a page. With what was found comes the list, to be shown by the step that follows or disposed of; `many` when that step is
 * about any number.
 */
export async function lookUp<Found>(
  place: ListPlace,
  placeholder: string,
  finding: Promise<Found>,
  { many = false } = {},
): Promise<{ readonly found: Found; readonly list: List } | "back" | undefined> {
  const list = standing<unknown>(place, many);
  list.placeholder = placeholder;
  list.busy = true;
  showPlace(list, place);
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
  place: ListPlace,
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

/** A button above a list, and what it does with what is marked at that moment. The list stays. */
export interface ListButton<Value> extends vscode.QuickInputButton {
  press(marked: readonly Value[]): void;
}

/** Any number of a list; `chosen` are marked at first. */
export function chooseMany<Value>(
  place: ListPlace,
  placeholder: string,
  choices: readonly Choice<Value>[],
  chosen: readonly Value[],
  button?: ListButton<Value>,
): Promise<Answer<readonly Value[]>> {
  const pick = listOf(place, placeholder, choices, true);
  pick.selectedItems = choices.filter(({ value }) => value !== undefined && chosen.includes(value));
  const marked = () => pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (button) {
    pick.buttons = [...pick.buttons, button];
    pick.onDidTriggerButton((pressed) => {
      if (pressed === button) button.press(marked());
    });
  }
  return answerOf(pick, () => ({ value: marked() }));
}

function listOf<Value>(place: ListPlace, placeholder: string, choices: readonly Choice<Value>[], many: boolean) {
  const pick = standing<Value>(place, many);
  pick.busy = false;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices;
  showPlace(pick, place);
  return pick;
}

/** The list that stands there, or another with what is typed in it: of one that is shown, VS Code draws no boxes to tick. */
function standing<Value>({ list }: ListPlace, many: boolean): vscode.QuickPick<Choice<Value>> {
  if (list?.canSelectMany === many) return list as vscode.QuickPick<Choice<Value>>;
  const other = vscode.window.createQuickPick<Choice<Value>>();
  other.canSelectMany = many;
  // The one before is hidden when this one is shown, and goes then.
  if (list) other.value = list.value;
  return other;
}
