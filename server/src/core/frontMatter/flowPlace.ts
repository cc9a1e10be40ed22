/** Where between brackets somebody writes: `key: [a, b` and `key: {k: [a`, on one line or several. */
import { lineAt } from "../text/span";
import { type OpenKey, type ValuePlace, valuePlace } from "./valuePlace";
import { closingQuote } from "./yamlLines";

/** A bracket that opens the value of a key. */
export interface FlowStart {
  readonly start: number;
  /** The key, and those above it before that. */
  readonly owners: readonly OpenKey[];
}

interface Frame {
  readonly bracket: string;
  /** Of `{`: the key whose value comes. */
  key: string | undefined;
  /** Where the part between two signs begins. */
  from: number;
}

export interface ReadFlow {
  readonly frames: Frame[];
  readonly isClosed: boolean;
}

/**
 * Reads from an opening bracket up to an offset, or on from the start of a line below it: then what was open there is given, and changed. A
 * bracket that closes nothing is passed over.
 */
export function readFlow(text: string, start: number, end: number, frames: Frame[] = []): ReadFlow {
  for (let at = start; at < end; at++) {
    const sign = text[at] as string;
    const frame = frames[frames.length - 1];
    if (sign === "[" || sign === "{") frames.push({ bracket: sign, key: undefined, from: at + 1 });
    else if (!frame) return { frames, isClosed: true };
    else if (sign === "]" || sign === "}") frames.pop();
    else if (sign === ",") {
      frame.from = at + 1;
      frame.key = undefined;
    } else if (sign === ":" && frame.bracket === "{" && /\s|$/.test(text[at + 1] ?? "")) {
      frame.key ??= text.slice(frame.from, at).trim();
      frame.from = at + 1;
    } else if ((sign === "'" || sign === '"') && text.slice(frame.from, at).trim() === "") {
      at = quoteEnd(text, at, end) - 1;
    }
  }
  return { frames, isClosed: frames.length === 0 };
}

/** Behind the quote that closes one; a quote that nothing closes on its line ends before the next sign. */
function quoteEnd(text: string, start: number, end: number): number {
  const closed = closingQuote(text, text[start] as string, start + 1, Math.min(end, lineAt(text, start).end));
  if (closed >= 0) return closed;
  const sign = /[,\]}\n]/.exec(text.slice(start, end));
  return sign ? start + sign.index : end;
}

/** The value at an offset; undefined at the key of `{ … }`, and behind the last bracket. */
export function flowPlace(
  text: string,
  { start, owners }: FlowStart,
  offset: number,
  end: number,
): ValuePlace | undefined {
  const { frames } = readFlow(text, start, offset);
  const frame = frames[frames.length - 1];
  if (!frame || (frame.bracket === "{" && frame.key === undefined)) return undefined;
  const inner = frames.flatMap(({ key }) => (key === undefined ? [] : [{ key, indent: -1, start, hasValue: true }]));
  const line = lineAt(text, offset);
  const after = Math.max(frame.from, line.start);
  const isClosed = closes(text, offset, end);
  const form = frame.bracket === "[" ? "flow" : "scalar";
  const rest = text.slice(after, line.end);
  const stop = partEnd(rest, offset - after);
  return valuePlace(text, {
    owners: [...owners, ...inner],
    form,
    after,
    end: after + stop,
    offset,
    tail: isClosed
      ? ""
      : frames
          .map(({ bracket }) => (bracket === "[" ? "]" : "}"))
          .reverse()
          .join(""),
  });
}

/** Where a part ends: at a comma or bracket that is not in quotes. */
function partEnd(rest: string, cursor: number): number {
  const trimmed = rest.trimStart();
  const from = rest.length - trimmed.length;
  const quoted = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")/.exec(trimmed);
  const start = quoted ? from + quoted[0].length : Math.min(from, cursor);
  const sign = /[,[\]{}]/.exec(rest.slice(start));
  return sign ? Math.max(cursor, start + sign.index) : Math.max(cursor, rest.trimEnd().length);
}

/** Whether a bracket closes what is open at an offset before the next key begins. */
function closes(text: string, offset: number, end: number): boolean {
  const rest = text.slice(offset, end);
  const next = /\n[\p{L}\d_.-]+[ \t]*:(?=\s|$)/u.exec(rest);
  return /[\]}]/.test(next ? rest.slice(0, next.index) : rest);
}
