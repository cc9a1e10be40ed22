import type { FrameworkView } from "../../framework/frameworkView";
import { groupsIn, groupsOf } from "../../framework/grouping";
import type { Grouping, Kind } from "../../model/contentModel";
import { codeOf, idValueOf, type Page, titleOf } from "../../page/page";
import { namedInKeys } from "../../page/pageKeys";
import type { Language } from "../../text/language";
import {
  type Coverage,
  type CoverageEdit,
  type CoveredGrouping,
  type CoveredPage,
  coveredGrouping,
  coveredKind,
} from "./covered";

/** The coverage of a framework, which follows its edits: what an edit does not touch is not looked at again. */
export class CoverageTable {
  readonly #kinds: readonly Kind[];
  readonly #groupings: readonly Grouping[];
  /** Those of which pages, their names and what they name decide what is shown. */
  readonly #decisive: ReadonlySet<Kind>;
  /** By path what the others name a page by, of those kinds. */
  readonly #known = new Map<string, string>();
  readonly #places = new Map<string, number>();
  /** Per page its kind; the places of those that it names, and of those that name it. */
  readonly #kindAt: number[] = [];
  readonly #named: Set<number>[] = [];
  readonly #namers: Set<number>[] = [];
  /** Per grouping where each group stands. */
  readonly #groupPlaces: readonly ReadonlyMap<string, number>[];
  readonly #pages: CoveredPage[];
  #shownGroupings: readonly CoveredGrouping[];

  constructor(
    private readonly view: FrameworkView,
    private readonly language: Language,
  ) {
    const { tree } = view.model;
    this.#kinds = tree?.show ?? [];
    this.#groupings = (tree?.groupings ?? []).filter(({ by }) => by !== "kind");
    this.#decisive = decisiveKinds(this.#kinds, this.#groupings);
    for (const kind of this.#decisive)
      for (const page of view.pagesOfKind(kind)) this.#known.set(page.path, nameKey(page));
    const pages = this.#kinds.flatMap((kind) => [...view.pagesOfKind(kind)].sort(byPath));
    for (const page of pages) {
      this.#places.set(page.path, this.#places.size);
      this.#kindAt.push(this.#kinds.indexOf(page.kind));
      this.#named.push(new Set());
      this.#namers.push(new Set());
    }
    const groups = this.#groupings.map((grouping) => groupsIn(grouping, view));
    this.#groupPlaces = groups.map((all) => new Map(all.map(({ value }, index) => [value, index])));
    this.#shownGroupings = this.#groupings.map((grouping, index) =>
      coveredGrouping(grouping, groups[index] ?? [], language),
    );
    for (const [place, page] of pages.entries()) this.#link(place, this.#namedBy(page, place));
    this.#pages = pages.map((page, place) => this.#row(page, place));
  }

  /** What there is now. */
  get coverage(): Coverage {
    const kinds = this.#kinds.map((kind) => coveredKind(kind, this.#kinds, this.language));
    return { kinds, groupings: this.#shownGroupings, pages: [...this.#pages] };
  }

  /**
   * Takes in that pages are others than before. Says what is shown otherwise now; undefined where that is nothing, and "everything" where
   * pages came, went or got other names: then the table is to be made anew.
   */
  update(paths: Iterable<string>): CoverageEdit | "everything" | undefined {
    const edited: Page[] = [];
    for (const path of paths) {
      const page = this.view.page(path);
      const known = page && this.#decisive.has(page.kind) ? nameKey(page) : undefined;
      if (known !== this.#known.get(path)) return "everything";
      if (page && known !== undefined) edited.push(page);
    }
    const touched = new Set<number>();
    for (const page of edited) if (!this.#take(page, touched)) return "everything";
    const pages = [...touched].sort((a, b) => a - b).flatMap((place) => this.#redrawn(place));
    const groupings = this.#regrouped(edited);
    return pages.length > 0 || groupings ? { pages, ...(groupings ? { groupings } : {}) } : undefined;
  }

  /** Adds the places of the pages that an edit of this one can touch. Answers false where that is more than is known here. */
  #take(page: Page, touched: Set<number>): boolean {
    const place = this.#places.get(page.path);
    const decidesForOthers = this.#groupings.some((grouping) => grouping.by !== "kind" && grouping.of === page.kind);
    // Who names a page that is not shown is not kept.
    if (place === undefined) return !decidesForOthers;
    touched.add(place);
    const named = this.#namedBy(page, place);
    const before = this.#named[place] as Set<number>;
    for (const other of before) if (!named.has(other)) touched.add(other);
    for (const other of named) if (!before.has(other)) touched.add(other);
    for (const other of before) this.#namers[other]?.delete(place);
    this.#link(place, named);
    // They are in the groups of what they name.
    if (decidesForOthers) for (const namer of this.#namers[place] as Set<number>) touched.add(namer);
    return true;
  }

  #namedBy(page: Page, place: number): Set<number> {
    const named = new Set<number>();
    for (const reference of namedInKeys(page)) {
      for (const { path } of this.view.resolve(reference)) {
        const other = this.#places.get(path);
        if (other !== undefined && other !== place) named.add(other);
      }
    }
    return named;
  }

  #link(place: number, named: Set<number>): void {
    this.#named[place] = named;
    for (const other of named) this.#namers[other]?.add(place);
  }

  /** The page at a place, where it is shown otherwise than before. */
  #redrawn(place: number): [number, CoveredPage][] {
    const before = this.#pages[place] as CoveredPage;
    const page = this.view.page(before.path);
    const row = page ? this.#row(page, place) : before;
    if (JSON.stringify(row) === JSON.stringify(before)) return [];
    this.#pages[place] = row;
    return [[place, row]];
  }

  #row(page: Page, place: number): CoveredPage {
    const code = codeOf(page);
    return {
      path: page.path,
      kind: this.#kindAt[place] as number,
      ...(code === undefined ? {} : { code }),
      title: titleOf(page),
      groups: this.#groupings.map((grouping, at) =>
        groupsOf(page, grouping, this.view)
          .flatMap((value) => this.#groupPlaces[at]?.get(value) ?? [])
          .sort((a, b) => a - b),
      ),
      links: this.#linksOf(place),
    };
  }

  /** Per kind those that a page names or is named by. */
  #linksOf(place: number): number[][] {
    const linked = new Set([...(this.#named[place] as Set<number>), ...(this.#namers[place] as Set<number>)]);
    const links = this.#kinds.map((): number[] => []);
    for (const other of linked) links[this.#kindAt[other] as number]?.push(other);
    for (const list of links) list.sort((a, b) => a - b);
    return links;
  }

  /** The groupings, where a title of their groups is another now. */
  #regrouped(edited: readonly Page[]): readonly CoveredGrouping[] | undefined {
    const kinds = new Set(edited.map(({ kind }) => kind));
    let isOther = false;
    const groupings = this.#groupings.map((grouping, index): CoveredGrouping => {
      const before = this.#shownGroupings[index] as CoveredGrouping;
      if (grouping.by !== "pages" || !kinds.has(grouping.kind)) return before;
      const now = coveredGrouping(grouping, groupsIn(grouping, this.view), this.language);
      if (JSON.stringify(now) === JSON.stringify(before)) return before;
      isOther = true;
      return now;
    });
    if (!isOther) return undefined;
    this.#shownGroupings = groupings;
    return groupings;
  }
}

/** The kinds that are shown or that groups are made of. */
function decisiveKinds(shown: readonly Kind[], groupings: readonly Grouping[]): ReadonlySet<Kind> {
  const kinds = new Set(shown);
  for (const grouping of groupings) {
    if (grouping.by === "pages") kinds.add(grouping.kind);
    if (grouping.by !== "kind" && grouping.of) kinds.add(grouping.of);
  }
  return kinds;
}

/** What pages are named by: as long as this stays, others name the same. */
function nameKey(page: Page): string {
  return `${page.kind.id}\n${page.name}\n${idValueOf(page) ?? ""}`;
}

function byPath(a: Page, b: Page): number {
  return a.path < b.path ? -1 : 1;
}
