/** What is wrong with the signs between labels, and with what stands where a sign should. */
import type { Sign } from "../../../expression/expressionFault";
import { action } from "../../../problem/repairs";
import type { Localized } from "../../../text/language";
import { asTheSiteReads, type FaultOf, removal, type Said } from "./said";

const meaning: Readonly<Record<Sign, Localized>> = {
  "&&": { nl: "en", en: "and" },
  "||": { nl: "of", en: "or" },
  "!": { nl: "niet", en: "not" },
};

const either: Localized = { nl: "een van beide moet het zijn", en: "it has to be one of them" };

export function wrongSign({ span, sign }: FaultOf<"sign">, text: string, value: string): Said {
  const word = meaning[sign];
  // `niet x` becomes `!x`.
  const space = sign === "!" ? (/^\s*/.exec(value.slice(span.end)) as RegExpExecArray)[0].length : 0;
  return {
    message: {
      nl: `Schrijf '${sign}' (${word.nl}) in plaats van '${text}'.`,
      en: `Write '${sign}' (${word.en}) instead of '${text}'.`,
    },
    repairs: [
      action(
        { nl: `Maak er '${sign}' van`, en: `Make it '${sign}'` },
        [{ span: { start: span.start, end: span.end + space }, newText: sign }],
        asTheSiteReads,
        sign === "!" || !isOpenToBoth(value),
      ),
    ],
  };
}

/** In words, `a en b of c` can mean two things; with signs it means one. What belongs together only the author can say. */
function isOpenToBoth(value: string): boolean {
  const unquoted = value.replace(/"[^"]*"|'[^']*'/g, "");
  const [and, or] = [/&|\b(?:en|and)\b/i, /\||\b(?:of|or)\b/i];
  return and.test(unquoted) && or.test(unquoted) && !unquoted.includes("(") && /[a-z]/i.test(unquoted);
}

export function missingSign({ gap, instead }: FaultOf<"between">, text: string): Said {
  return {
    message: instead
      ? {
          nl: `Tussen labels hoort '&&' (en) of '||' (of), geen '${text}'.`,
          en: `Labels take '&&' (and) or '||' (or) between them, not '${text}'.`,
        }
      : {
          nl: "Tussen deze labels hoort '&&' (en) of '||' (of).",
          en: "These labels take '&&' (and) or '||' (or) between them.",
        },
    repairs: [
      action(
        { nl: "Zet er '&&' tussen: allebei", en: "Put '&&' between them: both" },
        [{ span: gap, newText: " && " }],
        either,
      ),
      action(
        { nl: "Zet er '||' tussen: een van beide", en: "Put '||' between them: either" },
        [{ span: gap, newText: " || " }],
        either,
      ),
    ],
  };
}

export function missingOperand({ side, removal: edit }: FaultOf<"operand">, text: string): Said {
  return {
    message:
      side === "after"
        ? {
            nl: `Achter '${text}' ontbreekt een label. Voeg het toe of verwijder '${text}'.`,
            en: `A label is missing after '${text}'. Add it or remove '${text}'.`,
          }
        : {
            nl: `Voor '${text}' ontbreekt een label. Voeg het toe of verwijder '${text}'.`,
            en: `A label is missing before '${text}'. Add it or remove '${text}'.`,
          },
    repairs: removal(edit, text),
  };
}

export function signTwice({ removal: edit }: FaultOf<"twice">, text: string): Said {
  return {
    message: { nl: `'${text}' staat hier voor de tweede keer.`, en: `'${text}' is here for the second time.` },
    // One sign of denial less is the opposite.
    repairs: removal(edit, text, { nl: "één keer is genoeg", en: "once is enough" }, text !== "!"),
  };
}

export function twoSigns({ edits }: FaultOf<"twoSigns">, text: string): Said {
  return {
    message: {
      nl: "Hier staan '&&' (en) en '||' (of) naast elkaar. Kies een van de twee.",
      en: "'&&' (and) and '||' (or) are side by side here. Choose one of them.",
    },
    repairs: edits.map((edit, i) => {
      const left = text.startsWith("&") === (i === 0) ? "&&" : "||";
      return action(
        { nl: `Houd '${left}' (${meaning[left].nl})`, en: `Keep '${left}' (${meaning[left].en})` },
        [edit],
        either,
      );
    }),
  };
}

export function strayCharacters({ removal: edit }: FaultOf<"stray">, text: string): Said {
  return {
    message: { nl: `'${text}' hoort hier niet.`, en: `'${text}' does not belong here.` },
    repairs: removal(edit, text, undefined, /^[,;]+$/.test(text)),
  };
}
