import { Emitter, type Event } from "vscode-jsonrpc";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { configurationFile, isSign, isSignOfAny, readConfiguration } from "../configuration/configuration";
import {
  frameworksAbove,
  frameworksAround,
  isCopy,
  isPartOfFramework,
  type Surroundings,
} from "../configuration/discovery";
import type { History } from "../core/framework/history";
import type { FileSystem } from "../files/fileSystem";
import { normalUri, pathBelow } from "../files/uris";
import type { Change, FoundInFiles } from "./change";
import type { EditorClient } from "./client";
import { FrameworkFolder } from "./frameworkFolder";

interface Root {
  /** As the client writes it. */
  readonly uri: string;
  /** Undefined while it is read for the first time, and for a folder that is no framework. */
  framework: FrameworkFolder | undefined;
  /** Whether the client has it as a workspace folder. */
  isOpen: boolean;
  /** The workspace folders that are a part of it, or in which it was found: no frameworks themselves. */
  readonly foundFor: Set<string>;
}

/** Frameworks are looked for around workspace folders too, as far as can be looked from here. */
export type Above = Surroundings["above"];

/** The frameworks in and around the workspace folders: reads them, follows what changes, and tells it to all who follow. */
export class Frameworks {
  /** The workspace folders, and the frameworks around them, by their normal uri. */
  readonly #roots = new Map<string, Root>();
  /** Roots that wait to be read again, once each: whether for all their reasons the model is still the same. */
  /** Folders above which a framework was looked for, for a file in them. */
  readonly #looked = new Set<string>();
  readonly #waiting = new Map<string, boolean>();
  readonly #changes = new Emitter<Change>();
  readonly #first = new Emitter<FoundInFiles>();
  readonly #reading = new Emitter<void>();
  readonly #read = new Emitter<number>();
  readonly #found = new Emitter<void>();
  readonly #part = new Emitter<string>();
  /** The client opens files, and no folders. */
  isWithoutFolders = false;
  #loading = 0;
  /** Work that reads files runs one after the other, so that no two read the same folder at once. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    readonly client: EditorClient,
    private readonly fileSystem: FileSystem,
    private readonly above: Above = () => undefined,
  ) {}

  get all(): FrameworkFolder[] {
    return [...this.#roots.values()].flatMap(({ framework }) => framework ?? []);
  }

  /** The folders in which files matter, none of them within another. */
  get rootUris(): string[] {
    const keys = [...this.#roots.keys()];
    const outer = keys.filter((key) => keys.every((other) => pathBelow(other, key) === undefined));
    return outer.flatMap((key) => this.#roots.get(key)?.uri ?? []);
  }

  /** Tells what has changed. */
  get onChange(): Event<Change> {
    return this.#changes.event;
  }

  /** Tells what is certain of open documents while the pages of their framework are read; what is found in the end follows as a change. */
  get onFirstProblems(): Event<FoundInFiles> {
    return this.#first.event;
  }

  /** Tells that pages begin to be read. */
  get onReading(): Event<void> {
    return this.#reading.event;
  }

  /** Tells that they are read and that all that is found has been told, and how many milliseconds that took. */
  get onRead(): Event<number> {
    return this.#read.event;
  }

  /** Tells that there are other folders with a framework than the client has opened, or others than before. */
  get onFound(): Event<void> {
    return this.#found.event;
  }

  /** Tells of a workspace folder that is a part of a framework which cannot be read from here. */
  get onPart(): Event<string> {
    return this.#part.event;
  }

  get isReading(): boolean {
    return this.#loading > 0;
  }

  /** The framework whose folder holds the uri; the innermost when folders are nested. */
  of(uri: string): FrameworkFolder | undefined {
    return innermost(this.all, uri);
  }

  /** The frameworks whose folders hold the uri, with its path in each: one may lie within another. */
  #holding(uri: string): (readonly [FrameworkFolder, string])[] {
    return this.all.flatMap((framework) => {
      const path = framework.pathOf(uri);
      return path === undefined ? [] : [[framework, path] as const];
    });
  }

  /** Waits while pages are read; at once otherwise. */
  async settled(): Promise<void> {
    if (this.isReading || this.all.length === 0) await this.#queue;
  }

  /** Adds workspace folders and reads them, `ready` at the same time. */
  add(uris: readonly string[], ready?: Promise<void>): void {
    for (const uri of uris) {
      const root = normalUri(uri);
      const known = this.#roots.get(root);
      if (known) known.isOpen = true;
      else this.#roots.set(root, { uri, framework: undefined, isOpen: true, foundFor: new Set() });
    }
    this.#later(() => this.#readRoots(uris.map(normalUri), ready));
  }

  /** Takes workspace folders away. */
  remove(uris: readonly string[]): void {
    for (const uri of uris) {
      const key = normalUri(uri);
      const root = this.#roots.get(key);
      if (root) root.isOpen = false;
      this.#setFound(key, []);
      this.#setFound(deeperIn(key), []);
      this.#dropUnused(key);
    }
    this.#looked.clear();
    this.#changes.fire("everything");
  }

  /** Looks again around the workspace folders that are no framework: more may be read now than before. */
  lookAround(): void {
    const lost = [...this.#roots].filter(([, root]) => root.isOpen && !root.framework).map(([key]) => key);
    if (lost.length > 0) this.#later(() => this.#readRoots(lost));
  }

  /** The settings may have changed; `pushed`: what the client says that they are. */
  settingsChanged(pushed: unknown): void {
    this.#later(async () => {
      const { language } = this.client.settings;
      // VS Code says at every start that they have.
      if (!(await this.client.readSettings(pushed))) return;
      for (const framework of this.all) framework.recheck();
      this.#tellAll();
      if (this.client.settings.language !== language) this.#changes.fire("everything");
    });
  }

  opened(document: TextDocument): void {
    this.#findFor(document.uri);
    this.#typed(document, true);
  }

  changed(document: TextDocument): void {
    this.#typed(document, false);
  }

  closed(document: TextDocument): void {
    // Its framework may be one whose pages are being read, and then have the text that was open.
    this.#later(async () => {
      for (const [framework, path] of this.#holding(document.uri)) {
        // It may have been opened again, or its folder closed, before its turn came.
        if (framework.document(path) || !this.all.includes(framework)) continue;
        if (path === configurationFile) {
          this.#reload(normalUri(framework.uri), true);
          continue;
        }
        await framework.refresh(path, false);
        if (this.all.includes(framework)) this.#tell(framework);
      }
    });
  }

  /** Files were made, changed or taken away outside the editor. */
  filesChanged(uris: readonly string[]): void {
    this.#later(async () => {
      for (const uri of uris) {
        for (const [root, { framework }] of this.#roots) {
          const path = pathBelow(root, normalUri(uri));
          if (path === undefined) continue;
          // Those around it are followed by themselves.
          if (!framework && this.of(uri)) continue;
          if (framework ? isSign(path, framework.config) : this.#mayBeSign(path, root)) this.#reload(root, false);
          else if (framework && !framework.document(path)) await framework.refresh(path, true);
        }
      }
      this.#tellAll();
    });
  }

  /** What is known of files that are gone. While pages are read, what comes of it is told afterwards. */
  setHistory(framework: FrameworkFolder, history: History): void {
    // The folder may have been closed meanwhile.
    if (!this.all.includes(framework)) return;
    framework.setHistory(history);
    if (!this.isReading) this.#tell(framework);
  }

  /**
   * The framework of a file that was opened may lie deeper than any was looked for; and a client that opens no folders opens files
   * all the same. Then it is looked for above the file.
   */
  #findFor(uri: string): void {
    const folder = uri.slice(0, uri.lastIndexOf("/"));
    const key = normalUri(folder);
    if (!uri.endsWith(".md") || this.of(uri) || this.#roots.has(key) || this.#looked.has(key)) return;
    if (this.isWithoutFolders) {
      this.#roots.set(key, { uri: folder, framework: undefined, isOpen: true, foundFor: new Set() });
      this.#later(() => this.#readRoots([key]));
      return;
    }
    this.#later(async () => {
      const root = [...this.#roots].find(([other, { isOpen }]) => isOpen && pathBelow(other, key) !== undefined)?.[0];
      if (root === undefined || this.of(uri) || isCopy(pathBelow(root, key) as string)) return;
      this.#looked.add(key);
      const above: Above = (one) => (normalUri(one) === root ? undefined : one.slice(0, one.lastIndexOf("/")));
      const found = await frameworksAbove(folder, { fileSystem: this.fileSystem, above });
      const added = this.#setFound(deeperIn(root), [...this.#foundFor(deeperIn(root)), ...found]);
      if (added.length > 0) await this.#readRoots(added);
    });
  }

  #foundFor(key: string): string[] {
    return [...this.#roots.values()].flatMap(({ uri, foundFor }) => (foundFor.has(key) ? [uri] : []));
  }

  #typed(document: TextDocument, isNew: boolean): void {
    const uri = normalUri(document.uri);
    if (uri.endsWith(`/${configurationFile}`)) this.#reload(uri.slice(0, -configurationFile.length - 1), true);
    for (const [framework, path] of this.#holding(document.uri)) {
      if (path === configurationFile || !framework.isFollowed(path)) continue;
      framework.setOpen(path, document.getText());
      if (!this.isReading) this.#tell(framework, isNew ? path : undefined);
    }
  }

  /** Reads the configuration of a folder again, and its pages where need be; `isSameModel`: no file of a model has changed. */
  #reload(root: string, isSameModel: boolean): void {
    if (!this.#roots.has(root)) return;
    const waiting = this.#waiting.get(root);
    this.#waiting.set(root, isSameModel && waiting !== false);
    if (waiting !== undefined) return;
    this.#later(async () => {
      const isSame = this.#waiting.get(root) === true;
      this.#waiting.delete(root);
      await this.#readRoots([root], undefined, isSame);
    });
  }

  async #readRoots(roots: readonly string[], ready?: Promise<void>, isSameModel = false): Promise<void> {
    const start = performance.now();
    this.#loading++;
    this.#reading.fire();
    // The list grows as it is walked: where one is no framework, those around it are read too.
    const all = [...roots];
    for (const root of all) {
      try {
        all.push(...(await this.#readRoot(root, isSameModel)));
      } catch (error) {
        this.client.log(`${root} cannot be read`, error);
      }
    }
    await ready;
    this.#loading--;
    this.#tellAll();
    this.#changes.fire("everything");
    this.#read.fire(Math.round(performance.now() - start));
  }

  /** Answers which other roots are to be read now. */
  async #readRoot(key: string, isSameModel: boolean): Promise<readonly string[]> {
    const root = this.#roots.get(key);
    if (!root) return [];
    const open = this.client.document(`${key}/${configurationFile}`)?.getText();
    if (root.framework) {
      const change = await root.framework.reconfigure(open, isSameModel);
      if (change === "gone") {
        root.framework = undefined;
        const seekers = [...root.foundFor];
        for (const seeker of seekers) root.foundFor.delete(seeker);
        this.#dropUnused(key);
        return root.isOpen ? [...seekers, ...(await this.#lookAround(key, root))] : seekers;
      }
      if (change === "rules") root.framework.recheck();
      else await root.framework.load();
    } else {
      const folder = this.fileSystem.folder(root.uri);
      const configuration = await readConfiguration(folder, open);
      if (!configuration) return root.isOpen ? this.#lookAround(key, root) : [];
      const framework = new FrameworkFolder(folder, configuration, this.client);
      await framework.load((files) => this.#tellFirst(framework, files));
      if (this.#roots.get(key) === root) root.framework = framework;
      this.#setFound(key, []);
    }
    if (root.framework) this.#takeOpen(root.framework);
    return [];
  }

  /** Looks for frameworks around a workspace folder that is none. Answers those that were not known. */
  async #lookAround(key: string, root: Root): Promise<readonly string[]> {
    const { fileSystem, client } = this;
    // Above it are files that the author has not opened.
    const above: Above = (uri) => (client.isTrusted ? this.above(uri) : undefined);
    const surroundings = { fileSystem, above };
    const found = this.isWithoutFolders
      ? await frameworksAbove(root.uri, surroundings)
      : await frameworksAround(root.uri, surroundings);
    // The folder may have been closed meanwhile.
    if (this.#roots.get(key) !== root || !root.isOpen) return [];
    const isPart = found.length === 0 && (await isPartOfFramework(fileSystem.folder(root.uri)));
    if (isPart) this.#part.fire(root.uri);
    return this.#setFound(key, found);
  }

  /** Which frameworks are there for a workspace folder that is none, and no others. Answers those that were not known. */
  #setFound(key: string, uris: readonly string[]): readonly string[] {
    const found = new Map(uris.map((uri) => [normalUri(uri), uri]));
    let hasChanged = false;
    for (const [other, { foundFor }] of this.#roots) {
      if (found.has(other) || !foundFor.delete(key)) continue;
      this.#dropUnused(other);
      hasChanged = true;
    }
    const added = [...found].filter(([other]) => !this.#roots.has(other));
    for (const [other, uri] of added)
      this.#roots.set(other, { uri, framework: undefined, isOpen: false, foundFor: new Set() });
    for (const other of found.keys()) this.#roots.get(other)?.foundFor.add(key);
    if (hasChanged || added.length > 0) this.#found.fire();
    return added.map(([other]) => other);
  }

  #dropUnused(key: string): void {
    const root = this.#roots.get(key);
    if (root && !root.isOpen && root.foundFor.size === 0) this.#roots.delete(key);
  }

  /** Whether a change at a path can make a folder a framework, or is about the place of one that was found for it. */
  #mayBeSign(path: string, key: string): boolean {
    const found = [...this.#roots].flatMap(([other, { foundFor }]) => (foundFor.has(key) ? [other] : []));
    if (found.length === 0) return path.endsWith(configurationFile) || path.endsWith(".md") || !path.includes(".");
    const place = `${key}/${path}`;
    return isSignOfAny(path) || found.some((other) => other === place || other.startsWith(`${place}/`));
  }

  #tellFirst(framework: FrameworkFolder, files: readonly string[]): void {
    const { client } = this;
    if (!client.knowsSettings) return;
    const checked = framework.firstProblems(files, client.documents);
    if (checked.size > 0) this.#first.fire({ framework, checked });
  }

  /** Documents that were opened or edited while the pages were read. */
  #takeOpen(framework: FrameworkFolder): void {
    for (const document of this.client.documents) {
      const path = framework.pathOf(document.uri);
      if (path !== undefined && framework.isFollowed(path)) framework.setOpen(path, document.getText());
    }
  }

  #tellAll(): void {
    for (const framework of this.all) this.#tell(framework);
  }

  /** Checks what has changed in a framework and tells it; `opened`: the file that has just been opened. */
  #tell(framework: FrameworkFolder, opened?: string): void {
    this.#changes.fire({ ...framework.check(), framework, opened });
  }

  #later(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((error) => this.client.log("Reading failed", error));
  }
}

/**
 * The one of some frameworks to which a file belongs. Where one lies within another it is the innermost whose pages and other files it is
 * among; one that is among those of none belongs to the folder that it is in.
 */
export function innermost(frameworks: Iterable<FrameworkFolder>, uri: string): FrameworkFolder | undefined {
  let best: FrameworkFolder | undefined;
  let isBestFollowed = false;
  for (const framework of frameworks) {
    const path = framework.pathOf(uri);
    if (path === undefined) continue;
    const isFollowed = path === configurationFile || framework.isFollowed(path);
    const isDeeper = framework.uri.length > (best?.uri.length ?? -1);
    if (isFollowed === isBestFollowed ? !isDeeper : isBestFollowed) continue;
    best = framework;
    isBestFollowed = isFollowed;
  }
  return best;
}

/** Stands for a workspace folder where a framework was found for a file in it, and not by looking around the folder. */
function deeperIn(key: string): string {
  return `${key}\n`;
}
