/** What people chose in the panel: the editor keeps it while the panel is hidden, and over a restart. */
import type { PanelView } from "../coverage/coverageMessages";
import { firstChoices } from "../coverage/coverageTable";
import type { OverviewChoices } from "../coverage/overview";
import type { TableChoices } from "../coverage/tableRows";

export interface PanelState {
  readonly view: PanelView;
  readonly table: TableChoices;
  readonly overview: OverviewChoices;
  /** How far the table is scrolled, in pixels. */
  readonly top: number;
  /** Where the keyboard is in the table: the key of a row and a column. */
  readonly row: string | undefined;
  readonly column: number;
}

export const firstState: PanelState = {
  view: "table",
  table: firstChoices,
  overview: { rows: "", columns: "", kind: "" },
  top: 0,
  row: undefined,
  column: 0,
};

/** What was kept; the first state for what is not there or of another version. */
export function restored(kept: unknown): PanelState {
  const { view, table, overview, top, row, column } = (kept ?? {}) as Partial<PanelState>;
  return {
    view: view === "overview" ? "overview" : "table",
    table: { ...firstState.table, ...table },
    overview: { ...firstState.overview, ...overview },
    top: typeof top === "number" ? top : 0,
    row: typeof row === "string" ? row : undefined,
    column: typeof column === "number" ? column : 0,
  };
}
