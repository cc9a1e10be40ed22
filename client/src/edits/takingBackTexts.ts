import { textsPerLanguage } from "../../../server/src/protocol/language";

/** What is said of taking something back. */
export interface TakingBackTexts {
  takeBack: string;
  notTakenBack: string;
  nothingToTakeBack: string;
}

export const takingBackTexts = textsPerLanguage<TakingBackTexts>({
  takeBack: { nl: "Ongedaan maken", en: "Undo" },
  notTakenBack: {
    nl: "Niet ongedaan gemaakt: een van de pagina's is daarna bewerkt.",
    en: "Not undone: one of the pages has been edited since.",
  },
  nothingToTakeBack: { nl: "Er is niets om ongedaan te maken.", en: "There is nothing to undo." },
});
