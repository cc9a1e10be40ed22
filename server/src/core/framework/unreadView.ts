import { type DataFile, glossaryOf, readDataFile, siteFileOf, tableNamed } from "../data/dataFile";
import type { Glossary } from "../data/glossary";
import type { SiteFile } from "../data/siteFile";
import type { Table } from "../data/table";
import { UnreadFiles } from "../lookUps/unreadFiles";
import type { ContentModel, Kind } from "../model/contentModel";
import { isPagePath, kindOf, nameOf } from "../model/names";
import type { Page } from "../page/page";
import { readPage } from "../page/readPage";
import type { Candidates } from "../text/candidates";
import { candidatesOfNames, FilesByName } from "./candidates";
import { type FileCandidates, type FrameworkView, type Layout, noFates, noPages } from "./frameworkView";
import { noHistory } from "./history";
import { fewestOfHabit, kindsAbout } from "./layout";
import { ReleasedPages } from "./releasedPages";
import { UnreadPage } from "./unreadPage";

/** Somebody asks for what only the text of pages says that are not read yet: it is to be asked again when they are. */
export class NotReadYet extends Error {}

/** What somebody finds; `otherwise` where that hangs on pages that are not read yet. */
export function asFarAsRead<Found>(find: () => Found, otherwise: Found): Found {
  try {
    return find();
  } catch (error) {
    if (error instanceof NotReadYet) return otherwise;
    throw error;
  }
}

/**
 * The view of a framework while only the names of its files are known. What follows from these it answers as it will when all pages are read; a
 * single page that somebody looks at is read for it; whoever asks for more gets a `NotReadYet` thrown at it.
 */
export class UnreadView implements FrameworkView {
  readonly #kinds = new Map<string, Kind>();
  /** Those that are no page. */
  readonly #files = new Set<string>();
  /** Pages of no kind: such a file is not known once it is read, and is when it cannot be. */
  readonly #doubtful = new Set<string>();
  /** By kind and name, the paths of the pages. */
  readonly #names = new Map<string, Map<string, string[]>>();
  /** By kind, how many pages there are. */
  readonly #counts = new Map<string, number>();
  #pages = new Map<string, Page>();
  #data = new Map<string, DataFile | undefined>();
  #candidates = new Map<string, Candidates>();
  #fileCandidates = new Map<string, FileCandidates>();

  readonly unread: UnreadFiles;

  constructor(
    readonly model: ContentModel,
    paths: Iterable<string>,
    /** The text of a file; undefined where it cannot be read. Throws `NotReadYet` where that takes time. */
    private readonly textOf: (path: string) => string | undefined,
  ) {
    this.unread = new UnreadFiles(model);
    for (const path of paths) this.#add(path);
  }

  /** Texts may be others than before, and files may be open at these paths that were never saved. */
  renew(open: Iterable<string>): void {
    for (const path of open) {
      if (this.#kinds.has(path) || this.#files.has(path)) continue;
      this.#add(path);
      this.#candidates.clear();
      this.#fileCandidates.clear();
    }
    this.#pages = new Map();
    this.#data = new Map();
  }

  page(path: string): Page | undefined {
    const known = this.#pages.get(path);
    const kind = this.#kinds.get(path);
    if (known || !kind) return known;
    const page = new UnreadPage(path, kind, () => this.#read(path));
    this.#pages.set(path, page);
    return page;
  }

  resolve({ kind, value }: { readonly kind: string; readonly value: string }): readonly Page[] {
    if (this.model.kinds.get(kind)?.referencedBy === "id") notReadYet();
    const paths = this.#names.get(kind)?.get(value);
    return paths ? paths.map((path) => this.page(path) as Page) : noPages;
  }

  hasFile(path: string): boolean {
    if (this.#kinds.has(path) || this.#files.has(path)) return true;
    return this.#doubtful.has(path) ? notReadYet() : false;
  }

  *files(): Iterable<string> {
    yield* this.#kinds.keys();
    yield* this.#files;
  }

  get glossary(): Glossary | undefined {
    return glossaryOf(this.model, (path) => this.dataFile(path));
  }

  get siteFile(): SiteFile | undefined {
    return siteFileOf(this.model, (path) => this.dataFile(path));
  }

  table(name: string): Table | undefined {
    return tableNamed(name, this.model, (path) => this.dataFile(path));
  }

  dataFile(path: string): DataFile | undefined {
    if (!this.model.dataFiles.has(path)) return undefined;
    // What it left on a page can wait, and is not worth a file more to read.
    if (this.model.templates.has(path)) notReadYet();
    if (!this.#data.has(path)) {
      const text = this.textOf(path);
      this.#data.set(path, text === undefined ? undefined : readDataFile(path, text, this.model));
    }
    return this.#data.get(path);
  }

  candidates(id: string): Candidates {
    const kind = this.model.kinds.get(id);
    if (kind?.referencedBy === "id") notReadYet();
    let candidates = this.#candidates.get(id);
    if (!candidates) {
      const names = [...(this.#names.get(id) ?? [])].flatMap(([name, paths]) => paths.map(() => name));
      candidates = candidatesOfNames(names, kind?.name?.id === undefined ? () => undefined : notReadYet);
      this.#candidates.set(id, candidates);
    }
    return candidates;
  }

  fileCandidates(extension: string): FileCandidates {
    let candidates = this.#fileCandidates.get(extension);
    if (!candidates) {
      candidates = new FilesByName(extension, this.files());
      this.#fileCandidates.set(extension, candidates);
    }
    return candidates;
  }

  /** What may be told once in the end is not told per page. */
  get layout(): Layout {
    const pages = (kind: string) => this.#counts.get(kind) ?? 0;
    return {
      fits: kindsAbout(this.model).some(({ id }) => pages(id) > 0),
      isTold: (cause) => ("key" in cause ? pages(cause.kind) >= fewestOfHabit : pages(cause.kind) === 0),
    };
  }

  readonly history = noHistory;
  get released(): ReleasedPages {
    return new ReleasedPages(this.history, this.model, () => false);
  }
  readonly fatesOfId = () => noFates;
  readonly namesOnlyWhatIsThere = () => false;

  get pages(): never {
    return notReadYet();
  }

  readonly referrers = notReadYet;
  readonly namers = notReadYet;
  readonly mentioners = notReadYet;
  readonly listers = notReadYet;
  readonly isNamedBy = notReadYet;
  readonly linkers = notReadYet;
  readonly pagesOfKind = notReadYet;
  readonly pagesWithId = notReadYet;
  readonly pagesWith = notReadYet;

  #add(path: string): void {
    if (!isPagePath(path, this.model)) {
      if (path.startsWith(`${this.model.pages}/`)) this.#files.add(path);
      return;
    }
    const kind = kindOf(this.model, path);
    if (!kind) {
      this.#doubtful.add(path);
      return;
    }
    this.#kinds.set(path, kind);
    this.#counts.set(kind.id, (this.#counts.get(kind.id) ?? 0) + 1);
    let names = this.#names.get(kind.id);
    if (!names) {
      names = new Map();
      this.#names.set(kind.id, names);
    }
    const name = nameOf(path, kind);
    const paths = names.get(name);
    if (paths) paths.push(path);
    else names.set(name, [path]);
  }

  #read(path: string): Page {
    const text = this.textOf(path);
    const page = text === undefined ? undefined : readPage(path, text, this.model);
    return page ?? notReadYet();
  }
}

function notReadYet(): never {
  throw new NotReadYet();
}
