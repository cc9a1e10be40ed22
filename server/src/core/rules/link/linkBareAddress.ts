import { isHidden, type Link } from "../../body/body";
import { isInCode, lineOn } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { liesIn, lineAt, type Span } from "../../text/span";
import { quoted } from "../../text/words";
import { brokenLinks } from "./brokenLinks";

/** An address in the text that the site does not turn into a link. */
export const linkBareAddress: Rule = {
  id: "link/bare-address",
  severity: "information",
  description: {
    nl: "Een adres in de tekst waar de site geen link van maakt",
    en: "An address in the text that the site does not turn into a link",
  },
  visits: { page: (page) => bareAddresses(page) },
};

function bareAddresses(page: Page): Finding[] {
  const places = placesIn(page.text, page.frontMatter.bodyStart);
  if (places.length === 0) return [];
  const { text, body } = page;
  const findings: Finding[] = [];
  const taken = takenPlaces(page);
  let end = 0;
  for (const place of places) {
    if (place < end || liesIn(taken, place) || isHidden(body, place) || liesIn(body.blocks.html, place)) continue;
    const span = text[place] === "@" ? personAt(text, place) : addressAt(text, place);
    if (!span || isElsewhere(page, span) || isInCode(page, place)) continue;
    end = span.end;
    findings.push(finding(text.slice(span.start, span.end), span));
  }
  return findings;
}

/** Where something stands that only addresses have, in order. Each is searched by itself, which is faster than a pattern. */
function placesIn(text: string, bodyStart: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf("://", bodyStart); at >= 0; at = text.indexOf("://", at + 3)) {
    const scheme = /https?$/i.exec(text.slice(Math.max(bodyStart, at - 5), at))?.[0];
    if (scheme !== undefined) places.push(at - scheme.length);
  }
  for (const sign of ["www.", "@"]) {
    for (let at = text.indexOf(sign, bodyStart); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  }
  return places.sort((one, other) => one - other);
}

/** Links, definitions and what is meant as a link, in order and without overlap. */
function takenPlaces(page: Page): Span[] {
  const spans = [
    ...page.body.links.map((link) => placeOf(page.text, link)),
    ...brokenLinks(page).map(({ span }) => span),
  ];
  spans.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The title of a definition stands behind it. */
function placeOf(text: string, { type, whole }: Link): Span {
  return type === "definition" ? { start: whole.start, end: lineAt(text, whole.end).end } : whole;
}

const longest = 2000;

/** The address that begins at the offset, with the parentheses that it closes itself. */
function addressAt(text: string, start: number): Span | undefined {
  // In the middle of a word it is none.
  if (/[\w/.@-]/.test(text[start - 1] ?? "")) return undefined;
  const [written] = /^[^\s<>[\]"'`|]*/.exec(text.slice(start, start + longest)) as RegExpExecArray;
  let end = written.length;
  for (;;) {
    const last = written[end - 1] ?? "";
    const isOpen = last === ")" && written.slice(0, end).split(")").length <= written.slice(0, end).split("(").length;
    if (/[.,;:!?*_}…]/.test(last) || (last === ")" && !isOpen)) end--;
    else break;
  }
  const address = written.slice(0, end);
  return /^(?:https?:\/\/[\p{L}\p{N}[]|www\.[\p{L}\p{N}-]+\.[\p{L}]{2})/iu.test(address)
    ? { start, end: start + end }
    : undefined;
}

const longestName = 64;

/** The e-mail address around the sign at the offset. */
function personAt(text: string, at: number): Span | undefined {
  const name = /[\w.+-]+$/.exec(text.slice(Math.max(0, at - longestName), at))?.[0];
  const host = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-])/i.exec(text.slice(at + 1, at + 1 + 4 * longestName))?.[0];
  if (name === undefined || host === undefined) return undefined;
  const start = at - name.length;
  const end = at + 1 + host.length;
  // `git@host:path` and `https://name@host/` are no persons.
  return /[/@:]/.test(text[start - 1] ?? "") || /[:/@]\S/.test(text.slice(end, end + 2)) ? undefined : { start, end };
}

const definition = /^[> \t]*(?:\*\[|\[(?!\^)[^\]]{1,200}\]:)/;
const attribute = /[\w-]=["']?$/;

/** Between angle brackets or tags, in an attribute list, and on the lines that define a term, an address is right, or none. */
function isElsewhere(page: Page, { start, end }: Span): boolean {
  const { text, frontMatter } = page;
  if (text[start - 1] === "<" && text[end] === ">") return true;
  // A link whose signs are escaped, to be shown as it is.
  if (text.startsWith("](", start - 2)) return true;
  if (attribute.test(text.slice(Math.max(0, start - 40), start))) return true;
  if (definition.test(text.slice(lineOn(page, start).start, start))) return true;
  return isInAnchor(text, start, frontMatter.bodyStart);
}

/** Whether an element `<a>` is open at the offset, in its paragraph. */
function isInAnchor(text: string, offset: number, bodyStart: number): boolean {
  const before = text.slice(Math.max(bodyStart, offset - longest), offset);
  const open = before.lastIndexOf("<a ");
  return open >= 0 && before.indexOf("</a", open) < 0 && !/\n[ \t\r]*\n/.test(before.slice(open));
}

const why: Localized = { nl: "dan is het een link", en: "it is a link then" };

function finding(address: string, span: Span): Finding {
  const link = /^www\./i.test(address) ? `[${address}](https://${address})` : `<${address}>`;
  return {
    span,
    message: {
      nl: `De site maakt van ${quoted(address)} geen link. Zet er '<' en '>' omheen, of schrijf [tekst](adres).`,
      en: `The site does not turn ${quoted(address)} into a link. Put '<' and '>' around it, or write [text](address).`,
    },
    repairs: [
      action(
        { nl: `Maak er een link van: ${quoted(link)}`, en: `Make it a link: ${quoted(link)}` },
        [{ span, newText: link }],
        why,
      ),
    ],
  };
}
