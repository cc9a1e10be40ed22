import { Element } from "../tree/element";
import { escapedSign } from "../tree/pageState";
import { escapeCode, strip } from "../tree/pythonText";
import { type InlineRule, simpleRule } from "./inlineRule";

/** Code between ticks; backslashes before ticks are pairs that stand for one. */
export const code: InlineRule = {
  begins: /(?<!\\)((?:\\{2})+)(?=`)|`+/g,
  read({ 0: written, 1: backslashes, index }, text) {
    const end = index + written.length;
    if (backslashes !== undefined) {
      return { start: index, end, node: backslashes.replaceAll("\\\\", escapedSign("\\")) };
    }
    // A tick behind a backslash begins nothing.
    const start = text[index - 1] === "\\" ? index + 1 : index;
    const close = closingTicks(text, end, end - start);
    if (!close) return undefined;
    const content = text.slice(start + close.length, close.index);
    return {
      start,
      end: close.index + close.length,
      node: new Element("code").setText(escapeCode(strip(content)), true),
    };
  },
};

/** The first group of as many ticks; where there is none, of one less, and so on: what is too much at the start is code. */
function closingTicks(text: string, from: number, most: number): { index: number; length: number } | undefined {
  let found: { index: number; length: number } | undefined;
  for (let index = text.indexOf("`", from); index >= 0; ) {
    let end = index;
    while (text[end] === "`") end++;
    const length = end - index;
    if (length <= most && length > (found?.length ?? 0)) found = { index, length };
    if (length === most) break;
    index = text.indexOf("`", end);
  }
  return found;
}

const escapable = new Set("\\`*_{}[]()>#+-.!|");

/** A sign behind a backslash. */
export const escapedCharacter = simpleRule(/\\([\s\S])/g, ([, sign = ""]) =>
  escapable.has(sign) ? escapedSign(sign) : undefined,
);

/** Two spaces at the end of a line. */
export const lineBreak = simpleRule(/ {2}\n/g, () => new Element("br"));

/** A tag or a comment. */
export const html = simpleRule(
  /<(?:\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?|!--(?:(?!<!--|-->)[\s\S])*--)>/g,
  ([written], { page, asHtml }) => page.stash(asHtml(written)),
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
);

/** An address of mail between angle brackets. */
export const mailLink = simpleRule(/<([^<> !]+@[^@<> ]+)>/g, ([, written = ""], { asText }) => {
  const address = asText(written).replace(/^mailto:/, "");
  return new Element("a", { href: `mailto:${address}` }).setText(escapeCode(address), true);
});

/** The number of a footnote, which leads to it; only where there is one. */
export const footnote: InlineRule = {
  begins: /\[\^([^\]]*)\]/g,
  read(match, _text, { page }) {
    const [written, name = ""] = match;
    const index = [...page.footnotes.keys()].indexOf(name);
    if (index < 0) return undefined;
    const first = `fnref:${name}`;
    let id = first;
    for (let count = 2; page.usedPlaces.has(id); count++) id = `fnref${count}:${name}`;
    page.usedPlaces.add(id);
    page.footnotePlaces.set(first, (page.footnotePlaces.get(first) ?? 0) + 1);
    const place = new Element("sup", { id });
    place.add("a", undefined, { href: `#fn:${name}`, class: "footnote-ref" }).setText(String(index + 1));
    return { start: match.index, end: match.index + written.length, node: place };
  },
};
