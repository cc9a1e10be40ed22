import { lineAt, type Span } from "../text/span";
import type { Link } from "./body";

/** A text of a link this long is none. */
const longestLinkText = 500;

export interface Destination {
  readonly destination: string;
  readonly span: Span;
  /** After the closing parenthesis. */
  readonly end: number;
}

/**
 * The link whose text ends at the bracket at `close`; undefined where the text begins with an escaped bracket: then it is no
 * link. Where no bracket opens the text, the destination still is one that somebody meant.
 */
export function linkAt(text: string, bodyStart: number, close: number, target: Destination): Link | undefined {
  const limit = Math.max(bodyStart, close - longestLinkText);
  // Most texts hold no bracket of their own, which is found at once.
  const open = close === 0 ? -1 : text.lastIndexOf("[", close - 1);
  const isPlain = open >= limit && text.indexOf("]", open) === close && !text.slice(open, close).includes("\n");
  if (isPlain && text[open - 1] !== "\\") return linkFrom(text, open, limit, close, target);
  let depth = 0;
  let escaped = false;
  let isUnopened = limit === bodyStart;
  for (let at = close - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 && blankBefore.test(text.slice(Math.max(limit, at - 20), at))) {
      isUnopened = true;
      break;
    }
    if (code !== 91 && code !== 93) continue;
    if (isEscaped(text, at)) {
      if (code === 91 && depth === 0) escaped = true;
      continue;
    }
    if (code === 93) depth++;
    else if (--depth < 0) return linkFrom(text, at, limit, close, target);
  }
  if (escaped) return undefined;
  const { destination, span, end } = target;
  const whole = { start: close, end };
  return { type: "inline", isImage: false, destination, span, text: undefined, isUnopened, whole };
}

/** The link whose text stands between two brackets. */
function linkFrom(text: string, open: number, limit: number, close: number, target: Destination): Link {
  const isImage = open > limit && text.charCodeAt(open - 1) === 33;
  return {
    type: "inline",
    isImage,
    destination: target.destination,
    span: target.span,
    text: { start: open + 1, end: close },
    isUnopened: false,
    whole: { start: isImage ? open - 1 : open, end: target.end },
  };
}

/** What stands before the end of a blank line. */
const blankBefore = /\n[ \t\r]*$/;

/** Whether an odd number of backslashes stands before the offset. */
function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (text.charCodeAt(at - 1) === 92) at--;
  return (offset - at) % 2 === 1;
}

const titleAfter = /[ \t\n]+(?:"[^"]*"|'[^']*')\s*$/;
/** A destination this long is no destination. */
export const longestDestination = 500;

const oneWord = /[^()\s<"']*\)/y;

/** The destination after `](`, up to its closing parenthesis. */
export function readDestination(text: string, start: number): Destination | undefined {
  let depth = 1;
  let at = start;
  const limit = Math.min(text.length, start + longestDestination);
  if (text[start] === "<") {
    const close = text.indexOf(">", start);
    if (close < 0 || close > limit || text.slice(start, close).includes("\n")) return undefined;
    const end = text.indexOf(")", close);
    return { ...trimmed(text, start + 1, close), end: end < 0 || end > limit ? close + 1 : end + 1 };
  }
  // Most destinations are one word, which is found at once.
  oneWord.lastIndex = start;
  if (oneWord.test(text)) {
    const end = oneWord.lastIndex - 1;
    return end >= limit ? undefined : { destination: text.slice(start, end), span: { start, end }, end: end + 1 };
  }
  for (; at < limit; at++) {
    const character = text[at];
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) break;
    else if (character === "\n" && /^[ \t\r]*\n/.test(text.slice(at + 1, at + 40))) return undefined;
  }
  if (depth !== 0 || at >= limit) return undefined;
  const title = titleAfter.exec(text.slice(start, at));
  return { ...trimmed(text, start, title ? start + title.index : at), end: at + 1 };
}

/** `[label]: destination`, of which the label begins at `start` and the destination at `end`. */
export function readDefinition(text: string, start: number, end: number): Link | undefined {
  const line = lineAt(text, end);
  const found = /^(?:<([^>\n]*)>|(\S+))/.exec(text.slice(end, line.end));
  if (!found) return undefined;
  const from = end + (found[1] === undefined ? 0 : 1);
  const destination = found[1] ?? (found[2] as string);
  const open = text.indexOf("[", start);
  return {
    type: "definition",
    isImage: false,
    destination,
    span: { start: from, end: from + destination.length },
    text: { start: open + 1, end: text.indexOf("]:", open) },
    isUnopened: false,
    whole: { start: open, end: end + found[0].length },
  };
}

function trimmed(text: string, from: number, to: number): Pick<Destination, "destination" | "span"> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { destination: text.slice(start, end), span: { start, end } };
}
