import { type ConflictMarker, conflictMarkers, isMerging } from "../../body/conflictMarkers";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";

/** Marks of an unfinished merge: the site publishes them. */
export const bodyConflictMarker: Rule = {
  id: "body/conflict-marker",
  severity: "error",
  description: {
    nl: "Er staan nog markeringen van een samenvoegconflict",
    en: "Marks of a merge conflict are left in the text",
  },
  // Each mark is a line that somebody has to remove, so each gets a problem of its own, in its place.
  visits: { conflictMarker: finding },
  checkFile({ path, text }, view) {
    // A file that is a page too has them told there.
    return view.page(path) || !isMerging(text) ? [] : conflictMarkers(text).map(finding);
  },
};

function finding({ part, span, isLoose }: ConflictMarker): Finding {
  return { span, message: isLoose ? loose : messages[part] };
}

const loose: Localized = {
  nl: "Deze markering is overgebleven van een samenvoegconflict. Verwijder de regel.",
  en: "This mark is left over from a merge conflict. Remove the line.",
};

const messages: Record<ConflictMarker["part"], Localized> = {
  start: {
    nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en verwijder de markeringen. Tot die tijd wordt in dit bestand niets vanzelf hersteld.",
    en: "A merge conflict starts here that has not been resolved. Choose what stays and remove the marks. Until then nothing in this file is fixed automatically.",
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
