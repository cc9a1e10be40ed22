import * as vscode from "vscode";

/** What takes longer, in milliseconds, is shown. */
const patience = 500;
const step = 250;

/** Shows that something goes on, and how far it is, when it takes longer than half a second. */
export function showProgress(title: string, say: (count: number) => string, count: () => number): vscode.Disposable {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let telling: ReturnType<typeof setInterval> | undefined;
  const timer = setTimeout(() => {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, (progress) => {
      telling = setInterval(() => {
        if (count() > 0) progress.report({ message: say(count()) });
      }, step);
      return done;
    });
  }, patience);
  return {
    dispose() {
      clearTimeout(timer);
      clearInterval(telling);
      finish();
    },
  };
}
