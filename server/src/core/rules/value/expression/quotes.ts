/** What is wrong with the quotation marks around a label. */
import { action } from "../../../problem/repairs";
import { asTheSiteReads, type FaultOf, removal, type Said } from "./said";

export function curlyQuotes({ edits }: FaultOf<"curlyQuotes">): Said {
  return {
    message: {
      nl: "Zet aan beide kanten van een label hetzelfde rechte aanhalingsteken.",
      en: "Put the same straight quotation mark on both sides of a label.",
    },
    repairs: [
      action(
        { nl: "Maak de aanhalingstekens recht", en: "Make the quotation marks straight" },
        edits,
        asTheSiteReads,
        true,
      ),
    ],
  };
}

export function missingQuote({ side, edit }: FaultOf<"quote">, text: string, isKnown: boolean): Said {
  const label = text.replace(/^["']|["']$/g, "");
  return {
    message:
      side === "before"
        ? {
            nl: `Voor '${label}' ontbreekt een aanhalingsteken.`,
            en: `A quotation mark is missing before '${label}'.`,
          }
        : {
            nl: `Achter '${label}' ontbreekt een aanhalingsteken.`,
            en: `A quotation mark is missing after '${label}'.`,
          },
    repairs: [
      action({ nl: "Voeg het aanhalingsteken toe", en: "Add the quotation mark" }, [edit], asTheSiteReads, isKnown),
    ],
  };
}

export function nothingInQuotes({ removal: edit }: FaultOf<"nothing">, text: string): Said {
  return {
    message: {
      nl: "Tussen deze aanhalingstekens staat niets. Verwijder ze of zet er een label tussen.",
      en: "There is nothing between these quotation marks. Remove them or put a label between them.",
    },
    repairs: removal(edit, text),
  };
}
