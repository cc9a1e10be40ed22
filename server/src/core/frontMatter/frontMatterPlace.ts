/**
 * Where in front matter somebody writes, told from its lines: what is half typed is seldom YAML, so no tree can tell. All
 * spans are offsets in the text of the page and lie within one line.
 */
import { lineAt, linesBetween, nextLine, type Span } from "../text/span";
import { type FlowStart, flowPlace, type ReadFlow, readFlow } from "./flowPlace";
import type { FrontMatter } from "./frontMatter";
import { type OpenKey, type ValuePlace, valuePlace } from "./valuePlace";
import { closingQuote, indentOf, itemLine, keyLine, saysNothing, withoutDash } from "./yamlLines";

export type FrontMatterPlace = KeyPlace | ValuePlace;

/** A key that is being written. */
export interface KeyPlace {
  readonly type: "key";
  /** The keys above it, the outermost first. */
  readonly owners: readonly OpenKey[];
  /** The word that stands there; of an empty line its white space. */
  readonly span: Span;
  /** What of the word stands before the cursor. */
  readonly typed: string;
  readonly isBlank: boolean;
  readonly hasColon: boolean;
  /** What stands below it, and would be its value. */
  readonly below: "items" | "keys" | undefined;
}

/**
 * The places that the cursor may be in, the likeliest first; none where it is in free text, in a comment or outside the front
 * matter. Never throws.
 */
export function frontMatterPlaces(text: string, frontMatter: FrontMatter, offset: number): readonly FrontMatterPlace[] {
  const content = contentAt(text, frontMatter, offset);
  const line = lineAt(text, offset);
  if (!content || line.start < content.start || offset > line.end || line.start >= content.end) return [];
  const written = text.slice(line.start, line.end);
  const before = text.slice(line.start, offset);
  if (/^ *\t/.test(written) || isInComment(before)) return [];
  const { keys, flow, isText } = readLines(text, content.start, line);
  if (flow) return some(flowPlace(text, flow, offset, content.end));
  if (isText) return [];
  const item = itemLine.exec(written);
  if (item) return itemPlaces(text, keys, item, line, offset, content.end);
  const key = keyLine.exec(written);
  if (key) return some(placeOnKeyLine(text, keys, key, line, offset, content.end));
  return wordPlaces(text, keys, line, offset, content.end);
}

function some(place: FrontMatterPlace | undefined): readonly FrontMatterPlace[] {
  return place ? [place] : [];
}

/** The lines between the fences; without a closing one those that can be front matter. */
function contentAt(text: string, { status, content }: FrontMatter, offset: number): Span | undefined {
  if (status === "read" || status === "broken" || status === "notFirst" || status === "endedEarly") return content;
  if (status !== "unclosed" || offset < content.start) return undefined;
  let at = content.start;
  for (const { span, text: written } of linesBetween(text, content.start, text.length)) {
    const isHere = span.start <= offset && offset <= span.end;
    if (!isHere && !/^(?:[ \t]+\S|[ \t]*#[ \t]|[ \t]*-(?:[ \t]|$)|[\p{L}\d_.-]+[ \t]*:(?:[ \t]|$))/u.test(written))
      break;
    at = nextLine(text, span.end);
  }
  return { start: content.start, end: Math.max(at, lineAt(text, offset).end === text.length ? text.length + 1 : at) };
}

/** A `#` at the start or behind white space, outside quotes. */
function isInComment(before: string): boolean {
  if (!before.includes("#")) return false;
  return /(?:^|\s)#/.test(before.replace(/(?<=(?:^|[\s[,:]))(?:'(?:[^']|'')*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$))/g, "''"));
}

interface ReadLines {
  readonly keys: readonly OpenKey[];
  readonly flow: FlowStart | undefined;
  /** The line is within a text of several lines. */
  readonly isText: boolean;
}

/** What is open at the start of a line. */
function readLines(text: string, from: number, { start: to, end }: Span): ReadLines {
  let keys: OpenKey[] = [];
  let flow: FlowStart | undefined;
  /** How far that is read: it is gone through once, however many lines it has. */
  let inFlow: ReadFlow = { frames: [], isClosed: true };
  let block: number | undefined;
  let quote: string | undefined;
  for (const { span: line, text: written } of linesBetween(text, from, to)) {
    const key = keyLine.exec(written);
    // Whoever is typing has not closed the quote or the bracket: the next key does.
    if (key && (flow || quote) && indentOf(written) <= (keys[keys.length - 1]?.indent ?? 0)) {
      flow = undefined;
      quote = undefined;
    }
    if (flow) {
      inFlow = readFlow(text, line.start, line.end, inFlow.frames);
      if (inFlow.isClosed) flow = undefined;
      continue;
    }
    if (quote) {
      if (closingQuote(text, quote, line.start, line.end) >= 0) quote = undefined;
      continue;
    }
    if (block !== undefined && (written.trim() === "" || indentOf(written) > block)) continue;
    block = undefined;
    if (saysNothing(written)) continue;
    const item = itemLine.exec(written);
    const inner = key ?? (item && keyLine.exec(withoutDash(written)));
    const sign = inner ?? item;
    if (!sign) continue;
    const indent = (sign[1] as string).length;
    const valueStart = line.start + sign[0].length;
    const value = text.slice(valueStart, line.end).trim();
    const itemIndent = item?.[1]?.length;
    keys = keys.filter((other) => (itemIndent === undefined ? other.indent < indent : other.indent <= itemIndent));
    if (inner) keys.push({ key: inner[3] as string, indent, start: line.start, hasValue: !saysNothing(value) });
    if (/^[|>]/.test(value)) block = indent;
    else if (/^["']/.test(value) && closingQuote(value, value[0] as string, 1, value.length) < 0) quote = value[0];
    else if (/^[[{]/.test(value)) {
      const opening = text.indexOf(value[0] as string, valueStart);
      inFlow = readFlow(text, opening, line.end);
      if (!inFlow.isClosed) flow = { start: opening, owners: keys };
    }
  }
  const current = text.slice(to, end);
  const isNewKey = keyLine.test(current) && indentOf(current) <= (keys[keys.length - 1]?.indent ?? 0);
  const inBlock =
    block !== undefined && (current.trim() === "" ? isTextBelow(text, end, block) : indentOf(current) > block);
  return { keys, flow: isNewKey ? undefined : flow, isText: inBlock || (quote !== undefined && !isNewKey) };
}

function isTextBelow(text: string, from: number, indent: number): boolean {
  for (const { text: written } of linesBetween(text, nextLine(text, from), text.length)) {
    if (written.trim() !== "") return indentOf(written) > indent;
  }
  return false;
}

/** An item is a value, or a mapping of which the first key stands behind the dash. */
function itemPlaces(
  text: string,
  open: readonly OpenKey[],
  item: RegExpExecArray,
  line: Span,
  offset: number,
  contentEnd: number,
): readonly FrontMatterPlace[] {
  const indent = (item[1] as string).length;
  const dash = line.start + item[0].length;
  const owners = open.filter((key) => key.indent <= indent);
  const owner = owners[owners.length - 1];
  if (offset < dash || !owner || owner.hasValue) return [];
  const written = withoutDash(text.slice(line.start, line.end));
  const start = line.start + indentOf(written);
  if (/[[{]/.test(text[start] ?? "") && offset > start && start < line.end)
    return some(flowPlace(text, { start, owners }, offset, contentEnd));
  const key = keyLine.exec(written);
  if (key) return some(placeOnKeyLine(text, owners, key, line, offset, contentEnd));
  const value = valuePlace(text, { owners, form: "item", after: dash, end: line.end, offset });
  return [...some(value), ...some(firstKey(text, owners, line, offset))];
}

/** The word behind a dash as a key; on an empty line where the cursor is. */
function firstKey(text: string, owners: readonly OpenKey[], line: Span, offset: number): KeyPlace | undefined {
  const found = /^ *-[ ]+([\p{L}\d_.-]*)[ \t]*$/u.exec(text.slice(line.start, line.end));
  if (!found) return undefined;
  const word = found[1] as string;
  const start = word === "" ? offset : line.start + found[0].indexOf(word, found[0].indexOf("-") + 1);
  const end = start + word.length;
  if (offset < start || offset > end || text[offset - 1] === "-") return undefined;
  const typed = text.slice(start, offset);
  return { type: "key", owners, span: { start, end }, typed, isBlank: false, hasColon: false, below: undefined };
}

function placeOnKeyLine(
  text: string,
  open: readonly OpenKey[],
  found: RegExpExecArray,
  line: Span,
  offset: number,
  contentEnd: number,
): FrontMatterPlace | undefined {
  const [whole, space, quote, word] = found as unknown as [string, string, string, string];
  const owners = open.filter((key) => key.indent < space.length);
  const after = line.start + whole.length;
  if (offset < after) {
    const span = { start: line.start + space.length, end: line.start + space.length + word.length };
    if (quote !== "" || offset < span.start || offset > span.end || isScalarAbove(owners)) return undefined;
    const typed = text.slice(span.start, offset);
    return { type: "key", owners, span, typed, isBlank: false, hasColon: true, below: undefined };
  }
  const rest = text.slice(after, line.end);
  const value = rest.trimStart();
  const all = [...owners, { key: word, indent: space.length, start: line.start, hasValue: !saysNothing(value) }];
  if (/^[[{]/.test(value) && offset > line.end - value.length) {
    return flowPlace(text, { start: line.end - value.length, owners: all }, offset, contentEnd);
  }
  return valuePlace(text, { owners: all, form: "scalar", after, end: line.end, offset });
}

/** A line with one word or none: a key, or on an empty line an item too. */
function wordPlaces(
  text: string,
  open: readonly OpenKey[],
  line: Span,
  offset: number,
  contentEnd: number,
): FrontMatterPlace[] {
  const found = /^( *)([\p{L}\d_.-]*)[ \t]*$/u.exec(text.slice(line.start, line.end));
  if (!found) return [];
  const [, space, word] = found as unknown as [string, string, string];
  const isBlank = word === "";
  const start = isBlank ? line.start : line.start + space.length;
  const end = isBlank ? line.end : start + word.length;
  if (offset < start || offset > end) return [];
  const below = lineBelow(text, line.end, contentEnd);
  const places: FrontMatterPlace[] = [];
  const column = isBlank ? offset - line.start : space.length;
  const owners = open.filter((key) => key.indent < column || (column > 0 && key.indent < space.length));
  const last = open.filter((key) => key.indent <= column).at(-1);
  const isBeforeItems = itemLine.test(below);
  // Those of a list that is less indented are not below it: it stands in the item before them.
  const isAboveItems = isBeforeItems && indentOf(below) >= column;
  const isBeforeText = isBlank && below !== "" && (isAboveItems || indentOf(below) > column);
  const isBeforeKeys = keyLine.test(below) && indentOf(below) > column;
  if (!isScalarAbove(owners) && !isBeforeText) {
    const typed = isBlank ? "" : text.slice(start, offset);
    const value = isAboveItems ? "items" : isBeforeKeys ? "keys" : undefined;
    places.push({ type: "key", owners, span: { start, end }, typed, isBlank, hasColon: false, below: value });
  }
  if (isBlank && last && !last.hasValue) {
    const itemOwners = open.slice(0, open.indexOf(last) + 1);
    const nothing = { after: start, lead: "", tail: "", quote: "", typed: "" } as const;
    const item: ValuePlace = { type: "value", owners: itemOwners, form: "line", span: { start, end }, ...nothing };
    const firstItem = itemLine.exec(lineBelow(text, last.start, start));
    // Behind the items of a list rather a new key begins, unless the line is indented.
    const isSecond = column <= last.indent && firstItem !== null;
    // What is indented would become a part of the item.
    const itemIndent = isBeforeItems ? (firstItem?.[1]?.length ?? Number.POSITIVE_INFINITY) : last.indent;
    const isInside = below !== "" && indentOf(below) > itemIndent;
    if (!isInside) places.splice(isSecond ? 1 : 0, 0, item);
  }
  return places;
}

function isScalarAbove(owners: readonly OpenKey[]): boolean {
  return owners.at(-1)?.hasValue === true;
}

function lineBelow(text: string, from: number, contentEnd: number): string {
  for (const { text: written } of linesBetween(text, nextLine(text, from), contentEnd)) {
    if (!saysNothing(written)) return written;
  }
  return "";
}
