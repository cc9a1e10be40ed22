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
  type Parts,
  partsOf,
  wordsOf,
} from "./candidates";
import { bitsIn, type Letters, lettersOf } from "./candidateTable";
import type { Localized } from "./language";
import type { Span } from "./span";
import type { Likeness, Suggestion } from "./suggestion";
import { editDistance, TextDistance } from "./textDistance";
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
  if (known.size >= Math.max(mostKnown, candidates.all.length)) known.clear();
  known.set(copied(value), { suggestions, changeCount: candidates.changeCount });
  return suggestions;
}

type Aliases = ReadonlyMap<string, string> | undefined;

/** Whether something came or went that may have been meant by a value: nothing else changes what is suggested for it. */
function isConcerned(value: string, changes: readonly Candidates[] | undefined, aliases: Aliases): boolean {
  return changes === undefined || changes.some((change) => find(value, change, aliases).length > 0);
}

/** Whether one of the candidates is near enough to a value. What stands alone is as near as it is among others. */
export function isLikeAny(value: string, candidates: Candidates, parts = partsOf(value)): boolean {
  return find(value, candidates, undefined, parts).length > 0 || numbered(parts, candidates).length > 0;
}

/** So many values are remembered, or as many as there are candidates: where many are gone, as many are asked for. */
const mostKnown = 200;

const none: readonly never[] = [];

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

function find(
  value: string,
  candidates: Candidates,
  aliases?: ReadonlyMap<string, string>,
  parts = partsOf(value),
): Suggestion[] {
  const { all } = candidates;
  const alias = aliases?.get(value) ?? aliases?.get(parts.normal);
  if (alias !== undefined && all.some((other) => other.value === alias)) {
    return [suggestion(alias, "alias", true)];
  }
  const exact = parts.normal === "" ? [] : candidates.withNormal(parts.normal);
  if (exact.length > 0) return ranked(exact, "spelling");
  const byId = value.includes(":") ? all.filter((other) => other.id === value.trim()) : [];
  if (byId.length > 0) return ranked(byId, "id");
  const sameNumber = numbered(parts, candidates);
  // Where many have it, nothing speaks for one of them.
  if (sameNumber.length > 0) return sameNumber.length > 3 ? [] : left(ranked(sameNumber, "code"));
  if (parts.text === "" || parts.text.length > 200) return [];
  const sameText = parts.code === "" ? [] : candidates.withText(parts.text);
  const renumbered = sameText.filter((other) => !isOtherEdition(parts, other.parts));
  if (renumbered.length > 0) {
    const found = ranked(renumbered, "sameText");
    return renumbered.every((other) => isTelling(parts, other.parts)) ? found : left(found);
  }
  return near(parts, candidates, candidates.rowsAround(value));
}

/** Those with a number, where nothing but that was written: then no text speaks against them. */
function numbered({ normal }: Parts, { all }: Candidates): readonly Candidate[] {
  if (!/\d$/.test(normal)) return none;
  return all.filter(({ parts: { code } }) => code === normal || code.endsWith(`-${normal}`));
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

function near(parts: Parts, candidates: Candidates, rows: Span): Suggestion[] {
  const { text, code } = parts;
  const limit = Math.max(text.length <= 3 ? 1 : 2, Math.floor(text.length * 0.34));
  const letters = lettersOf(text);
  const found: Near[] = [];
  const isSameCode = (other: Candidate) => code !== "" && code === other.parts.code;
  /** The others by the least distance that they can have, so that those that are near come first. */
  const byLeast: Candidate[][] = [];
  candidates.table.within(text, letters, limit, rows, (other, least) => {
    byLeast[least] ??= [];
    byLeast[least].push(other);
  });
  /** The largest distance with which one can still be among the first three. */
  let reach = limit;
  let sought: TextDistance | undefined;
  let left = candidates.mostCompared;
  for (let least = 0; least <= reach && left > 0; least++) {
    for (const other of byLeast[least] ?? none) {
      if (left-- === 0) break;
      sought ??= new TextDistance(text);
      const distance = sought.to(other.parts.text, reach);
      if (distance > reach || countsOtherwise(parts, other.parts)) continue;
      found.push({ candidate: other, distance, sameCode: isSameCode(other), near: true });
      found.sort(nearestFirst);
      found.splice(3);
      if (found[2]) reach = Math.min(reach, Math.floor(rankOf(found[2]) + 0.5));
    }
  }
  if (found.length < 3) {
    const known = new Set(found.map(({ candidate }) => candidate.value));
    for (const other of farFrom(text, letters, candidates, rows, isSameCode)) {
      if (known.has(other.value) || countsOtherwise(parts, other.parts)) continue;
      known.add(other.value);
      const sameCode = isSameCode(other);
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

/** Those of which only the beginning is alike, or words are. */
function* farFrom(
  text: string,
  letters: Letters,
  candidates: Candidates,
  rows: Span,
  isSameCode: (other: Candidate) => boolean,
): Iterable<Candidate> {
  const { table, mostCompared } = candidates;
  let left = mostCompared;
  for (const other of text.length < shortestBeginning ? none : table.beginningLike(text, shortestBeginning, rows)) {
    if (left-- === 0) break;
    if (sharesBeginning(text, letters, other)) yield other;
  }
  const words = wordsOf(text);
  const lists = [...new Set(words)].map((word) => candidates.withWord(word)).sort((a, b) => a.length - b.length);
  left = mostCompared;
  for (const list of lists) {
    for (const { candidate, words: others } of list) {
      if (left-- <= 0) return;
      if (isSameCode(candidate)) {
        if (areAlike(words, others)) yield candidate;
        continue;
      }
      // A text with all these words has the one that the fewest have.
      if ((list === lists[0] || others.length <= words.length) && containsWords(words, others)) yield candidate;
    }
  }
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

const shortestBeginning = 8;

/** One text is the beginning of the other, but for a slip of the pen: somebody wrote half a name. */
function sharesBeginning(
  one: string,
  letters: Letters,
  { parts: { text: other }, letters: others }: Candidate,
): boolean {
  const length = Math.min(one.length, other.length);
  if (length < shortestBeginning || one.charCodeAt(0) !== other.charCodeAt(0)) return false;
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
function containsWords(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length < others.length ? [words, others] : [others, words];
  if (short.length === 0 || (short.length === 1 && (short[0] as string).length < 8)) return false;
  return short.every((word) => long.includes(word));
}

/** So many letters of a text, at least, have no counterpart in another. */
function lettersLacking(one: Letters, other: Letters): number {
  let lacking = 0;
  for (let i = 0; i < one.length; i++) lacking += bitsIn((one[i] as number) & ~(other[i] as number));
  return lacking;
}

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
