import type { Language } from "../texts/language";

/** What the view "Verwijzingen" says. */
export interface ReferencesTexts {
  /** Title of the view. */
  references: string;
  notRepaired: string;
}

const nl: ReferencesTexts = {
  references: "Verwijzingen",
  notRepaired: "Er is niets vervangen: de pagina is intussen veranderd. Probeer het opnieuw.",
};

const en: ReferencesTexts = {
  references: "References",
  notRepaired: "Nothing was replaced: the page has changed meanwhile. Try again.",
};

export const referencesTexts: Record<Language, ReferencesTexts> = { nl, en };
