/** A value of front matter that is being written: what of it stands there, told from its line. */
import type { Span } from "../text/span";
import { closingQuote, keyLine, withoutComment } from "./yamlLines";

/** A value that is being written. */
export interface ValuePlace {
  readonly type: "value";
  /** The key that it belongs to, and those above it before that. */
  readonly owners: readonly OpenKey[];
  /**
   * `scalar`: behind a colon; `item`: behind a dash; `flow`: between brackets; `line`: on an empty line where an item can stand.
   */
  readonly form: "scalar" | "item" | "flow" | "line";
  /** Right behind the colon, dash, bracket or comma before it; the start of an empty line. */
  readonly after: number;
  /** What stands there, with its quotes. It begins right behind the sign before it where no white space divides them. */
  readonly span: Span;
  /** What has to come before the value: white space that is missing. */
  readonly lead: string;
  /** What has to come behind the value: a bracket that is missing. */
  readonly tail: string;
  /** The quote that it begins with. */
  readonly quote: "" | "'" | '"';
  /** What of it stands before the cursor, without the quote. */
  readonly typed: string;
}

/** A key on a line before the cursor, or on that line. */
export interface OpenKey {
  readonly key: string;
  readonly indent: number;
  /** Where its line begins. */
  readonly start: number;
  /** Something stands behind its colon. */
  readonly hasValue: boolean;
}

interface ValueAt {
  readonly owners: readonly OpenKey[];
  readonly form: ValuePlace["form"];
  /** Right behind the colon, dash, bracket or comma. */
  readonly after: number;
  /** Where the value can reach. */
  readonly end: number;
  readonly offset: number;
  readonly tail?: string;
}

/** The value that begins behind a sign, and what of it is written. Undefined where it is something else than a scalar. */
export function valuePlace(
  text: string,
  { owners, form, after, end, offset, tail = "" }: ValueAt,
): ValuePlace | undefined {
  const rest = text.slice(after, end);
  const space = rest.length - rest.trimStart().length;
  const from = after + space;
  const value = rest.slice(space);
  const isAlone = value === "" || value.startsWith("#");
  const atSpace = offset < from || isAlone;
  const first = value[0] as string | undefined;
  const quote = !isAlone && (first === "'" || first === '"') ? first : "";
  const written = isAlone ? "" : quote ? quotedText(value, quote) : withoutComment(value);
  if (!isAlone && quote === "" && /^[[{}\]&*|>%@`]|^[!](?=[\w<!])/.test(value)) return undefined;
  if (form === "item" && quote === "" && keyLine.test(written)) return undefined;
  // A comma in brackets takes a space, unless one is there; a bracket takes none.
  const needsSpace = form === "flow" ? text[after - 1] === "," : true;
  const start = atSpace ? (isAlone ? Math.max(after, Math.min(offset, after + 1)) : after) : from;
  const lead = atSpace && start === after && needsSpace ? " " : "";
  const valueEnd = isAlone ? Math.max(start, offset) : from + written.length;
  if (offset > valueEnd && !isAlone && text.slice(valueEnd, offset).trim() !== "") return undefined;
  const span = { start, end: Math.max(valueEnd, offset) };
  const typedFrom = from + quote.length;
  const typedEnd = quote === "" ? offset : Math.min(offset, valueEnd);
  const typed = atSpace ? "" : text.slice(typedFrom, Math.max(typedFrom, typedEnd));
  return { type: "value", owners, form, after, span, lead, tail, quote, typed: quote ? unclosed(typed, quote) : typed };
}

/** The text of a value in quotes, with them; without a closing one to where it ends. */
function quotedText(value: string, quote: string): string {
  const end = closingQuote(value, quote, 1, value.length);
  return end < 0 ? withoutComment(value) : value.slice(0, end);
}

function unclosed(typed: string, quote: string): string {
  return typed.endsWith(quote) ? typed.slice(0, -1) : typed;
}
