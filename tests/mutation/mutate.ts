/** What a mutation is, and the small changes of which mutations are made. */

import type { FrameworkView } from "../../server/src/core/framework/frameworkView";
import type { Page } from "../../server/src/core/page/page";
import { lineAt, nextLine, type Span } from "../../server/src/core/text/span";

/** A page with one mistake in it. */
export interface Mutant {
  readonly text: string;
  /** Where the mistake is, in the new text: the problem has to stand on this line. */
  readonly at: number;
  /** Another place at which it may be told as well. */
  readonly orAt?: number;
}

/** One sort of mistake, that authors make. */
export interface Mutation {
  readonly name: string;
  /** The rules of which one has to speak. */
  readonly rules: readonly string[];
  /** A slip of the pen: the first repair restores the page to the letter. */
  readonly isSlip: boolean;
  /** What may be found on other pages as well. */
  readonly elsewhere: readonly string[];
  /** The page with the mistake at a place chosen by chance; undefined where the page has no such place. */
  mutate(page: Page, random: Random, view: FrameworkView): Mutant | undefined;
}

type Mutate = Mutation["mutate"];
type More = Partial<Pick<Mutation, "elsewhere">>;

/** A slip of the pen. */
export function slip(name: string, rules: string | readonly string[], mutate: Mutate, more: More = {}): Mutation {
  return { name, rules: [rules].flat(), isSlip: true, elsewhere: [], ...more, mutate };
}

/** A mistake of which nobody can know what stood there. */
export function mistake(name: string, rules: string | readonly string[], mutate: Mutate, more: More = {}): Mutation {
  return { name, rules: [rules].flat(), isSlip: false, elsewhere: [], ...more, mutate };
}

/** Numbers by chance, the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, but not including, the limit. */
  below(limit: number): number;
  /** One of them; undefined when there is none. */
  of<Value>(values: readonly Value[]): Value | undefined;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (values) => values[below(values.length)] };
}

/** Replaces a span. The mistake is at its start, or so much further. */
export function replace(page: Page, span: Span, newText: string, further = 0): Mutant {
  const { text } = page;
  return { text: text.slice(0, span.start) + newText + text.slice(span.end), at: span.start + further };
}

/** Puts a text in at an offset. */
export function insert(page: Page, offset: number, newText: string, further = 0): Mutant {
  return replace(page, { start: offset, end: offset }, newText, further);
}

/** The whole lines that a span touches, with their line ends. */
export function lines({ text }: Page, span: Span): Span {
  return { start: lineAt(text, span.start).start, end: nextLine(text, lineAt(text, span.end).end) };
}

/** The page without these lines; the mistake shows at the start of the page, or at `at`. */
export function without(page: Page, span: Span, at?: number): Mutant {
  const taken = lines(page, span);
  return { ...replace(page, taken, ""), at: at ?? taken.start };
}

/** A word with one slip of the pen in it: a letter dropped, doubled, or swapped with the next. */
export function typo(word: string, random: Random): string | undefined {
  const letters = [...word.matchAll(/[a-z]/g)].map((match) => match.index).filter((index) => index > 0);
  for (let tries = 0; tries < 20 && letters.length > 3; tries++) {
    const at = random.of(letters) as number;
    const ways = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at] + word.slice(at),
      word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
    ];
    const result = random.of(ways) as string;
    // With the first letter of a part swapped over its hyphen the slip would be one of two words.
    if (result !== word && !/^-|-$|--/.test(result)) return result;
  }
  return undefined;
}
