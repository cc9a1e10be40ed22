import type { DataFile } from "../data/dataFile";
import type { Glossary } from "../data/glossary";
import type { SiteFile } from "../data/siteFile";
import type { Table } from "../data/table";
import type { FileCandidates, FrameworkView, Layout } from "../framework/frameworkView";
import type { Fate, History } from "../framework/history";
import type { ReleasedPages } from "../framework/releasedPages";
import { UnreadPage } from "../framework/unreadPage";
import { NotReadYet } from "../framework/unreadView";
import type { UnreadFiles, UnreadPagePath } from "../lookUps/unreadFiles";
import type { ValueQuery } from "../lookUps/valueIndex";
import type { ContentModel, Kind } from "../model/contentModel";
import type { Page } from "../page/page";
import type { Candidates } from "../text/candidates";

/**
 * The view of a framework in which some files cannot be read, as rules see it: what those may say is never taken for absent. What does not
 * hang on them it answers as ever; whoever asks for more gets a `NotReadYet` thrown at it, and says nothing.
 */
export class PartialView implements FrameworkView {
  /** Whether an answer hung on that a file is there which cannot be read. */
  hasDoubted = false;

  constructor(private readonly base: FrameworkView) {}

  get model(): ContentModel {
    return this.base.model;
  }

  get unread(): UnreadFiles {
    return this.base.unread;
  }

  get layout(): Layout {
    return this.base.layout;
  }

  get history(): History {
    return this.base.history;
  }

  get pages(): ReadonlyMap<string, Page> {
    return this.unread.hidesPages() ? doubt() : this.base.pages;
  }

  page(path: string): Page | undefined {
    const known = this.base.page(path);
    if (known) return known;
    const unread = this.unread.page(path);
    return unread ? this.#unread(unread) : undefined;
  }

  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[] {
    const { kind, value } = reference;
    const found = this.base.resolve(reference);
    const isById = this.model.kinds.get(kind)?.referencedBy === "id";
    const unread = isById ? none : this.unread.named(kind, value);
    if (unread.length > 0) return [...found, ...unread.map((page) => this.#unread(page))];
    return found.length === 0 && this.unread.mayBeNamed(reference) ? doubt() : found;
  }

  // An unread page may name, list or be named by any other.

  referrers(page: Page): readonly string[] {
    return this.unread.hidesPages() ? doubt() : this.base.referrers(page);
  }

  namers(page: Page): Iterable<string> {
    return this.unread.hidesPages() ? doubt() : this.base.namers(page);
  }

  mentioners(id: string): readonly string[] {
    return this.unread.hidesPages() ? doubt() : this.base.mentioners(id);
  }

  listers(page: Page): readonly string[] {
    return this.unread.hidesPages() ? doubt() : this.base.listers(page);
  }

  linkers(path: string): readonly string[] {
    return this.unread.hidesPages() ? doubt() : this.base.linkers(path);
  }

  isNamedBy(page: Page, by: { readonly kind: string; readonly key: string }): boolean {
    return this.base.isNamedBy(page, by) || (this.unread.hidesPages(by.kind) && doubt());
  }

  namesOnlyWhatIsThere(page: Page): boolean {
    return this.base.namesOnlyWhatIsThere(page);
  }

  pagesOfKind(kind: Kind | string): ReadonlySet<Page> {
    return this.unread.hidesPages(typeof kind === "string" ? kind : kind.id) ? doubt() : this.base.pagesOfKind(kind);
  }

  pagesWithId(id: string): readonly Page[] {
    const found = this.base.pagesWithId(id);
    // Two have it whatever the others say.
    return found.length < 2 && this.unread.hidesPages() ? doubt() : found;
  }

  pagesWith(query: ValueQuery): ReadonlySet<Page> {
    const found = this.base.pagesWith(query);
    return found.size === 0 && this.unread.hidesPages(query.kind) ? doubt() : found;
  }

  hasFile(path: string): boolean {
    return this.base.hasFile(path) || (this.unread.hidesFiles && doubt());
  }

  files(): Iterable<string> {
    return this.unread.hidesFiles ? doubt() : this.base.files();
  }

  get glossary(): Glossary | undefined {
    return this.#data(this.model.glossary?.file, () => this.base.glossary);
  }

  get siteFile(): SiteFile | undefined {
    return this.#data(this.model.siteFile, () => this.base.siteFile);
  }

  table(name: string): Table | undefined {
    return this.#data(this.model.tables.get(name)?.file, () => this.base.table(name));
  }

  dataFile(path: string): DataFile | undefined {
    return this.#data(path, () => this.base.dataFile(path));
  }

  candidates(kind: string): Candidates {
    const base = this.base.candidates(kind);
    const all = this.unread.withNames(kind, base, doubt);
    if (all !== base) this.hasDoubted = true;
    return all;
  }

  fileCandidates(extension: string): FileCandidates {
    return this.unread.hidesFiles ? doubt() : this.base.fileCandidates(extension);
  }

  fatesOfId(id: string): readonly Fate[] {
    return this.base.fatesOfId(id);
  }

  get released(): ReleasedPages {
    return this.unread.hidesPages() ? doubt() : this.base.released;
  }

  #unread({ path, kind }: UnreadPagePath): Page {
    // That it is there is what the answer hangs on.
    this.hasDoubted = true;
    return new UnreadPage(path, kind, doubt);
  }

  #data<File>(path: string | undefined, read: () => File): File {
    return path !== undefined && this.unread.at(path) ? doubt() : read();
  }
}

function doubt(): never {
  throw new NotReadYet();
}

const none: readonly UnreadPagePath[] = [];
