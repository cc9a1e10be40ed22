import { URI, Utils } from "vscode-uri";

// As much of the editor's interface as the client's unit tests need; the real one is in tests/editor.

export class EventEmitter<T> {
  private listeners: ((value: T) => void)[] = [];
  readonly event = (listener: (value: T) => void) => {
    this.listeners.push(listener);
    return { dispose: () => this.listeners.splice(this.listeners.indexOf(listener), 1) };
  };
  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose(): void {
    this.listeners = [];
  }
}

export class Disposable {
  static from(...disposables: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const disposable of disposables) disposable.dispose();
    });
  }
  constructor(readonly dispose: () => unknown) {}
}

export class ThemeIcon {
  constructor(readonly id: string) {}
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class MarkdownString {
  isTrusted?: boolean | { readonly enabledCommands: readonly string[] };
  supportHtml?: boolean;
  constructor(public value = "") {}
  appendText(text: string): this {
    this.value += text;
    return this;
  }
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

export class Range {
  constructor(
    readonly startLine: number,
    readonly startCharacter: number,
    readonly endLine: number,
    readonly endCharacter: number,
  ) {}

  /** Of ranges within one line. */
  intersection(other: Range): Range | undefined {
    const start = Math.max(this.startCharacter, other.startCharacter);
    const end = Math.min(this.endCharacter, other.endCharacter);
    return this.startLine === other.startLine && start <= end
      ? new Range(this.startLine, start, this.startLine, end)
      : undefined;
  }
}

/** What an edit does to files, in its order. A document of the fake has offsets for positions. */
export type FileStep =
  | { kind: "text"; uri: URI; start: number; end: number; text: string }
  | { kind: "rename"; from: URI; to: URI }
  | { kind: "create"; uri: URI; contents: Uint8Array; ignoreIfExists: boolean }
  | { kind: "delete"; uri: URI };

/** As much of an edit as operations need. Of a range between two offsets the fake holds these as its first two numbers. */
export class WorkspaceEdit {
  readonly steps: FileStep[] = [];
  replace(uri: URI, range: Range, text: string): void {
    this.steps.push({ kind: "text", uri, start: range.startLine, end: range.startCharacter, text });
  }
  renameFile(from: URI, to: URI): void {
    this.steps.push({ kind: "rename", from, to });
  }
  createFile(uri: URI, { contents = new Uint8Array(), ignoreIfExists = false } = {}): void {
    this.steps.push({ kind: "create", uri, contents, ignoreIfExists });
  }
  deleteFile(uri: URI): void {
    this.steps.push({ kind: "delete", uri });
  }
}

export const EndOfLine = { LF: 1, CRLF: 2 };
export const TextDocumentChangeReason = { Undo: 1, Redo: 2 };

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Location {
  constructor(
    readonly uri: URI,
    readonly range: Range,
  ) {}
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

export const Uri = Object.assign(URI, { joinPath: Utils.joinPath });
export const ViewColumn = { Active: -1, Beside: -2 };
export const FilePermission = { Readonly: 1 };
export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };
export const LogLevel = { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 };
export const StatusBarAlignment = { Left: 1, Right: 2 };
export const ProgressLocation = { Window: 10 };

export class FileSystemError extends Error {
  constructor(
    message: string,
    readonly code = message.split(" ")[0],
  ) {
    super(message);
  }
  static FileNotFound = (uri: unknown) => new FileSystemError(`FileNotFound ${uri}`);
  static NoPermissions = (uri: unknown) => new FileSystemError(`NoPermissions ${uri}`);
}

export class TabInputText {
  constructor(readonly uri: URI) {}
}

export class TabInputTextDiff {
  constructor(
    readonly original: URI,
    readonly modified: URI,
  ) {}
}

export class TabInputWebview {
  constructor(readonly viewType: string) {}
}

export class TabInputCustom {
  constructor(
    readonly uri: URI,
    readonly viewType: string,
  ) {}
}

/** Settings that a test has set; `set` tells the listeners, as the editor does. */
export const settings = {
  values: new Map<string, unknown>(),
  changed: new EventEmitter<{ affectsConfiguration(section: string): boolean }>(),
  set(key: string, value: unknown): void {
    settings.values.set(key, value);
    settings.changed.fire({ affectsConfiguration: (section) => key.startsWith(section) });
  },
};

export const foldersChanged = new EventEmitter<void>();
export const windowStateChanged = new EventEmitter<{ focused: boolean }>();
export const trustGranted = new EventEmitter<void>();

/** The problems that others show, by uri, and the event that they have changed. */
export const diagnostics = {
  others: new Map<string, unknown[]>(),
  changed: new EventEmitter<{ uris: unknown[] }>(),
};

export const languages = {
  getDiagnostics: (uri: unknown) => diagnostics.others.get(String(uri)) ?? [],
  onDidChangeDiagnostics: diagnostics.changed.event,
};

export const documentClosed = new EventEmitter<unknown>();
/** Something was typed. */
export const documentChanged = new EventEmitter<{ document: unknown }>();
export const tabsChanged = new EventEmitter<{ closed: unknown[] }>();

export const workspace = {
  isTrusted: true,
  textDocuments: [] as unknown[],
  onDidChangeTextDocument: documentChanged.event,
  onDidCloseTextDocument: documentClosed.event,
  workspaceFolders: undefined as { uri: { scheme: string } }[] | undefined,
  onDidChangeWorkspaceFolders: foldersChanged.event,
  onDidGrantWorkspaceTrust: trustGranted.event,
  onDidChangeConfiguration: settings.changed.event,
  getConfiguration: (section?: string) => ({
    get: (key: string, fallback?: unknown) =>
      settings.values.get(section === undefined ? key : `${section}.${key}`) ?? fallback,
  }),
  registerFileSystemProvider: (..._provider: unknown[]) => new Disposable(() => undefined),
  fs: {
    readFile: async (_uri: unknown): Promise<Uint8Array> => new Uint8Array(),
    readDirectory: async (_uri: unknown): Promise<[string, number][]> => [],
    stat: async (_uri: unknown): Promise<unknown> => Promise.reject(new FileSystemError("FileNotFound")),
    writeFile: async (uri: unknown, bytes: Uint8Array): Promise<void> => void saved.files.set(String(uri), bytes),
  },
};

/** The extensions that are there, by id. */
export const extensions = {
  all: new Set<string>(),
  getExtension: (id: string) => (extensions.all.has(id) ? {} : undefined),
};

export const UIKind = { Desktop: 1, Web: 2 };
export const env = {
  language: "en",
  uiKind: UIKind.Desktop,
  clipboard: {
    text: "",
    writeText: async (text: string) => {
      env.clipboard.text = text;
    },
  },
};

/** The files that were written, by uri; and what the dialogue that asks where proposed, and what is chosen in it. */
export const saved = {
  files: new Map<string, Uint8Array>(),
  proposed: undefined as unknown,
  chosen: undefined as unknown,
};

/** What stands in the status bar, and the titles of the progress that was shown. */
export const shown = {
  item: { text: "", tooltip: "", visible: false, command: "" } as Record<string, unknown>,
  progress: [] as string[],
};

export const selectionChanged = new EventEmitter<{ textEditor: TextEditor }>();
export const visibleEditorsChanged = new EventEmitter<unknown>();
export const tabGroupsChanged = new EventEmitter<unknown>();
export interface TextEditor {
  document: { uri: unknown };
  selections: { active: { line: number } }[];
}

export const activeEditorChanged = new EventEmitter<void>();

/** The list at the top of the window; what a person does with it, the test does. */
export class QuickPick {
  busy = false;
  canSelectMany = false;
  isShown = false;
  isDisposed = false;
  value = "";
  items: { label: string; value?: unknown }[] = [];
  selectedItems: { value?: unknown }[] = [];
  private readonly accepted = new EventEmitter<void>();
  private readonly pressed = new EventEmitter<unknown>();
  private readonly hidden = new EventEmitter<void>();
  readonly onDidAccept = this.accepted.event;
  readonly onDidTriggerButton = this.pressed.event;
  readonly onDidHide = this.hidden.event;
  show(): void {
    this.isShown = true;
  }
  enter(): void {
    this.accepted.fire();
  }
  escape(): void {
    this.isShown = false;
    this.hidden.fire();
  }
  dispose(): void {
    this.isDisposed = true;
    if (this.isShown) this.escape();
  }
}
export const QuickInputButtons = { Back: {} };
/** Every list since the start of a test file. */
export const quickPicks: QuickPick[] = [];

/** What was said in a corner of the window or over it, with the small print, and the button that is chosen then. */
export const messages = {
  shown: [] as string[],
  details: [] as string[],
  answer: undefined as string | undefined,
};

/** Behind a message stand its buttons; those of one over the window stand behind how it is shown. */
async function answerTo(message: string, ...[first]: readonly unknown[]): Promise<string | undefined> {
  messages.shown.push(message);
  const { detail } = (first ?? {}) as { detail?: string };
  if (detail !== undefined) messages.details.push(detail);
  return messages.answer;
}

export class FileDecoration {
  constructor(
    readonly badge?: string,
    readonly tooltip?: string,
    readonly color?: ThemeColor,
  ) {}
}

export const decorations = {
  provider: undefined as { provideFileDecoration(uri: unknown): unknown } | undefined,
};

export const window = {
  createQuickPick: () => {
    const pick = new QuickPick();
    quickPicks.push(pick);
    return pick;
  },
  onDidChangeActiveTextEditor: activeEditorChanged.event,
  onDidChangeWindowState: windowStateChanged.event,
  showInformationMessage: answerTo,
  showWarningMessage: answerTo,
  registerFileDecorationProvider: (provider: typeof decorations.provider) => {
    decorations.provider = provider;
    return new Disposable(() => undefined);
  },
  visibleTextEditors: [] as unknown[],
  activeTextEditor: undefined as TextEditor | undefined,
  onDidChangeTextEditorSelection: selectionChanged.event,
  onDidChangeVisibleTextEditors: visibleEditorsChanged.event,
  tabGroups: {
    onDidChangeTabs: tabsChanged.event,
    onDidChangeTabGroups: tabGroupsChanged.event,
    all: [] as { viewColumn: number; tabs: { input: unknown }[]; activeTab?: { input: unknown } }[],
    get activeTabGroup() {
      return this.all[0] ?? { viewColumn: 1, tabs: [] };
    },
  },
  createStatusBarItem: () =>
    Object.assign(shown.item, {
      show: () => Object.assign(shown.item, { visible: true }),
      hide: () => Object.assign(shown.item, { visible: false }),
      dispose: () => Object.assign(shown.item, { visible: false }),
    }),
  showSaveDialog: async ({ defaultUri }: { defaultUri: unknown }) => {
    saved.proposed = defaultUri;
    return saved.chosen;
  },
  withProgress: async (options: { title: string }, task: () => Promise<void>) => {
    shown.progress.push(options.title);
    await task();
    shown.progress.pop();
  },
};

export const executed: unknown[][] = [];
export const registered = new Map<string, (...args: unknown[]) => unknown>();

export const commands = {
  executeCommand: async (...command: unknown[]) => {
    executed.push(command);
  },
  registerCommand: (id: string, act: (...args: unknown[]) => unknown) => {
    registered.set(id, act);
    return new Disposable(() => registered.delete(id));
  },
};

/** A log channel that keeps its lines. */
export function logChannel() {
  const lines: string[] = [];
  const levelChanged = new EventEmitter<number>();
  const write = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  const channel = {
    name: "Algoritmekader",
    lines,
    logLevel: LogLevel.Info,
    onDidChangeLogLevel: levelChanged.event,
    trace: write("trace"),
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    append: write("append"),
    appendLine: write("append"),
    replace: write("replace"),
    clear: () => undefined,
    show: () => undefined,
    hide: () => undefined,
    dispose: () => undefined,
  };
  // The fake is as wide as the tests need; the type is the editor's.
  return channel as unknown as import("vscode").LogOutputChannel & { lines: string[]; logLevel: number };
}

export const CompletionTriggerKind = { Invoke: 0, TriggerCharacter: 1, TriggerForIncompleteCompletions: 2 };

export class DocumentDropEdit {
  constructor(readonly insertText: string) {}
}
