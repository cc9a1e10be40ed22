import { fileUri } from "./clientFileSystem";
import { type Configuration, configurationFile, readConfiguration } from "./configuration";
import { treeSignature } from "./core/features/tree";
import type { Page } from "./core/page";
import { Positions } from "./core/positions";
import type { Problem, SeveritySetting } from "./core/problem";
import type { Language } from "./core/span";
import { Workspace } from "./core/workspace";
import { type Folder, walk } from "./fileSystem";

/** What a framework asks of its surroundings. */
export interface FrameworkHost {
  /** The text of a document that is open in the editor: it wins over the disk. Undefined when the file is not open. */
  openText(uri: string): string | undefined;
  /** Gives way to what has arrived meanwhile. */
  breathe(): Promise<void>;
  onFailure(rule: string, path: string, error: unknown): void;
}

/** How long reading goes on before it gives way, in milliseconds. */
const slice = 30;

/**
 * One framework in one workspace folder: its pages as the editor and the disk have them, and its problems. Open documents
 * win over the disk in every order of events, because every text that comes from the disk is asked for anew here.
 */
export class FrameworkFolder {
  #workspace: Workspace;
  /** The paths whose published problems may be out of date. */
  readonly #stale = new Set<string>();
  #treeChanged = true;
  /** Counts loads: what an older one still reads is thrown away. */
  #load = 0;

  constructor(
    readonly folder: Folder,
    private configuration: Configuration,
    private readonly host: FrameworkHost,
  ) {
    this.#workspace = new Workspace(configuration.model);
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
    await walk(this.folder, this.configuration.model.pages, (path) => paths.push(path));
    // By path, so that whatever depends on the order of pages is the same on every machine.
    paths.sort();
    let until = performance.now() + slice;
    for (const path of paths) {
      await this.#readInto(workspace, path);
      if (performance.now() > until) {
        await this.host.breathe();
        until = performance.now() + slice;
      }
      if (load !== this.#load) return false;
    }
    const before = this.#workspace;
    this.#workspace = workspace;
    for (const path of before.allProblems().keys()) this.#stale.add(path);
    this.#treeChanged = true;
    return true;
  }

  /** The path of a uri in this framework; undefined for one that lies elsewhere. */
  pathOf(uri: string): string | undefined {
    if (!uri.startsWith(this.uri) || uri.charCodeAt(this.uri.length) !== 47) return undefined;
    const path = uri.slice(this.uri.length + 1);
    try {
      return path.includes("%") ? path.split("/").map(decodeURIComponent).join("/") : path;
    } catch {
      // No file can have such a uri.
      return undefined;
    }
  }

  uriOf(path: string): string {
    return fileUri(this.uri, path);
  }

  page(uri: string): Page | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.#workspace.snapshot.page(path);
  }

  /** An open document has this text. */
  setOpen(path: string, text: string): void {
    this.#stale.add(path);
    this.#set(path, text);
  }

  /** A file or folder on the disk was made, changed or taken away, or a document was closed: reads what is there now. */
  async refresh(path: string): Promise<void> {
    const { folder } = this;
    if (path === this.configuration.model.pages || !/\.[^./]+$/.test(path)) await this.#refreshFolder(path);
    else if (this.#workspace.isPage(path)) await this.#readInto(this.#workspace, path);
    else if (path.startsWith(`${this.configuration.model.pages}/`)) {
      const at = path.lastIndexOf("/");
      const entries = await folder.list(path.slice(0, at));
      const entry = entries?.find(({ name }) => name === path.slice(at + 1));
      if (!entry) await this.#refreshFolder(path);
      else if (entry.isFolder) await this.#refreshFolder(path);
      else this.#workspace.addFile(path);
    }
  }

  /** Whether a changed path means that the configuration has to be read again. */
  isConfiguration(path: string): boolean {
    return path === configurationFile || this.configuration.modelFiles.includes(path);
  }

  /** Reads the configuration again; false when the folder is no framework any more. */
  async reconfigure(open?: string): Promise<boolean> {
    const configuration = await readConfiguration(this.folder, open);
    if (!configuration) return false;
    this.configuration = configuration;
    this.#stale.add(configurationFile);
    return true;
  }

  /** Severities have changed: every page is checked again. */
  recheck(): void {
    this.#workspace.markAll();
  }

  /**
   * Checks what has changed. Returns the problems of each path for which they may be others than before, the
   * configuration file among them.
   */
  check(severities: Readonly<Record<string, SeveritySetting>>): Map<string, readonly Problem[]> {
    const { configuration, host } = this;
    const changed = this.#workspace.check({
      severities: { ...configuration.severities, ...severities },
      onFailure: host.onFailure,
      isIgnored: configuration.isIgnored,
    });
    for (const path of this.#stale) {
      if (!changed.has(path)) changed.set(path, this.#workspace.problems(path));
    }
    this.#stale.clear();
    if (configuration.text !== undefined) changed.set(configurationFile, configuration.problems);
    else if (changed.has(configurationFile)) changed.set(configurationFile, []);
    return changed;
  }

  /** Whether the tree may look different since this was last asked. */
  takeTreeChanged(): boolean {
    const changed = this.#treeChanged;
    this.#treeChanged = false;
    return changed;
  }

  /** The positions in a page or in the configuration file. */
  positions(path: string): Positions {
    const page = this.#workspace.snapshot.page(path);
    return new Positions(page?.text ?? (path === configurationFile ? this.configuration.text : undefined) ?? "");
  }

  async #readInto(workspace: Workspace, path: string): Promise<void> {
    if (!workspace.isPage(path)) {
      workspace.addFile(path);
      return;
    }
    const uri = this.uriOf(path);
    let text = this.host.openText(uri);
    if (text === undefined) {
      const read = this.folder.read(path);
      text = read instanceof Promise ? await read : read;
      // The document may have been opened while the disk was read.
      text = this.host.openText(uri) ?? text;
    }
    if (workspace !== this.#workspace) {
      if (text === undefined) workspace.addFile(path);
      else workspace.set(path, text);
    } else if (text === undefined) this.#delete(path);
    else this.#set(path, text);
  }

  async #refreshFolder(path: string): Promise<void> {
    const workspace = this.#workspace;
    const { pages } = this.configuration.model;
    if (path !== pages && !path.startsWith(`${pages}/`)) return;
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
    const before = treeSignature(snapshot.page(path), snapshot);
    const page = this.#workspace.set(path, text);
    if (treeSignature(page, snapshot) !== before) this.#treeChanged = true;
  }

  #delete(path: string): void {
    const { snapshot } = this.#workspace;
    if (treeSignature(snapshot.page(path), snapshot) !== "") this.#treeChanged = true;
    this.#workspace.delete(path);
  }
}
