import type { LocalizedTexts } from "../../../server/src/protocol/language";
import { countedIn } from "./language";

/** What more than one view says. */
export interface SharedTexts {
  pages(count: number): string;
  errors(count: number): string;
  warnings(count: number): string;
  /** Under the name: the file and id that come of it. */
  becomes(file: string, id: string | undefined): string;
}

/** Part of the texts of those views. */
export const sharedTexts: LocalizedTexts<SharedTexts> = {
  pages: {
    nl: (count) => countedIn.nl(count, "pagina", "pagina's"),
    en: (count) => countedIn.en(count, "page", "pages"),
  },
  errors: {
    nl: (count) => countedIn.nl(count, "fout", "fouten"),
    en: (count) => countedIn.en(count, "error", "errors"),
  },
  warnings: {
    nl: (count) => countedIn.nl(count, "waarschuwing", "waarschuwingen"),
    en: (count) => countedIn.en(count, "warning", "warnings"),
  },
  becomes: {
    nl: (file, id) => `Het bestand wordt ${file}${id === undefined ? "" : `, met id ${id}`}`,
    en: (file, id) => `The file will be ${file}${id === undefined ? "" : `, with id ${id}`}`,
  },
};

/** `1 fout, 3 waarschuwingen`, without what is none; empty where there is neither. */
export function problemCounts(errors: number, warnings: number, words: SharedTexts): string {
  return [...(errors > 0 ? [words.errors(errors)] : []), ...(warnings > 0 ? [words.warnings(warnings)] : [])].join(
    ", ",
  );
}
