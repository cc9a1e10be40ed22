import { lineAt, nextLine, type Span } from "../text/span";
import { closingFence, findFences } from "./fences";
import { unreadableAt } from "./unreadable";
import type { YamlEntry, YamlNode } from "./yamlNodes";
import { parseYaml, type YamlError, type YamlResult } from "./yamlParser";
import { scanYaml } from "./yamlScanner";

/**
 * `absent`: the page has none. `notFirst`: text or a blank line stands before the first fence. `unclosed`: no closing
 * fence. `endedEarly`: a line `---` closes it that was meant otherwise. `engine`: the opening fence names a language. `broken`: the YAML has an error. `notText`: the file holds
 * something else than UTF-8 text, and nothing in it is read.
 */
export type FrontMatterStatus =
  | "read"
  | "absent"
  | "notFirst"
  | "unclosed"
  | "endedEarly"
  | "engine"
  | "broken"
  | "notText";

export interface FrontMatter {
  readonly status: FrontMatterStatus;
  /** From the first fence to the end of the closing one; empty at the start of the text when absent. */
  readonly block: Span;
  /** The YAML between the fences. */
  readonly content: Span;
  /** The keys in their order, as far as they could be read. */
  readonly entries: readonly YamlEntry[];
  /** With `broken`: what and where. Codes of the `yaml` package, or `TOO_LARGE` and those of `YamlError`. */
  readonly error?: YamlError;
  /** With `engine`: the language that the fence names. */
  readonly language?: string;
  /** With `endedEarly`: what was meant as front matter too, up to the fence that was to close it. */
  readonly rest?: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** No page has more; beyond it (or with such a stretch of white space) reading costs more than it can be worth. */
const maximumLength = 256 * 1024;
const emptyStretch = /(?<!\s)\s{2000}/;
/** Keys and items. No page comes near it; rules compare keys with each other. */
const maximumNodes = 1000;

/**
 * Reads the front matter of a page. Never throws; broken input gives a status and what could be read. Nothing in the text is ever
 * executed.
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (isNotText(text)) return { ...absent(0), status: "notText", bodyStart: text.length };
  if (!text.startsWith("---", start)) return withoutFirstFence(text, start);
  const closing = closingFence(text, nextLine(text, start));
  return (closing && readPlain(text, start, closing)) ?? readAny(text, start, closing);
}

/**
 * The front matter of a page that can do without: a block that no YAML can be read from, and that holds no line as a key has it, is none.
 * Its fences are rules in the text, and the site too leaves such a block in the text. Between blank lines, as text stands between rules,
 * only the keys of the page (`isKey`) make it front matter.
 */
export function unlessRules(frontMatter: FrontMatter, text: string, isKey: (key: string) => boolean): FrontMatter {
  const { status, error, content, block } = frontMatter;
  if (status !== "broken") return frontMatter;
  const written = text.slice(content.start, content.end);
  const isApart = /^[ \t]*\r?\n/.test(written) && /\n[ \t]*\r?\n$/.test(written);
  const hasKey = [...written.matchAll(keyLines)].some(([, key = ""]) => isKey(key) || (!isApart && isLowerCase(key)));
  return error?.code === "NOT_A_MAPPING" || !hasKey ? absent(block.start) : frontMatter;
}

const keyLines = /^([\w-]+)[ \t]*:/gm;

/** Keys are written so; a word at the start of a sentence is not. */
function isLowerCase(key: string): boolean {
  return key === key.toLowerCase();
}

function absent(start: number): FrontMatter {
  const nothing = { start, end: start };
  return { status: "absent", block: nothing, content: nothing, entries: [], bodyStart: start };
}

/** A block further down counts as front matter in the wrong place only when nothing but white space precedes it. */
function withoutFirstFence(text: string, start: number): FrontMatter {
  let at = start;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  if (at === start || !text.startsWith("---", at)) return absent(start);
  const inner = readFrontMatter(text.slice(at));
  if (inner.status === "absent" || inner.status === "unclosed" || inner.entries.length === 0) return absent(start);
  const shift = (span: Span): Span => ({ start: span.start + at, end: span.end + at });
  return {
    status: "notFirst",
    block: shift(inner.block),
    content: shift(inner.content),
    entries: [],
    bodyStart: inner.bodyStart + at,
  };
}

/** Front matter as nearly all of it is: plain fences, and nothing between them but what the scanner reads. */
function readPlain(text: string, start: number, closing: Span): FrontMatter | undefined {
  const opening = lineAt(text, start);
  const content = { start: nextLine(text, start), end: closing.start };
  if (opening.end !== start + 3 || isTooLarge(text, content)) return undefined;
  const entries = scanYaml(text, content.start, content.end);
  return entries && readBetween(text, { opening, content, closing }, { entries });
}

/** Any front matter: gray-matter takes it apart, and the `yaml` package reads it. */
function readAny(text: string, start: number, closing: Span | undefined): FrontMatter {
  const fences = findFences(text, start, closing);
  if (!fences) return absent(start);
  const { opening, content, language } = fences;
  if (language !== "") {
    const end = closing ? closing.end : opening.end;
    return { status: "engine", block: { start, end }, content, entries: [], language, bodyStart: end };
  }
  if (!closing) return { status: "unclosed", block: opening, content, entries: [], bodyStart: content.start };
  const result = isTooLarge(text, content) ? tooLarge(content) : parseYaml(text, content.start, content.end);
  return readBetween(text, { opening, content, closing }, result);
}

interface Closed {
  readonly opening: Span;
  readonly content: Span;
  readonly closing: Span;
}

function readBetween(text: string, { opening, content, closing }: Closed, result: YamlResult): FrontMatter {
  // A node takes more than one character, so most pages need not be counted.
  const isLong = content.end - content.start > maximumNodes;
  const { entries, error } = isLong && countNodes(result.entries) > maximumNodes ? tooLarge(content) : result;
  const block = { start: opening.start, end: closing.end };
  return { status: error ? "broken" : "read", block, content, entries, error, bodyStart: nextLine(text, closing.end) };
}

/** Whether it is so large, or so empty, that no author wrote it. It is not read. */
function isTooLarge(text: string, { start, end }: Span): boolean {
  return end - start > maximumLength || (end - start > 2000 && emptyStretch.test(text.slice(start, end)));
}

function tooLarge({ start }: Span): YamlResult {
  return { entries: [], error: { code: "TOO_LARGE", span: { start, end: start } } };
}

function countNodes(entries: readonly YamlEntry[]): number {
  let count = 0;
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === "mapping") {
      count += node.entries.length;
      for (const entry of node.entries) visit(entry.value);
    } else if (node?.type === "list") {
      count += node.items.length;
      for (const item of node.items) visit(item.value);
    }
  };
  for (const entry of entries) visit(entry.value);
  return entries.length + count;
}

/** Null characters near the start of the text, or bytes that are no UTF-8 anywhere: the site stops at the first of these. */
function isNotText(text: string): boolean {
  const zero = text.indexOf("\0");
  if (zero >= 0 && zero < 4096) return true;
  return unreadableAt(text) >= 0;
}
