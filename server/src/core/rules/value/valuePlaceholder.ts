import { isHidden } from "../../body/body";
import { blank } from "../../meant/placeholder";
import type { ContentModel } from "../../model/contentModel";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt } from "../../text/span";
import { quoted } from "../../text/words";

/** Sample text for an author to replace, which still stands there: readers get to see it. */
export const valuePlaceholder: Rule = {
  id: "value/placeholder",
  severity: "warning",
  description: {
    nl: "Er staat nog voorbeeldtekst die vervangen moest worden",
    en: "Sample text is left that was to be replaced",
  },
  visits: { page: (page, _, model) => placeholdersIn(page, model) },
};

/** The sample text that is left on a page, in the order of the text. */
export function placeholdersIn(page: Page, { placeholders }: ContentModel): Finding[] {
  const { texts, links } = placeholders;
  const findings: Finding[] = [];
  if (page.status === "read") {
    for (const key of page.allKeys) values(key, texts, findings);
  }
  for (const text of texts) bodyTexts(page, text, findings);
  bodyTexts(page, blank, findings);
  for (const { destination, span } of page.body.links) {
    if (links.has(destination)) findings.push({ span, message: linkMessage(destination) });
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

const textMessage: Localized = {
  nl: "Dit is voorbeeldtekst, en lezers krijgen die te zien. Schrijf je eigen tekst.",
  en: "This is sample text, and readers get to see it. Replace it with your own.",
};

function linkMessage(destination: string): Localized {
  return {
    nl: `${quoted(destination)} staat voor het adres van deze link, die nu nergens heen leidt. Vul het adres in.`,
    en: `${quoted(destination)} stands for the address of this link, which now leads nowhere. Fill in the address.`,
  };
}

function values(key: PageKey, texts: readonly string[], findings: Finding[]): void {
  const { types, terms, target } = key.field.value;
  if (!types.has("string") || terms || target) return;
  for (const { value, inner } of key.values) {
    if (value === blank || texts.some((text) => value.startsWith(text)))
      findings.push({ span: inner, message: textMessage });
  }
}

/** Lines that begin so, where readers see them. */
function bodyTexts({ text, frontMatter, body }: Page, placeholder: string, findings: Finding[]): void {
  let at = text.indexOf(placeholder, frontMatter.bodyStart);
  for (; at >= 0; at = text.indexOf(placeholder, at + placeholder.length)) {
    const line = lineAt(text, at);
    const isAtStart = /^[\s>*+-]*(?:\d+[.)]\s+)?$/.test(text.slice(line.start, at));
    if (!isAtStart || isHidden(body, at)) continue;
    const end = line.start + text.slice(line.start, line.end).trimEnd().length;
    // An ellipsis may begin a sentence.
    if (placeholder === blank && text.slice(at, end) !== blank) continue;
    findings.push({ span: { start: at, end }, message: textMessage });
  }
}
