/** Names that somebody may have meant, taken apart so that they can be compared (`similar.ts`). */

import { CandidateTable, type Letters, lettersOf } from "./candidateTable";
import type { Span } from "./span";
import type { Suggestion } from "./suggestion";

export interface Candidate {
  readonly value: string;
  readonly id: string | undefined;
  readonly parts: Parts;
  readonly letters: Letters;
}

/** A name taken apart: `2-owp-07-afwegen-rechten` is the code `2-owp-07` and the text `afwegen-rechten`. */
export interface Parts {
  readonly normal: string;
  readonly code: string;
  readonly text: string;
  /** What in the text tells one of a series from the next, joined: `numbersOf`. */
  readonly numbers: string;
}

/** What was suggested for a value, and how many changes there had been then. */
interface Known {
  readonly suggestions: readonly Suggestion[];
  changeCount: number;
}

/** A candidate and the words of its text. */
export interface Worded {
  readonly candidate: Candidate;
  readonly words: readonly string[];
}

/** So many changes are remembered. */
const mostChanges = 50;

/** The values that would be right in a place. They come and go one by one, and what that costs does not grow with how many there are. */
export class Candidates {
  /** By value: two pages of one name stand side by side. */
  readonly #all: Candidate[];
  readonly #byNormal = new Map<string, Candidate[]>();
  readonly #byText = new Map<string, Candidate[]>();
  /**
   * What was suggested for a value before, per set of aliases: the same broken name often stands on many pages. `suggest` looks after it,
   * and that it does not grow: every half-typed name is one more.
   */
  readonly known = new Map<ReadonlyMap<string, string> | undefined, Map<string, Known>>();
  #byWord: Map<string, Worded[]> | undefined;
  #table: CandidateTable<Candidate> | undefined;
  /** The last that came or went, each by itself. */
  #changes: Candidates[] = [];
  #changeCount = 0;

  /** `mostSeen` says how many of them are looked at, of those that stand around a value in the order of letters; `mostCompared`, how many of these. */
  constructor(
    all: Iterable<Candidate>,
    readonly mostSeen = Number.POSITIVE_INFINITY,
    readonly mostCompared = Number.POSITIVE_INFINITY,
  ) {
    this.#all = [...all].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
    for (const one of this.#all) this.#find(one);
  }

  get all(): readonly Candidate[] {
    return this.#all;
  }

  /** Those that are called so but for spelling. */
  withNormal(normal: string): readonly Candidate[] {
    return this.#byNormal.get(normal) ?? none;
  }

  /** Those with this text behind their code. */
  withText(text: string): readonly Candidate[] {
    return this.#byText.get(text) ?? none;
  }

  /** Those with a word in their text that is long enough to tell something (`wordsOf`). */
  withWord(word: string): readonly Worded[] {
    if (!this.#byWord) {
      this.#byWord = new Map();
      for (const one of this.#all) putWords(this.#byWord, one);
    }
    return this.#byWord.get(word) ?? none;
  }

  /** The rows of the table that are looked at for a value: where there are too many, those that begin most like it. */
  rowsAround(value: string): Span {
    const { length } = this.#all;
    if (length <= this.mostSeen) return { start: 0, end: length };
    const start = Math.max(0, Math.min(length, this.#placeOf(value) + this.mostSeen / 2) - this.mostSeen);
    return { start, end: start + this.mostSeen };
  }

  /** All of them, to be gone through; in their order as long as none came or went. */
  get table(): CandidateTable<Candidate> {
    if (!this.#table) {
      this.#table = new CandidateTable();
      for (const one of this.#all) this.#table.add(one);
    }
    return this.#table;
  }

  add(one: Candidate): void {
    this.#all.splice(this.#placeOf(one.value), 0, one);
    this.#find(one);
    if (this.#byWord) putWords(this.#byWord, one);
    this.#table?.add(one);
    this.#remember(one);
  }

  /** Takes away the one with a value and an id. */
  delete({ value, id }: Pick<Candidate, "value" | "id">): void {
    for (let at = this.#placeOf(value); this.#all[at]?.value === value; at++) {
      const one = this.#all[at] as Candidate;
      if (one.id !== id) continue;
      this.#all.splice(at, 1);
      takeFrom(this.#byNormal, one.parts.normal, one);
      takeFrom(this.#byText, one.parts.text, one);
      if (this.#byWord) takeWords(this.#byWord, one);
      if (this.#all[this.#placeOf(value)]?.value !== value) this.#table?.delete(value);
      this.#remember(one);
      return;
    }
  }

  /** How often one came or went. */
  get changeCount(): number {
    return this.#changeCount;
  }

  /** Those that came or went since there had been so many changes, each by itself; undefined where that is too long ago. */
  changesSince(count: number): readonly Candidates[] | undefined {
    const missed = this.#changeCount - count;
    if (missed === 0) return none;
    return missed > this.#changes.length ? undefined : this.#changes.slice(-missed);
  }

  #find(one: Candidate): void {
    push(this.#byNormal, one.parts.normal, one);
    push(this.#byText, one.parts.text, one);
  }

  #remember(one: Candidate): void {
    this.#changeCount++;
    this.#changes = [...this.#changes.slice(1 - mostChanges), new Candidates([one])];
  }

  /** Where the first with a value stands, or would stand. */
  #placeOf(value: string): number {
    let from = 0;
    let to = this.#all.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#all[middle] as Candidate).value < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Terms, keys or file names as candidates. */
export function candidatesOfValues(values: Iterable<string>): Candidates {
  return new Candidates([...values].map((value) => candidate(value, undefined)));
}

const lasting = new WeakMap<object, Candidates>();

/** The names of what stays as it is, as of what a model says: taken apart once, and not for each value that is held against them. */
export function lastingCandidates(named: ReadonlyMap<string, unknown> | ReadonlySet<string>): Candidates {
  let candidates = lasting.get(named);
  if (!candidates) {
    candidates = candidatesOfValues(named.keys());
    lasting.set(named, candidates);
  }
  return candidates;
}

/**
 * What stands on a page, such as its headings, as candidates for what else stands there: there may be thousands of both, and the cost
 * grows with the page, not with its square.
 */
export function candidatesOnPage(values: Iterable<string>): Candidates {
  const all = [...values].map((value) => candidate(value, undefined));
  return new Candidates(all, mostSeenOnPage, mostComparedOnPage);
}

const [mostSeenOnPage, mostComparedOnPage] = [1000, 64];

/** A value with what it is compared by: its name, where that is not the whole of it, as of a file with an extension. */
export function candidate(value: string, id: string | undefined, name = value): Candidate {
  const parts = partsOf(name);
  return { value, id, parts, letters: lettersOf(parts.text) };
}

/** A name as the site wants it needs no normalising. */
const isNormal = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name taken apart. */
export function partsOf(value: string): Parts {
  const normal = isNormal.test(value) ? value : normalise(value);
  const words = normal.split("-");
  const end = wordsOfCode(words);
  const code = words.slice(0, end).join("-");
  const text = words.slice(end).join("-");
  return { normal, code, text, numbers: numbersOf(text) };
}

/** A word that counts: its digits, a letter by itself, a Roman numeral. */
const counting = /\d+|(?<=^|-)(?:[a-z]|[ivx]{2,5})(?=-|$)/g;
const mayCount = /\d|(?:^|-)(?:[a-z]|[ivx]{2,5})(?:-|$)/;

/**
 * What tells one of a series from the next: the numbers in a text, the letters that stand alone and the Roman numerals. `artikel-14` and
 * `artikel-15`, `bijlage-a` and `bijlage-b` are as near as texts can be, and never the same thing.
 */
function numbersOf(text: string): string {
  if (!mayCount.test(text)) return "";
  return (text.match(counting) ?? []).map((number) => number.replace(/^0+(?=\d)/, "")).join(" ");
}

/** Whether two texts are the same but for what counts in them. */
export function differByNumberAlone(one: Parts, other: Parts): boolean {
  return one.numbers !== other.numbers && withoutNumbers(one.text) === withoutNumbers(other.text);
}

function withoutNumbers(text: string): string {
  return text.replace(counting, "").replace(/-/g, "");
}

/** A year, a date or a version in front of a text tells which one it is: another with the same text is another thing. */
const edition = /(?:^|-)(?:19|20)\d\d(?:-|$)|^\d+-\d+-\d+$|^v\d/;

/** Whether a code says which edition of something it is, and not which place it has in a series. */
export function isEdition(code: string): boolean {
  return edition.test(code);
}

/** How many words at the start of a name are its code: those up to a number, short ones. */
function wordsOfCode(words: readonly string[]): number {
  let end = 0;
  for (let i = 0; i < Math.min(3, words.length - 1); i++) {
    const word = words[i] as string;
    if (word.length > 4) break;
    if (/\d/.test(word)) end = i + 1;
  }
  return end;
}

/** A name without the code that it begins with. */
export function withoutCode(name: string): string {
  const words = name.split("-");
  return words.slice(wordsOfCode(words)).join("-");
}

/** A name, or the name of the file at a path, as names are compared: without folder, `.md`, capitals and accents. */
export function normalise(value: string): string {
  return value
    .trim()
    .replace(/^.*\//, "")
    .replace(/(?:\.md)+$/i, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\s_.]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

/** The words of a text that are long enough to tell something. */
export function wordsOf(text: string): string[] {
  return text.split("-").filter((word) => word.length > 3);
}

const none: readonly never[] = [];

function putWords(map: Map<string, Worded[]>, candidate: Candidate): void {
  const words = wordsOf(candidate.parts.text);
  const worded = { candidate, words };
  for (const word of new Set(words)) push(map, word, worded);
}

function takeWords(map: Map<string, Worded[]>, candidate: Candidate): void {
  for (const word of new Set(wordsOf(candidate.parts.text))) {
    const list = map.get(word)?.filter((other) => other.candidate !== candidate) ?? [];
    if (list.length > 0) map.set(word, list);
    else map.delete(word);
  }
}

function push<Item>(map: Map<string, Item[]>, key: string, one: Item): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

function takeFrom(map: Map<string, Candidate[]>, key: string, one: Candidate): void {
  const list = map.get(key)?.filter((other) => other !== one) ?? [];
  if (list.length > 0) map.set(key, list);
  else map.delete(key);
}
