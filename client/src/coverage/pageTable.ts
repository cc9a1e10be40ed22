/** The table of the pages of a kind: with which others they are linked. */
import type { Coverage, CoveredGrouping, CoveredPage } from "../../../server/src/protocol/coverage";
import type { CoverageTexts } from "./coverageTexts";
import { pageFilter } from "./tableFilter";
import {
  type Cell,
  type Column,
  capital,
  emptyTotal,
  gapCell,
  gapsColumn,
  gapsOf,
  linksCell,
  nothingFound,
  type Row,
  sortedRows,
  type Table,
  type TableChoices,
} from "./tableRows";

/** Divided over the groups of a grouping where that is chosen; a needed kind of which no page is linked is a gap. */
export function pageTable(coverage: Coverage, kindAt: number, choices: TableChoices, texts: CoverageTexts): Table {
  const { kinds, groupings } = coverage;
  const kind = kinds[kindAt];
  if (!kind) {
    return { title: "", divided: undefined, columns: [], rows: [], total: [], summary: nothingFound(choices, texts) };
  }
  const pages = coverage.pages.filter((page) => page.kind === kindAt);
  const hasCodes = pages.some(({ code }) => code !== undefined);
  const columns: Column[] = [
    ...(hasCodes ? [{ id: "code", title: texts.code }] : []),
    { id: "title", title: texts.title },
    { id: gapsColumn, title: texts.gapsColumn },
    ...kind.linked.map((other) => ({ id: kinds[other]?.id ?? "", title: capital(kinds[other]?.many ?? "") })),
  ];
  const rowOf = (page: CoveredPage): Row => {
    const gaps = gapsOf(page, coverage);
    return {
      key: page.path,
      isHeading: false,
      path: page.path,
      cells: [
        ...(hasCodes ? [{ text: page.code ?? "" }] : []),
        { text: page.title },
        gapCell(gaps.length, texts),
        ...kind.linked.map((other) => linksCell(page.links[other] ?? [], gaps.includes(other), coverage, texts)),
      ],
    };
  };
  const isFound = pageFilter(coverage, choices);
  const shown = pages.filter((page) => isFound(page) && (!choices.gapsOnly || gapsOf(page, coverage).length > 0));
  const all = new Map(shown.map((page) => [page, rowOf(page)]));
  const divide = groupings.findIndex(({ id }) => id === choices.divide);
  const sorted = (some: readonly CoveredPage[]) =>
    sortedRows(
      some.map((page) => all.get(page) as Row),
      columns,
      choices,
      texts,
    );
  const rows = divide < 0 ? sorted(shown) : dividedRows(shown, divide, groupings[divide] as CoveredGrouping, sorted);
  const gapped = shown.filter((page) => gapsOf(page, coverage).length > 0);
  const counted = kind.linked.map((other) => ({
    other,
    count: shown.filter((page) => page.links[other]?.length === 0).length,
  }));
  const same = { title: capital(kind.many), divided: groupings[divide]?.title, columns, rows };
  if (shown.length === 0) {
    return { ...same, total: emptyTotal(columns, texts), summary: nothingFound(choices, texts) };
  }
  return {
    ...same,
    total: [
      ...(hasCodes ? [{ text: texts.total }] : []),
      { text: `${hasCodes ? "" : `${texts.total}: `}${nouns(shown.length, kind)}` },
      gapCell(gapped.length, texts, texts.withGap(gapped.length)),
      ...counted.map(({ other, count }) => ({
        text: texts.without(count, kinds[other]?.one ?? ""),
        isGap: count > 0 && kind.needed.includes(other),
        count,
      })),
    ],
    summary: [
      shown.length === pages.length
        ? nouns(shown.length, kind)
        : `${texts.outOf(shown.length, pages.length)} ${kind.many}`,
      ...(gapped.length > 0 ? [texts.withGap(gapped.length)] : [texts.noGaps]),
      ...counted
        .filter(({ other, count }) => count > 0 && kind.needed.includes(other))
        .map(({ other, count }) => texts.without(count, kinds[other]?.one ?? "")),
    ].join(" · "),
  };

  function dividedRows(
    some: readonly CoveredPage[],
    at: number,
    grouping: CoveredGrouping,
    inOrder: (of: readonly CoveredPage[]) => Row[],
  ): Row[] {
    const groups = grouping.groups.map((group, index) => ({
      ...group,
      pages: some.filter((page) => page.groups[at]?.includes(index)),
    }));
    const rest = some.filter((page) => page.groups[at]?.length === 0);
    const divided = [
      ...groups,
      ...(rest.length > 0 ? [{ value: "", title: grouping.without, path: undefined, pages: rest }] : []),
    ];
    return divided
      .filter(({ pages: own }) => own.length > 0 || (choices.text === "" && !choices.gapsOnly))
      .flatMap(({ value, title, path, pages: own }) => [
        {
          key: `${value}/`,
          isHeading: true,
          path,
          cells: [headingCell(title, own)],
        },
        ...inOrder(own).map((row) => ({ ...row, key: `${value}/${row.key}` })),
      ]);
  }

  function headingCell(title: string, own: readonly CoveredPage[]): Cell {
    const gaps = own.filter((page) => gapsOf(page, coverage).length > 0).length;
    if (own.length === 0) return { text: `${title} · ${texts.noneOf(kind?.many ?? "")}`, isGap: true };
    return { text: [title, nouns(own.length, kind as Noun), ...(gaps > 0 ? [texts.withGap(gaps)] : [])].join(" · ") };
  }

  function nouns(count: number, noun: Noun): string {
    return `${texts.number(count)} ${count === 1 ? noun.one : noun.many}`;
  }
}
type Noun = { readonly one: string; readonly many: string };
