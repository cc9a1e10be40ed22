/** The table of the groups of a grouping: how many pages of each kind are in them. */
import type { Coverage, CoveredGrouping, CoveredPage } from "../../../server/src/protocol/coverage";
import type { CoverageTexts } from "./coverageTexts";
import { textFilter } from "./tableFilter";
import {
  type Column,
  capital,
  countCell,
  emptyTotal,
  gapCell,
  gapsColumn,
  hasGap,
  nothingFound,
  type Row,
  sortedRows,
  type Table,
  type TableChoices,
} from "./tableRows";

/** A group without pages of a kind is a gap, and so is what is in no group. */
export function groupTable(coverage: Coverage, at: number, choices: TableChoices, texts: CoverageTexts): Table {
  const { kinds, pages } = coverage;
  const grouping = coverage.groupings[at] as CoveredGrouping;
  const columns: Column[] = [
    { id: "title", title: grouping.title },
    { id: gapsColumn, title: texts.gapsColumn },
    ...kinds.map(({ id, many }) => ({ id, title: capital(many) })),
  ];
  const count = (isIn: (page: CoveredPage) => boolean) =>
    kinds.map((_, kind) => pages.filter((page) => page.kind === kind && isIn(page)).length);
  const rows = grouping.groups.map(({ value, title, path }, index): Row => {
    const counts = count((page) => page.groups[at]?.includes(index) === true);
    return {
      key: `${value}/`,
      isHeading: false,
      path,
      cells: [
        { text: title },
        gapCell(counts.filter((one) => one === 0).length, texts),
        ...counts.map((one) => countCell(one, one === 0, texts)),
      ],
    };
  });
  const rest = count((page) => page.groups[at]?.length === 0);
  const missing = rest.reduce((sum, one) => sum + one, 0);
  if (missing > 0) {
    rows.push({
      key: "/",
      isHeading: false,
      path: undefined,
      cells: [
        { text: grouping.without },
        gapCell(missing, texts),
        ...rest.map((one) => ({ ...countCell(one, one > 0, texts), text: texts.number(one) })),
      ],
    });
  }
  const isNamed = textFilter(choices);
  const shown = rows.filter((row) => isNamed(row.cells[0]?.text ?? "") && (!choices.gapsOnly || hasGap(row, columns)));
  const gapped = shown.filter((row) => hasGap(row, columns)).length;
  const same = { title: grouping.title, divided: undefined, columns };
  if (shown.length === 0) {
    return { ...same, rows: [], total: emptyTotal(columns, texts), summary: nothingFound(choices, texts) };
  }
  return {
    ...same,
    rows: sortedRows(shown, columns, choices, texts),
    total: [
      { text: texts.total },
      gapCell(gapped, texts, texts.withGap(gapped)),
      ...count(() => true).map((one) => ({ text: texts.number(one), count: one })),
    ],
    summary: [
      shown.length === rows.length ? texts.groups(rows.length) : texts.outOf(shown.length, rows.length),
      gapped > 0 ? texts.withGap(gapped) : texts.noGaps,
    ].join(" · "),
  };
}
