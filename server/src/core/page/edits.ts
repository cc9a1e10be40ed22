/** Minimal edits of front matter: comments, order, quoting and line ends around them stay as they are. */
import type { YamlEntry, YamlItem, YamlList } from "../frontMatter/yamlNodes";
import { lineAt, lineEndOf, nextLine, type Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import type { Page, PageKey } from "./page";

/** Takes an entry away: its lines, up to where the next thing begins; comments after it stay. */
export function removeEntry(page: Page, entry: YamlEntry): Edit {
  const { text } = page;
  const { span } = entry;
  const { entries, above } = mappingWith(entry, { entries: page.frontMatter.entries }) ?? { entries: [] };
  // A mapping that loses its last key would stand there without a value: it goes too, and so does the item that it is.
  if (above && entries.length === 1) {
    return above.list
      ? removeFrom(above.list, above.item as YamlItem, page, above.entry)
      : removeEntry(page, above.entry);
  }
  const isOnOwnLine = text.slice(lineAt(text, span.start).start, span.start).trim() === "";
  if (isOnOwnLine) return { span: wholeLines(text, span), newText: "" };
  const next = entries[entries.indexOf(entry) + 1];
  // Behind the dash of an item the next key takes its place.
  const isBehindDash = /^\s*-\s+$/.test(text.slice(lineAt(text, span.start).start, span.start));
  if (next && isBehindDash) return { span: { start: span.start, end: next.keySpan.start }, newText: "" };
  return { span: withComma(text, span), newText: "" };
}

/** Takes a list item away; its whole key when it is the only item. */
export function removeItem(page: Page, key: PageKey, item: YamlItem): Edit {
  const list = key.entry.value;
  return list?.type === "list" ? removeFrom(list, item, page, key.entry) : removeEntry(page, key.entry);
}

function removeFrom(list: YamlList, item: YamlItem, page: Page, entry: YamlEntry): Edit {
  const { text } = page;
  if (list.items.length === 1) return removeEntry(page, entry);
  if (!list.flow) return { span: wholeLines(text, item.span), newText: "" };
  const index = list.items.indexOf(item);
  const next = list.items[index + 1];
  const before = list.items[index - 1];
  if (next) return { span: { start: item.span.start, end: next.span.start }, newText: "" };
  return { span: { start: before?.span.end ?? item.span.start, end: item.span.end }, newText: "" };
}

/** Takes several items of one list away; the whole key when they are all that it has. */
export function removeItems(page: Page, key: PageKey, items: readonly YamlItem[]): readonly Edit[] {
  const list = key.entry.value;
  if (list?.type !== "list" || items.length === 0) return [];
  if (items.length === list.items.length) return [removeEntry(page, key.entry)];
  if (!list.flow) return items.map((item) => removeItem(page, key, item));
  const gone = new Set(items);
  const lastKept = list.items.reduce((last, item, index) => (gone.has(item) ? last : index), -1);
  return list.items.flatMap((item, index) => {
    if (!gone.has(item)) return [];
    const [before, next] = [list.items[index - 1], list.items[index + 1]];
    const span =
      index < lastKept
        ? { start: item.span.start, end: next?.span.start ?? item.span.end }
        : { start: before?.span.end ?? item.span.start, end: item.span.end };
    return [{ span, newText: "" }];
  });
}

/** The whole lines of what has them for itself. */
export function withOwnLine(text: string, span: Span): Span {
  const { start } = lineAt(text, span.start);
  const { end } = lineAt(text, span.end);
  const isAlone = text.slice(start, span.start).trim() === "" && text.slice(span.end, end).trim() === "";
  return isAlone ? { start, end: nextLine(text, end) } : span;
}

/** Puts a value, as it is written in YAML, at the end of a list that stands there with its items on lines of their own. */
export function addItem(page: Page, key: PageKey, written: string): Edit | undefined {
  const list = key.entry.value;
  return list?.type === "list" && !list.flow ? insertItem(page, list, written) : undefined;
}

/** Puts a value into a list, before one of its items or at its end. Undefined where the list has no place for it. */
export function insertItem(
  { text }: Pick<Page, "text">,
  list: YamlList,
  written: string,
  before?: YamlItem,
): Edit | undefined {
  const last = list.items[list.items.length - 1];
  if (!last) return undefined;
  const opening = text[list.span.start];
  if (list.flow && opening === "[") {
    return before
      ? { span: { start: before.span.start, end: before.span.start }, newText: `${written}, ` }
      : { span: { start: last.span.end, end: last.span.end }, newText: `, ${written}` };
  }
  const { start } = lineAt(text, list.span.start);
  const indent = text.slice(start, list.span.start);
  // An alias is written elsewhere; behind an anchor or another dash an item has no line of its own.
  if (opening !== "-" || indent.trim() !== "") return undefined;
  const at = before ? lineAt(text, before.span.start).start : nextLine(text, list.span.end);
  return { span: { start: at, end: at }, newText: `${indent}- ${written}${lineEndOf(text)}` };
}

/** Whether the page would lack a required key without this item: then something has to be put in its place. */
export function isNeeded(key: PageKey): boolean {
  return key.field.required && key.entry.value?.type === "list" && key.entry.value.items.length === 1;
}

/** The list item that holds the span; none when the whole list is an alias of one that stands elsewhere. */
export function itemAt(key: PageKey, span: Span): YamlItem | undefined {
  const list = key.entry.value;
  if (list?.type !== "list" || isAliasOfList(key, span)) return undefined;
  return list.items.find((item) => item.span.start <= span.start && span.end <= item.span.end);
}

/** Whether the span is an alias of a whole list: one value of it can be mended only where the list stands. */
export function isAliasOfList(key: PageKey, span: Span): boolean {
  const list = key.entry.value;
  return list?.type === "list" && list.span.start === span.start && list.span.end === span.end;
}

/** Puts a key into the front matter at its usual place: after the last key that comes before it in the model. */
export function insertKey(page: Page, key: string, lines: readonly string[]): Edit {
  const { text, frontMatter } = page;
  const order = [...page.kind.fields.keys()];
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  let at = frontMatter.content.start;
  for (const entry of frontMatter.entries) if (earlier.has(entry.key)) at = nextLine(text, entry.span.end);
  const lineEnd = lineEndOf(text);
  const first = frontMatter.entries[0]?.keySpan.start ?? at;
  // The keys of a page may all be indented; one that is not would break them.
  const indent = /^[ \t]*/.exec(text.slice(lineAt(text, first).start, first))?.[0] ?? "";
  return { span: { start: at, end: at }, newText: lines.map((line) => indent + line + lineEnd).join("") };
}

/** The entries of a mapping, and under which key it stands: as its value, or as an item of the list there. */
interface Holder {
  readonly entries: readonly YamlEntry[];
  readonly above?: { readonly entry: YamlEntry; readonly list?: YamlList; readonly item?: YamlItem };
}

function mappingWith(entry: YamlEntry, holder: Holder): Holder | undefined {
  if (holder.entries.includes(entry)) return holder;
  for (const other of holder.entries) {
    const { value } = other;
    if (value?.type === "mapping") {
      const found = mappingWith(entry, { entries: value.entries, above: { entry: other } });
      if (found) return found;
    }
    for (const item of value?.type === "list" ? value.items : []) {
      if (value?.type !== "list" || item.value?.type !== "mapping") continue;
      const found = mappingWith(entry, { entries: item.value.entries, above: { entry: other, list: value, item } });
      if (found) return found;
    }
  }
  return undefined;
}

/** A part of `{ … }` with the comma that divides it from the next part, or from the one before. */
function withComma(text: string, span: Span): Span {
  const after = /^\s*,\s*/.exec(text.slice(span.end));
  if (after) return { start: span.start, end: span.end + after[0].length };
  const before = /,\s*$/.exec(text.slice(0, span.start));
  return { start: before ? before.index : span.start, end: span.end };
}

function wholeLines(text: string, span: Span): Span {
  return { start: lineAt(text, span.start).start, end: nextLine(text, lineAt(text, span.end).end) };
}
