/** The texts of a content model, in the languages that it has them in and in those that it has not. */
import { type Language, type Localized, perLanguage } from "../text/language";

/** The languages in which every model has its texts. */
export const modelLanguages = ["nl", "en"] as const satisfies readonly Language[];
type ModelLanguage = (typeof modelLanguages)[number];

/** Per language: the one whose texts stand in for those that a model does not have in it. */
const standIns: Localized<ModelLanguage> = { nl: "nl", en: "en" };

/** A text as the JSON of a model has it. */
export type ModelText<T = string> = Readonly<Record<ModelLanguage, T>> & Partial<Localized<T>>;

/** The text in every language. */
export function modelText<T>(json: ModelText<T>): Localized<T> {
  const texts: Partial<Localized<T>> = json;
  return perLanguage((language) => texts[language] ?? json[standIns[language]]);
}

/** The same of a text that a model has in the languages that it likes: `own` is what it says without naming one. */
export function modelTextOr<T>(own: T, textIn: (language: Language) => T | undefined): Localized<T> {
  return perLanguage((language) => textIn(language) ?? textIn(standIns[language]) ?? own);
}
