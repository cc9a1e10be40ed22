/** What people chose in the panel. The editor keeps it all while the panel is hidden; the workspace keeps the choices for the next panel. */
import { firstChoices } from "./coverageTable";
import type { OverviewChoices } from "./overview";
import type { TableChoices } from "./tableRows";

/** What the panel shows: one at a time. */
export type PanelView = "table" | "overview";

export interface PanelChoices {
  readonly view: PanelView;
  readonly table: TableChoices;
  readonly overview: OverviewChoices;
}

export interface PanelState extends PanelChoices {
  /** How far the table is scrolled, in pixels. */
  readonly top: number;
  /** Where the keyboard is in the table: the key of a row and a column. */
  readonly row: string | undefined;
  readonly column: number;
}

/** What was kept; the first state for what is not there or of another version. */
export function restored(kept: unknown): PanelState {
  const { top, row, column } = recordOf(kept);
  return {
    ...choicesIn(kept),
    top: typeof top === "number" ? top : 0,
    row: typeof row === "string" ? row : undefined,
    column: typeof column === "number" ? column : 0,
  };
}

/** The choices in what was kept or sent, and nothing else that is in it. */
export function choicesIn(value: unknown): PanelChoices {
  const { view, table, overview } = recordOf(value);
  const { rows, divide, text, gapsOnly, sort } = recordOf(table);
  const { column, descending } = recordOf(sort);
  const drawn = recordOf(overview);
  return {
    view: view === "overview" ? "overview" : "table",
    table: {
      rows: textOf(rows),
      divide: textOf(divide),
      text: textOf(text),
      gapsOnly: gapsOnly === true,
      sort: typeof column === "string" ? { column, descending: descending === true } : firstChoices.sort,
    },
    overview: { rows: textOf(drawn.rows), columns: textOf(drawn.columns), kind: textOf(drawn.kind) },
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
