import { type DiagnoseOptions, type Diagnosis, diagnosis, everyRule, untold } from "./check/diagnose";
import { type OwnFindings, ownFindings } from "./check/ownFindings";
import { type DataFile, readDataFile } from "./data/dataFile";
import { changedCodes } from "./data/table";
import type { History } from "./framework/history";
import type { LayoutReport } from "./framework/layout";
import { codeKey, coveredBy, dataKey } from "./framework/lookUpKeys";
import { Index } from "./framework/pageIndex";
import type { Snapshot } from "./framework/snapshot";
import type { ContentModel } from "./model/contentModel";
import { anchorsOf } from "./page/anchors";
import { type Page, readPage } from "./page/page";
import type { Problem, SeveritySetting } from "./problem/problem";

export interface CheckOptions extends DiagnoseOptions {
  /** The severities at a path, where they differ per path: in place of `severities`. */
  readonly severitiesOf?: (path: string) => Readonly<Record<string, SeveritySetting>>;
  /** Pages that are read, because others may name them, but not checked. */
  readonly isIgnored?: (path: string) => boolean;
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
  readonly #own = new Map<string, { readonly page: Page; readonly findings: OwnFindings }>();
  readonly #dirty = new Set<string>();
  /** Pages whose problems offer other pages or codes as a remedy: any new or lost name or code can change what they say. */
  readonly #suggesting = new Set<string>();

  constructor(readonly model: ContentModel) {
    this.#index = new Index(model);
  }

  get snapshot(): Snapshot {
    return this.#index;
  }

  /** Whether the path is that of a page of this framework. */
  isPage(path: string): boolean {
    return path.endsWith(".md") && path.startsWith(`${this.model.pages}/`);
  }

  /** Whether the path is that of the glossary or a table. */
  isDataFile(path: string): boolean {
    return this.model.dataFiles.has(path);
  }

  /** Puts a page or data file, new or changed; a file may be both. Any other path changes nothing. */
  set(path: string, text: string): Page | undefined {
    if (this.isDataFile(path)) this.#setData(path, text);
    // A link may lead to it, as to any file between the pages.
    if (this.isDataFile(path) && !this.isPage(path) && path.startsWith(`${this.model.pages}/`)) this.addFile(path);
    const old = this.#index.page(path);
    if (old?.text === text) return old;
    const page = this.isPage(path) ? readPage(path, text, this.model) : undefined;
    if (!page) return undefined;
    // It may have been there before as a file that could not be read.
    this.#index.deleteFile(path);
    this.#replace(path, old, page);
    return page;
  }

  /** Takes a page, data file or other file away. */
  delete(path: string): void {
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
    return this.#suggesting.size > 0 || this.#index.loose.size > 0;
  }

  /** What is known of files that are gone. It changes what problems suggest, and what a loose word may mean. */
  setHistory(history: History): void {
    if (history === this.#index.history) return;
    this.#index.history = history;
    for (const suggesting of this.#suggesting) this.#dirty.add(suggesting);
    for (const loose of this.#index.loose) this.#dirty.add(loose);
  }

  /** Everything is to be checked again: the severities have changed. */
  markAll(): void {
    for (const path of this.#index.files()) this.#dirty.add(path);
    for (const path of this.#index.data.keys()) this.#dirty.add(path);
    this.#index.layout.forgetPlaces();
  }

  /**
   * Checks the pages that edits since the last call can affect. Returns the paths whose problems are not what they were,
   * with their problems: none for a page that is gone or has become good.
   */
  check(options: CheckOptions = {}): Map<string, readonly Problem[]> {
    const { layout } = this.#index;
    for (const path of this.#dirty) {
      const { problems, silenced } = options.isIgnored?.(path) ? nothing : this.#diagnose(path, options);
      // What is silenced counts: where it goes, its comment is needed no more.
      if (problems.some(suggests) || silenced.some(suggests)) this.#suggesting.add(path);
      else this.#suggesting.delete(path);
      const before = this.#found.get(path) ?? noProblems;
      if (problems.length === 0 && before.length === 0) continue;
      if (problems.length > 0) this.#found.set(path, problems);
      else this.#found.delete(path);
      layout.replace(path, before, problems);
    }
    const told = layout.refresh(options.isIgnored ?? (() => false));
    const shown = new Set([...this.#dirty, ...(told === "everything" ? this.#found.keys() : told)]);
    this.#dirty.clear();
    return this.#show(shown);
  }

  /** What is there to see on these pages now. Returns those on which that is, or was, something. */
  #show(paths: Iterable<string>): Map<string, readonly Problem[]> {
    const changed = new Map<string, readonly Problem[]>();
    for (const path of paths) {
      const problems = untold(this.#found.get(path) ?? noProblems, this.#index);
      const before = this.#problems.get(path) ?? noProblems;
      if (problems.length === 0 && before.length === 0) continue;
      if (problems.length > 0) this.#problems.set(path, problems);
      else this.#problems.delete(path);
      changed.set(path, problems);
    }
    return changed;
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
      path: !page && this.#index.hasFile(path) ? path : undefined,
    };
    const severities = options.severitiesOf?.(path) ?? options.severities;
    return diagnosis(subject, this.#index, { ...options, severities });
  }

  /** What was found on a page by itself: it holds as long as the page does. */
  #ownOf(page: Page): OwnFindings {
    let own = this.#own.get(page.path);
    if (own?.page !== page) {
      own = { page, findings: ownFindings(page, this.model, everyRule) };
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
    const isTable = (after ?? before)?.type === "table";
    if (isTable && codes?.size !== 0) for (const suggesting of this.#suggesting) this.#dirty.add(suggesting);
  }

  #replace(path: string, old: Page | undefined, page: Page | undefined): void {
    const before = old ? this.#index.remove(old) : noKeys;
    const after = page ? this.#index.add(page) : noKeys;
    this.#dirty.add(path);
    if (!old || !page || !hasSameKeys(old, page)) this.#index.layout.forgetPlaces();
    this.#markCovered(old, page);
    this.#index.markRows(old, page, (looker) => this.#dirty.add(looker));
    let renamed = false;
    for (const keys of [before, after]) {
      for (const key of keys) {
        if (before.has(key) && after.has(key)) continue;
        renamed = true;
        for (const looker of this.#index.lookers(key)) this.#dirty.add(looker);
      }
    }
    // Problems about an id that stands twice point at its place on the other page.
    if (old?.id && page?.id && old.id.value === page.id.value && old.id.span.start !== page.id.span.start) {
      for (const looker of this.#index.lookers(`id:${page.id.value}`)) this.#dirty.add(looker);
    }
    this.#markAnchorLookers(path, old, page);
    if (!renamed) return;
    for (const kind of [old?.kind.id, page?.kind.id]) if (kind !== undefined) this.#index.forgetCandidates(kind);
    for (const suggesting of this.#suggesting) this.#dirty.add(suggesting);
    for (const loose of this.#index.loose) this.#dirty.add(loose);
  }

  /** Anchors are read only where somebody links to one. A page that comes or goes is looked up by its path. */
  #markAnchorLookers(path: string, old: Page | undefined, page: Page | undefined): void {
    if (!old || !page) return;
    const lookers = [...this.#index.anchorLookers(path)];
    if (lookers.length === 0) return;
    const before = [...anchorsOf(old).keys()];
    const after = [...anchorsOf(page).keys()];
    if (before.length === after.length && before.every((id, index) => id === after[index])) return;
    for (const looker of lookers) this.#dirty.add(looker);
  }

  /** A page that another begins or ceases to name may say that none does. */
  #markCovered(old: Page | undefined, page: Page | undefined): void {
    const before = coveredBy(old, this.model);
    const after = coveredBy(page, this.model);
    for (const keys of [before, after]) {
      for (const key of keys) {
        if (before.has(key) && after.has(key)) continue;
        for (const covered of this.#index.found(key)) this.#dirty.add(covered.path);
      }
    }
  }

  #markFile(path: string): void {
    this.#dirty.add(path);
    for (const looker of this.#index.lookers(`file:${path}`)) this.#dirty.add(looker);
    for (const suggesting of this.#suggesting) this.#dirty.add(suggesting);
  }
}

const suggests = (problem: Problem) => problem.suggests;
/** Whether two versions of a page have the same keys, in the same order. */
function hasSameKeys(one: Page, other: Page): boolean {
  const [a, b] = [one.frontMatter.entries, other.frontMatter.entries];
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}

const noProblems: readonly Problem[] = [];
const nothing: Diagnosis = { problems: noProblems, silenced: noProblems };
const noKeys: ReadonlySet<string> = new Set();
