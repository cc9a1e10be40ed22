import type { Span } from "../text/span";
import type { YamlEntry, YamlItem, YamlNode, YamlScalar } from "./yamlNodes";

const tab = 9;
const cr = 13;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const dash = 45;
const colon = 58;
/** First characters that make a plain scalar something else: flow, anchor, alias, tag, block scalar, directive, reserved. */
const indicators = new Set([..."[]{}&*!|>%@`,?#"].map((character) => character.charCodeAt(0)));
/** YAML allows a key 1024 characters; near that limit the parser is asked. */
const longestKey = 1000;
/** Control characters, halves of pairs and whole pairs: the parser tells which of them may stand there. */
const unusual = /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/;
interface OpenEntry {
  key: string;
  keySpan: Span;
  scalar: YamlScalar | undefined;
  items: YamlItem[] | undefined;
  itemIndent: number;
  entries: OpenEntry[] | undefined;
  entryIndent: number;
}
/**
 * Reads `key: scalar`, `key:` with a list of scalars, and `key:` with a mapping of those, between two offsets that begin
 * and end at a line. Returns undefined for anything else and for anything doubtful.
 */
export function scanYaml(text: string, start: number, end: number): YamlEntry[] | undefined {
  if (unusual.test(text.slice(start, end))) return undefined;
  const top: OpenEntry[] = [];
  let at = start;
  while (at < end) {
    let lineEnd = text.indexOf("\n", at);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    const next = lineEnd + 1;
    if (lineEnd > at && text.charCodeAt(lineEnd - 1) === cr) lineEnd--;
    let from = at;
    while (from < lineEnd && text.charCodeAt(from) === space) from++;
    if (from === lineEnd) {
      at = next;
      continue;
    }
    const first = text.charCodeAt(from);
    if (first === tab) return undefined;
    if (first === hash) {
      at = next;
      continue;
    }
    const indent = from - at;
    const owner = top[top.length - 1];
    if (first === dash && (from + 1 === lineEnd || text.charCodeAt(from + 1) === space)) {
      if (!addItem(text, owner, indent, from, lineEnd)) return undefined;
    } else if (!addEntry(text, top, owner, indent, from, lineEnd)) return undefined;
    at = next;
  }
  return top.map(closeEntry);
}
function addItem(text: string, top: OpenEntry | undefined, indent: number, from: number, lineEnd: number): boolean {
  const nested = top?.entries;
  const owner = nested ? nested[nested.length - 1] : top;
  if (!top || !owner || owner.scalar || owner.entries) return false;
  if (nested && indent < top.entryIndent) return false;
  if (owner.items ? owner.itemIndent !== indent : false) return false;
  const value = scanScalar(text, from + 1, lineEnd);
  if (value === false) return false;
  owner.items ??= [];
  owner.itemIndent = indent;
  owner.items.push({ value, span: { start: from, end: value ? value.span.end : from + 1 } });
  return true;
}
function addEntry(
  text: string,
  top: OpenEntry[],
  owner: OpenEntry | undefined,
  indent: number,
  from: number,
  lineEnd: number,
): boolean {
  keyCharacters.lastIndex = from;
  keyCharacters.test(text);
  const keyEnd = keyCharacters.lastIndex;
  if (keyEnd === from || keyEnd - from > longestKey || text.charCodeAt(keyEnd) !== colon) return false;
  if (keyEnd + 1 < lineEnd && text.charCodeAt(keyEnd + 1) !== space) return false;
  if (text.charCodeAt(from) === dash) return false;
  const scalar = scanScalar(text, keyEnd + 1, lineEnd);
  if (scalar === false) return false;
  const entry: OpenEntry = {
    key: text.slice(from, keyEnd),
    keySpan: { start: from, end: keyEnd },
    scalar,
    items: undefined,
    itemIndent: -1,
    entries: undefined,
    entryIndent: -1,
  };
  if (indent === 0) {
    top.push(entry);
    return true;
  }
  if (!owner || owner.scalar || owner.items) return false;
  if (owner.entries ? owner.entryIndent !== indent : false) return false;
  owner.entries ??= [];
  owner.entryIndent = indent;
  owner.entries.push(entry);
  return true;
}
/** Sticky: what a key can consist of, from `lastIndex` on. A line end is none of it. */
const keyCharacters = /[A-Za-z0-9_-]*/y;
/** The scalar between two offsets of one line; undefined when nothing stands there, false when it is not a simple one. */
export function scanScalar(text: string, from: number, to: number): YamlScalar | undefined | false {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === space) start++;
  while (end > start && text.charCodeAt(end - 1) === space) end--;
  if (start === end) return undefined;
  const first = text.charCodeAt(start);
  if (first === singleQuote || first === doubleQuote) {
    if (end - start < 2 || text.charCodeAt(end - 1) !== first) return false;
    for (let i = start + 1; i < end - 1; i++) {
      const code = text.charCodeAt(i);
      if (code === first || code === 92 || code === tab) return false;
    }
    return {
      type: "scalar",
      value: text.slice(start + 1, end - 1),
      style: first === singleQuote ? "single" : "double",
      span: { start, end },
      inner: { start: start + 1, end: end - 1 },
    };
  }
  const value = text.slice(start, end);
  if (plainWords.test(value)) return plain(value, start, end);
  if (indicators.has(first) || first === tab) return false;
  if (first === dash || first === colon) {
    const second = text.charCodeAt(start + 1);
    if (start + 1 === end || second === space) return false;
  }
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === colon) {
      if (i + 1 === end || text.charCodeAt(i + 1) === space) return false;
    } else if (code === hash) {
      if (text.charCodeAt(i - 1) === space) return false;
    } else if (
      code < space ||
      code === 0x7f ||
      code === 0x85 ||
      code === 0xfeff ||
      code === 0x2028 ||
      code === 0x2029
    ) {
      return false;
    }
  }
  return plain(value, start, end);
}
/** What most values are: a letter or digit, and nothing after it that could mean something to YAML. */
const plainWords = /^[A-Za-z0-9][ -"$-9;-~\u00a0-\u024f\u2010-\u2027]*$/;
function plain(value: string, start: number, end: number): YamlScalar {
  const span = { start, end };
  return { type: "scalar", value, style: "plain", span, inner: span };
}
function closeEntry(open: OpenEntry): YamlEntry {
  let value: YamlNode | undefined = open.scalar;
  if (open.items) {
    const last = open.items[open.items.length - 1] as YamlItem;
    value = {
      type: "list",
      items: open.items,
      span: { start: (open.items[0] as YamlItem).span.start, end: last.span.end },
      flow: false,
    };
  } else if (open.entries) {
    const entries = open.entries.map(closeEntry);
    const span = {
      start: (entries[0] as YamlEntry).span.start,
      end: (entries[entries.length - 1] as YamlEntry).span.end,
    };
    value = { type: "mapping", entries, span, flow: false };
  }
  const end = value ? value.span.end : open.keySpan.end + 1;
  return { key: open.key, keySpan: open.keySpan, value, span: { start: open.keySpan.start, end } };
}
