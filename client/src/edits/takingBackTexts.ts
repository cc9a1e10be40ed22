import type { Language } from "../texts/language";

/** What is said of taking something back. */
export interface TakingBackTexts {
  takeBack: string;
  notTakenBack: string;
  nothingToTakeBack: string;
}

const nl: TakingBackTexts = {
  takeBack: "Ongedaan maken",
  notTakenBack: "Niet ongedaan gemaakt: een van de pagina's is daarna bewerkt.",
  nothingToTakeBack: "Er is niets om ongedaan te maken.",
};

const en: TakingBackTexts = {
  takeBack: "Undo",
  notTakenBack: "Not undone: one of the pages has been edited since.",
  nothingToTakeBack: "There is nothing to undo.",
};

export const takingBackTexts: Record<Language, TakingBackTexts> = { nl, en };
