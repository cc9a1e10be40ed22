import matter from "gray-matter";
import { nextLine, type Span } from "../text/span";
import type { YamlEntry, YamlNode } from "./yamlNodes";
import { parseYaml, type YamlError } from "./yamlParser";
import { scanYaml } from "./yamlScanner";

/**
 * `absent`: the page has none. `notFirst`: text or a blank line stands before the first fence. `unclosed`: no closing
 * fence. `engine`: the opening fence names a language. `broken`: the YAML has an error. `notText`: the file holds
 * something else than UTF-8 text, and nothing in it is read.
 */
export type FrontMatterStatus = "read" | "absent" | "notFirst" | "unclosed" | "engine" | "broken" | "notText";

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
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** No page has more; beyond it (or with such a stretch of white space) reading costs more than it can be worth. */
const maximumLength = 256 * 1024;
const emptyStretch = /\s{2000}/;
/** Keys and items. No page comes near it; rules compare keys with each other. */
const maximumNodes = 1000;

/**
 * Reads the front matter of a page. Never throws; broken input gives a status and what could be read. Fences are those of
 * the site generator (MkDocs `utils/meta.py`): `---` as the very first line after an optional byte order mark, up to a line
 * `---` or `...`. Nothing in the text is ever executed (DESIGN §5).
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (isNotText(text)) return { ...absent(0), status: "notText", bodyStart: text.length };
  if (!text.startsWith("---", start)) return withoutFirstFence(text, start);
  const contentStart = nextLine(text, start);
  const fence = /^---[ \t]*(\S*)[ \t]*\r?\n?$/.exec(text.slice(start, Math.min(contentStart, start + 200)));
  if (!fence || /^-/.test(fence[1] as string)) return absent(start);
  const language = fence[1] as string;
  const closing = closingFence(text, contentStart);
  const firstLine = { start, end: start + (fence[0] as string).trimEnd().length };
  if (language) {
    const end = closing ? closing.end : firstLine.end;
    const content = { start: contentStart, end: closing ? closing.start : contentStart };
    return { status: "engine", block: { start, end }, content, entries: [], language, bodyStart: end };
  }
  if (!closing) {
    const content = { start: contentStart, end: contentStart };
    return { status: "unclosed", block: firstLine, content, entries: [], bodyStart: contentStart };
  }
  const content = { start: contentStart, end: closing.start };
  const { entries, error } = readContent(text, content);
  const block = { start, end: closing.end };
  const bodyStart = nextLine(text, closing.end);
  return { status: error ? "broken" : "read", block, content, entries, error, bodyStart };
}

/**
 * The front matter of a page that can do without: a block that holds no key at all is none. Its fences are rules in the
 * text, and the site too leaves such a block in the text.
 */
export function unlessRules(frontMatter: FrontMatter, text: string): FrontMatter {
  const { status, entries, error, content, block } = frontMatter;
  if (status !== "broken" || entries.length > 0) return frontMatter;
  const isText = error?.code === "NOT_A_MAPPING" || !keyLine.test(text.slice(content.start, content.end));
  return isText ? absent(block.start) : frontMatter;
}

const keyLine = /^[\w-]+[ \t]*:/m;

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

function closingFence(text: string, from: number): Span | undefined {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const code = text.charCodeAt(at);
    if (code !== 45 && code !== 46) continue;
    if (!text.startsWith("---", at) && !text.startsWith("...", at)) continue;
    let end = nextLine(text, at);
    while (end > at + 3 && /\s/.test(text[end - 1] as string)) end--;
    if (end === at + 3) return { start: at, end };
  }
  return undefined;
}

interface Content {
  readonly entries: readonly YamlEntry[];
  readonly error?: YamlError;
}

/** What the scanner cannot read goes to the parser; a text that no author wrote goes nowhere. */
function readContent(text: string, content: Span): Content {
  const source = text.slice(content.start, content.end);
  const tooLarge: Content = {
    entries: [],
    error: { code: "TOO_LARGE", span: { start: content.start, end: content.start } },
  };
  if (source.length > maximumLength || (source.length > 2000 && emptyStretch.test(source))) {
    return tooLarge;
  }
  const scanned = scanYaml(text, content.start, content.end);
  const result = scanned ? { entries: scanned } : parseContent(text, content, source);
  // A node takes more than one character, so most pages need not be counted.
  return source.length > maximumNodes && countNodes(result.entries) > maximumNodes ? tooLarge : result;
}

/**
 * gray-matter finds the engine that the fence asks for; ours are the only ones that it can find. Its own block pattern
 * takes quadratic time over long white space, so such a text does not reach it. Nor does what the scanner can read: for
 * all pages of the Algoritmekader, going through gray-matter took 6 ms of which the scanning was 2.
 */
function parseContent(text: string, content: Span, source: string): Content {
  let result: Content = { entries: [] };
  const yaml = () => {
    result = parseYaml(text, content.start, content.end);
    return {};
  };
  matter(`---\n${source}---\n`, { language: "yaml", engines: { ...refused, yaml } });
  return result;
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

const refuse = () => {
  throw new Error("only YAML front matter is read");
};
/** gray-matter would run JavaScript and CoffeeScript front matter (DESIGN §5). */
const refused = { js: refuse, javascript: refuse, coffee: refuse, json: refuse, toml: refuse };

/** Null characters, or the mark that a decoder leaves where bytes are not UTF-8, near the start of the text. */
function isNotText(text: string): boolean {
  const zero = text.indexOf("\0");
  if (zero >= 0 && zero < 4096) return true;
  const unreadable = text.indexOf("\ufffd");
  return unreadable >= 0 && unreadable < 64;
}
