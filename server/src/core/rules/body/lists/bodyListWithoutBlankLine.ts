import type { GluedList } from "../../../body/blocks";
import { action } from "../../../problem/repairs";
import type { Rule } from "../../../rule/rule";
import type { Localized } from "../../../text/language";
import { lineAt, lineEndOf, nextLine, type Span, spanOf } from "../../../text/span";

/** A list directly under a paragraph: the site makes one text of both. */
export const bodyListWithoutBlankLine: Rule = {
  id: "body/list-without-blank-line",
  severity: "warning",
  description: {
    nl: "Een lijst direct onder een alinea of iets anders, zonder lege regel ertussen",
    en: "A list directly below a paragraph or something else, without a blank line between them",
  },
  visits: {
    gluedList({ span, above }, page) {
      // Front matter that the site reads as text holds lists too: of those the rules of front matter speak.
      if (page.status !== "read" && page.kind.needsFrontMatter) return undefined;
      // The marks of a merge conflict stand between items as a paragraph does.
      if (page.body.conflictMarkers.length > 0) return undefined;
      const lineEnd = lineEndOf(page.text);
      const { start } = lineAt(page.text, span.start);
      return {
        span,
        message: messages[above],
        repairs: [
          action(
            { nl: "Voeg een lege regel in boven de lijst", en: "Insert a blank line above the list" },
            [{ span: spanOf(start, 0), newText: quoteSigns(page.text.slice(start, span.start)) + lineEnd }],
            { nl: "dan is het een lijst", en: "it is a list then" },
            isList(page.text, span),
          ),
        ],
      };
    },
  },
};

/**
 * Whether nothing but a list can be meant. One line alone may be the rest of a sentence, in which a dash or a number with a full stop came
 * to stand first: `in` and on the next line `2024. Een jaar later`.
 */
function isList(text: string, span: Span): boolean {
  const above = text.slice(0, lineAt(text, span.start).start).trimEnd();
  if (above.endsWith(":")) return true;
  const sign = /^(?:[*+-]|\d+)/.exec(text.slice(span.start, span.end))?.[0] ?? "";
  const next = text.slice(nextLine(text, span.end), lineAt(text, nextLine(text, span.end)).end);
  const isNext = /^\d/.test(sign)
    ? new RegExp(`^[ \\t>]*${Number(sign) + 1}\\. `).test(next) && Number(sign) <= 1
    : new RegExp(`^[ \\t>]*\\${sign}[ \\t]`).test(next);
  return isNext;
}

const messages: Readonly<Record<GluedList["above"], Localized>> = {
  paragraph: {
    nl: "Deze lijst staat direct onder een alinea; de site maakt er één doorlopende tekst van. Zet er een lege regel boven.",
    en: "This list is directly below a paragraph, so the site runs them together into one text. Put a blank line above it.",
  },
  code: {
    nl: "Deze lijst staat direct onder een codeblok; de site maakt er één doorlopende tekst van. Zet er een lege regel boven.",
    en: "This list is directly below a block of code, so the site runs its items together into one text. Put a blank line above it.",
  },
  table: {
    nl: "Deze lijst staat direct onder een tabel; de site maakt er rijen van die tabel van. Zet er een lege regel boven.",
    en: "This list is directly below a table, so the site turns it into rows of that table. Put a blank line above it.",
  },
  deeper: {
    nl: "Dit item staat direct onder regels die verder inspringen; de site rekent het daarbij. Zet er een lege regel boven.",
    en: "This item is directly below lines that are indented further, so the site makes it a part of them. Put a blank line above it.",
  },
};

/** Within a quotation a blank line has its signs too. */
function quoteSigns(before: string): string {
  return before.includes(">") ? before.trimEnd() : "";
}
