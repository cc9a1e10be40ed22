import { CancellationTokenSource } from "vscode-jsonrpc";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { History } from "../../server/src/core/framework/history";
import type { FileSystem } from "../../server/src/files/fileSystem";
import type { HistoryReader } from "../../server/src/files/historyReader";
import { historyOf } from "../core/framework/gitLog";
import { ServerSession } from "../server/serverSession";
import { changesOf } from "./changes";
import { Disk, type Instead, nextTurn } from "./disk";
import { keepsOnScreen, Screen } from "./screen";
import { asked, firstDifference } from "./seen";
import type { Beginning, Sequence, Step, Telling, Typing } from "./steps";
import { hurry, pause } from "./time";
import {
  configuration,
  dataPaths,
  type PartEdit,
  type Parts,
  pagePaths,
  picture,
  plain,
  textOf,
  uriOf,
  work,
} from "./world";

interface Change {
  readonly uri: string;
  readonly type: 1 | 2 | 3;
}

/** Plays an editor on a disk, with a server that looks after it; and looks whether that knows what one would that is started now. */
export class Editor {
  readonly #disk = new Disk();
  readonly #open = new Map<string, TextDocument>();
  /** What the text of a page was made of; of one that was written otherwise nothing. */
  readonly #parts = new Map<string, Parts>();
  /** What the server is yet to hear of. */
  #untold: Change[] = [];
  #last: Change[] = [];
  /** Whether it will not hear of something. */
  #hasMissed = false;
  #folders: string[];
  #settings: unknown;
  #story = "";
  /** What held before the configuration could not be understood, as far as that is certain; undefined while it can be. */
  #before: Instead | "nothing" | "unknown" | undefined;
  #session!: ServerSession;
  #screen!: Screen;
  readonly #turns: (() => number) | undefined;

  private constructor(
    beginning: Beginning,
    private readonly patience: number,
    /** How a server is started that all is held against. */
    private readonly sound: typeof ServerSession,
  ) {
    this.#folders = [...beginning.folders];
    this.#settings = beginning.settings;
    let seed = beginning.slow;
    const turns = () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 16) % 4;
    };
    this.#turns = beginning.slow === 0 ? undefined : turns;
    beginning.pages.forEach((all, index) => {
      const path = pagePaths[index] as string;
      if (!all) return;
      this.#parts.set(path, all);
      this.#disk.write(uriOf(path), textOf(path, all));
    });
    beginning.data.forEach((text, index) => {
      if (text !== undefined) this.#disk.write(uriOf(dataPaths[index] as string), text);
    });
    if (beginning.configuration !== undefined) this.#disk.write(uriOf(configuration), beginning.configuration);
    if (beginning.hasPicture) this.#disk.write(uriOf(picture), "");
    if (beginning.fault) this.#disk.setFault(uriOf(beginning.fault.path), beginning.fault.fault);
    // A second framework beside it, of one page.
    this.#disk.write(`${work}/ander/docs/levenscyclus/index.md`, "# Fasen\n\n[x](weg.md)\n");
  }

  /**
   * Carries a sequence out. Answers the first difference that is found, if any. `patience`: how often is looked again before it counts. `sound`:
   * starts the servers that all is held against, where that is another program.
   */
  static async play({ beginning, steps }: Sequence, patience = 7, sound = ServerSession): Promise<string | undefined> {
    const asBefore = hurry(beginning.leaps);
    Object.assign(globalThis, { mostPagesAwake: beginning.awake });
    const editor = new Editor(beginning, patience, sound);
    try {
      await editor.#begin();
      for (const step of steps) {
        const difference = await editor.#doHeeding(step);
        if (difference !== undefined) return difference;
      }
      return undefined;
    } finally {
      await end(editor.#session);
      asBefore();
    }
  }

  /** Starts the server that is looked at, and turns its screen to something. */
  async #begin(): Promise<void> {
    this.#before = "nothing";
    this.#session = await this.#start(this.#disk.fileSystem(this.#turns));
    for (const document of this.#open.values()) await tellOpen(this.#session, document);
    this.#screen = new Screen(this.#session);
    await this.#screen.turnTo({}, uriOf(pagePaths[0] as string));
  }

  /** A server that is started now, and has yet to hear of what is open. */
  async #start(fileSystem: FileSystem, kind = ServerSession): Promise<ServerSession> {
    const story = () => this.#story;
    const session = await kind.begin(fileSystem, this.#folders, keepsOnScreen, this.#settings, {
      history: historyReader(story),
      above: (uri) => (uri === work ? undefined : uri.slice(0, uri.lastIndexOf("/"))),
      breathe: nextTurn,
    });
    return session;
  }

  /** Carries out a step, and keeps in mind what held before the configuration could not be understood: a server goes on with that. */
  async #doHeeding(step: Step): Promise<string | undefined> {
    let before: Instead | undefined;
    if (this.#isUnderstood && this.#breaks(step)) {
      await this.#hear();
      await this.#settle(this.#session);
      before = { read: this.#textAt(uriOf(configuration)) };
    }
    const difference = await this.#do(step);
    if (this.#isUnderstood) this.#before = undefined;
    else if (step.type === "folders") this.#before = "unknown";
    else this.#before ??= before ?? "unknown";
    return difference;
  }

  /** Whether the configuration is none, or one that can be read and is JSON. */
  get #isUnderstood(): boolean {
    const uri = uriOf(configuration);
    const open = this.#open.get(uri)?.getText();
    return isJson(open ?? this.#disk.files.get(uri)) && (open !== undefined || !this.#disk.faultAt(uri));
  }

  /** Whether a step may leave a configuration that is not understood. */
  #breaks(step: Step): boolean {
    if (!("path" in step) || step.path !== configuration) return false;
    const uri = uriOf(step.path);
    if (step.type === "fault") return step.fault !== undefined;
    if (step.type === "close") return !isJson(this.#disk.files.get(uri)) || this.#disk.faultAt(uri) !== undefined;
    const text = step.type === "write" ? step.text : step.type === "type" ? step.edit : undefined;
    return typeof text === "string" && !isJson(text);
  }

  /** The text at a uri, as it is in the editor or else on the disk. */
  #textAt(uri = ""): string | undefined {
    return this.#open.get(uri)?.getText() ?? this.#disk.files.get(uri);
  }

  async #do(step: Step): Promise<string | undefined> {
    switch (step.type) {
      case "open":
        await this.#openDocument(uriOf(step.path));
        return;
      case "close":
        await this.#close(uriOf(step.path));
        return;
      case "save": {
        const document = this.#open.get(uriOf(step.path));
        if (document) await this.#write(step.path, document.getText(), step.telling);
        return;
      }
      case "type": {
        await this.#openDocument(uriOf(step.path));
        const document = this.#open.get(uriOf(step.path));
        if (document) await this.#type(document, this.#edited(step.path, step.edit), step.typing);
        return;
      }
      case "write":
        await this.#write(step.path, this.#edited(step.path, step.text), step.telling);
        return;
      case "delete": {
        const uri = uriOf(step.path);
        const gone = this.#disk.remove(uri);
        const own: Change = { uri, type: 3 };
        const files = gone.map((file): Change => ({ uri: file, type: 3 }));
        await this.#tell(gone.includes(uri) ? [own] : told(step.reach, [own], files), step.telling);
        return;
      }
      case "rename": {
        const [from, to] = [uriOf(step.path), uriOf(step.to)];
        if (from === to || this.#disk.filesAt(from).length === 0) return;
        const moved = this.#disk.rename(from, to);
        const isFile = moved.length === 1 && moved[0]?.[0] === from;
        const own: Change[] = [
          { uri: from, type: 3 },
          { uri: to, type: 1 },
        ];
        const files = moved.flatMap(([before, after]): Change[] => [
          { uri: before, type: 3 },
          { uri: after, type: 1 },
        ]);
        await this.#tell(isFile ? own : told(step.reach, own, files), step.telling);
        return;
      }
      case "renameInEditor":
        await this.#renameInEditor(uriOf(step.path), uriOf(step.to), step.order);
        return;
      case "checkout": {
        const changes: Change[] = [];
        step.pages.forEach((all, index) => {
          const path = pagePaths[index] as string;
          const uri = uriOf(path);
          if (all) {
            changes.push({ uri, type: this.#disk.files.has(uri) ? 2 : 1 });
            this.#parts.set(path, all);
            this.#disk.write(uri, textOf(path, all));
          } else if (this.#disk.remove(uri).length > 0) changes.push({ uri, type: 3 });
        });
        await this.#tell(changes, step.telling);
        return;
      }
      case "settings":
        this.#settings = step.settings;
        await this.#session.configure(step.settings);
        return;
      case "folders":
        await this.#changeFolders(step.folder, step.opens);
        return;
      case "history":
        this.#story = step.story;
        await this.#session.client.sendNotification("algoritmekader/workspaceTrusted");
        return;
      case "ask":
        await this.#ask(uriOf(step.path), step.cancels);
        return;
      case "hear":
        await this.#hear();
        return;
      case "wait":
        await this.#settle(this.#session);
        return;
      case "restart":
        this.#untold = [];
        this.#last = [];
        this.#hasMissed = false;
        await end(this.#session);
        await this.#begin();
        return;
      case "fault": {
        const uri = uriOf(step.path);
        // Who has read a folder before knows what is in it.
        if (step.fault && !this.#disk.files.has(uri) && this.#disk.filesAt(uri).length > 0) return;
        if (!this.#disk.setFault(uri, step.fault)) return;
        // Nothing shows that a file cannot be read any more but reading it; one that can be again is tried again.
        if (step.fault === undefined && step.telling === "never") return;
        await this.#tell([{ uri, type: 2 }], step.telling === "never" ? "late" : step.telling);
        return;
      }
      case "look": {
        const difference = await this.#look(step.at.map(uriOf));
        await this.#screen.turnTo(step.view ?? this.#screen.view, uriOf(step.at[0] as string));
        return difference;
      }
    }
  }

  async #openDocument(uri: string): Promise<void> {
    const text = this.#disk.files.get(uri);
    if (this.#open.has(uri) || text === undefined || this.#disk.faultAt(uri)) return;
    await this.#putOpen(uri, text);
  }

  async #putOpen(uri: string, text: string): Promise<void> {
    const document = TextDocument.create(uri, "markdown", 1, text);
    this.#open.set(uri, document);
    await tellOpen(this.#session, document);
  }

  async #close(uri: string): Promise<void> {
    if (this.#open.delete(uri)) await this.#session.close(uri);
  }

  /** The text at a path after an edit of its parts, or as it is said. */
  #edited(path: string, edit: Parts | PartEdit | string): string {
    if (typeof edit === "string") return edit;
    const after = { ...(this.#parts.get(path) ?? plain), ...edit };
    this.#parts.set(path, after);
    return textOf(path, after);
  }

  async #type(document: TextDocument, text: string, typing: Typing): Promise<void> {
    const { uri, version } = document;
    const rounds = changesOf(document, text, typing);
    let next = version;
    for (const contentChanges of rounds) {
      next += typing === "older version" ? -1 : 1;
      TextDocument.update(document, contentChanges, next);
      await this.#session.client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: next },
        contentChanges,
      });
    }
  }

  async #write(path: string, text: string, telling: Telling): Promise<void> {
    const uri = uriOf(path);
    const lost = this.#disk.filesAt(uri).filter((file) => file !== uri);
    const type = this.#disk.files.has(uri) ? 2 : 1;
    this.#disk.write(uri, text);
    await this.#tell([...lost.map((file): Change => ({ uri: file, type: 3 })), { uri, type }], telling);
  }

  async #tell(changes: readonly Change[], telling: Telling): Promise<void> {
    if (changes.length === 0) return;
    // Of a disk that takes time to answer only events tell that a file is another.
    if (telling === "never" && !this.#turns) this.#hasMissed = true;
    else if (telling === "late" || telling === "never") this.#untold.push(...changes);
    else if (telling === "last") this.#last.push(...changes);
    else await this.#session.watched(...changes);
    if (telling === "twice") this.#untold.push(...changes);
  }

  /** The server hears of what it has not been told. */
  async #hear(): Promise<void> {
    const changes = [...this.#untold, ...this.#last.reverse()];
    this.#untold = [];
    this.#last = [];
    if (changes.length > 0) await this.#session.watched(...changes);
    if (!this.#hasMissed) return;
    this.#hasMissed = false;
    await this.#settle(this.#session);
    await this.#session.client.sendNotification("algoritmekader/lookedAt");
  }

  /** What an editor does when a page is renamed in it, each part of it in any order with the others. */
  async #renameInEditor(from: string, to: string, order: readonly number[]): Promise<void> {
    const text = this.#textAt(from);
    if (text === undefined || from === to || this.#open.has(to) || this.#disk.faultAt(from)) return;
    const wasOpen = this.#open.has(from);
    const [before, after] = [from, to].map((uri) => uri.slice(uri.lastIndexOf("/") + 1, -3)) as [string, string];
    const parts: (() => Promise<unknown>)[] = [
      async () => this.#disk.rename(from, to),
      async () => this.#close(from),
      async () => {
        if (!wasOpen || this.#open.has(to)) return;
        await this.#putOpen(to, text);
      },
      async () => {
        for (const document of [...this.#open.values()]) {
          if (document.uri !== to) await this.#type(document, document.getText().replaceAll(before, after), "ranges");
        }
      },
      () =>
        this.#session.client.sendNotification("workspace/didRenameFiles", { files: [{ oldUri: from, newUri: to }] }),
      () => this.#session.watched({ uri: from, type: 3 }),
      () => this.#session.watched({ uri: to, type: 1 }),
      () => this.#settle(this.#session),
    ];
    for (const part of order) await parts[part]?.();
    // An editor tells of a rename that has been made, and then who watches the disk may fail to. Before, it is told of once more.
    if (order.indexOf(0) > order.indexOf(4)) this.#untold.push({ uri: from, type: 3 }, { uri: to, type: 1 });
  }

  async #changeFolders(uri: string, opens: boolean): Promise<void> {
    if (this.#folders.includes(uri) === opens) return;
    // An editor without folders is another one.
    if (this.#folders.length === 0 || (!opens && this.#folders.length === 1)) return;
    this.#folders = opens ? [...this.#folders, uri] : this.#folders.filter((one) => one !== uri);
    const folder = [{ uri, name: uri }];
    await this.#session.client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: opens ? folder : [], removed: opens ? [] : folder },
    });
  }

  /** Asks something that nobody waits for. */
  async #ask(uri: string, cancels: boolean): Promise<void> {
    const { client } = this.#session;
    const at = { textDocument: { uri }, position: { line: 1, character: 5 } };
    const id = new CancellationTokenSource();
    for (const method of ["textDocument/hover", "textDocument/completion", "textDocument/documentSymbol"]) {
      client.sendRequest(method, at, id.token).catch(() => undefined);
    }
    if (cancels) id.cancel();
  }

  async #settle(session: ServerSession): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await session.client.sendRequest("algoritmekader/treeGroupings");
      await nextTurn();
      if (this.#disk.asked > 0) quiet = -1;
    }
  }

  async #look(at: readonly string[]): Promise<string | undefined> {
    await this.#hear();
    if (this.#before === "unknown") return undefined;
    const fresh = await this.#startNow();
    try {
      await Promise.all([this.#settle(this.#session), this.#settle(fresh)]);
      const texts = new Map(at.map((uri) => [uri, this.#textAt(uri)]));
      const screens = [this.#screen, new Screen(fresh)];
      const { view, uri } = this.#screen;
      await screens[1]?.turnTo(view, uri);
      for (let tries = 0; ; tries++) {
        const shown = await Promise.all(screens.map((screen) => screen.shown(this.#textAt(uri))));
        const answers = await Promise.all([this.#session, fresh].map((session) => asked(session, texts)));
        const difference = firstDifference(shown) ?? firstDifference(answers);
        if (difference === undefined) return undefined;
        if (tries > this.patience) return difference;
        // What is told a while later is told by then.
        await pause(10 * 2 ** tries);
      }
    } finally {
      await end(fresh);
    }
  }

  /** A server that is started on what there is, after what held before where that holds on. */
  async #startNow(): Promise<ServerSession> {
    const uri = uriOf(configuration);
    let before = this.#before === "nothing" || this.#before === "unknown" ? undefined : this.#before;
    const open = before && this.#open.get(uri);
    const first = typeof before?.read === "string" ? before.read : undefined;
    const fresh = await this.#start(
      this.#disk.fileSystem(undefined, (one) => (one === uri ? before : undefined)),
      this.sound,
    );
    for (const document of this.#open.values()) if (document !== open) await tellOpen(fresh, document);
    if (open && first !== undefined) await tellOpen(fresh, TextDocument.create(uri, "json", 0, first));
    await fresh.until(() => fresh.indexed.length > 0);
    if (!before) return fresh;
    await this.#settle(fresh);
    before = undefined;
    if (!open) await fresh.watched({ uri, type: 2 });
    else if (first === undefined) await tellOpen(fresh, open);
    else
      await fresh.client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 1 },
        contentChanges: [{ text: open.getText() }],
      });
    return fresh;
  }
}

async function tellOpen({ client }: ServerSession, document: TextDocument): Promise<void> {
  const { uri, version, languageId } = document;
  const textDocument = { uri, languageId, version, text: document.getText() };
  await client.sendNotification("textDocument/didOpen", { textDocument });
}

function isJson(text = "{}"): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Nothing of it waits any more, and keeps it in memory. */
async function end(session: ServerSession): Promise<void> {
  await session.client.sendRequest("shutdown");
  session.dispose();
}

function told(reach: "folder" | "files" | "both", own: readonly Change[], files: readonly Change[]): Change[] {
  return [...(reach === "files" ? [] : own), ...(reach === "folder" ? [] : files)];
}

const histories = new Map<string, History>();

function historyReader(story: () => string): HistoryReader {
  return {
    read: async () => {
      const now = story();
      const history = histories.get(now) ?? historyOf(now);
      histories.set(now, history);
      return history;
    },
    dispose: () => undefined,
  };
}
