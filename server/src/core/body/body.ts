import { lineAt, nextLine, type Span } from "../text/span";

/** What the body of a page holds for references, rules and hovers. All spans are offsets in the page's text. */
export interface Body {
  readonly macros: readonly MacroUse[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
  /** The HTML comments, macros among them: from `<!--` to `-->`. */
  readonly comments: readonly Span[];
  /** The first `<!--` that nothing closes: its four characters. */
  readonly unclosedComment: Span | undefined;
  /** What raw HTML refers to, and what can be referred to in it. */
  readonly htmlAttributes: readonly HtmlAttribute[];
  /** What is no text, in order and without overlap: fenced and inline code, comments, tags, text as it is (`<pre>`). */
  readonly hidden: readonly Span[];
}

/** An HTML comment that begins with the name of a macro. */
export interface MacroUse {
  /** As the model writes it. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What follows the name, split at white space. */
  readonly words: readonly Word[];
  /** From `<!--` to `-->`. */
  readonly span: Span;
}

export type MacroNamed = (word: string) => string | undefined;

export interface Word {
  readonly text: string;
  readonly span: Span;
}

export interface Link {
  /** `inline`: `[text](destination)`; `definition`: `[label]: destination`. */
  readonly type: "inline" | "definition";
  readonly isImage: boolean;
  /** The destination as written, without angle brackets and title. */
  readonly destination: string;
  readonly span: Span;
  /** Text or label, between its brackets; undefined where the opening bracket was not found. */
  readonly text: Span | undefined;
  /** Nothing opens the text in its paragraph. */
  readonly isUnopened: boolean;
  /** From `[` or `![` to `)`; of a definition to the end of its destination. */
  readonly whole: Span;
}

/** `href`, `src`, `id` or `name` in a raw HTML tag. */
export interface HtmlAttribute {
  /** Of the tag, in lower case. */
  readonly tag: string;
  readonly name: "href" | "src" | "id" | "name";
  readonly value: string;
  /** Of the value, without quotes. */
  readonly span: Span;
}

export interface Heading {
  readonly level: number;
  /** Without the attribute list in braces. */
  readonly text: string;
  /** The attribute list at the end (`{ #id .class }`), without its braces. */
  readonly attributes: string | undefined;
  readonly span: Span;
}

/** Where something may begin: an escape, a fence, a comment, a tag, code, a link, a heading, a definition of one. */
const openings =
  /\\[\s\S]|^[ \t]*(?:```|~~~)|<(?:!--|[A-Za-z][\w-]*(?=[\s/>]))|`+|\]\(|^#{1,6}(?=[ \t])|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*/gm;

/**
 * Scans the text from the offset `start` to its end. Code fences, inline code and comments hide what they hold; an
 * unclosed one hides nothing, as on the site (Python-Markdown). Destinations follow Python-Markdown too: they may contain
 * spaces and balanced parentheses. `macroNamed` gives the name of the macro that a word stands for.
 */
export function readBody(text: string, start: number, macroNamed: MacroNamed): Body {
  // A byte order mark is no line end, so what follows it would not begin a line.
  if (start === 1 && text.charCodeAt(0) === 0xfeff) return readBody(`\n${text.slice(1)}`, 1, macroNamed);
  const macros: MacroUse[] = [];
  const links: Link[] = [];
  const headings: Heading[] = [];
  const comments: Span[] = [];
  const htmlAttributes: HtmlAttribute[] = [];
  const hidden: Span[] = [];
  let unclosedComment: Span | undefined;
  // What was looked for in vain once is not looked for again: without this, a page of openings takes quadratic time.
  const unclosed = {
    elements: new Set<string>(),
    fences: new Map<string, number>(),
    code: { end: -1, lengths: new Set<number>() },
  };
  let parenthesis = -1;
  let tagEnd = -1;
  openings.lastIndex = start;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const found = match[0];
    const at = match.index;
    const end = at + found.length;
    let resume = end;
    if (found === "<!--") {
      const close = unclosedComment ? -1 : text.indexOf("-->", end);
      if (close < 0) unclosedComment ??= { start: at, end };
      else {
        resume = close + 3;
        const span = { start: at, end: resume };
        comments.push(span);
        hidden.push(span);
        const macro = readMacro(text, span, macroNamed);
        if (macro) macros.push(macro);
      }
    } else if (found.startsWith("<")) {
      if (tagEnd < end) {
        tagEnd = text.indexOf(">", end);
        if (tagEnd < 0) tagEnd = text.length;
      }
      // What holds another opening is no tag; most have no attributes at all.
      const attributes = tagEnd - end < longestTag && tagEnd < text.length ? text.slice(end, tagEnd) : "<";
      if (!attributes.includes("<")) {
        const tag = found.slice(1).toLowerCase();
        readAttributes(attributes, end, tag, htmlAttributes);
        resume = afterRaw(text, tag, tagEnd + 1, unclosed.elements);
        hidden.push({ start: at, end: resume });
      }
    } else if (found === "](") {
      if (parenthesis < end) {
        parenthesis = text.indexOf(")", end);
        if (parenthesis < 0) parenthesis = text.length;
      }
      const destination =
        parenthesis - end < longestDestination || text[end] === "<" ? readDestination(text, end) : undefined;
      const link = destination && linkAt(text, start, at, destination);
      if (link) {
        links.push(link);
        resume = link.whole.end;
      }
    } else if (found.startsWith("#")) {
      headings.push(readHeading(text, at, found.length));
    } else if (isFence(text, at, found)) {
      // A run of backticks that begins a line and opens no block may still be code within a line.
      const run = found.endsWith("`") ? runOfBackticks(text, end - 3) : 0;
      resume =
        afterFence(text, at, unclosed.fences) ??
        (run > 0 ? afterInlineCode(text, end - 3 + run, run, unclosed.code) : end);
      if (resume > end) hidden.push({ start: at, end: resume });
    } else if (found.startsWith("`")) {
      resume = afterInlineCode(text, end, found.length, unclosed.code);
      if (resume > end) hidden.push({ start: at, end: resume });
    } else if (!found.startsWith("\\")) {
      const link = readDefinition(text, at, end);
      if (link) links.push(link);
    }
    // Never back, so that reading ends whatever the text.
    openings.lastIndex = Math.max(resume, end);
  }
  return { macros, links, headings, comments, unclosedComment, htmlAttributes, hidden };
}

/** Whether the offset lies in what is no text. */
export function isHidden({ hidden }: Body, offset: number): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < hidden.length && (hidden[low] as Span).start <= offset;
}

/** A tag this long is no tag. */
const longestTag = 4000;

const attribute = /\s(href|src|id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function readAttributes(written: string, from: number, tag: string, found: HtmlAttribute[]): void {
  if (!written.includes("=")) return;
  for (const match of written.matchAll(attribute)) {
    const value = match[2] ?? match[3] ?? (match[4] as string);
    const quote = match[4] === undefined ? 1 : 0;
    const end = from + match.index + match[0].length - quote;
    const name = (match[1] as string).toLowerCase() as HtmlAttribute["name"];
    found.push({ tag, name, value, span: { start: end - value.length, end } });
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

/** A text of a link this long is none. */
const longestLinkText = 500;

interface Destination {
  readonly destination: string;
  readonly span: Span;
  /** After the closing parenthesis. */
  readonly end: number;
}

/**
 * The link whose text ends at the bracket at `close`; undefined where the text begins with an escaped bracket: then it is no
 * link. Where no bracket opens the text, the destination still is one that somebody meant.
 */
function linkAt(
  text: string,
  bodyStart: number,
  close: number,
  { destination, span, end }: Destination,
): Link | undefined {
  const limit = Math.max(bodyStart, close - longestLinkText);
  const link = { type: "inline", destination, span, isUnopened: false } as const;
  const linkFrom = (open: number): Link => {
    const isImage = open > limit && text[open - 1] === "!";
    return {
      ...link,
      isImage,
      text: { start: open + 1, end: close },
      whole: { start: isImage ? open - 1 : open, end },
    };
  };
  // Most texts hold no bracket of their own, which is found at once.
  const open = limit + text.slice(limit, close).lastIndexOf("[");
  const isPlain = open >= limit && text.indexOf("]", open) === close && !text.slice(open, close).includes("\n");
  if (isPlain && text[open - 1] !== "\\") return linkFrom(open);
  let depth = 0;
  let escaped = false;
  let isUnopened = limit === bodyStart;
  for (let at = close - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 && blankBefore.test(text.slice(Math.max(limit, at - 20), at))) {
      isUnopened = true;
      break;
    }
    if (code !== 91 && code !== 93) continue;
    if (isEscaped(text, at)) {
      if (code === 91 && depth === 0) escaped = true;
      continue;
    }
    if (code === 93) depth++;
    else if (--depth < 0) return linkFrom(at);
  }
  return escaped ? undefined : { ...link, isImage: false, text: undefined, isUnopened, whole: { start: close, end } };
}

/** What stands before the end of a blank line. */
const blankBefore = /\n[ \t\r]*$/;

/** Whether an odd number of backslashes stands before the offset. */
function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (text.charCodeAt(at - 1) === 92) at--;
  return (offset - at) % 2 === 1;
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

function readMacro(text: string, span: Span, macroNamed: MacroNamed): MacroUse | undefined {
  let nameStart = span.start + 4;
  while (nameStart < span.end - 3 && /\s/.test(text[nameStart] as string)) nameStart++;
  let nameEnd = nameStart;
  while (nameEnd < span.end - 3 && /[\w-]/.test(text[nameEnd] as string)) nameEnd++;
  while (nameEnd > nameStart && nameEnd >= span.end - 3 && text[nameEnd - 1] === "-") nameEnd--;
  const name = macroNamed(text.slice(nameStart, nameEnd));
  if (name === undefined) return undefined;
  const words: Word[] = [];
  for (const match of text.slice(nameEnd, span.end - 3).matchAll(/\S+/g)) {
    const from = nameEnd + match.index;
    words.push({ text: match[0], span: { start: from, end: from + match[0].length } });
  }
  return { name, nameSpan: { start: nameStart, end: nameEnd }, words, span };
}

const titleAfter = /[ \t\n]+(?:"[^"]*"|'[^']*')\s*$/;
/** A destination this long is no destination. */
const longestDestination = 500;

const oneWord = /[^()\s<"']*\)/y;

/** The destination after `](`, up to its closing parenthesis. */
function readDestination(text: string, start: number): Destination | undefined {
  let depth = 1;
  let at = start;
  const limit = Math.min(text.length, start + longestDestination);
  if (text[start] === "<") {
    const close = text.indexOf(">", start);
    if (close < 0 || close > limit || text.slice(start, close).includes("\n")) return undefined;
    const end = text.indexOf(")", close);
    return { ...trimmed(text, start + 1, close), end: end < 0 || end > limit ? close + 1 : end + 1 };
  }
  // Most destinations are one word, which is found at once.
  oneWord.lastIndex = start;
  if (oneWord.test(text)) {
    const end = oneWord.lastIndex - 1;
    return end >= limit ? undefined : { destination: text.slice(start, end), span: { start, end }, end: end + 1 };
  }
  for (; at < limit; at++) {
    const character = text[at];
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) break;
    else if (character === "\n" && /^[ \t\r]*\n/.test(text.slice(at + 1, at + 40))) return undefined;
  }
  if (depth !== 0 || at >= limit) return undefined;
  const title = titleAfter.exec(text.slice(start, at));
  return { ...trimmed(text, start, title ? start + title.index : at), end: at + 1 };
}

/** `[label]: destination`, of which the label begins at `start` and the destination at `end`. */
function readDefinition(text: string, start: number, end: number): Link | undefined {
  const line = lineAt(text, end);
  const found = /^(?:<([^>\n]*)>|(\S+))/.exec(text.slice(end, line.end));
  if (!found) return undefined;
  const from = end + (found[1] === undefined ? 0 : 1);
  const destination = found[1] ?? (found[2] as string);
  const open = text.indexOf("[", start);
  return {
    type: "definition",
    isImage: false,
    destination,
    span: { start: from, end: from + destination.length },
    text: { start: open + 1, end: text.indexOf("]:", open) },
    isUnopened: false,
    whole: { start: open, end: end + found[0].length },
  };
}

function trimmed(text: string, from: number, to: number): Pick<Destination, "destination" | "span"> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { destination: text.slice(start, end), span: { start, end } };
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
  const opening = /^[ \t]*(`{3,}|~{3,})/.exec(text.slice(at, lineAt(text, at).end));
  if (!opening) return undefined;
  const fence = opening[1] as string;
  const character = fence[0] as string;
  // Backticks that close on the same line are code within it.
  if (character === "`" && text.slice(at + opening[0].length, lineAt(text, at).end).includes("`")) return undefined;
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
