import type { Page } from "../page/page";
import type { Pool } from "../problem/problem";
import { extensionOf, fileNameOf } from "../text/path";

/** Beyond so many, a list is slower than a set. */
const longList = 24;

/** What is looked up: a name of a kind, the path of a file, or one of the other keys of `lookUpKeys`. */
export class Slots {
  readonly #names = new Map<string, Map<string, Slot>>();
  readonly #files = new Map<string, Slot>();
  readonly #others = new Map<string, Slot>();

  /** Undefined where nothing hangs on it. */
  findName(kind: string, value: string): Slot | undefined {
    return this.#names.get(kind)?.get(value);
  }

  findFile(path: string): Slot | undefined {
    return this.#files.get(path);
  }

  find(key: string): Slot | undefined {
    return this.#others.get(key);
  }

  name(kind: string, value: string): Slot {
    let names = this.#names.get(kind);
    if (!names) {
      names = new Map();
      this.#names.set(kind, names);
    }
    return slotIn(names, value, `name:${kind}`);
  }

  file(path: string): Slot {
    return slotIn(this.#files, path, "file");
  }

  other(key: string): Slot {
    return slotIn(this.#others, key, "id");
  }
}

/** The files with the extension of this one: something like its name is looked for among them. */
export function poolOfFile(path: string): Pool {
  return `file:${extensionOf(path)}`;
}

function slotIn(slots: Map<string, Slot>, key: string, sort: Slot["sort"]): Slot {
  let slot = slots.get(key);
  if (!slot) {
    // In memory of its own: what was cut out of a text keeps the whole text alive.
    const own = ` ${key}`.slice(1);
    slot = new Slot(own, sort, slots);
    slots.set(own, slot);
  }
  return slot;
}

/** All that hangs on one key: the pages that are found by it, and the paths of those that look it up. */
export class Slot {
  /** By path, so that the first of several does not depend on which was edited last. */
  pages: readonly Page[] = noPages;
  /** Whether a file that is no page stands at the path of the key. */
  isFile = false;
  /** How many pages name the page of this name where one should. */
  coverers = 0;
  #lookers: string | string[] | Set<string> | undefined;

  constructor(
    readonly key: string,
    /** With a name, of which kind. */
    readonly sort: `name:${string}` | "file" | "id",
    private readonly home: Map<string, Slot>,
  ) {}

  /** Among what something like it is looked for. */
  get pool(): Pool {
    return this.sort === "file" ? poolOfFile(this.key) : this.sort;
  }

  /** As what it is looked for there. */
  get name(): string {
    return this.sort === "file" ? fileNameOf(this.key) : this.key;
  }

  /** Forgets the slot when nothing hangs on it any more. */
  drop(): void {
    if (!this.isThere && this.#lookers === undefined && this.home.get(this.key) === this) this.home.delete(this.key);
  }

  /** Whether what looks the key up finds something. */
  get isThere(): boolean {
    return this.pages.length > 0 || this.isFile;
  }

  addPage(page: Page): void {
    this.pages = this.pages.length === 0 ? [page] : [...this.pages, page].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  replacePage(old: Page, page: Page): void {
    this.pages = this.pages.map((other) => (other === old ? page : other));
  }

  removePage(page: Page): void {
    this.pages = this.pages.length === 1 ? noPages : this.pages.filter((other) => other !== page);
  }

  get lookers(): Iterable<string> {
    const lookers = this.#lookers;
    if (lookers === undefined) return noPaths;
    return typeof lookers === "string" ? [lookers] : lookers;
  }

  /** Each path once: the caller adds it once. Most keys are looked up by few pages, so there is no set for these. */
  addLooker(path: string): void {
    const lookers = this.#lookers;
    if (lookers === undefined) this.#lookers = path;
    else if (typeof lookers === "string") this.#lookers = [lookers, path];
    else if (lookers instanceof Set) lookers.add(path);
    else if (lookers.length < longList) lookers.push(path);
    else this.#lookers = new Set(lookers).add(path);
  }

  removeLooker(path: string): void {
    const lookers = this.#lookers;
    if (lookers === path) this.#lookers = undefined;
    else if (lookers instanceof Set) {
      lookers.delete(path);
      if (lookers.size === 0) this.#lookers = undefined;
    } else if (typeof lookers === "object") {
      const at = lookers.indexOf(path);
      if (at >= 0) lookers.splice(at, 1);
      if (lookers.length === 0) this.#lookers = undefined;
    }
  }
}

const noPages: readonly Page[] = [];
const noPaths: readonly string[] = [];
