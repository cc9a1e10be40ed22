import { closingQuote, withoutComment } from "../../../frontMatter/yamlLines";
import { linesBetween, nextLine, type Span } from "../../../text/span";
import type { LineOfPage } from "./mistake";

/** A key at the margin, as pages of a framework have it. */
export const keyLine = /^[A-Za-z][\w-]*\s*:(?:\s|$)/;
export const itemLine = /^\s*-(?:\s|$)/;
/** A key or a dash, and the white space before the value. */
const beforeValue = /^\s*(?:-\s+|[A-Za-z][\w-]*\s*:\s+)/;

/** The value of a line without the comment behind it, and where it starts. */
export function writtenValue({
  span,
  text,
}: LineOfPage): { readonly value: string; readonly start: number } | undefined {
  const before = beforeValue.exec(text)?.[0];
  if (before === undefined) return undefined;
  const value = withoutComment(text.slice(before.length));
  return value === "" ? undefined : { value, start: span.start + before.length };
}

export interface OpenValue {
  /** Just after what closes it; -1 when nothing does before the next key. */
  readonly end: number;
  /** Lines of it that start at the margin. */
  readonly unindented: readonly Span[];
}

/** The value of a line that opens a quotation or a bracket, which may run over lines. */
export function openValue(line: LineOfPage): OpenValue | undefined {
  const found = writtenValue(line);
  if (!found || !/^["'[{]/.test(found.value)) return undefined;
  const { text, frontMatter } = line.page;
  const unindented: Span[] = [];
  let limit = frontMatter.content.end;
  for (const below of linesBetween(text, nextLine(text, found.start), limit)) {
    if (keyLine.test(below.text) || /^-\s/.test(below.text)) {
      limit = below.span.start;
      break;
    }
    if (/^\S/.test(below.text)) unindented.push(below.span);
  }
  const end = closingEnd(text, found.start, limit);
  return { end, unindented: end < 0 ? unindented : unindented.filter(({ start }) => start < end) };
}

/** Just after what closes the quotation or bracket that opens at an offset; -1 when nothing does. */
function closingEnd(text: string, start: number, limit: number): number {
  const closing: string[] = [];
  for (let at = start; at < limit; at++) {
    const sign = text[at] as string;
    if (sign === '"' || sign === "'") {
      const end = closingQuote(text, sign, at + 1, limit);
      if (end < 0) return -1;
      at = end - 1;
    } else if (sign === "[") closing.push("]");
    else if (sign === "{") closing.push("}");
    else if (sign === closing[closing.length - 1]) closing.pop();
    if (closing.length === 0) return at + 1;
  }
  return -1;
}
