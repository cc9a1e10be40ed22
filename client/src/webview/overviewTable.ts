/** The overview on the screen: a table with a colour and a number in each box, through which the keyboard goes. */
import type { CoverageTexts } from "../coverage/coverageTexts";
import { moved } from "../coverage/gridKeys";
import type { Overview, OverviewCell, TreeGroup } from "../coverage/overview";
import { headLines, headReach } from "../coverage/overviewHeads";
import { shadeOf, stepsOf } from "../coverage/overviewScale";
import { element } from "./elements";

/** `choose`: what the tree is to show. */
export function overviewTable(
  overview: Overview,
  texts: CoverageTexts,
  choose: (groups: readonly TreeGroup[]) => void,
): HTMLElement {
  const heads = overview.columns.map(({ short }) => headLines(short));
  const headCells = overview.columns.map(({ title }, column) => head(heads[column] ?? [], title));
  const rows = overview.rows.map((row) =>
    element(
      "tr",
      { role: "row" },
      element("th", { scope: "row", role: "rowheader" }, row.title),
      ...row.cells.map((cell, column) => box(cell, [row.filter, ...filterOf(column)])),
      box(row.total, [row.filter], true),
    ),
  );
  const totals = element(
    "tr",
    { role: "row", class: "totals" },
    element("th", { scope: "row", role: "rowheader" }, texts.total),
    ...overview.totals.map((cell, column) => box(cell, filterOf(column), true)),
  );
  const table = element(
    "table",
    {
      role: "grid",
      class: "overview",
      "aria-label": overview.title,
      "aria-describedby": "help",
    },
    element(
      "thead",
      { role: "rowgroup" },
      element(
        "tr",
        { role: "row" },
        element("td", { role: "gridcell", class: "corner" }, `${overview.rowsTitle} \\ ${overview.columnsTitle}`),
        ...headCells,
        head([texts.total], texts.total, "total"),
      ),
    ),
    element("tbody", { role: "rowgroup" }, ...rows, totals),
  );
  table.style.setProperty("--headReach", `${headReach(heads, 1000).up / 1000}em`);
  const lines = [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll<HTMLElement>("th, td")]);
  for (const cell of lines.flat()) cell.tabIndex = -1;
  (lines[1]?.[1] ?? lines[0]?.[0])?.setAttribute("tabindex", "0");

  table.addEventListener("keydown", (event) => {
    const { row, column, cell } = placeOf(event.target as Element);
    if (row < 0 || event.altKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      cell?.click();
      return;
    }
    const size = { rows: lines.length, columns: lines[0]?.length ?? 0, page: lines.length };
    const to = moved(event.key, event.ctrlKey || event.metaKey, { row, column }, size);
    const next = to && lines[to.row]?.[to.column];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  table.addEventListener("focusin", (event) => {
    const { cell } = placeOf(event.target as Element);
    if (!cell) return;
    for (const one of table.querySelectorAll('[tabindex="0"]')) one.setAttribute("tabindex", "-1");
    cell.tabIndex = 0;
  });
  return table;

  /** None for the last column, which is that of the totals. */
  function filterOf(column: number): TreeGroup[] {
    const { filter } = overview.columns[column] ?? {};
    return filter ? [filter] : [];
  }

  function placeOf(target: Element) {
    const cell = target.closest<HTMLElement>("th, td");
    const row = lines.findIndex((cells) => cell !== null && cells.includes(cell));
    return { row, column: lines[row]?.indexOf(cell as HTMLElement) ?? -1, cell };
  }

  function box(cell: OverviewCell, groups: readonly TreeGroup[], isTotal = false): HTMLElement {
    const shade = isTotal ? "total" : `shade${shadeOf(cell.count, overview.scale)}`;
    const made = element(
      "td",
      { role: "gridcell", class: `box ${shade}`, title: cell.label },
      element("span", { class: "count" }, texts.number(cell.count)),
      ...(cell.gaps > 0 && !isTotal
        ? [
            element(
              "span",
              { class: "gaps" },
              element("span", { "aria-hidden": "true" }, "⚠ "),
              texts.number(cell.gaps),
              element("span", { class: "unseen" }, ` ${texts.gapsInCell}`),
            ),
          ]
        : []),
    );
    if (groups.length > 0 && cell.count > 0) {
      made.classList.add("opens");
      made.addEventListener("click", () => choose(groups));
    }
    return made;
  }
}

/** The head of a column: in lines, slanted, and whole where the mouse rests. */
function head(lines: readonly string[], title: string, name?: string): HTMLElement {
  const words = lines.flatMap((line, index) => (index === 0 ? [line] : [element("br"), line]));
  return element(
    "th",
    { scope: "col", role: "columnheader", class: name, title },
    element("span", { class: "slanted" }, ...words),
  );
}

/** What the colours and signs mean. */
export function legend({ scale }: Overview, texts: CoverageTexts): HTMLElement {
  const sample = (name: string) => element("span", { class: `sample ${name}` });
  return element(
    "p",
    { class: "legend" },
    element("span", {}, sample("shade0"), ` ${texts.empty}`),
    element(
      "span",
      { class: "steps" },
      ...stepsOf(scale).map(({ shade, from, to }) =>
        element("span", {}, sample(`shade${shade}`), ` ${texts.range(from, to)}`),
      ),
    ),
    element("span", {}, element("span", { class: "sign", "aria-hidden": "true" }, "⚠"), ` ${texts.gapsInCell}`),
  );
}
