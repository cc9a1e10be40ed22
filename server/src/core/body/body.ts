import { liesIn, type Span } from "../text/span";
import type { Blocks } from "./blocks";
import type { ConflictMarker } from "./conflictMarkers";

/** What the body of a page holds for references, rules and hovers. All spans are offsets in the page's text. */
export interface Body {
  readonly macros: readonly MacroUse[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
  /** The HTML comments, macros among them: from `<!--` to `-->`. */
  readonly comments: readonly Span[];
  /** The first `<!--` that nothing closes: its four characters. */
  readonly unclosedComment: Span | undefined;
  /** What raw HTML refers to, and what can be referred to in it. */
  readonly htmlAttributes: readonly HtmlAttribute[];
  /** What is no text, in order and without overlap: fenced and inline code, comments, tags, text as it is (`<pre>`). */
  readonly hidden: readonly Span[];
  /** The signs of fences that nothing closes. */
  readonly unclosedFences: readonly Span[];
  readonly blocks: Blocks;
  /** What git leaves of a merge, in the whole text. */
  readonly conflictMarkers: readonly ConflictMarker[];
  /** Where lines begin that may be meant as a macro, without their white space. */
  readonly macroLines: readonly number[];
  /** Where brackets open that may be those of a link: `[`, and `(` before `)[`. */
  readonly brackets: readonly number[];
  /** What others have made of it, by who made it: `madeOf`. */
  readonly made: Map<unknown, unknown>;
}

/**
 * What somebody makes of a body, once. Kept with the body, and not in a `WeakMap`: what such a map holds lives on through the collections
 * of young garbage, and with it the text of every page that is read.
 */
export function madeOf<Value>({ made }: Body, maker: unknown, make: () => Value): Value {
  if (!made.has(maker)) made.set(maker, make());
  return made.get(maker) as Value;
}

/** An HTML comment that begins with the name of a macro. */
export interface MacroUse {
  /** As the model writes it. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What follows the name, split at white space. */
  readonly words: readonly Word[];
  /** From `<!--` to `-->`. */
  readonly span: Span;
}

/** What reading has to know of the macros of the site. */
export interface MacroNames {
  /** The name of the macro that a word stands for. */
  readonly named: (word: string) => string | undefined;
  /** The codes of the letters with which a line begins that may be meant as one. */
  readonly firstLetters: ReadonlySet<number>;
}

export interface Word {
  readonly text: string;
  readonly span: Span;
}

export interface Link {
  /** `inline`: `[text](destination)`; `definition`: `[label]: destination`. */
  readonly type: "inline" | "definition";
  readonly isImage: boolean;
  /** The destination as written, without angle brackets and title. */
  readonly destination: string;
  readonly span: Span;
  /** Text or label, between its brackets; undefined where the opening bracket was not found. */
  readonly text: Span | undefined;
  /** Nothing opens the text in its paragraph. */
  readonly isUnopened: boolean;
  /** From `[` or `![` to `)`; of a definition to the end of its destination. */
  readonly whole: Span;
}

/** `href`, `src`, `id` or `name` in a raw HTML tag. */
export interface HtmlAttribute {
  /** Of the tag, in lower case. */
  readonly tag: string;
  readonly name: "href" | "src" | "id" | "name";
  readonly value: string;
  /** Of the value, without quotes. */
  readonly span: Span;
  /** Of the tag that it stands in, from `<` to `>`. */
  readonly tagSpan: Span;
}

export interface Heading {
  readonly level: number;
  /** Without the attribute list in braces. */
  readonly text: string;
  /** The attribute list at the end (`{ #id .class }`), without its braces. */
  readonly attributes: string | undefined;
  readonly span: Span;
}

/** Whether the offset lies in what is no text. */
export function isHidden({ hidden }: Pick<Body, "hidden">, offset: number): boolean {
  return liesIn(hidden, offset);
}
