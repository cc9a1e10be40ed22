import { nextLine } from "../text/span";

/** A line of a text, and how far it is indented. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where its first sign stands; `end` on a blank line. */
  readonly from: number;
  /** The columns before it; a tab goes on to the next multiple of four. */
  readonly column: number;
  /** A blank line to the eye: what stands on it cannot be seen, but the site takes it for text. */
  readonly seemsBlank: boolean;
}

/** Anything but white space of all sorts and signs without width. */
const visible = /[^\s\u00ad\u200b-\u200f\u2060-\u2064]/;

/** The line below; undefined below the last. */
export function lineAfter(text: string, line: Line): Line | undefined {
  const next = nextLine(text, line.end);
  return next < text.length ? lineFrom(text, next) : undefined;
}

/** The line that starts at the offset. */
export function lineFrom(text: string, start: number): Line {
  let end = text.indexOf("\n", start);
  if (end < 0) end = text.length;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  let from = start;
  let column = 0;
  for (; from < end; from++) {
    const code = text.charCodeAt(from);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  const seemsBlank = from < end && text.charCodeAt(from) > 127 && !visible.test(text.slice(from, end));
  return { start, end, from: seemsBlank ? end : from, column, seemsBlank };
}
