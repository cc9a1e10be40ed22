/** What stands in the tree: which pages in which group, and which of them open to which others. */
import type { Grouping, Kind } from "../contentModel";
import { type Group, groupingNamed, groupsIn, groupsOf } from "../grouping";
import type { Page } from "../page";
import type { Snapshot } from "../snapshot";
import type { TreeElement } from "./tree";
import { isFiltered, type ProblemCounts, passing, type TreeView } from "./treeFilter";
import { withoutGroup } from "./treePlace";

export interface TreeContents {
  readonly grouping: Grouping;
  /** In their order; the pages without a group at the end. */
  readonly groups: ReadonlyMap<string, GroupContents>;
  /** The groups that a shown page stands in. */
  groupsOf(page: Page): readonly string[];
  /** The pages that name a page in front matter, of kinds behind its own, in no order. */
  namers(page: Page): readonly Page[];
  problemsOf(page: Page): ProblemCounts;
  readonly isFiltered: boolean;
  /** How many pages are shown, and how many there are, each counted once. */
  readonly shown: number;
  readonly total: number;
}

export interface GroupContents {
  /** Undefined for the pages without a group. */
  readonly group: Group | undefined;
  /** Its pages by kind, in no order; no kind without pages. */
  readonly kinds: ReadonlyMap<Kind, readonly Page[]>;
  /** How many of its pages stand in other groups too. */
  readonly shared: ReadonlyMap<Kind, number>;
  /** Of its pages and the one that it stands for. */
  readonly problems: ProblemCounts;
}

/** What was found out about pages, for a tree that is made again after an edit. Valid as long as `keepsMemo` says so. */
export interface TreeMemo {
  readonly groups: WeakMap<Page, readonly string[]>;
  /** The paths of the pages that a page names. */
  readonly named: WeakMap<Page, readonly string[]>;
  /** How a page looks, by place and language: the same element as long as it looks the same. */
  readonly elements: WeakMap<Page, Map<string, TreeElement>>;
  /** The pages below a kind or a page, as they were asked for last, by place and language. */
  readonly lists: Map<string, { readonly pages: readonly Page[]; readonly elements: readonly TreeElement[] }>;
}

export function newMemo(): TreeMemo {
  return { groups: new WeakMap(), named: new WeakMap(), elements: new WeakMap(), lists: new Map() };
}

/** Whether an edit leaves the groups of other pages, what these are called, and what they name, as they were. */
export function keepsMemo(before: Page | undefined, after: Page | undefined, view: TreeView, { model }: Snapshot) {
  if (!before || !after || before.kind !== after.kind || before.id?.value !== after.id?.value) return false;
  const grouping = groupingNamed(model, view.grouping);
  const isGroup = grouping?.by === "pages" && grouping.kind === after.kind;
  const isThrough = grouping !== undefined && "of" in grouping && grouping.of === after.kind;
  return !isGroup && !isThrough;
}

/** In one pass over the pages. Undefined for a model without a tree. */
export function treeContents(
  snapshot: Snapshot,
  view: TreeView,
  problemsAt: (path: string) => ProblemCounts,
  memo: TreeMemo = newMemo(),
): TreeContents | undefined {
  const grouping = groupingNamed(snapshot.model, view.grouping);
  const show = snapshot.model.tree?.show ?? [];
  if (!grouping) return undefined;
  const hasFilter = isFiltered(view);
  const fits = passing(view.filter, snapshot);
  const isProblem = ({ errors, warnings }: ProblemCounts) => errors + warnings > 0;
  const passes = (page: Page) => !hasFilter || ((!view.onlyProblems || isProblem(problemsAt(page.path))) && fits(page));
  // By path: a page whose text is edited is another object, and the tree stays.
  const places = new Map<string, readonly string[]>();
  const groups = new Map<string, Collected>();
  for (const group of groupsIn(grouping, snapshot)) groups.set(group.value, collected(group));
  let total = 0;
  for (const kind of show) {
    for (const page of snapshot.pagesOfKind(kind)) {
      total++;
      if (!passes(page)) continue;
      let found = memo.groups.get(page);
      if (!found) {
        found = groupsOf(page, grouping, snapshot);
        memo.groups.set(page, found);
      }
      const values = found.length > 0 ? found : [withoutGroup];
      places.set(page.path, values);
      const problems = problemsAt(page.path);
      for (const value of values) put(groups, value, page, problems, values.length > 1);
    }
  }
  const shown = [...groups].filter(
    ([, { group, kinds }]) => kinds.size > 0 || !hasFilter || (group?.page !== undefined && passes(group.page)),
  );
  for (const [, { group, problems }] of shown) if (group?.page) add(problems, problemsAt(group.page.path));
  let namers: ReadonlyMap<string, readonly Page[]> | undefined;
  return {
    grouping,
    groups: new Map(shown),
    groupsOf: (page) => places.get(page.path) ?? [],
    namers(page) {
      namers ??= allNamers(snapshot, memo, (one) => !view.onlyProblems || isProblem(problemsAt(one.path)));
      return namers.get(page.path) ?? [];
    },
    problemsOf: (page) => problemsAt(page.path),
    isFiltered: hasFilter,
    shown: places.size,
    total,
  };
}

interface Collected {
  readonly group: Group | undefined;
  readonly kinds: Map<Kind, Page[]>;
  readonly shared: Map<Kind, number>;
  readonly problems: { errors: number; warnings: number };
}

function collected(group: Group | undefined): Collected {
  return { group, kinds: new Map(), shared: new Map(), problems: { errors: 0, warnings: 0 } };
}

function put(groups: Map<string, Collected>, value: string, page: Page, problems: ProblemCounts, isShared: boolean) {
  const contents = groups.get(value) ?? collected(undefined);
  groups.set(value, contents);
  const pages = contents.kinds.get(page.kind);
  if (pages) pages.push(page);
  else contents.kinds.set(page.kind, [page]);
  if (isShared) contents.shared.set(page.kind, (contents.shared.get(page.kind) ?? 0) + 1);
  add(contents.problems, problems);
}

function add(sum: Collected["problems"], { errors, warnings }: ProblemCounts): void {
  sum.errors += errors;
  sum.warnings += warnings;
}

/** Per path of a page those of later kinds that name it in front matter, kind by kind. */
function allNamers(
  snapshot: Snapshot,
  memo: TreeMemo,
  isShown: (page: Page) => boolean,
): ReadonlyMap<string, readonly Page[]> {
  const namers = new Map<string, Page[]>();
  for (const kind of snapshot.model.tree?.show ?? []) {
    for (const page of snapshot.pagesOfKind(kind)) {
      if (!isShown(page)) continue;
      let named = memo.named.get(page);
      if (!named) {
        named = namedBy(page, snapshot);
        memo.named.set(page, named);
      }
      for (const path of named) {
        const found = namers.get(path);
        if (found) found.push(page);
        else namers.set(path, [page]);
      }
    }
  }
  return namers;
}

/** The paths of the pages of kinds before its own that a page names in front matter, each once. */
function namedBy(page: Page, snapshot: Snapshot): readonly string[] {
  const show = snapshot.model.tree?.show ?? [];
  const kinds = show.slice(0, show.indexOf(page.kind)).map(({ id }) => id);
  const paths = new Set<string>();
  for (const reference of page.references) {
    if (reference.type !== "name" || reference.from !== "key" || !kinds.includes(reference.kind)) continue;
    for (const { path } of snapshot.resolve(reference)) paths.add(path);
  }
  return [...paths];
}

/** Kind by kind as the tree shows them, and within a kind by path. */
export function inOrderOfKinds(pages: readonly Page[], show: readonly Kind[]): Page[] {
  return [...pages].sort((a, b) => show.indexOf(a.kind) - show.indexOf(b.kind) || (a.path < b.path ? -1 : 1));
}

/** By path, which is by code where names begin with it. */
export function inOrder(pages: Iterable<Page>): Page[] {
  return [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
}
