import type { Span } from "../text/span";
import { type Line, lineAfter } from "./lines";

/** The first item of an ordered list that does not begin at 1: the site counts from there whatever the number. */
export interface ListStart {
  /** The item. */
  readonly span: Span;
  readonly number: number;
  /** The numbers of its items, without their full stops. */
  readonly numbers: readonly Span[];
  /** Whether the list above it, which something else ended, stops where this one begins. */
  readonly continues: boolean;
}

/** What was meant to stand below a list item and is not indented enough for that. */
export interface ShallowItems {
  /** The first line, without its indentation. */
  readonly span: Span;
  /** `list`: items, which the site puts beside the item; `text`: a text, which ends the list. */
  readonly what: "list" | "text";
  /** The item above. */
  readonly item: Span;
  /** How far that item is indented. */
  readonly itemColumn: number;
  /** How far it is to be indented. */
  readonly column: number;
  /** From the first line to the last that was meant so. */
  readonly whole: Span;
}

/** An item that was meant to begin a list of another sort: the site goes on with the list above it. */
export interface MixedItem {
  readonly span: Span;
  /** Whether it has a number. */
  readonly isOrdered: boolean;
  /** Where its line begins. */
  readonly lineStart: number;
}

interface OpenList {
  readonly isOrdered: boolean;
  /** Whether the item before has a number. */
  wasOrdered: boolean;
  /** Of its items the smallest indentation. */
  column: number;
  last: Span;
  lastColumn: number;
  lastNumber: number;
  /** Undefined where it begins at 1. */
  readonly numbers: Span[] | undefined;
}

/** Where an ordered list stopped, and whether what stopped it has been told of. */
interface Stop {
  readonly number: number;
  isTold: boolean;
}

/** Follows the lists of a body, as Python-Markdown has them: an item goes on with the list above it when that is the last block at its level. */
export class ListReader {
  readonly starts: ListStart[] = [];
  readonly shallow: ShallowItems[] = [];
  readonly mixed: MixedItem[] = [];
  /** By level. */
  readonly #open: (OpenList | undefined)[] = [];
  /** The numbers at which ordered lists stopped, by level. */
  readonly #stopped: (Stop | undefined)[] = [];
  /** Up to here lines have been told of. */
  #toldEnd = 0;

  constructor(private readonly text: string) {}

  readItem(line: Line, span: Span, level: number): void {
    const number = numberOf(this.text, span);
    const column = line.column - 4 * level;
    this.#endBelow(level);
    const list = this.#open[level];
    if (!list) {
      this.#begin(span, level, line.column, number);
      return;
    }
    if (number !== undefined && list.numbers) list.numbers.push(number);
    if (number !== undefined) list.lastNumber = numberAt(this.text, number);
    if (column >= list.column - 4 * level + 2) {
      this.#tell(line, list, level, "list");
      return;
    }
    this.#compare(line, span, list, number !== undefined);
    list.column = Math.min(list.column, line.column);
    list.last = span;
    list.lastColumn = line.column;
  }

  /** A text after a blank line, at a level: it ends the lists there. */
  readText(line: Line, level: number): void {
    const list = this.#open[level];
    const column = line.column - 4 * level;
    const isShallow = list !== undefined && column >= 2 && column < 4;
    if (isShallow) this.#tell(line, list, level, "text");
    this.end(level);
    const stop = this.#stopped[level];
    if (isShallow && stop) stop.isTold = true;
  }

  /** A list in a quotation, which is not followed any further. */
  readQuoted(span: Span): void {
    const number = numberOf(this.text, span);
    const value = number ? numberAt(this.text, number) : 1;
    if (number && value !== 1) this.starts.push({ span, number: value, numbers: [number], continues: false });
  }

  /** Something that is no item ends the lists at a level and below it. A heading also ends what might go on. */
  end(level: number, isHeading = false): void {
    if (this.#open.length > level) {
      const list = this.#open[level];
      if (list) this.#stopped[level] = list.isOrdered ? { number: list.lastNumber, isTold: false } : undefined;
      this.#open.length = level;
      this.#stopped.length = Math.min(this.#stopped.length, level + 1);
    }
    if (isHeading) this.#stopped.length = 0;
  }

  #endBelow(level: number): void {
    if (this.#open.length > level + 1) this.#open.length = level + 1;
    if (this.#stopped.length > level + 1) this.#stopped.length = level + 1;
  }

  #begin(span: Span, level: number, column: number, number: Span | undefined): void {
    const value = number ? numberAt(this.text, number) : 1;
    const numbers = number && value !== 1 ? [number] : undefined;
    this.#open[level] = {
      isOrdered: number !== undefined,
      wasOrdered: number !== undefined,
      column,
      last: span,
      lastColumn: column,
      lastNumber: value,
      numbers,
    };
    if (numbers) {
      const stop = this.#stopped[level];
      const continues = value > 1 && stop?.number === value - 1;
      if (!continues || !stop?.isTold) this.starts.push({ span, number: value, numbers, continues });
    }
    this.#stopped[level] = undefined;
  }

  /** Where the sort changes, and not once more when it changes back. */
  #compare({ start: lineStart }: Line, span: Span, list: OpenList, isOrdered: boolean): void {
    if (isOrdered === list.wasOrdered) return;
    list.wasOrdered = isOrdered;
    if (isOrdered !== list.isOrdered) this.mixed.push({ span, isOrdered, lineStart });
  }

  #tell(line: Line, list: OpenList, level: number, what: ShallowItems["what"]): void {
    if (line.start < this.#toldEnd) return;
    let last = line;
    for (let next = lineAfter(this.text, line); next; next = lineAfter(this.text, next)) {
      if (next.from === next.end) {
        if (what === "text") break;
        continue;
      }
      if (next.column < line.column) break;
      last = next;
    }
    this.#toldEnd = last.end;
    this.shallow.push({
      span: { start: line.from, end: line.end },
      what,
      item: list.last,
      itemColumn: list.lastColumn,
      column: 4 * (level + 1),
      whole: { start: line.start, end: last.end },
    });
  }
}

/** The number of an item; undefined where it has none. */
function numberOf(text: string, { start }: Span): Span | undefined {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end > start ? { start, end } : undefined;
}

function numberAt(text: string, { start, end }: Span): number {
  return Number(text.slice(start, end));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
