import { type ContentModel, couldBe, impliedId, type Kind, nameOf, nameOfPrefix } from "./contentModel";
import type { DataFile } from "./dataFile";
import type { Glossary } from "./glossary";
import { type Fate, type History, noHistory } from "./history";
import { type Layout, LayoutIndex } from "./layout";
import { fileNameOf, type LinkReference } from "./link";
import { type NameReference, type Page, quotedBy } from "./page";
import { type Candidates, candidatesOf, candidatesOfValues } from "./repair";
import type { Table } from "./table";
import { ValueIndex, type ValueQuery } from "./valueIndex";

/**
 * All pages with look-ups by name, id and back-references. A view on the workspace that made it: it is valid until the
 * next `set` or `delete` there, and reads in constant time whatever the number of pages.
 */
export interface Snapshot {
  readonly model: ContentModel;
  readonly pages: ReadonlyMap<string, Page>;
  /** Whether the pages are where and as the model says, as of the last check. */
  readonly layout: Layout;
  page(path: string): Page | undefined;
  /** The pages that a value names: none when it is unknown, several when a name or id stands twice. */
  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[];
  /** The paths of the pages that name this page in front matter, filter or link; sorted. */
  referrers(page: Page): readonly string[];
  /** The paths of the pages with an id in their text; sorted. */
  mentioners(id: string): readonly string[];
  /** The paths of the pages that may list this page with a macro; sorted. */
  listers(page: Page): readonly string[];
  /** Whether a page of the kind names this page in the key. */
  isNamedBy(page: Page, by: { readonly kind: string; readonly key: string }): boolean;
  /** The pages that link to a file, whatever it is; sorted. */
  linkers(path: string): readonly string[];
  pagesOfKind(kind: Kind | string): ReadonlySet<Page>;
  pagesWithId(id: string): readonly Page[];
  /** The pages of a kind whose key holds a value, in no order: the rows of a table with that filter. */
  pagesWith(query: ValueQuery): ReadonlySet<Page>;
  /** Whether a file stands at the path: a page, or an image or document. */
  hasFile(path: string): boolean;
  files(): Iterable<string>;
  /** The glossary of the framework; undefined where it has none, or the file is not there. */
  readonly glossary: Glossary | undefined;
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
  /** What became of the pages whose names implied an id, the last one first. */
  fatesOfId(id: string): readonly Fate[];
}

export interface FileCandidates {
  readonly names: Candidates;
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/** What a page is looked up by, and what it looks up: the keys that tell which pages an edit can affect. */
export function keysOf(page: Page): Set<string> {
  const keys = new Set<string>([`file:${page.path}`]);
  const quoted = quotedBy(page);
  if (quoted !== undefined) keys.add(nameKey(page.kind.id, quoted));
  if (page.id) keys.add(`id:${page.id.value}`);
  if (page.kind.numberFrom !== undefined) keys.add(numberKey(page.kind.id, page.name));
  return keys;
}

/** Whether a page that looks up the key names what is found by it: not so for ids that stand twice, and numbers. */
export function isOfName(key: string): boolean {
  return !key.startsWith("id:") && !key.startsWith("number:");
}

/** Whether a page is of the kind and names the other in the key. */
export function names(page: Page, other: Page, by: { readonly kind: string; readonly key: string }): boolean {
  if (page.kind.id !== by.kind) return false;
  const value = quotedBy(other);
  return page.references.some(
    (one) =>
      one.type === "name" &&
      one.from === "key" &&
      one.key === by.key &&
      one.value === value &&
      one.kind === other.kind.id,
  );
}

/** The keys of the pages that this page covers: those that should be named by pages like it, and where it does name them. */
export function coveredBy(page: Page | undefined, model: ContentModel): Set<string> {
  const keys = new Set<string>();
  if (!page || !coveringKinds(model).has(page.kind.id)) return keys;
  for (const reference of page.references) {
    if (reference.type !== "name" || reference.from !== "key") continue;
    const namedBy = model.kinds.get(reference.kind)?.namedBy;
    if (namedBy?.kind === page.kind.id && namedBy.key === reference.key)
      keys.add(nameKey(reference.kind, reference.value));
  }
  return keys;
}

const kindsThatCover = new WeakMap<ContentModel, ReadonlySet<string>>();
function coveringKinds(model: ContentModel): ReadonlySet<string> {
  let kinds = kindsThatCover.get(model);
  if (!kinds) {
    kinds = new Set([...model.kinds.values()].flatMap(({ namedBy }) => namedBy?.kind ?? []));
    kindsThatCover.set(model, kinds);
  }
  return kinds;
}

/** The keys that a page looks up: those of its references and of the data that it is held against. */
export function lookedUp(page: Page, model: ContentModel): Set<string> {
  const keys = new Set<string>();
  for (const reference of page.references) {
    if (reference.type === "name") keys.add(nameKey(reference.kind, reference.value));
    else for (const path of reference.paths) keys.add(`file:${path}`);
  }
  for (const { id } of page.mentions) keys.add(mentionKey(id));
  if (page.id) keys.add(`id:${page.id.value}`);
  for (const { field, values } of page.allKeys) {
    const table = field.value.table === undefined ? undefined : model.tables.get(field.value.table);
    if (!table) continue;
    keys.add(dataKey(table.file));
    for (const { value } of values) keys.add(codeKey(table.file, value));
  }
  if (model.glossary?.generates?.file === page.path) keys.add(dataKey(model.glossary.file));
  const { prefixIs } = page.kind.name ?? {};
  const numbered = prefixIs && nameOfPrefix(page.kind, page.name);
  if (prefixIs && numbered !== undefined) keys.add(numberKey(prefixIs.kind, numbered));
  return keys;
}

/** The paths of the other pages in which the page links to an anchor. */
function anchorsLookedUp(page: Page): Set<string> {
  const paths = new Set<string>();
  for (const reference of page.references) {
    if (reference.type !== "link" || !reference.anchor) continue;
    for (const path of reference.paths) if (path !== page.path) paths.add(path);
  }
  return paths;
}

/** The key that looks up one code of a table. */
export function codeKey(path: string, code: string): string {
  return `code:${path}:${code}`;
}

/** The key that whatever is held against a data file looks up. */
export function dataKey(path: string): string {
  return `data:${path}`;
}

/**
 * Whether problems of the page depend on names that it does not refer to: a word at the place of a filter may nearly be
 * the name of a page, for which the filter key is missing.
 */
function hasLooseWord(page: Page, model: ContentModel): boolean {
  return page.body.macros.some(({ name, words }) => {
    const word = words[0]?.text;
    const macro = word === undefined || word.includes("/") ? undefined : model.macros.get(name);
    return macro !== undefined && macro.filters.size > 0 && !macro.options.has(word as string);
  });
}

/** No page is found by it: what stands in a text is no mistake when it names nothing. */
export function mentionKey(id: string): string {
  return `mention:${id}`;
}

/** Not that of a name: a page whose prefix is the number of another does not name it. */
function numberKey(kind: string, name: string): string {
  return `number:${kind}/${name}`;
}

/** The key by which a name of a kind is looked up. */
export function nameKey(kind: string, value: string): string {
  return `name:${kind}/${value}`;
}

const noPages: readonly Page[] = [];
const noPaths: readonly string[] = [];
const noFates: readonly Fate[] = [];

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

/** The extension of a path in lower case, with its dot; empty without one. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") ? path.slice(dot).toLowerCase() : "";
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

/** The other pages that name a page, also by its id in their text; by path. */
export function namersOf(page: Page, snapshot: Snapshot): readonly Page[] {
  const paths = new Set([...snapshot.referrers(page), ...(page.id ? snapshot.mentioners(page.id.value) : [])]);
  paths.delete(page.path);
  return [...paths].sort().flatMap((path) => snapshot.page(path) ?? []);
}

/** Whether a value names no page. */
export function isBroken(reference: NameReference, snapshot: Snapshot): boolean {
  return snapshot.resolve(reference).length === 0;
}

/** The file that a link leads to; undefined when none of those that it may mean is there. */
export function linkTarget(reference: LinkReference, snapshot: Snapshot): string | undefined {
  return reference.paths.find((path) => snapshot.hasFile(path));
}

/** Whether a page has the id, or had it when it was deleted: numbers are not given out again. */
export function isIdTaken(id: string, snapshot: Snapshot): boolean {
  if (snapshot.pagesWithId(id).length > 0) return true;
  // A page may have got another number before it was deleted: then that is the one that is taken.
  return snapshot
    .fatesOfId(id)
    .some(({ from, path, deleted }) => deleted !== undefined && from === path && !snapshot.hasFile(path));
}
