import type { HtmlAttribute, Link } from "../../body/body";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import type { Span } from "../../text/span";
import { quotedPath } from "../../text/words";

/** An image without a text that stands in for it. */
export const accessibilityAltText: Rule = {
  id: "accessibility/alt-text",
  severity: "information",
  description: {
    nl: "Een afbeelding zonder alternatieve tekst",
    en: "An image without alternative text",
  },
  visits: {
    link: (link, page) => inMarkdown(link, page),
    htmlAttribute: (attribute, page) => inHtml(attribute, page),
  },
};

function inMarkdown({ type, isImage, text, whole, destination }: Link, page: Page): Finding | undefined {
  if (type !== "inline" || !isImage || !text || destination === "") return undefined;
  if (page.text.slice(text.start, text.end).trim() !== "") return undefined;
  // The attribute list behind an image may give it the text, or say that there is nothing to read.
  const isGiven = page.text[whole.end] === "{" && inList.test(page.text.slice(whole.end, whole.end + longestList));
  return isGiven || isInCode(page, whole.start) ? undefined : finding(whole, destination, betweenBrackets);
}

const inList = /^\{[^{}\n]*[\s:{](?:alt|aria-label|aria-labelledby|aria-hidden|role)=/;
const longestList = 300;

function inHtml({ tag, name, value, tagSpan }: HtmlAttribute, page: Page): Finding | undefined {
  if (tag !== "img" || name !== "src") return undefined;
  const isGiven = inTag.test(page.text.slice(tagSpan.start, tagSpan.end));
  return isGiven || isInCode(page, tagSpan.start) ? undefined : finding(tagSpan, value, inAttribute);
}

/** An empty `alt` says that the image is there for its looks. */
const inTag = /\s(?:alt(?=[\s=/>])|(?:aria-label|aria-labelledby|aria-hidden|role)\s*=)/i;

const betweenBrackets: Localized = {
  nl: "Beschrijf tussen de haken kort wat erop staat: ![beschrijving](adres).",
  en: "Describe briefly between the brackets what it shows: ![description](address).",
};

const inAttribute: Localized = {
  nl: 'Beschrijf in alt="…" kort wat erop staat, of schrijf alt="" als de afbeelding alleen versiering is.',
  en: 'Describe briefly in alt="…" what it shows, or write alt="" if the image is decoration only.',
};

function finding(span: Span, path: string, todo: Localized): Finding {
  return {
    span,
    message: {
      nl: `De afbeelding ${quotedPath(path)} heeft geen alternatieve tekst, dus wie haar niet kan zien, weet niet wat erop staat. ${todo.nl}`,
      en: `The image ${quotedPath(path)} has no alternative text, so readers who cannot see it do not know what it shows. ${todo.en}`,
    },
  };
}
