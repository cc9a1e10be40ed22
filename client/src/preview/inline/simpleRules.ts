import { Element } from "../tree/element";
import { escapedSign } from "../tree/pageState";
import { escapeCode, strip } from "../tree/pythonText";
import { type Found, type InlineRule, simpleRule } from "./inlineRule";
import type { ReadText } from "./readText";

/** Code between ticks; backslashes before ticks are pairs that stand for one. */
export const code: InlineRule = {
  begins: /(?<!\\)((?:\\{2})+)(?=`)|`+/g,
  read({ 0: written, 1: backslashes, index }, read) {
    const { text, from } = read;
    const end = index + written.length;
    if (backslashes !== undefined) {
      return { start: index, end, node: backslashes.replaceAll("\\\\", escapedSign("\\")) };
    }
    // A tick behind a backslash begins nothing.
    const start = index > from && text[index - 1] === "\\" ? index + 1 : index;
    const close = closingTicks(read, end, end - start);
    if (!close) return undefined;
    const content = text.slice(start + close.length, close.index);
    return {
      start,
      end: close.index + close.length,
      node: new Element("code").setText(escapeCode(strip(content)), true),
    };
  },
  // The tick behind a backslash stands alone now, and may close what opened before.
  beginsAnew: ({ start }, { text, from }) => start > from && text[start - 1] === "`",
};

/** The first group of as many ticks; where there is none, of one less, and so on: what is too much at the start is code. */
function closingTicks(text: ReadText, from: number, most: number): { index: number; length: number } | undefined {
  for (const length of text.tickLengths) {
    const index = length > most ? -1 : text.ticks(length, from);
    if (index >= 0) return { index, length };
  }
  return undefined;
}

const escapable = new Set("\\`*_{}[]()>#+-.!|");

/** A sign behind a backslash. */
export const escapedCharacter = simpleRule(/\\([\s\S])/g, ([, sign = ""]) =>
  escapable.has(sign) ? escapedSign(sign) : undefined,
);

/** Two spaces at the end of a line. */
export const lineBreak = simpleRule(/ {2}\n/g, () => new Element("br"));

const angle = /[<>]/g;
const commentOpen = /<!--/g;
const commentClose = /-->/g;

/** Whether an angle that opened before what was found may close behind it, now that there are no angles in between. */
function closesAround({ end }: Found, text: ReadText): boolean {
  return text.text[text.placeOf(angle, end)] === ">";
}

/** The same of a comment that opened before. */
function commentClosesAround({ start, end }: Found, text: ReadText): boolean {
  const first = text.placeOf(commentOpen, 0);
  if (first < 0 || first >= start) return false;
  const close = text.placeOf(commentClose, end);
  const open = text.placeOf(commentOpen, end);
  return close >= 0 && (open < 0 || close < open);
}

/** A tag or a comment. */
export const html = simpleRule(
  /<(?:\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?|!--(?:(?!<!--|-->)[\s\S])*--)>/g,
  ([written], { page, asHtml }) => page.stash(asHtml(written)),
  (found, text) => closesAround(found, text) || commentClosesAround(found, text),
);

/** A sign by its name or number. */
export const entity = simpleRule(/&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);/g, ([written], { page, asHtml }) =>
  page.stash(asHtml(written)),
);

const icon = /^:(?:material|fontawesome|octicons|simple)-[\w-]+:$/;

/** The name of an icon between colons. Anything else between colons stays text. */
export const icons = simpleRule(/:[+\-\p{L}\p{N}_]+:/gu, ([written]) =>
  icon.test(written) ? new Element("span", { class: "ak-icon", title: written, role: "img" }) : written,
);

/** An asterisk or underscore that stands alone. */
export const alone = simpleRule(/(?:^|\s)[*_](?:\s|$)/g, ([written]) => written);

/** An address between angle brackets. */
export const addressLink = simpleRule(
  /<((?:[Ff]|[Hh][Tt])[Tt][Pp][Ss]?:\/\/[^<>]*)>/g,
  ([, address = ""], { asText }) => new Element("a", { href: asText(address) }).setText(address, true),
  closesAround,
);

/** An address of mail between angle brackets. */
export const mailLink = simpleRule(
  /<([^<> !]+@[^@<> ]+)>/g,
  ([, written = ""], { asText }) => {
    const address = asText(written).replace(/^mailto:/, "");
    return new Element("a", { href: `mailto:${address}` }).setText(escapeCode(address), true);
  },
  closesAround,
);

const closingBracket = /\]/g;

/** The number of a footnote, which leads to it; only where there is one. */
export const footnote: InlineRule = {
  begins: /\[\^/g,
  read({ index: start }, text, { page }) {
    const end = text.placeOf(closingBracket, start) + 1;
    if (end === 0) return undefined;
    const name = text.text.slice(start + 2, end - 1);
    const index = page.footnoteIndex(name);
    if (index < 0) return { start, end, node: undefined };
    const first = `fnref:${name}`;
    const count = (page.footnotePlaces.get(first) ?? 0) + 1;
    page.footnotePlaces.set(first, count);
    const place = new Element("sup", { id: count === 1 ? first : `fnref${count}:${name}` });
    place.add("a", undefined, { href: `#fn:${name}`, class: "footnote-ref" }).setText(String(index + 1));
    return { start, end, node: place };
  },
};
