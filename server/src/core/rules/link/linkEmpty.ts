import type { Link } from "../../body/body";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
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
      const message = link.type === "inline" && link.text ? emptiness(page.text, link) : undefined;
      return message && !isInCode(page, link.span.start) ? finding(page, link, message) : undefined;
    },
  },
};

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

function finding(page: Page, { destination, isImage, text, whole }: Link, message: Localized): Finding {
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
  };
}
