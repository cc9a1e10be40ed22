/** The overview: how many pages are at once in a group of one grouping and in one of another. */
import type { Coverage, CoveredPage } from "../../../server/src/protocol/coverage";
import type { CoverageTexts } from "./coverageTexts";
import { shortTitle } from "./overviewHeads";
import { type Scale, scaleOf } from "./overviewScale";
import { capital, gapsOf } from "./tableRows";

export interface OverviewChoices {
  /** The ids of two groupings. */
  readonly rows: string;
  readonly columns: string;
  /** The id of a kind; empty for all. */
  readonly kind: string;
}

export interface Overview {
  readonly title: string;
  /** `onderwerp per fase`: what stands against what. */
  readonly about: string;
  readonly rowsTitle: string;
  readonly columnsTitle: string;
  /** What is counted. */
  readonly counted: string;
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly OverviewColumn[];
  /** Per column and, as the last one, of all. */
  readonly totals: readonly OverviewCell[];
  readonly scale: Scale;
}

/** `filter`: what the tree is to show; with an empty value the pages that are in no group. */
export interface OverviewGroup {
  readonly title: string;
  readonly filter: TreeGroup;
}

export interface OverviewColumn extends OverviewGroup {
  /** As it stands above the column. */
  readonly short: string;
}

export interface OverviewRow extends OverviewGroup {
  readonly cells: readonly OverviewCell[];
  readonly total: OverviewCell;
}

export interface OverviewCell {
  readonly count: number;
  /** How many of them lack a page that they should be linked with. */
  readonly gaps: number;
  /** What a screen reader says. */
  readonly label: string;
}

export interface TreeGroup {
  readonly grouping: string;
  readonly value: string;
}

/** Of groupings that there are not (any more) the first ones stand in. Pages in several groups count in each. */
export function overviewOf(coverage: Coverage, choices: OverviewChoices, texts: CoverageTexts): Overview {
  const { kinds, groupings } = coverage;
  const find = (id: string, other: number) => {
    const found = groupings.findIndex((grouping) => grouping.id === id);
    return found >= 0 ? found : Math.min(other, groupings.length - 1);
  };
  const columnsAt = find(choices.columns, 0);
  const rowsAt = find(choices.rows, 1);
  const kindAt = kinds.findIndex(({ id }) => id === choices.kind);
  const pages = kindAt < 0 ? coverage.pages : coverage.pages.filter(({ kind }) => kind === kindAt);
  const columns = groupsAt(columnsAt);
  const nouns = kindAt < 0 ? kinds : kinds.filter((_, index) => index === kindAt);
  const counted = texts.list(nouns.map(({ many }) => many));

  const rows = groupsAt(rowsAt).map(({ isIn, ...group }) => {
    const own = pages.filter(isIn);
    return {
      ...group,
      cells: columns.map((column) => cellOf(own.filter(column.isIn), group.title, column.title)),
      total: cellOf(own, group.title, texts.total),
    };
  });
  const [rowsTitle, columnsTitle] = [groupings[rowsAt]?.title ?? "", groupings[columnsAt]?.title ?? ""];
  const about = texts.overviewTitle(rowsTitle.toLowerCase(), columnsTitle.toLowerCase());
  return {
    title: `${capital(counted)}: ${about}`,
    about: kindAt < 0 ? about : `${counted}, ${about}`,
    rowsTitle,
    columnsTitle,
    counted,
    rows,
    columns: columns.map(({ title, filter }) => ({ title, short: shortTitle(title, columnsTitle), filter })),
    totals: [
      ...columns.map((column) => cellOf(pages.filter(column.isIn), texts.total, column.title)),
      cellOf(pages, texts.total, texts.total),
    ],
    scale: scaleOf(rows.flatMap(({ cells }) => cells.map(({ count }) => count))),
  };

  function groupsAt(at: number) {
    const grouping = groupings[at];
    if (!grouping) return [];
    const groups = grouping.groups.map(({ value, title }, index) => ({
      title,
      filter: { grouping: grouping.id, value },
      isIn: (page: CoveredPage) => page.groups[at]?.includes(index) === true,
    }));
    const isInNone = (page: CoveredPage) => page.groups[at]?.length === 0;
    const rest = { title: grouping.without, filter: { grouping: grouping.id, value: "" }, isIn: isInNone };
    return pages.some(isInNone) ? [...groups, rest] : groups;
  }

  function cellOf(own: readonly CoveredPage[], row: string, column: string): OverviewCell {
    const gaps = own.filter((page) => gapsOf(page, coverage).length > 0).length;
    const noun = nouns.length === 1 && own.length === 1 ? (nouns[0]?.one ?? "") : counted;
    return { count: own.length, gaps, label: texts.cell(row, column, `${texts.number(own.length)} ${noun}`, gaps) };
  }
}
