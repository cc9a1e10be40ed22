import type { DataFile } from "../data/dataFile";
import type { Glossary } from "../data/glossary";
import type { Table } from "../data/table";
import type { ContentModel, Kind } from "../model/contentModel";
import { couldBe, impliedId, nameOf } from "../model/names";
import { type Page, quotedBy } from "../page/page";
import { extensionOf, fileNameOf } from "../text/path";
import { type Candidates, candidatesOfValues } from "../text/similar";
import { candidatesOf } from "./candidates";
import { type Fate, type History, noHistory } from "./history";
import { LayoutIndex } from "./layout";
import { anchorsLookedUp, hasLooseWord, isOfName, keysOf, lookedUp, mentionKey, nameKey, names } from "./lookUpKeys";
import { type FileCandidates, noFates, noPages, noPaths, type Snapshot } from "./snapshot";
import { ValueIndex, type ValueQuery } from "./valueIndex";

/** The look-ups behind a snapshot. `Workspace` alone changes them. */
export class Index implements Snapshot {
  readonly pages = new Map<string, Page>();
  readonly #files = new Set<string>();
  /** Per key of `keysOf`: the pages found by it. */
  readonly #found = new Map<string, Page[]>();
  /** Per key of `lookedUp`: the paths of the pages that look it up. */
  readonly #lookers = new Map<string, Set<string>>();
  /** Per path of a page: the paths of those that link to a place in it. */
  readonly #anchorLookers = new Map<string, Set<string>>();
  /** The paths of the pages that a change of any name concerns. */
  readonly loose = new Set<string>();
  readonly #kinds = new Map<string, Set<Page>>();
  readonly data = new Map<string, DataFile>();
  readonly #values: ValueIndex;
  #candidates = new Map<string, Candidates>();
  #fileCandidates = new Map<string, FileCandidates>();

  #history = noHistory;
  /** Per id that a name of the history implies, what became of the pages of such names. */
  #fatesOfIds: Map<string, Fate[]> | undefined;
  readonly layout = new LayoutIndex(this);

  constructor(readonly model: ContentModel) {
    this.#values = new ValueIndex(model);
  }

  get history(): History {
    return this.#history;
  }

  set history(history: History) {
    this.#history = history;
    this.#fatesOfIds = undefined;
  }

  fatesOfId(id: string): readonly Fate[] {
    this.#fatesOfIds ??= fatesOfIds(this.#history, this.model);
    return this.#fatesOfIds.get(id) ?? noFates;
  }

  page(path: string): Page | undefined {
    return this.pages.get(path);
  }

  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[] {
    return this.#found.get(nameKey(reference.kind, reference.value)) ?? noPages;
  }

  referrers(page: Page): readonly string[] {
    const paths = new Set<string>();
    for (const key of keysOf(page)) {
      if (!isOfName(key)) continue;
      for (const path of this.#lookers.get(key) ?? []) paths.add(path);
    }
    return [...paths].sort();
  }

  mentioners(id: string): readonly string[] {
    return [...this.lookers(mentionKey(id))].sort();
  }

  listers(page: Page): readonly string[] {
    return [...this.#values.askers(page)].sort();
  }

  isNamedBy(page: Page, by: { readonly kind: string; readonly key: string }): boolean {
    const value = quotedBy(page);
    if (value === undefined) return false;
    for (const path of this.lookers(nameKey(page.kind.id, value))) {
      const other = this.pages.get(path);
      if (other && names(other, page, by)) return true;
    }
    return false;
  }

  linkers(path: string): readonly string[] {
    return [...this.lookers(`file:${path}`)].sort();
  }

  pagesOfKind(kind: Kind | string): ReadonlySet<Page> {
    return this.#kinds.get(typeof kind === "string" ? kind : kind.id) ?? new Set();
  }

  pagesWithId(id: string): readonly Page[] {
    return this.#found.get(`id:${id}`) ?? noPages;
  }

  pagesWith(query: ValueQuery): ReadonlySet<Page> {
    return this.#values.holders(query, () => this.pagesOfKind(query.kind));
  }

  /** Tells `mark` the pages whose tables gain or lose a row. */
  markRows(before: Page | undefined, after: Page | undefined, mark: (path: string) => void): void {
    this.#values.markChanged(before, after, mark);
  }

  hasFile(path: string): boolean {
    return this.pages.has(path) || this.#files.has(path);
  }

  *files(): Iterable<string> {
    yield* this.pages.keys();
    yield* this.#files;
  }

  get glossary(): Glossary | undefined {
    const { glossary } = this.model;
    const found = glossary && this.data.get(glossary.file);
    return found?.type === "glossary" ? found : undefined;
  }

  table(name: string): Table | undefined {
    const table = this.model.tables.get(name);
    const found = table && this.data.get(table.file);
    return found?.type === "table" ? found : undefined;
  }

  dataFile(path: string): DataFile | undefined {
    return this.data.get(path);
  }

  candidates(kind: string): Candidates {
    let candidates = this.#candidates.get(kind);
    if (!candidates) {
      candidates = candidatesOf(this.model.kinds.get(kind), this.pagesOfKind(kind));
      this.#candidates.set(kind, candidates);
    }
    return candidates;
  }

  fileCandidates(extension: string): FileCandidates {
    let candidates = this.#fileCandidates.get(extension);
    if (!candidates) {
      const paths = new Map<string, string[]>();
      for (const path of this.files()) if (extensionOf(path) === extension) push(paths, fileNameOf(path), path);
      for (const list of paths.values()) list.sort();
      candidates = { names: candidatesOfValues(paths.keys()), paths };
      this.#fileCandidates.set(extension, candidates);
    }
    return candidates;
  }

  /** The paths of the pages that link to an anchor in a page. */
  anchorLookers(path: string): Iterable<string> {
    return this.#anchorLookers.get(path) ?? noPaths;
  }

  /** The pages that are found by a key. */
  found(key: string): readonly Page[] {
    return this.#found.get(key) ?? noPages;
  }

  /** The paths of the pages whose problems depend on a key. */
  lookers(key: string): Iterable<string> {
    return this.#lookers.get(key) ?? noPaths;
  }

  addFile(path: string): boolean {
    if (this.#files.has(path)) return false;
    this.#files.add(path);
    this.#fileCandidates.clear();
    return true;
  }

  deleteFile(path: string): boolean {
    if (!this.#files.delete(path)) return false;
    this.#fileCandidates.clear();
    return true;
  }

  /** Returns the keys by which the page is now found. */
  add(page: Page): ReadonlySet<string> {
    this.pages.set(page.path, page);
    let ofKind = this.#kinds.get(page.kind.id);
    if (!ofKind) {
      ofKind = new Set();
      this.#kinds.set(page.kind.id, ofKind);
    }
    ofKind.add(page);
    const keys = keysOf(page);
    for (const key of keys) {
      push(this.#found, key, page);
      // By path, so that the first of several does not depend on which was edited last.
      const found = this.#found.get(key) as Page[];
      if (found.length > 1) found.sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    for (const key of lookedUp(page, this.model)) put(this.#lookers, key, page.path);
    for (const path of anchorsLookedUp(page)) put(this.#anchorLookers, path, page.path);
    this.#values.add(page);
    if (hasLooseWord(page, this.model)) this.loose.add(page.path);
    return keys;
  }

  /** Returns the keys by which the page was found. */
  remove(page: Page): ReadonlySet<string> {
    this.pages.delete(page.path);
    this.#kinds.get(page.kind.id)?.delete(page);
    const keys = keysOf(page);
    for (const key of keys) {
      const found = this.#found.get(key)?.filter((other) => other !== page) ?? [];
      if (found.length > 0) this.#found.set(key, found);
      else this.#found.delete(key);
    }
    for (const key of lookedUp(page, this.model)) take(this.#lookers, key, page.path);
    for (const path of anchorsLookedUp(page)) take(this.#anchorLookers, path, page.path);
    this.#values.remove(page);
    this.loose.delete(page.path);
    return keys;
  }

  /** Names, ids or titles of a kind have changed: what was prepared for repairs is made again when asked for. */
  forgetCandidates(kind: string): void {
    this.#candidates.delete(kind);
    this.#fileCandidates.clear();
  }
}
function fatesOfIds(history: History, model: ContentModel): Map<string, Fate[]> {
  const found = new Map<string, Fate[]>();
  const kinds = [...model.kinds.values()].filter((kind) => kind.name?.id !== undefined);
  for (const [path, fates] of history.fates) {
    const kind = kinds.find((one) => couldBe(one, path, model));
    const id = kind && impliedId(kind, nameOf(path, kind));
    if (id !== undefined) for (const fate of fates) push(found, id, fate);
  }
  for (const fates of found.values()) fates.sort((a, b) => a.age - b.age);
  return found;
}
function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
function take(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
