import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import { answerOf, showPlace } from "./inputs";
import type { Answer, Place } from "./steps";

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
  input.prompt = plainMessage(prompt);
  input.placeholder = placeholder;
  input.value = value;
  showPlace(input, place);
  let asked = 0;
  /** Whether the text is good; nothing is shown when it has changed meanwhile. */
  async function judge(isEmptyAllowed: boolean): Promise<boolean> {
    const number = ++asked;
    const text = input.value;
    const { problem, information } = await check(text);
    if (number !== asked) return false;
    const message = problem ?? information;
    const { Error: wrong, Info: fine } = vscode.InputBoxValidationSeverity;
    // Before a word is typed nobody has made a mistake.
    const isQuiet = isEmptyAllowed && text === "";
    input.validationMessage =
      message === undefined || isQuiet
        ? undefined
        : { message: plainMessage(message), severity: problem === undefined ? fine : wrong };
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
