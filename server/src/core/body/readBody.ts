import { nextLine } from "../text/span";
import { BlockReader } from "./blocks";
import type { Body, MacroNames } from "./body";
import { ConflictReader, isConflictSign } from "./conflictMarkers";
import { InlineReader } from "./inlineReader";
import { type Line, lineAfter, lineFrom } from "./lines";

/**
 * Reads the text from the offset `start` to its end, once: what stands within its lines, its blocks, and where rules have to look. Of what
 * stands above, only the marks of a merge conflict are read. Never throws.
 */
export function readBody(text: string, start: number, macros: MacroNames): Body {
  // A byte order mark is no line end, so what follows it would not begin a line.
  if (start === 1 && text.charCodeAt(0) === 0xfeff) return readBody(`\n${text.slice(1)}`, 1, macros);
  const inline = new InlineReader(text, start, macros.named);
  const blocks = new BlockReader(text, inline.hidden);
  const conflicts = new ConflictReader(text);
  const macroLines: number[] = [];
  const brackets = new BracketFinder(text, start);
  for (let at = 0; at < start; at = nextLine(text, at)) {
    if (isConflictSign(text.charCodeAt(at))) conflicts.readLine(at);
  }
  for (let line: Line | undefined = lineFrom(text, start); line; line = lineAfter(text, line)) {
    // Most lines hold none of these, which is seen without a call.
    if (inline.next <= line.end) inline.readUntil(line.end + 1);
    blocks.read(line);
    const sign = text.charCodeAt(line.from);
    if (isConflictSign(sign)) conflicts.readLine(line.start);
    if (brackets.next < line.end) brackets.findUntil(line.end);
    if (macros.firstLetters.has(sign) || isDamagedOpening(sign, text.charCodeAt(line.from + 1)))
      macroLines.push(line.from);
  }
  const { links, headings, comments, unclosedComment, htmlAttributes, hidden, unclosedFences } = inline;
  return {
    macros: inline.macros,
    links,
    headings,
    comments,
    unclosedComment,
    htmlAttributes,
    hidden,
    unclosedFences,
    blocks,
    conflictMarkers: conflicts.markers,
    macroLines,
    brackets: brackets.found,
    made: new Map(),
  };
}

/** Finds brackets by searching, which is faster than looking at every character. */
class BracketFinder {
  readonly found: number[] = [];
  next: number;

  constructor(
    private readonly text: string,
    start: number,
  ) {
    this.next = this.#after(start);
  }

  findUntil(end: number): void {
    for (; this.next < end; this.next = this.#after(this.next + 1)) {
      // `(text)[address]`: the parenthesis opens before the bracket.
      if (this.text.charCodeAt(this.next - 1) === 41) {
        const open = this.text.lastIndexOf("(", this.next - 1);
        if (open >= 0) this.found.push(open);
      }
      this.found.push(this.next);
    }
  }

  #after(offset: number): number {
    const next = this.text.indexOf("[", offset);
    return next < 0 ? Number.POSITIVE_INFINITY : next;
  }
}

/** Whether a line that begins with these signs may be a macro of which the opening is damaged. */
function isDamagedOpening(sign: number, next: number): boolean {
  switch (sign) {
    case 60: // <
    case 38: // &
    case 0x2013:
    case 0x2014:
      return true;
    case 33: // !
      return next === 45;
    case 45: // -
      return next === 45;
    case 123: // {
      return next === 123 || next === 37;
    case 91: // [
      return next === 91;
    default:
      return false;
  }
}
