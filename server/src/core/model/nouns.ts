import { type Localized, perLanguage } from "../text/language";
import { capital } from "../text/words";
import type { Kind } from "./contentModel";

/** `Vereiste` / `Requirement`: the kind at the start of a sentence. */
export function Noun(kind: Kind | undefined, fallback: string): Localized {
  return perLanguage((language) => capital(kind?.noun[language].one ?? fallback));
}
/** `Vereisten` / `Requirements`: the same of many. */
export function Nouns({ noun }: Kind): Localized {
  return perLanguage((language) => capital(noun[language].many));
}
/** `deze vereiste`, `dit hulpmiddel` / `this requirement`. */
export function thisNoun(kind: Kind): Localized {
  return {
    nl: `${kind.noun.nl.article === "het" ? "dit" : "deze"} ${kind.noun.nl.one}`,
    en: `this ${kind.noun.en.one}`,
  };
}
/** `Nieuwe vereiste`, `Nieuw hulpmiddel` / `New requirement`. */
export function newNoun({ noun }: Kind): Localized {
  return {
    nl: `${noun.nl.article === "het" ? "Nieuw" : "Nieuwe"} ${noun.nl.one}`,
    en: `New ${noun.en.one}`,
  };
}
/** `een bestaande vereiste`, `een bestaand hulpmiddel` / `an existing requirement`. */
export function existingNoun(kind: Kind | undefined, fallback: string): Localized {
  const nl = kind?.noun.nl ?? { one: fallback, many: fallback };
  return {
    nl: `een ${nl.article === "het" ? "bestaand" : "bestaande"} ${nl.one}`,
    en: `an existing ${kind?.noun.en.one ?? fallback}`,
  };
}
/** `vereisten` / `requirements`. */
export function manyOf(kind: Kind | undefined, fallback: string): Localized {
  return perLanguage((language) => kind?.noun[language].many ?? fallback);
}
