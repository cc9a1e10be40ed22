/** The cells of the coverage table on the screen, and how wide they are. */
import { type Cell, type Column, gapsColumn, type TableChoices } from "../coverage/tableRows";
import { hyphenated, signOf } from "../coverage/tableText";
import { element } from "./elements";

/** A cell with its words, and a sign where something is missing or nothing is. `isHere`: the keyboard is at it. */
export function cellElement(cell: Cell, role: string, column: number, isHere: boolean): HTMLElement {
  const sign = signOf(cell);
  return element(
    "div",
    {
      role,
      class: `cell${cell.isGap ? " gap" : cell.isGood ? " good" : ""}`,
      "data-column": column,
      "aria-colindex": column + 1,
      tabindex: isHere ? 0 : -1,
      title: cell.text,
    },
    element(
      "span",
      { class: "text" },
      ...(sign ? [element("span", { class: "sign", "aria-hidden": "true" }, sign), " "] : []),
      ...hyphenated(cell.text).map((piece, at) => (at % 2 === 1 ? element("span", { class: "word" }, piece) : piece)),
    ),
  );
}

/** The head of a column, by which the rows may be sorted. */
export function headCell(
  { id, title }: Column,
  column: number,
  sort: TableChoices["sort"],
  isHere: boolean,
): HTMLElement {
  const isSorted = sort.column === id;
  return element(
    "div",
    {
      role: "columnheader",
      class: "cell",
      "data-column": column,
      "aria-colindex": column + 1,
      "aria-sort": isSorted ? (sort.descending ? "descending" : "ascending") : "none",
      tabindex: isHere ? 0 : -1,
    },
    element("span", { class: "text" }, title),
    element("span", { class: "sort", "aria-hidden": "true" }, isSorted ? (sort.descending ? " ▼" : " ▲") : ""),
  );
}

/** The widths of columns, and what they come to at least: the same for head, rows and totals, so that they stand under each other. */
export function widthsOf(columns: readonly Column[]): { readonly columns: string; readonly least: string } {
  const widths = columns.map(({ id }) => widthOf(id));
  return {
    columns: widths.map(({ least, share }) => `minmax(${least}em, ${share}fr)`).join(" "),
    least: `${widths.reduce((sum, { least }) => sum + least, 0)}em`,
  };
}

/** In ems, and the share of what is left over. */
function widthOf(column: string): { readonly least: number; readonly share: number } {
  if (column === "code") return { least: 5.5, share: 0.4 };
  if (column === "title") return { least: 15, share: 3 };
  return column === gapsColumn ? { least: 8.5, share: 0.4 } : { least: 9, share: 2 };
}
