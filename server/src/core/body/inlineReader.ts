import { lineAt, nextLine, type Span } from "../text/span";
import type { Heading, HtmlAttribute, Link, MacroNames, MacroUse, Word } from "./body";
import { longestDestination, readDestination } from "./destination";
import { linkAt, readDefinition } from "./links";

/** Where something may begin: an escape, a fence, a comment, a tag, code, a link, a heading, a definition of one. */
const openings =
  /\\[\s\S]|^[ \t]*(?:```|~~~)|<(?:!--|[A-Za-z][\w-]*(?=[\s/>]))|`+|\]\(|^#{1,6}(?=[ \t])|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*/gm;

/**
 * Finds what stands within lines, as far as it is asked to read. Code fences, inline code and comments hide what they hold; an unclosed one
 * hides nothing, as on the site (Python-Markdown). Destinations follow Python-Markdown too: they may contain spaces and balanced
 * parentheses.
 */
export class InlineReader {
  readonly macros: MacroUse[] = [];
  readonly links: Link[] = [];
  readonly headings: Heading[] = [];
  readonly comments: Span[] = [];
  readonly htmlAttributes: HtmlAttribute[] = [];
  readonly hidden: Span[] = [];
  readonly unclosedFences: Span[] = [];
  unclosedComment: Span | undefined;

  /** What was looked for in vain once is not looked for again: without this, a page of openings takes quadratic time. */
  readonly #unclosed = {
    elements: new Set<string>(),
    fences: new Map<string, number>(),
    code: { end: -1, lengths: new Set<number>() },
  };
  #parenthesis = -1;
  #tagEnd = -1;
  /** The opening that comes next, and where. */
  #opening: RegExpExecArray | null = null;
  next = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly macroNamed: MacroNames["named"],
  ) {
    this.#find(start);
  }

  /** Reads on until nothing more opens before the offset. */
  readUntil(offset: number): void {
    while (this.#opening && this.#opening.index < offset) this.#find(this.#read(this.#opening));
  }

  #find(from: number): void {
    openings.lastIndex = from;
    this.#opening = openings.exec(this.text);
    this.next = this.#opening?.index ?? Number.POSITIVE_INFINITY;
  }

  /** Returns where reading goes on: never back, so that it ends whatever the text. */
  #read(match: RegExpExecArray): number {
    const { text } = this;
    const found = match[0];
    const at = match.index;
    const end = at + found.length;
    let resume = end;
    if (found === "<!--") {
      const close = this.unclosedComment ? -1 : text.indexOf("-->", end);
      if (close < 0) this.unclosedComment ??= { start: at, end };
      else {
        resume = close + 3;
        const span = { start: at, end: resume };
        this.comments.push(span);
        this.hidden.push(span);
        const macro = readMacro(text, span, this.macroNamed);
        if (macro) this.macros.push(macro);
      }
    } else if (found.startsWith("<")) {
      if (this.#tagEnd < end) {
        this.#tagEnd = text.indexOf(">", end);
        if (this.#tagEnd < 0) this.#tagEnd = text.length;
      }
      // What holds another opening is no tag; most have no attributes at all.
      const attributes =
        this.#tagEnd - end < longestTag && this.#tagEnd < text.length ? text.slice(end, this.#tagEnd) : "<";
      if (!attributes.includes("<")) {
        const tag = found.slice(1).toLowerCase();
        readAttributes(attributes, end, tag, { start: at, end: this.#tagEnd + 1 }, this.htmlAttributes);
        resume = afterRaw(text, tag, this.#tagEnd + 1, this.#unclosed.elements);
        this.hidden.push({ start: at, end: resume });
      }
    } else if (found === "](") {
      if (this.#parenthesis < end) {
        this.#parenthesis = text.indexOf(")", end);
        if (this.#parenthesis < 0) this.#parenthesis = text.length;
      }
      const destination =
        this.#parenthesis - end < longestDestination || text[end] === "<" ? readDestination(text, end) : undefined;
      const link = destination && linkAt(text, this.start, at, destination, this.hidden);
      if (link) {
        this.links.push(link);
        // What nothing opens is no link, so it takes no part of what follows.
        if (link.text) resume = link.whole.end;
      }
    } else if (found.startsWith("#")) {
      this.headings.push(readHeading(text, at, found.length));
    } else if (isFence(text, at, found)) {
      // A run of backticks that begins a line and opens no block may still be code within a line.
      const run = found.endsWith("`") ? runOfBackticks(text, end - 3) : 0;
      resume =
        afterFence(text, at, this.#unclosed.fences) ??
        (run > 0 ? afterInlineCode(text, end - 3 + run, run, this.#unclosed.code) : end);
      if (resume > end) this.hidden.push({ start: at, end: resume });
      if (resume <= Math.max(end, end - 3 + run)) this.#keepUnclosed(at);
    } else if (found.startsWith("`")) {
      resume = afterInlineCode(text, end, found.length, this.#unclosed.code);
      if (resume > end) this.hidden.push({ start: at, end: resume });
    } else if (!found.startsWith("\\")) {
      const link = readDefinition(text, at, end);
      if (link) this.links.push(link);
    }
    return Math.max(resume, end);
  }

  /** Keeps the signs of the line that begins there, if they were meant to open a block. */
  #keepUnclosed(at: number): void {
    const fence = fenceOf(this.text, at);
    if (fence) this.unclosedFences.push(fence);
  }
}

/** A tag this long is no tag. */
const longestTag = 4000;

const attribute = /\s(href|src|id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function readAttributes(written: string, from: number, tag: string, tagSpan: Span, found: HtmlAttribute[]): void {
  if (!written.includes("=")) return;
  for (const match of written.matchAll(attribute)) {
    const value = match[2] ?? match[3] ?? (match[4] as string);
    const quote = match[4] === undefined ? 1 : 0;
    const end = from + match.index + match[0].length - quote;
    const name = (match[1] as string).toLowerCase() as HtmlAttribute["name"];
    found.push({ tag, name, value, span: { start: end - value.length, end }, tagSpan });
  }
}

/** Elements whose text is shown, or run, as it is. */
const rawElements = new Set(["pre", "script", "style", "textarea"]);

/** Where reading goes on after a tag: at the closing tag when the element holds no Markdown. */
function afterRaw(text: string, tag: string, end: number, unclosed: Set<string>): number {
  if (!rawElements.has(tag) || unclosed.has(tag)) return end;
  const close = text.indexOf(`</${tag}>`, end);
  if (close >= 0) return close;
  unclosed.add(tag);
  return end;
}

/** Of three signs or more that begin a line the pattern finds white space and three. */
function isFence(text: string, at: number, found: string): boolean {
  if (found.startsWith("\\")) return false;
  if (!found.startsWith("`")) return found.endsWith("`") || found.endsWith("~");
  return found.length === 3 && (at === 0 || /[\n\r\u2028\u2029]/.test(text[at - 1] as string));
}

function runOfBackticks(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 96) end++;
  return end - start;
}

function readMacro(text: string, span: Span, macroNamed: MacroNames["named"]): MacroUse | undefined {
  const end = span.end - 3;
  let nameStart = span.start + 4;
  while (nameStart < end && isSpace(text.charCodeAt(nameStart))) nameStart++;
  let nameEnd = nameStart;
  while (nameEnd < end && isOfName(text.charCodeAt(nameEnd))) nameEnd++;
  while (nameEnd > nameStart && nameEnd >= end && text.charCodeAt(nameEnd - 1) === 45) nameEnd--;
  const name = macroNamed(text.slice(nameStart, nameEnd));
  if (name === undefined) return undefined;
  const words: Word[] = [];
  for (let at = nameEnd; at < end; ) {
    const from = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at++;
    if (at > from) words.push({ text: text.slice(from, at), span: { start: from, end: at } });
    while (at < end && isSpace(text.charCodeAt(at))) at++;
  }
  return { name, nameSpan: { start: nameStart, end: nameEnd }, words, span };
}

/** White space as patterns have it (`\s`). */
function isSpace(code: number): boolean {
  if (code <= 127) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** A letter, digit, `_` or `-`. */
function isOfName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  );
}

function readHeading(text: string, at: number, level: number): Heading {
  const line = lineAt(text, at);
  const written = text.slice(at + level, line.end).trim();
  const open = attributeList(written);
  const attributes = open === undefined ? undefined : written.slice(open + 1, -1).trim();
  const title = withoutClosing(open === undefined ? written : written.slice(0, open).trimEnd());
  return { level, text: title, attributes, span: { start: at, end: line.end } };
}

/** Where the attribute list at the end of a heading opens. By hand, because patterns take quadratic time over long white space. */
function attributeList(written: string): number | undefined {
  const open = written.endsWith("}") ? written.lastIndexOf("{") : -1;
  return open >= 0 && written.indexOf("}", open) === written.length - 1 ? open : undefined;
}

/** A heading without the signs that may close it. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end--;
  return end === 0 || /\s/.test(text[end - 1] as string) ? text.slice(0, end).trimEnd() : text;
}

/** Where the block ends that was searched last, and the lengths of runs for which nothing more follows in it. */
interface UnclosedCode {
  end: number;
  readonly lengths: Set<number>;
}

/** The offset after the code that a run of backticks opens, or just after the run when nothing closes it in its block. */
function afterInlineCode(text: string, end: number, length: number, block: UnclosedCode): number {
  if (end > block.end) {
    blankLine.lastIndex = end;
    block.end = blankLine.exec(text)?.index ?? text.length;
    block.lengths.clear();
  }
  if (block.lengths.has(length)) return end;
  for (let close = text.indexOf("`", end); close >= 0 && close < block.end; close = text.indexOf("`", close)) {
    const runStart = close;
    while (text.charCodeAt(close) === 96) close++;
    if (close - runStart === length) return close;
  }
  block.lengths.add(length);
  return end;
}

const blankLine = /\n[ \t\r]*\n/g;

/**
 * The offset after the fenced block that opens on the line at `at`; undefined when nothing closes it. `unclosed` remembers
 * per character the shortest fence that found no end.
 */
function afterFence(text: string, at: number, unclosed: Map<string, number>): number | undefined {
  const span = fenceOf(text, at);
  if (!span) return undefined;
  const fence = text.slice(span.start, span.end);
  const character = fence[0] as string;
  if (fence.length >= (unclosed.get(character) ?? Number.POSITIVE_INFINITY)) return undefined;
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    let from = line;
    while (text[from] === " " || text[from] === "\t") from++;
    let to = from;
    while (text[to] === character) to++;
    if (to - from < fence.length) continue;
    if (text.slice(to, lineAt(text, to).end).trim() === "") return nextLine(text, line);
  }
  unclosed.set(character, fence.length);
  return undefined;
}

/** The signs that may open a fenced block on the line that begins there. Backticks that close on the same line are code within it. */
function fenceOf(text: string, at: number): Span | undefined {
  const lineEnd = lineAt(text, at).end;
  const opening = /^[ \t]*(`{3,}|~{3,})/.exec(text.slice(at, lineEnd));
  if (!opening) return undefined;
  const end = at + opening[0].length;
  const fence = opening[1] as string;
  if (fence.startsWith("`") && text.slice(end, lineEnd).includes("`")) return undefined;
  return { start: end - fence.length, end };
}
