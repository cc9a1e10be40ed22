/** Signs that cannot be seen, or not told from a space or a hyphen: pasted from another program, they make two texts differ that look alike. */
import { type Localized, languages, perLanguage } from "../text/language";
import type { Span } from "../text/span";

/** What they are called, by their code. */
const names: Readonly<Record<number, Localized>> = {
  160: { nl: "vaste spatie", en: "no-break space" },
  173: { nl: "zacht afbreekteken", en: "soft hyphen" },
  8208: { nl: "ander koppelteken", en: "other hyphen" },
  8209: { nl: "vast koppelteken", en: "non-breaking hyphen" },
  8203: { nl: "spatie zonder breedte", en: "zero width space" },
  8204: { nl: "scheidingsteken zonder breedte", en: "zero width non-joiner" },
  8205: { nl: "verbindingsteken zonder breedte", en: "zero width joiner" },
  8232: { nl: "regelscheidingsteken", en: "line separator" },
  8233: { nl: "alineascheidingsteken", en: "paragraph separator" },
  8239: { nl: "smalle vaste spatie", en: "narrow no-break space" },
  8288: { nl: "woordverbinder", en: "word joiner" },
  65279: { nl: "byte order mark", en: "byte order mark" },
};
const space: Localized = { nl: "andere spatie", en: "other space" };
const direction: Localized = { nl: "teken voor de schrijfrichting", en: "direction mark" };
const other: Localized = { nl: "onzichtbaar teken", en: "invisible character" };

const pattern =
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u00a0\\u00ad\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180e\\u2000-\\u2011\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufeff]";
const one = new RegExp(pattern);
const all = new RegExp(pattern, "g");
/** Those without which a text is the same: they have no width. */
const withoutWidth =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff]/g;

/** Whether any of them stands in a text. */
export function hasInvisible(text: string): boolean {
  return one.test(text);
}

/** The text as it looks: with plain spaces and hyphens, and without what has no width. */
export function withoutInvisible(text: string): string {
  if (!one.test(text)) return text;
  return text
    .replace(withoutWidth, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, " ");
}

/** A text as people read it: each of them by its name, in square brackets. */
export function showingInvisible(text: Localized): Localized {
  if (languages.every((language) => !one.test(text[language]))) return text;
  return perLanguage((language) => text[language].replace(all, (sign) => `[${nameOf(sign)[language]}]`));
}

/** What those in a text are called, each once. */
export function invisibleNames(text: string): Localized {
  const found = [...new Set(text.match(all) ?? [])].map(nameOf);
  return perLanguage((language) => [...new Set(found.map((name) => name[language]))].join(", "));
}

function nameOf(sign: string): Localized {
  const code = sign.charCodeAt(0);
  const name = names[code];
  if (name) return name;
  if (code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e)) return direction;
  if (code >= 0x2066 && code <= 0x2069) return direction;
  return code === 0x1680 || code === 0x205f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) ? space : other;
}

/**
 * Those in a running text that have no business there, with what stands there without them. A space or hyphen that does not break may be
 * meant so between words; joiners belong in emoji and in other scripts, and so do marks of direction.
 */
export function strayInvisible(text: string): { readonly span: Span; readonly newText: string }[] {
  if (!one.test(text)) return [];
  const isLatin = !/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}]/u.test(text);
  const found: { span: Span; newText: string }[] = [];
  for (const { 0: sign, index } of text.matchAll(all)) {
    const span = { start: index, end: index + sign.length };
    const isAtEnd = text.slice(0, index).trim() === "" || text.slice(span.end).trim() === "";
    if (/[\u2028\u2029]/.test(sign)) found.push({ span, newText: isAtEnd || besideSpace(text, span) ? "" : " " });
    else if (/[\u2010\u2011]/.test(sign)) continue;
    else if (/\s/.test(sign) && sign !== "\ufeff") {
      if (isAtEnd) found.push({ span, newText: "" });
    } else if (isLatin && !(sign === "\u200d" && isEmoji(text, index))) found.push({ span, newText: "" });
  }
  return found;
}

function besideSpace(text: string, { start, end }: Span): boolean {
  return /\s/.test(text[start - 1] ?? " ") || /\s/.test(text[end] ?? " ");
}

/** A joiner between two pictures makes one of them. */
function isEmoji(text: string, at: number): boolean {
  return /\p{Extended_Pictographic}\ufe0f?[\u{1f3fb}-\u{1f3ff}]?$/u.test(text.slice(Math.max(0, at - 5), at));
}
