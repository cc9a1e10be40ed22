/** Small pieces of which messages are made. */
import { type Localized, perLanguage } from "./language";

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title in the middle of a sentence: `Aanbieder` becomes `aanbieder`, `AI-systeem` stays. */
export function lowerCased(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The value as a message quotes it: at most sixty characters of one line. */
export function quoted(value: string): string {
  return `'${shown(value)}'`;
}

/** A text as a message shows it: at most sixty characters of one line. White space at its ends stays, and what cannot be seen: it may be the mistake. */
export function shown(value: string): string {
  const line = value.replace(/[ \t\r\n\f\v]+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** The words that may stand in a place, at most twelve of them: `a, b, c … (and 4 more)`. */
export function choices(values: Iterable<string>): Localized {
  const all = [...values];
  const shownOnes = all.slice(0, mostChoices).join(", ");
  const more = all.length - mostChoices;
  if (more <= 0) return perLanguage(() => shownOnes);
  return { nl: `${shownOnes} … (en nog ${more})`, en: `${shownOnes} … (and ${more} more)` };
}

const mostChoices = 12;

/** `a`, `a en b`, `a, b en c` / `a, b and c`; beyond `most` of them how many more there are. */
export function listed(values: readonly string[], most = Number.POSITIVE_INFINITY): Localized {
  const shownOnes = values.slice(0, most);
  const more = values.length - shownOnes.length;
  const start = more > 0 ? shownOnes : shownOnes.slice(0, -1);
  const rest: Localized = { nl: `nog ${more}`, en: `${more} more` };
  return perLanguage((language) => {
    const last = more > 0 ? rest[language] : (shownOnes.at(-1) ?? "");
    return start.length === 0 ? last : `${start.join(", ")} ${and[language]} ${last}`;
  });
}

const and: Localized = { nl: "en", en: "and" };

/** `a of b of c` / `a or b or c`. */
export function eitherOf(values: readonly string[]): Localized {
  return perLanguage((language) => values.join(` ${or[language]} `));
}

export const or: Localized = { nl: "of", en: "or" };

/** A path as a message quotes it: a long one by its end, where paths differ. */
export function quotedPath(path: string): string {
  if (path.length <= 60 || !path.includes("/")) return `'${path}'`;
  // Addresses of the site have a common end, which tells nothing.
  const end = /\/(?:index\.html?)?$/.exec(path)?.index ?? path.length;
  return `'…${path.slice(Math.max(0, path.lastIndexOf("/", end - 1)))}'`;
}
