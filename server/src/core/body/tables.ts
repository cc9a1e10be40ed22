import type { Span } from "../text/span";

/** What keeps a table from being one on the site, or some of its cells from being shown. */
export interface TableFault {
  /**
   * `cells`: the line of dashes has another number of cells than
   * the header, so all is text. `lost`: a row has more cells than the header, and the site leaves the last ones out.
   */
  readonly type: "cells" | "lost";
  /** The line that is told of. */
  readonly span: Span;
  readonly cells: number;
  /** Those of the header. */
  readonly wanted: number;
}

/** The line below a header: dashes with a `|` between, before or after them. */
const dashes = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Finds tables line by line as Python-Markdown has them (`extensions/tables.py`, 3.4.1): the first two lines of a block say what it is. */
export class TableReader {
  readonly faults: TableFault[] = [];
  /** How many lines of the block were read. */
  #count = 0;
  #previous: Span | undefined;
  /** The cells of the header of the table that is read; 0 outside of one. */
  #wanted = 0;

  constructor(private readonly text: string) {}

  /** The next line begins a block. */
  startBlock(): void {
    this.#count = 0;
    this.#wanted = 0;
    this.#previous = undefined;
  }

  /** A line of text, from its first sign to its end. */
  read(line: Span): void {
    const { text } = this;
    if (this.#wanted > 0) this.#readRow(line);
    else if (this.#count === 1 && this.#previous && isDashes(text.charCodeAt(line.start)))
      this.#readDashes(line, this.#previous);
    this.#count++;
    this.#previous = line;
  }

  #readRow(line: Span): void {
    const cells = cellsOf(this.text.slice(line.start, line.end));
    if (cells > this.#wanted) this.faults.push({ type: "lost", span: line, cells, wanted: this.#wanted });
  }

  #readDashes(line: Span, header: Span): void {
    const written = this.text.slice(line.start, line.end);
    if (!written.includes("|") || !dashes.test(written)) return;
    const above = this.text.slice(header.start, header.end);
    if (!above.includes("|")) return;
    const [cells, wanted] = [cellsOf(written), cellsOf(above)];
    if (cells !== wanted) this.faults.push({ type: "cells", span: line, cells, wanted });
    else this.#wanted = wanted;
  }
}

function isDashes(code: number): boolean {
  return code === 124 || code === 45 || code === 58;
}

/** How many cells a row has: a `|` in code or behind a backslash divides nothing, and one at the start or the end holds nothing. */
export function cellsOf(row: string): number {
  let cells = 1;
  const written = row.trim().replace(/^\|/, "");
  for (let at = 0; at < written.length; at++) {
    const sign = written[at];
    if (sign === "\\") at++;
    else if (sign === "`") at = endOfCode(written, at);
    else if (sign === "|" && at < written.length - 1) cells++;
  }
  return cells;
}

/** The last of the signs that close the code that begins there; of those that open it where nothing does. */
function endOfCode(written: string, at: number): number {
  let open = at;
  while (written[open] === "`") open++;
  const run = open - at;
  for (let from = written.indexOf("`", open); from >= 0; from = written.indexOf("`", from)) {
    let to = from;
    while (written[to] === "`") to++;
    if (to - from === run) return to - 1;
    from = to;
  }
  return open - 1;
}
