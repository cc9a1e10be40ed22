import { isOfName, keysOf, lookedUp, mentionKey, nameKey, names } from "../lookUps/lookUpKeys";
import { asksFor, holdsValue, type ValueQuery } from "../lookUps/valueIndex";
import type { Kind } from "../model/contentModel";
import { idValueOf, type Page } from "../page/page";
import type { Candidates } from "../text/candidates";
import { candidatesOf } from "./candidates";
import type { FrameworkView, Layout } from "./frameworkView";
import type { Fate, History } from "./history";

/**
 * The framework as it would be if one page had another text, or were there with that text. A view like any other, and for as
 * long; it costs the same whatever the number of pages, unless a rule asks for all of them.
 */
export function viewWith(page: Page, view: FrameworkView): FrameworkView {
  return new Overlay(page, view);
}

class Overlay implements FrameworkView {
  readonly model;
  readonly #page: Page;
  readonly #base: FrameworkView;
  /** The page as it is. */
  readonly #old: Page | undefined;
  readonly #keys: ReadonlySet<string>;
  #pages: ReadonlyMap<string, Page> | undefined;
  #ofKind: ReadonlySet<Page> | undefined;
  #candidates: Candidates | undefined;

  constructor(page: Page, base: FrameworkView) {
    this.model = base.model;
    this.#page = page;
    this.#base = base;
    this.#old = base.page(page.path);
    this.#keys = keysOf(page);
  }

  get pages(): ReadonlyMap<string, Page> {
    this.#pages ??= new Map(this.#base.pages).set(this.#page.path, this.#page);
    return this.#pages;
  }

  get layout(): Layout {
    return this.#base.layout;
  }

  page(path: string): Page | undefined {
    return path === this.#page.path ? this.#page : this.#base.page(path);
  }

  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[] {
    return this.#found(this.#base.resolve(reference), nameKey(reference.kind, reference.value));
  }

  pagesWithId(id: string): readonly Page[] {
    return this.#found(this.#base.pagesWithId(id), `id:${id}`);
  }

  /** What is found by a key, with the page as it would be among it or not. */
  #found(found: readonly Page[], key: string): readonly Page[] {
    const isFound = this.#keys.has(key);
    if (!isFound && !found.some((page) => page === this.#old)) return found;
    const others = found.filter((page) => page !== this.#old);
    if (isFound) others.push(this.#page);
    return others.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  referrers(page: Page): readonly string[] {
    const keys = [...keysOf(page)].filter(isOfName);
    return this.#lookers(this.#base.referrers(page), keys);
  }

  namers(page: Page): Iterable<string> {
    const paths = new Set([...this.referrers(page), ...(page.id ? this.mentioners(page.id.value) : [])]);
    paths.delete(page.path);
    return paths;
  }

  mentioners(id: string): readonly string[] {
    return this.#lookers(this.#base.mentioners(id), [mentionKey(id)]);
  }

  listers(page: Page): readonly string[] {
    const { path } = this.#page;
    const others = this.#base.listers(page).filter((other) => other !== path);
    return asksFor(this.#page, page, this.model) ? [...others, path].sort() : others;
  }

  namesOnlyWhatIsThere(): boolean {
    return false;
  }

  linkers(path: string): readonly string[] {
    return this.#lookers(this.#base.linkers(path), [`file:${path}`]);
  }

  /** The pages that look up one of the keys, with the page as it would be among them or not. */
  #lookers(paths: readonly string[], keys: readonly string[]): readonly string[] {
    const { path } = this.#page;
    const others = paths.filter((other) => other !== path);
    const own = lookedUp(this.#page, this.model);
    return keys.some((key) => own.has(key)) ? [...others, path].sort() : others;
  }

  isNamedBy(page: Page, by: { readonly kind: string; readonly key: string }): boolean {
    if (names(this.#page, page, by)) return true;
    if (!this.#old || !names(this.#old, page, by)) return this.#base.isNamedBy(page, by);
    // Another page may name it as well.
    const others = this.#base
      .referrers(page)
      .flatMap((path) => (path === this.#page.path ? [] : (this.page(path) ?? [])));
    return others.some((other) => names(other, page, by));
  }

  pagesOfKind(kind: Kind | string): ReadonlySet<Page> {
    const pages = this.#base.pagesOfKind(kind);
    if ((typeof kind === "string" ? kind : kind.id) !== this.#page.kind.id) return pages;
    this.#ofKind ??= new Set([...pages].filter((page) => page !== this.#old)).add(this.#page);
    return this.#ofKind;
  }

  pagesWith(query: ValueQuery): ReadonlySet<Page> {
    const pages = this.#base.pagesWith(query);
    if (query.kind !== this.#page.kind.id) return pages;
    const holds = holdsValue(this.#page, query);
    if (!holds && !(this.#old && pages.has(this.#old))) return pages;
    const others = [...pages].filter((page) => page !== this.#old);
    return new Set(holds ? [...others, this.#page] : others);
  }

  hasFile(path: string): boolean {
    return path === this.#page.path || this.#base.hasFile(path);
  }

  get unread() {
    return this.#base.unread;
  }

  files(): Iterable<string> {
    return this.#base.files();
  }

  get siteFile() {
    return this.#base.siteFile;
  }

  get glossary() {
    return this.#base.glossary;
  }

  table(name: string) {
    return this.#base.table(name);
  }

  dataFile(path: string) {
    return this.#base.dataFile(path);
  }

  candidates(kind: string): Candidates {
    // Candidates are told apart by name, which stays, and by id.
    if (kind !== this.#page.kind.id || idValueOf(this.#page) === (this.#old && idValueOf(this.#old)))
      return this.#base.candidates(kind);
    this.#candidates ??= candidatesOf(this.model.kinds.get(kind), this.pagesOfKind(kind));
    return this.#candidates;
  }

  fileCandidates(extension: string) {
    return this.#base.fileCandidates(extension);
  }

  get history(): History {
    return this.#base.history;
  }

  get released() {
    return this.#base.released;
  }

  fatesOfId(id: string): readonly Fate[] {
    return this.#base.fatesOfId(id);
  }
}
