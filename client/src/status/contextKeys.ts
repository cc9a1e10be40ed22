import * as vscode from "vscode";
import { setContext } from "../commands/setContext";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";

/** Tells the welcome texts in package.json which state to explain, and in which language. */
export function contextKeys(session: Session): vscode.Disposable {
  function update(): void {
    setContext("state", session.state);
    setContext("language", sessionLanguage(session));
  }

  update();
  return vscode.Disposable.from(
    session.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("algoritmekader.language")) update();
    }),
  );
}
