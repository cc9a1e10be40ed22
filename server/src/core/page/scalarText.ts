/** Places and edits within a scalar: from offsets of its value to offsets of the page, whatever its quotes are. */
import type { YamlScalar } from "../frontMatter/yamlNodes";
import { asScalar, inQuotes } from "../frontMatter/yamlWriting";
import type { Span } from "../text/span";
import { applied, type Edit } from "../text/textEdits";

export interface ScalarText {
  /** The place of a part of the value; the whole value where the parts cannot be told. */
  spanOf(part: Span): Span;
  /** Whether the places are exact. */
  readonly isExact: boolean;
  /** Edits of the page that edit the value. Undefined where that cannot be done here. */
  edit(edits: readonly Edit[]): Edit[] | undefined;
}

/** The text of a scalar as it is written on the page. */
export function scalarText(text: string, scalar: YamlScalar): ScalarText {
  const offsets = offsetsOf(text, scalar);
  const spanOf = ({ start, end }: Span): Span =>
    offsets ? { start: offsets(start), end: offsets(end) } : scalar.inner;
  return {
    spanOf,
    isExact: offsets !== undefined,
    edit: (edits) => {
      // An alias is written elsewhere, and a block of lines has an indentation of its own.
      if (scalar.style === "block" || text[scalar.span.start] === "*") return undefined;
      const value = applied(scalar.value, edits);
      if (offsets && (scalar.style !== "plain" || isPlain(value))) {
        return edits.map(({ span, newText }) => ({ span: spanOf(span), newText: escaped(newText, scalar.style) }));
      }
      return /[\r\n]/.test(value) ? undefined : [{ span: scalar.span, newText: inQuotes(value) }];
    },
  };
}

/** A parenthesis may begin a scalar without quotes; nothing else that is no letter or digit is sure to. */
function isPlain(value: string): boolean {
  const tried = value.startsWith("(") ? `a${value}` : value;
  return asScalar(tried) === tried;
}

function escaped(text: string, style: YamlScalar["style"]): string {
  if (style === "single") return text.replaceAll("'", "''");
  return style === "double" ? text.replace(/["\\]/g, "\\$&") : text;
}

/** From offsets of the value to offsets of the page; undefined where a character of one is not a character of the other. */
function offsetsOf(text: string, scalar: YamlScalar): ((offset: number) => number) | undefined {
  const { inner, value, style } = scalar;
  const written = text.slice(inner.start, inner.end);
  if (written === value) return (offset) => inner.start + offset;
  const pair = style === "single" ? /''|[^']/g : style === "double" ? /\\["\\/]|[^"\\]/g : undefined;
  if (!pair || /[\r\n]/.test(written)) return undefined;
  const starts: number[] = [];
  let read = "";
  for (const [found] of written.matchAll(pair)) {
    starts.push(inner.start + read.length);
    read += found;
  }
  if (read !== written || starts.length !== value.length) return undefined;
  return (offset) => starts[offset] ?? inner.end;
}
