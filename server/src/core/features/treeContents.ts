/** What stands in the tree: which pages in which group, and which of them open to which others. */
import type { Grouping, Kind } from "../contentModel";
import { type Group, groupingNamed, groupsIn, groupsOf } from "../grouping";
import type { Page } from "../page";
import type { Snapshot } from "../snapshot";
import { isFiltered, type ProblemCounts, passing, type TreeView } from "./treeFilter";
import { withoutGroup } from "./treePlace";

export interface TreeContents {
  readonly grouping: Grouping;
  /** In their order; the pages without a group at the end. */
  readonly groups: ReadonlyMap<string, GroupContents>;
  /** The groups that a shown page stands in. */
  groupsOf(page: Page): readonly string[];
  /** The pages that name a page in front matter, of kinds behind its own. */
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

/** In one pass over the pages. Undefined for a model without a tree. */
export function treeContents(
  snapshot: Snapshot,
  view: TreeView,
  problemsAt: (path: string) => ProblemCounts,
): TreeContents | undefined {
  const grouping = groupingNamed(snapshot.model, view.grouping);
  const show = snapshot.model.tree?.show ?? [];
  if (!grouping) return undefined;
  const hasFilter = isFiltered(view);
  const fits = passing(view.filter, snapshot);
  const isProblem = ({ errors, warnings }: ProblemCounts) => errors + warnings > 0;
  const passes = (page: Page) => !hasFilter || ((!view.onlyProblems || isProblem(problemsAt(page.path))) && fits(page));
  const places = new Map<Page, readonly string[]>();
  const groups = new Map<string, Collected>();
  for (const group of groupsIn(grouping, snapshot)) groups.set(group.value, collected(group));
  let total = 0;
  for (const kind of show) {
    for (const page of snapshot.pagesOfKind(kind)) {
      total++;
      if (!passes(page)) continue;
      const found = groupsOf(page, grouping, snapshot);
      const values = found.length > 0 ? found : [withoutGroup];
      places.set(page, values);
      const problems = problemsAt(page.path);
      for (const value of values) put(groups, value, page, problems, values.length > 1);
    }
  }
  const shown = [...groups].filter(
    ([, { group, kinds }]) => kinds.size > 0 || !hasFilter || (group?.page !== undefined && passes(group.page)),
  );
  for (const [, { group, problems }] of shown) if (group?.page) add(problems, problemsAt(group.page.path));
  let namers: ReadonlyMap<Page, readonly Page[]> | undefined;
  return {
    grouping,
    groups: new Map(shown),
    groupsOf: (page) => places.get(page) ?? [],
    namers(page) {
      namers ??= allNamers(snapshot, (one) => !view.onlyProblems || isProblem(problemsAt(one.path)));
      return namers.get(page) ?? [];
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

/** Per page those of later kinds that name it in front matter, by kind and path. */
function allNamers(snapshot: Snapshot, isShown: (page: Page) => boolean): ReadonlyMap<Page, readonly Page[]> {
  const show = snapshot.model.tree?.show ?? [];
  const ranks = new Map(show.map((kind, rank) => [kind.id, rank]));
  const namers = new Map<Page, Set<Page>>();
  for (const [rank, kind] of show.entries()) {
    for (const page of inOrder(snapshot.pagesOfKind(kind))) {
      if (!isShown(page)) continue;
      for (const reference of page.references) {
        if (reference.type !== "name" || reference.from !== "key") continue;
        if ((ranks.get(reference.kind) ?? rank) >= rank) continue;
        for (const named of snapshot.resolve(reference)) {
          const found = namers.get(named);
          if (found) found.add(page);
          else namers.set(named, new Set([page]));
        }
      }
    }
  }
  return new Map([...namers].map(([page, found]) => [page, [...found]]));
}

/** By path, which is by code where names begin with it. */
export function inOrder(pages: Iterable<Page>): Page[] {
  return [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
}
