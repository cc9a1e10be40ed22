/** The texts of a content model, in the languages that it has them in and in those that it has not. */
import { type Language, type Localized, perLanguage } from "../text/language";
import { withoutTurns } from "../text/markdown";

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
  return perLanguage((language) => plain(texts[language] ?? json[standIns[language]]));
}

/** The same of a text that a model has in the languages that it likes: `own` is what it says without naming one. */
export function modelTextOr<T>(own: T, textIn: (language: Language) => T | undefined): Localized<T> {
  return perLanguage((language) => plain(textIn(language) ?? textIn(standIns[language]) ?? own));
}

/** A text, or one in several forms, without the signs that make what is shown beside it look like something else. */
function plain<T>(text: T): T {
  if (typeof text === "string") return withoutTurns(text) as T;
  if (typeof text !== "object" || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([form, one]) => [form, plain(one)])) as T;
}
