import type { Page } from "../../../page/page";
import type { Finding } from "../../../problem/problem";
import { linesBetween } from "../../../text/span";
import { quoted } from "../../../text/words";
import { insertion, type Mistake, mending } from "./mistake";
import { linesOfText, unindented } from "./unindented";
import { itemLine } from "./writtenValue";

/** A line at the margin that is neither key nor item: a sign is missing, or it is the rest of the line before. */
export const noKey: Mistake = ({ page, span, text, previous }): Finding | undefined => {
  if (/^\s|^-(?:\s|$)|:(?:\s|$)|^[\]}]/.test(text)) return undefined;
  const place = { start: span.start, end: span.start + text.trimEnd().length };
  const isWord = /^[\p{L}\d][\p{L}\d_-]*$/u.test(text.trim());
  if (/^[\w-]+\s*:\s*(?:#.*)?$/.test(previous.text)) {
    return {
      span: place,
      message: {
        nl: `Voor ${quoted(text.trim())} ontbreekt een streepje, of de regel hoort hier niet.`,
        en: `A dash is missing before ${quoted(text.trim())}, or the line does not belong here.`,
      },
      repairs: [mending({ nl: "Maak er een item van", en: "Make it an item" }, [insertion(span.start, "- ")])],
    };
  }
  const key = forgottenColon(page, text);
  if (key !== undefined) {
    const end = span.start + key.length;
    const equals = /^[ \t]*=/.exec(text.slice(key.length))?.[0].length ?? 0;
    const colon = equals > 0 ? [{ span: { start: end, end: end + equals }, newText: ":" }] : [insertion(end, ":")];
    return {
      span: { start: span.start, end },
      message: {
        nl: `Achter '${key}' ontbreekt een dubbele punt.`,
        en: `A colon is missing after '${key}'.`,
      },
      repairs: [
        mending({ nl: "Zet er een dubbele punt achter", en: "Put a colon after it" }, colon),
        ...(unindented(place, linesOfText(page, span.start)).repairs ?? []).map((one) => ({
          ...one,
          preferred: false,
        })),
      ],
    };
  }
  if (isWord && itemLine.test(previous.text)) {
    return {
      span: place,
      message: {
        nl: `Bij ${quoted(text.trim())} ontbreekt een streepje ervoor of een dubbele punt erachter.`,
        en: `A dash before ${quoted(text.trim())} or a colon after it is missing.`,
      },
    };
  }
  if (previous.text === "" || isWord) {
    return {
      span: place,
      message: {
        nl: `Achter ${quoted(text.trim())} ontbreekt een dubbele punt, of de regel hoort hier niet.`,
        en: `A colon is missing after ${quoted(text.trim())}, or the line does not belong here.`,
      },
    };
  }
  return unindented(place, linesOfText(page, span.start));
};

/** The key that a line begins with, where the page has no such key yet. */
function forgottenColon(page: Page, text: string): string | undefined {
  const [, key] = /^([A-Za-z][\w-]*)(?:[ \t=]|$)/.exec(text) ?? [];
  if (key === undefined || !page.kind.fields.has(key)) return undefined;
  const { start, end } = page.frontMatter.content;
  for (const line of linesBetween(page.text, start, end)) if (line.text.startsWith(`${key}:`)) return undefined;
  return key;
}
