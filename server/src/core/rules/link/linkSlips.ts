/** What can be wrong with the brackets, the address or the title of a link, how it is said, and how it is mended. */
import type { Link } from "../../body/body";
import type { Repair } from "../../problem/problem";
import { action, replacement } from "../../problem/repairs";
import type { Localized } from "../../text/language";
import { type Span, spanOf } from "../../text/span";
import { quoted } from "../../text/words";

export interface Slip {
  readonly message: Localized;
  readonly repairs: readonly Repair[];
}

type SlipName =
  | "swapped"
  | "square"
  | "spaced"
  | "apart"
  | "closing"
  | "opening"
  | "extra"
  | "middle"
  | "parenthesis"
  | "nested"
  | "doubled"
  | "inText"
  | "angle"
  | "several"
  | "lines"
  | "title";

/** What is said behind the text that is quoted. */
export const messages: Readonly<Record<SlipName, Localized>> = {
  swapped: {
    nl: "de haken staan verkeerd om. Schrijf een link als [tekst](adres).",
    en: "the brackets are the wrong way round. Write a link as [text](address).",
  },
  square: {
    nl: "het adres van een link hoort tussen ronde haken: [tekst](adres).",
    en: "the address of a link belongs in parentheses: [text](address).",
  },
  spaced: {
    nl: "tussen de tekst en het adres van een link hoort geen spatie of nieuwe regel.",
    en: "no space or new line belongs between the text and the address of a link.",
  },
  apart: {
    nl: "het adres van een link hoort direct achter de tekst: [tekst](adres).",
    en: "the address of a link belongs directly after its text: [text](address).",
  },
  closing: {
    nl: "bij deze link ontbreekt ')' achter het adres: [tekst](adres).",
    en: "the ')' after the address of this link is missing: [text](address).",
  },
  opening: {
    nl: "bij deze link ontbreekt '[' voor de tekst: [tekst](adres).",
    en: "the '[' before the text of this link is missing: [text](address).",
  },
  extra: {
    nl: "voor het adres van deze link staat een ']' te veel: [tekst](adres).",
    en: "there is one ']' too many before the address of this link: [text](address).",
  },
  middle: {
    nl: "bij deze link ontbreekt ']' achter de tekst: [tekst](adres).",
    en: "the ']' after the text of this link is missing: [text](address).",
  },
  parenthesis: {
    nl: "bij deze link ontbreekt '(' voor het adres: [tekst](adres).",
    en: "the '(' before the address of this link is missing: [text](address).",
  },
  nested: {
    nl: "in het adres van deze link staat nog een link, dus hij leidt nergens heen. Laat één adres staan: [tekst](adres).",
    en: "the address of this link holds another link, so it leads nowhere. Keep one address: [text](address).",
  },
  doubled: {
    nl: "het adres van deze link staat twee keer tussen haken, dus hij leidt nergens heen: [tekst](adres).",
    en: "the address of this link is in parentheses twice, so it leads nowhere: [text](address).",
  },
  inText: {
    nl: "in de tekst van deze link staat nog een link, en die toont de site met haken en al. Zet de links naast elkaar.",
    en: "the text of this link holds another link, which the site shows with its brackets. Put the links beside each other.",
  },
  angle: {
    nl: "bij het adres van deze link staat een punthaak te veel of te weinig, dus hij leidt nergens heen.",
    en: "the address of this link has one angle bracket too many or too few, so it leads nowhere.",
  },
  several: {
    nl: "tussen de haken van deze link staan twee adressen, dus hij leidt nergens heen. Maak er twee links van.",
    en: "the parentheses of this link hold two addresses, so it leads nowhere. Make two links of it.",
  },
  lines: {
    nl: "het adres van deze link loopt door op een andere regel. Zet het op één regel.",
    en: "the address of this link continues on another line. Put it on one line.",
  },
  title: {
    nl: 'de titel achter het adres van deze link hoort tussen aanhalingstekens: [tekst](adres "titel").',
    en: 'the title after the address of this link belongs in quotation marks: [text](address "title").',
  },
};

const whole: Localized = { nl: "dan is het een link", en: "it is a link then" };
const leads: Localized = { nl: "dan leidt de link ergens heen", en: "the link leads somewhere then" };

/** What is done to make a link of it; the link itself may look the same, cut off as it is shown. */
const changes: Readonly<Record<"swapped" | "square" | "spaced" | "apart" | "nested", Localized>> = {
  swapped: { nl: "Draai de haken om", en: "Swap the brackets" },
  square: { nl: "Zet het adres tussen ronde haken", en: "Put the address in parentheses" },
  spaced: { nl: "Haal de spatie weg", en: "Remove the space" },
  apart: { nl: "Zet het adres direct achter de tekst", en: "Put the address directly after the text" },
  nested: { nl: "Laat één adres staan", en: "Keep one address" },
};

/** Replaces all of it by a link. */
export function rewrite(change: keyof typeof changes, span: Span, link: string, preferred = true): Repair {
  return action(changes[change], [{ span, newText: link }], whole, preferred);
}

/** Puts in what is missing. */
export function insert(offset: number, sign: string, preferred = true): Repair {
  return action(
    { nl: `Voeg ${quoted(sign)} in`, en: `Insert ${quoted(sign)}` },
    [{ span: spanOf(offset, 0), newText: sign }],
    whole,
    preferred,
  );
}

/** Replaces one sign by the one that is meant. */
export function replace(span: Span, written: string, sign: string): Repair {
  return action(
    { nl: `Vervang ${quoted(written)} door ${quoted(sign)}`, en: `Replace ${quoted(written)} with ${quoted(sign)}` },
    [{ span, newText: sign }],
    whole,
    true,
  );
}

/** Takes away a sign too many. */
export function removal(span: Span): Repair {
  return action({ nl: "Haal het teken weg", en: "Remove the sign" }, [{ span, newText: "" }], whole, true);
}

/** Takes away what stands between two parts of an address. */
export function join(between: Span): Repair {
  return action(
    { nl: "Zet het adres op één regel", en: "Put the address on one line" },
    [{ span: between, newText: "" }],
    whole,
  );
}

/** What is certainly an address: of another site, of a page, of a person. */
export const certainAddress =
  "(?:https?:\\/\\/|mailto:)[^\\s()\\[\\]<>]{1,400}|(?:[\\w.%-]{1,100}\\/){0,20}[\\w.%-]{1,200}\\.md(?:#[\\w.%-]{0,200})?";

const isAddress = new RegExp(`^(?:${certainAddress})$`);
const inBrackets = /^\[([^[\]]*)\](?:\(([^()\s]*)\))?$/;
const withTitle = /^(\S+\.md(?:#\S*)?)\s+(\S.*)$|^(https?:\/\/\S+)\s+(["'].*|.*["'])$/;

/** What is wrong with a link that the site shows as one: it leads to the signs that stand in its address. */
export function slipOfLink({ destination, span }: Link): Slip | undefined {
  // Nearly all destinations hold none of these signs.
  if (!/[\s[(<>]/.test(destination)) return undefined;
  if (destination.startsWith("[") || destination.includes("]("))
    return { message: messages.nested, repairs: keepOne(destination, span) };
  if (/^<[^>]*$|^[^<]*>$/.test(destination)) {
    const inner = destination.replace(/^<|>$/g, "");
    return isAddress.test(inner)
      ? { message: messages.angle, repairs: [replacement(span, inner, leads, true)] }
      : undefined;
  }
  if (destination.startsWith("(") && destination.endsWith(")")) {
    const inner = destination.slice(1, -1).trim();
    return isAddress.test(inner)
      ? { message: messages.doubled, repairs: [replacement(span, inner, leads, true)] }
      : undefined;
  }
  if (destination.includes("\n")) {
    const joined = destination.replace(/\s*\n[>\s]*/g, "");
    return { message: messages.lines, repairs: isAddress.test(joined) ? [replacement(span, joined, leads, true)] : [] };
  }
  if (/^https?:\/\/\S+\s.*https?:\/\//i.test(destination)) return { message: messages.several, repairs: [] };
  const found = withTitle.exec(destination);
  if (!found) return undefined;
  const words = ((found[2] ?? found[4]) as string)
    .replace(/["']/g, "")
    .trim()
    .replace(/^\((.*)\)$/, "$1");
  const right = `${found[1] ?? found[3]} "${words}"`;
  return { message: messages.title, repairs: words === "" ? [] : [replacement(span, right, leads, true)] };
}

/** The addresses in an address, of which one is meant. */
function keepOne(destination: string, span: Span): Repair[] {
  const [, text, inner] = inBrackets.exec(destination) ?? [];
  if (text === undefined) {
    const address = destination.slice(1);
    return isAddress.test(address) ? [replacement(span, address, leads, true)] : [];
  }
  const found = [...new Set([inner, text])].filter((one) => one !== undefined && isAddress.test(one)) as string[];
  return found.map((address) => replacement(span, address, leads, found.length === 1));
}
