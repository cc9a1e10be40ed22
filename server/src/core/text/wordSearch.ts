/** Finding things by any of their words, in any order, whatever their capitals and accents. */

/** A text as it is searched: words in small letters without accents, a space before and behind each. */
export function searchable(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** Finds something in texts as they are written. */
export interface Finder {
  /** Whether it stands in the `searchable` form of a text. */
  standsIn(text: string): boolean;
  /** The same of a part of a text at the least: true also where its words stand apart. */
  mayStandIn(text: string): boolean;
}

/** Finds a text that is `searchable` itself. To take texts apart for it takes longer than to look for each letter with all of its accents. */
export function finderOf(searched: string): Finder {
  const words = searched.split(" ");
  const plain = words.filter((word) => /^[a-z0-9]+$/.test(word));
  const patterns = plain.map(
    (word) => new RegExp([...word].map((letter) => `[${letter}${accented(letter)}]\\p{M}*`).join(""), "iu"),
  );
  const mayStandIn = (text: string) => patterns.every((pattern) => pattern.test(text));
  const standsIn = (text: string) => mayStandIn(text) && searchable(text).includes(searched);
  return { mayStandIn, standsIn: words.length === 1 && plain.length === 1 ? mayStandIn : standsIn };
}

/** A letter or digit with every accent that it can have in one sign. */
function accented(letter: string): string {
  withAccents ??= lettersWithAccents();
  return withAccents.get(letter) ?? "";
}

let withAccents: ReadonlyMap<string, string> | undefined;

function lettersWithAccents(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [first, last] of blocksWithAccents) {
    for (let code = first; code <= last; code++) {
      const sign = String.fromCharCode(code);
      const base = searchable(sign).trim();
      if (base !== sign) found.set(base, (found.get(base) ?? "") + sign);
    }
  }
  return found;
}

/** Where Unicode has signs that are taken apart into a Latin letter and its accents: Latin, and the signs for kelvin and ångström. */
const blocksWithAccents = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
  [0x212a, 0x212b],
] as const;

/**
 * 0: it begins so; 1: so stands in it; 2: each word begins one of its words; 3: each word is a part of one. `others` says
 * whether a word fits for another reason, which counts as 4.
 */
export function fitOf(typed: string): (text: string, others?: (word: string) => boolean) => number | undefined {
  const query = searchable(typed).trimEnd();
  if (query.trim() === "") return () => 0;
  const words = query.trim().split(" ");
  return (text, others) => {
    if (text.startsWith(query)) return 0;
    if (text.includes(query)) return 1;
    let how = 2;
    for (const word of words) {
      if (text.includes(` ${word}`)) continue;
      if (text.includes(word)) how = Math.max(how, 3);
      else if (others?.(word)) how = 4;
      else return undefined;
    }
    return how;
  };
}

/** Those that fit, the best first; of equal ones that of the lowest rank, then by `order`, or as they were given. */
export function best<Thing>(things: Iterable<Thing>, { match, rank, order, most }: Ranking<Thing>): Thing[] {
  const compare = (a: Found<Thing>, b: Found<Thing>) =>
    a.match - b.match || a.rank - b.rank || (order?.(a.thing, b.thing) ?? 0);
  let found: Found<Thing>[] = [];
  let worst: Found<Thing> | undefined;
  for (const thing of things) {
    const how = match(thing);
    if (how === undefined || (worst && how > worst.match)) continue;
    const one = { thing, match: how, rank: rank?.(thing) ?? 0 };
    // What is no better than the last of enough others is not looked at again: most of many things are not.
    if (worst && compare(worst, one) <= 0) continue;
    found.push(one);
    if (found.length < 2 * most) continue;
    found = found.sort(compare).slice(0, most);
    worst = found[most - 1];
  }
  return found
    .sort(compare)
    .slice(0, most)
    .map(({ thing }) => thing);
}

interface Found<Thing> {
  readonly thing: Thing;
  readonly match: number;
  readonly rank: number;
}

export interface Ranking<Thing> {
  readonly match: (thing: Thing) => number | undefined;
  readonly rank?: (thing: Thing) => number;
  readonly order?: (a: Thing, b: Thing) => number;
  readonly most: number;
}
