import { lineAt, nextLine, type Span } from "../text/span";

export interface Destination {
  readonly destination: string;
  readonly span: Span;
  /** After the closing parenthesis. */
  readonly end: number;
}

/** A destination with its title that is this long is none. */
export const longestDestination = 2000;

const oneWord = /[^()\s<"'\\`]*\)/y;
/** An address between angle brackets, with a title or without one. */
const angled = /^<([^<>]*)>\s*(?:(?:'[^']*'|"[^"]*")\s*)?\)/;

/**
 * The destination after `](`, up to its closing parenthesis: read as Python-Markdown does (`LinkInlineProcessor.getLink`), which lets it
 * hold spaces and balanced parentheses, and a title anything up to the quote before the last parenthesis.
 */
export function readDestination(text: string, start: number): Destination | undefined {
  const limit = Math.min(text.length, start + longestDestination);
  // Most destinations are one word, which is found at once.
  oneWord.lastIndex = start;
  if (oneWord.test(text)) {
    const end = oneWord.lastIndex - 1;
    return end >= limit ? undefined : { destination: text.slice(start, end), span: { start, end }, end: end + 1 };
  }
  const textLimit = textEnd(text, start, limit);
  let from = start;
  while (from < textLimit && /\s/.test(text[from] as string)) from++;
  if (text[from] === "<") {
    const found = angled.exec(text.slice(from, textLimit));
    if (found)
      return { ...trimmed(text, from + 1, from + 1 + (found[1] as string).length), end: from + found[0].length };
  }
  return readSigns(text, from, textLimit);
}

/** A quote that may begin a title: where its content begins, and where the last one of its sort ends. */
interface Quote {
  sign: string;
  start: number;
  exit: number;
}

/**
 * Goes through the signs of a destination. A quote may begin a title or be a part of the address; only the parenthesis that ends the link
 * tells, so both are followed at once.
 */
function readSigns(text: string, start: number, limit: number): Destination | undefined {
  let open = 1;
  let openOutside = 1;
  /** After the parenthesis that ends the link when the title does not end. */
  let fallback = -1;
  let first: Quote | undefined;
  let second: Quote | undefined;
  let last = "";
  for (let at = start; at < limit; at++) {
    const sign = text[at] as string;
    if (sign === "\\" && escapable.includes(text[at + 1] ?? " ")) {
      at++;
      last = "\\";
      continue;
    }
    if (sign === "`") {
      const end = codeEnd(text, at, limit);
      at = end - 1;
      last = "`";
      continue;
    }
    if (sign === "(") {
      if (!first) open++;
      else if (openOutside > 0) openOutside--;
    } else if (sign === ")") {
      if ((first && first.exit > 0 && first.sign === last) || (second && second.exit > 0 && second.sign === last))
        open = 0;
      else if (!first) open--;
      else if (openOutside > 0 && --openOutside === 0) fallback = at + 1;
    } else if (sign === '"' || sign === "'") {
      if (!first) {
        openOutside = open;
        open = 1;
        first = { sign, start: at + 1, exit: -1 };
      } else if (sign !== first.sign && !second) second = { sign, start: at + 1, exit: -1 };
      else if (sign === first.sign) first.exit = at + 1;
      else if (second) second.exit = at + 1;
    }
    if (open === 0) {
      const title = [first, second].find((quote) => quote && quote.exit >= 0 && quote.sign === last);
      return { ...trimmed(text, start, title ? title.start - 1 : at), end: at + 1 };
    }
    if (sign !== " ") last = sign;
  }
  // The quote was no title after all.
  return openOutside === 0 && fallback > 0 ? { ...trimmed(text, start, fallback - 1), end: fallback } : undefined;
}

/** The signs that mean nothing more behind a backslash. */
const escapable = "\\`*_{}[]()>#+-.!|";

/** The offset after the code that backticks open, or after these where nothing closes them. */
function codeEnd(text: string, start: number, limit: number): number {
  let open = start;
  while (text[open] === "`") open++;
  const length = open - start;
  for (let at = text.indexOf("`", open); at >= 0 && at < limit; at = text.indexOf("`", at)) {
    const from = at;
    while (text[at] === "`") at++;
    if (at - from === length) return at;
  }
  return open;
}

const item = /^[> \t]*(?:[*+-]|\d+\.)[ \t]/;
const breaking = /^(?:[ \t\r]*(?:\n|$)|[> \t]*(?:#{1,6}[^#]|```|~~~))/;

/** Where the text ends, before the limit, of which the line at `start` is a part: nothing within lines goes on beyond that. */
export function textEnd(text: string, start: number, limit: number): number {
  let inList: boolean | undefined;
  for (let end = text.indexOf("\n", start); end >= 0 && end < limit; end = text.indexOf("\n", end + 1)) {
    const line = text.slice(end + 1, Math.min(text.length, end + 80));
    if (breaking.test(line)) return end;
    if (item.test(line)) {
      inList ??= beginsWithItem(text, start);
      if (inList) return end;
    }
  }
  return limit;
}

const blank = /^[> \t\r]*$/;
const mostLines = 200;

/** Whether the lines without a blank one between them begin with an item: then each line that looks like one is. */
function beginsWithItem(text: string, offset: number): boolean {
  let line = lineAt(text, offset);
  for (let lines = 0; line.start > 0 && lines < mostLines; lines++) {
    const before = lineAt(text, line.start - 1);
    if (blank.test(text.slice(before.start, Math.min(before.end, before.start + 80)))) break;
    line = before;
  }
  return item.test(text.slice(line.start, Math.min(nextLine(text, line.start), line.start + 80)));
}

/** Whether the line break at the offset ends the text before it. */
export function endsText(text: string, lineBreak: number): boolean {
  return textEnd(text, lineBreak, lineBreak + 1) === lineBreak;
}

function trimmed(text: string, from: number, to: number): Pick<Destination, "destination" | "span"> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { destination: text.slice(start, end), span: { start, end } };
}
