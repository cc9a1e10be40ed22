/** All that the command line writes: to the standard output, and beside it what is said of the run itself. */
import type { Language, Localized } from "../core/text/language";

/** Writes a text that was made for a terminal. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes a value as JSON. A terminal that shows it is not steered by it either: to a program an escape is the same text. */
export function printJson(value: unknown): void {
  print(
    `${JSON.stringify(value, undefined, 2)
      .replace(unseen, (sign) => (sign === "\n" ? sign : escapedSign(sign)))
      .replace(commandInLine, escapedSign)}\n`,
  );
}

/** Says in one line what is to be known of the run, on the standard error; `more` is a text of our own below it. */
export function complain(line: string, more = ""): void {
  process.stderr.write(`${printable(line)}\n${more === "" ? "" : `\n${more}`}`);
}

/**
 * Text of a page, a file name or an argument in a terminal: what would steer it, turn its direction or not be seen is shown by its number,
 * and so it stays on its line.
 */
export function printable(text: string): string {
  return withoutCommands(text.replace(unseen, (sign) => `[U+${code(sign)}]`));
}

/**
 * What runs checks for others reads commands in their output: GitHub behind `::` at the start of a line and `##[` in it, Azure behind `##vso[`.
 * A name or value that begins so is shown with its first sign by its number.
 */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/, "$1[U+003A]").replace(commandInLine, "[U+0023]");
}

const commandInLine = /#(?=#(?:vso)?\[)/gi;

/** Controls, signs of format and direction, other line ends, and letters without a shape. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

function code(sign: string): string {
  return (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
}

function escapedSign(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
    "",
  );
}

/** Why writing to the standard output failed, if it did. */
let failure: NodeJS.ErrnoException | undefined;

/** Listens to what becomes of what is written. A reader that has seen enough (`… | head`) is no failure of ours. */
export function watchOutput(): void {
  process.stdout.on("error", (error) => {
    failure ??= error;
  });
  // That nothing can be said can be said to nobody.
  process.stderr.on("error", () => undefined);
}

/**
 * Ends the program when what was written has left, with 2 where it did not. Nobody waits until all that was read is cleared away, as at an
 * end by itself.
 */
export function end(exitCode: number, language: Language): void {
  const leave = (left: number) => process.stderr.write("", () => process.exit(left));
  process.stdout.write("", (error) => {
    const why: NodeJS.ErrnoException | null | undefined = failure ?? error;
    if (!why || why.code === "EPIPE") return leave(exitCode);
    complain((why.code === "ENOSPC" ? full : unwritten)[language]);
    leave(2);
  });
}

const full: Localized = {
  nl: "De uitvoer is niet (helemaal) weggeschreven: er is geen ruimte meer. Maak ruimte vrij en probeer het opnieuw.",
  en: "The output was not written, or not to its end: there is no space left. Make space and try again.",
};
const unwritten: Localized = {
  nl: "De uitvoer is niet (helemaal) weggeschreven: waar die heen moet, kan nu niet worden geschreven.",
  en: "The output was not written, or not to its end: the place where it goes cannot be written now.",
};
