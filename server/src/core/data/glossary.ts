import type { ContentModel, GeneratedPage } from "../model/contentModel";
import { lineAt, type Span } from "../text/span";

/** The file in which the terms of a framework are defined: lines `*[term]: definition`. Never changes, as a page. */
export interface Glossary {
  readonly type: "glossary";
  readonly path: string;
  readonly text: string;
  /** In the order of the file. */
  readonly entries: readonly GlossaryEntry[];
  /** By term: of several definitions the last, which is the one that the site shows. */
  readonly byTerm: ReadonlyMap<string, GlossaryEntry>;
  /** By the word that a term begins with: its terms, the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly GlossaryEntry[]>;
}

export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  /** From `*[` to the end of the definition. */
  readonly span: Span;
  /** Between the brackets, without white space at the ends. */
  readonly termSpan: Span;
  readonly definitionSpan: Span;
}

/** The glossary in a file; undefined where the model has no glossary there. Never throws. */
export function readGlossary(path: string, text: string, model: ContentModel): Glossary | undefined {
  if (model.glossary?.file !== path) return undefined;
  const entries = readEntries(text);
  const byTerm = new Map<string, GlossaryEntry>();
  for (const entry of entries) byTerm.set(entry.term, entry);
  const byFirstWord = new Map<string, GlossaryEntry[]>();
  for (const entry of byTerm.values()) {
    const word = firstWord(entry.term);
    const sharing = byFirstWord.get(word);
    if (sharing) sharing.push(entry);
    else byFirstWord.set(word, [entry]);
  }
  for (const sharing of byFirstWord.values()) sharing.sort((a, b) => b.term.length - a.term.length);
  return { type: "glossary", path, text, entries, byTerm, byFirstWord };
}

/**
 * The lines of the page that the site makes from a glossary: a row per definition, sorted by term in small letters, equal
 * ones in the order of the file. A bar in a definition is escaped, as a table wants.
 */
export function generatedLines(glossary: Glossary, { before, row }: GeneratedPage): string[] {
  const sorted = glossary.entries
    .map((entry) => ({ entry, key: entry.term.toLowerCase() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return [...before, ...sorted.map(({ entry }) => generatedRow(entry, row))];
}

/** The line of one definition in the generated page. */
export function generatedRow({ term, definition }: GlossaryEntry, row: string): string {
  const values: Readonly<Record<string, string>> = { term, definition: definition.replaceAll("|", "\\|") };
  return row.replace(/\{(term|definition)\}/g, (_, name: string) => values[name] as string);
}

/**
 * The uses of terms in a text: whole words, in exactly these letters, the longest term that begins at a word, none within
 * another. That is how the site finds them.
 */
export function usesIn(text: string, glossary: Glossary): GlossaryUse[] {
  const uses: GlossaryUse[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    // The site finds terms when underscores have become emphasis.
    const [found] = match;
    const start = match.index + (/^_*/.exec(found) as RegExpExecArray)[0].length;
    const entry = glossary.byFirstWord.get(withoutUnderscores(found))?.find(({ term }) => isUseAt(text, start, term));
    if (!entry) continue;
    const end = start + entry.term.length;
    uses.push({ entry, span: { start, end } });
    words.lastIndex = end;
  }
  return uses;
}

export interface GlossaryUse {
  readonly entry: GlossaryEntry;
  readonly span: Span;
}

const words = /[\p{L}\p{N}_]+/gu;
const isWord = /[\p{L}\p{N}]/u;

function firstWord(term: string): string {
  return /^[\p{L}\p{N}]+/u.exec(term)?.[0] ?? "";
}

function withoutUnderscores(word: string): string {
  return word.includes("_") ? word.replace(/^_+|_+$/g, "") : word;
}

/** Whether the term stands there, and a word ends with it: a term that ends in another sign is never found by the site. */
function isUseAt(text: string, start: number, term: string): boolean {
  if (!text.startsWith(term, start)) return false;
  const end = start + term.length;
  return isWordAt(text, end - 1) !== isWordAt(text, end);
}

function isWordAt(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset) & 0xfc00;
  const at = low === 0xdc00 ? offset - 1 : offset;
  return offset < text.length && isWord.test(String.fromCodePoint(text.codePointAt(at) as number));
}

/**
 * Definitions as the site reads them when it makes the page: `*[`, a term without `]`, `]:`, white space and the rest of the
 * line. So a term without a definition takes the next line for one.
 */
function readEntries(text: string): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  let at = text.indexOf("*[");
  while (at >= 0) {
    const close = text.indexOf("]", at + 2);
    if (close < 0) break;
    const entry = text[close + 1] === ":" && close > at + 2 ? readEntry(text, at, close) : undefined;
    if (entry) entries.push(entry);
    // Nothing between here and the bracket can be followed by another one sooner.
    at = text.indexOf("*[", entry ? entry.span.end : close + 1);
  }
  return entries;
}

function readEntry(text: string, start: number, close: number): GlossaryEntry | undefined {
  let from = close + 2;
  while (from < text.length && /\s/.test(text[from] as string)) from++;
  // White space up to the end of the text: nothing, but for what stands on the line itself.
  if (from >= text.length) from = close + 2;
  const { end } = lineAt(text, from);
  if (end === from) return undefined;
  const definitionSpan = trimmed(text, from, end);
  const termSpan = trimmed(text, start + 2, close);
  return {
    term: text.slice(termSpan.start, termSpan.end),
    definition: text.slice(definitionSpan.start, definitionSpan.end),
    span: { start, end: definitionSpan.end },
    termSpan,
    definitionSpan,
  };
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}
