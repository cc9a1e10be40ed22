import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { spanOf } from "../../text/span";
import { quoted } from "../../text/words";
import { hasOwnHeadings, pageHeadings } from "./pageHeadings";

/** More than one heading of level 1: that level is for the title of the page. */
export const accessibilitySecondTitle: Rule = {
  id: "accessibility/second-title",
  severity: "information",
  description: {
    nl: "Een tweede kop van niveau 1; dat niveau is voor de titel van de pagina",
    en: "A second heading of level 1; that level is for the title of the page",
  },
  visits: {
    page(page) {
      const headings = pageHeadings(page);
      const titles = headings.filter(({ level }) => level === 1);
      const [first, second, ...others] = titles;
      if (!first || !second || hasOwnHeadings(page)) return undefined;
      const more: Localized =
        others.length === 0
          ? { nl: "", en: "" }
          : {
              nl: ` Er ${others.length === 1 ? "volgt er nog een" : `volgen er nog ${others.length}`}.`,
              en: ` ${others.length === 1 ? "One more follows" : `${others.length} more follow`}.`,
            };
      const below = headings.slice(headings.indexOf(second));
      const areSigns = below.every(({ span }) => page.text[span.start] === "#");
      return {
        span: second.span,
        message: {
          nl: `Deze pagina heeft al een kop van niveau 1: ${quoted(first.text)}.${more.nl} Gebruik '##' voor een hoofdstuk, zodat de pagina één titel heeft.`,
          en: `This page has a heading of level 1 already: ${quoted(first.text)}.${more.en} Use '##' for a chapter, so that the page has one title.`,
        },
        repairs:
          areSigns && below.every(({ level }) => level < 6)
            ? [
                action(
                  {
                    nl: "Zet deze kop en die eronder een niveau lager",
                    en: "Put this heading and those below one level lower",
                  },
                  below.map(({ span }) => ({ span: spanOf(span.start, 0), newText: "#" })),
                  { nl: "dan heeft de pagina één titel", en: "the page has one title then" },
                ),
              ]
            : [],
        related: [
          {
            path: page.path,
            span: first.span,
            message: { nl: "De eerste kop van niveau 1", en: "The first heading of level 1" },
          },
        ],
      };
    },
  },
};
