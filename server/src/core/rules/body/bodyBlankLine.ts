import { invisibleNames } from "../../problem/invisible";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";

/** A line that seems blank: something stands on it that cannot be seen, so the site joins what stands above and below. */
export const bodyBlankLine: Rule = {
  id: "body/blank-line",
  severity: "warning",
  description: {
    nl: "Een regel die leeg lijkt, maar het voor de site niet is",
    en: "A line that seems blank, but is not to the site",
  },
  visits: {
    seemingBlank(span, page) {
      const names = invisibleNames(page.text.slice(span.start, span.end));
      return {
        span,
        message: {
          nl: `Deze regel lijkt leeg, maar er staat iets op wat je niet ziet (${names.nl}); de site maakt één tekst van wat erboven en eronder staat. Maak de regel leeg.`,
          en: `This line seems blank, but something is on it that cannot be seen (${names.en}), so the site makes one text of what is above and below it. Make the line blank.`,
        },
        repairs: [
          action(
            { nl: "Maak de regel leeg", en: "Make the line blank" },
            [{ span, newText: "" }],
            { nl: "dan is het een lege regel", en: "it is a blank line then" },
            true,
          ),
        ],
      };
    },
  },
};
