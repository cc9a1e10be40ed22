import { lineAt, nextLine, type Span } from "../text/span";
import type { YamlEntry, YamlItem, YamlList, YamlMapping, YamlNode, YamlScalar } from "./yamlNodes";
import { scanScalar } from "./yamlScanner";

/** Deeper than any menu, and far from what would exhaust the stack. */
const maximumDepth = 32;

interface Line {
  /** Where its first sign stands, and the column of that. */
  readonly start: number;
  readonly column: number;
  readonly end: number;
}

interface Scan {
  readonly text: string;
  readonly lines: readonly Line[];
  next: number;
}

/**
 * Reads `key:` with lists in lists, of scalars and of `title: scalar`, between two offsets that begin and end at a line: the form
 * of a menu. Gives the nodes that `parseYaml` would; undefined for anything else and for anything doubtful.
 */
export function scanNestedLists(text: string, start: number, end: number): YamlEntry | undefined {
  const lines = linesOf(text, start, end);
  const [first] = lines ?? [];
  if (!lines || !first || first.column !== 0) return undefined;
  const scan: Scan = { text, lines, next: 0 };
  const entry = scanEntry(scan, first, 0);
  return entry && scan.next === lines.length ? entry : undefined;
}

/** Undefined where there is a tab, or a sign that only the parser knows what to do with. */
function linesOf(text: string, start: number, end: number): Line[] | undefined {
  const lines: Line[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    const written = text.slice(at, Math.min(line.end, end));
    if (/[^ -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe]/.test(written)) return undefined;
    const column = written.search(/[^ ]/);
    if (column >= 0 && written[column] !== "#") lines.push({ start: at + column, column, end: at + written.length });
  }
  return lines;
}

/** The entry that begins at the offset where a line does, or behind the dash on it. */
function scanEntry(scan: Scan, line: Line, depth: number): YamlEntry | undefined {
  const { text } = scan;
  const colon = colonIn(text, line);
  if (colon === undefined) return undefined;
  const keySpan = { start: line.start, end: colon };
  const key = scanScalar(text, line.start, colon);
  if (key === false || key?.style !== "plain" || key.span.end !== colon) return undefined;
  scan.next++;
  const scalar = scanScalar(text, colon + 1, line.end);
  if (scalar === false) return undefined;
  const below = scan.lines[scan.next];
  let value: YamlNode | undefined = scalar;
  if (below && below.column >= line.column && isItem(text, below)) {
    // At the column of the key a list may stand too; there it is none of the entry when the key stands behind a dash.
    if (scalar) return undefined;
    value = scanList(scan, below.column, depth + 1);
    if (!value) return undefined;
  } else if (below && below.column > line.column) return undefined;
  return { key: key.value, keySpan, value, span: { start: keySpan.start, end: value ? value.span.end : colon + 1 } };
}

function scanList(scan: Scan, column: number, depth: number): YamlList | undefined {
  if (depth > maximumDepth) return undefined;
  const items: YamlItem[] = [];
  for (let line = scan.lines[scan.next]; line && line.column >= column; line = scan.lines[scan.next]) {
    if (line.column !== column || !isItem(scan.text, line)) return undefined;
    const value = scanItem(scan, line, depth);
    if (value === false) return undefined;
    items.push({ value, span: { start: line.start, end: value ? value.span.end : line.start + 1 } });
  }
  return { type: "list", items, span: around(items), flow: false };
}

/** The value behind a dash; undefined where there is none, false where only the parser knows. */
function scanItem(scan: Scan, line: Line, depth: number): YamlScalar | YamlMapping | undefined | false {
  const { text } = scan;
  let from = line.start + 1;
  while (from < line.end && text[from] === " ") from++;
  const inner: Line = { start: from, column: line.column + from - line.start, end: line.end };
  if (from < line.end && isItem(text, inner)) return false;
  const scalar = scanScalar(text, from, line.end);
  if (scalar !== false) {
    scan.next++;
    const below = scan.lines[scan.next];
    // What is indented further goes on with the value, or is the value.
    return below && below.column > line.column ? false : scalar;
  }
  const entry = scanEntry(scan, inner, depth);
  // Another key below this one makes a mapping of more than one.
  const below = scan.lines[scan.next];
  if (!entry || (below && below.column > line.column)) return false;
  return { type: "mapping", entries: [entry], span: entry.span, flow: false };
}

/** The colon that ends the key of a line. */
function colonIn(text: string, { start, end }: Line): number | undefined {
  const [key] = /^[^:#"'\n]+(?=:(?: |$))/.exec(text.slice(start, end)) ?? [];
  return key === undefined ? undefined : start + key.length;
}

function isItem(text: string, { start, end }: Line): boolean {
  return text[start] === "-" && (start + 1 === end || text[start + 1] === " ");
}

function around(items: readonly YamlItem[]): Span {
  return { start: (items[0] as YamlItem).span.start, end: (items[items.length - 1] as YamlItem).span.end };
}
