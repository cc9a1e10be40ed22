import type { Finding } from "../problem";
import type { Rule } from "../rule";
import { nextLine, lineAt } from "../span";

/** Marks of an unfinished merge: the site publishes them. */
export const bodyConflictMarker: Rule = {
  id: "body/conflict-marker",
  severity: "error",
  description: {
    nl: "Er staan nog markeringen van een samenvoegconflict",
    en: "Marks of a merge conflict are left",
  },
  check(page) {
    return conflictMarkers(page.text).map((marker) => ({ span: marker.span, message: messages[marker.part] }));
  },
};

const messages: Record<Marker["part"], Finding["message"]> = {
  start: {
    nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en haal de markeringen weg.",
    en: "A merge conflict that is not resolved starts here. Choose what stays and remove the marks.",
  },
  middle: {
    nl: "Hier begint de andere versie van het samenvoegconflict. Haal deze markering weg als je hebt gekozen.",
    en: "The other version of the merge conflict starts here. Remove this mark once you have chosen.",
  },
  end: {
    nl: "Hier eindigt het samenvoegconflict. Haal deze markering weg als je hebt gekozen.",
    en: "The merge conflict ends here. Remove this mark once you have chosen.",
  },
};

interface Marker {
  readonly part: "start" | "middle" | "end";
  readonly span: { readonly start: number; readonly end: number };
}

/** The marks that git leaves, in the front matter or the body. Seven `=` alone are a heading: they count after a start. */
export function conflictMarkers(text: string): Marker[] {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return [];
  const markers: Marker[] = [];
  let open = false;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const first = text[at];
    if (first !== "<" && first !== "=" && first !== ">") continue;
    const span = lineAt(text, at);
    const line = text.slice(span.start, span.end);
    if (/^<{7}(?: |$)/.test(line)) {
      open = true;
      markers.push({ part: "start", span });
    } else if (open && /^={7}$/.test(line)) markers.push({ part: "middle", span });
    else if (/^>{7}(?: |$)/.test(line)) {
      // Seven angle brackets alone may be a deep quotation; with a branch behind them, or after a start, they are not.
      if (open || line.length > 8) markers.push({ part: "end", span });
      open = false;
    }
  }
  return markers;
}
