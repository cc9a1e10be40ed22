/** The languages that client and server speak, and what the texts of either are made of. */
export {
  type Language,
  type Localized,
  type LocalizedTexts,
  languageNamed,
  languages,
  perLanguage,
  textsPerLanguage,
} from "../core/text/language";
