import { liesIn, lineAt, type Span } from "../text/span";
import type { Link } from "./body";
import { type Destination, endsText } from "./destination";

/** A text of a link this long is none. */
const longestLinkText = 500;

/**
 * The link whose text ends at the bracket at `close`; undefined where the text begins with an escaped bracket: then it is no
 * link. Where no bracket opens the text, the destination still is one that somebody meant.
 */
export function linkAt(
  text: string,
  bodyStart: number,
  close: number,
  target: Destination,
  hidden: readonly Span[],
): Link | undefined {
  const limit = Math.max(bodyStart, close - longestLinkText);
  // Most texts hold no bracket of their own, which is found at once.
  const open = close === 0 ? -1 : text.lastIndexOf("[", close - 1);
  const isPlain = open >= limit && text.indexOf("]", open) === close && !text.slice(open, close).includes("\n");
  if (isPlain && text[open - 1] !== "\\" && !liesIn(hidden, open)) return linkFrom(text, open, limit, close, target);
  let depth = 0;
  let escaped = false;
  let isUnopened = limit === bodyStart;
  for (let at = close - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 && endsText(text, at)) {
      isUnopened = true;
      break;
    }
    if ((code !== 91 && code !== 93) || liesIn(hidden, at)) continue;
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
  const isImage = open > limit && text.charCodeAt(open - 1) === 33 && !isEscaped(text, open - 1);
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

/** Whether an odd number of backslashes stands before the offset. */
function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (text.charCodeAt(at - 1) === 92) at--;
  return (offset - at) % 2 === 1;
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
