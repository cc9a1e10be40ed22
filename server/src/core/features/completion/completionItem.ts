import type { Span } from "../../text/span";

/** A suggestion. */
export interface CompletionItem {
  readonly label: string;
  /** What stands at the end of its line: the code behind a title, the title behind a key. */
  readonly description?: string | undefined;
  readonly kind: "key" | "page" | "term" | "code" | "macro" | "filter" | "option" | "anchor" | "definition" | "value";
  /** What it replaces, within one line. `insert` is the beginning of `replace`, up to the cursor or further. */
  readonly insert: Span;
  readonly replace: Span;
  readonly newText: string;
  /** The same with `$0` where the cursor is to stand, for editors that know snippets. */
  readonly snippet?: string | undefined;
  /**
   * The words by which an editor finds it while more is typed, where it can do that itself. Without them it has to ask again:
   * no editor finds words in any order.
   */
  readonly words?: string;
  /** What its documentation is about. */
  readonly about?: CompletionSubject | undefined;
  /** More can be suggested where it leaves the cursor. */
  readonly isFollowed?: boolean;
  /** The Markdown support of VS Code suggests the same when it is asked. */
  readonly isOfMarkdown?: boolean;
}

export type CompletionSubject =
  | { readonly type: "page"; readonly path: string }
  | { readonly type: "key"; readonly keys: readonly string[] }
  | { readonly type: "term"; readonly kind: string; readonly keys: readonly string[]; readonly value: string }
  | { readonly type: "code"; readonly keys: readonly string[]; readonly value: string }
  | { readonly type: "definition"; readonly term: string };

/** So many suggestions are given at the most; what is typed next brings others. */
export const mostItems = 100;

/** A text within a snippet. */
export function escapedInSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
