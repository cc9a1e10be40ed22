/** Going through candidates, of which most have little to do with what somebody wrote, without looking at each. */

import type { Span } from "./span";

interface Row {
  readonly value: string;
  readonly parts: { readonly text: string };
  readonly letters: Letters;
}

/** Candidates as rows of numbers, each value once and in no order. */
export class CandidateTable<Candidate extends Row> {
  readonly #rows: Candidate[] = [];
  readonly #places = new Map<string, number>();
  /** Per row how long the text is, and its first letter. */
  #heads = new Uint16Array(0);
  /** Per row the `Letters` of the text. */
  #letters = new Int32Array(0);

  add(one: Candidate): void {
    if (this.#places.has(one.value)) return;
    const row = this.#rows.length;
    if (this.#heads.length <= row * 2) this.#grow();
    this.#rows.push(one);
    this.#places.set(one.value, row);
    const { text } = one.parts;
    this.#heads[row * 2] = Math.min(text.length, longest);
    this.#heads[row * 2 + 1] = text.charCodeAt(0);
    this.#letters.set(one.letters, row * letterWords);
  }

  /** The last row takes the place of the one that goes. */
  delete(value: string): void {
    const row = this.#places.get(value);
    const last = this.#rows.pop();
    if (row === undefined || !last) return;
    this.#places.delete(value);
    const from = this.#rows.length;
    if (row === from) return;
    this.#rows[row] = last;
    this.#places.set(last.value, row);
    this.#heads.copyWithin(row * 2, from * 2, from * 2 + 2);
    this.#letters.copyWithin(row * letterWords, from * letterWords, (from + 1) * letterWords);
  }

  /** Calls with those, among some rows, of which the text may be as few as `limit` edits away, and with the fewest that it can be. */
  within(
    text: string,
    letters: Letters,
    limit: number,
    rows: Span,
    found: (one: Candidate, least: number) => void,
  ): void {
    const all = this.#letters;
    const stop = Math.min(rows.end, this.#rows.length);
    for (let row = rows.start; row < stop; row++) {
      const apart = Math.abs((this.#heads[row * 2] as number) - text.length);
      if (apart > limit) continue;
      const start = row * letterWords;
      // Each edit makes or takes away one letter at the most.
      let lacking = 0;
      let others = 0;
      for (let word = 0; word < letterWords && lacking <= limit && others <= limit; word++) {
        const one = letters[word] as number;
        const other = all[start + word] as number;
        if (one === other) continue;
        lacking += bitsIn(one & ~other);
        others += bitsIn(other & ~one);
      }
      const least = Math.max(apart, lacking, others);
      if (least <= limit) found(this.#rows[row] as Candidate, least);
    }
  }

  /** Those, among some rows, with a text of some length that begins with the same letter. */
  beginningLike(text: string, shortest: number, rows: Span): Candidate[] {
    const first = text.charCodeAt(0);
    const found: Candidate[] = [];
    const stop = Math.min(rows.end, this.#rows.length);
    for (let row = rows.start; row < stop; row++) {
      if (this.#heads[row * 2 + 1] !== first || (this.#heads[row * 2] as number) < shortest) continue;
      found.push(this.#rows[row] as Candidate);
    }
    return found;
  }

  #grow(): void {
    const rows = Math.max(1, this.#rows.length * 2);
    const heads = new Uint16Array(rows * 2);
    heads.set(this.#heads);
    this.#heads = heads;
    const letters = new Int32Array(rows * letterWords);
    letters.set(this.#letters);
    this.#letters = letters;
  }
}

/** What is longer than this is as far as can be from the name of a file. */
const longest = 65_535;

/**
 * How often a text has each letter or digit, in 32 classes with a bit each: the first word says which are there at least once, the last
 * one which are there seven times or more.
 */
export type Letters = readonly [number, number, number, number, number, number, number];

const letterWords = 7;

/** How many bits of a number are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function lettersOf(text: string): Letters {
  let [one, two, three, four, five, six, seven] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const bit = 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
    seven |= six & bit;
    six |= five & bit;
    five |= four & bit;
    four |= three & bit;
    three |= two & bit;
    two |= one & bit;
    one |= bit;
  }
  return [one, two, three, four, five, six, seven];
}
