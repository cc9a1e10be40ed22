import type { Language } from "../texts/language";

/** The words that a preview adds to a page. */
export interface PreviewTexts {
  /** Before what is wrong with a macro, in the preview. */
  note: string;
  /** What blocks with a title are, by the type in their first line. */
  blockTypes: Readonly<Record<string, string>>;
}

const nl: PreviewTexts = {
  note: "Let op:",
  blockTypes: {
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
};

const en: PreviewTexts = {
  note: "Note:",
  blockTypes: {
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
};

export const previewTexts: Record<Language, PreviewTexts> = { nl, en };
