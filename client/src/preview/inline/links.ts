import { Element } from "../tree/element";
import { matchAt, strip } from "../tree/pythonText";
import type { Found, InlineContext, InlineRule } from "./inlineRule";
import type { ReadText } from "./readText";

/** What stands between the bracket before an index and its partner, and the index behind that; undefined without one. */
function textInBrackets(text: ReadText, from: number): { inner: string; end: number } | undefined {
  const end = text.partnerOf(from - 1);
  return end < 0 ? undefined : { inner: text.text.slice(from, end), end: end + 1 };
}

interface Destination {
  readonly href: string;
  readonly title: string | undefined;
  readonly end: number;
}

const opening = /\(\s*(?:(<[^<>]*>)\s*(?:('[^']*'|"[^"]*")\s*)?\))?/y;

/** The address and the title between parentheses at an index. */
function destinationAt(text: ReadText, index: number, context: InlineContext): Destination | undefined {
  const match = matchAt(opening, text.text, index);
  if (!match) return undefined;
  const [whole, bracketed, quoted] = match;
  const found =
    bracketed !== undefined
      ? { href: strip(bracketed.slice(1, -1)), title: quoted?.slice(1, -1), end: index + whole.length }
      : plainDestination(text, index + whole.length);
  if (!found) return undefined;
  const { href, title, end } = found;
  return {
    href: strip(context.asText(href)),
    title: title === undefined ? undefined : dequoted(context.asText(strip(title))).replace(/\s/g, " "),
    end,
  };
}

function dequoted(text: string): string {
  return /^(?:"[\s\S]*"|'[\s\S]*')$/.test(text) || text === '"' || text === "'" ? text.slice(1, -1) : text;
}

/** A quote in a destination: where its text begins, and the last place where it may end. */
interface Quote {
  readonly sign: string;
  readonly start: number;
  end: number;
}

/**
 * The address and the title up to the parenthesis that ends them. A quote may begin a title, in which parentheses do not count; should it turn
 * out to be none, they count after all.
 */
function plainDestination(read: ReadText, start: number): Destination | undefined {
  const { text, patience } = read;
  if (patience.isGone) return undefined;
  let depth = 1;
  /** The depth as it would be without a title. */
  let plainDepth = 1;
  let plainEnd = -1;
  let first: Quote | undefined;
  let second: Quote | undefined;
  let last = "";
  let at = start;
  for (; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === "(") {
      if (!first) depth++;
      else if (plainDepth > 0) plainDepth--;
    } else if (sign === ")") {
      const closesTitle = (quote: Quote | undefined) => quote && quote.end >= 0 && quote.sign === last;
      if (closesTitle(first) || closesTitle(second)) depth = 0;
      else if (!first) depth--;
      else if (plainDepth > 0) {
        plainDepth--;
        if (plainDepth === 0) plainEnd = at + 1;
      }
    } else if (sign === '"' || sign === "'") {
      if (!first) {
        plainDepth = depth;
        depth = 1;
        first = { sign, start: at + 1, end: -1 };
      } else if (sign !== first.sign && !second) second = { sign, start: at + 1, end: -1 };
      else if (sign === first.sign) first.end = at + 1;
      else if (second && sign === second.sign) second.end = at + 1;
    }
    if (depth === 0) {
      const quote = [first, second].find((one) => one && one.end >= 0 && one.sign === last);
      const href = text.slice(start, quote ? quote.start - 1 : at);
      return { href, title: quote && text.slice(quote.start, quote.end - 1), end: at + 1 };
    }
    if (sign !== " ") last = sign;
  }
  patience.spend(text.length - start);
  if (first && plainDepth === 0) {
    // Where no parenthesis closed it, Python counts from the end.
    const end = plainEnd < 0 ? text.length - 1 : plainEnd;
    return { href: text.slice(start, plainEnd - 1), title: undefined, end };
  }
  read.hasOpenAddress = true;
  return undefined;
}

type Make = (text: string, href: string, title: string | undefined, context: InlineContext) => Element;

const makeLink: Make = (text, href, title) => titled(new Element("a", { href }), title).setText(text);

const makeImage: Make = (text, href, title, context) => {
  const image = titled(new Element("img", { src: href }), title);
  image.attributes.set("alt", context.asText(text));
  return image;
};

function titled(element: Element, title: string | undefined): Element {
  if (title !== undefined) element.attributes.set("title", title);
  return element;
}

/**
 * Whether a bracket that opened before what was found may have another partner now. It has none in what was found when the brackets there
 * go together: those in the text of a link do, and others are behind it.
 */
function joinsBrackets({ start, end }: Found, read: ReadText): boolean {
  const behind = read.partnerOf(read.text.indexOf("[", start)) + 1;
  const bracket = read.placeOf(anyBracket, behind);
  return bracket >= 0 && bracket < end;
}

const anyBracket = /[[\]]/g;

/** `[text](address "title")`. */
function direct(begins: RegExp, make: Make): InlineRule {
  return {
    begins,
    read(match, text, context) {
      const named = textInBrackets(text, match.index + match[0].length);
      const to = named && destinationAt(text, named.end, context);
      if (!named || !to) return undefined;
      return { start: match.index, end: to.end, node: make(named.inner, to.href, to.title, context) };
    },
    // An address without an end may have one once there are fewer quotes and parentheses behind it.
    beginsAnew: (found, text) => text.hasOpenAddress || joinsBrackets(found, text),
  };
}

const name = /\s?\[([^\]]*)\]/y;

/** A name between brackets may hold one that opens: with it gone, another bracket may have a partner. */
function hasBracketInName({ start, end }: Found, read: ReadText): boolean {
  const behind = read.partnerOf(read.text.indexOf("[", start)) + 1;
  const bracket = read.placeOf(openBracket, behind);
  return bracket >= 0 && read.placeOf(openBracket, bracket + 1) >= 0 && read.placeOf(openBracket, bracket + 1) < end;
}

const openBracket = /\[/g;

/** `[text][name]`, or `[text]` with the text as the name; the address stands elsewhere on the page. */
function byName(begins: RegExp, make: Make, isShort: boolean): InlineRule {
  return {
    begins,
    read(match, text, context) {
      const named = textInBrackets(text, match.index + match[0].length);
      if (!named) return undefined;
      const behind = isShort ? undefined : matchAt(name, text.text, named.end);
      if (!isShort && !behind) return undefined;
      const written = (behind?.[1] || named.inner).toLowerCase().replace(/\s+/g, " ");
      const end = named.end + (behind?.[0].length ?? 0);
      const known = context.page.references.get(written);
      const node = known && make(named.inner, known.href, known.title, context);
      return { start: match.index, end, node };
    },
    beginsAnew: hasBracketInName,
  };
}

const linkStart = /(?<!!)\[/g;
const imageStart = /!\[/g;

export const link = direct(linkStart, makeLink);
export const image = direct(imageStart, makeImage);
export const referenceLink = byName(linkStart, makeLink, false);
export const shortReferenceLink = byName(linkStart, makeLink, true);
export const referenceImage = byName(imageStart, makeImage, false);
export const shortReferenceImage = byName(imageStart, makeImage, true);
