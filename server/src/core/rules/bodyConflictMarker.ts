import type { Rule } from "../rule";
import { type Localized, lineAt, nextLine, type Span } from "../span";

/** Marks of an unfinished merge: the site publishes them. */
export const bodyConflictMarker: Rule = {
  id: "body/conflict-marker",
  severity: "error",
  description: {
    nl: "Er staan nog markeringen van een samenvoegconflict",
    en: "Marks of a merge conflict are left in the text",
  },
  check(page) {
    // Each mark is a line that somebody has to remove, so each gets a problem of its own, in its place.
    let open = false;
    return conflictMarkers(page.text).map(({ part, span }) => {
      const message = open || part === "start" ? messages[part] : loose;
      open = part === "start" || (open && part !== "end");
      return { span, message };
    });
  },
};

const messages: Record<Marker["part"], Localized> = {
  start: {
    nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en verwijder de markeringen.",
    en: "A merge conflict starts here that has not been resolved. Choose what stays and remove the marks.",
  },
  base: {
    nl: "Hier begint de tekst van vóór beide wijzigingen. Verwijder deze regel als je hebt gekozen.",
    en: "The text as it was before both changes starts here. Remove this line once you have chosen.",
  },
  middle: {
    nl: "Hier begint de andere versie van het samenvoegconflict. Verwijder deze regel als je hebt gekozen.",
    en: "The other version of the merge conflict starts here. Remove this line once you have chosen.",
  },
  end: {
    nl: "Hier eindigt het samenvoegconflict. Verwijder deze regel als je hebt gekozen.",
    en: "The merge conflict ends here. Remove this line once you have chosen.",
  },
};

const loose: Localized = {
  nl: "Deze markering is overgebleven van een samenvoegconflict. Verwijder de regel.",
  en: "This mark is left over from a merge conflict. Remove the line.",
};

interface Marker {
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
