import type { Element } from "../tree/element";
import type { PageState } from "../tree/pageState";
import type { ReadText } from "./readText";

/** What stands in the place of a match: an element, or text that no later rule looks at. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Undefined for a text that stays, and behind which the search goes on. */
  readonly node: Element | string | undefined;
}

/** What a rule knows of the page, and of the text that it is in. */
export interface InlineContext {
  readonly page: PageState;
  /** The text as it was before other rules took pieces of it away: of elements what can be read in them. */
  asText(text: string): string;
  /** The same, with the elements as HTML. */
  asHtml(text: string): string;
}

/** One sort of inline Markdown: where it may begin, and what is made of it; undefined where it is none after all. */
export interface InlineRule {
  /** With the flag `g`. */
  readonly begins: RegExp;
  /** What was put aside before has its end at `text.from`: no rule looks further back. */
  read(match: RegExpExecArray, text: ReadText, context: InlineContext): Found | undefined;
  /**
   * Python-Markdown begins anew with a text once something in it was put aside. Whether that may find something else than going on behind
   * what was found; where it is not said, it never does.
   */
  beginsAnew?(found: Found, text: ReadText): boolean;
}

/** A rule whose match is all that there is to it. */
export function simpleRule(
  begins: RegExp,
  node: (match: RegExpExecArray, context: InlineContext) => Element | string | undefined,
  beginsAnew?: InlineRule["beginsAnew"],
): InlineRule {
  return {
    begins,
    read: (match, _text, context) => ({
      start: match.index,
      end: match.index + match[0].length,
      node: node(match, context),
    }),
    ...(beginsAnew && { beginsAnew }),
  };
}
