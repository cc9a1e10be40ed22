import { countedIn, type Language } from "./language";

/** What more than one view says. */
export interface SharedTexts {
  pages(count: number): string;
  errors(count: number): string;
  warnings(count: number): string;
  /** Under the name: the file and id that come of it. */
  becomes(file: string, id: string | undefined): string;
}

const nl: SharedTexts = {
  pages: (count) => countedIn.nl(count, "pagina", "pagina's"),
  errors: (count) => countedIn.nl(count, "fout", "fouten"),
  warnings: (count) => countedIn.nl(count, "waarschuwing", "waarschuwingen"),
  becomes: (file, id) => `Het bestand wordt ${file}${id === undefined ? "" : `, met id ${id}`}`,
};

const en: SharedTexts = {
  pages: (count) => countedIn.en(count, "page", "pages"),
  errors: (count) => countedIn.en(count, "error", "errors"),
  warnings: (count) => countedIn.en(count, "warning", "warnings"),
  becomes: (file, id) => `The file will be ${file}${id === undefined ? "" : `, with id ${id}`}`,
};

export const sharedTexts: Record<Language, SharedTexts> = { nl, en };

/** `1 fout, 3 waarschuwingen`, without what is none; empty where there is neither. */
export function problemCounts(errors: number, warnings: number, words: SharedTexts): string {
  return [...(errors > 0 ? [words.errors(errors)] : []), ...(warnings > 0 ? [words.warnings(warnings)] : [])].join(
    ", ",
  );
}
