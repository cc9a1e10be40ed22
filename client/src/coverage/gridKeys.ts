/** How the keyboard goes through a grid, and which of its rows are in view. Rows and columns count from 0. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are in view. */
  readonly page: number;
}

/** Where a key leads from a cell; undefined for a key that does not move. */
export function moved(key: string, isControl: boolean, from: Place, size: GridSize): Place | undefined {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const to = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  const { row, column } = from;
  switch (key) {
    case "ArrowUp":
      return to(isControl ? 0 : row - 1, column);
    case "ArrowDown":
      return to(isControl ? lastRow : row + 1, column);
    case "ArrowLeft":
      return to(row, isControl ? 0 : column - 1);
    case "ArrowRight":
      return to(row, isControl ? lastColumn : column + 1);
    case "Home":
      return to(isControl ? 0 : row, 0);
    case "End":
      return to(isControl ? lastRow : row, lastColumn);
    case "PageUp":
      return to(row - size.page, column);
    case "PageDown":
      return to(row + size.page, column);
    default:
      return undefined;
  }
}

/** A list of rows of one height, of which a part is in view; lengths in pixels. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: number;
}

/** The rows to draw: those in view and a few on either side. `end` is the first that is not drawn. */
export function rowsToDraw({ top, height, rowHeight, rows }: Viewport): { start: number; end: number } {
  const margin = 8;
  const start = Math.max(0, Math.floor(top / rowHeight) - margin);
  return {
    start: Math.min(start, rows),
    end: Math.min(rows, Math.ceil((top + height) / rowHeight) + margin),
  };
}

/** How far to scroll so that a row is in view, moving no further than needed. */
export function topToShow(row: number, { top, height, rowHeight }: Viewport): number {
  const start = row * rowHeight;
  if (start < top) return start;
  const end = start + rowHeight;
  return end > top + height ? end - height : top;
}
