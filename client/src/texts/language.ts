/** The languages of the client's own texts. What the server can word (problems, hovers, the tree) comes from the server. */
import { type Language, languageNamed, perLanguage } from "../../../server/src/protocol/language";

/** A number as the language writes it. */
export const numberIn = perLanguage((language) => new Intl.NumberFormat(language).format);

/** How many there are of something: `2 pagina's` for 2, `pagina`, `pagina's`. */
export const countedIn = perLanguage(
  (language) => (count: number, one: string, many: string) =>
    `${numberIn[language](count)} ${count === 1 ? one : many}`,
);

/** The setting decides; on `auto` the server's language, which follows the framework; before that the editor's. */
export function chooseLanguage(setting: string | undefined, server: Language | undefined, editor: string): Language {
  return languageNamed(setting) ?? server ?? languageNamed(editor.toLowerCase().split("-")[0]) ?? "en";
}
