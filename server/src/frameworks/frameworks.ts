import { Emitter, type Event } from "vscode-jsonrpc";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { configurationFile, isAtSignOfAny, isSign, readConfiguration } from "../configuration/configuration";
import {
  frameworksAbove,
  frameworksAround,
  isCopy,
  isPartOfFramework,
  type Surroundings,
} from "../configuration/discovery";
import type { History } from "../core/framework/history";
import { cannotRead, type FileSystem } from "../files/fileSystem";
import { normalUri, pathBelow } from "../files/uris";
import type { Change, FoundInFiles } from "./change";
import type { EditorClient } from "./client";
import { FrameworkFolder } from "./frameworkFolder";
import { Slices } from "./reading/slices";
import { Root } from "./root";

/** Frameworks are looked for around workspace folders too, as far as can be looked from here. */
export type Above = Surroundings["above"];

/** The frameworks in and around the workspace folders: reads them, follows what changes, and tells it to all who follow. */
export class Frameworks {
  /** The workspace folders, and the frameworks around them, by their normal uri. */
  readonly #roots = new Map<string, Root>();
  /** The normal uris of the workspace folders, in the order in which the client has them. */
  #opened: readonly string[] = [];
  /** Folders above which a framework was looked for, for a file in them. */
  readonly #looked = new Set<string>();
  readonly #changes = new Emitter<Change>();
  readonly #first = new Emitter<FoundInFiles>();
  readonly #reading = new Emitter<void>();
  readonly #hasRead = new Emitter<number>();
  readonly #found = new Emitter<void>();
  readonly #part = new Emitter<string>();
  /** The client opens files, and no folders. */
  isWithoutFolders = false;
  /** Whether what is found in a framework is to be told later: it is in the middle of a change. */
  isKeptBack: (framework: FrameworkFolder) => boolean = () => false;
  /** Comes when the names of the pages of another framework are known. */
  #nextNamed!: Promise<void>;
  #named!: () => void;
  /** When the first of those that are read now began. */
  #start = 0;
  /** Settings are asked for one time after the other. */
  #settings: Promise<void> = Promise.resolve();
  /** When nothing is missing any more without which nothing can be told, whichever folder is read. */
  #ready: Promise<void> = Promise.resolve();

  constructor(
    readonly client: EditorClient,
    private readonly fileSystem: FileSystem,
    private readonly above: Above = () => undefined,
  ) {
    this.#expectNamed();
  }

  #expectNamed(): void {
    this.#nextNamed = new Promise((resolve) => {
      this.#named = resolve;
    });
  }

  /** Those in workspace folders in the order of these, and then the others by where they are, in whichever order they were read. */
  get all(): FrameworkFolder[] {
    const others = [...this.#roots.keys()].filter((key) => !this.#opened.includes(key)).sort();
    return [...this.#opened, ...others].flatMap((key) => this.#roots.get(key)?.framework ?? []);
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

  /** Tells that the pages of a framework begin to be read. */
  get onReading(): Event<void> {
    return this.#reading.event;
  }

  /** Tells that those of one are read and all that is found in them is told, and for how many milliseconds pages have been read now. */
  get onRead(): Event<number> {
    return this.#hasRead.event;
  }

  /** Tells that there are other folders with a framework than the client has opened, or others than before. */
  get onFound(): Event<void> {
    return this.#found.event;
  }

  /** Tells of a workspace folder that is a part of a framework which cannot be read from here. */
  get onPart(): Event<string> {
    return this.#part.event;
  }

  /** Whether any framework is being read. */
  get isReading(): boolean {
    return [...this.#roots.values()].some((root) => root.isReading);
  }

  /** The uris of the folders that could not be read when that was tried last, so that nobody knows whether they are frameworks. */
  get silent(): readonly string[] {
    return [...this.#roots.values()].filter(({ isSilent }) => isSilent).map(({ uri }) => uri);
  }

  /** Tries again to read those. */
  readSilent(): void {
    for (const root of this.#roots.values()) {
      if (!root.isSilent) continue;
      root.later(async () => {
        if (this.#isHere(root) && !cannotRead(await root.folder.list(""))) this.#read(root);
      });
    }
  }

  /** Whether it is one of them, or being read for the first time. */
  has(framework: FrameworkFolder): boolean {
    const root = this.#roots.get(normalUri(framework.uri));
    return root?.framework === framework || root?.coming === framework;
  }

  /** The framework whose folder holds the uri; the innermost when folders are nested. */
  of(uri: string): FrameworkFolder | undefined {
    return innermost(this.all, uri);
  }

  /**
   * Waits while the framework of a file is read. For a large one only until the names of its pages are known: then answers with that, which is
   * not among `all` yet.
   */
  async settledOrNamed(uri: string): Promise<FrameworkFolder | undefined> {
    const key = normalUri(uri);
    for (;;) {
      const named = this.#around(key).find(({ coming }) => coming?.isLongComing)?.coming;
      if (named) return named;
      const awaited = this.#before(key);
      if (awaited.length === 0) return undefined;
      await Promise.race([...awaited.map(({ settled }) => settled), this.#nextNamed]);
    }
  }

  /** Waits while the framework of a file is read, or one that may be; without a file, while none at all is ready. */
  async settled(uri?: string): Promise<void> {
    const key = uri === undefined ? undefined : normalUri(uri);
    for (;;) {
      const awaited = key === undefined ? this.#beforeAny() : this.#before(key);
      if (awaited.length === 0) return;
      await Promise.race(awaited.map(({ settled }) => settled));
    }
  }

  #before(key: string): readonly Root[] {
    for (const root of this.#around(key)) {
      if (root.isUnsettled) return [root];
      // What an inner one does not follow may belong to an outer one.
      if (root.framework && (root.key === key || isFollowedBy(root.framework, key))) return [];
    }
    return [];
  }

  #beforeAny(): readonly Root[] {
    const roots = [...this.#roots.values()];
    if (roots.some(({ framework, isReading }) => framework && !isReading)) return [];
    return roots.filter(({ isUnsettled }) => isUnsettled);
  }

  /** The roots that hold a file or folder, or are that folder; the innermost first. */
  #around(key: string): Root[] {
    const around = [...this.#roots.values()].filter((root) => isAtOrAbove(key, root.key));
    return around.sort((one, other) => other.key.length - one.key.length);
  }

  #isHere(root: Root): boolean {
    return this.#roots.get(root.key) === root;
  }

  #newRoot(uri: string, isOpen: boolean): Root {
    const open = () => this.fileSystem.folder(uri);
    const root = new Root(uri, open, isOpen, (error) => this.client.log(`${uri} cannot be read`, error));
    this.#roots.set(root.key, root);
    return root;
  }

  /** Adds workspace folders and reads them, `ready` at the same time. */
  add(uris: readonly string[], ready?: Promise<void>): void {
    if (ready) {
      this.#ready = ready;
      this.#settings = this.#settings.then(() => ready);
    }
    // All are known before the first one is read: it may be a part of another.
    const roots = uris.map((uri) => this.#roots.get(normalUri(uri)) ?? this.#newRoot(uri, true));
    for (const root of roots) root.isOpen = true;
    this.#opened = [...new Set([...this.#opened, ...roots.map(({ key }) => key)])];
    for (const root of roots) this.#read(root);
    if (roots.length === 0) this.#hasRead.fire(0);
  }

  /** Takes workspace folders away. */
  remove(uris: readonly string[]): void {
    for (const uri of uris) {
      const key = normalUri(uri);
      const root = this.#roots.get(key);
      if (root) root.isOpen = false;
      this.#opened = this.#opened.filter((one) => one !== key);
      this.#setFound(key, []);
      this.#setFound(deeperIn(key), []);
      this.#dropUnused(key);
    }
    this.#looked.clear();
    this.#changes.fire("everything");
  }

  /** Looks again around the workspace folders that are no framework: more may be read now than before. */
  lookAround(): void {
    for (const root of this.#roots.values()) if (root.isOpen && !root.framework) this.#read(root);
  }

  /** The settings may have changed; `pushed`: what the client says that they are. */
  settingsChanged(pushed: unknown): void {
    this.#settings = this.#settings.then(async () => {
      const { language } = this.client.settings;
      // VS Code says at every start that they have.
      if (!(await this.client.readSettings(pushed))) return;
      for (const framework of this.all) {
        framework.recheck();
        this.#tell(framework);
      }
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

  closed({ uri }: TextDocument): void {
    // Each that holds it may have the text that was open, also one whose pages are being read.
    for (const root of this.#around(normalUri(uri))) root.later(() => this.#closedIn(root, uri));
  }

  async #closedIn(root: Root, uri: string): Promise<void> {
    const { framework } = root;
    const path = framework?.pathOf(uri);
    // It may have been opened again, or its folder closed, before its turn came.
    if (!framework || path === undefined || framework.document(path) || !this.#isHere(root)) return;
    if (path === configurationFile) {
      this.#reload(root.key, true);
      return;
    }
    await framework.refresh(path, false);
    this.#tell(framework);
  }

  /** Files were made, changed or taken away outside the editor. */
  filesChanged(uris: readonly string[]): void {
    for (const root of this.#roots.values()) {
      const inside = uris.filter((uri) => pathBelow(root.key, normalUri(uri)) !== undefined);
      this.#filesChangedIn(root, inside);
      if (uris.some((uri) => isAtOrAbove(root.key, normalUri(uri)))) root.later(() => this.#cameOrWent(root));
    }
  }

  /** Of a folder that goes, with its name or that of one above it, no file in it may be told. */
  async #cameOrWent(root: Root): Promise<void> {
    // While it does not answer nobody knows: what was read stays.
    if (cannotRead(await root.folder.list(""))) return;
    const configuration = await readConfiguration(root.folder);
    if ((configuration === undefined) !== (root.framework === undefined)) this.#reload(root.key, false);
  }

  /** What changes while others wait for their turn is read with them, and what comes of it is checked once. */
  #filesChangedIn(root: Root, uris: readonly string[]): void {
    if (uris.length === 0) return;
    if (root.changed.size === 0) root.later(() => this.#readChanged(root));
    for (const uri of uris) root.changed.add(uri);
  }

  async #readChanged(root: Root): Promise<void> {
    const uris = [...root.changed];
    root.changed.clear();
    const slices = new Slices(this.client.breathe);
    let isPoorer = false;
    root.isReadingChanges = true;
    try {
      for (const uri of uris) {
        const { framework, key } = root;
        const path = pathBelow(key, normalUri(uri)) as string;
        // Those around it are followed by themselves; within one it may become one all the same.
        const other = framework ? undefined : this.of(uri);
        if (other && (isAtOrAbove(normalUri(other.uri), key) || !isAtSignOfAny(path))) continue;
        if (framework ? isSign(path, framework.config) : this.#mayBeSign(path, key)) this.#reload(key, false);
        else if (framework) {
          const isOpen = framework.document(path) !== undefined;
          if (!isOpen) await framework.refresh(path, true);
          isPoorer ||= isOpen || !framework.workspace.view.hasFile(path);
        }
        if (slices.isOver) await slices.next();
      }
    } finally {
      root.isReadingChanges = false;
    }
    // Where something is gone, the folder may be no framework any more.
    if (isPoorer && (await root.framework?.hasLostItsSigns())) this.#reload(root.key, false);
    if (root.framework && root.changed.size === 0) this.#tell(root.framework);
  }

  /** Looks which files are others than is known here: a watcher may have missed something. */
  lookAgain(): void {
    for (const root of this.#roots.values()) {
      if (root.isLookedAt || root.isReading) continue;
      root.isLookedAt = true;
      root.later(async () => {
        root.isLookedAt = false;
        await this.#cameOrWent(root);
        const { framework } = root;
        if (!framework || root.isReading || !this.#isHere(root)) return;
        const changed = await framework.changedFiles();
        if (changed.length === 0) return;
        this.#filesChangedIn(
          root,
          changed.map((path) => framework.uriOf(path)),
        );
      });
    }
  }

  /** Reads again what could not be read of a framework. Answers whether something is different now. */
  readUnread(framework: FrameworkFolder): Promise<boolean> {
    const root = this.#roots.get(normalUri(framework.uri));
    if (!root) return Promise.resolve(false);
    return new Promise((resolve) => {
      root.later(async () => {
        let isDifferent = false;
        try {
          // The folder may have been closed meanwhile.
          if (!this.#isHere(root) || root.framework !== framework) return;
          if (await framework.isConfigurationBack()) this.#reload(root.key, false);
          isDifferent = await framework.readUnread();
          if (isDifferent) this.#tell(framework);
        } finally {
          resolve(isDifferent);
        }
      });
    });
  }

  /** Files were moved in the editor. */
  move(framework: FrameworkFolder, moves: ReadonlyMap<string, string>): void {
    framework.move(moves);
    this.#tell(framework);
  }

  /** Tells what was kept back. */
  tell(framework: FrameworkFolder): void {
    this.#tell(framework);
  }

  /** Sees to it that what is found in a file is found in its text as it is now, also while much is being checked. */
  bringUpToDate(framework: FrameworkFolder, path: string): void {
    const root = this.#roots.get(normalUri(framework.uri));
    if (!root || !framework.workspace.isUnchecked(path) || !this.#isTold(root, framework)) return;
    framework.checkSome(() => true, path);
    this.#changes.fire({ ...framework.tell(framework.takeOpen(path)), framework });
  }

  /** What is known of files that are gone. While pages are read, what comes of it is told afterwards. */
  setHistory(framework: FrameworkFolder, history: History): void {
    // The folder may have been closed meanwhile.
    if (!this.has(framework)) return;
    framework.setHistory(history);
    this.#tell(framework);
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
      this.#read(this.#newRoot(folder, true));
      return;
    }
    const root = [...this.#roots.values()].find((one) => one.isOpen && pathBelow(one.key, key) !== undefined);
    root?.search(async () => {
      // What was read meanwhile may be its framework.
      if (!this.#isHere(root) || this.of(uri) || isCopy(pathBelow(root.key, key) as string)) return;
      this.#looked.add(key);
      const above: Above = (one) => (normalUri(one) === root.key ? undefined : one.slice(0, one.lastIndexOf("/")));
      const found = await frameworksAbove(folder, { fileSystem: this.fileSystem, above });
      if (!this.#isHere(root)) return;
      const deeper = deeperIn(root.key);
      for (const added of this.#setFound(deeper, [...this.#foundFor(deeper), ...found])) this.#read(added);
    });
  }

  #foundFor(key: string): string[] {
    return [...this.#roots.values()].flatMap(({ uri, foundFor }) => (foundFor.has(key) ? [uri] : []));
  }

  #typed(document: TextDocument, isNew: boolean): void {
    const uri = normalUri(document.uri);
    if (uri.endsWith(`/${configurationFile}`)) this.#reload(uri.slice(0, -configurationFile.length - 1), true);
    for (const { framework } of this.#around(uri)) {
      const path = framework?.pathOf(uri);
      if (!framework || path === undefined || path === configurationFile || !framework.isFollowed(path)) continue;
      framework.setOpen(path, document.getText());
      this.#tell(framework, isNew ? path : undefined);
    }
  }

  /** Reads the configuration of a folder again, and its pages where need be; `isSameModel`: no file of a model has changed. */
  #reload(key: string, isSameModel: boolean): void {
    const root = this.#roots.get(key);
    if (!root) return;
    const { waiting } = root;
    root.waiting = isSameModel && waiting !== false;
    if (waiting === undefined) this.#read(root, true);
  }

  /** Reads a root, or `again` what somebody waits for, and then those that were found around it. */
  #read(root: Root, again = false): void {
    if (!this.isReading) this.#start = performance.now();
    root.read(
      async () => {
        const isSameModel = again && root.waiting === true;
        if (again) root.waiting = undefined;
        for (const other of await this.#readNow(root, isSameModel)) this.#read(other);
        await this.#ready;
        const { framework } = root;
        if (framework) await this.#tellAll(root, framework, () => this.#isHere(root) && !this.isKeptBack(framework));
      },
      () => {
        if (root.framework?.hasNews) this.#tell(root.framework);
        this.#changes.fire("everything");
        this.#hasRead.fire(Math.round(performance.now() - this.#start));
      },
    );
    this.#reading.fire();
  }

  /** Answers which other roots are to be read now. */
  async #readNow(root: Root, isSameModel: boolean): Promise<readonly Root[]> {
    if (!this.#isHere(root)) return [];
    const { key } = root;
    const open = this.client.document(`${key}/${configurationFile}`)?.getText();
    if (root.framework) {
      const change = await root.framework.reconfigure(open, isSameModel);
      if (change === "gone") {
        root.framework = undefined;
        const seekers = [...root.foundFor].flatMap((seeker) => this.#roots.get(seeker) ?? []);
        root.foundFor.clear();
        this.#dropUnused(key);
        return root.isOpen ? [...seekers, ...(await this.#lookAround(root))] : seekers;
      }
      if (change === "rules") root.framework.recheck();
      else await root.framework.load();
    } else {
      const { client } = this;
      const { folder } = root;
      const configuration = await readConfiguration(folder, open);
      root.isSilent = !configuration && cannotRead(await folder.list(""));
      if (!configuration) return root.isOpen && !root.isSilent ? this.#lookAround(root) : [];
      const framework = new FrameworkFolder(folder, configuration, client);
      root.coming = framework;
      try {
        await framework.load((files) => this.#tellFirst(root, files));
        await this.#ready;
        // What is certain without the others is told of what is typed meanwhile.
        const slices = new Slices(client.breathe);
        while (!framework.checkSome(() => slices.isOver)) {
          await slices.next();
          this.#tellFirst(root, framework.workspace.view.files());
        }
      } finally {
        root.coming = undefined;
        framework.endFirstProblems();
      }
      if (!this.#isHere(root)) return [];
      root.framework = framework;
      this.#setFound(key, []);
    }
    this.#takeOpen(root.framework);
    return [];
  }

  /** Looks for frameworks around a workspace folder that is none. Answers those that were not known. */
  async #lookAround(root: Root): Promise<readonly Root[]> {
    const { fileSystem, client } = this;
    // Above it are files that the author has not opened.
    const above: Above = (uri) => (client.isTrusted ? this.above(uri) : undefined);
    const surroundings = { fileSystem, above };
    const found = this.isWithoutFolders
      ? await frameworksAbove(root.uri, surroundings)
      : await frameworksAround(root.uri, surroundings);
    // The folder may have been closed meanwhile.
    if (!this.#isHere(root) || !root.isOpen) return [];
    const isPart = found.length === 0 && (await isPartOfFramework(root.folder));
    if (isPart) this.#part.fire(root.uri);
    return this.#setFound(root.key, found);
  }

  /** Which frameworks are there for a workspace folder that is none, and no others. Answers those that were not known. */
  #setFound(key: string, uris: readonly string[]): readonly Root[] {
    const found = new Map(uris.map((uri) => [normalUri(uri), uri]));
    let hasChanged = false;
    for (const [other, { foundFor }] of this.#roots) {
      if (found.has(other) || !foundFor.delete(key)) continue;
      this.#dropUnused(other);
      hasChanged = true;
    }
    const added = [...found].filter(([other]) => !this.#roots.has(other)).map(([, uri]) => this.#newRoot(uri, false));
    for (const other of found.keys()) this.#roots.get(other)?.foundFor.add(key);
    if (hasChanged || added.length > 0) this.#found.fire();
    return added;
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
    return isAtSignOfAny(path) || found.some((other) => other === place || other.startsWith(`${place}/`));
  }

  #tellFirst(root: Root, files: Iterable<string>): void {
    const framework = root.coming;
    if (!framework || !this.#isHere(root)) return;
    if (framework.takeNames(files)) {
      this.#named();
      this.#expectNamed();
    }
    if (!this.client.knowsSettings) return;
    const checked = framework.firstProblems();
    if (checked.size > 0) this.#first.fire({ framework, checked });
  }

  /** Documents that were opened or edited while the pages were read. */
  #takeOpen(framework: FrameworkFolder): void {
    for (const document of this.client.documents) {
      const path = framework.pathOf(document.uri);
      if (path !== undefined && framework.isFollowed(path)) framework.setOpen(path, document.getText());
    }
  }

  /**
   * Checks what has changed in a framework and tells it, unless it is being read; `opened`: the file that has just been opened. What takes longer
   * goes on meanwhile: then only what is found in open documents is told at once.
   */
  #tell(framework: FrameworkFolder, opened?: string): void {
    const root = this.#roots.get(normalUri(framework.uri));
    if (!root || !this.#isTold(root, framework)) return;
    const slices = new Slices(this.client.breathe);
    const isAll = framework.checkSome(() => root.isUnderWay || slices.isOver);
    if (isAll && !root.isUnderWay) {
      const checked = framework.takeChecked();
      if (checked.size <= mostAtOnce) {
        this.#changes.fire({ ...framework.tell(checked), framework, opened });
        return;
      }
      framework.tellLater(checked);
    }
    this.#changes.fire({ ...framework.tell(framework.takeOpen(opened)), framework, opened });
    if (root.isUnderWay) return;
    const goesOn = () => this.#isTold(root, framework) && !root.isReadingChanges;
    void this.#tellAll(root, framework, goesOn).catch((error) =>
      this.client.log(`${framework.uri} cannot be checked`, error),
    );
  }

  #isTold(root: Root, framework: FrameworkFolder): boolean {
    return root.framework === framework && !root.isReading && !this.isKeptBack(framework);
  }

  /** Checks and tells all, and gives way again and again; `goesOn`: whether it is still to be told now. Whoever ends that begins it again. */
  async #tellAll(root: Root, framework: FrameworkFolder, goesOn: () => boolean): Promise<void> {
    const slices = new Slices(this.client.breathe);
    root.isChecking = true;
    try {
      do {
        while (!framework.checkSome(() => slices.isOver)) {
          await slices.next();
          if (!goesOn()) return;
        }
        const checked = [...framework.takeChecked()];
        for (let next = 0; next < checked.length; next += mostAtOnce) {
          // Behind all that is told at once an answer would wait until the client has read it.
          if (next > 0 || slices.isOver) await slices.next();
          if (!goesOn()) {
            framework.tellLater(checked.slice(next));
            return;
          }
          this.#changes.fire({ ...framework.tell(checked.slice(next, next + mostAtOnce)), framework });
        }
      } while (framework.hasUnchecked);
    } finally {
      root.isChecking = false;
    }
  }
}

/** Of so many files what is found is told in one go. */
const mostAtOnce = 100;

function isAtOrAbove(key: string, place: string): boolean {
  return key === place || pathBelow(place, key) !== undefined;
}

/**
 * The one of some frameworks to which a file belongs. Where one lies within another it is the innermost whose pages and other files it is
 * among; one that is among those of none belongs to the folder that it is in.
 */
export function innermost(frameworks: Iterable<FrameworkFolder>, uri: string): FrameworkFolder | undefined {
  let best: FrameworkFolder | undefined;
  let isBestFollowed = false;
  for (const framework of frameworks) {
    if (framework.pathOf(uri) === undefined) continue;
    const isFollowed = isFollowedBy(framework, uri);
    const isDeeper = framework.uri.length > (best?.uri.length ?? -1);
    if (isFollowed === isBestFollowed ? !isDeeper : isBestFollowed) continue;
    best = framework;
    isBestFollowed = isFollowed;
  }
  return best;
}

function isFollowedBy(framework: FrameworkFolder, uri: string): boolean {
  const path = framework.pathOf(uri);
  return path !== undefined && (path === configurationFile || framework.isFollowed(path));
}

/** Stands for a workspace folder where a framework was found for a file in it, and not by looking around the folder. */
function deeperIn(key: string): string {
  return `${key}\n`;
}
