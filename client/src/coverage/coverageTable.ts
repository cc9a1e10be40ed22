/** The coverage table: what is chosen, filtered, divided and sorted. */
import type { Coverage } from "../../../server/src/protocol/coverage";
import type { CoverageTexts } from "./coverageTexts";
import { groupTable } from "./groupTable";
import { pageTable } from "./pageTable";
import { gapsColumn, type Table, type TableChoices } from "./tableRows";

/** Before the id of a grouping, in the choice of rows. */
export const groupsOf = "groups:";

export const firstChoices: TableChoices = {
  rows: "",
  divide: "",
  text: "",
  gapsOnly: false,
  sort: { column: gapsColumn, descending: true },
};

/** The table that is chosen. A kind or grouping that there is not (any more) stands for the first kind. */
export function tableOf(coverage: Coverage, choices: TableChoices, texts: CoverageTexts): Table {
  const grouping = coverage.groupings.findIndex(({ id }) => `${groupsOf}${id}` === choices.rows);
  if (grouping >= 0) return groupTable(coverage, grouping, choices, texts);
  const kind = coverage.kinds.findIndex(({ id }) => id === choices.rows);
  return pageTable(coverage, Math.max(0, kind), choices, texts);
}
