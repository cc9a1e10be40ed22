/** The input at the top of the window, as every step of a dialogue uses it. */
import * as vscode from "vscode";
import type { Answer, Place } from "./steps";

/** Says in the input where in the dialogue it is. */
export function showPlace(
  input: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] },
  place: Place,
): void {
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
export function answerOf<Value>(
  input: Asking,
  read: () => Answer<Value> | Promise<Answer<Value>>,
): Promise<Answer<Value>> {
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
