import { action } from "../../../problem/repairs";
import type { Rule } from "../../../rule/rule";
import type { Localized } from "../../../text/language";
import { lineEndOf, spanOf } from "../../../text/span";

/** A list of another sort right after one: Python-Markdown (`OListProcessor`) makes one list of both, of the first sort. */
export const bodyListMixed: Rule = {
  id: "body/list-mixed",
  severity: "warning",
  description: {
    nl: "Een genummerde lijst direct na een lijst met streepjes, of andersom: de site maakt er één lijst van",
    en: "A numbered list directly after a bulleted one, or the other way round: the site makes them into one list",
  },
  visits: {
    mixedItem({ span, isOrdered, lineStart }, { text, body }) {
      if (body.conflictMarkers.length > 0) return undefined;
      const lineEnd = lineEndOf(text);
      const indent = text.slice(lineStart, span.start);
      const hasBlankAbove = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, lineStart));
      const comment = `${hasBlankAbove ? "" : lineEnd}${indent}<!-- -->${lineEnd}${lineEnd}`;
      return {
        span,
        message: isOrdered ? numbered : bulleted,
        repairs: [
          action(
            { nl: "Zet een lege opmerking tussen de twee lijsten", en: "Put an empty comment between the two lists" },
            [{ span: spanOf(lineStart, 0), newText: comment }],
            { nl: "dan zijn het er twee", en: "then there are two" },
          ),
        ],
      };
    },
  },
};

const numbered: Localized = {
  nl: "Dit genummerde item volgt op een lijst met streepjes; de site maakt er één lijst van, zonder nummers. Laat het vier spaties inspringen als het onder het item erboven hoort, of zet er tekst tussen.",
  en: "This numbered item follows a bulleted list, so the site makes them into one list, without numbers. Indent it by four spaces if it belongs below the item above, or put text between them.",
};
const bulleted: Localized = {
  nl: "Dit item volgt op een genummerde lijst; de site maakt er één lijst van en geeft ook dit item een nummer. Laat het vier spaties inspringen als het onder het item erboven hoort, of zet er tekst tussen.",
  en: "This item follows a numbered list, so the site makes them into one list and numbers this item too. Indent it by four spaces if it belongs below the item above, or put text between them.",
};
