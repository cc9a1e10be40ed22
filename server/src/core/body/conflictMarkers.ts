import { lineAt, nextLine, type Span } from "../text/span";

/** A line that git leaves in a text where two versions could not be merged. */
export interface ConflictMarker {
  readonly part: "start" | "base" | "middle" | "end";
  readonly span: Span;
  /** Nothing above it begins a conflict that is still open. */
  readonly isLoose: boolean;
}

/** The marks that git leaves, in the front matter or the body. Seven `=` alone are a heading: they count after a start. */
export function conflictMarkers(text: string): ConflictMarker[] {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return [];
  const markers: ConflictMarker[] = [];
  let open = false;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const first = text[at];
    if (first !== "<" && first !== "|" && first !== "=" && first !== ">") continue;
    const span = lineAt(text, at);
    const line = text.slice(span.start, span.end);
    if (/^<{7}(?: |$)/.test(line)) {
      open = true;
      markers.push({ part: "start", span, isLoose: false });
    } else if (open && /^\|{7}(?: |$)/.test(line)) markers.push({ part: "base", span, isLoose: false });
    else if (open && /^={7}$/.test(line)) markers.push({ part: "middle", span, isLoose: false });
    else if (/^>{7}(?: |$)/.test(line)) {
      // Seven angle brackets alone may be a deep quotation; with a branch behind them, or after a start, they are not.
      if (open || line.length > 8) markers.push({ part: "end", span, isLoose: !open });
      open = false;
    }
  }
  return markers;
}
