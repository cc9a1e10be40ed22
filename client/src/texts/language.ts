/** The languages of the client's own texts. What the server can word (problems, hovers, the tree) comes from the server. */
import { type Language, type Localized, languageNamed, perLanguage } from "../../../server/src/protocol/language";

/** A number as the language writes it. */
export const numberIn = perLanguage((language) => new Intl.NumberFormat(language).format);

/** How many there are of something: `2 pagina's` for 2, `pagina`, `pagina's`. */
export const countedIn = perLanguage(
  (language) => (count: number, one: string, many: string) =>
    `${numberIn[language](count)} ${count === 1 ? one : many}`,
);

const numberWords: Localized<readonly string[]> = {
  nl: ["Geen", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien"],
  en: ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"],
};

/** How many there are, at the beginning of a sentence: `Drie pagina's`; above ten in figures. */
export const countedFirst = perLanguage(
  (language) => (count: number, one: string, many: string) =>
    `${numberWords[language][count] ?? numberIn[language](count)} ${count === 1 ? one : many}`,
);

/** The setting decides; on `auto` the server's language, which follows the framework; before that the editor's. */
export function chooseLanguage(setting: string | undefined, server: Language | undefined, editor: string): Language {
  return languageNamed(setting) ?? server ?? languageNamed(editor.toLowerCase().split("-")[0]) ?? "en";
}
