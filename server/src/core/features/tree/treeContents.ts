/**
 * What stands in the tree: which pages in which group, and which of them open to which others. Kept through edits: an edit
 * costs what it changes, in a list as many pages as that list has.
 */

import { type FrameworkView, noPaths } from "../../framework/frameworkView";
import type { Group } from "../../framework/grouping";
import { groupingNamed, groupsIn, groupsOf } from "../../framework/grouping";
import type { ContentModel, Grouping, Kind } from "../../model/contentModel";
import { seriesOf } from "../../model/names";
import { codeOf, type Page, quotedBy, titleOf } from "../../page/page";
import { namedInKeys } from "../../page/pageKeys";
import { perLanguage } from "../../text/language";
import { Entries, type Entry, GroupContents } from "./treeEntries";
import { isFiltered, noProblemCounts, type ProblemCounts, passing, type TreeView } from "./treeFilter";
import { withoutGroup } from "./treePlace";

/**
 * Whether contents stay right through an edit when they are told of it. Not when a page that is a group comes, goes or is called otherwise,
 * or one from whose name a group follows of which the model does not know: then there are other groups.
 */
export function survives(
  before: Page | undefined,
  after: Page | undefined,
  treeView: TreeView,
  { model }: FrameworkView,
): boolean {
  if (isFoundAlike(before, after)) return true;
  return groupingsOf(treeView, model).every((grouping) =>
    [before, after].every((page) => page === undefined || !makesGroup(page, grouping)),
  );
}

/** Whether names lead to a page as they did. */
function isFoundAlike(before: Page | undefined, after: Page | undefined): boolean {
  return before && after ? before.kind === after.kind && quotedBy(before) === quotedBy(after) : before === after;
}

/** Whether there may be a group because of a page. */
function makesGroup(page: Page, grouping: Grouping): boolean {
  if (grouping.by === "pages") return grouping.kind === page.kind;
  if (grouping.by !== "series" || grouping.of !== page.kind) return false;
  const code = page.kind.name?.pattern.groups(page.name)?.code;
  return code !== undefined && page.kind.name?.series.has(seriesOf(code)) !== true;
}

/** The groupings that a view is about: the one that it shows, and those of its filter. */
function groupingsOf(treeView: TreeView, model: ContentModel): Grouping[] {
  const ids = [treeView.grouping, ...(treeView.filter?.groups ?? []).map(({ grouping }) => grouping)];
  return ids.flatMap((id) => groupingNamed(model, id) ?? []);
}

export class TreeContents {
  readonly isFiltered: boolean;
  readonly #show: readonly Kind[];
  readonly #passes: (page: Page) => boolean;
  /** The kinds whose pages bring those that name them into groups. */
  readonly #through: readonly Kind[];
  /** The groups that the filter asks for, where it asks by what the tree is divided by: no others are shown. */
  readonly #chosen: ReadonlySet<string> | undefined;
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
    const chosen = (treeView.filter?.groups ?? []).filter((one) => one.grouping === grouping.id);
    this.#chosen = chosen.length > 0 ? new Set(chosen.map(({ value }) => value)) : undefined;
    this.#through = groupingsOf(treeView, view.model).flatMap((one) => ("of" in one && one.of) || []);
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

  /** Those of some groups that there are, whether the filter leaves something in them or not, in their order. */
  groupsNamed(values: readonly string[]): readonly Group[] {
    if (values.length === 0) return [];
    return [...this.#groups].flatMap(([value, { group }]) => (group && values.includes(value) ? group : []));
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
   * Pages were edited, by path as they were before, in a way that the contents survive; at other paths there are other problems. Says
   * whether it can be seen in the tree.
   */
  update(edited: ReadonlyMap<string, Page | undefined>, checked: Iterable<string> = []): boolean {
    let isOther = false;
    for (const path of this.#concerned(edited, checked)) {
      const page = this.view.page(path);
      const before = this.#entries.get(path);
      const after = page && this.#show.includes(page.kind) ? this.#read(page) : undefined;
      isOther = this.#replace(before, after) || isOther;
      const group = this.#ofPage.get(path);
      if (!group) continue;
      isOther = (page !== undefined && this.#retitle(group, page)) || isOther;
      const problems = this.problemsAt(path);
      isOther ||= !hasSameCounts(group.ownProblems ?? noProblemCounts, problems);
      group.ownProblems = problems;
    }
    return isOther;
  }

  /** The paths of the pages of which something may be another: beside those themselves the ones that name them. */
  #concerned(edited: ReadonlyMap<string, Page | undefined>, checked: Iterable<string>): Set<string> {
    const paths = new Set([...edited.keys(), ...checked]);
    for (const [path, before] of edited) {
      const after = this.view.page(path);
      const leadsOn = this.#through.some((kind) => kind === before?.kind || kind === after?.kind);
      if (!leadsOn && isFoundAlike(before, after)) continue;
      for (const page of [before, after]) for (const namer of page ? this.view.namers(page) : noPaths) paths.add(namer);
    }
    return paths;
  }

  /** The page that a group stands for has been edited. */
  #retitle(its: GroupContents, page: Page): boolean {
    const { group } = its;
    if (!group || group.page === page) return false;
    const title = titleOf(page);
    its.group = { ...group, page, title: perLanguage(() => title) };
    // By its text a filter may let through what it did not.
    if (title === group.title[this.view.model.language]) return this.isFiltered;
    // Pages say in which other groups they stand.
    const entries = this.#chosen
      ? [...this.#entries.values()].filter((one) => one.groups.includes(group.value))
      : [...its.kinds.values()].flatMap(({ all }) => [...all]);
    const saying = entries.filter((one) => this.#namesGroups(one));
    this.#renew(saying.map(({ path }) => path));
    return true;
  }

  /** Whether a page says in words in which groups it stands: where all have numbers these are enough. */
  #namesGroups({ groups }: Entry): boolean {
    return groups.length > 1 && groups.some((value) => this.#groups.get(value)?.group?.number === undefined);
  }

  #replace(before: Entry | undefined, after: Entry | undefined): boolean {
    if (before && after && this.#isSame(before, after)) {
      before.page = after.page;
      return false;
    }
    // In this order: what it names stays open in between.
    if (after) this.#insert(after);
    else if (before) this.#entries.delete(before.path);
    if (before) this.#remove(before);
    return before !== after;
  }

  #insert(entry: Entry): void {
    this.#entries.set(entry.path, entry);
    if (entry.isShown) {
      this.#shown++;
      for (const value of this.#placesOf(entry)) this.#place(entry, value);
    }
    if (this.#namers) this.#renew(this.#putBelow(entry, this.#namers));
  }

  /** The groups in which it is shown. */
  #placesOf({ groups }: Entry): readonly string[] {
    const chosen = this.#chosen;
    return chosen ? groups.filter((value) => chosen.has(value)) : groups;
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
      for (const value of this.#placesOf(entry)) {
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
    entry.named = this.#namedBy(entry.page);
    if (!entry.isNamer) return [];
    return entry.named.filter((path) => {
      const namers = allNamers.get(path) ?? new Entries();
      allNamers.set(path, namers);
      namers.add(entry);
      return namers.size === 1;
    });
  }

  /** Gives the paths of the pages that it was the last to name. */
  #takeFromBelow(entry: Entry, allNamers: Map<string, Entries>): string[] {
    if (!entry.isNamer) return [];
    // As it was put there: names may lead elsewhere by now.
    return (entry.named ?? noPaths).filter((path) => {
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
      one.kind === other.kind &&
      one.isShown === other.isShown &&
      hasSameCounts(one.problems, other.problems) &&
      (one.page === other.page ||
        (titleOf(one.page) === titleOf(other.page) && codeOf(one.page) === codeOf(other.page))) &&
      hasSameItems(one.groups, other.groups) &&
      // As long as nobody has asked who names a page, it makes no difference.
      (!one.named || hasSameItems(one.named, this.#namedBy(other.page)))
    );
  }

  /** The paths of the pages of kinds before its own that a page names in front matter, each once. */
  #namedBy(page: Page): readonly string[] {
    const kinds = this.#show.slice(0, this.#show.indexOf(page.kind)).map(({ id }) => id);
    const paths = new Set<string>();
    for (const reference of namedInKeys(page)) {
      if (!kinds.includes(reference.kind)) continue;
      for (const { path } of this.view.resolve(reference)) paths.add(path);
    }
    return [...paths];
  }

  #hasAny({ kinds, group }: GroupContents): boolean {
    if (this.#chosen?.has(group?.value ?? withoutGroup) === false) return false;
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
