import type { Link } from "../../body/body";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action, replacement, valueChoice } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted, quotedPath } from "../../text/words";

/** A link without a destination, or without a text. */
export const linkEmpty: Rule = {
  id: "link/empty",
  severity: "error",
  description: {
    nl: "Een link zonder adres of zonder tekst (lichter als het adres alleen '#' is)",
    en: "A link without an address or without a text (milder where the address is only '#')",
  },
  visits: {
    link(link, page) {
      if (link.type !== "inline" || !link.text) return undefined;
      const message = emptiness(page.text, link);
      if (!message || isInCode(page, link.span.start)) return undefined;
      return addressInQuotes(page.text, link) ?? finding(page, link, message);
    },
  },
};

/** An address between quotes is a title to the site. */
function addressInQuotes(text: string, { destination, text: span, whole }: Link): Finding | undefined {
  if (destination !== "" || !span) return undefined;
  const place = { start: span.end + 2, end: whole.end - 1 };
  const address = quotedAddress.exec(text.slice(place.start, place.end))?.[2];
  if (address === undefined) return undefined;
  return {
    span: whole,
    message: {
      nl: `Het adres ${quotedPath(address)} staat tussen aanhalingstekens, dus de link leidt nergens heen. Haal die weg.`,
      en: `The address ${quotedPath(address)} is in quotation marks, so the link leads nowhere. Remove them.`,
    },
    repairs: [replacement(place, address, { nl: "dan is het een adres", en: "it is an address then" }, true)],
  };
}

const quotedAddress = /^\s*(["'])((?:https?:\/\/|mailto:)[^\s"']+|[\w./%-]+\.md(?:#[^\s"']*)?)\1\s*$/;

function emptiness(text: string, { destination, isImage, text: span }: Link): Localized | undefined {
  const shown = text.slice(span?.start, span?.end).trim();
  if (destination === "" || destination === "#") {
    const what: Localized = isImage ? { nl: "De afbeelding", en: "The image" } : { nl: "De link", en: "The link" };
    return {
      nl: `${what.nl} ${shown === "" ? "" : `${quoted(shown)} `}heeft geen adres. Vul het adres in, of laat alleen de tekst staan.`,
      en: `${what.en} ${shown === "" ? "" : `${quoted(shown)} `}has no address. Fill in the address, or keep only the text.`,
    };
  }
  if (shown !== "" || isImage) return undefined;
  return {
    nl: `De link naar ${quotedPath(destination)} heeft geen tekst, dus lezers zien hem niet. Zet tussen de haken wat lezers moeten zien.`,
    en: `The link to ${quotedPath(destination)} has no text, so readers do not see it. Put between the brackets what readers should see.`,
  };
}

const anyPage: Localized = { nl: "Kies een pagina voor deze link…", en: "Choose a page for this link…" };

function finding(page: Page, { destination, isImage, text, whole, span: place }: Link, message: Localized): Finding {
  const shown = page.text.slice(text?.start, text?.end);
  const isPlaceholder = destination === "#";
  return {
    span: whole,
    severity: isPlaceholder ? "information" : undefined,
    message,
    repairs:
      shown.trim() === "" || destination.length > 1 || isImage
        ? []
        : [
            action({ nl: "Laat alleen de tekst staan", en: "Keep only the text" }, [{ span: whole, newText: shown }], {
              nl: "er is geen adres",
              en: "there is no address",
            }),
          ],
    ...(destination === "" && !isImage ? { choice: valueChoice(anyPage, place.start) } : {}),
  };
}
