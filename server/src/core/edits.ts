/** Minimal edits of front matter: comments, order, quoting and line ends around them stay as they are. */
import type { Page, PageKey } from "./page";
import type { Edit } from "./problem";
import { lineAt, lineEndOf, nextLine, type Span } from "./span";
import type { YamlEntry, YamlItem } from "./yamlNodes";

/** Takes an entry away: its lines, up to where the next thing begins; comments after it stay. */
export function removeEntry(text: string, entry: YamlEntry): Edit {
  return { span: wholeLines(text, entry.span), newText: "" };
}

/** Takes a list item away; its whole key when it is the only item. */
export function removeItem(text: string, key: PageKey, item: YamlItem): Edit {
  const list = key.entry.value;
  if (list?.type !== "list" || list.items.length === 1) return removeEntry(text, key.entry);
  if (!list.flow) return { span: wholeLines(text, item.span), newText: "" };
  const index = list.items.indexOf(item);
  const next = list.items[index + 1];
  const before = list.items[index - 1];
  if (next) return { span: { start: item.span.start, end: next.span.start }, newText: "" };
  return { span: { start: before?.span.end ?? item.span.start, end: item.span.end }, newText: "" };
}

/** The list item that holds the span. */
export function itemAt(key: PageKey, span: Span): YamlItem | undefined {
  const list = key.entry.value;
  if (list?.type !== "list") return undefined;
  return list.items.find((item) => item.span.start <= span.start && span.end <= item.span.end);
}

/** Puts a key into the front matter at its usual place: after the last key that comes before it in the model. */
export function insertKey(page: Page, key: string, lines: readonly string[]): Edit {
  const { text, frontMatter } = page;
  const order = [...page.kind.fields.keys()];
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  let at = frontMatter.content.start;
  for (const entry of frontMatter.entries) if (earlier.has(entry.key)) at = nextLine(text, entry.span.end);
  const lineEnd = lineEndOf(text);
  return { span: { start: at, end: at }, newText: lines.map((line) => line + lineEnd).join("") };
}

function wholeLines(text: string, span: Span): Span {
  return { start: lineAt(text, span.start).start, end: nextLine(text, lineAt(text, span.end).end) };
}
