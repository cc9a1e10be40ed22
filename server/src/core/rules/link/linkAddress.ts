import { type AddressFault, addressFault } from "../../body/address";
import type { ContentModel } from "../../model/contentModel";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import type { Span } from "../../text/span";
import { quoted } from "../../text/words";

/** An address that leads nowhere, or for its author only, whatever there is. */
export const linkAddress: Rule = {
  id: "link/address",
  severity: "error",
  description: {
    nl: "Een adres dat niet kan kloppen: verkeerd begin, een plaats op de eigen computer, 'mailto:' zonder adres",
    en: "An address that cannot be right: a wrong start, a place on one's own computer, 'mailto:' without an address",
  },
  visits: {
    link: ({ destination, span }, page, model) => check(destination, span, page, model),
    htmlAttribute: ({ name, value, span }, page, model) =>
      name === "href" || name === "src" ? check(value, span, page, model) : undefined,
  },
};

function check(written: string, span: Span, page: Page, { placeholders }: ContentModel): Finding | undefined {
  const fault = addressFault(written);
  // What stands for an address in a template is the business of `value/placeholder`.
  if (!fault || placeholders.links.has(written) || isInCode(page, span.start)) return undefined;
  return {
    span,
    // The guide of a program may well say where it is to be seen on the computer of its reader.
    severity: fault.kind === "ownComputer" ? "information" : undefined,
    message: message(written, fault),
    repairs: "right" in fault && fault.right !== undefined ? [replacement(span, fault.right, why, true)] : [],
  };
}

const why: Localized = { nl: "dan is het een adres", en: "it is an address then" };

function message(written: string, fault: AddressFault): Localized {
  const address = quoted(written);
  switch (fault.kind) {
    case "scheme":
      return {
        nl: `Het adres ${address} begint niet goed, dus de link leidt nergens heen. Schrijf ${quoted(fault.right)}.`,
        en: `The address ${address} does not start correctly, so the link leads nowhere. Write ${quoted(fault.right)}.`,
      };
    case "twice":
      return {
        nl: `Het adres ${address} heeft twee keer 'http', dus de link leidt nergens heen. Haal het eerste weg.`,
        en: `The address ${address} has 'http' twice, so the link leads nowhere. Remove the first one.`,
      };
    case "file":
      return {
        nl: `${address} is een plaats op een eigen computer of netwerk, dus de link werkt niet voor lezers. Zet het bestand bij de pagina's en link daarnaartoe.`,
        en: `${address} is a place on somebody's own computer or network, so the link does not work for readers. Put the file with the pages and link to that.`,
      };
    case "ownComputer":
      return {
        nl: `Het adres ${address} leidt naar de computer van de lezer zelf. Link naar het bestand van de pagina, of naar het adres waarop dit is gepubliceerd.`,
        en: `The address ${address} leads to the reader's own computer. Link to the file of the page, or to the address where this is published.`,
      };
    case "person":
      return {
        nl: `In ${address} ontbreekt het e-mailadres of telefoonnummer, dus de link doet niets. Vul het in, of laat alleen de tekst staan.`,
        en: `${address} lacks the e-mail address or telephone number, so the link does nothing. Fill it in, or keep only the text.`,
      };
    case "server":
      return {
        nl: `In ${address} staat achter '//' geen naam van een site, dus de link leidt nergens heen. Verbeter het adres.`,
        en: `${address} has no name of a site after '//', so the link leads nowhere. Correct the address.`,
      };
  }
}
