import { labelsIn } from "./body/labels";
import { type DiagnoseOptions, type Diagnosis, diagnosis, everyRule, mostProblems, untold } from "./check/diagnose";
import { type OwnFindings, ownFindings } from "./check/ownFindings";
import { type DataFile, readDataFile } from "./data/dataFile";
import { isInMenu } from "./data/menu";
import { changedCodes } from "./data/table";
import type { FrameworkView } from "./framework/frameworkView";
import { type History, noHistory } from "./framework/history";
import type { LayoutReport } from "./framework/layout";
import { Index } from "./framework/pageIndex";
import { codeKey, dataKey, idKey } from "./lookUps/lookUpKeys";
import { poolOfFile } from "./lookUps/slots";
import { Wishes } from "./lookUps/wishes";
import type { ContentModel } from "./model/contentModel";
import { isPagePath } from "./model/names";
import { anchorsOf, knownAnchorsOf } from "./page/anchors";
import type { Page } from "./page/page";
import { readPage, type TextPage } from "./page/readPage";
import { type Reread, RestingPages } from "./page/restingPages";
import type { Pool, Problem, SeveritySetting } from "./problem/problem";
import type { ReadFailure } from "./problem/readFailure";
import { plainNameOf } from "./text/path";
import { Strings } from "./text/strings";

export interface CheckOptions extends DiagnoseOptions {
  /** The severities at a path, where they differ per path: in place of `severities`. */
  readonly severitiesOf?: (path: string) => Readonly<Record<string, SeveritySetting>>;
  /** Pages that are read, because others may name them, but not checked. */
  readonly isIgnored?: (path: string) => boolean;
}

export interface MemoryOptions {
  /** Gives a text that was set as one `onDisk` again. */
  readonly reread?: Reread;
  /** So many pages keep all that was read of them; of the others it is read again when it is asked for. */
  readonly mostAwake?: number;
}

/** What was read of a page is some 20 kB; reading it again takes about a tenth of a millisecond (on 10,000 pages of 6 kB). */
const mostPagesAwake = 300;

/** Where a text was read: one on the disk can be read again at any time, one in an editor cannot. */
export type Origin = "disk" | "editor";

interface Own {
  readonly page: Page;
  readonly findings: OwnFindings;
  readonly isSettled: boolean;
}

/**
 * The pages and data files of one framework and their problems: the one mutable object of the core. An edit re-parses one page, and only
 * the pages that it can affect are checked again; a property test holds that this equals a full rebuild.
 */
export class Workspace {
  readonly #index: Index;
  /** All that was found, by path. */
  readonly #found = new Map<string, readonly Problem[]>();
  /** That without what is told once for the framework as a whole. */
  readonly #problems = new Map<string, readonly Problem[]>();
  /** What was found on each page by itself. */
  readonly #own = new Map<string, Own>();
  readonly #canReread: boolean;
  readonly #resting: RestingPages;
  readonly #strings = new Strings();
  readonly #dirty = new Set<string>();
  /** Those that are checked, and of which nobody has taken what came of it. */
  readonly #untold = new Set<string>();
  /** What was found in these, or not, hung on files that cannot be read. */
  readonly #doubted = new Set<string>();
  /** Files that could be read cannot be now, or the other way about. */
  #hasNewDoubts = false;
  #hasFewerDoubts = false;
  /** Pages with an id that they did not always have, or that was not always theirs, as far as the history tells. */
  readonly #ofOtherIds = new Set<string>();
  /** Pages whose problems offer other pages or codes as a remedy: a new or lost name or code can change what they say. */
  readonly #wishes = new Wishes();
  /** What is called otherwise since the last check, has come or is gone. */
  readonly #changedNames = new Map<Pool, Set<string>>();
  /** What these concern is being marked. */
  #marking: Generator<void> | undefined;
  /** Whether pages have come or gone since then. */
  #haveComeOrGone = false;

  constructor(
    readonly model: ContentModel,
    { reread, mostAwake = mostPagesAwake }: MemoryOptions = {},
  ) {
    this.#index = new Index(model);
    this.#canReread = reread !== undefined;
    this.#resting = new RestingPages(reread ?? (() => undefined), mostAwake, this.#strings, ({ path }) =>
      this.#settle(path),
    );
  }

  /** Another one with the same files, which may change without this one. None of them is checked yet. */
  copy(): Workspace {
    const copy = new Workspace(this.model);
    const { pages, data, unread, history } = this.#index;
    for (const path of this.#index.files()) if (!pages.has(path)) copy.addFile(path);
    for (const [path, { text }] of data) copy.set(path, text);
    for (const [path, { text }] of pages) copy.set(path, text);
    for (const { path, why, isFolder } of unread.all()) copy.setUnread(path, why, isFolder);
    copy.setHistory(history);
    return copy;
  }

  get view(): FrameworkView {
    return this.#index;
  }

  /** Whether the path is that of a page of this framework. */
  isPage(path: string): boolean {
    return isPagePath(path, this.model);
  }

  /** Whether the path is that of the glossary or a table. */
  isDataFile(path: string): boolean {
    return this.model.dataFiles.has(path);
  }

  /** Whether files are known in a folder. */
  hasFolder(path: string): boolean {
    return this.#index.folders.has(path);
  }

  /** The paths of all files that are known in a folder. */
  filesBelow(folder: string): string[] {
    return [...this.#index.files()].filter((path) => path.startsWith(`${folder}/`));
  }

  /**
   * Puts a page or data file, new or changed; a file may be both. Any other path changes nothing. `from` says whether `reread` gives the
   * text again: not so while it stands in an editor.
   */
  set(path: string, text: string, from: Origin = "editor"): Page | undefined {
    this.#setRead(path);
    if (this.isDataFile(path)) this.#setData(path, text);
    // A link may lead to it, as to any file between the pages.
    if (this.isDataFile(path) && !this.isPage(path) && path.startsWith(`${this.model.pages}/`)) this.addFile(path);
    const isOnDisk = from === "disk" && this.#canReread;
    const old = this.#index.page(path);
    if (old?.heldText === text) {
      old.standsOnDisk(isOnDisk);
      return old;
    }
    const page = this.isPage(path) ? readPage(path, text, this.model, isOnDisk) : undefined;
    if (!page) return undefined;
    this.#resting.lost.delete(path);
    // It may have been there before as a file that could not be read.
    this.#index.deleteFile(path);
    this.#replace(path, old, page);
    // While it is awake.
    this.#ownOf(page);
    if (this.#index.hasAnchorLookers(path)) anchorsOf(page);
    // Of all that is read at the start hardly a page is asked for again: what has no room is let go of at once, and not after a while.
    if (isOnDisk && this.#resting.isFull) this.#resting.rest(page);
    else this.#resting.woken(page);
    this.#resting.settle();
    return page;
  }

  /** A page, data file or folder is there, and cannot be read: all that is known of it is that it exists. */
  setUnread(path: string, why: ReadFailure, isFolder = false): void {
    const { unread } = this.#index;
    const before = unread.at(path);
    if (before?.why === why && before.isFolder === isFolder) return;
    this.delete(path);
    if (!isFolder && path.startsWith(`${this.model.pages}/`)) this.addFile(path);
    unread.add(path, why, isFolder);
    this.#dirty.add(path);
    this.#hasNewDoubts = true;
  }

  #setRead(path: string): void {
    if (!this.#index.unread.delete(path)) return;
    this.#dirty.add(path);
    this.#hasFewerDoubts = true;
  }

  /** Takes a page, data file or other file away. */
  delete(path: string): void {
    this.#setRead(path);
    const file = this.#index.dataFile(path);
    if (file && this.#index.data.delete(path)) this.#markData(path, file, undefined);
    const old = this.#index.page(path);
    this.#own.delete(path);
    if (old) this.#replace(path, old, undefined);
    else if (this.#index.deleteFile(path)) this.#markFile(path);
  }

  /** Puts a file that is no page: links may point to it. What is a page stays one. */
  addFile(path: string): void {
    if (!this.#index.page(path) && this.#index.addFile(path)) this.#markFile(path);
  }

  /** Whether a history can change what the last `check` found. */
  get wantsHistory(): boolean {
    if (this.#wishes.all.size > 0 || this.#index.loose.size > 0) return true;
    for (const page of this.#index.pages.values()) if (page.id) return true;
    return false;
  }

  /** Many pages come: what can be suggested is gathered as they do, since to gather it of all at once takes long. */
  expectMany(): void {
    for (const kind of this.model.kinds.keys()) this.#index.candidates(kind);
    this.#index.fileCandidates(".md");
  }

  /** What is known of files that are gone. It changes what problems suggest, what a loose word may mean, and what an id should be. */
  setHistory(history: History): void {
    if (history === this.#index.history) return;
    this.#index.history = history;
    for (const path of this.#wishes.all) this.#dirty.add(path);
    for (const loose of this.#index.loose) this.#dirty.add(loose);
    for (const path of this.#ofOtherIds) this.#dirty.add(path);
    this.#ofOtherIds.clear();
    for (const page of this.#index.pages.values()) if (page.id) this.#markOtherId(page);
  }

  /** Of a page whose id the history says something about, that may be another thing when other pages come or go. */
  #markOtherId(page: Page): void {
    const { released, history } = this.#index;
    const isOther = history.released !== undefined && released.of(page)?.id !== page.id?.value;
    if (!isOther && this.#index.fatesOfId(page.id?.value ?? "").length === 0) return;
    this.#ofOtherIds.add(page.path);
    this.#dirty.add(page.path);
  }

  /** Everything is to be checked again: the severities have changed. */
  markAll(): void {
    for (const path of this.#index.files()) this.#dirty.add(path);
    for (const path of this.#index.data.keys()) this.#dirty.add(path);
    for (const { path } of this.#index.unread.all()) this.#dirty.add(path);
    this.#index.layout.forgetPlaces();
  }

  /**
   * Checks the pages that edits since the last call can affect. Returns the paths whose problems are not what they were,
   * with their problems: none for a page that is gone or has become good.
   */
  check(options: CheckOptions = {}): Map<string, readonly Problem[]> {
    this.checkSome(options);
    return this.takeChanged(options);
  }

  /**
   * Checks these pages as far as edits can affect them, and then the others until `isEnough`, which is asked before each. Answers whether all
   * are checked. `takeChanged` says what came of it.
   */
  checkSome(options: CheckOptions = {}, first: Iterable<string> = noPaths, isEnough = () => false): boolean {
    this.#markDoubts();
    if (this.#haveComeOrGone) for (const other of this.#ofOtherIds) this.#dirty.add(other);
    this.#haveComeOrGone = false;
    if (this.#changedNames.size > 0) this.#marking ??= this.#markConcerned();
    while (this.#marking && !isEnough()) if (this.#marking.next().done) this.#marking = undefined;
    for (const path of first) if (this.#dirty.has(path)) this.#checkOne(path, options);
    for (const path of this.#dirty) {
      if (isEnough()) break;
      this.#checkOne(path, options);
    }
    this.#resting.settle();
    return !this.hasUnchecked;
  }

  #checkOne(path: string, options: CheckOptions): void {
    this.#dirty.delete(path);
    this.#untold.add(path);
    const { problems, silenced, hasDoubted } = options.isIgnored?.(path) ? nothing : this.#diagnose(path, options);
    if (hasDoubted) this.#doubted.add(path);
    else this.#doubted.delete(path);
    // What is silenced counts: where it goes, its comment is needed no more.
    this.#wishes.replace(path, [problems, silenced]);
    const before = this.#found.get(path) ?? noProblems;
    if (problems.length === 0 && before.length === 0) return;
    if (problems.length > 0) this.#found.set(path, problems);
    else this.#found.delete(path);
    this.#index.layout.replace(path, before, problems);
    this.#resting.settle();
  }

  /**
   * Returns the paths whose problems are not what they were when this was asked last, with their problems. Of a check that is under way only
   * `those`: what holds for the framework as a whole is known when all is checked.
   */
  takeChanged(options: CheckOptions = {}, those?: Iterable<string>): Map<string, readonly Problem[]> {
    if (those) {
      const shown = [...those].filter((path) => this.#untold.delete(path));
      return this.#show(shown);
    }
    const told = this.#index.layout.refresh(options.isIgnored ?? (() => false));
    const shown = new Set([...this.#untold, ...(told === "everything" ? this.#found.keys() : told)]);
    this.#untold.clear();
    const changed = this.#show(shown);
    this.#resting.settle();
    return changed;
  }

  /** Whether edits can affect pages that were not checked since. */
  get hasUnchecked(): boolean {
    return (
      this.#dirty.size > 0 ||
      this.#changedNames.size > 0 ||
      this.#marking !== undefined ||
      this.#haveComeOrGone ||
      this.#hasNewDoubts ||
      this.#hasFewerDoubts
    );
  }

  /** Whether they can affect this one, as far as is known before the next check. */
  isUnchecked(path: string): boolean {
    return this.#dirty.has(path);
  }

  /** What cannot be read may change what any page says; what can be again, only those that hung on it. */
  #markDoubts(): void {
    if (this.#hasNewDoubts) this.markAll();
    else if (this.#hasFewerDoubts) for (const path of this.#doubted) this.#dirty.add(path);
    this.#hasNewDoubts = false;
    this.#hasFewerDoubts = false;
  }

  /** What is there to see on these pages now. Returns those on which that is, or was, something. */
  #show(paths: Iterable<string>): Map<string, readonly Problem[]> {
    const changed = new Map<string, readonly Problem[]>();
    for (const path of paths) {
      const problems = theFirst(untold(this.#found.get(path) ?? noProblems, this.#index));
      const before = this.#problems.get(path) ?? noProblems;
      if (problems.length === 0 && before.length === 0) continue;
      if (problems.length > 0) this.#problems.set(path, problems);
      else this.#problems.delete(path);
      changed.set(path, problems);
    }
    return changed;
  }

  /**
   * The pages that rested and could not be read again since this was asked last. Whatever was found or answered meanwhile may be wrong: they
   * are to be put anew, as what they are by now.
   */
  takeLost(): readonly string[] {
    const { lost } = this.#resting;
    if (lost.size === 0) return noLost;
    const paths = [...lost].filter((path) => this.#index.page(path));
    lost.clear();
    return paths;
  }

  /** Called when a question is answered, and nobody holds a part of a page: those that woke for it rest, but for the last. */
  settle(): void {
    this.#resting.settle();
  }

  /** What is to be told of the framework as a whole, as of the last `check`; undefined when it is as the model says. */
  get layout(): LayoutReport | undefined {
    return this.#index.layout.report;
  }

  /** The problems of a page as of the last `check`. */
  problems(path: string): readonly Problem[] {
    return this.#problems.get(path) ?? noProblems;
  }

  allProblems(): ReadonlyMap<string, readonly Problem[]> {
    return this.#problems;
  }

  #diagnose(path: string, options: CheckOptions): Diagnosis {
    const page = this.#index.page(path);
    const subject = {
      page,
      own: page && !options.rules ? this.#ownOf(page) : undefined,
      file: this.#index.dataFile(path),
      path: !page && (this.#index.hasFile(path) || this.#index.unread.at(path)) ? path : undefined,
    };
    const severities = options.severitiesOf?.(path) ?? options.severities;
    return diagnosis(subject, this.#index, { ...options, severities });
  }

  /** What is kept of a page that rests does not keep its text alive. */
  #settle(path: string): void {
    const own = this.#own.get(path);
    if (own && !own.isSettled) {
      const found = own.findings.found.map((told) => ({ ...told, finding: this.#strings.ownAll(told.finding) }));
      this.#own.set(path, { ...own, findings: { ...own.findings, found }, isSettled: true });
    }
    const problems = this.#found.get(path);
    if (!problems) return;
    const settled = this.#strings.ownAll(problems);
    this.#found.set(path, settled);
    if (this.#problems.get(path) === problems) this.#problems.set(path, settled);
  }

  /** What was found on a page by itself: it holds as long as the page does. */
  #ownOf(page: Page): OwnFindings {
    let own = this.#own.get(page.path);
    if (own?.page !== page) {
      own = { page, findings: ownFindings(page, this.model, everyRule), isSettled: false };
      this.#own.set(page.path, own);
    }
    return own.findings;
  }

  #setData(path: string, text: string): void {
    const before = this.#index.dataFile(path);
    if (before?.text === text) return;
    const file = readDataFile(path, text, this.model);
    if (!file) return;
    this.#index.data.set(path, file);
    this.#markData(path, before, file);
  }

  /** Of a table only what looks up the codes that have changed: a table is typed in, and many pages look something up. */
  #markData(path: string, before: DataFile | undefined, after: DataFile | undefined): void {
    this.#dirty.add(path);
    const codes = before?.type === "table" && after?.type === "table" ? changedCodes(before, after) : undefined;
    const keys = codes ? [...codes].map((code) => codeKey(path, code)) : [dataKey(path)];
    for (const key of keys) for (const looker of this.#index.lookers(key)) this.#dirty.add(looker);
    if ((after ?? before)?.type === "site") this.#markMenu(before, after);
    if (saidOfEachPage(before) !== saidOfEachPage(after))
      for (const page of this.#index.pages.keys()) this.#dirty.add(page);
    const isTable = (after ?? before)?.type === "table";
    if (isTable && codes?.size !== 0) for (const wishing of this.#wishes.open) this.#dirty.add(wishing);
  }

  /** The pages that come into the menu of the site, or go out of it. */
  #markMenu(...files: readonly (DataFile | undefined)[]): void {
    const [before, after] = files.map((file) => (file?.type === "site" ? file : undefined));
    for (const path of this.#index.pages.keys()) {
      if (isInMenu(path, before, this.model) !== isInMenu(path, after, this.model)) this.#dirty.add(path);
    }
  }

  #replace(path: string, old: TextPage | undefined, page: TextPage | undefined): void {
    const { changed, covered, looked, hasSameKeys } = this.#index.replace(path, old, page);
    this.#dirty.add(path);
    if (!hasSameKeys) this.#index.layout.forgetPlaces();
    // A page that another begins or ceases to name may say that none does.
    for (const slot of covered) for (const one of slot.pages) this.#dirty.add(one.path);
    // One that it begins or ceases to refer to may be one that nothing else leads to.
    const { siteFile } = this.#index;
    if (siteFile) {
      for (const slot of looked)
        for (const one of slot.pages) if (!isInMenu(one.path, siteFile, this.model)) this.#dirty.add(one.path);
      if (!old || !page) this.#dirty.add(siteFile.path);
    }
    this.#index.markRows(old, page, (looker) => this.#dirty.add(looker));
    for (const slot of changed) for (const looker of slot.lookers) this.#dirty.add(looker);
    // Problems about an id that stands twice point at its place on the other page.
    if (old?.id && page?.id && old.id.value === page.id.value && old.id.span.start !== page.id.span.start) {
      for (const looker of this.#index.lookers(idKey(page.id.value))) this.#dirty.add(looker);
    }
    this.#markAnchorLookers(path, old, page);
    if (page?.id && this.#index.history !== noHistory) this.#markOtherId(page);
    // Which page one is that has another name now follows from which are there.
    if (!page) this.#ofOtherIds.delete(path);
    if (!old || !page) this.#haveComeOrGone = true;
    for (const { pool, name } of changed) this.#nameChanged(pool, name);
  }

  #nameChanged(pool: Pool, name: string): void {
    const names = this.#changedNames.get(pool);
    if (names) names.add(name);
    else this.#changedNames.set(pool, new Set([name]));
  }

  /** Marks what the changes of all edits together concern: of one by one each would go through all that is wished for. */
  *#markConcerned(): Generator<void> {
    for (const [pool, names] of this.#changedNames) {
      this.#changedNames.delete(pool);
      for (const loose of this.#index.loose) this.#dirty.add(loose);
      yield* this.#wishes.markConcerned(pool, names, this.#dirty);
    }
  }

  /** Anchors are read only where somebody links to one. A page that comes or goes is looked up by its path. */
  #markAnchorLookers(path: string, old: Page | undefined, page: Page | undefined): void {
    if (!old || !page) return;
    const lookers = [...this.#index.anchorLookers(path)];
    if (lookers.length === 0) return;
    const before = knownAnchorsOf(old);
    const after = [...anchorsOf(page).keys()];
    if (before?.size === after.length && [...before.keys()].every((id, index) => id === after[index])) return;
    for (const looker of lookers) this.#dirty.add(looker);
  }

  #markFile(path: string): void {
    this.#dirty.add(path);
    const { siteFile } = this.#index;
    if (siteFile) this.#dirty.add(siteFile.path);
    for (const looker of this.#index.fileLookers(path)) this.#dirty.add(looker);
    this.#nameChanged(poolOfFile(path), plainNameOf(path));
  }
}

/** What a data file says that holds for each page: what the site does with it, and which labels stand below it. */
function saidOfEachPage(file: DataFile | undefined): string {
  if (file?.type === "site") return file.plugins?.join("\n") ?? "?";
  return file?.type === "glossary" ? [...labelsIn(file.text)].join("\n") : "";
}

/** The first problems of a page, and a last one that says how many more there are. */
function theFirst(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - mostProblems;
  const next = problems[mostProblems];
  if (!next) return problems;
  const message = {
    nl: `Op deze pagina is nog ${more} keer iets gevonden. Dat staat hier zodra er minder problemen zijn.`,
    en: `Something was found ${more} more times on this page. That is shown here once there are fewer problems.`,
  };
  const last: Problem = { ...next, severity: "information", message, repairs: [], related: [], suggests: false };
  return [...problems.slice(0, mostProblems), last];
}

const noLost: readonly string[] = [];
const noPaths: readonly string[] = [];
const noProblems: readonly Problem[] = [];
const nothing: Diagnosis = { problems: noProblems, silenced: noProblems };
