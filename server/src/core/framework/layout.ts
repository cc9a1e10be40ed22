/**
 * Whether the pages are where and as the content model says. What follows from a layout that the model does not describe
 * would be wrong on every page: it is told once, for the framework as a whole.
 */
import type { ContentModel, Kind } from "../model/contentModel";
import { nameOf } from "../model/names";
import type { Page } from "../page/page";
import type { Cause, HabitType, Problem } from "../problem/problem";
import type { FrameworkView, Layout } from "./frameworkView";

/** What is told: undefined parts do not exist, an empty list says that all is as it should be. */
export interface LayoutReport {
  /** Whether the model is about these pages at all. If not, only what holds for any site is checked. */
  readonly fits: boolean;
  /** Kinds that pages refer to, or that have pages elsewhere, and of which none is where the model says. */
  readonly missing: readonly MissingKind[];
  /** What many pages of a kind do, other than the model says. */
  readonly habits: readonly Habit[];
}

export interface MissingKind {
  readonly kind: Kind;
  /** The folder in which pages stand that look like those of the kind. */
  readonly elsewhere: string | undefined;
  /** Whether they stand in the right folder, but each in a folder of its own. */
  readonly inOwnFolders: boolean;
}

export interface Habit {
  readonly type: HabitType;
  readonly kind: Kind;
  readonly key: string;
  /** The values of the key that it is about, where these tell. */
  readonly values: readonly string[];
  /** So many pages of the kind. */
  readonly pages: number;
  readonly of: number;
}

/** Fewer pages than this are no habit: each is told by itself. */
export const fewestOfHabit = 10;
/**
 * What this part of the pages does is what pages of the kind do here. A macro belongs on some of them only, and no two authors make up the
 * same wrong value for a key of which the model has the terms.
 */
const habitShares: Readonly<Record<HabitType, number>> = {
  lacking: 3 / 4,
  odd: 3 / 4,
  named: 1 / 2,
  hiding: 1 / 2,
  filtering: 1 / 2,
  foreign: 0,
  // A term that everybody can mend is mended, unless it is that of the whole.
  former: 1 / 3,
  unbuilt: 3 / 4,
};
/** So many pages of no kind of their own, and none of any other: then the model is about other pages. */
const fewestOfOthers = 3;
/** Fewer pages than this in another folder are no sign that the kind lives there. */
const fewestElsewhere = 2;

interface Followed {
  readonly cause: Cause;
  /** The pages with a problem of this cause. */
  readonly paths: Set<string>;
}

/** Keeps the layout up to date from the problems that are found. `Workspace` alone changes it. */
export class LayoutIndex implements Layout {
  readonly #causes = new Map<string, Followed>();
  #told: ReadonlySet<string> = new Set();
  #fits = true;
  #report: LayoutReport | undefined;
  /** Where pages of the kinds stand that have none in their own folders, as far as that was looked for since `forgetPlaces`. */
  #found = new Map<Kind, MissingKind | undefined>();

  constructor(
    private readonly view: Pick<FrameworkView, "model" | "pages" | "pagesOfKind" | "unread">,
    /** Whether the front matter of a page has a key: the page is not read for it. */
    private readonly hasKey: (page: Page, key: string) => boolean,
  ) {}

  /** Undefined while the pages are where and as the model says. The same object while it says the same. */
  get report(): LayoutReport | undefined {
    return this.#report;
  }

  get fits(): boolean {
    return this.#fits;
  }

  isTold(cause: Cause): boolean {
    return this.#told.has(keyOf(cause));
  }

  /** A page has other problems than before. */
  replace(path: string, before: readonly Problem[], after: readonly Problem[]): void {
    for (const { cause } of before) if (cause) this.#leave(keyOf(cause), path);
    for (const { cause } of after) if (cause) this.#follow(cause, path);
  }

  /** Pages have come or gone, have other keys, or are ignored from now on or no longer. */
  forgetPlaces(): void {
    this.#found = new Map();
  }

  /**
   * Looks at the whole anew. Returns the pages with problems that are told now and were not, or the other way about;
   * `everything` when that holds for any.
   */
  refresh(isIgnored: (path: string) => boolean): ReadonlySet<string> | "everything" {
    const before = this.#told;
    const told = new Set<string>();
    const changed = new Set<string>();
    for (const [key, { cause, paths }] of this.#causes) {
      const isTold = this.#isGeneral(cause, paths.size);
      if (isTold) told.add(key);
      if (isTold !== before.has(key)) for (const path of paths) changed.add(path);
    }
    this.#told = told;
    const missing = this.#missing(isIgnored);
    const fits = this.#fits;
    this.#fits = !this.#isOtherLayout(missing);
    const report = { fits: this.#fits, missing, habits: this.#habits() };
    if (!isSame(report, this.#report)) this.#report = missing.length + report.habits.length > 0 ? report : undefined;
    return fits === this.#fits ? changed : "everything";
  }

  /** Whether a cause holds for the framework as a whole. */
  #isGeneral(cause: Cause, pages: number): boolean {
    const all = this.view.pagesOfKind(cause.kind).size;
    return !("key" in cause)
      ? all === 0 && !this.view.unread.hidesPages(cause.kind)
      : pages >= fewestOfHabit && pages >= all * habitShares[cause.type];
  }

  #habits(): Habit[] {
    const habits = new Map<string, Habit & { readonly paths: Set<string> }>();
    for (const told of [...this.#told].sort()) {
      const { cause, paths } = this.#causes.get(told) as Followed;
      const kind = this.view.model.kinds.get(cause.kind);
      if (!("key" in cause) || !kind) continue;
      // The values of one key are one habit.
      const { type, key, value } = cause;
      const same = keyOf({ type, kind: kind.id, key });
      const before = habits.get(same);
      const all = new Set([...(before?.paths ?? []), ...paths]);
      const values = [...(before?.values ?? []), ...(value === undefined ? [] : [value])];
      const of = this.view.pagesOfKind(kind).size;
      habits.set(same, { type, kind, key, values, pages: all.size, of, paths: all });
    }
    return [...habits.values()];
  }

  #missing(isIgnored: (path: string) => boolean): MissingKind[] {
    const { model } = this.view;
    const isWithoutKinds = this.#isWithoutKinds();
    return [...model.kinds.values()].flatMap((kind): MissingKind[] => {
      if (this.#has(kind) || isForTheRest(kind, model)) return [];
      if (!this.#found.has(kind)) this.#found.set(kind, this.#search(kind, isIgnored));
      const found = this.#found.get(kind);
      const isNamed = isWithoutKinds || this.#causes.has(keyOf({ type: "kind", kind: kind.id }));
      return found ? [found] : isNamed ? [{ kind, elsewhere: undefined, inOwnFolders: false }] : [];
    });
  }

  /** No kind has a page, and there are pages all the same. */
  #isWithoutKinds(): boolean {
    const { model, pages } = this.view;
    if (pages.size < fewestOfOthers) return false;
    return [...model.kinds.values()].every((kind) => isForTheRest(kind, model) || !this.#has(kind));
  }

  /** Whether there are pages of a kind, or may be that cannot be read. */
  #has(kind: Kind): boolean {
    return this.view.pagesOfKind(kind).size > 0 || this.view.unread.hidesPages(kind.id);
  }

  /** Looks among the pages of no kind of their own for those of a kind that has none. */
  #search(kind: Kind, isIgnored: (path: string) => boolean): MissingKind | undefined {
    const folders = new Map<string, number>();
    for (const page of this.view.pages.values()) {
      if (!isForTheRest(page.kind, this.view.model) || isIgnored(page.path)) continue;
      const folder = folderWith(kind, page, this.hasKey);
      if (folder !== undefined) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    const [best] = [...folders].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (!best || best[1] < fewestElsewhere) return undefined;
    const inOwnFolders = kind.folders.includes(best[0]);
    return { kind, elsewhere: inOwnFolders ? undefined : best[0], inOwnFolders };
  }

  /** None of the kinds that the framework is about has a page, and one of them is looked for or stands elsewhere. */
  #isOtherLayout(missing: readonly MissingKind[]): boolean {
    const kinds = kindsAbout(this.view.model);
    if (kinds.some((kind) => this.view.pagesOfKind(kind).size > 0)) return false;
    // Nobody knows whom the pages name that cannot be read.
    if (this.view.unread.hidesPages()) return true;
    return missing.some(({ kind }) => kinds.includes(kind));
  }

  #follow(cause: Cause, path: string): void {
    const key = keyOf(cause);
    const followed = this.#causes.get(key);
    if (followed) followed.paths.add(path);
    else this.#causes.set(key, { cause, paths: new Set([path]) });
  }

  #leave(key: string, path: string): void {
    const followed = this.#causes.get(key);
    followed?.paths.delete(path);
    if (followed?.paths.size === 0) this.#causes.delete(key);
  }
}

/** The kinds that a framework is about. */
export function kindsAbout(model: ContentModel): readonly Kind[] {
  return model.tree?.show ?? [...model.kinds.values()].filter((kind) => !isForTheRest(kind, model));
}

function keyOf(cause: Cause): string {
  if (!("key" in cause)) return `${cause.type}:${cause.kind}`;
  const { type, kind, key, value } = cause;
  return `${type}:${kind}/${key}${value === undefined ? "" : `=${value}`}`;
}

/** Whether a page that is of no kind of its own could be one of the kind: by its name, its folder or its keys. */
export function looksLike(kind: Kind | undefined, page: Page): boolean {
  return kind !== undefined && folderWith(kind, page, hasKeyOf) !== undefined;
}

/** Whether a kind is that of all pages of the site which are of no other. */
export function isForTheRest(kind: Kind, model: ContentModel): boolean {
  return kind.folders.includes(model.pages);
}

/**
 * The folder that a page would make the folder of a kind: it is named as those of the kind are, its folder is called as theirs
 * is, it has all the keys that they must have, or it has a folder of its own within theirs.
 */
function folderWith(kind: Kind, page: Page, hasKey: typeof hasKeyOf): string | undefined {
  const { path } = page;
  const folder = path.slice(0, path.lastIndexOf("/"));
  const name = nameOf(path, kind);
  if (path.endsWith("/index.md")) {
    const parent = folder.slice(0, folder.lastIndexOf("/"));
    return kind.folders.includes(parent) ? parent : undefined;
  }
  if (kind.except.has(name)) return undefined;
  const isAlike =
    kind.name?.pattern.test(name) ||
    kind.folders.some((own) => lastPart(own) === lastPart(folder)) ||
    hasKeysOf(kind, page, hasKey);
  return isAlike ? folder : undefined;
}

/** Whether a page has all keys that pages of the kind must have, and these are more than any page has. */
function hasKeysOf(kind: Kind, page: Page, hasKey: typeof hasKeyOf): boolean {
  const required = [...kind.fields.values()].filter((field) => field.required);
  return required.length >= fewestKeys && required.every(({ key }) => hasKey(page, key));
}

function hasKeyOf({ frontMatter }: Page, key: string): boolean {
  return frontMatter.entries.some((entry) => entry.key === key);
}

/** Fewer keys than this tell no kind from another. */
const fewestKeys = 3;

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether two reports say the same. */
function isSame(one: LayoutReport, other: LayoutReport | undefined): boolean {
  const said = ({ fits, missing, habits }: LayoutReport) =>
    JSON.stringify([
      fits,
      missing.map(({ kind, elsewhere, inOwnFolders }) => [kind.id, elsewhere, inOwnFolders]),
      habits.map(({ type, kind, key, values, pages, of }) => [type, kind.id, key, values, pages, of]),
    ]);
  return other !== undefined && said(one) === said(other);
}
