import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Location, Range } from "vscode-languageserver-types";
import { type Configuration, configurationFile, readConfiguration, unread } from "../configuration/configuration";
import { type Severities, severitiesOf } from "../configuration/severities";
import type { DiagnoseOptions } from "../core/check/diagnose";
import type { HoverOptions } from "../core/features/hover/hoverOptions";
import type { TextFile } from "../core/features/moves/groupedEdits";
import type { FrameworkView } from "../core/framework/frameworkView";
import { type History, noHistory } from "../core/framework/history";
import type { PastKeys } from "../core/framework/released";
import { lostLetter } from "../core/frontMatter/unreadable";
import type { UnreadFile } from "../core/lookUps/unreadFiles";
import type { Page } from "../core/page/page";
import type { Problem } from "../core/problem/problem";
import type { Language } from "../core/text/language";
import { Positions, rangeIn } from "../core/text/positions";
import type { Span } from "../core/text/span";
import { type CheckOptions, type Origin, Workspace } from "../core/workspace";
import { asOnDisk } from "../files/decoding";
import { type CannotRead, cannotRead, type Folder, isAbsent, isHidden, mostBytes, textOf } from "../files/fileSystem";
import { fileUri, normalUri, pathBelow } from "../files/uris";
import type { Client } from "./client";
import { EditLog, type Edits } from "./editLog";
import { FirstProblems } from "./firstProblems";
import { type LayoutProblem, layoutProblem } from "./layoutProblem";
import { type FilesBeside, readBeside } from "./reading/filesBeside";
import {
  changedFiles,
  type Meanwhile,
  manyFiles,
  type Put,
  readAgain,
  readAll,
  type Source,
  type Stamps,
} from "./reading/loading";

/** What a check found, and of which edits. */
export interface Checked extends Edits {
  /** The files whose problems may be others than before, with what was found in them. */
  readonly checked: ReadonlyMap<string, readonly Problem[]>;
}

/** Files that an editor was told to move, with the edits that it makes before. */
export interface AwaitedMoves {
  /** From where to where. */
  readonly moves: ReadonlyMap<string, string>;
  /** By what is known of a file that its edits are made: how long it is then, and what stands where. */
  readonly marks: ReadonlyMap<string, { readonly length: number; readonly at: number; readonly text: string }>;
}

/**
 * One framework in one workspace folder: its pages as the editor and the disk have them, and its problems. Open documents
 * win over the disk in every order of events, because every text that comes from the disk is asked for anew here.
 */
export class FrameworkFolder {
  #workspace: Workspace;
  readonly #root: string;
  readonly #source: Source;
  #beside: FilesBeside | undefined;
  /** What was edited since the last check. */
  #edits = new EditLog(true);
  #history = noHistory;
  #layout: LayoutProblem | undefined;
  /** The files that the editor was told of last to move. */
  awaited: AwaitedMoves | undefined;
  /** When its pages began to be read, and when its files were changed as of the last look. */
  #readAt = 0;
  #stamps: Stamps = new Map();
  /** While the pages are read for the first time, what is told of those that are open. */
  #first: FirstProblems | undefined;
  #isLarge = false;

  constructor(
    readonly folder: Folder,
    private configuration: Configuration,
    /** Whoever looks at it. */
    readonly client: Client,
  ) {
    this.#workspace = new Workspace(configuration.model);
    this.#root = normalUri(folder.uri);
    this.#source = {
      folder,
      keepsTexts: client.writesFiles === true,
      openText: (path) => {
        const text = this.document(path)?.getText();
        return text === undefined ? undefined : this.#readOpen(path, text);
      },
      breathe: () => client.breathe(),
    };
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

  /** In which texts about it are: as people have set it, or as the repository says. */
  get language(): Language {
    return this.client.settings.language ?? this.configuration.language ?? this.configuration.model.language;
  }

  /** How texts about its pages are written: in which language, and with which links. */
  get wording(): HoverOptions {
    return { language: this.language, uriOf: (path) => this.uriOf(path) };
  }

  /** What is wrong with the framework as a whole, as of the last check, and the file where that is told. */
  get layout(): LayoutProblem | undefined {
    return this.#layout;
  }

  /** The keys of pages that are gone which say who they were. */
  get pastKeys(): PastKeys | undefined {
    const { id, title } = this.configuration.model.keys;
    return id === undefined ? undefined : { id, title };
  }

  /** Whether the folders are gone by which it was found: of those not every client tells. */
  async hasLostItsSigns(): Promise<boolean> {
    const { text, model } = this.configuration;
    if (text !== undefined) return false;
    for (const sign of model.detect) if (!(await isAbsent(this.folder, sign))) return false;
    return true;
  }

  // Where its files are

  /** The path of a uri in this framework; undefined for one that lies elsewhere. */
  pathOf(uri: string): string | undefined {
    return pathBelow(this.#root, normalUri(uri));
  }

  uriOf(path: string): string {
    return fileUri(this.uri, path);
  }

  /** The same as the client writes it, where the file is open. */
  clientUri(path: string): string {
    return this.document(path)?.uri ?? this.uriOf(path);
  }

  /** The document at a path, when it is open in the editor. */
  document(path: string): TextDocument | undefined {
    return this.client.document(`${this.#root}/${path}`);
  }

  /** What is known of its pages: while they are read for the first time what their names say, and whoever asks for more gets a `NotReadYet` thrown at it. */
  get view(): FrameworkView {
    return this.#first?.view(this.#openTexts()) ?? this.#workspace.view;
  }

  page(uri: string): Page | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.view.page(path);
  }

  /** Whether the text at a path is read, and what is typed there followed: of a page, the glossary or a table. */
  isFollowed(path: string): boolean {
    // What is hidden is no page, as for the site.
    return (this.#workspace.isPage(path) && !isHidden(path)) || this.#workspace.isDataFile(path);
  }

  /** The files beside the pages in which pages are named. */
  filesBeside(): readonly TextFile[] {
    return this.#beside?.texts() ?? [];
  }

  get pathsBeside(): readonly string[] {
    return this.#beside?.paths ?? [];
  }

  /** The paths of all files of the site below a folder. */
  filesBelow(folder: string): string[] {
    return this.#workspace.filesBelow(folder);
  }

  /** Whether nothing can be saved in it, by what the client says of its file system. */
  get isReadOnly(): boolean {
    const scheme = this.uri.slice(0, this.uri.indexOf(":"));
    return this.client.options.readOnlySchemes?.includes(scheme) === true;
  }

  /** Whether a file of it cannot be saved, where the client wants to know that. */
  cannotWrite(path: string): boolean {
    if (this.client.options.readOnlySchemes === undefined) return false;
    return this.isReadOnly || this.folder.isReadOnly?.(path) === true;
  }

  // How they change

  /** Reads all pages, and does something else each time it gives way. */
  async load(meanwhile?: Meanwhile): Promise<void> {
    const { model } = this.configuration;
    this.#readAt = Date.now();
    this.#stamps = new Map();
    this.#beside = await readBeside(model, this.#source);
    const workspace = await readAll(model, this.#source, meanwhile);
    for (const [path, why] of this.#beside.unread) workspace.setUnread(path, why);
    workspace.setHistory(this.#history);
    for (const path of this.#workspace.allProblems().keys()) this.#edits.stale.add(path);
    this.#edits.isSeenElsewhere = true;
    this.#workspace = workspace;
  }

  /** All pages are read and checked: what is certain without that is of no use any more. */
  endFirstProblems(): void {
    this.#first = undefined;
  }

  /** An open document has this text. */
  setOpen(path: string, text: string): void {
    this.#edits.stale.add(path);
    this.#put(path, this.#readOpen(path, text), "editor");
  }

  /** The text of an open document, unless it is larger than any page. */
  #readOpen(path: string, text: string): string | CannotRead {
    return text.length > mostBytes ? { cannotRead: "tooBig" } : this.#asOnDisk(path, text);
  }

  /** The text of an open document; the editor shows a file that is no UTF-8 as if it were. */
  #asOnDisk(path: string, text: string): string {
    if (!text.includes(lostLetter)) return text;
    const read = this.folder.read(path);
    // Where reading takes time nothing waits for it: what was lost is told in any case.
    return read instanceof Promise ? text : asOnDisk(text, textOf(read));
  }

  /** The files that came, went or changed since the last look, or since they were read, without anybody having told. */
  changedFiles(): Promise<readonly string[]> {
    const { reading, model } = this.configuration;
    const beside = new Set([
      configurationFile,
      ...(reading?.files.keys() ?? []),
      ...this.pathsBeside,
      ...model.dataFiles,
    ]);
    return changedFiles(this.#workspace, this.#source, beside, this.#stamps, this.#readAt);
  }

  /** Files have other paths in the editor: what is known of them goes along before anybody has read the disk. */
  move(moves: ReadonlyMap<string, string>): void {
    const { view } = this.#workspace;
    const known = [...moves].filter(
      ([from]) => view.page(from) || (view.hasFile(from) && !this.#workspace.isPage(from)),
    );
    const texts = new Map(known.map(([from, to]) => [to, this.document(to)?.getText() ?? view.page(from)?.text]));
    for (const [from] of known) this.#put(from, undefined, "editor");
    for (const [to, text] of texts) {
      if (text === undefined) this.#workspace.addFile(to);
      else if (this.isFollowed(to)) this.#put(to, text, "editor");
    }
  }

  /** Reads what is at a path now: a document was closed, or a file or folder was made, changed or taken away `outside` the editor. */
  async refresh(path: string, outside: boolean): Promise<void> {
    await this.#beside?.refresh(path);
    const put: Put = (file, read, from) => {
      if (outside) this.#edits.outside.add(file);
      this.#put(file, read, from);
    };
    const wasThere = this.#workspace.view.hasFile(path);
    await readAgain(this.#workspace, path, this.#source, put);
    // A file that is no page comes and goes without being put: links to it are drawn otherwise.
    if (this.#workspace.view.hasFile(path) !== wasThere) this.#edits.isSeenElsewhere = true;
    const { paths = [], unread } = this.#beside ?? {};
    for (const beside of paths) {
      if ((beside !== path && !beside.startsWith(`${path}/`)) || this.#workspace.isDataFile(beside)) continue;
      const why = unread?.get(beside);
      if (why) this.#workspace.setUnread(beside, why);
      else if (this.#workspace.view.unread.at(beside)) this.#workspace.delete(beside);
    }
  }

  /** What is there and cannot be read: pages, folders, and files beside them. */
  get unread(): readonly UnreadFile[] {
    return [...this.#workspace.view.unread.all()];
  }

  /** Whether something of it cannot be read: a page, a folder, a file beside them, or its configuration. */
  get hasUnread(): boolean {
    return this.#workspace.view.unread.size > 0 || this.configuration.isUnread;
  }

  /** Whether the configuration could not be read with all that belongs to it, and can be now. */
  async isConfigurationBack(): Promise<boolean> {
    if (!this.configuration.isUnread) return false;
    for (const path of [configurationFile, ...(this.configuration.reading?.files.keys() ?? [])])
      if (cannotRead(await this.folder.read(path))) return false;
    return true;
  }

  /** Reads again what could not be read. Answers whether something is different now. */
  async readUnread(): Promise<boolean> {
    const seen = () => this.unread.map(({ path, why }) => `${why} ${path}`).join("\n");
    const before = seen();
    for (const { path } of this.unread) await this.refresh(path, false);
    return seen() !== before;
  }

  /**
   * Reads the configuration again, `open` as it stands in the editor. Answers `gone` when the folder is no framework any
   * more, `model` when its pages have to be read again, `rules` when checking them is enough.
   */
  async reconfigure(open: string | undefined, isSameModel: boolean): Promise<"gone" | "model" | "rules"> {
    const before = this.configuration;
    const read = open ?? (await this.folder.read(configurationFile));
    if (cannotRead(read)) {
      // One that was there is not gone because nobody can read it; of one that was not nothing is known.
      if (before.text === undefined && !before.isUnread) return "rules";
      this.configuration = unread(read.cannotRead, before);
      this.#edits.stale.add(configurationFile);
      return "rules";
    }
    const configuration = await readConfiguration(this.folder, open, before, isSameModel);
    if (!configuration) return "gone";
    this.configuration = configuration;
    for (const path of [configurationFile, ...before.modelProblems.keys()]) this.#edits.stale.add(path);
    return configuration.model === before.model && isSameModel ? "rules" : "model";
  }

  /** What is known of files that are gone, also for pages that are read later. */
  setHistory(history: History): void {
    this.#history = history;
    this.#workspace.setHistory(history);
  }

  /** The settings are others: every page is checked again, and whatever is shown of it may be different. */
  recheck(): void {
    this.#workspace.markAll();
    this.#edits.isSeenElsewhere = true;
    // What is told of the whole may be in another language too.
    if (this.#layout) this.#edits.stale.add(this.#layout.path);
  }

  #put(path: string, read: string | CannotRead | undefined, from: Origin): void {
    const before = this.#workspace.view.page(path);
    const after = typeof read === "string" ? this.#workspace.set(path, read, from) : undefined;
    if (cannotRead(read)) this.#workspace.setUnread(path, read.cannotRead);
    else if (read === undefined) this.#workspace.delete(path);
    this.#edits.add(path, before, after);
  }

  // What is found in them

  /** No more is known of the pages than which files there are, which takes a while to change. Answers whether that is new. */
  takeNames(files: Iterable<string>): boolean {
    if (this.#first) return false;
    const all = [...files];
    this.#isLarge = all.length > manyFiles;
    this.#first = new FirstProblems(this.configuration.model, all, this.#source);
    return true;
  }

  /** What is certain of the documents that are open, by the names of all files; nothing where that was asked of the same texts before. */
  firstProblems(): ReadonlyMap<string, readonly Problem[]> {
    const open = this.#openTexts();
    if (open.size === 0 || !this.#first) return new Map();
    const { isIgnored } = this.configuration;
    const found = this.#first.of(open, (path) => ({ severities: this.#severitiesOf()(path) }));
    for (const path of found.keys()) {
      // What is told now and is not there in the end is to be taken back then.
      this.#edits.stale.add(path);
      if (isIgnored(path)) found.delete(path);
    }
    return found;
  }

  /** Whether it takes seconds to read its pages, which is under way: so long nobody is to wait for what can be said at once. */
  get isLongComing(): boolean {
    return this.#first !== undefined && this.#isLarge;
  }

  /** The texts of the files that are open and followed. */
  #openTexts(): ReadonlyMap<string, string> {
    const open = new Map<string, string>();
    for (const document of this.client.documents) {
      const path = this.pathOf(document.uri);
      if (path === undefined || !this.isFollowed(path)) continue;
      const text = this.#readOpen(path, document.getText());
      if (!cannotRead(text)) open.set(path, text);
    }
    return open;
  }

  /** Checks what has changed since the last time. */
  check(): Checked {
    this.checkSome(() => false);
    return this.tell(this.takeChecked());
  }

  /**
   * Checks what has changed since the last time: the files that are open, `and` another, and then more until `isEnough`, which is asked before
   * each. Answers whether all is checked.
   */
  checkSome(isEnough: () => boolean, and?: string): boolean {
    const check = () => this.#workspace.checkSome(this.#checkOptions, this.#openPaths(and), isEnough);
    let isAll = check();
    // What was found with the text of a page missing does not count.
    while (this.readLost()) isAll = check();
    return isAll;
  }

  /** A copy of its files, which may change without it, and how they are checked. */
  copy(): { readonly workspace: Workspace; checkSome(isEnough: () => boolean): boolean } {
    const workspace = this.#workspace.copy();
    const checkSome = (isEnough: () => boolean) => {
      const isAll = workspace.checkSome(this.#checkOptions, [], isEnough);
      if (isAll) workspace.takeChanged(this.#checkOptions);
      return isAll;
    };
    return { workspace, checkSome };
  }

  /** Reads once more what could not be read when it was asked for: it is gone, or cannot be read now. Answers whether there was any. */
  readLost(): boolean {
    const lost = this.#workspace.takeLost();
    for (const path of lost) {
      const read = this.folder.read(path);
      this.#put(path, read instanceof Promise ? { cannotRead: "unavailable" } : read, "disk");
    }
    return lost.length > 0;
  }

  /** The files of which something else is to be told now that all is checked. */
  takeChecked(): ReadonlySet<string> {
    const { configuration } = this;
    const paths = new Set(this.#workspace.takeChanged(this.#checkOptions).keys());
    for (const path of this.#edits.stale) paths.add(path);
    this.#edits.stale.clear();
    if (configuration.text !== undefined || configuration.isUnread) paths.add(configurationFile);
    for (const path of configuration.modelProblems.keys()) paths.add(path);
    for (const path of this.#checkLayout()) paths.add(path);
    return paths;
  }

  /** The same of those that are open, `and` another, while more are still to be checked. */
  takeOpen(and?: string): ReadonlySet<string> {
    const open = [...this.#openPaths(and)];
    const paths = new Set(this.#workspace.takeChanged(this.#checkOptions, open).keys());
    for (const path of open) if (this.#edits.stale.delete(path)) paths.add(path);
    return paths;
  }

  /** Whether something has changed that is not checked yet. */
  get hasUnchecked(): boolean {
    return this.#workspace.hasUnchecked;
  }

  /** Whether there is something to check or to tell. */
  get hasNews(): boolean {
    return this.hasUnchecked || !this.#edits.isEmpty;
  }

  /** What is found in these files, and what was edited since this was asked last. */
  tell(paths: Iterable<string>): Checked {
    const checked = new Map<string, readonly Problem[]>();
    for (const path of paths) {
      // What was found in another text is nowhere in this one; it is told when it is checked.
      if (this.#workspace.isUnchecked(path)) this.#edits.stale.add(path);
      else checked.set(path, this.problems(path));
    }
    const { edited, outside, isSeenElsewhere, stale } = this.#edits;
    this.#edits = new EditLog(false, stale);
    return { edited, outside, isSeenElsewhere, checked };
  }

  /** These files are to be told anew, whatever the next check finds. */
  tellLater(paths: Iterable<string>): void {
    for (const path of paths) this.#edits.stale.add(path);
  }

  get #checkOptions(): CheckOptions {
    const { isIgnored } = this.configuration;
    return { severitiesOf: this.#severitiesOf(), onFailure: this.#onFailure, isIgnored };
  }

  *#openPaths(and: string | undefined): Iterable<string> {
    if (and !== undefined) yield and;
    for (const { uri } of this.client.documents) {
      const path = this.pathOf(uri);
      if (path !== undefined) yield path;
    }
  }

  /** Returns the files for which what is told of the whole has changed. */
  #checkLayout(): string[] {
    const before = this.#layout;
    const { hasSiteFile = false } = this.#beside ?? {};
    const after = layoutProblem(this.#workspace, this.configuration, hasSiteFile, this.client.settings.severities);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    this.#layout = after;
    return [before, after].flatMap((layout) => layout?.path ?? []);
  }

  /** How a page or data file is checked. */
  diagnoseOptions(path: string): DiagnoseOptions {
    return { severities: this.#severitiesOf()(path), onFailure: this.#onFailure };
  }

  readonly #onFailure: Client["onFailure"] = (...failure) => this.client.onFailure(...failure);

  #severitiesOf(): (path: string) => Severities {
    const { severities, overrides } = this.configuration;
    return severitiesOf(severities, overrides, this.client.settings.severities);
  }

  /** What was found in a page, a data file, the configuration file or a file of its model. */
  problems(path: string): readonly Problem[] {
    const { problems, modelProblems } = this.configuration;
    const own =
      path === configurationFile ? problems : (modelProblems.get(path)?.problems ?? this.#workspace.problems(path));
    return this.#layout?.path === path ? [this.#layout.problem, ...own] : own;
  }

  /** All that was found, in lists: of the pages, of the configuration with its model, and of the framework as a whole. */
  allProblems(): readonly (readonly Problem[])[] {
    const { problems, modelProblems } = this.configuration;
    return [
      ...this.#workspace.allProblems().values(),
      problems,
      ...[...modelProblems.values()].map((file) => file.problems),
      this.#layout ? [this.#layout.problem] : [],
    ];
  }

  // Places in their texts

  /** The positions in a page, a data file, the configuration file or a file of its model. */
  positions(path: string): Positions {
    const page = this.view.page(path);
    return page ? new Positions(page, page.lineStarts) : Positions.of(this.#textOf(path));
  }

  /** The range of one span there. */
  range(path: string, span: Span): Range {
    return rangeIn(this.#textOf(path), span);
  }

  /** The place of one span there, as the client writes it. */
  location({ path, span }: { readonly path: string; readonly span: Span }): Location {
    return { uri: this.clientUri(path), range: this.range(path, span) };
  }

  #textOf(path: string): string {
    const { view } = this;
    const read = view.page(path) ?? view.dataFile(path);
    const { text, modelProblems } = this.configuration;
    return read?.text ?? (path === configurationFile ? text : modelProblems.get(path)?.text) ?? "";
  }
}
