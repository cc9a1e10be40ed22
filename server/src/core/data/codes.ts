/** Codes of a table that resemble a wrong one. Codes are short, so other things count than in names of pages. */
import type { Localized } from "../text/language";
import type { Suggestion } from "../text/suggestion";
import { editDistance } from "../text/textDistance";
import type { Codes } from "./table";

const otherSpelling: Localized = { nl: "andere schrijfwijze", en: "spelled differently" };
const sameNumber: Localized = { nl: "hetzelfde getal", en: "the same number" };
const similar: Localized = { nl: "lijkt erop", en: "similar" };

/**
 * What may have been meant by a code, best first; at most three. Preferred only where one code alone is the same but for
 * capitals, signs and zeros: a number tells too little to choose by.
 */
export function suggestCode(written: string, codes: Codes): Suggestion[] {
  const value = normal(written);
  if (value === "") return [];
  const number = /^\d+\.\d+$/.test(written) ? Number(written) : undefined;
  const same: Suggestion[] = [];
  const near: Suggestion[] = [];
  for (const code of codes.keys()) {
    const other = normal(code);
    if (other === value) same.push({ value: code, evidence: otherSpelling, preferred: true });
    // A zero at the end is lost where somebody, or a program, writes a code as a number.
    else if (number !== undefined && Number(code) === number) {
      same.push({ value: code, evidence: sameNumber, preferred: false });
    } else if (isNear(value, other)) near.push({ value: code, evidence: similar, preferred: false });
  }
  const found = same.length > 0 ? same : near;
  // Where many codes are near, nothing speaks for one of them.
  if (found.length > 3) return [];
  return found.length === 1 ? found : found.map((one) => ({ ...one, preferred: false }));
}

/** `dm-07` and `DM.7` are `dm.7`; `2.01` is `2.1`, and `2.10` is not. */
function normal(code: string): string {
  return (code.toLowerCase().match(/\p{L}+|\d+/gu) ?? []).map((part) => part.replace(/^0+(?=\d)/, "")).join(".");
}

/** One slip of the pen; not one in a number, of which each is as near as the next. */
function isNear(one: string, other: string): boolean {
  const letters = (code: string) => code.replace(/[\d.]+/g, "");
  const digits = (code: string) => code.replace(/[^\d.]+/g, "");
  return digits(one) === digits(other) && editDistance(letters(one), letters(other), 1) <= 1;
}
