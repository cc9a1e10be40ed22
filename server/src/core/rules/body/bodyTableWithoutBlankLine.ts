import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, lineEndOf, spanOf } from "../../text/span";

/** A table directly under a paragraph: the site shows its rows as text. */
export const bodyTableWithoutBlankLine: Rule = {
  id: "body/table-without-blank-line",
  severity: "warning",
  description: {
    nl: "Een tabel direct onder een alinea, zonder lege regel ertussen",
    en: "A table directly below a paragraph, without a blank line between them",
  },
  visits: {
    gluedTable(span, { text, body, status, kind }) {
      if ((status !== "read" && kind.needsFrontMatter) || body.conflictMarkers.length > 0) return undefined;
      return {
        span,
        message: {
          nl: "Deze tabel staat direct onder een alinea; de site toont de rijen als gewone tekst. Zet er een lege regel boven.",
          en: "This table is directly below a paragraph, so the site shows its rows as ordinary text. Put a blank line above it.",
        },
        repairs: [
          action(
            { nl: "Voeg een lege regel in boven de tabel", en: "Insert a blank line above the table" },
            [{ span: spanOf(lineAt(text, span.start).start, 0), newText: lineEndOf(text) }],
            { nl: "dan is het een tabel", en: "it is a table then" },
            true,
          ),
        ],
      };
    },
  },
};
