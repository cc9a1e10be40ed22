import { type Conflict, type ConflictMarker, conflictMarkers, isMerging } from "../../body/conflictMarkers";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { nextLine, type Span } from "../../text/span";

/** Marks of an unfinished merge: the site publishes them. */
export const bodyConflictMarker: Rule = {
  id: "body/conflict-marker",
  severity: "error",
  description: {
    nl: "Er staan nog markeringen van een samenvoegconflict",
    en: "Marks of a merge conflict are left in the text",
  },
  // Each mark is a line that somebody has to remove, so each gets a problem of its own, in its place.
  visits: {
    conflictMarker: (marker, { text, frontMatter }) => finding(marker, text, marker.span.start < frontMatter.bodyStart),
  },
  checkFile({ path, text }, view) {
    // A file that is a page too has them told there.
    if (view.page(path) || !isMerging(text)) return [];
    return conflictMarkers(text).map((marker) => finding(marker, text, false));
  },
};

function finding({ part, span, isLoose, conflict }: ConflictMarker, text: string, isInFrontMatter: boolean): Finding {
  const repairs = conflict ? choices(conflict, text, isInFrontMatter) : isLoose ? [removal(text, span)] : [];
  return { span, message: isLoose ? loose : messages[part], repairs };
}

/** A mark alone, with its line end. */
function removal(text: string, { start, end }: Span): Repair {
  const title: Localized = { nl: "Verwijder deze markering", en: "Remove this mark" };
  return action(title, [{ span: { start, end: nextLine(text, end) }, newText: "" }], {
    nl: "het conflict is al opgelost",
    en: "the conflict is resolved already",
  });
}

/** One version in the place of the whole conflict, or both below each other: which is right only the author knows. */
function choices(conflict: Conflict, text: string, isInFrontMatter: boolean): Repair[] {
  const { start, base, middle, end } = conflict;
  const upper: Span = { start: nextLine(text, start.end), end: (base ?? middle).start };
  const lower: Span = { start: nextLine(text, middle.end), end: end.start };
  const whole: Span = { start: start.start, end: nextLine(text, end.end) };
  const keep = (title: Localized, kept: readonly Span[], why: Localized): Repair => {
    const kepts = kept.map((span) => text.slice(span.start, span.end)).join("");
    return action(title, [{ span: whole, newText: kepts }], why);
  };
  const labels = { upper: labelOf(text, start), lower: labelOf(text, end) };
  const repairs = [
    keep(
      { nl: `Houd de bovenste versie${labels.upper}`, en: `Keep the upper version${labels.upper}` },
      [upper],
      chosen,
    ),
    keep(
      { nl: `Houd de onderste versie${labels.lower}`, en: `Keep the lower version${labels.lower}` },
      [lower],
      chosen,
    ),
  ];
  // The same keys twice would be no better; items of a list can stand below each other.
  const areItems = (span: Span) => /^(?:[ \t]*-[ \t].*(?:\r?\n|$))*$/.test(text.slice(span.start, span.end));
  if (isInFrontMatter && !(areItems(upper) && areItems(lower))) return repairs;
  const both: Localized = { nl: "Houd beide versies, onder elkaar", en: "Keep both versions, one below the other" };
  return [...repairs, keep(both, [upper, lower], chosen)];
}

const chosen: Localized = { nl: "de markeringen verdwijnen", en: "the marks go" };

/** Where a version comes from, as git wrote it behind the mark. */
function labelOf(text: string, mark: Span): string {
  const label = text.slice(mark.start + 7, mark.end).trim();
  return label === "" ? "" : ` (${label})`;
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
