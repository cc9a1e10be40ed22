import type { Localized } from "../text/language";
import type { Span } from "../text/span";
import type { Edit } from "../text/textEdits";

export type Severity = "error" | "warning" | "information" | "hint";
export type SeveritySetting = Severity | "off";

/** What a rule can be set to, from the least. */
export const severitySettings: readonly SeveritySetting[] = ["off", "hint", "information", "warning", "error"];

/** The setting that a text names; undefined when it names none. */
export function severitySetting(value: unknown): SeveritySetting | undefined {
  return severitySettings.find((setting) => setting === value);
}

/** What a rule finds. */
export interface Problem {
  /** The id of the rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Localized;
  /** Best first. */
  readonly repairs: readonly Repair[];
  readonly related: readonly RelatedPlace[];
  /** What it says depends on what there is beyond that which it names: on anything, or on what is like the values in some pools. */
  readonly suggests: boolean | readonly Wish[];
  readonly cause?: Cause;
  readonly choice?: Choice;
}

/** What an author can choose from a list, where nobody can tell what was meant. What is in the list is looked up when it is asked for. */
export type Choice = {
  /** What the quick fix is called. */
  readonly title: Localized;
} & (
  | {
      /** What can be written at an offset of the page, in the place of what stands there. */
      readonly type: "value";
      readonly at: number;
    }
  | {
      /** The pages of a kind that can name this page under a key. */
      readonly type: "namers";
      readonly kind: string;
      readonly key: string;
    }
  | {
      /** The groups of the menu of the site in which the page can stand. */
      readonly type: "menu";
    }
);

/** A value for which something like it is looked for: among the names of a kind, the names of files with an extension, or the ids. */
export interface Wish {
  readonly pool: Pool;
  /** Any change in the pool counts without it. */
  readonly value?: string;
}
export type Pool = `name:${string}` | `file:${string}` | "id";

/** What a problem may be a consequence of. Where that holds for the framework as a whole, it is told once, and not per page. */
export type Cause =
  /** There is no page of this kind at all, though this one refers to it. */
  | { readonly type: "kind"; readonly kind: string }
  /** The same, where nothing refers to it: pages of the kind should refer to this one. */
  | { readonly type: "namers"; readonly kind: string }
  /** Pages of this kind are made in another way than the model says. */
  | { readonly type: HabitType; readonly kind: string; readonly key: string; readonly value?: string };

/**
 * How pages can be other than the model says. `lacking`: without a key that it asks for; `odd`: with one that it does not know; `foreign`:
 * with a value for the key that is none of its terms; `former`: with one that is called otherwise now; `unbuilt`: without the sections of
 * those names; `hiding`: without the macro of that name; `filtering`: with a macro that filters on the key; `named`: with that sign in
 * the name of the file.
 */
export type HabitType = "lacking" | "odd" | "foreign" | "former" | "unbuilt" | "hiding" | "filtering" | "named";

/**
 * A suggested replacement, with the evidence for it. Its edits do not overlap and lie on the page of the problem; one that
 * renames the file has none.
 */
export interface Repair {
  /** What the quick fix is called: what happens and why. */
  readonly title: Localized;
  readonly edits: readonly Edit[];
  /** The new value; absent where text is only taken away. */
  readonly value?: string;
  /** The path that the file gets. What refers to it follows: `movePages` says how, when it comes to that. */
  readonly rename?: string;
  /** Why this is what was meant. */
  readonly evidence: Localized;
  /** The evidence agrees: an editor may apply it without asking. */
  readonly preferred: boolean;
}

export interface RelatedPlace {
  readonly path: string;
  readonly span: Span;
  readonly message: Localized;
}

/** What a rule returns; `diagnose` adds the code and the severity that is in force. */
export interface Finding {
  readonly span: Span;
  readonly message: Localized;
  readonly repairs?: readonly Repair[];
  readonly related?: readonly RelatedPlace[];
  /** Where this finding is less (or more) serious than the rule's own default. */
  readonly severity?: Severity;
  readonly suggests?: boolean | readonly Wish[];
  readonly cause?: Cause;
  readonly choice?: Choice | undefined;
}
