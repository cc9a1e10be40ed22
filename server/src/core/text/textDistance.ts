/** The number of edits that turn one text into the other, or `limit + 1` when there are more than `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  return Math.abs(one.length - other.length) > limit ? limit + 1 : new TextDistance(one).to(other, limit);
}

/**
 * How far one text is from many others: the number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment),
 * for 32 letters at a time with one bit each (Hyyrö 2003).
 */
export class TextDistance {
  readonly #words: number;
  /** Per letter of ASCII, and in a map those of the others: at which places of the text it stands. */
  readonly #places: Int32Array;
  readonly #others = new Map<number, Int32Array>();
  readonly #none: Int32Array;
  readonly #last: number;
  /** Of the letter before, per word: where the distance grows by one from place to place, where it shrinks, and where a step on costs nothing. */
  readonly #more: Int32Array;
  readonly #less: Int32Array;
  readonly #same: Int32Array;
  /** And where that letter stands. */
  readonly #met: Int32Array;

  constructor(private readonly text: string) {
    const words = Math.max(1, Math.ceil(text.length / 32));
    this.#words = words;
    this.#places = new Int32Array(128 * words);
    this.#none = new Int32Array(words);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const bit = 1 << (at & 31);
      if (code < 128) {
        const place = code * words + (at >> 5);
        this.#places[place] = (this.#places[place] as number) | bit;
      } else {
        const places = this.#others.get(code) ?? new Int32Array(words);
        this.#others.set(code, places);
        places[at >> 5] = (places[at >> 5] as number) | bit;
      }
    }
    this.#last = 1 << ((text.length - 1) & 31);
    this.#more = new Int32Array(words);
    this.#less = new Int32Array(words);
    this.#same = new Int32Array(words);
    this.#met = new Int32Array(words);
  }

  /** The number of edits that make another text of this one, or `limit + 1` when there are more than `limit`. */
  to(other: string, limit: number): number {
    const far = limit + 1;
    const { length } = this.text;
    if (Math.abs(length - other.length) > limit) return far;
    if (length === 0) return other.length;
    const words = this.#words;
    const [more, less, same, met] = [this.#more, this.#less, this.#same, this.#met];
    more.fill(-1);
    less.fill(0);
    same.fill(0);
    met.fill(0);
    let distance = length;
    for (let at = 0; at < other.length; at++) {
      const code = other.charCodeAt(at);
      const places = code < 128 ? this.#places : (this.#others.get(code) ?? this.#none);
      const start = code < 128 ? code * words : 0;
      let moreBefore = 1;
      let lessBefore = 0;
      /** Of the word before this one: what was not the same in the column before, of what is met now. */
      let swapBefore = 0;
      for (let word = 0; word < words; word++) {
        const meets = places[start + word] as number;
        const down = more[word] as number;
        const up = less[word] as number;
        const swapped = ~(same[word] as number) & meets;
        const swap = ((swapped << 1) | (swapBefore >>> 31)) & (met[word] as number);
        swapBefore = swapped;
        const found = meets | lessBefore;
        const equal = ((((found & down) + down) | 0) ^ down) | found | up | swap;
        let right = up | ~(equal | down);
        let left = equal & down;
        if (word === words - 1) {
          if (right & this.#last) distance++;
          if (left & this.#last) distance--;
        }
        const moreNext = right >>> 31;
        right = (right << 1) | moreBefore;
        moreBefore = moreNext;
        const lessNext = left >>> 31;
        left = (left << 1) | lessBefore;
        lessBefore = lessNext;
        more[word] = left | ~(equal | right);
        less[word] = right & equal;
        same[word] = equal;
        met[word] = meets;
      }
      if (distance - (other.length - at - 1) > limit) return far;
    }
    return Math.min(distance, far);
  }
}
