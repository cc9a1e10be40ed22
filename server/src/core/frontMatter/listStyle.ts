/** How a page writes its lists, so that what is added looks the same. */
import { linesBetween, nextLine, type Span } from "../text/span";
import type { OpenKey } from "./valuePlace";
import { indentOf, keyLine, saysNothing } from "./yamlLines";
import { inQuotes } from "./yamlWriting";

export interface WrittenItem {
  readonly value: string;
  readonly quote: "" | "'" | '"';
  readonly span: Span;
}

/** The items on the lines below a key, and how far these are indented. */
export function itemsBelow(text: string, owner: OpenKey, end: number): { items: WrittenItem[]; indent?: number } {
  const items: WrittenItem[] = [];
  let indent: number | undefined;
  for (const { span, text: written } of linesBetween(text, nextLine(text, owner.start), end)) {
    const item = /^( *)-(?:[ \t]+|$)/.exec(written);
    const column = indentOf(written);
    if (item && column >= owner.indent) {
      indent ??= column;
      const start = item[0].length;
      const found = writtenItem(written.slice(start).replace(/(?:^|\s+)#.*$/, ""), span.start + start);
      if (found) items.push(found);
    } else if (!saysNothing(written) && column <= owner.indent) break;
  }
  return { items, indent };
}

/** The items between the brackets around an offset. */
export function itemsInBrackets(text: string, offset: number, end: number): WrittenItem[] {
  const start = text.lastIndexOf("[", offset - 1) + 1;
  const items: WrittenItem[] = [];
  const parts = /'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\.)*"|[^,[\]{}\s'"][^,[\]{}\n]*|\]/gy;
  let at = start;
  while (at < end) {
    parts.lastIndex = at;
    const part = parts.exec(text)?.[0];
    if (part === "]") break;
    const found = part === undefined ? undefined : writtenItem(part, at);
    if (found) items.push(found);
    at += part?.length || 1;
  }
  return items;
}

function writtenItem(written: string, start: number): WrittenItem | undefined {
  const text = written.trim();
  if (text === "") return undefined;
  const span = { start, end: start + written.trimEnd().length };
  const quote = /^'.*'$/.test(text) && text.length > 1 ? "'" : /^".*"$/.test(text) && text.length > 1 ? '"' : "";
  if (quote === "") return { value: text, quote, span };
  const inner = text.slice(1, -1);
  const value = quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, "$1");
  return { value, quote, span };
}

/** The quote around all of the items; none where they differ. */
export function quoteOf(items: readonly WrittenItem[]): "" | "'" | '"' {
  const first = items[0]?.quote ?? "";
  return items.every(({ quote }) => quote === first) ? first : "";
}

/** A value in a quote of that sort. */
export function inQuote(value: string, quote: "'" | '"'): string {
  return quote === "'" ? `'${value.replaceAll("'", "''")}'` : `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/** A scalar as it can stand between brackets. */
export function inBrackets(written: string): string {
  return /^['"]/.test(written) || !/[,[\]{}]/.test(written) ? written : inQuotes(written);
}

/** How many spaces the lists of a page stand behind their keys, or that they stand in brackets. */
export function listStyleOf(text: string, content: Span): number | "brackets" {
  let isInBrackets = false;
  let key: number | undefined;
  for (const { text: written } of linesBetween(text, content.start, content.end)) {
    const item = /^( *)-(?: |$)/.exec(written);
    if (item && key !== undefined) return Math.max(0, (item[1] as string).length - key);
    const found = keyLine.exec(written);
    const rest = found && written.slice(found[0].length).trim();
    if (rest?.startsWith("[")) isInBrackets = true;
    if (found) key = rest === "" || rest?.startsWith("#") ? (found[1] as string).length : undefined;
  }
  return isInBrackets ? "brackets" : 0;
}
