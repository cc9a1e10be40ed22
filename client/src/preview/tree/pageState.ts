import { Element } from "./element";
import type { Source } from "./source";

/** Code between fences. */
export interface Fence {
  readonly code: string;
  readonly info: string;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly line: number;
  /** All of it as it is written, fences too, and how far it is indented. */
  readonly written: string;
  readonly indent: number;
}

/** What is kept aside while the rest of the page is read, and stands there as a placeholder. */
export type Stashed = string | Element | Fence;

export function isFence(stashed: Stashed | undefined): stashed is Fence {
  return typeof stashed === "object" && !(stashed instanceof Element);
}

/** The signs around a placeholder. A page has none of them: they are taken away first. */
export const placeholderStart = "\u0002";
export const placeholderEnd = "\u0003";

/** What stands for a piece of HTML, of which the group is the number. */
export const htmlPlaceholder = new RegExp(`${placeholderStart}wzxhzdk:([0-9]+)${placeholderEnd}`);
export const htmlPlaceholders = new RegExp(htmlPlaceholder, "g");

/** What is known of a page while it is read. */
export class PageState {
  /** The address and the title that definitions on the page give, by their names. */
  readonly references = new Map<string, { readonly href: string; readonly title: string | undefined }>();
  readonly abbreviations = new Map<string, string>();
  /** The texts of footnotes by their names, in the order of their definitions. */
  readonly footnotes = new Map<string, Source>();
  /** How many places name a footnote, by the id of the first. */
  readonly footnotePlaces = new Map<string, number>();
  #footnoteNumbers: ReadonlyMap<string, number> = new Map();
  readonly stashed: Stashed[] = [];
  tabSets = 0;

  /** Which of the footnotes has a name, from 0; -1 for none. */
  footnoteIndex(name: string): number {
    if (this.#footnoteNumbers.size !== this.footnotes.size) {
      this.#footnoteNumbers = new Map([...this.footnotes.keys()].map((one, index) => [one, index]));
    }
    return this.#footnoteNumbers.get(name) ?? -1;
  }

  /** Keeps something aside, and returns what stands for it. */
  stash(html: Stashed): string {
    this.stashed.push(html);
    return `${placeholderStart}wzxhzdk:${this.stashed.length - 1}${placeholderEnd}`;
  }
}

/** Python-Markdown escapes signs as their numbers between the signs around placeholders. */
export function escapedSign(sign: string): string {
  return `${placeholderStart}${sign.codePointAt(0)}${placeholderEnd}`;
}

const escapedSigns = new RegExp(`${placeholderStart}([0-9]+)${placeholderEnd}`, "g");

export function unescapeSigns(text: string): string {
  if (!text.includes(placeholderStart)) return text;
  return text.replace(escapedSigns, (_, code: string) => String.fromCodePoint(Number(code)));
}
