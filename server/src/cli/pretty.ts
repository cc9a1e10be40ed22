import { styleText } from "node:util";
import type { Severity } from "../core/problem";
import type { Language } from "../core/span";
import type { ReportedProblem } from "./check";

type Style = Parameters<typeof styleText>[0];

/** Whether colours are wanted is decided here (`wantsColor`), not by the function that writes them. */
const always = { validateStream: false };

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", information: "blue", hint: "gray" };

const words = {
  nl: {
    error: ["fout", "fouten"],
    warning: ["waarschuwing", "waarschuwingen"],
    information: ["opmerking", "opmerkingen"],
    hint: ["hint", "hints"],
    page: ["pagina", "pagina's"],
    on: "op",
    none: "Geen problemen",
  },
  en: {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    information: ["remark", "remarks"],
    hint: ["hint", "hints"],
    page: ["page", "pages"],
    on: "on",
    none: "No problems",
  },
} as const;

const order: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The problems for a person: grouped per file, with a summary below. Coloured when `color` says so. */
export function pretty(
  problems: readonly ReportedProblem[],
  pages: number,
  language: Language,
  color = wantsColor(process.env, process.stdout),
): string {
  const paint = (style: Style, text: string) => (color ? styleText(style, text, always) : text);
  const texts = words[language];
  const lines: string[] = [];
  let file = "";
  for (const problem of problems) {
    if (problem.file !== file) {
      if (file !== "") lines.push("");
      file = problem.file;
      lines.push(paint("bold", printable(file)));
    }
    const place = `${problem.line}:${problem.column}`.padStart(7);
    const severity = paint(styles[problem.severity], texts[problem.severity][0]);
    lines.push(`${paint("gray", place)}  ${severity}  ${printable(problem.message)}  ${paint("gray", problem.code)}`);
  }
  if (lines.length > 0) lines.push("");
  lines.push(summary(problems, pages, language, paint));
  return `${lines.join("\n")}\n`;
}

/** Text of a page in a terminal: what would steer the terminal is shown as a mark. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}

function summary(
  problems: readonly ReportedProblem[],
  pages: number,
  language: Language,
  paint: (style: Style, text: string) => string,
): string {
  const texts = words[language];
  const number = (count: number, [one, many]: readonly [string, string]) => `${count} ${count === 1 ? one : many}`;
  const where = `${texts.on} ${number(pages, texts.page)}`;
  if (problems.length === 0) return paint("green", `${texts.none} ${where}.`);
  const parts = order.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [paint(styles[severity], number(count, texts[severity]))] : [];
  });
  return `${parts.join(", ")} ${where}.`;
}

/** Colours for a terminal, unless `NO_COLOR` is set (no-color.org); `FORCE_COLOR` asks for them in a pipe too. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, output: { isTTY?: boolean }): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0";
  return output.isTTY === true && env.TERM !== "dumb";
}
