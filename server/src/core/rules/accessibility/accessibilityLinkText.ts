import type { HtmlAttribute, Link } from "../../body/body";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import type { Span } from "../../text/span";
import { quoted } from "../../text/words";
import { isVagueLinkText } from "./vagueLinkTexts";

/** A link of which the text does not say where it leads, as "hier": a screen reader reads the links of a page by their texts alone. */
export const accessibilityLinkText: Rule = {
  id: "accessibility/link-text",
  severity: "information",
  description: {
    nl: "Een linktekst die niet zegt waar de link heen leidt, zoals 'hier' of 'klik hier'",
    en: "A link text that does not say where the link leads, such as 'here' or 'click here'",
  },
  visits: {
    link: (link, page) => inMarkdown(link, page),
    htmlAttribute: (attribute, page) => inHtml(attribute, page),
  },
};

function inMarkdown({ type, isImage, text, whole }: Link, page: Page): Finding | undefined {
  if (type !== "inline" || isImage || !text || !isVagueLinkText(page.text.slice(text.start, text.end)))
    return undefined;
  const hasName = page.text[whole.end] === "{" && nameGiven.test(page.text.slice(whole.end, whole.end + longestList));
  return hasName || isInCode(page, text.start) ? undefined : finding(page, text);
}

/** What a screen reader reads in the place of the text, in an attribute list or a tag. */
const nameGiven = /^[^>}]*\saria-label(?:ledby)?\s*=/;
const longestList = 300;

function inHtml({ tag, name, tagSpan }: HtmlAttribute, page: Page): Finding | undefined {
  if (tag !== "a" || name !== "href") return undefined;
  const end = page.text.indexOf("<", tagSpan.end);
  const text = { start: tagSpan.end, end };
  if (!page.text.startsWith("</a", end) || !isVagueLinkText(page.text.slice(text.start, text.end))) return undefined;
  const hasName = nameGiven.test(page.text.slice(tagSpan.start, tagSpan.end));
  return hasName || isInCode(page, text.start) ? undefined : finding(page, text);
}

function finding(page: Page, span: Span): Finding {
  const shown = quoted(page.text.slice(span.start, span.end).trim());
  return {
    span,
    message: {
      nl: `De linktekst ${shown} zegt niet waar de link heen leidt. Noem dat in de linktekst, bijvoorbeeld met de titel van de pagina of het document.`,
      en: `The link text ${shown} does not say where the link leads. Name that in the link text, for instance by the title of the page or document.`,
    },
  };
}
