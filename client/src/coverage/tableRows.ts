/** What the rows of the coverage table are made of, and their order. */
import type { Coverage, CoveredPage } from "../../../server/src/protocol/coverage";
import type { CoverageTexts } from "./coverageTexts";

export interface TableChoices {
  /** The id of a kind or, behind `groups:`, of a grouping. */
  readonly rows: string;
  /** The id of the grouping over which the rows are divided; empty for none. */
  readonly divide: string;
  readonly text: string;
  readonly gapsOnly: boolean;
  readonly sort: { readonly column: string; readonly descending: boolean };
}

export interface Table {
  readonly title: string;
  /** Over what the rows are divided; undefined where they are not. */
  readonly divided: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total: readonly Cell[];
  /** In a sentence: how many there are, and how many with gaps. */
  readonly summary: string;
}

export interface Column {
  readonly id: string;
  readonly title: string;
}

/** A page or a group; `heading` is above the rows of a group and has one cell. */
export interface Row {
  /** The same over all edits. */
  readonly key: string;
  readonly isHeading: boolean;
  readonly path: string | undefined;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** Something is missing: shown with a sign, beside the words. */
  readonly isGap?: boolean;
  /** Nothing is missing: likewise. */
  readonly isGood?: boolean;
  /** Of a cell that counts. */
  readonly count?: number;
  /** What is counted. */
  readonly names?: readonly string[];
}

export const gapsColumn = "gaps";

/** What people call a page: its code, or its title where it has none. */
export function nameOf({ code, title }: CoveredPage): string {
  return code ?? title;
}

/** The kinds of which a page should have linked pages, and has none. */
export function gapsOf(page: CoveredPage, { kinds }: Coverage): readonly number[] {
  return (kinds[page.kind]?.needed ?? []).filter((kind) => page.links[kind]?.length === 0);
}

/** How many gaps: in words, and with a sign. */
export function gapCell(count: number, texts: CoverageTexts, text?: string): Cell {
  return count > 0
    ? { text: text ?? texts.gaps(count), isGap: true, count }
    : { text: texts.noGaps, isGood: true, count };
}

export function countCell(count: number, isGap: boolean, texts: CoverageTexts): Cell {
  return { text: count === 0 ? texts.none : texts.number(count), count, ...(isGap ? { isGap } : {}) };
}

/** How many pages, and which. */
export function linksCell(links: readonly number[], isGap: boolean, { pages }: Coverage, texts: CoverageTexts): Cell {
  const names = links.map((index) => nameOf(pages[index] as CoveredPage));
  const text = [texts.number(links.length), names.join(texts.listSeparator)].join(" · ");
  return {
    text: links.length === 0 ? texts.none : text,
    count: links.length,
    names,
    ...(isGap ? { isGap } : {}),
  };
}

export function hasGap(row: Row, columns: readonly Column[]): boolean {
  return row.cells[columns.findIndex(({ id }) => id === gapsColumn)]?.isGap === true;
}

/** What there is to say instead of a summary where no row is shown. */
export function nothingFound({ text, gapsOnly }: TableChoices, texts: CoverageTexts): string {
  return texts.nothingFound(text.trim() !== "", gapsOnly);
}

/** Of no rows there are no gaps either: a total of them would look like good news. */
export function emptyTotal(columns: readonly Column[], texts: CoverageTexts): Cell[] {
  return columns.map((_, at) => ({ text: at === 0 ? texts.total : "" }));
}

/** By the chosen column, and rows that are equal there in the order of the framework. */
export function sortedRows(
  rows: readonly Row[],
  columns: readonly Column[],
  { sort }: TableChoices,
  texts: CoverageTexts,
): Row[] {
  const at = columns.findIndex(({ id }) => id === sort.column);
  if (at < 0) return [...rows];
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [a.cells[at], b.cells[at]];
    if (one?.count !== undefined && other?.count !== undefined) return sign * (one.count - other.count);
    return sign * texts.compare(one?.text ?? "", other?.text ?? "");
  });
}

/** `Maatregelen`, at the head of a column. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
