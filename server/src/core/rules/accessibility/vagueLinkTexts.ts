import { type Localized, languages } from "../../text/language";

/** Texts of links that say nothing of where they lead, in small letters and without signs. */
const texts: Localized<readonly string[]> = {
  nl: [
    "hier",
    "hierop",
    "klik",
    "klik hier",
    "klik op deze link",
    "kijk hier",
    "lees hier",
    "zie hier",
    "lees hier meer",
    "lees hier verder",
    "link",
    "de link",
    "deze link",
    "via deze link",
  ],
  en: [
    "here",
    "click",
    "click here",
    "click this link",
    "see here",
    "read here",
    "link",
    "the link",
    "this link",
    "via this link",
  ],
};

// A page in one language may well quote another: all of them count on every page.
const all = new Set(languages.flatMap((language) => texts[language]));
const longest = Math.max(...[...all].map((text) => text.length));

/** Whether the text of a link, without the signs of Markdown, says nothing of where it leads. */
export function isVagueLinkText(text: string): boolean {
  // With signs around it, and a dot or three.
  if (text.length > longest + 8) return false;
  return all.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
}
