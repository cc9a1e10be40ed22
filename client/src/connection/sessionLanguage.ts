import * as vscode from "vscode";
import type { Language } from "../../../server/src/protocol/language";
import { chooseLanguage } from "../texts/language";
import type { Session } from "./session";

/** The language of the client's own texts at this moment. Until the server says which, and when it has ended, that of before. */
export function sessionLanguage({
  state,
  status,
  language,
}: Pick<Session, "state" | "status"> & Partial<Pick<Session, "language">>): Language {
  const setting = vscode.workspace.getConfiguration("algoritmekader").get<string>("language");
  // Without a framework it is that of the editor.
  const server = state === "idle" ? undefined : (status?.language ?? language);
  return chooseLanguage(setting, server, vscode.env.language);
}
