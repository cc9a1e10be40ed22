import { thisNoun } from "../../model/nouns";
import { quotedBy } from "../../page/page";
import type { Rule } from "../../rule/rule";

/** A page that no page names of those that should, such as a requirement that no measure helps to meet. */
export const coverageNoMeasure: Rule = {
  id: "coverage/no-measure",
  severity: "hint",
  description: {
    nl: "Geen enkele pagina noemt deze, terwijl dat wel hoort",
    en: "No page names this one, though one should",
  },
  relates: {
    page(page, _, view) {
      const { namedBy } = page.kind;
      if (!namedBy || view.isNamedBy(page, namedBy) || page.status !== "read") return undefined;
      const name = quotedBy(page);
      const noun = view.model.kinds.get(namedBy.kind)?.noun;
      if (name === undefined || !noun) return undefined;
      const what = thisNoun(page.kind);
      return {
        span: page.firstLine,
        cause: { type: "namers", kind: namedBy.kind },
        choice: {
          type: "namers",
          ...namedBy,
          title: {
            nl: `Kies ${noun.nl.many} die ${what.nl} noemen…`,
            en: `Choose ${noun.en.many} that name ${what.en}…`,
          },
        },
        message: {
          nl: `Geen enkele ${noun.nl.one} noemt ${what.nl}. Zet '${name}' bij '${namedBy.key}' op een van de ${noun.nl.many} die hierbij helpen.`,
          en: `No ${noun.en.one} names ${what.en}. Put '${name}' under '${namedBy.key}' on one of the ${noun.en.many} that help with it.`,
        },
      };
    },
  },
};
