import type { FrameworkStatus, StatusParams } from "../../../server/src/protocol/status";
import { problemCounts } from "../texts/sharedTexts";
import type { StatusTexts } from "./statusTexts";

/** What the status item says: in the bar, on hover, and to a screen reader. */
export interface StatusSummary {
  text: string;
  /** Lines of the hover, no Markdown. */
  lines: string[];
  label: string;
}

/** Pages and errors of all frameworks together, and in the tooltip a line for each, with what is to be told of the whole. */
export function statusSummary({ frameworks, silent = [] }: StatusParams, texts: StatusTexts): StatusSummary {
  const pages = texts.pages(sum(frameworks, "pages"));
  const summary = worst(sum(frameworks, "errors"), sum(frameworks, "warnings"), texts);
  const unread = silent.map((uri) => texts.silent(folderName(uri)));
  const told = [...unread, ...frameworks.flatMap(({ layout }) => layout ?? [])];
  const lines = frameworks.flatMap((framework) => [
    `${framework.title}: ${detail(framework, texts)}`,
    ...(framework.layout === undefined ? [] : [framework.layout]),
  ]);
  const icon = unread.length > 0 ? "$(warning)" : "$(checklist)";
  // Of a folder that is read nobody knows yet whether it holds any.
  const count = frameworks.length === 0 ? "Algoritmekader" : summary === undefined ? pages : `${pages} · ${summary}`;
  return {
    text: `${icon} ${count}`,
    lines: [...unread, ...lines, texts.clickForProblems],
    label: [`Algoritmekader: ${pages}, ${summary ?? texts.noProblems}`, ...told].join(". "),
  };
}

/** What the status item says when there is no server any more. */
export function failureSummary(texts: StatusTexts): StatusSummary {
  return {
    text: "$(warning) Algoritmekader",
    lines: [texts.failed, texts.clickForOutput],
    label: `${texts.failed}. ${texts.clickForOutput}`,
  };
}

/** What the status item says while a server that ended by itself is started again. */
export function againSummary(texts: StatusTexts): StatusSummary {
  return { text: "$(sync~spin) Algoritmekader", lines: [texts.startsAgain], label: texts.startsAgain };
}

function folderName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that escapes nothing: the name stands for itself.
    return name;
  }
}

function worst(errors: number, warnings: number, texts: StatusTexts): string | undefined {
  if (errors > 0) return texts.errors(errors);
  return warnings > 0 ? texts.warnings(warnings) : undefined;
}

function detail({ pages, errors, warnings }: FrameworkStatus, texts: StatusTexts): string {
  return [texts.pages(pages), problemCounts(errors, warnings, texts) || texts.noProblems].join(", ");
}

function sum(frameworks: FrameworkStatus[], key: "pages" | "errors" | "warnings"): number {
  return frameworks.reduce((total, framework) => total + framework[key], 0);
}
