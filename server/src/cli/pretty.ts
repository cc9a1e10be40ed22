import { styleText } from "node:util";
import type { Severity } from "../core/problem/problem";
import type { Language } from "../core/text/language";
import type { FixedFile } from "./fix";
import type { ReportedProblem } from "./report";

type Style = Parameters<typeof styleText>[0];

/** Whether colours are wanted is decided here (`wantsColor`), not by the function that writes them. */
const always = { validateStream: false };

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", information: "blue", hint: "gray" };

const words = {
  nl: {
    error: ["fout", "fouten"],
    warning: ["waarschuwing", "waarschuwingen"],
    information: ["mededeling", "mededelingen"],
    hint: ["hint", "hints"],
    page: ["pagina", "pagina's"],
    on: "op",
    none: "Geen problemen",
    fixed: ["probleem hersteld", "problemen hersteld"],
    in: "in",
    file: ["bestand", "bestanden"],
    nothing: "Er is niets wat zonder twijfel te herstellen is.",
  },
  en: {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    information: ["remark", "remarks"],
    hint: ["hint", "hints"],
    page: ["page", "pages"],
    on: "on",
    none: "No problems",
    fixed: ["problem fixed", "problems fixed"],
    in: "in",
    file: ["file", "files"],
    nothing: "There is nothing that can be fixed without doubt.",
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

/** What was mended, for a person: grouped per file, with a summary and a blank line below. */
export function prettyFixes(
  fixed: readonly FixedFile[],
  language: Language,
  color = wantsColor(process.env, process.stdout),
): string {
  const paint = (style: Style, text: string) => (color ? styleText(style, text, always) : text);
  const texts = words[language];
  if (fixed.length === 0) return `${texts.nothing}\n\n`;
  const lines = fixed.flatMap(({ file, changes }) => [
    paint("bold", printable(file)),
    ...changes.map(({ line, title, code }) => {
      const place = paint("gray", String(line).padStart(7));
      return `${place}  ${paint("green", printable(title))}  ${paint("gray", code)}`;
    }),
    "",
  ]);
  const count = fixed.reduce((sum, { changes }) => sum + changes.length, 0);
  lines.push(`${number(count, texts.fixed)} ${texts.in} ${number(fixed.length, texts.file)}.`);
  return `${lines.join("\n")}\n\n`;
}

function number(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Text of a page in a terminal: what would steer the terminal is shown as a mark. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}

function summary(
  problems: readonly ReportedProblem[],
  pages: number,
  language: Language,
  paint: (style: Style, text: string) => string,
): string {
  const texts = words[language];
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
