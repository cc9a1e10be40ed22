import type { Element } from "../tree/element";
import { stripEndOf, stripStartOf } from "../tree/pythonText";
import type { Source } from "../tree/source";
import type { BlockRule } from "./blockParser";

/** So many cells are put in at the most where rows are too short: a wide and long table would grow as both together. */
const mostEmptyCells = 10_000;

/** A table: a row of titles, a row of dashes, and further rows, with pipes between their cells. */
export const table: BlockRule = (parent, blocks) => {
  const [block] = blocks as [Source];
  if (!block.find(pipe) || !startsTable(block.text)) return false;
  const lines = block.split();
  const rows = lines.map(({ text }) => stripSpaces(text));
  const separators = separatorsOf(rows);
  if (!separators) return false;
  blocks.shift();
  const { hasBorder, cells } = separators;
  const alignments = cells.map(alignmentOf);
  let emptyCells = mostEmptyCells;
  const element = parent.add("table", block.line);
  const addRow = (part: Element, index: number, tag: string): void => {
    const written = splitRow(rows[index] as string, hasBorder);
    const row = part.add("tr", lines[index]?.line);
    for (const [column, align] of alignments.entries()) {
      if (column >= written.length && emptyCells-- <= 0) break;
      row
        .add(tag, undefined, align === undefined ? {} : { style: `text-align: ${align};` })
        .setText(stripSpaces(written[column] ?? ""));
    }
  };
  addRow(element.add("thead"), 0, "th");
  const body = element.add("tbody");
  if (rows.length < 3) {
    const row = body.add("tr");
    for (const _ of alignments) row.add("td");
  }
  for (let index = 2; index < rows.length; index++) addRow(body, index, "td");
  return true;
};

const pipe = /\|/;

/** Whether the first two lines may be those of a table: other blocks are not taken apart. */
function startsTable(text: string): boolean {
  const first = text.indexOf("\n");
  const second = first < 0 ? -1 : text.indexOf("\n", first + 1);
  return first >= 0 && /^[|:\- ]*$/.test(text.slice(first + 1, second < 0 ? text.length : second));
}

function stripSpaces(text: string): string {
  return stripEndOf(stripStartOf(text, " "), " ");
}

const endBorder = /(?<!\\)(?:\\\\)*\|$/;

/** The cells of the second row, when the first two are those of a table. */
function separatorsOf([titles, dashes, ...more]: readonly string[]):
  | { hasBorder: boolean; cells: readonly string[] }
  | undefined {
  if (titles === undefined || dashes === undefined) return undefined;
  const hasBorder = titles.startsWith("|") || endBorder.test(titles);
  const { length } = splitRow(titles, hasBorder);
  // Each row of a table of one column needs a pipe.
  const isOneColumn =
    length === 1 && hasBorder && [dashes, ...more].every((row) => row.startsWith("|") || endBorder.test(row));
  if (length < 2 && !isOneColumn) return undefined;
  const cells = splitRow(dashes, hasBorder);
  return cells.length === length && /^[|:\- ]*$/.test(cells.join("")) ? { hasBorder, cells } : undefined;
}

function alignmentOf(cell: string): string | undefined {
  const dashes = stripSpaces(cell);
  const [left, right] = [dashes.startsWith(":"), dashes.endsWith(":")];
  return left && right ? "center" : left ? "left" : right ? "right" : undefined;
}

function splitRow(row: string, hasBorder: boolean): string[] {
  return split(hasBorder ? row.replace(/^\|/, "").replace(endBorder, "") : row);
}

interface Ticks {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly escaped: number;
}

/** The cells of a row: pipes within code or behind a backslash divide nothing. */
function split(row: string): string[] {
  const pipes: number[] = [];
  const ticks: Ticks[] = [];
  for (const { 1: backslashes, 2: escaped, 3: plain, 5: pipe, index } of row.matchAll(
    /(\\\\)|(\\`+)|(`+)|(\\\|)|(\|)/g,
  )) {
    if (backslashes !== undefined) continue;
    if (escaped !== undefined) {
      ticks.push({ count: escaped.length - 1, start: index, end: index + escaped.length - 1, escaped: 1 });
    } else if (plain !== undefined) {
      ticks.push({ count: plain.length, start: index, end: index + plain.length - 1, escaped: 0 });
    } else if (pipe !== undefined) pipes.push(index);
  }
  const code = codeBetween(ticks);
  const cells: string[] = [];
  let from = 0;
  let next = 0;
  for (const pipe of pipes) {
    while (next < code.length && (code[next] as [number, number])[1] < pipe) next++;
    const [start] = code[next] ?? [Number.POSITIVE_INFINITY];
    if (start <= pipe) continue;
    cells.push(row.slice(from, pipe));
    from = pipe + 1;
  }
  cells.push(row.slice(from));
  return cells;
}

/** From where to where code runs: between two groups of as many ticks. */
function codeBetween(ticks: readonly Ticks[]): [number, number][] {
  const found: [number, number][] = [];
  /** By count, the last first. */
  const places = new Map<number, number[]>();
  for (let at = ticks.length - 1; at >= 0; at--) {
    const { count } = ticks[at] as Ticks;
    const those = places.get(count);
    if (those) those.push(at);
    else places.set(count, [at]);
  }
  for (let at = 0; at < ticks.length; at++) {
    const { count, escaped, start } = ticks[at] as Ticks;
    const size = count - escaped;
    const those = size === 0 ? [] : (places.get(size) ?? []);
    while (those.length > 0 && (those[those.length - 1] as number) <= at) those.pop();
    const close = those[those.length - 1] ?? -1;
    if (close < 0) continue;
    found.push([start, (ticks[close] as Ticks).end]);
    at = close;
  }
  return found;
}
