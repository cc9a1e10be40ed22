import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { defaultSettings, readSettings, type ServerSettings } from "../configuration/settings";
import { nearNames } from "../configuration/severities";
import { askSetting, type Connection, logError, logWarning } from "../connection/connection";
import { usualPatience } from "../connection/inTime";
import { didYouMean } from "../core/text/similar";
import { normalUri } from "../files/uris";
import type { InitializationOptions } from "../protocol/initialization";
import { type Explanations, explanationsOf } from "./explanations";

/** Whoever looks at frameworks: an editor, or the command line. */
export interface Client {
  /** What it can do. */
  readonly capabilities: ClientCapabilities;
  /** What it said of itself at the start. */
  readonly options: InitializationOptions;
  /** What people have set there. */
  readonly settings: ServerSettings;
  /** How it gets to the pages that explain the rules; undefined where it does not. */
  readonly explanations: Explanations | undefined;
  /** Writes into files what follows from the texts that were read, so these are kept. */
  readonly writesFiles?: boolean;
  /** The document that is open there under a normal uri: it wins over the disk. */
  document(uri: string): TextDocument | undefined;
  /** All that are open there. */
  readonly documents: Iterable<TextDocument>;
  /** Gives way to what has arrived from it meanwhile. */
  breathe(): Promise<void>;
  onFailure(rule: string, path: string, error: unknown): void;
}

/** No editor: nothing is open, and nobody asks for an edit. */
export const noEditor: Omit<Client, "breathe" | "onFailure"> = {
  capabilities: {},
  options: {},
  settings: defaultSettings,
  explanations: undefined,
  document: () => undefined,
  documents: [],
};

/** The editor at the other end of the connection. */
export class EditorClient implements Client {
  capabilities: ClientCapabilities = {};
  options: InitializationOptions = {};
  settings = defaultSettings;
  explanations: Explanations | undefined;
  /** Whether it has told what people have set. */
  knowsSettings = false;
  /** Whether other programs than this one may look at the folders. */
  isTrusted = true;
  /** Open documents by their normal uri. */
  readonly #open = new Map<string, TextDocument>();
  readonly #toldRules = new Set<string>();
  #late: { readonly value: unknown } | undefined;
  /** Called when it tells its settings after nobody waited for them any more. */
  onLateSettings: () => void = () => undefined;

  /**
   * `breathe`: how to give way where the platform has something quicker than a timer, which takes a millisecond each time. `patience`: how long
   * it may take to tell its settings, in milliseconds.
   */
  constructor(
    private readonly connection: Connection,
    readonly breathe: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 0)),
    private readonly patience: number = usualPatience,
  ) {}

  /** Takes what the client says of itself; `documentation` is the uri of the pages that explain the rules, where the client does not say. */
  introduce({ capabilities, initializationOptions }: InitializeParams, documentation: string | undefined): void {
    this.capabilities = capabilities;
    this.options = readOptions(initializationOptions);
    this.isTrusted = this.options.isTrusted !== false;
    this.explanations = explanationsOf(this.options, capabilities, documentation);
  }

  document(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  get documents(): Iterable<TextDocument> {
    return this.#open.values();
  }

  opened(document: TextDocument): void {
    this.#open.set(normalUri(document.uri), document);
  }

  closed(document: TextDocument): void {
    this.#open.delete(normalUri(document.uri));
  }

  /** The settings at the start, which are asked for where the client has not said them. */
  async firstSettings(): Promise<void> {
    const { settings } = this.options;
    if (settings) this.#take(readSettings(settings));
    else await this.readSettings();
    this.knowsSettings = true;
  }

  /**
   * Asks for the settings; takes what the client `pushed` where it cannot be asked. One that fails to answer has set nothing
   * new. Answers whether they are others than before.
   */
  async readSettings(pushed?: unknown): Promise<boolean> {
    const before = JSON.stringify(this.settings);
    try {
      const value = this.capabilities.workspace?.configuration
        ? await this.#askSettings()
        : (pushed as { algoritmekader?: unknown } | null | undefined)?.algoritmekader;
      this.#take(readSettings(value));
    } catch (error) {
      this.log("The client did not tell its settings", error);
    }
    return JSON.stringify(this.settings) !== before;
  }

  /** What it told too late holds from then on: it may be one that always takes as long. */
  async #askSettings(): Promise<unknown> {
    const told = this.#late;
    this.#late = undefined;
    if (told) return told.value;
    const late = (value: unknown) => {
      this.#late = { value };
      this.onLateSettings();
    };
    return askSetting(this.connection, "algoritmekader", { late, patience: this.patience });
  }

  onFailure(rule: string, path: string, error: unknown): void {
    this.log(`Rule ${rule} failed on ${path}`, error);
  }

  log(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    logError(this.connection, `${what}: ${reason}`);
  }

  /** Tells once in the log which names in the settings are no rule: they have no file in which a problem could be shown. */
  #take(settings: ServerSettings): void {
    this.settings = settings;
    for (const name of this.settings.unknownRules) {
      if (this.#toldRules.has(name)) continue;
      this.#toldRules.add(name);
      const hint = didYouMean(nearNames(name)).en;
      logWarning(this.connection, `In the setting algoritmekader.rules: there is no rule '${name}'.${hint}`);
    }
  }
}

/** Takes from what a client says of itself what is well-formed; anything else counts as not said. */
function readOptions(value: unknown): InitializationOptions {
  const said = (value ?? {}) as Readonly<Record<keyof InitializationOptions, unknown>>;
  const text = (option: unknown) => (typeof option === "string" ? option : undefined);
  const flag = (option: unknown) => (typeof option === "boolean" ? option : undefined);
  const object = (option: unknown) => (typeof option === "object" && option !== null ? option : undefined);
  return {
    documentation: text(said.documentation),
    explainCommand: text(said.explainCommand),
    renumbers: flag(said.renumbers),
    operationCommand: text(said.operationCommand),
    isTrusted: flag(said.isTrusted),
    relatedPlacesCommand: text(said.relatedPlacesCommand),
    listsHeadings: flag(said.listsHeadings),
    settings: object(said.settings),
    suggestCommand: text(said.suggestCommand),
    chooseCommand: text(said.chooseCommand),
    linkCommand: text(said.linkCommand),
    readOnlySchemes: Array.isArray(said.readOnlySchemes) ? said.readOnlySchemes.map(String) : undefined,
  };
}
