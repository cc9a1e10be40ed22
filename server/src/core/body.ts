import { lineAt, nextLine, type Span } from "./span";

/** What the body of a page holds for references and hovers. All spans are offsets in the page's text. */
export interface Body {
  readonly macros: readonly MacroUse[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
}

/** An HTML comment that begins with the name of a macro. */
export interface MacroUse {
  readonly name: string;
  readonly nameSpan: Span;
  /** What follows the name, split at white space. */
  readonly words: readonly Word[];
  /** From `<!--` to `-->`. */
  readonly span: Span;
}

export interface Word {
  readonly text: string;
  readonly span: Span;
}

export interface Link {
  /** The destination as written, without angle brackets and title. */
  readonly destination: string;
  readonly span: Span;
}

export interface Heading {
  readonly level: number;
  /** Without the attribute list in braces. */
  readonly text: string;
  readonly span: Span;
}

/** Where something may begin: an escape, a fence, a comment, text as it is, code, a link, a heading, a definition of one. */
const openings =
  /\\[\s\S]|^[ \t]*(?:```|~~~)|<(?:!--|pre[\s>])|`+|\]\(|^#{1,6}(?=[ \t])|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*/gm;

/**
 * Scans the text from the offset `start` to its end. Code fences, inline code and comments hide what they hold; an
 * unclosed one hides nothing, as on the site (Python-Markdown). Destinations follow Python-Markdown too: they may contain
 * spaces and balanced parentheses.
 */
export function readBody(text: string, start: number, macroNames: ReadonlySet<string>): Body {
  // A byte order mark is no line end, so what follows it would not begin a line.
  if (start === 1 && text.charCodeAt(0) === 0xfeff) return readBody(`\n${text.slice(1)}`, 1, macroNames);
  const macros: MacroUse[] = [];
  const links: Link[] = [];
  const headings: Heading[] = [];
  // What was looked for in vain once is not looked for again: without this, a page of openings takes quadratic time.
  const unclosed = {
    comment: false,
    pre: false,
    fences: new Map<string, number>(),
    code: { end: -1, lengths: new Set<number>() },
  };
  let parenthesis = -1;
  let escapedBracket = -1;
  openings.lastIndex = start;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const found = match[0];
    const at = match.index;
    const end = at + found.length;
    let resume = end;
    if (found.startsWith("\\")) {
      if (found === "\\[") escapedBracket = at;
    } else if (found === "<!--") {
      const close = unclosed.comment ? -1 : text.indexOf("-->", end);
      if (close < 0) unclosed.comment = true;
      else {
        resume = close + 3;
        const macro = readMacro(text, { start: at, end: resume }, macroNames);
        if (macro) macros.push(macro);
      }
    } else if (found.startsWith("<")) {
      const close = unclosed.pre ? -1 : text.indexOf("</pre>", end);
      if (close >= 0) resume = close;
      else unclosed.pre = true;
    } else if (found === "](") {
      if (parenthesis < end) {
        parenthesis = text.indexOf(")", end);
        if (parenthesis < 0) parenthesis = text.length;
      }
      const link = parenthesis - end < longestDestination || text[end] === "<" ? readLink(text, end) : undefined;
      if (link && !(escapedBracket >= 0 && isEscapedText(text, escapedBracket, at))) {
        links.push(link);
        resume = link.span.end;
      }
    } else if (found.startsWith("#")) {
      headings.push(readHeading(text, at, found.length));
    } else if (isFence(text, at, found)) {
      // A run of backticks that begins a line and opens no block may still be code within a line.
      const run = found.endsWith("`") ? runOfBackticks(text, end - 3) : 0;
      resume =
        afterFence(text, at, unclosed.fences) ??
        (run > 0 ? afterInlineCode(text, end - 3 + run, run, unclosed.code) : end);
    } else if (found.startsWith("`")) {
      resume = afterInlineCode(text, end, found.length, unclosed.code);
    } else {
      const link = readDefinition(text, end);
      if (link) links.push(link);
    }
    openings.lastIndex = resume;
  }
  return { macros, links, headings };
}

/** As far back as this an escaped bracket may be the only one that a link could begin with. */
const longestLinkText = 500;

/** Whether the text before `](` begins with an escaped bracket: then it is no link. */
function isEscapedText(text: string, escapedBracket: number, close: number): boolean {
  const start = Math.max(0, close - longestLinkText);
  if (escapedBracket < start) return false;
  let depth = 0;
  for (let at = close - 1; at >= start; at--) {
    if (text[at - 1] === "\\") at--;
    else if (text[at] === "]") depth++;
    else if (text[at] === "[" && --depth < 0) return false;
  }
  return true;
}

/** Of three signs or more that begin a line the pattern finds white space and three. */
function isFence(text: string, at: number, found: string): boolean {
  if (!found.startsWith("`")) return found.endsWith("`") || found.endsWith("~");
  return found.length === 3 && (at === 0 || /[\n\r\u2028\u2029]/.test(text[at - 1] as string));
}

function runOfBackticks(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 96) end++;
  return end - start;
}

function readMacro(text: string, span: Span, macroNames: ReadonlySet<string>): MacroUse | undefined {
  let nameStart = span.start + 4;
  while (nameStart < span.end - 3 && /\s/.test(text[nameStart] as string)) nameStart++;
  let nameEnd = nameStart;
  while (nameEnd < span.end - 3 && /[\w-]/.test(text[nameEnd] as string)) nameEnd++;
  while (nameEnd > nameStart && nameEnd >= span.end - 3 && text[nameEnd - 1] === "-") nameEnd--;
  const name = text.slice(nameStart, nameEnd);
  if (!macroNames.has(name)) return undefined;
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

function readLink(text: string, start: number): Link | undefined {
  let depth = 1;
  let at = start;
  const limit = Math.min(text.length, start + longestDestination);
  if (text[start] === "<") {
    const close = text.indexOf(">", start);
    if (close < 0 || close > limit || text.slice(start, close).includes("\n")) return undefined;
    return trimmed(text, start + 1, close);
  }
  // Most destinations are one word, which is found at once.
  oneWord.lastIndex = start;
  if (oneWord.test(text)) {
    const end = oneWord.lastIndex - 1;
    return end >= limit ? undefined : { destination: text.slice(start, end), span: { start, end } };
  }
  for (; at < limit; at++) {
    const character = text[at];
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) break;
    else if (character === "\n" && /^[ \t\r]*\n/.test(text.slice(at + 1, at + 40))) return undefined;
  }
  if (depth !== 0 || at >= limit) return undefined;
  const title = titleAfter.exec(text.slice(start, at));
  return trimmed(text, start, title ? start + title.index : at);
}

function readDefinition(text: string, start: number): Link | undefined {
  const line = lineAt(text, start);
  const found = /^(?:<([^>\n]*)>|(\S+))/.exec(text.slice(start, line.end));
  if (!found) return undefined;
  const offset = found[1] === undefined ? 0 : 1;
  const destination = found[1] ?? (found[2] as string);
  return { destination, span: { start: start + offset, end: start + offset + destination.length } };
}

function trimmed(text: string, from: number, to: number): Link {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { destination: text.slice(start, end), span: { start, end } };
}

function readHeading(text: string, at: number, level: number): Heading {
  const line = lineAt(text, at);
  return { level, text: plainHeading(text.slice(at + level, line.end).trim()), span: { start: at, end: line.end } };
}

/** Without attribute list and closing signs. By hand, because patterns take quadratic time over long white space. */
function plainHeading(written: string): string {
  let text = written;
  const open = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  if (open >= 0 && text.indexOf("}", open) === text.length - 1) text = text.slice(0, open).trimEnd();
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
