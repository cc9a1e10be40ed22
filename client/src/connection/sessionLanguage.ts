import * as vscode from "vscode";
import type { Language } from "../../../server/src/protocol/language";
import { chooseLanguage } from "../texts/language";
import type { Session } from "./session";

/** The language of the client's own texts at this moment. */
export function sessionLanguage({ state, status }: Pick<Session, "state" | "status">): Language {
  const setting = vscode.workspace.getConfiguration("algoritmekader").get<string>("language");
  const server = state === "ready" || state === "indexing" ? status?.language : undefined;
  return chooseLanguage(setting, server, vscode.env.language);
}
