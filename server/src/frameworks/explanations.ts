/** The pages that explain the rules, and how a client gets to them. */
import type { ClientCapabilities } from "vscode-languageserver";
import type { Connection } from "../connection/connection";
import { executeCommandRequest, showDocumentRequest } from "../connection/lspMessages";
import { rulePage } from "../core/check/ruleDescriptions";
import type { Language } from "../core/text/language";
import type { InitializationOptions } from "../protocol/initialization";

/** What the client knows to open a page with, and where the pages lie; it may say so in its initialization options. */
export interface Explanations {
  /** The uri of the folder with the pages. */
  readonly documentation: string;
  /** The command that opens a page, with its uri as argument; undefined where the client cannot show one. */
  readonly command: string | undefined;
  /** The command is ours: the client asks us, and we ask it to show the document. */
  readonly isOwn: boolean;
}

const ownCommand = "algoritmekader.explain";

/** How this client gets to the pages, which are at `place` where it does not say; undefined where nobody knows that. */
export function explanationsOf(
  { documentation: said, explainCommand }: InitializationOptions,
  capabilities: ClientCapabilities,
  place: string | undefined,
): Explanations | undefined {
  const documentation = said ?? place;
  if (documentation === undefined) return undefined;
  if (explainCommand !== undefined) return { documentation, command: explainCommand, isOwn: false };
  const isOwn = capabilities.window?.showDocument?.support === true;
  return { documentation, command: isOwn ? ownCommand : undefined, isOwn };
}

/** Opens the page that our own command names; nothing else is opened. */
export function answerExplain(connection: Connection, { documentation }: Explanations): void {
  connection.onRequest(executeCommandRequest, async ({ arguments: [uri] = [] }) => {
    if (typeof uri !== "string" || !uri.startsWith(`${documentation}/`)) return;
    await connection.sendRequest(showDocumentRequest, { uri, takeFocus: true });
  });
}

/** The uri of the page that explains a problem. */
export function explanationUri({ documentation }: Explanations, code: string, language: Language): string {
  return `${documentation}/${rulePage(code, language)}`;
}
