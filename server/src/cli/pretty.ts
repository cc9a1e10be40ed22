import { styleText } from "node:util";
import type { Severity } from "../core/problem/problem";
import { type Language, textsPerLanguage } from "../core/text/language";
import type { FixedFile } from "./fix";
import { printable } from "./output";
import type { ReportedProblem } from "./report";

type Style = Parameters<typeof styleText>[0];

/** Whether colours are wanted is decided here (`wantsColor`), not by the function that writes them. */
const always = { validateStream: false };

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", information: "blue", hint: "gray" };

type OneAndMany = readonly [one: string, many: string];

interface Words extends Readonly<Record<Severity | "page" | "file" | "fixed", OneAndMany>> {
  readonly on: string;
  readonly in: string;
  readonly none: string;
  readonly nothing: string;
}

const words = textsPerLanguage<Words>({
  error: { nl: ["fout", "fouten"], en: ["error", "errors"] },
  warning: { nl: ["waarschuwing", "waarschuwingen"], en: ["warning", "warnings"] },
  information: { nl: ["mededeling", "mededelingen"], en: ["remark", "remarks"] },
  hint: { nl: ["hint", "hints"], en: ["hint", "hints"] },
  page: { nl: ["pagina", "pagina's"], en: ["page", "pages"] },
  file: { nl: ["bestand", "bestanden"], en: ["file", "files"] },
  fixed: { nl: ["probleem hersteld", "problemen hersteld"], en: ["problem fixed", "problems fixed"] },
  on: { nl: "op", en: "on" },
  in: { nl: "in", en: "in" },
  none: { nl: "Geen problemen", en: "No problems" },
  nothing: {
    nl: "Er is niets wat zonder twijfel te herstellen is.",
    en: "There is nothing that can be fixed without doubt.",
  },
});

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

function number(count: number, [one, many]: OneAndMany): string {
  return `${count} ${count === 1 ? one : many}`;
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
