import { type DataFile, glossaryOf, siteFileOf, tableNamed } from "../data/dataFile";
import type { Glossary } from "../data/glossary";
import type { SiteFile } from "../data/siteFile";
import type { Table } from "../data/table";
import { apart, type Facts, factsOf, isSound } from "../lookUps/facts";
import { Folders } from "../lookUps/folders";
import { anchorsKey, idKey, mentionKey, names } from "../lookUps/lookUpKeys";
import { type Slot, Slots } from "../lookUps/slots";
import { UnreadFiles } from "../lookUps/unreadFiles";
import { ValueIndex, type ValueQuery } from "../lookUps/valueIndex";
import type { ContentModel, Kind } from "../model/contentModel";
import { couldBe, impliedId, nameOf } from "../model/names";
import { type Page, quotedBy } from "../page/page";
import type { TextPage } from "../page/readPage";
import type { Candidates } from "../text/candidates";
import { extensionOf } from "../text/path";
import { candidatesOf, FilesByName, replaceCandidate } from "./candidates";
import { type FileCandidates, type FrameworkView, noFates, noPages, noPaths } from "./frameworkView";
import { type Fate, type History, noHistory } from "./history";
import { LayoutIndex } from "./layout";
import { ReleasedPages } from "./releasedPages";

/** What an edit changes of what pages are found by. */
export interface Replaced {
  /** By which a page is found that was not, or no longer. */
  readonly changed: readonly Slot[];
  /** The names of pages that are covered by the page now and were not, or the other way about. */
  readonly covered: readonly Slot[];
  /** What the page looks up now and did not, or the other way about. */
  readonly looked: readonly Slot[];
  /** Whether the front matter has the keys that it had. */
  readonly hasSameKeys: boolean;
}

const noSlots: readonly Slot[] = [];

/** The look-ups behind a view. `Workspace` alone changes them. */
export class Index implements FrameworkView {
  readonly pages = new Map<string, TextPage>();
  readonly #files = new Set<string>();
  readonly unread: UnreadFiles;
  /** Who is found by a name, a path or another key, and who looks it up. */
  readonly #slots = new Slots();
  /** What hangs the pages on those, by path. */
  readonly #facts = new Map<string, Facts>();
  /** The paths of the pages that a change of any name concerns. */
  readonly loose = new Set<string>();
  readonly #kinds = new Map<string, Set<Page>>();
  readonly data = new Map<string, DataFile>();
  readonly #values = new ValueIndex();
  readonly #candidates = new Map<string, Candidates>();
  readonly #fileCandidates = new Map<string, FilesByName>();
  /** Counted when somebody asks for the first time, and kept up to date from then on. */
  #folders: Folders | undefined;

  #history = noHistory;
  /** Per id that pages of the history had, or their names implied, what became of them. */
  #fatesOfIds: Map<string, Fate[]> | undefined;
  #released: ReleasedPages | undefined;
  readonly layout = new LayoutIndex(this, ({ path }, key) =>
    `\n${this.#facts.get(path)?.keys}\n`.includes(`\n${key}\n`),
  );

  constructor(readonly model: ContentModel) {
    this.unread = new UnreadFiles(model);
  }

  get history(): History {
    return this.#history;
  }

  set history(history: History) {
    this.#history = history;
    this.#fatesOfIds = undefined;
    this.#released = undefined;
  }

  get released(): ReleasedPages {
    this.#released ??= new ReleasedPages(this.#history, this.model, (path) => this.hasFile(path));
    return this.#released;
  }

  fatesOfId(id: string): readonly Fate[] {
    this.#fatesOfIds ??= fatesOfIds(this.#history, this.model);
    return this.#fatesOfIds.get(id) ?? noFates;
  }

  page(path: string): TextPage | undefined {
    return this.pages.get(path);
  }

  resolve(reference: { readonly kind: string; readonly value: string }): readonly Page[] {
    return this.#slots.findName(reference.kind, reference.value)?.pages ?? noPages;
  }

  referrers(page: Page): readonly string[] {
    return [...this.#referrers(page)].sort();
  }

  #referrers(page: Page): Set<string> {
    const quoted = quotedBy(page);
    const name = quoted === undefined ? undefined : this.#slots.findName(page.kind.id, quoted);
    const paths = new Set(name?.lookers);
    for (const path of this.fileLookers(page.path)) paths.add(path);
    return paths;
  }

  namers(page: Page): Iterable<string> {
    const paths = this.#referrers(page);
    if (page.id) for (const path of this.lookers(mentionKey(page.id.value))) paths.add(path);
    paths.delete(page.path);
    return paths;
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
    if (by === page.kind.namedBy) return (this.#slots.findName(page.kind.id, value)?.coverers ?? 0) > 0;
    for (const path of this.#slots.findName(page.kind.id, value)?.lookers ?? noPaths) {
      const other = this.pages.get(path);
      if (other && names(other, page, by)) return true;
    }
    return false;
  }

  linkers(path: string): readonly string[] {
    return [...this.fileLookers(path)].sort();
  }

  pagesOfKind(kind: Kind | string): ReadonlySet<Page> {
    return this.#kinds.get(typeof kind === "string" ? kind : kind.id) ?? new Set();
  }

  pagesWithId(id: string): readonly Page[] {
    return this.#slots.find(idKey(id))?.pages ?? noPages;
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

  get folders(): Folders {
    this.#folders ??= new Folders(this.files());
    return this.#folders;
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
      candidates = new FilesByName(extension, this.files());
      this.#fileCandidates.set(extension, candidates);
    }
    return candidates;
  }

  /** The paths of the pages that link to an anchor in a page. */
  anchorLookers(path: string): Iterable<string> {
    return this.lookers(anchorsKey(path));
  }

  /** Whether one of the pages that have been read links to an anchor in the page at a path. */
  hasAnchorLookers(path: string): boolean {
    return this.#slots.find(anchorsKey(path)) !== undefined;
  }

  /** The paths of the pages whose problems depend on whether a file is there. */
  fileLookers(path: string): Iterable<string> {
    return this.#slots.findFile(path)?.lookers ?? noPaths;
  }

  /** The paths of the pages whose problems depend on a key that is neither that of a file nor that of a name. */
  lookers(key: string): Iterable<string> {
    return this.#slots.find(key)?.lookers ?? noPaths;
  }

  namesOnlyWhatIsThere(page: Page): boolean {
    const facts = this.#facts.get(page.path);
    return facts?.page === page && isSound(facts);
  }

  addFile(path: string): boolean {
    if (this.#files.has(path)) return false;
    this.#files.add(path);
    this.#folders?.add(path);
    this.#slots.file(path).isFile = true;
    this.#fileCandidates.get(extensionOf(path))?.add(path);
    return true;
  }

  deleteFile(path: string): boolean {
    if (!this.#files.delete(path)) return false;
    this.#folders?.delete(path);
    const slot = this.#slots.file(path);
    slot.isFile = false;
    slot.drop();
    this.#fileCandidates.get(extensionOf(path))?.delete(path);
    return true;
  }

  /** Puts a page in the place of another, which may be none; takes that one away where there is none. Returns what both hung on. */
  replace(path: string, old: TextPage | undefined, page: TextPage | undefined): Replaced {
    const before = this.#facts.get(path);
    const after = page && factsOf(page, this.model, this.#slots);
    if (page && after) {
      this.pages.set(path, page);
      this.#facts.set(path, after);
    } else {
      this.pages.delete(path);
      this.#facts.delete(path);
    }
    const gone = apart(before?.has, after?.has);
    const come = apart(after?.has, before?.has);
    if (old) for (const slot of gone) slot.removePage(old);
    if (page) for (const slot of come) slot.addPage(page);
    if (old && page) for (const slot of after?.has ?? noSlots) if (!come.includes(slot)) slot.replacePage(old, page);
    const noLonger = apart(before?.looksUp, after?.looksUp);
    for (const slot of noLonger) slot.removeLooker(path);
    const newly = apart(after?.looksUp, before?.looksUp);
    for (const slot of newly) slot.addLooker(path);
    const uncovered = apart(before?.covers, after?.covers);
    const covered = apart(after?.covers, before?.covers);
    for (const slot of uncovered) slot.coverers--;
    for (const slot of covered) slot.coverers++;
    for (const slot of gone) slot.drop();
    for (const slot of noLonger) slot.drop();
    this.#replaceInKinds(old, page);
    if (old && before) this.#values.remove(old, before.askedFor);
    if (page && after) this.#values.add(page, after.askedFor);
    if (!old && page) this.#folders?.add(path);
    if (old && !page) this.#folders?.delete(path);
    old?.detach();
    if (gone.length + come.length > 0) this.#updateCandidates(path, old, page);
    if (after?.isLoose) this.loose.add(path);
    else this.loose.delete(path);
    return {
      changed: [...gone, ...come],
      covered: [...uncovered, ...covered],
      looked: noLonger.length + newly.length === 0 ? noSlots : [...noLonger, ...newly],
      hasSameKeys: before?.keys === after?.keys,
    };
  }

  #updateCandidates(path: string, old: Page | undefined, page: Page | undefined): void {
    // Nobody has looked for anything yet while the pages are read.
    if (this.#candidates.size === 0 && this.#fileCandidates.size === 0) return;
    for (const kind of new Set([old?.kind, page?.kind])) {
      const known = kind && this.#candidates.get(kind.id);
      if (known) replaceCandidate(known, kind, old, page);
    }
    if (!old) this.#fileCandidates.get(extensionOf(path))?.add(path);
    else if (!page) this.#fileCandidates.get(extensionOf(path))?.delete(path);
  }

  #replaceInKinds(old: Page | undefined, page: Page | undefined): void {
    if (old) this.#kinds.get(old.kind.id)?.delete(old);
    if (!page) return;
    let ofKind = this.#kinds.get(page.kind.id);
    if (!ofKind) {
      ofKind = new Set();
      this.#kinds.set(page.kind.id, ofKind);
    }
    ofKind.add(page);
  }
}

function fatesOfIds(history: History, model: ContentModel): Map<string, Fate[]> {
  const found = new Map<string, Fate[]>();
  const kinds = [...model.kinds.values()].filter((kind) => kind.name?.id !== undefined);
  for (const [path, fates] of history.fates) {
    const kind = kinds.find((one) => couldBe(one, path, model));
    const implied = kind && impliedId(kind, nameOf(path, kind));
    for (const fate of fates) {
      const id = fate.was?.id ?? implied;
      if (id !== undefined) push(found, id, fate);
    }
  }
  for (const fates of found.values()) fates.sort((a, b) => a.age - b.age);
  return found;
}
function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
