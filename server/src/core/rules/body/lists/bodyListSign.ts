import type { OddItems } from "../../../body/blocks";
import type { Page } from "../../../page/page";
import type { Finding, Repair } from "../../../problem/problem";
import { action } from "../../../problem/repairs";
import type { Rule } from "../../../rule/rule";
import type { Localized } from "../../../text/language";
import type { Edit } from "../../../text/textEdits";
import { quoted } from "../../../text/words";

/** Lines that were meant as the items of a list, with a sign that makes no list: the site runs them together into one text. */
export const bodyListSign: Rule = {
  id: "body/list-sign",
  severity: "warning",
  description: {
    nl: "Regels die als lijst bedoeld zijn, met een teken waar de site geen lijst van maakt",
    en: "Lines that are meant as a list, with a sign that the site makes no list of",
  },
  visits: { oddItems: finding },
};

/** The sign and the white space behind it. */
const sign = /^(?:\d{1,3}[.)]|[-+*–—•·▪◦‣])[\s\u200b]*/u;
/** A plain sign with another space behind it. */
const otherSpace = /^(?:\d{1,3}\.|[-+*])[\u00a0\u2000-\u200a\u202f]/u;

function finding({ lines }: OddItems, { text, body }: Page): Finding | undefined {
  const written = lines.map(({ start, end }) => text.slice(start, end));
  const [first = ""] = written;
  const [span] = lines;
  const hasSpace = written.every((line) => otherSpace.test(line));
  // One line that begins with a dash may be anything, and lines that are broken on purpose look like a list.
  if (!span || (!hasSpace && lines.length < 2) || written.slice(0, -1).some((line) => /(?: {2}|\\)$/.test(line))) {
    return undefined;
  }
  if (body.conflictMarkers.length > 0) return undefined;
  const shown = quoted((sign.exec(first)?.[0] ?? "").replace(/[ \t]+$/, ""));
  const isNumbered = /^\d/.test(first);
  const plain: Localized = isNumbered
    ? { nl: "een nummer, een punt en een gewone spatie", en: "a number, a full stop and a plain space" }
    : { nl: "een streepje en een gewone spatie", en: "a hyphen and a plain space" };
  return {
    span,
    message: {
      nl: `Van regels die met ${shown} beginnen, maakt de site geen lijst maar één doorlopende tekst. Begin elk item met ${plain.nl}.`,
      en: `The site makes no list of lines that start with ${shown}, but runs them together into one text. Start each item with ${plain.en}.`,
    },
    repairs: repairs(lines, written, isNumbered, hasSpace),
  };
}

function repairs(lines: OddItems["lines"], written: readonly string[], isNumbered: boolean, isSure: boolean): Repair[] {
  const edits = lines.map(({ start }, index): Edit => {
    const [found = ""] = sign.exec(written[index] as string) ?? [];
    const number = /^\d+/.exec(found)?.[0];
    return { span: { start, end: start + found.length }, newText: number === undefined ? "- " : `${number}. ` };
  });
  const title: Localized = isNumbered
    ? { nl: "Maak er een genummerde lijst van", en: "Make it a numbered list" }
    : { nl: "Maak er een lijst van", en: "Make it a list" };
  return [action(title, edits, { nl: "zo leest de site een lijst", en: "this way the site reads a list" }, isSure)];
}
