import { textsPerLanguage } from "../../../server/src/protocol/language";

/** What the view "Verwijzingen" says. */
export interface ReferencesTexts {
  /** Title of the view. */
  references: string;
  notRepaired: string;
}

export const referencesTexts = textsPerLanguage<ReferencesTexts>({
  references: { nl: "Verwijzingen", en: "References" },
  notRepaired: {
    nl: "Er is niets vervangen: de pagina is intussen veranderd. Probeer het opnieuw.",
    en: "Nothing was replaced: the page has changed meanwhile. Try again.",
  },
});
