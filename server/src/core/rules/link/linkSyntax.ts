import { lineOn } from "../../page/anchors";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";
import { brokenLinks } from "./brokenLinks";

/** Something that is meant as a link and is none, or leads to the signs in its own address. */
export const linkSyntax: Rule = {
  id: "link/syntax",
  severity: "warning",
  description: {
    nl: "Een link waarvan de haken, het adres of de titel niet goed zijn geschreven",
    en: "A link whose brackets, address or title are not written correctly",
  },
  visits: {
    page: (page) =>
      brokenLinks(page).map(({ span, message, repairs }) => {
        const shown = quoted(page.text.slice(span.start, Math.min(span.end, lineOn(page, span.start).end)));
        return { span, message: { nl: `${shown}: ${message.nl}`, en: `${shown}: ${message.en}` }, repairs };
      }),
  },
};
