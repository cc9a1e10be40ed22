/**
 * The coverage table on the screen: an ARIA grid of which only the rows in view are drawn. The head is row 0 for the keyboard,
 * and the totals are the last row; both stay in view.
 */
import { moved, type Place, rowsToDraw, topToShow } from "../coverage/gridKeys";
import type { Cell, Row, Table, TableChoices } from "../coverage/tableRows";
import { element } from "./elements";
import { cellElement, headCell, widthsOf } from "./gridCells";

interface GridActions {
  sort(column: string): void;
  open(path: string, isToSide: boolean): void;
  /** The table was scrolled, or the keyboard is elsewhere. */
  moved(top: number, row: string | undefined, column: number): void;
}

const head = "head";
const total = "total";

/** An empty grid; `show` gives it a table. */
export function grid(actions: GridActions) {
  const headRow = element("div", { role: "row", class: "row head", "aria-rowindex": 1 });
  const body = element("div", { role: "rowgroup", class: "body" });
  const totalRow = element("div", { role: "row", class: "row total" });
  const root = element(
    "div",
    { role: "grid", class: "grid", "aria-describedby": "help" },
    element("div", { role: "rowgroup", class: "headGroup" }, headRow),
    body,
    element("div", { role: "rowgroup", class: "totalGroup" }, totalRow),
  );
  let table: Table | undefined;
  let rowHeight = 40;
  /** Where the keyboard is: by the key of the row, which stays the same when rows come and go. */
  let at: { key: string; column: number } = { key: head, column: 0 };
  const drawn = new Map<string, HTMLElement>();

  root.addEventListener("scroll", () => {
    draw();
    actions.moved(root.scrollTop, at.key, at.column);
  });
  root.addEventListener("keydown", (event) => {
    if (!table || event.altKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      activate(event.ctrlKey || event.metaKey);
      return;
    }
    const size = { rows: table.rows.length + 2, columns: table.columns.length, page: rowsInView() };
    const to = moved(event.key, event.ctrlKey || event.metaKey, { row: indexOf(at.key), column: at.column }, size);
    if (!to) return;
    event.preventDefault();
    go(to);
  });
  root.addEventListener("click", (event) => {
    const cell = (event.target as Element).closest<HTMLElement>("[data-column]");
    const row = cell?.closest<HTMLElement>("[data-key]");
    if (!cell || !row) return;
    at = { key: row.dataset.key as string, column: Number(cell.dataset.column) };
    focus();
    activate(event.ctrlKey || event.metaKey);
  });
  root.addEventListener("focusin", (event) => {
    const cell = (event.target as Element).closest<HTMLElement>("[data-column]");
    const row = cell?.closest<HTMLElement>("[data-key]");
    if (cell && row) at = { key: row.dataset.key as string, column: Number(cell.dataset.column) };
  });

  return {
    root,
    /** Shows a table. What is scrolled and where the keyboard is stays, as far as it is still there. */
    show(next: Table, sort: TableChoices["sort"], hasFocus = root.contains(document.activeElement)): void {
      table = next;
      root.setAttribute("aria-label", next.title);
      root.setAttribute("aria-rowcount", String(next.rows.length + 2));
      root.setAttribute("aria-colcount", String(next.columns.length));
      const { columns, least } = widthsOf(next.columns);
      root.style.setProperty("--columns", columns);
      root.style.setProperty("--least", least);
      if (indexOf(at.key) < 0) at = { key: head, column: at.column };
      at = { ...at, column: Math.min(at.column, next.columns.length - 1) };
      drawHead(sort);
      drawTotal();
      for (const row of drawn.values()) row.remove();
      drawn.clear();
      rowHeight = Math.round(Number.parseFloat(getComputedStyle(root).fontSize) * 3.1);
      root.style.setProperty("--rowHeight", `${rowHeight}px`);
      body.style.height = `${next.rows.length * rowHeight}px`;
      draw();
      if (hasFocus) focus();
    },
    restore(top: number, row: string | undefined, column: number): void {
      at = { key: row ?? head, column };
      root.scrollTop = top;
    },
    draw,
  };

  function viewport() {
    const height = root.clientHeight - headRow.offsetHeight - totalRow.offsetHeight;
    return { top: root.scrollTop, height, rowHeight, rows: table?.rows.length ?? 0 };
  }

  function rowsInView(): number {
    return Math.max(1, Math.floor(viewport().height / rowHeight) - 1);
  }

  /** -1 for a row that is gone. */
  function indexOf(key: string): number {
    if (key === head) return 0;
    const rows = table?.rows ?? [];
    if (key === total) return rows.length + 1;
    const index = rows.findIndex((row) => row.key === key);
    return index < 0 ? -1 : index + 1;
  }

  function keyAt(row: number): string {
    if (row === 0) return head;
    return table?.rows[row - 1]?.key ?? total;
  }

  function go({ row, column }: Place): void {
    at = { key: keyAt(row), column };
    if (at.key !== head && at.key !== total) root.scrollTop = topToShow(row - 1, viewport());
    draw();
    focus();
    actions.moved(root.scrollTop, at.key, at.column);
  }

  function focus(): void {
    for (const one of root.querySelectorAll('[tabindex="0"]')) one.setAttribute("tabindex", "-1");
    const row = at.key === head ? headRow : at.key === total ? totalRow : drawn.get(at.key);
    const cell =
      row?.querySelector<HTMLElement>(`[data-column="${at.column}"]`) ??
      row?.querySelector<HTMLElement>("[data-column]");
    cell?.setAttribute("tabindex", "0");
    cell?.focus({ preventScroll: at.key !== head && at.key !== total });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function activate(isToSide: boolean): void {
    if (at.key === head) {
      const column = table?.columns[at.column];
      if (column) actions.sort(column.id);
      return;
    }
    const path = table?.rows[indexOf(at.key) - 1]?.path;
    if (path !== undefined) actions.open(path, isToSide);
  }

  /** Draws the rows in view, and that of the keyboard wherever it is, so that it is not lost by scrolling. */
  function draw(): void {
    if (!table) return;
    const { start, end } = rowsToDraw(viewport());
    const wanted = new Set<string>();
    for (let index = start; index < end; index += 1) wanted.add(keyAt(index + 1));
    const current = indexOf(at.key) - 1;
    if (current >= 0 && current < table.rows.length) wanted.add(at.key);
    for (const [key, row] of drawn) {
      if (wanted.has(key)) continue;
      row.remove();
      drawn.delete(key);
    }
    for (let index = start; index < end; index += 1) drawRow(index);
    if (current >= 0 && current < table.rows.length) drawRow(current);
    if (!root.querySelector('[tabindex="0"]')) headRow.firstElementChild?.setAttribute("tabindex", "0");
  }

  function drawRow(index: number): void {
    const row = table?.rows[index];
    if (!row || drawn.has(row.key)) return;
    const made = element(
      "div",
      {
        role: "row",
        class: row.isHeading ? "row heading" : "row",
        "aria-rowindex": index + 2,
        "data-key": row.key,
      },
      ...row.cells.map((cell, column) => drawCell(row, cell, column)),
    );
    made.style.transform = `translateY(${index * rowHeight}px)`;
    if (row.path !== undefined) made.classList.add("opens");
    drawn.set(row.key, made);
    // In the order of the rows, for who reads the table without seeing it.
    const next = [...body.children].find((other) => Number(other.getAttribute("aria-rowindex")) > index + 2);
    body.insertBefore(made, next ?? null);
  }

  function drawCell(row: Row, cell: Cell, column: number): HTMLElement {
    const isName = row.isHeading || table?.columns[column]?.id === "title";
    const isHere = row.key === at.key && (column === at.column || row.isHeading);
    const made = cellElement(cell, isName ? "rowheader" : "gridcell", column, isHere);
    if (row.isHeading) made.setAttribute("aria-colspan", String(table?.columns.length));
    return made;
  }

  function drawHead(sort: TableChoices["sort"]): void {
    headRow.dataset.key = head;
    headRow.replaceChildren(
      ...(table?.columns ?? []).map((column, index) =>
        headCell(column, index, sort, at.key === head && at.column === index),
      ),
    );
  }

  function drawTotal(): void {
    totalRow.dataset.key = total;
    totalRow.setAttribute("aria-rowindex", String((table?.rows.length ?? 0) + 2));
    totalRow.replaceChildren(
      ...(table?.total ?? []).map((cell, column) =>
        cellElement(cell, column === 0 ? "rowheader" : "gridcell", column, at.key === total && column === at.column),
      ),
    );
  }
}
