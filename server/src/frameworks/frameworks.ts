import { type Connection, type Diagnostic, Emitter } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { builtInModel } from "../configuration/builtInModel";
import { configurationFile, readConfiguration } from "../configuration/configuration";
import { defaultSettings, type ServerSettings } from "../configuration/settings";
import { nearNames } from "../configuration/severities";
import type { Page } from "../core/page/page";
import type { Language } from "../core/text/language";
import { didYouMean } from "../core/text/similar";
import type { FileSystem } from "../files/fileSystem";
import type { HistoryReader } from "../files/historyReader";
import { normalUri, pathBelow } from "../files/uris";
import { type FrameworkStatus, indexedNotification, type StatusParams, statusNotification } from "../protocol/status";
import type { Explanations } from "./explanations";
import { FrameworkFolder, type FrameworkHost } from "./frameworkFolder";
import { Publisher, toDiagnostic } from "./publisher";

/** How long the status may lag behind the problems, in milliseconds: one message per burst of edits. */
const statusDelay = 100;
/** How long changes of files go on before the history is looked at again, in milliseconds: once per pull or branch switch. */
const historyDelay = 500;

interface Root {
  /** As the client writes it. */
  readonly uri: string;
  readonly publisher: Publisher;
  /** Undefined while it is read for the first time, and for a folder that is no framework. */
  framework: FrameworkFolder | undefined;
}

/** The frameworks in the workspace folders: reads them, follows changes, publishes what is found. */
export class Frameworks {
  settings: ServerSettings = defaultSettings;
  /** The client reports itself what is no JSON in a file that is open. */
  clientChecksJson = false;
  /** The client has the commands that renumber. */
  clientRenumbers = false;
  /** How the client gets to the pages that explain the rules. */
  explanations: Explanations | undefined;

  /** Called when pages were lost and found on the disk: outside the editor, or just now in it. */
  onPagesChanged: (framework: FrameworkFolder, lost: readonly Page[], found: readonly Page[]) => void = () => undefined;
  /** Called when a file or folder was moved in the editor. */
  movedInEditor: (oldUri: string, newUri: string) => void = () => undefined;
  /** Called when there may be other frameworks than before, or other content models. */
  onChange: () => void = () => undefined;
  /** Fires when what is shown of one page on others may be different from before. */
  readonly relationsChanged = new Emitter<void>();
  /** Called when files of a framework were checked anew: those whose problems may be others. */
  onChecked: (framework: FrameworkFolder, paths: Iterable<string>) => void = () => undefined;
  /** Called when there is another tree: other frameworks, or pages that were all read anew. */
  onTreeChange: () => void = () => undefined;
  /** Called after each check, with the pages that were edited before it, as they were, and the files whose problems may be others. */
  onEdited: (
    framework: FrameworkFolder,
    edited: ReadonlyMap<string, Page | undefined>,
    checked: Iterable<string>,
  ) => void = () => undefined;
  /** Whether other programs than this one may look at the folders. */
  isTrusted = true;

  /** The workspace folders by their normal uri. */
  readonly #roots = new Map<string, Root>();
  /** Open documents by their normal uri. */
  readonly #open = new Map<string, TextDocument>();
  readonly #host: FrameworkHost;
  /** Roots that wait to be read again, once each: whether for all their reasons the model is still the same. */
  readonly #waiting = new Map<string, boolean>();
  readonly #toldRules = new Set<string>();
  #loading = 0;
  #statusTimer: ReturnType<typeof setTimeout> | undefined;
  #historyTimer: ReturnType<typeof setTimeout> | undefined;
  #readingHistory: Promise<void> = Promise.resolve();
  /** Work that reads files runs one after the other, so that no two read the same folder at once. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly fileSystem: FileSystem,
    private readonly historyReader?: HistoryReader,
  ) {
    this.#host = {
      openText: (uri) => this.#open.get(uri)?.getText(),
      breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
      onFailure: (rule, path, error) => this.log(`Rule ${rule} failed on ${path}`, error),
    };
  }

  get all(): FrameworkFolder[] {
    return [...this.#roots.values()].flatMap(({ framework }) => framework ?? []);
  }

  get rootUris(): string[] {
    return [...this.#roots.values()].map(({ uri }) => uri);
  }

  /** The framework whose folder holds the uri; the innermost when folders are nested. */
  of(uri: string): FrameworkFolder | undefined {
    let best: FrameworkFolder | undefined;
    for (const framework of this.all) {
      if (framework.pathOf(uri) !== undefined && framework.uri.length > (best?.uri.length ?? -1)) best = framework;
    }
    return best;
  }

  /** The document at a path, when it is open in the editor. */
  documentAt(framework: FrameworkFolder, path: string): TextDocument | undefined {
    return this.#open.get(normalUri(framework.uriOf(path)));
  }

  languageOf(framework: FrameworkFolder): Language {
    return this.settings.language ?? framework.language;
  }

  /** Waits while pages are read; at once otherwise. */
  async settled(): Promise<void> {
    if (this.#loading > 0 || this.all.length === 0) await this.#queue;
  }

  /** Adds workspace folders and reads them, `ready` at the same time. */
  add(uris: readonly string[], ready?: Promise<void>): void {
    for (const uri of uris) {
      const root = normalUri(uri);
      if (!this.#roots.has(root)) {
        this.#roots.set(root, { uri, publisher: new Publisher(this.connection), framework: undefined });
      }
    }
    this.#later(() => this.#read(uris.map(normalUri), ready));
  }

  /** Takes workspace folders away, and their problems. */
  remove(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#roots.get(normalUri(uri))?.publisher.clear();
      this.#roots.delete(normalUri(uri));
    }
    this.#statusLater();
    this.#treeChanged();
    this.onChange();
    this.relationsChanged.fire();
  }

  /** The settings have changed: every page is checked again. */
  applySettings(read: () => Promise<ServerSettings>): void {
    this.#later(async () => {
      const { language } = this.settings;
      this.settings = await read();
      for (const framework of this.all) framework.recheck();
      this.#publishAll();
      this.#statusLater();
      if (this.settings.language !== language) this.#treeChanged();
      this.relationsChanged.fire();
    });
  }

  /** The author trusts the folders from now on. */
  trust(): void {
    this.isTrusted = true;
    this.#historyLater(0);
  }

  dispose(): void {
    clearTimeout(this.#historyTimer);
    this.historyReader?.dispose();
  }

  opened(document: TextDocument): void {
    this.#open.set(normalUri(document.uri), document);
    this.#historyLater();
    this.#changed(document, true);
  }

  changed(document: TextDocument): void {
    this.#changed(document, false);
  }

  closed(document: TextDocument): void {
    this.#open.delete(normalUri(document.uri));
    const framework = this.of(document.uri);
    const path = framework?.pathOf(document.uri);
    if (!framework || path === undefined) return;
    if (path === configurationFile) {
      this.#reload(normalUri(framework.uri), true);
      return;
    }
    this.#later(async () => {
      // It may have been opened again, or its folder closed, before its turn came.
      if (this.documentAt(framework, path)) return;
      await framework.refresh(path);
      if (this.all.includes(framework)) this.#publish(framework);
    });
  }

  /** Files were made, changed or taken away outside the editor. */
  filesChanged(uris: readonly string[]): void {
    this.#historyLater();
    this.#later(async () => {
      const before = this.all.map((framework) => [framework, new Map(framework.workspace.snapshot.pages)] as const);
      for (const uri of uris) {
        for (const [root, { framework }] of this.#roots) {
          const path = pathBelow(root, normalUri(uri));
          if (path === undefined) continue;
          if (framework ? framework.isSign(path) : mayBeSign(path)) this.#reload(root, false);
          else if (framework && !this.documentAt(framework, path)) await framework.refresh(path);
        }
      }
      this.#publishAll();
      for (const [framework, pages] of before) this.#tellPages(framework, pages);
    });
  }

  #tellPages(framework: FrameworkFolder, before: ReadonlyMap<string, Page>): void {
    const { pages } = framework.workspace.snapshot;
    const lost = [...before.values()].filter(({ path }) => !pages.has(path));
    const found = [...pages.values()].filter(({ path }) => !before.has(path));
    if (lost.length + found.length > 0) this.onPagesChanged(framework, lost, found);
  }

  /** Tells once in the log which names in the settings are no rule: they have no file in which a problem could be shown. */
  tellUnknownRules({ unknownRules }: ServerSettings): void {
    for (const name of unknownRules) {
      if (this.#toldRules.has(name)) continue;
      this.#toldRules.add(name);
      const hint = didYouMean(nearNames(name)).en;
      this.connection.console.warn(`In the setting algoritmekader.rules: there is no rule '${name}'.${hint}`);
    }
  }

  log(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${what}: ${reason}`);
  }

  #changed(document: TextDocument, isNew: boolean): void {
    const framework = this.of(document.uri);
    const path = framework?.pathOf(document.uri);
    if (!framework || path === undefined || path === configurationFile) {
      const uri = normalUri(document.uri);
      if (uri.endsWith(`/${configurationFile}`)) this.#reload(uri.slice(0, -configurationFile.length - 1), true);
    } else if (framework.isFollowed(path)) {
      framework.setOpen(path, document.getText());
      if (this.#loading === 0) this.#publish(framework, isNew ? path : undefined);
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
      await this.#read([root], undefined, isSame);
    });
  }

  async #read(roots: readonly string[], ready?: Promise<void>, isSameModel = false): Promise<void> {
    const start = performance.now();
    this.#loading++;
    this.#sendStatus();
    for (const root of roots) {
      try {
        await this.#readRoot(root, isSameModel);
      } catch (error) {
        this.log(`${root} cannot be read`, error);
      }
    }
    await ready;
    this.#loading--;
    this.#publishAll();
    this.#sendIndexed(Math.round(performance.now() - start));
    this.#sendStatus();
    this.#treeChanged();
    this.onChange();
    this.relationsChanged.fire();
    // Whatever takes time comes after the problems.
    this.#historyLater(0);
  }

  /**
   * Looks, after a while, whether another commit is checked out. Asked for on the occasions on which files change or a page
   * is opened, so that nothing has to be watched.
   */
  #historyLater(delay = historyDelay): void {
    if (!this.historyReader || !this.isTrusted) return;
    clearTimeout(this.#historyTimer);
    this.#historyTimer = setTimeout(() => {
      // Once the pages are read, this is asked for again.
      if (this.#loading > 0) return;
      this.#readingHistory = this.#readingHistory
        .then(() => this.#readHistories())
        .catch((error) => this.log("The history cannot be read", error));
    }, delay);
  }

  async #readHistories(): Promise<void> {
    for (const framework of this.all) {
      const history = await this.historyReader?.read(framework.uri);
      // The folder may have been closed meanwhile. While pages are read, their problems are published afterwards.
      if (!history || !this.all.includes(framework)) continue;
      framework.setHistory(history);
      if (this.#loading === 0) this.#publish(framework);
    }
  }

  async #readRoot(key: string, isSameModel: boolean): Promise<void> {
    const root = this.#roots.get(key);
    if (!root) return;
    const open = this.#open.get(`${key}/${configurationFile}`)?.getText();
    if (root.framework) {
      const change = await root.framework.reconfigure(open, isSameModel);
      if (change === "gone") {
        root.framework = undefined;
        root.publisher.clear();
      } else if (change === "rules") root.framework.recheck();
      else await root.framework.load();
    } else {
      const folder = this.fileSystem.folder(root.uri);
      const configuration = await readConfiguration(folder, open);
      if (!configuration) return;
      const framework = new FrameworkFolder(folder, configuration, this.#host);
      await framework.load();
      if (this.#roots.get(key) === root) root.framework = framework;
    }
    if (root.framework) this.#takeOpen(root.framework);
  }

  /** Documents that were opened or edited while the pages were read. */
  #takeOpen(framework: FrameworkFolder): void {
    for (const document of this.#open.values()) {
      const path = framework.pathOf(document.uri);
      if (path !== undefined && framework.isFollowed(path)) framework.setOpen(path, document.getText());
    }
  }

  #publishAll(): void {
    for (const framework of this.all) this.#publish(framework);
  }

  /** Checks and publishes what has changed in a framework; `opened` is published whether it has changed or not. */
  #publish(framework: FrameworkFolder, opened?: string): void {
    const language = this.languageOf(framework);
    const publisher = this.#roots.get(normalUri(framework.uri))?.publisher;
    const changed = framework.check(this.settings.severities);
    if (opened !== undefined && !changed.has(opened)) changed.set(opened, framework.problems(opened));
    for (const [path, problems] of changed) {
      const positions = framework.positions(path);
      const shown = this.documentAt(framework, path);
      const isToldByClient =
        path === configurationFile && this.clientChecksJson && framework.config.isBrokenJson && shown;
      const diagnostics: Diagnostic[] = (isToldByClient ? [] : problems).map((problem) =>
        toDiagnostic(problem, positions, framework, language, this.explanations),
      );
      publisher?.publish(path, shown?.uri ?? framework.uriOf(path), diagnostics, shown?.version, path === opened);
    }
    if (changed.size > 0) this.#statusLater();
    this.onEdited(framework, framework.takeEdited(), changed.keys());
    if (framework.takeRelationsChanged()) this.relationsChanged.fire();
    this.onChecked(framework, changed.keys());
  }

  #treeChanged(): void {
    if (this.#loading === 0) this.onTreeChange();
  }

  #sendIndexed(milliseconds: number): void {
    let pages = 0;
    let problems = 0;
    for (const framework of this.all) {
      pages += framework.workspace.snapshot.pages.size;
      for (const _ of framework.allProblems()) problems++;
    }
    void this.connection.sendNotification(indexedNotification, { pages, problems, milliseconds });
  }

  #statusLater(): void {
    this.#statusTimer ??= setTimeout(() => this.#sendStatus(), statusDelay);
  }

  #sendStatus(): void {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = undefined;
    const [first] = this.all;
    const params: StatusParams = {
      state: this.#loading > 0 ? "indexing" : first ? "ready" : "idle",
      language: first ? this.languageOf(first) : (this.settings.language ?? builtInModel().language),
      frameworks: this.all.map((framework) => this.#statusOf(framework)),
    };
    void this.connection.sendNotification(statusNotification, params);
  }

  #statusOf(framework: FrameworkFolder): FrameworkStatus {
    const { workspace } = framework;
    let errors = 0;
    let warnings = 0;
    for (const { severity } of framework.allProblems()) {
      if (severity === "error") errors++;
      else if (severity === "warning") warnings++;
    }
    const language = this.languageOf(framework);
    const title = workspace.model.title[language];
    const layout = framework.layout?.problem.message[language];
    const counts = { pages: workspace.snapshot.pages.size, errors, warnings };
    return { uri: framework.uri, title, ...counts, ...(layout === undefined ? {} : { layout }) };
  }

  #later(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((error) => this.log("Reading failed", error));
  }
}

/** Paths whose appearance can make a folder a framework. */
function mayBeSign(path: string): boolean {
  return path === configurationFile || path.endsWith(".md") || !path.includes(".");
}
