/** What is wrong with the parentheses of an expression. */

import { action } from "../../../problem/repairs";
import type { Localized } from "../../../text/language";
import { type FaultOf, removal, type Said } from "./said";

export function nothingInParentheses({ removal: edit }: FaultOf<"nothing">, text: string): Said {
  return {
    message: text.endsWith(")")
      ? {
          nl: "Tussen deze haakjes staat niets. Verwijder ze of zet er een label tussen.",
          en: "There is nothing between these parentheses. Remove them or put a label between them.",
        }
      : {
          nl: "Achter dit haakje staat niets. Verwijder het of zet er een label achter.",
          en: "There is nothing after this parenthesis. Remove it or put a label after it.",
        },
    repairs: removal(edit, text),
  };
}

export function unclosed({ count, edits }: FaultOf<"unclosed">): Said {
  return {
    message:
      count === 1
        ? {
            nl: "Dit haakje wordt niet gesloten. Zet ')' achter het deel dat erbij hoort.",
            en: "This parenthesis is not closed. Put ')' after the part that belongs to it.",
          }
        : {
            nl: `${count} haakjes worden niet gesloten. Zet voor elk daarvan ')' achter het deel dat erbij hoort.`,
            en: `${count} parentheses are not closed. Put ')' for each of them, after the part that belongs to it.`,
          },
    repairs: edits.map((edit, i) => {
      const isEnd = i === edits.length - 1;
      const title: Localized = isEnd
        ? { nl: "Sluit het haakje aan het eind", en: "Close the parenthesis at the end" }
        : { nl: "Sluit het haakje voor het andere teken", en: "Close the parenthesis before the other sign" };
      const why: Localized = { nl: "elk haakje wordt gesloten", en: "every parenthesis is closed" };
      return action(title, [edit], why, edits.length === 1);
    }),
  };
}

export function unopened({ count, removals, opening, isSure }: FaultOf<"unopened">): Said {
  const away: Localized =
    count === 1
      ? { nl: "Verwijder het haakje", en: "Remove the parenthesis" }
      : { nl: "Verwijder deze haakjes", en: "Remove these parentheses" };
  const open: Localized = { nl: "Zet '(' vooraan", en: "Put '(' at the start" };
  const paired: Localized = { nl: "elk haakje hoort bij een ander", en: "every parenthesis goes with another" };
  return {
    message:
      count === 1
        ? {
            nl: "Dit haakje is nergens geopend. Verwijder het, of zet '(' voor het deel dat erbij hoort.",
            en: "This parenthesis was never opened. Remove it, or put '(' before the part that belongs to it.",
          }
        : {
            nl: `Deze ${count} haakjes zijn nergens geopend. Verwijder ze, of zet '(' voor het deel dat erbij hoort.`,
            en: `These ${count} parentheses were never opened. Remove them, or put '(' before the part that belongs to them.`,
          },
    repairs: [
      action(away, removals, { nl: "het sluit niets", en: "it closes nothing" }, isSure),
      ...(opening ? [action(open, [opening], paired)] : []),
    ],
  };
}

export const tooDeep: Said = {
  message: {
    nl: "Hier staan te veel haakjes binnen haakjes. Verdeel dit over meer items.",
    en: "There are too many parentheses within parentheses here. Divide this into more items.",
  },
  repairs: [],
};
