/** The explanation of a problem: the page of its rule, as the last of its quick fixes. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
} from "vscode-languageserver";
import { describedRule, rulePage } from "../core/check/ruleDescriptions";
import type { Problem } from "../core/problem/problem";
import type { Language, Localized } from "../core/text/language";

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

/** How this client gets to the pages; undefined where nobody knows their place. */
export function explanationsOf(
  options: unknown,
  capabilities: ClientCapabilities,
  place: string | undefined,
): Explanations | undefined {
  const given = (options ?? {}) as { documentation?: unknown; explainCommand?: unknown };
  const documentation = typeof given.documentation === "string" ? given.documentation : place;
  if (documentation === undefined) return undefined;
  if (typeof given.explainCommand === "string") return { documentation, command: given.explainCommand, isOwn: false };
  const isOwn = capabilities.window?.showDocument?.support === true;
  return { documentation, command: isOwn ? ownCommand : undefined, isOwn };
}

/** Opens the page that our own command names; nothing else is opened. */
export function answerExplain(connection: Connection, { documentation }: Explanations): void {
  connection.onExecuteCommand(async ({ arguments: [uri] = [] }) => {
    if (typeof uri !== "string" || !uri.startsWith(`${documentation}/`)) return;
    await connection.window.showDocument({ uri, takeFocus: true });
  });
}

/** The uri of the page that explains a problem. */
export function explanationUri({ documentation }: Explanations, code: string, language: Language): string {
  return `${documentation}/${rulePage(code, language)}`;
}

/** One action per rule, for all its problems together. */
export function explainActions(
  problems: readonly Problem[],
  explanations: Explanations | undefined,
  language: Language,
  diagnosticOf: (problem: Problem) => Diagnostic,
): CodeAction[] {
  const { command } = explanations ?? {};
  if (!explanations || command === undefined) return [];
  return [...new Set(problems.map(({ code }) => code))].map((code) => {
    const title = `${label[language]}: ${describedRule(code)?.description[language] ?? code}`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: false,
      diagnostics: problems.filter((problem) => problem.code === code).map(diagnosticOf),
      command: { title, command, arguments: [explanationUri(explanations, code, language)] },
    };
  });
}

const label: Localized = { nl: "Uitleg", en: "Explanation" };
