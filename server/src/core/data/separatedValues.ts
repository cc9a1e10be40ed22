import { lineAt, type Span } from "../text/span";

/** A file of values with a separator between them (CSV), with the place of each. */
export interface Separated {
  /** The rows that hold something, the first line among them. */
  readonly rows: readonly SeparatedRow[];
  /** The first cell of which the quotes are wrong: what follows it may be read in the wrong way. */
  readonly brokenQuote: BrokenQuote | undefined;
}

/** One line, or several where a cell in quotes holds line ends. */
export interface SeparatedRow {
  readonly cells: readonly Cell[];
  /** Without the line end. */
  readonly span: Span;
}

export interface Cell {
  /** Without quotes around it. */
  readonly value: string;
  /** As it is written, quotes included. */
  readonly span: Span;
}

export interface BrokenQuote {
  /** From the quote to the end of its line. */
  readonly span: Span;
  /** Whether another quote closes it, with text behind that. */
  readonly isClosed: boolean;
}

/**
 * Reads separated values as Python and spreadsheets do (RFC 4180): a cell that begins with a quote runs to the next one, of
 * which two together are one; a quote elsewhere stands for itself. Lines end at `\n`, `\r\n` or `\r`; empty ones are passed
 * over, and so is a byte order mark. Of our own, because the places are what we need. Never throws.
 */
export function readSeparated(text: string, separator: string): Separated {
  const rows: SeparatedRow[] = [];
  // A pattern finds the end of a cell many times faster than a loop that has not been compiled yet.
  const plain = new RegExp(`[^\\${separator}\\n\\r]*`, "y");
  let brokenQuote: BrokenQuote | undefined;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const { quotes, ...cell } = readCell(text, at, plain);
      cells.push(cell);
      if (quotes !== "good") {
        brokenQuote ??= { span: { start: at, end: lineAt(text, at).end }, isClosed: quotes === "closed" };
      }
      at = cell.span.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (at > start) rows.push({ cells, span: { start, end: at } });
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return { rows, brokenQuote };
}

interface ReadCell extends Cell {
  /** `open`: nothing closes them; `closed`: text follows the closing one. */
  readonly quotes: "good" | "open" | "closed";
}

function readCell(text: string, start: number, plain: RegExp): ReadCell {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, plain);
    return { value: text.slice(start, end), span: { start, end }, quotes: "good" };
  }
  let value = "";
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return { value: value + text.slice(from), span: { start, end: text.length }, quotes: "open" };
    value += text.slice(from, close);
    from = close + 1;
    if (text[from] !== '"') break;
    value += '"';
    from++;
  }
  // What follows the quotes belongs to the cell too.
  const end = endOfPlain(text, from, plain);
  return {
    value: value + text.slice(from, end),
    span: { start, end },
    quotes: text.slice(from, end).trim() === "" ? "good" : "closed",
  };
}

function endOfPlain(text: string, start: number, plain: RegExp): number {
  plain.lastIndex = start;
  plain.test(text);
  return plain.lastIndex;
}
