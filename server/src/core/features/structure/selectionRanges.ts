import type { YamlEntry, YamlNode } from "../../frontMatter/yamlNodes";
import type { Page } from "../../page/page";
import { contains, type Span, spanOf } from "../../text/span";

/**
 * What grows around an offset, the smallest first and each within the next: in front matter the value, its item, its list, its key, all
 * keys and the block; in a macro the part of a word, the word, what stands in it, and the macro. None elsewhere: what the text of
 * a page is built of, editors know.
 */
export function selectionRanges(page: Page, offset: number): Span[] {
  const { block, content, entries } = page.frontMatter;
  const spans: Span[] = [];
  if (contains(block, offset) && block.end > block.start) {
    spans.push(block);
    if (contains(content, offset)) spans.push(content, ...ofEntries(entries, offset));
  } else {
    for (const { span, nameSpan, words } of page.body.macros) {
      if (!contains(span, offset)) continue;
      const last = words.at(-1)?.span ?? nameSpan;
      spans.push(span, { start: nameSpan.start, end: last.end });
      const word = [{ span: nameSpan, text: "" }, ...words].find((one) => contains(one.span, offset));
      if (word) spans.push(word.span, ...partsOf(word, offset));
    }
  }
  return nested(spans.filter((span) => contains(span, offset)));
}

function ofEntries(entries: readonly YamlEntry[], offset: number): Span[] {
  for (const { keySpan, value, span } of entries) {
    if (!contains(span, offset)) continue;
    return contains(keySpan, offset) ? [span, keySpan] : [span, ...ofNode(value, offset)];
  }
  return [];
}

function ofNode(node: YamlNode | undefined, offset: number): Span[] {
  if (!node || !contains(node.span, offset)) return [];
  if (node.type === "scalar") return [node.span, ...(contains(node.inner, offset) ? [node.inner] : [])];
  if (node.type === "mapping") return [node.span, ...ofEntries(node.entries, offset)];
  const item = node.items.find(({ span }) => contains(span, offset));
  return [node.span, ...(item ? [item.span, ...ofNode(item.value, offset)] : [])];
}

/** The key or the value of a filter. */
function partsOf({ text, span }: { readonly text: string; readonly span: Span }, offset: number): Span[] {
  const slash = text.indexOf("/");
  if (slash < 0) return [];
  const value = { start: span.start + slash + 1, end: span.end };
  const key = spanOf(span.start, slash);
  return [value, key].filter((part) => contains(part, offset)).slice(0, 1);
}

/** From the largest to the smallest, as they come; turned round, and without those that do not lie within the one around them. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const outer = kept.at(-1);
    const isSame = outer && outer.start === span.start && outer.end === span.end;
    if (!isSame && (!outer || (outer.start <= span.start && span.end <= outer.end))) kept.push(span);
  }
  return kept.reverse();
}
