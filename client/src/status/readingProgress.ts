import * as vscode from "vscode";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { statusTexts } from "./statusTexts";

const patience = 500;

/** Progress in the status bar, only when reading the pages takes longer than half a second. */
export function readingProgress(session: Session): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finish: (() => void) | undefined;

  function begin(): void {
    const title = statusTexts[sessionLanguage(session)].reading;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => done);
  }

  function end(): void {
    clearTimeout(timer);
    finish?.();
    timer = undefined;
    finish = undefined;
  }

  function update(): void {
    if (session.state === "starting" || session.state === "indexing") timer ??= setTimeout(begin, patience);
    else end();
  }

  update();
  return vscode.Disposable.from(session.onDidChange(update), { dispose: end });
}
