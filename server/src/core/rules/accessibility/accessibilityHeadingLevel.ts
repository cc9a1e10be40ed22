import type { BlockHeading } from "../../body/blocks";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { spanOf } from "../../text/span";
import { quoted } from "../../text/words";
import { hasOwnHeadings, pageHeadings } from "./pageHeadings";

/** A heading that is more than one level below the heading above it. */
export const accessibilityHeadingLevel: Rule = {
  id: "accessibility/heading-level",
  severity: "information",
  description: {
    nl: "Een kop die een niveau overslaat",
    en: "A heading that skips a level",
  },
  visits: {
    page(page) {
      const headings = pageHeadings(page);
      const findings: Finding[] = [];
      // Where the text has no heading of level 1, the site puts the title above it.
      let above: BlockHeading | undefined;
      let level = 1;
      headings.forEach((heading, index) => {
        if (heading.level > level + 1)
          findings.push(finding(page, heading, level, above, belowOf(headings, index, level + 1)));
        level = heading.level;
        above = heading;
      });
      return findings.length > 0 && !hasOwnHeadings(page) ? findings : undefined;
    },
  },
};

function finding(
  page: Page,
  heading: BlockHeading,
  level: number,
  above: BlockHeading | undefined,
  moved: readonly BlockHeading[],
): Finding {
  const after: Localized = above
    ? {
        nl: `de kop ${quoted(above.text)} van niveau ${level}`,
        en: `the heading ${quoted(above.text)} of level ${level}`,
      }
    : { nl: "de titel van de pagina", en: "the title of the page" };
  const wanted = level + 1;
  return {
    span: heading.span,
    message: {
      nl: `Na ${after.nl} volgt hier meteen niveau ${heading.level}; wie de pagina laat voorlezen, mist een niveau. Maak er niveau ${wanted} van ('${"#".repeat(wanted)}').`,
      en: `After ${after.en} comes level ${heading.level} here; readers who have the page read aloud miss a level. Make it level ${wanted} ('${"#".repeat(wanted)}').`,
    },
    repairs: repairs(page, heading.level - wanted, wanted, moved),
    ...(above
      ? {
          related: [{ path: page.path, span: above.span, message: { nl: "De kop erboven", en: "The heading above" } }],
        }
      : {}),
  };
}

/** A heading and those that stand below it as it is meant. */
function belowOf(headings: readonly BlockHeading[], index: number, wanted: number): BlockHeading[] {
  let end = index + 1;
  while (end < headings.length && (headings[end] as BlockHeading).level > wanted) end++;
  return headings.slice(index, end);
}

/** They go up as far as the heading is too deep. */
function repairs({ text }: Page, columns: number, wanted: number, moved: readonly BlockHeading[]): Repair[] {
  if (moved.some(({ span }) => text[span.start] !== "#")) return [];
  return [
    action(
      {
        nl: `Maak er niveau ${wanted} van${moved.length > 1 ? ", met de koppen eronder" : ""}`,
        en: `Make it level ${wanted}${moved.length > 1 ? ", with the headings below it" : ""}`,
      },
      moved.map(({ span }) => ({ span: spanOf(span.start, columns), newText: "" })),
      { nl: "dan volgt elk niveau op het vorige", en: "then each level follows the one before" },
    ),
  ];
}
