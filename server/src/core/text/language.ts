/** Something in every language that the product speaks, most often a text; a language that is missing does not compile. */
export interface Localized<T = string> {
  readonly nl: T;
  readonly en: T;
}

export type Language = keyof Localized;

/** What each language calls itself. */
export const languageNames: Localized = { nl: "Nederlands", en: "English" };

export const languages = Object.keys(languageNames) as readonly Language[];

/** The language with such a code, as a setting or a file has it; undefined for any other. */
export function languageNamed(code: unknown): Language | undefined {
  return languages.find((language) => language === code);
}

/** What is made in the same way for every language. */
export function perLanguage<T>(make: (language: Language) => T): Localized<T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as unknown as Localized<T>;
}

/** Texts by their names, each of them in every language. */
export type LocalizedTexts<Texts> = { readonly [Name in keyof Texts]: Localized<Texts[Name]> };

/** The same texts per language, for who shows all of them in one. */
export function textsPerLanguage<Texts extends object>(texts: LocalizedTexts<Texts>): Localized<Texts> {
  const all = Object.entries(texts) as [string, Localized<unknown>][];
  return perLanguage((language) => Object.fromEntries(all.map(([name, text]) => [name, text[language]])) as Texts);
}
