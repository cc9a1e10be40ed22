/** The languages of the client's own texts. What the server can word (problems, hovers, the tree) comes from the server. */

export type Language = "nl" | "en";

/** A number as the language writes it. */
export const numberIn: Readonly<Record<Language, (value: number) => string>> = {
  nl: numbersOf("nl"),
  en: numbersOf("en"),
};

/** How many there are of something: `2 pagina's` for 2, `pagina`, `pagina's`. */
export const countedIn: Readonly<Record<Language, (count: number, one: string, many: string) => string>> = {
  nl: (count, one, many) => `${numberIn.nl(count)} ${count === 1 ? one : many}`,
  en: (count, one, many) => `${numberIn.en(count)} ${count === 1 ? one : many}`,
};

/** The setting decides; on `auto` the server's language, which follows the framework; before that the editor's. */
export function chooseLanguage(setting: string | undefined, server: Language | undefined, editor: string): Language {
  if (isLanguage(setting)) return setting;
  const ofEditor = editor.toLowerCase().split("-")[0];
  return server ?? (isLanguage(ofEditor) ? ofEditor : "en");
}

function isLanguage(name: string | undefined): name is Language {
  return name !== undefined && Object.hasOwn(numberIn, name);
}

function numbersOf(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(language);
  return (value) => format.format(value);
}
