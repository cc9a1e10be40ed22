import type { YamlEntry } from "../../frontMatter/yamlNodes";
import type { Page } from "../../page/page";
import type { Span } from "../../text/span";

/** The front matter of a page, and each key in it with more than one line. What folds in the text, editors know. */
export function foldingRanges({ text, frontMatter }: Page): Span[] {
  const { block, entries } = frontMatter;
  const ranges = [block, ...inner(entries)];
  return ranges.filter(({ start, end }) => text.slice(start, end).trimEnd().includes("\n"));
}

function inner(entries: readonly YamlEntry[]): Span[] {
  return entries.flatMap(({ keySpan, value, span }) => {
    const nested = value?.type === "mapping" ? inner(value.entries) : [];
    // An alias shows what stands elsewhere.
    return [{ start: keySpan.start, end: Math.max(keySpan.end, span.end) }, ...nested];
  });
}
