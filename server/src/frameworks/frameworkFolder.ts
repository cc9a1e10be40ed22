import type { Range } from "vscode-languageserver-types";
import { type Configuration, configurationFile, readConfiguration } from "../configuration/configuration";
import { type Severities, severitiesOf } from "../configuration/severities";
import type { DiagnoseOptions } from "../core/check/diagnose";
import { configurationLayout } from "../core/check/ruleDescriptions";
import { type FixAll, fixAll, preferredRepair } from "../core/features/fixes/fixAll";
import { fixAllInFile } from "../core/features/fixes/fixAllInFile";
import type { TextFile } from "../core/features/moves/groupedEdits";
import { relationsSignature } from "../core/features/relations/relations";
import { type History, noHistory } from "../core/framework/history";
import { layoutText } from "../core/framework/layoutText";
import type { Page } from "../core/page/page";
import type { Problem } from "../core/problem/problem";
import type { Language } from "../core/text/language";
import { Positions, rangeIn } from "../core/text/positions";
import { lineAt, type Span } from "../core/text/span";
import { Workspace } from "../core/workspace";
import { exists, type Folder, isHidden, walk } from "../files/fileSystem";
import { fileUri, normalUri, pathBelow } from "../files/uris";

/** What a framework asks of its surroundings. */
export interface FrameworkHost {
  /**
   * The text of a document that is open in the editor, by its normal uri: it wins over the disk. Undefined when the file
   * is not open.
   */
  openText(uri: string): string | undefined;
  /** Gives way to what has arrived meanwhile. */
  breathe(): Promise<void>;
  onFailure(rule: string, path: string, error: unknown): void;
}

/** How long reading goes on before it gives way, in milliseconds. */
const slice = 30;
/** How many files are asked for at the same time where reading takes time. */
const atOnce = 20;

/**
 * One framework in one workspace folder: its pages as the editor and the disk have them, and its problems. Open documents
 * win over the disk in every order of events, because every text that comes from the disk is asked for anew here.
 */
export class FrameworkFolder {
  #workspace: Workspace;
  readonly #root: string;
  /** The paths whose published problems may be out of date. */
  readonly #stale = new Set<string>();
  /** The pages that were put or taken away, as they were before. */
  #edited = new Map<string, Page | undefined>();
  #relationsChanged = true;
  #history = noHistory;
  #layout: { readonly path: string; readonly problem: Problem } | undefined;
  #hasSiteFile = false;
  /** The texts of `pathsBeside` on the disk. */
  readonly #beside = new Map<string, string>();
  /** Counts loads: what an older one still reads is thrown away. */
  #load = 0;

  constructor(
    readonly folder: Folder,
    private configuration: Configuration,
    private readonly host: FrameworkHost,
  ) {
    this.#workspace = new Workspace(configuration.model);
    this.#root = normalUri(folder.uri);
  }

  get uri(): string {
    return this.folder.uri;
  }

  get workspace(): Workspace {
    return this.#workspace;
  }

  get config(): Configuration {
    return this.configuration;
  }

  get language(): Language {
    return this.configuration.language ?? this.configuration.model.language;
  }

  /** Reads all pages. Answers false when a later load has overtaken this one. */
  async load(): Promise<boolean> {
    const load = ++this.#load;
    const workspace = new Workspace(this.configuration.model);
    const paths: string[] = [];
    const { pages, siteFile } = this.configuration.model;
    await walk(this.folder, pages, (path) => paths.push(path));
    this.#hasSiteFile = siteFile !== undefined && (await exists(this.folder, siteFile));
    for (const path of this.pathsBeside) await this.#readBeside(path);
    // By path, so that whatever depends on the order of pages is the same on every machine.
    paths.sort();
    // They may lie outside the folder of the pages; that one is not there is nothing to say.
    for (const path of this.configuration.model.dataFiles) if (!paths.includes(path)) paths.push(path);
    let until = performance.now() + slice;
    const reading = new Set<Promise<void>>();
    for (const path of paths) {
      const read = this.#readInto(workspace, path);
      if (read) {
        reading.add(read);
        void read.then(() => reading.delete(read));
        if (reading.size >= atOnce) await Promise.race(reading);
      } else if (performance.now() > until) {
        await this.host.breathe();
        until = performance.now() + slice;
      }
      if (load !== this.#load) return false;
    }
    await Promise.all(reading);
    if (load !== this.#load) return false;
    const before = this.#workspace;
    workspace.setHistory(this.#history);
    this.#workspace = workspace;
    for (const path of before.allProblems().keys()) this.#stale.add(path);
    this.#relationsChanged = true;
    return true;
  }

  /** The path of a uri in this framework; undefined for one that lies elsewhere. */
  pathOf(uri: string): string | undefined {
    return pathBelow(this.#root, normalUri(uri));
  }

  /** Whether a path is that of a page: what is hidden is none, as for the site. */
  isPage(path: string): boolean {
    return this.#workspace.isPage(path) && !isHidden(path);
  }

  /** Whether the text at a path is read, and what is typed there followed: of a page, the glossary or a table. */
  isFollowed(path: string): boolean {
    return this.isPage(path) || this.#workspace.isDataFile(path);
  }

  uriOf(path: string): string {
    return fileUri(this.uri, path);
  }

  page(uri: string): Page | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.#workspace.snapshot.page(path);
  }

  /** The files beside the pages in which pages are named: that of the site, and those with mentions of ids. Open ones win. */
  filesBeside(): readonly TextFile[] {
    return this.pathsBeside.flatMap((path): TextFile[] => {
      const text = this.host.openText(this.#normalUriOf(path)) ?? this.#beside.get(path);
      return text === undefined ? [] : [{ path, text }];
    });
  }

  async #readBeside(path: string): Promise<void> {
    const text = await this.folder.read(path);
    if (text === undefined) this.#beside.delete(path);
    else this.#beside.set(path, text);
  }

  get pathsBeside(): readonly string[] {
    const { siteFile, mentions } = this.configuration.model;
    return siteFile === undefined ? [...mentions] : [siteFile, ...mentions];
  }

  /** The paths of all files of the site below a folder. */
  filesBelow(folder: string): string[] {
    return [...this.#workspace.snapshot.files()].filter((path) => path.startsWith(`${folder}/`));
  }

  /** An open document has this text. */
  setOpen(path: string, text: string): void {
    this.#stale.add(path);
    this.#set(path, text);
  }

  /** A file or folder on the disk was made, changed or taken away, or a document was closed: reads what is there now. */
  async refresh(path: string): Promise<void> {
    const { pages, dataFiles } = this.configuration.model;
    if (this.pathsBeside.includes(path)) await this.#readBeside(path);
    for (const file of dataFiles) {
      if (file === path || file.startsWith(`${path}/`)) await this.#readInto(this.#workspace, file);
    }
    if (isHidden(path) || (path !== pages && !path.startsWith(`${pages}/`)) || dataFiles.has(path)) return;
    if (this.#workspace.isPage(path)) await this.#readInto(this.#workspace, path);
    else if (await this.#isFile(path)) this.#workspace.addFile(path);
    else await this.#refreshFolder(path);
  }

  async #isFile(path: string): Promise<boolean> {
    const at = path.lastIndexOf("/");
    const entries = await this.folder.list(path.slice(0, Math.max(at, 0)));
    return entries?.some(({ name, isFolder }) => !isFolder && name === path.slice(at + 1)) === true;
  }

  /** Whether a change of a path means that the configuration has to be read again, or that this is no framework any more. */
  isSign(path: string): boolean {
    const { model, reading } = this.configuration;
    const signs = [configurationFile, ...(reading?.files.keys() ?? []), model.pages, ...model.detect];
    return signs.some((sign) => sign === path || sign.startsWith(`${path}/`));
  }

  /**
   * Reads the configuration again, `open` as it stands in the editor. Answers `gone` when the folder is no framework any
   * more, `model` when its pages have to be read again, `rules` when checking them is enough.
   */
  async reconfigure(open: string | undefined, isSameModel: boolean): Promise<"gone" | "model" | "rules"> {
    const before = this.configuration;
    const configuration = await readConfiguration(this.folder, open, isSameModel ? before : undefined);
    if (!configuration) return "gone";
    this.configuration = configuration;
    for (const path of [configurationFile, ...before.modelProblems.keys()]) this.#stale.add(path);
    return configuration.model === before.model && isSameModel ? "rules" : "model";
  }

  /** What is known of files that are gone, also for pages that are read later. */
  setHistory(history: History): void {
    this.#history = history;
    this.#workspace.setHistory(history);
  }

  /** Severities have changed: every page is checked again. */
  recheck(): void {
    this.#workspace.markAll();
    // What is told of the whole may be in another language too.
    if (this.#layout) this.#stale.add(this.#layout.path);
  }

  /**
   * Checks what has changed. Returns the problems of each path for which they may be others than before, the
   * configuration file among them. `personal`: the severities of whoever looks, over those of the repository.
   */
  check(personal: Severities): Map<string, readonly Problem[]> {
    const { configuration } = this;
    const { onFailure } = this.host;
    const { isIgnored } = configuration;
    const checked = this.#workspace.check({ severitiesOf: this.#severitiesOf(personal), onFailure, isIgnored });
    const changed = new Set(checked.keys());
    for (const path of this.#stale) changed.add(path);
    this.#stale.clear();
    if (configuration.text !== undefined) changed.add(configurationFile);
    for (const path of configuration.modelProblems.keys()) changed.add(path);
    for (const path of this.#checkLayout(personal)) changed.add(path);
    return new Map([...changed].map((path) => [path, this.problems(path)]));
  }

  /** What is wrong with the framework as a whole, as of the last check, and the file where that is told. */
  get layout(): { readonly path: string; readonly problem: Problem } | undefined {
    return this.#layout;
  }

  /** Returns the files for which what is told of the whole has changed. */
  #checkLayout(personal: Severities): string[] {
    const { model, isChecked } = this.configuration;
    const report = isChecked ? this.#workspace.layout : undefined;
    const { id, severity: standard } = configurationLayout;
    const severity = personal[id] ?? this.configuration.severities[id] ?? standard;
    const before = this.#layout;
    if (!report || severity === "off") this.#layout = undefined;
    else {
      const path = this.#placeOfLayout();
      const span = this.#spanOfLayout(path);
      const message = layoutText(report, model);
      const problem = { code: id, severity, span, message, repairs: [], related: [], suggests: false };
      if (JSON.stringify(before) !== JSON.stringify({ path, problem })) this.#layout = { path, problem };
    }
    if (this.#layout === before) return [];
    return [before, this.#layout].flatMap((layout) => layout?.path ?? []);
  }

  /** Where somebody looks who wonders about the whole: the configuration, that of the site, or its first page. */
  #placeOfLayout(): string {
    const { text, model } = this.configuration;
    if (text !== undefined) return configurationFile;
    if (this.#hasSiteFile && model.siteFile !== undefined) return model.siteFile;
    const { pages } = this.#workspace.snapshot;
    const home = `${model.pages}/index.md`;
    return pages.has(home) ? home : ([...pages.keys()].sort()[0] ?? home);
  }

  #spanOfLayout(path: string): Span {
    if (path === configurationFile) return this.configuration.modelSpan;
    const text = this.#workspace.snapshot.page(path)?.text;
    return text === undefined ? { start: 0, end: 0 } : lineAt(text, 0);
  }

  /**
   * The page or data file at a path with all repairs carried out that need no asking, or `only` those of one rule; undefined when there
   * are none.
   */
  fixAll(path: string, personal: Severities, only?: string): FixAll | undefined {
    const { snapshot } = this.#workspace;
    const page = snapshot.page(path);
    const file = snapshot.dataFile(path);
    const problems = this.#workspace.problems(path);
    if (!problems.some(preferredRepair)) return undefined;
    const options = { ...this.diagnoseOptions(path, personal), only };
    const result = page
      ? fixAll(page, problems, snapshot, options)
      : file && fixAllInFile(file, problems, snapshot, options);
    return result && result.edits.length > 0 ? result : undefined;
  }

  /** How a page or data file is checked, with the severities of whoever looks. */
  diagnoseOptions(path: string, personal: Severities): DiagnoseOptions {
    return { severities: this.#severitiesOf(personal)(path), onFailure: this.host.onFailure };
  }

  #severitiesOf(personal: Severities): (path: string) => Severities {
    return severitiesOf(this.configuration.severities, this.configuration.overrides, personal);
  }

  /** The pages that were put or taken away since this was last asked, by path, as they were before. */
  takeEdited(): ReadonlyMap<string, Page | undefined> {
    const edited = this.#edited;
    if (edited.size > 0) this.#edited = new Map();
    return edited;
  }

  /** Whether what is shown of a page on others may be different since this was last asked. */
  takeRelationsChanged(): boolean {
    const changed = this.#relationsChanged;
    this.#relationsChanged = false;
    return changed;
  }

  /** What was found in a page, a data file, the configuration file or a file of its model. */
  problems(path: string): readonly Problem[] {
    const { problems, modelProblems } = this.configuration;
    const own =
      path === configurationFile ? problems : (modelProblems.get(path)?.problems ?? this.#workspace.problems(path));
    return this.#layout?.path === path ? [this.#layout.problem, ...own] : own;
  }

  /** All problems: of the pages, of the configuration with its model, and of the framework as a whole. */
  *allProblems(): Iterable<Problem> {
    for (const problems of this.#workspace.allProblems().values()) yield* problems;
    yield* this.configuration.problems;
    for (const { problems } of this.configuration.modelProblems.values()) yield* problems;
    if (this.#layout) yield this.#layout.problem;
  }

  /** The positions in a page, a data file, the configuration file or a file of its model. */
  positions(path: string): Positions {
    return new Positions(this.#textOf(path));
  }

  /** The range of one span there. */
  range(path: string, span: Span): Range {
    return rangeIn(this.#textOf(path), span);
  }

  #textOf(path: string): string {
    const { snapshot } = this.#workspace;
    const read = snapshot.page(path) ?? snapshot.dataFile(path);
    const { text, modelProblems } = this.configuration;
    return read?.text ?? (path === configurationFile ? text : modelProblems.get(path)?.text) ?? "";
  }

  /** Waits only where reading takes time. */
  #readInto(workspace: Workspace, path: string): Promise<void> | undefined {
    if (!workspace.isPage(path) && !workspace.isDataFile(path)) {
      workspace.addFile(path);
      return undefined;
    }
    const open = this.host.openText(this.#normalUriOf(path));
    const read = open ?? this.folder.read(path);
    if (read instanceof Promise) return read.then((text) => this.#put(workspace, path, text));
    this.#put(workspace, path, read);
    return undefined;
  }

  #put(workspace: Workspace, path: string, read: string | undefined): void {
    // The document may have been opened while the disk was read.
    const text = this.host.openText(this.#normalUriOf(path)) ?? read;
    if (workspace !== this.#workspace) {
      if (text !== undefined) workspace.set(path, text);
      else if (workspace.isPage(path)) workspace.addFile(path);
    } else if (text === undefined) this.#delete(path);
    else this.#set(path, text);
  }

  #normalUriOf(path: string): string {
    return `${this.#root}/${path}`;
  }

  async #refreshFolder(path: string): Promise<void> {
    const workspace = this.#workspace;
    const found = new Set<string>();
    await walk(this.folder, path, (file) => found.add(file));
    const below = `${path}/`;
    for (const known of [...workspace.snapshot.files()]) {
      if ((known === path || known.startsWith(below)) && !found.has(known)) await this.#readInto(workspace, known);
    }
    // What is no page is only there or not there.
    for (const known of [...workspace.snapshot.files()]) {
      if ((known === path || known.startsWith(below)) && !found.has(known) && !workspace.isPage(known)) {
        workspace.delete(known);
      }
    }
    for (const file of [...found].sort()) await this.#readInto(workspace, file);
  }

  #set(path: string, text: string): void {
    const { snapshot } = this.#workspace;
    const before = snapshot.page(path);
    const page = this.#workspace.set(path, text);
    if (page !== before) this.#wasEdited(path, before);
    if (!page || relationsSignature(page) !== relationsSignature(before)) this.#relationsChanged = true;
  }

  #delete(path: string): void {
    const { snapshot } = this.#workspace;
    this.#wasEdited(path, snapshot.page(path));
    this.#relationsChanged = true;
    this.#workspace.delete(path);
  }

  #wasEdited(path: string, before: Page | undefined): void {
    if (!this.#edited.has(path)) this.#edited.set(path, before);
  }
}
