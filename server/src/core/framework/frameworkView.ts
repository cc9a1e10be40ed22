import type { DataFile } from "../data/dataFile";
import type { Glossary } from "../data/glossary";
import type { SiteFile } from "../data/siteFile";
import type { Table } from "../data/table";
import type { UnreadFiles } from "../lookUps/unreadFiles";
import type { ValueQuery } from "../lookUps/valueIndex";
import type { ContentModel, Kind } from "../model/contentModel";
import type { LinkReference } from "../page/link";
import type { NameReference, Page } from "../page/page";
import type { Cause } from "../problem/problem";
import type { Candidates } from "../text/candidates";
import type { Fate, History } from "./history";
import type { ReleasedPages } from "./releasedPages";

/**
 * All pages of a framework with look-ups by name, id and back-references: a live view on the workspace that made it. What it answers is
 * valid until the next `set` or `delete` there, and takes constant time whatever the number of pages.
 */
export interface FrameworkView {
  readonly model: ContentModel;
  readonly pages: ReadonlyMap<string, Page>;
  /** Whether the pages are where and as the model says, as of the last check. */
  readonly layout: Layout;
  page(path: string): Page | undefined;
  /** The pages that a value names: none when it is unknown, several when a name or id stands twice. */
  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[];
  /** The paths of the pages that name this page in front matter, filter or link; sorted. */
  referrers(page: Page): readonly string[];
  /** The paths of the other pages that do that, or have its id in their text; in no order. */
  namers(page: Page): Iterable<string>;
  /** The paths of the pages with an id in their text; sorted. */
  mentioners(id: string): readonly string[];
  /** The paths of the pages that may list this page with a macro; sorted. */
  listers(page: Page): readonly string[];
  /** Whether a page of the kind names this page in the key. */
  isNamedBy(page: Page, by: { readonly kind: string; readonly key: string }): boolean;
  /** Whether nothing is wrong with what a page names, as far as that is known without reading the page. */
  namesOnlyWhatIsThere(page: Page): boolean;
  /** The pages that link to a file, whatever it is; sorted. */
  linkers(path: string): readonly string[];
  pagesOfKind(kind: Kind | string): ReadonlySet<Page>;
  pagesWithId(id: string): readonly Page[];
  /** The pages of a kind whose key holds a value, in no order: the rows of a table with that filter. */
  pagesWith(query: ValueQuery): ReadonlySet<Page>;
  /** The files and folders that are there and cannot be read: none of the pages, and nothing is known of what they say. */
  readonly unread: UnreadFiles;
  /** Whether a file stands at the path: a page, or an image or document, readable or not. */
  hasFile(path: string): boolean;
  files(): Iterable<string>;
  /** The glossary of the framework; undefined where it has none, or the file is not there. */
  readonly glossary: Glossary | undefined;
  /** What says how the site is built; undefined where the model names no such file, or it is not there. */
  readonly siteFile: SiteFile | undefined;
  /** A table by its name in the model. */
  table(name: string): Table | undefined;
  /** The glossary or table at a path. */
  dataFile(path: string): DataFile | undefined;
  /** The pages of a kind prepared for finding what somebody meant. */
  candidates(kind: string): Candidates;
  /** The names of the files with an extension (`.md`, in lower case) prepared likewise, and the paths behind each. */
  fileCandidates(extension: string): FileCandidates;
  /** What is known of files that are gone; `noHistory` where nothing is, or not yet. */
  readonly history: History;
  /** What became of the pages that had an id, or whose names implied it, the last one first. */
  fatesOfId(id: string): readonly Fate[];
  /** The pages of the last release; none where nothing is known of one. */
  readonly released: ReleasedPages;
}

export interface FileCandidates {
  readonly names: Candidates;
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

export const noPages: readonly Page[] = [];
export const noPaths: readonly string[] = [];
export const noFates: readonly Fate[] = [];

/** The other pages that name a page, also by its id in their text; in no order: a page may be named by most of the others. */
export function namersOf(page: Page, view: FrameworkView): readonly Page[] {
  const pages: Page[] = [];
  for (const path of view.namers(page)) {
    const namer = view.page(path);
    if (namer) pages.push(namer);
  }
  return pages;
}

/** Whether a value names no page, not even one that cannot be read. */
export function isBroken(reference: NameReference, view: FrameworkView): boolean {
  return view.resolve(reference).length === 0 && !view.unread.mayBeNamed(reference);
}

/** The file that a link leads to; undefined when none of those that it may mean is there. */
export function linkTarget(reference: LinkReference, view: FrameworkView): string | undefined {
  return reference.paths.find((path) => view.hasFile(path));
}

/** Whether a page has the id, or had it when it was deleted: numbers are not given out again. */
export function isIdTaken(id: string, view: FrameworkView): boolean {
  if (view.pagesWithId(id).length > 0) return true;
  // A page may have got another number before it was deleted: then that is the one that is taken.
  return view
    .fatesOfId(id)
    .some(({ from, path, deleted }) => deleted !== undefined && from === path && !view.hasFile(path));
}
/** Which problems are told once, for the framework as a whole. */
export interface Layout {
  /** Whether the model is about these pages at all. If not, only what holds for any site is told per page. */
  readonly fits: boolean;
  /** Whether a cause is told once for the framework as a whole, and not per page. */
  isTold(cause: Cause): boolean;
}
