import type { Language } from "../texts/language";
import { type SharedTexts, sharedTexts } from "../texts/sharedTexts";

/** What the dialogue that makes a page says. */
export interface NewPageTexts extends SharedTexts {
  /** Title of the dialogue that makes a page, before its kind is known. */
  newPage: string;
  chooseKind: string;
  chooseFolder: string;
  chooseSeries: string;
  titleStep: string;
  titlePrompt: string;
  titlePlaceholder: string;
  nameStep: string;
  namePrompt: string;
  namePlaceholder: string;
  optional(description: string): string;
  notYet: string;
  notMade: string;
  noFramework: string;
}

const nl: NewPageTexts = {
  ...sharedTexts.nl,
  newPage: "Nieuwe pagina",
  chooseKind: "Wat voor pagina maak je?",
  chooseFolder: "In welke map komt de pagina?",
  chooseSeries: "Waar hoort de pagina bij? Het volgende vrije nummer volgt hieruit",
  titleStep: "titel",
  titlePrompt: "De titel van de pagina: één zin, zonder punt aan het eind",
  titlePlaceholder: "Titel",
  nameStep: "bestandsnaam",
  namePrompt: "De korte naam in de bestandsnaam. Andere pagina's verwijzen ermee, dus houd hem kort",
  namePlaceholder: "korte-omschrijving",
  optional: (description) => `${description} (niet verplicht)`,
  notYet: "Nog niet kiezen",
  notMade: "De pagina is niet gemaakt: er is intussen iets veranderd. Probeer het opnieuw.",
  noFramework: "Open eerst de map van een kader: daarin komt de nieuwe pagina.",
};

const en: NewPageTexts = {
  ...sharedTexts.en,
  newPage: "New Page",
  chooseKind: "What kind of page are you making?",
  chooseFolder: "In which folder does the page come?",
  chooseSeries: "What does the page belong to? The next free number follows from it",
  titleStep: "title",
  titlePrompt: "The title of the page: one sentence, without a full stop",
  titlePlaceholder: "Title",
  nameStep: "file name",
  namePrompt: "The short name in the file name. Other pages refer to it, so keep it short",
  namePlaceholder: "short-description",
  optional: (description) => `${description} (not required)`,
  notYet: "Not yet",
  notMade: "The page was not made: something has changed meanwhile. Try again.",
  noFramework: "Open the folder of a framework first: the new page comes in there.",
};

export const newPageTexts: Record<Language, NewPageTexts> = { nl, en };
