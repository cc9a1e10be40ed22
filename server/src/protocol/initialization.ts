/**
 * What a client says when it starts the server, and soon after. Here and beside it stands what client and server say to each other
 * beyond LSP. Positions are LSP positions (zero-based, UTF-16); texts are in the language that the server chose.
 */
import { NotificationType0 } from "vscode-jsonrpc";
import type { Language } from "./language";

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** The uri of the folder with the pages that explain the rules, one folder per language in it. */
  documentation?: string;
  /** A command of the client that shows such a page; its argument is the uri of the page. */
  explainCommand?: string;
  /** Whether the client has the commands `algoritmekader.makeRoom` and `algoritmekader.renumber`, with the uri of a page. */
  renumbers?: boolean;
  /**
   * A command of the client that makes an edit of several files as one operation; its arguments are what is done, in words, and the edit.
   * Without it such an edit is given to the editor as it is.
   */
  operationCommand?: string;
  /** `false` while the author has not said whether to trust the workspace: then git is not run. */
  isTrusted?: boolean;
  /**
   * A command of the client that shows the places behind a code lens; its arguments are the `RelatedPlacesParams` to ask
   * for, and the position of the lens. Without it there are no lenses.
   */
  relatedPlacesCommand?: string;
  /** Whether the editor itself lists the headings of a page as symbols: then the server does not. */
  listsHeadings?: boolean;
  /** The settings, section `algoritmekader`, as they are now: then the first problems need not wait until they were asked for. */
  settings?: object;
  /**
   * The schemes of file systems in which nothing can be written. A client that says so, be it of none, wants no change offered of a file that
   * cannot be saved.
   */
  readOnlySchemes?: string[];
  /** A command of the client that has the author choose what mends a problem; its argument is a `ChoicesParams`. */
  chooseCommand?: string;
  /** A command of the client that links a page with others; its arguments are the uri of the page and a `LinkRelation`. */
  linkCommand?: string;
  /** A command of the client that asks for suggestions at the cursor, for behind a key that was chosen. */
  suggestCommand?: string;
}

/** Notification, client → server: the author trusts the workspace now, after a start with `isTrusted: false`. */
export const workspaceTrustedNotification = new NotificationType0("algoritmekader/workspaceTrusted");

/** Settings, section `algoritmekader`. */
export interface Settings {
  language: "auto" | Language;
  /** Severity per rule id, over the default and over the repository's own. */
  rules: Record<string, "off" | "hint" | "information" | "warning" | "error">;
  /** Titles behind codes. `cursorElsewhere`: not on the line of the cursor, which the client sees to. */
  inlayHints: "off" | "on" | "cursorElsewhere";
  /** Counts above a page. */
  codeLens: boolean;
  /** Whether what refers to files follows when they are moved. */
  updateReferencesOnFileMove: "prompt" | "always" | "never";
}
