/** So many signs of a page are looked at in vain at the most: what no author writes is shown as it stands, and keeps nobody waiting. */
const mostInVain = 500_000;

/** How many signs of a page may still be looked at in vain. */
export class Patience {
  #left = mostInVain;

  get isGone(): boolean {
    return this.#left <= 0;
  }

  spend(signs: number): void {
    this.#left -= signs;
  }
}

/** A text while a rule goes over it, with what is found out about the whole of it once and asked at many places. */
export class ReadText {
  /** Up to here it was put aside. */
  from = 0;
  /** Whether an address was looked for that has no end. */
  hasOpenAddress = false;
  #partners: Int32Array | undefined;
  #ticks: ReadonlyMap<number, readonly number[]> | undefined;
  readonly #places = new Map<RegExp, readonly number[]>();

  constructor(
    readonly text: string,
    readonly patience: Patience,
  ) {}

  /** The bracket that closes the one at an index; -1 without one. */
  partnerOf(index: number): number {
    this.#partners ??= partners(this.text);
    return this.#partners[index] as number;
  }

  /** The first place of a pattern (with the flag `g`) at an index or behind it; -1 without one. */
  placeOf(pattern: RegExp, index: number): number {
    let places = this.#places.get(pattern);
    if (!places) {
      places = [...this.text.matchAll(pattern)].map((match) => match.index);
      this.#places.set(pattern, places);
    }
    return firstFrom(places, index);
  }

  /** How long the groups of ticks are, the longest first. */
  get tickLengths(): Iterable<number> {
    return this.#tickGroups.keys();
  }

  /** The first group of so many ticks at an index or behind it; -1 without one. */
  ticks(length: number, index: number): number {
    return firstFrom(this.#tickGroups.get(length) ?? [], index);
  }

  get #tickGroups(): ReadonlyMap<number, readonly number[]> {
    this.#ticks ??= groupsOfTicks(this.text);
    return this.#ticks;
  }
}

/** The first of numbers in order that is so large; -1 without one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low] ?? -1;
}

/** Where the groups of ticks stand, by their length. */
function groupsOfTicks(text: string): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { 0: ticks, index } of text.matchAll(/`+/g)) {
    const places = found.get(ticks.length);
    if (places) places.push(index);
    else found.set(ticks.length, [index]);
  }
  return new Map([...found].sort(([one], [other]) => other - one));
}

function partners(text: string): Int32Array {
  const found = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 91) open.push(at);
    else if (sign === 93) {
      const partner = open.pop();
      if (partner !== undefined) found[partner] = at;
    }
  }
  return found;
}
