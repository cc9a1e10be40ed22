import type { Element } from "../tree/element";
import type { Source } from "../tree/source";
import type { BlockRule } from "./blockParser";

/** A table: a row of titles, a row of dashes, and further rows, with pipes between their cells. */
export const table: BlockRule = (parent, blocks) => {
  const [block] = blocks as [Source];
  if (!block.text.includes("|")) return false;
  const lines = block.split();
  const rows = lines.map(({ text }) => stripSpaces(text));
  const separators = separatorsOf(rows);
  if (!separators) return false;
  blocks.shift();
  const { hasBorder, cells } = separators;
  const alignments = cells.map(alignmentOf);
  const element = parent.add("table", block.line);
  const addRow = (part: Element, index: number, tag: string): void => {
    const written = splitRow(rows[index] as string, hasBorder);
    const row = part.add("tr", lines[index]?.line);
    for (const [column, align] of alignments.entries()) {
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

function stripSpaces(text: string): string {
  return text.replace(/^ +| +$/g, "");
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
  for (const pipe of pipes) {
    if (code.some(([start, end]) => start <= pipe && pipe <= end)) continue;
    cells.push(row.slice(from, pipe));
    from = pipe + 1;
  }
  cells.push(row.slice(from));
  return cells;
}

/** From where to where code runs: between two groups of as many ticks. */
function codeBetween(ticks: readonly Ticks[]): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < ticks.length; at++) {
    const { count, escaped, start } = ticks[at] as Ticks;
    const size = count - escaped;
    const close = size === 0 ? -1 : ticks.findIndex((one, index) => index > at && one.count === size);
    if (close < 0) continue;
    found.push([start, (ticks[close] as Ticks).end]);
    at = close;
  }
  return found;
}
