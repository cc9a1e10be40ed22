import type { Span } from "../text/span";
import type { Edit } from "../text/textEdits";

/** What joins labels. */
export type Sign = "&&" | "||" | "!";

/** What is wrong with an expression. An edit or removal that is absent cannot be known. */
export type Fault =
  /** Something else stands for a sign: `&`, `en`. */
  | { readonly type: "sign"; readonly span: Span; readonly sign: Sign }
  /** Quotes of a word processor; all of them are mended at once. */
  | { readonly type: "curlyQuotes"; readonly span: Span; readonly edits: readonly Edit[] }
  /** One of the two quotes of a label is missing. */
  | { readonly type: "quote"; readonly span: Span; readonly side: "before" | "after"; readonly edit: Edit }
  /** Nothing stands between quotes or parentheses. */
  | { readonly type: "nothing"; readonly span: Span; readonly removal: Edit | undefined }
  /** A character that means nothing here. */
  | { readonly type: "stray"; readonly span: Span; readonly removal: Edit }
  /** No sign stands between two labels; with `instead`, something that is none does. */
  | { readonly type: "between"; readonly span: Span; readonly gap: Span; readonly instead: boolean }
  /** A sign that lacks its label before or after. */
  | {
      readonly type: "operand";
      readonly span: Span;
      readonly side: "before" | "after";
      readonly removal: Edit | undefined;
    }
  /** The same sign twice. */
  | { readonly type: "twice"; readonly span: Span; readonly removal: Edit }
  /** Two different signs; either edit leaves one of them. */
  | { readonly type: "twoSigns"; readonly span: Span; readonly edits: readonly [first: Edit, second: Edit] }
  /** Parentheses that nothing closes. Several edits where it can be closed at several places. */
  | { readonly type: "unclosed"; readonly span: Span; readonly count: number; readonly edits: readonly Edit[] }
  /** Parentheses that nothing opens. */
  | {
      readonly type: "unopened";
      readonly span: Span;
      readonly count: number;
      readonly removals: readonly Edit[];
      /** Where it could be opened instead. */
      readonly opening: Edit | undefined;
      /** Taking it away changes no meaning. */
      readonly isSure: boolean;
    }
  /** More parentheses within parentheses than anybody can read. */
  | { readonly type: "deep"; readonly span: Span };
