import type { ContentModel, Kind } from "./contentModel";
import type { NameReference, Page, Reference } from "./page";
import { type Candidates, candidatesOf, candidatesOfValues } from "./repair";

/**
 * All pages with look-ups by name, id and back-references. A view on the workspace that made it: it is valid until the
 * next `set` or `delete` there, and reads in constant time whatever the number of pages.
 */
export interface Snapshot {
  readonly model: ContentModel;
  readonly pages: ReadonlyMap<string, Page>;
  page(path: string): Page | undefined;
  /** The pages that a value names: none when it is unknown, several when a name or id stands twice. */
  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[];
  /** The places that name this page, by the paths of the pages they stand on; sorted by path. */
  referrers(page: Page): readonly string[];
  pagesOfKind(kind: Kind | string): ReadonlySet<Page>;
  pagesWithId(id: string): readonly Page[];
  /** Whether a file stands at the path: a page, or an image or document. */
  hasFile(path: string): boolean;
  files(): Iterable<string>;
  /** The pages of a kind prepared for finding what somebody meant. */
  candidates(kind: string): Candidates;
  /** The file names of all files prepared likewise, and the paths behind each. */
  fileCandidates(): FileCandidates;
}

export interface FileCandidates {
  readonly names: Candidates;
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/** What a page is looked up by, and what it looks up: the keys that tell which pages an edit can affect. */
export function keysOf(page: Page): Set<string> {
  const keys = new Set<string>([`file:${page.path}`]);
  keys.add(nameKey(page.kind.id, page.kind.referencedBy === "id" ? (page.id?.value ?? "") : page.name));
  if (page.id) keys.add(`id:${page.id.value}`);
  return keys;
}

/** The keys that the references of a page look up. */
export function lookedUp(page: Page): Set<string> {
  const keys = new Set<string>();
  for (const reference of page.references) keys.add(referenceKey(reference));
  if (page.id) keys.add(`id:${page.id.value}`);
  return keys;
}

/** The key that a reference looks up. */
export function referenceKey(reference: Reference): string {
  return reference.type === "link" ? `file:${reference.path}` : nameKey(reference.kind, reference.value);
}

function nameKey(kind: string, value: string): string {
  return `name:${kind}/${value}`;
}

const noPages: readonly Page[] = [];

/** The look-ups behind a snapshot. `Workspace` alone changes them. */
export class Index implements Snapshot {
  readonly pages = new Map<string, Page>();
  readonly #files = new Set<string>();
  /** Per key of `keysOf`: the pages found by it. */
  readonly #found = new Map<string, Page[]>();
  /** Per key of `lookedUp`: the paths of the pages that look it up. */
  readonly #lookers = new Map<string, Set<string>>();
  readonly #kinds = new Map<string, Set<Page>>();
  #candidates = new Map<string, Candidates>();
  #fileCandidates: FileCandidates | undefined;

  constructor(readonly model: ContentModel) {}

  page(path: string): Page | undefined {
    return this.pages.get(path);
  }

  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[] {
    return this.#found.get(nameKey(reference.kind, reference.value)) ?? noPages;
  }

  referrers(page: Page): readonly string[] {
    const paths = new Set<string>();
    for (const key of keysOf(page)) {
      if (key.startsWith("id:")) continue;
      for (const path of this.#lookers.get(key) ?? []) paths.add(path);
    }
    return [...paths].sort();
  }

  pagesOfKind(kind: Kind | string): ReadonlySet<Page> {
    return this.#kinds.get(typeof kind === "string" ? kind : kind.id) ?? new Set();
  }

  pagesWithId(id: string): readonly Page[] {
    return this.#found.get(`id:${id}`) ?? noPages;
  }

  hasFile(path: string): boolean {
    return this.pages.has(path) || this.#files.has(path);
  }

  *files(): Iterable<string> {
    yield* this.pages.keys();
    yield* this.#files;
  }

  candidates(kind: string): Candidates {
    let candidates = this.#candidates.get(kind);
    if (!candidates) {
      candidates = candidatesOf(this.model.kinds.get(kind), this.pagesOfKind(kind));
      this.#candidates.set(kind, candidates);
    }
    return candidates;
  }

  fileCandidates(): FileCandidates {
    if (!this.#fileCandidates) {
      const paths = new Map<string, string[]>();
      for (const path of this.files()) push(paths, fileNameOf(path), path);
      this.#fileCandidates = { names: candidatesOfValues(paths.keys()), paths };
    }
    return this.#fileCandidates;
  }

  /** The paths of the pages that look a key up. */
  lookers(key: string): Iterable<string> {
    return this.#lookers.get(key) ?? [];
  }

  addFile(path: string): boolean {
    if (this.#files.has(path)) return false;
    this.#files.add(path);
    this.#fileCandidates = undefined;
    return true;
  }

  deleteFile(path: string): boolean {
    this.#fileCandidates = undefined;
    return this.#files.delete(path);
  }

  add(page: Page): void {
    this.pages.set(page.path, page);
    let ofKind = this.#kinds.get(page.kind.id);
    if (!ofKind) {
      ofKind = new Set();
      this.#kinds.set(page.kind.id, ofKind);
    }
    ofKind.add(page);
    for (const key of keysOf(page)) push(this.#found, key, page);
    for (const key of lookedUp(page)) {
      let lookers = this.#lookers.get(key);
      if (!lookers) {
        lookers = new Set();
        this.#lookers.set(key, lookers);
      }
      lookers.add(page.path);
    }
  }

  remove(page: Page): void {
    this.pages.delete(page.path);
    this.#kinds.get(page.kind.id)?.delete(page);
    for (const key of keysOf(page)) {
      const found = this.#found.get(key)?.filter((other) => other !== page) ?? [];
      if (found.length > 0) this.#found.set(key, found);
      else this.#found.delete(key);
    }
    for (const key of lookedUp(page)) {
      const lookers = this.#lookers.get(key);
      lookers?.delete(page.path);
      if (lookers?.size === 0) this.#lookers.delete(key);
    }
  }

  /** Names, ids or titles of a kind have changed: what was prepared for repairs is made again when asked for. */
  forgetCandidates(kind: string): void {
    this.#candidates.delete(kind);
    this.#fileCandidates = undefined;
  }
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether a value names no page. */
export function isBroken(reference: NameReference, snapshot: Snapshot): boolean {
  return snapshot.resolve(reference).length === 0;
}
