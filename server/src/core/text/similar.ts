/**
 * Broken value → what was meant. Measured on 113 corrections that the maintainers of the Algoritmekader made: the text
 * after the number tells what was meant, the number alone is wrong in two cases of three. So texts are compared, a
 * page that merely shares the number is never offered, and neither is one whose text differs by a number alone.
 */
import {
  type Candidate,
  type Candidates,
  differByNumberAlone,
  isEdition,
  type Letters,
  lettersOf,
  type Parts,
  partsOf,
} from "./candidates";
import type { Localized } from "./language";
import type { Likeness, Suggestion } from "./suggestion";
import { quotedPath } from "./words";

const evidence: Readonly<Record<Likeness, Localized>> = {
  alias: { nl: "zo heet het hier", en: "that is what it is called here" },
  spelling: { nl: "andere schrijfwijze", en: "spelled differently" },
  id: { nl: "de pagina met deze id", en: "the page with this id" },
  sameText: { nl: "zelfde tekst, ander nummer", en: "same text, other number" },
  code: { nl: "de pagina met dit nummer", en: "the page with this number" },
  nearText: { nl: "lijkt erop", en: "similar" },
  nearTextSameCode: { nl: "lijkt erop, zelfde nummer", en: "similar, same number" },
  sameCodeAlike: { nl: "zelfde nummer, verwante tekst", en: "same number, related text" },
};

function suggestion(value: string, likeness: Likeness, preferred: boolean): Suggestion {
  return { value, likeness, evidence: evidence[likeness], preferred };
}

/**
 * What may have been meant by a value, best first; at most three, none when nothing is close. `aliases` are variants that
 * the model knows.
 */
export function suggest(
  value: string,
  candidates: Candidates,
  aliases?: ReadonlyMap<string, string>,
): readonly Suggestion[] {
  let known = candidates.known.get(aliases);
  if (!known) {
    known = new Map();
    candidates.known.set(aliases, known);
  }
  const before = known.get(value);
  if (before && !isConcerned(value, candidates.changesSince(before.changeCount), aliases)) {
    before.changeCount = candidates.changeCount;
    return before.suggestions;
  }
  const suggestions = find(value, candidates, aliases);
  if (known.size >= mostKnown) known.clear();
  known.set(copied(value), { suggestions, changeCount: candidates.changeCount });
  return suggestions;
}

type Aliases = ReadonlyMap<string, string> | undefined;

/** Whether something came or went that may have been meant by a value: nothing else changes what is suggested for it. */
function isConcerned(value: string, changes: readonly Candidates[] | undefined, aliases: Aliases): boolean {
  return changes === undefined || changes.some((change) => find(value, change, aliases).length > 0);
}

/** Whether one of the candidates is near enough to a value. What stands alone is as near as it is among others. */
export function isLikeAny(value: string, candidates: Candidates): boolean {
  return find(value, candidates).length > 0;
}

const mostKnown = 200;

/** The text in memory of its own: a part of a text that was cut out keeps the whole text alive. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}

/** Whether the text is alike and the number is the same. */
export function hasSameCode({ likeness }: Suggestion): boolean {
  return likeness === "nearTextSameCode" || likeness === "sameCodeAlike";
}

/** Whether a suggestion is so near a value that hardly anything else can be meant: enough to see what a word is, not to replace it unasked. */
export function isClose(value: string, suggestion: Suggestion): boolean {
  const { text } = partsOf(value);
  const limit = mostSlips(text);
  return suggestion.preferred || editDistance(text, partsOf(suggestion.value).text, limit) <= limit;
}

/** How many letters may differ in a text that is the same but for slips of the pen. */
function mostSlips({ length }: string): number {
  return Math.max(length <= 3 ? 0 : length <= 5 ? 1 : 2, Math.floor(length * 0.15));
}

/** Whether the suggestion is the same name or thing, written in another way. */
export function isOtherSpelling({ likeness }: Pick<Suggestion, "likeness">): boolean {
  return likeness === "spelling" || likeness === "alias" || likeness === "id";
}

/** Whether the text is the same and only the number differs. */
export function hasSameText({ likeness }: Suggestion): boolean {
  return likeness === "sameText";
}

function find(value: string, candidates: Candidates, aliases?: ReadonlyMap<string, string>): Suggestion[] {
  const { all } = candidates;
  const parts = partsOf(value);
  const alias = aliases?.get(value) ?? aliases?.get(parts.normal);
  if (alias !== undefined && all.some((other) => other.value === alias)) {
    return [suggestion(alias, "alias", true)];
  }
  const exact = parts.normal === "" ? [] : candidates.withNormal(parts.normal);
  if (exact.length > 0) return ranked(exact, "spelling");
  const byId = value.includes(":") ? all.filter((other) => other.id === value.trim()) : [];
  if (byId.length > 0) return ranked(byId, "id");
  if (/\d$/.test(parts.normal)) {
    // Nothing but a number was written, so no text speaks against it.
    const { normal } = parts;
    const numbered = all.filter(({ parts: { code } }) => code === normal || code.endsWith(`-${normal}`));
    // Where many have it, nothing speaks for one of them.
    if (numbered.length > 0) return numbered.length > 3 ? [] : left(ranked(numbered, "code"));
  }
  if (parts.text === "" || parts.text.length > 200) return [];
  const sameText = parts.code === "" ? [] : candidates.withText(parts.text);
  const renumbered = sameText.filter((other) => !isOtherEdition(parts, other.parts));
  if (renumbered.length > 0) {
    const found = ranked(renumbered, "sameText");
    return renumbered.every((other) => isTelling(parts, other.parts)) ? found : left(found);
  }
  return near(parts, all);
}

/** The suggestions for the author to choose from. */
function left(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.map((one) => ({ ...one, preferred: false }));
}

/**
 * Whether the text that two names share says enough to know a page by, whatever its number: one short word does not. In another series,
 * such as that of another law, it takes a sentence: there are pages about one subject in each.
 */
function isTelling({ text, code }: Parts, other: Parts): boolean {
  const letters = (name: string) => name.replace(/[\d-]/g, "");
  return letters(code) === letters(other.code) ? text.length >= 8 : text.length >= 24 && text.split("-").length >= 4;
}

/** Sorted, because the order of candidates is that in which files were found; two pages of one name are one value. */
function ranked(found: readonly Candidate[], likeness: Likeness): Suggestion[] {
  const values = [...new Set(found.map(({ value }) => value))].sort();
  return values.slice(0, 3).map((value) => suggestion(value, likeness, values.length === 1));
}

function near(parts: Parts, all: readonly Candidate[]): Suggestion[] {
  const { text, code } = parts;
  const limit = Math.max(text.length <= 3 ? 1 : 2, Math.floor(text.length * 0.34));
  const letters = lettersOf(text);
  const words = wordsOf(text);
  const found: Near[] = [];
  /** The others by the least distance that they can have, so that those that are near come first. */
  const byLeast: Candidate[][] = Array.from({ length: limit + 1 }, () => []);
  const far: Candidate[] = [];
  let previous: string | undefined;
  for (const other of all) {
    // Two pages of one name are one value; where that can be, the candidates are sorted.
    if (other.value === previous) continue;
    previous = other.value;
    if (countsOtherwise(parts, other.parts)) continue;
    const apart = Math.abs(other.parts.text.length - text.length);
    const least = apart > limit ? apart : Math.max(apart, lowestDistance(letters, other.letters));
    (byLeast[least] ?? far).push(other);
  }
  const isSameCode = (other: Candidate) => code !== "" && code === other.parts.code;
  /** The largest distance with which one can still be among the first three. */
  let reach = limit;
  for (let least = 0; least <= reach; least++) {
    for (const other of byLeast[least] as Candidate[]) {
      const distance = editDistance(text, other.parts.text, reach);
      if (distance > reach) {
        far.push(other);
        continue;
      }
      found.push({ candidate: other, distance, sameCode: isSameCode(other), near: true });
      found.sort(nearestFirst);
      if (found[2]) reach = Math.min(reach, Math.floor(rankOf(found[2]) + 0.5));
    }
  }
  for (const other of found.length < 3 ? far : []) {
    const sameCode = isSameCode(other);
    if (
      sharesBeginning(text, letters, other) ||
      (sameCode ? areAlike(words, wordsOf(other.parts.text)) : containsWords(words, other.parts.text))
    ) {
      found.push({ candidate: other, distance: limit + (sameCode ? 1 : 2), sameCode, near: false });
    }
  }
  found.sort(nearestFirst);
  const [first, second] = found;
  return found.slice(0, 3).map((item) => {
    const likeness = item.sameCode ? (item.near ? "nearTextSameCode" : "sameCodeAlike") : "nearText";
    const preferred =
      item === first &&
      item.near &&
      parts.numbers === item.candidate.parts.numbers &&
      (item.sameCode
        ? item.distance <= mostSlips(text)
        : (code === "" || item.candidate.parts.code === "") &&
          isSlip(text, item.candidate.parts.text, item.distance)) &&
      (!second || second.distance > item.distance + 1);
    return suggestion(item.candidate.value, likeness, preferred);
  });
}

/** Of another year, date or version. */
function isOtherEdition(one: Parts, other: Parts): boolean {
  if (one.code === other.code || one.code === "" || other.code === "") return false;
  return isEdition(one.code) || isEdition(other.code);
}

/** Another number in the text, with whatever else may differ, is another thing. A number that only one has may be a slip. */
function countsOtherwise(one: Parts, other: Parts): boolean {
  if (isOtherEdition(one, other)) return true;
  if (one.numbers === other.numbers) return false;
  return (one.numbers !== "" && other.numbers !== "") || differByNumberAlone(one, other);
}

/**
 * Whether only one letter of a word is wrong, in a word that is long enough to be known all the same. Two letters make another word:
 * somebody who works is `werknemer`, who gives work is `werkgever`; and so does one letter of a short word.
 */
function isSlip(text: string, other: string, distance: number): boolean {
  if (distance > 1) return false;
  const words = text.split("-");
  const others = other.split("-");
  if (words.length !== others.length) return true;
  const at = words.findIndex((word, index) => word !== others[index]);
  return at < 0 || Math.max((words[at] as string).length, (others[at] as string).length) >= 5;
}

interface Near {
  readonly candidate: Candidate;
  readonly distance: number;
  readonly sameCode: boolean;
  /** Not so where only words or a beginning are shared: then it stands behind all that are. */
  readonly near: boolean;
}

function nearestFirst(one: Near, other: Near): number {
  return rankOf(one) - rankOf(other) || (one.candidate.value < other.candidate.value ? -1 : 1);
}

function rankOf({ distance, sameCode }: Near): number {
  return distance - (sameCode ? 0.5 : 0);
}

/** One text is the beginning of the other, but for a slip of the pen: somebody wrote half a name. */
function sharesBeginning(
  one: string,
  letters: Letters,
  { parts: { text: other }, letters: others }: Candidate,
): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 8 || one.charCodeAt(0) !== other.charCodeAt(0)) return false;
  const limit = Math.max(1, Math.floor(length * 0.15));
  // What the shorter one has and the whole of the longer one lacks, its beginning lacks too.
  const lacking = one.length < other.length ? lettersLacking(letters, others) : lettersLacking(others, letters);
  if (lacking > limit) return false;
  return editDistance(one.slice(0, length), other.slice(0, length), limit) <= limit;
}

/** Half of the words of the shorter text stand in the longer one too. */
function areAlike(words: readonly string[], others: readonly string[]): boolean {
  const shared = words.filter((word) => others.includes(word)).length;
  return shared > 0 && shared * 2 >= Math.min(words.length, others.length);
}

/** All words of the shorter text, and at least two or one long one, stand in the longer one. */
function containsWords(words: readonly string[], text: string): boolean {
  // Most texts share no word: that is seen without taking the other text apart.
  if (!words.some((word) => text.includes(word))) return false;
  const others = wordsOf(text);
  const [short, long] = words.length < others.length ? [words, others] : [others, words];
  if (short.length === 0 || (short.length === 1 && (short[0] as string).length < 8)) return false;
  return short.every((word) => long.includes(word));
}

function wordsOf(text: string): string[] {
  return text.split("-").filter((word) => word.length > 3);
}

/** Fewer edits than this cannot turn one text into the other: each makes or takes away one letter at the most. */
function lowestDistance(one: Letters, other: Letters): number {
  return Math.max(lettersLacking(one, other), lettersLacking(other, one));
}

/** So many letters of a text, at least, have no counterpart in another. */
function lettersLacking(one: Letters, other: Letters): number {
  let lacking = 0;
  for (let i = 0; i < one.length; i++) lacking += bitsIn((one[i] as number) & ~(other[i] as number));
  return lacking;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other (optimal
 * string alignment), or `limit + 1` when there are more than `limit`. Only the cells near the diagonal are computed.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(one.length - other.length) > limit) return far;
  // What both begin and end with costs nothing, and is most of two names that are alike.
  let start = 0;
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let length = one.length;
  let otherLength = other.length;
  while (length > start && otherLength > start && one.charCodeAt(length - 1) === other.charCodeAt(otherLength - 1)) {
    length--;
    otherLength--;
  }
  length -= start;
  otherLength -= start;
  if (length === 0 || otherLength === 0) return Math.min(length + otherLength, far);
  if (rows[0].length <= otherLength) rows = [0, 1, 2].map(() => new Uint16Array(2 * otherLength)) as Rows;
  let [beforeLast, last, current] = rows;
  // A way through the table that leaves the band has to come back to the last cell, and costs more than the limit.
  const longer = otherLength - length;
  const slack = (limit - Math.abs(longer)) >> 1;
  const left = Math.min(longer, 0) - slack;
  const right = Math.max(longer, 0) + slack;
  const most = Math.min(right, otherLength);
  for (let j = 0; j <= most; j++) last[j] = j;
  if (most < otherLength) last[most + 1] = far;
  for (let i = 1; i <= length; i++) {
    const from = Math.max(1, i + left);
    const to = Math.min(otherLength, i + right);
    current[from - 1] = from === 1 && i <= -left ? i : far;
    let lowest = current[from - 1]!;
    const letter = one.charCodeAt(start + i - 1);
    const letterBefore = i > 1 ? one.charCodeAt(start + i - 2) : -1;
    let otherBefore = from > 1 ? other.charCodeAt(start + from - 2) : -1;
    let before = lowest;
    let diagonal = last[from - 1]!;
    for (let j = from; j <= to; j++) {
      const otherLetter = other.charCodeAt(start + j - 1);
      const above = last[j]!;
      let cost = letter === otherLetter ? diagonal : diagonal + 1;
      if (above + 1 < cost) cost = above + 1;
      if (before + 1 < cost) cost = before + 1;
      if (letter === otherBefore && letterBefore === otherLetter && beforeLast[j - 2]! + 1 < cost) {
        cost = beforeLast[j - 2]! + 1;
      }
      current[j] = cost;
      if (cost < lowest) lowest = cost;
      before = cost;
      diagonal = above;
      otherBefore = otherLetter;
    }
    if (to < otherLength) current[to + 1] = far;
    if (lowest > limit) return far;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[otherLength]!, far);
}

/** The last three rows of the table; made once, as names are compared by the thousand. */
type Rows = [Uint16Array, Uint16Array, Uint16Array];
let rows: Rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * ` Bedoelde je 'x'?`, or nothing when there is no suggestion. With the value: says so when only a space at its start or end
 * makes the difference.
 */
export function didYouMean(suggestions: readonly Suggestion[], value = ""): Localized {
  const first = suggestions[0];
  if (first && first.value !== value && first.value === value.trim() && !value.includes("\n")) {
    return { nl: " Er staat een spatie te veel in.", en: " There is a space too many in it." };
  }
  if (!first) return { nl: "", en: "" };
  const meant = quotedPath(first.value);
  return { nl: ` Bedoelde je ${meant}?`, en: ` Did you mean ${meant}?` };
}
