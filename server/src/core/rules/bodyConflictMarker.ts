import type { Finding, RelatedPlace } from "../problem";
import type { Rule } from "../rule";
import { type Localized, lineAt, nextLine, type Span } from "../span";

/** Marks of an unfinished merge: the site publishes them. */
export const bodyConflictMarker: Rule = {
  id: "body/conflict-marker",
  severity: "error",
  description: {
    nl: "Er staan nog markeringen van een samenvoegconflict",
    en: "Marks of a merge conflict are left",
  },
  check(page) {
    const findings: (Finding & { related: RelatedPlace[] })[] = [];
    let open: (typeof findings)[number] | undefined;
    for (const { part, span } of conflictMarkers(page.text)) {
      if (open && part !== "start") open.related.push({ path: page.path, span, message: places[part] });
      else {
        open = { span, message: part === "start" ? whole : loose, related: [] };
        findings.push(open);
      }
      if (part === "end") open = undefined;
    }
    return findings;
  },
};

const whole: Localized = {
  nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en verwijder de markeringen.",
  en: "A merge conflict that is not resolved starts here. Choose what stays and remove the marks.",
};

const loose: Localized = {
  nl: "Deze markering is over van een samenvoegconflict. Verwijder de regel.",
  en: "This mark is left of a merge conflict. Remove the line.",
};

const places: Record<Exclude<Marker["part"], "start">, Localized> = {
  base: { nl: "Hier begint de tekst van voor beide wijzigingen", en: "The text before both changes starts here" },
  middle: { nl: "Hier begint de andere versie", en: "The other version starts here" },
  end: { nl: "Hier eindigt het conflict", en: "The conflict ends here" },
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
