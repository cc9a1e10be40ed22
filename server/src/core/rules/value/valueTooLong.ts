import type { Page, PageKey } from "../../page/page";
import { scalarText } from "../../page/scalarText";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";

/** A text of more words than was agreed: what is meant as a summary is none. */
export const valueTooLong: Rule = {
  id: "value/too-long",
  severity: "information",
  description: { nl: "Een tekst heeft meer woorden dan is afgesproken", en: "A text has more words than was agreed" },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  const { maximumWords } = key.field;
  if (key.shape !== "good" || !key.values.some(({ value }) => canHoldMore(value, maximumWords))) return undefined;
  const findings: Finding[] = [];
  for (const scalar of key.values) {
    const { value } = scalar;
    const words = [...value.matchAll(/\S+/g)].filter(([word]) => /[\p{L}\d]/u.test(word));
    const first = words[maximumWords];
    if (!first) continue;
    findings.push({
      span: scalarText(page.text, scalar).spanOf({ start: first.index, end: value.trimEnd().length }),
      message: {
        nl: `De tekst bij '${key.field.key}' telt ${words.length} woorden. Houd het bij ${maximumWords}.`,
        en: `The text of '${key.field.key}' has ${words.length} words. Keep it to ${maximumWords}.`,
      },
    });
  }
  return findings;
}

/** Nearly every text is short enough: that is seen without taking it apart. */
function canHoldMore(value: string, words: number): boolean {
  // So many words have at least so many characters, with the spaces between them.
  if (value.length < 2 * words) return false;
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < value.length; at++) {
    const isSpace = value.charCodeAt(at) <= 32;
    if (!isSpace && !isInWord && ++count > words) return true;
    isInWord = !isSpace;
  }
  // Spaces of other sorts divide words too, and hardly any text has them.
  return /[^\S \t\r\n]/.test(value);
}
