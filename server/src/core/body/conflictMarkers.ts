import type { Localized } from "../text/language";
import { lineAt, nextLine, type Span } from "../text/span";

export const loose: Localized = {
  nl: "Deze markering is overgebleven van een samenvoegconflict. Verwijder de regel.",
  en: "This mark is left over from a merge conflict. Remove the line.",
};
export interface Marker {
  readonly part: "start" | "base" | "middle" | "end";
  readonly span: Span;
}
/** The marks that git leaves, in the front matter or the body. Seven `=` alone are a heading: they count after a start. */
export function conflictMarkers(text: string): Marker[] {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return [];
  const markers: Marker[] = [];
  let open = false;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const first = text[at];
    if (first !== "<" && first !== "|" && first !== "=" && first !== ">") continue;
    const span = lineAt(text, at);
    const line = text.slice(span.start, span.end);
    if (/^<{7}(?: |$)/.test(line)) {
      open = true;
      markers.push({ part: "start", span });
    } else if (open && /^\|{7}(?: |$)/.test(line)) markers.push({ part: "base", span });
    else if (open && /^={7}$/.test(line)) markers.push({ part: "middle", span });
    else if (/^>{7}(?: |$)/.test(line)) {
      // Seven angle brackets alone may be a deep quotation; with a branch behind them, or after a start, they are not.
      if (open || line.length > 8) markers.push({ part: "end", span });
      open = false;
    }
  }
  return markers;
}
