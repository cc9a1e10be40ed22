import { textsPerLanguage } from "../../../server/src/protocol/language";

/** The words that a preview adds to a page. */
export interface PreviewTexts {
  /** Before what is wrong with a macro, in the preview. */
  note: string;
  /** What blocks with a title are, by the type in their first line. */
  blockTypes: Readonly<Record<string, string>>;
  /** What the link is called that leads from a footnote back to its place. */
  backToFootnote(number: number): string;
}

export const previewTexts = textsPerLanguage<PreviewTexts>({
  backToFootnote: {
    nl: (number) => `Terug naar voetnoot ${number} in de tekst`,
    en: (number) => `Back to footnote ${number} in the text`,
  },
  note: { nl: "Let op:", en: "Note:" },
  blockTypes: {
    nl: {
      abstract: "Samenvatting",
      bug: "Fout",
      danger: "Gevaar",
      example: "Voorbeeld",
      failure: "Mislukt",
      info: "Informatie",
      note: "Opmerking",
      question: "Vraag",
      quote: "Citaat",
      success: "Gelukt",
      tip: "Tip",
      warning: "Waarschuwing",
    },
    en: {
      abstract: "Summary",
      bug: "Bug",
      danger: "Danger",
      example: "Example",
      failure: "Failure",
      info: "Information",
      note: "Note",
      question: "Question",
      quote: "Quotation",
      success: "Success",
      tip: "Tip",
      warning: "Warning",
    },
  },
});
