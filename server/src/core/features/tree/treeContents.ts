/**
 * What stands in the tree: which pages in which group, and which of them open to which others. Kept through edits: an edit
 * costs what it changes, in a list as many pages as that list has.
 */

import type { FrameworkView } from "../../framework/frameworkView";
import { groupingNamed, groupsIn, groupsOf } from "../../framework/grouping";
import type { Grouping, Kind } from "../../model/contentModel";
import { codeOf, type Page, titleOf } from "../../page/page";
import { namedInKeys } from "../../page/pageKeys";
import { Entries, type Entry, GroupContents } from "./treeEntries";
import { isFiltered, type ProblemCounts, passing, type TreeView } from "./treeFilter";
import { withoutGroup } from "./treePlace";

/** Whether contents stay right through an edit when they are told of it: it leaves the groups of other pages, what these are called, and what they name. */
export function survives(
  before: Page | undefined,
  after: Page | undefined,
  treeView: TreeView,
  { model }: FrameworkView,
) {
  if (!before || !after || before.kind !== after.kind || before.id?.value !== after.id?.value) return false;
  const groupings = [treeView.grouping, ...(treeView.filter?.groups ?? []).map(({ grouping }) => grouping)];
  return groupings.every((id) => {
    const grouping = groupingNamed(model, id);
    const isGroup = grouping?.by === "pages" && grouping.kind === after.kind;
    const isThrough = grouping !== undefined && "of" in grouping && grouping.of === after.kind;
    return !isGroup && !isThrough;
  });
}

export class TreeContents {
  readonly isFiltered: boolean;
  readonly #show: readonly Kind[];
  readonly #passes: (page: Page) => boolean;
  readonly #entries = new Map<string, Entry>();
  readonly #groups = new Map<string, GroupContents>();
  /** The group that a page stands for. */
  readonly #ofPage = new Map<string, GroupContents>();
  /** Per path of a page those that name it; undefined until somebody asks, for the groups alone need none. */
  #namers: Map<string, Entries> | undefined;
  #shown = 0;

  /** In one pass over the pages. `problemsAt` gives the problems of the page at a path, as they are when it is asked. */
  constructor(
    private readonly view: FrameworkView,
    readonly grouping: Grouping,
    private readonly treeView: TreeView,
    private readonly problemsAt: (path: string) => ProblemCounts,
  ) {
    this.isFiltered = isFiltered(treeView);
    this.#show = view.model.tree?.show ?? [];
    this.#passes = passing(treeView.filter, view);
    for (const group of groupsIn(grouping, view)) {
      const contents = new GroupContents(group);
      this.#groups.set(group.value, contents);
      if (!group.page) continue;
      contents.ownProblems = problemsAt(group.page.path);
      this.#ofPage.set(group.page.path, contents);
    }
    for (const kind of this.#show) for (const page of view.pagesOfKind(kind)) this.#insert(this.#read(page));
  }

  /** How many pages are shown, and how many there are, each counted once. */
  get shown(): number {
    return this.#shown;
  }
  get total(): number {
    return this.#entries.size;
  }

  /** The groups in their order, the pages without one at the end; under a filter only those with something in them. */
  get groups(): ReadonlyMap<string, GroupContents> {
    return this.isFiltered ? new Map([...this.#groups].filter(([, its]) => this.#hasAny(its))) : this.#groups;
  }

  /** Undefined for one that is not among the groups. */
  group(value: string): GroupContents | undefined {
    const its = this.#groups.get(value);
    return its && this.#hasAny(its) ? its : undefined;
  }

  entry(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  /** The pages that name the one at a path in front matter, of kinds behind its own; undefined for none. */
  namers(path: string): Entries | undefined {
    if (!this.#namers) {
      this.#namers = new Map();
      for (const entry of this.#entries.values()) this.#putBelow(entry, this.#namers);
    }
    return this.#namers.get(path);
  }

  /**
   * Something may be another about the pages at some paths, by edits that the contents survive. Says whether it can be seen
   * in the tree.
   */
  update(paths: Iterable<string>): boolean {
    let isOther = false;
    for (const path of paths) {
      const before = this.#entries.get(path);
      const page = this.view.page(path);
      if (before && page) isOther = this.#replace(before, this.#read(page)) || isOther;
      const group = this.#ofPage.get(path);
      if (!group?.ownProblems) continue;
      const problems = this.problemsAt(path);
      isOther ||= !hasSameCounts(group.ownProblems, problems);
      group.ownProblems = problems;
    }
    return isOther;
  }

  #replace(before: Entry, after: Entry): boolean {
    if (this.#isSame(before, after)) {
      before.page = after.page;
      return false;
    }
    // In this order: what it names stays open in between.
    this.#insert(after);
    this.#remove(before);
    return true;
  }

  #insert(entry: Entry): void {
    this.#entries.set(entry.path, entry);
    if (entry.isShown) {
      this.#shown++;
      for (const value of entry.groups) this.#place(entry, value);
    }
    if (this.#namers) this.#renew(this.#putBelow(entry, this.#namers));
  }

  #place(entry: Entry, value: string): void {
    const contents = this.#groups.get(value) ?? new GroupContents(undefined);
    this.#groups.set(value, contents);
    const entries = contents.kinds.get(entry.kind) ?? new Entries();
    contents.kinds.set(entry.kind, entries);
    entries.add(entry);
  }

  #remove(entry: Entry): void {
    if (entry.isShown) {
      this.#shown--;
      for (const value of entry.groups) {
        const contents = this.#groups.get(value);
        const entries = contents?.kinds.get(entry.kind);
        entries?.delete(entry);
        if (entries?.size === 0) contents?.kinds.delete(entry.kind);
        if (contents?.group === undefined && contents?.kinds.size === 0) this.#groups.delete(value);
      }
    }
    if (this.#namers) this.#renew(this.#takeFromBelow(entry, this.#namers));
  }

  /** Gives the paths of the pages that it is the first to name. */
  #putBelow(entry: Entry, allNamers: Map<string, Entries>): string[] {
    if (!entry.isNamer) return [];
    return this.#named(entry).filter((path) => {
      const namers = allNamers.get(path) ?? new Entries();
      allNamers.set(path, namers);
      namers.add(entry);
      return namers.size === 1;
    });
  }

  /** Gives the paths of the pages that it was the last to name. */
  #takeFromBelow(entry: Entry, allNamers: Map<string, Entries>): string[] {
    if (!entry.isNamer) return [];
    return this.#named(entry).filter((path) => {
      const namers = allNamers.get(path);
      namers?.delete(entry);
      return namers?.size === 0 && allNamers.delete(path);
    });
  }

  /** Pages open now, or no longer do: of that much can be seen that they are other entries. */
  #renew(paths: readonly string[]): void {
    for (const path of paths) {
      const entry = this.#entries.get(path);
      if (!entry) continue;
      this.#insert({ ...entry });
      this.#remove(entry);
    }
  }

  #read(page: Page): Entry {
    const groups = groupsOf(page, this.grouping, this.view);
    const problems = this.problemsAt(page.path);
    return {
      page,
      path: page.path,
      kind: page.kind,
      groups: groups.length > 0 ? groups : [withoutGroup],
      problems,
      isShown: this.#isShown(page),
      isNamer: !this.treeView.onlyProblems || problems.errors + problems.warnings > 0,
    };
  }

  /** Whether no difference can be seen in the tree. */
  #isSame(one: Entry, other: Entry): boolean {
    return (
      one.isShown === other.isShown &&
      hasSameCounts(one.problems, other.problems) &&
      (one.page === other.page ||
        (titleOf(one.page) === titleOf(other.page) &&
          codeOf(one.page) === codeOf(other.page) &&
          hasSameItems(one.groups, other.groups) &&
          hasSameItems(this.#named(one), this.#named(other))))
    );
  }

  /** The paths of the pages of kinds before its own that a page names in front matter, each once. Names lead there as long as the contents survive. */
  #named({ page }: Entry): readonly string[] {
    const kinds = this.#show.slice(0, this.#show.indexOf(page.kind)).map(({ id }) => id);
    const paths = new Set<string>();
    for (const reference of namedInKeys(page)) {
      if (!kinds.includes(reference.kind)) continue;
      for (const { path } of this.view.resolve(reference)) paths.add(path);
    }
    return [...paths];
  }

  #hasAny({ kinds, group }: GroupContents): boolean {
    return !this.isFiltered || kinds.size > 0 || (group?.page !== undefined && this.#isShown(group.page));
  }

  #isShown(page: Page): boolean {
    if (!this.isFiltered) return true;
    const { errors, warnings } = this.problemsAt(page.path);
    return (!this.treeView.onlyProblems || errors + warnings > 0) && this.#passes(page);
  }
}

function hasSameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function hasSameCounts(one: ProblemCounts, other: ProblemCounts): boolean {
  return one.errors === other.errors && one.warnings === other.warnings;
}
