/** The explanation of a problem: the page of its rule, as a quick fix behind what mends it and before what silences it. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import { describedRule, ruleTitle } from "../core/check/ruleDescriptions";
import type { Problem } from "../core/problem/problem";
import type { Localized } from "../core/text/language";
import { explanationUri } from "../frameworks/explanations";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";

/** One action per rule, for all its problems together. */
export function explainActions(
  problems: readonly Problem[],
  { client: { explanations }, language }: FrameworkFolder,
  diagnosticOf: (problem: Problem) => Diagnostic,
): CodeAction[] {
  const { command } = explanations ?? {};
  if (!explanations || command === undefined) return [];
  return [...new Set(problems.map(({ code }) => code))].map((code) => {
    const rule = describedRule(code);
    const title = `${label[language]}: ${rule ? ruleTitle(rule, language).title : code}`;
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
