import { textsPerLanguage } from "../../../server/src/protocol/language";
import { type SharedTexts, sharedTexts } from "../texts/sharedTexts";

/** What the dialogue that makes a page says. */
export interface NewPageTexts extends SharedTexts {
  /** Title of the dialogue that makes a page, before its kind is known. */
  newPage: string;
  chooseKind: string;
  chooseFolder: string;
  chooseSeries: string;
  chooseNumber: string;
  nextNumber: string;
  freedNumbers: string;
  wasOf(title: string): string;
  unusedNumbers: string;
  reservedNumbers: string;
  staysReserved: string;
  titleStep: string;
  titlePrompt: string;
  titlePlaceholder: string;
  nameStep: string;
  namePrompt: string;
  namePlaceholder: string;
  optional(description: string): string;
  notYet: string;
  /** Before other pages get other numbers. */
  makeQuestion(file: string): string;
  make: string;
  notMade: string;
  noFramework: string;
  noNumber: string;
}

export const newPageTexts = textsPerLanguage<NewPageTexts>({
  ...sharedTexts,
  newPage: { nl: "Nieuwe pagina", en: "New Page" },
  chooseKind: { nl: "Wat voor pagina maak je?", en: "What kind of page are you making?" },
  chooseFolder: { nl: "In welke map komt de pagina?", en: "In which folder does the page come?" },
  chooseSeries: {
    nl: "Waar hoort de pagina bij? Het volgende vrije nummer volgt hieruit",
    en: "What does the page belong to? The next free number follows from it",
  },
  chooseNumber: { nl: "Welk nummer krijgt de pagina?", en: "Which number does the page get?" },
  nextNumber: { nl: "het volgende nummer", en: "the next number" },
  freedNumbers: { nl: "Vrijgekomen: de pagina kreeg een ander nummer", en: "Freed: the page got another number" },
  wasOf: { nl: (title) => `was van ${title}`, en: (title) => `was that of ${title}` },
  unusedNumbers: { nl: "Overgeslagen: nooit gebruikt", en: "Skipped: never used" },
  reservedNumbers: { nl: "Bezet: van verwijderde pagina's", en: "Taken: of deleted pages" },
  staysReserved: { nl: "niet opnieuw te gebruiken", en: "cannot be used again" },
  titleStep: { nl: "titel", en: "title" },
  titlePrompt: {
    nl: "De titel van de pagina: één zin, zonder punt aan het eind",
    en: "The title of the page: one sentence, without a full stop",
  },
  titlePlaceholder: { nl: "Titel", en: "Title" },
  nameStep: { nl: "bestandsnaam", en: "file name" },
  namePrompt: {
    nl: "De korte naam in de bestandsnaam. Andere pagina's verwijzen ermee, dus houd hem kort",
    en: "The short name in the file name. Other pages refer to it, so keep it short",
  },
  namePlaceholder: { nl: "korte-omschrijving", en: "short-description" },
  optional: {
    nl: (description) => `${description} (niet verplicht)`,
    en: (description) => `${description} (not required)`,
  },
  notYet: { nl: "Nog niet kiezen", en: "Not yet" },
  makeQuestion: {
    nl: (file) => `${file} maken?`,
    en: (file) => `Make ${file}?`,
  },
  make: { nl: "Maak de pagina", en: "Make the Page" },
  notMade: {
    nl: "De pagina is niet gemaakt: er is intussen iets veranderd. Probeer het opnieuw.",
    en: "The page was not made: something has changed meanwhile. Try again.",
  },
  noNumber: {
    nl: "Open eerst een pagina met een nummer: daarna komt de nieuwe pagina.",
    en: "Open a page with a number first: the new page comes after it.",
  },
  noFramework: {
    nl: "Open eerst de map van een kader: daarin komt de nieuwe pagina.",
    en: "Open the folder of a framework first: the new page comes in there.",
  },
});
