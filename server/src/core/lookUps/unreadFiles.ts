/** The files and folders that are there and cannot be read: of a page all that is known is its path, and what follows from that. */
import type { ContentModel, Kind } from "../model/contentModel";
import { isPagePath, kindOf, nameOf } from "../model/names";
import type { ReadFailure } from "../problem/readFailure";
import { Candidates, candidate } from "../text/candidates";

export interface UnreadFile {
  readonly path: string;
  readonly why: ReadFailure;
  readonly isFolder: boolean;
}

/** A page of which only the path is known. */
export interface UnreadPagePath {
  readonly path: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Which files cannot be read, and what may be in them for all that is known. */
export class UnreadFiles {
  readonly #files = new Map<string, UnreadFile>();
  /** By path; then by what references by name quote. */
  readonly #pages = new Map<string, UnreadPagePath>();
  readonly #named = new Map<string, readonly UnreadPagePath[]>();
  #folders = 0;
  #withNames = new Map<string, { readonly base: Candidates; readonly changeCount: number; readonly all: Candidates }>();

  constructor(private readonly model: ContentModel) {}

  get size(): number {
    return this.#files.size;
  }

  all(): Iterable<UnreadFile> {
    return this.#files.values();
  }

  /** Undefined for what can be read, and for what is not there. */
  at(path: string): UnreadFile | undefined {
    return this.#files.get(path);
  }

  page(path: string): UnreadPagePath | undefined {
    return this.#pages.get(path);
  }

  /** The pages that are called so. */
  named(kind: string, value: string): readonly UnreadPagePath[] {
    return this.#named.get(keyOf(kind, value)) ?? none;
  }

  /** Whether there may be pages of which nothing is known; `kind`: pages of that kind. */
  hidesPages(kind?: string): boolean {
    if (this.#folders > 0) return true;
    if (kind === undefined) return this.#pages.size > 0;
    for (const page of this.#pages.values()) if (page.kind.id === kind) return true;
    return false;
  }

  /** Whether there may be files of which not even the path is known. */
  get hidesFiles(): boolean {
    return this.#folders > 0;
  }

  /** Whether a value may name a page that cannot be read, or does. */
  mayBeNamed({ kind, value }: { readonly kind: string; readonly value: string }): boolean {
    if (this.#files.size === 0) return false;
    const isById = this.model.kinds.get(kind)?.referencedBy === "id";
    return this.#folders > 0 || (isById ? this.hidesPages(kind) : this.named(kind, value).length > 0);
  }

  /** The candidates of a kind with the names of these pages among them; `idOf` is asked for their ids when somebody looks for one. */
  withNames(kind: string, base: Candidates, idOf: () => string | undefined): Candidates {
    const names = [...this.#pages.values()].flatMap((page) => (page.kind.id === kind ? [page.name] : []));
    if (names.length === 0) return base;
    const known = this.#withNames.get(kind);
    if (known?.base === base && known.changeCount === base.changeCount) return known.all;
    const added = names.map((name) => ({
      ...candidate(name, undefined),
      get id() {
        return idOf();
      },
    }));
    const all = new Candidates([...base.all, ...added]);
    this.#withNames.set(kind, { base, changeCount: base.changeCount, all });
    return all;
  }

  /** Answers whether it was not known. */
  add(path: string, why: ReadFailure, isFolder: boolean): boolean {
    const isNew = !this.delete(path);
    this.#files.set(path, { path, why, isFolder });
    if (isFolder) this.#folders++;
    const kind = !isFolder && isPagePath(path, this.model) ? kindOf(this.model, path) : undefined;
    if (!kind) return isNew;
    const page = { path, kind, name: nameOf(path, kind) };
    this.#pages.set(path, page);
    const key = keyOf(kind.id, page.name);
    this.#named.set(key, [...(this.#named.get(key) ?? none), page]);
    this.#withNames = new Map();
    return isNew;
  }

  /** Answers whether it was known. */
  delete(path: string): boolean {
    const file = this.#files.get(path);
    if (!file) return false;
    this.#files.delete(path);
    if (file.isFolder) this.#folders--;
    const page = this.#pages.get(path);
    if (!page) return true;
    this.#pages.delete(path);
    const key = keyOf(page.kind.id, page.name);
    const others = this.named(page.kind.id, page.name).filter((one) => one.path !== path);
    if (others.length > 0) this.#named.set(key, others);
    else this.#named.delete(key);
    this.#withNames = new Map();
    return true;
  }
}

const none: readonly UnreadPagePath[] = [];

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}
