import type { Fault, Sign } from "../expression/expressionFault";
import type { Localized } from "../text/language";
import type { Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import { capital } from "../text/words";

/** What a fault of an expression is called, and what can be done about it. All places are those within the value. */
export interface FaultText {
  readonly span: Span;
  readonly message: Localized;
  readonly repairs: readonly FaultRepair[];
}

export interface FaultRepair {
  readonly title: Localized;
  readonly edits: readonly Edit[];
  readonly evidence: Localized;
  readonly preferred: boolean;
}

const meaning: Readonly<Record<Sign, Localized>> = {
  "&&": { nl: "en", en: "and" },
  "||": { nl: "of", en: "or" },
  "!": { nl: "niet", en: "not" },
};

const sides: Readonly<Record<"before" | "after", Localized>> = {
  before: { nl: "voor", en: "before" },
  after: { nl: "achter", en: "after" },
};

const written: Localized = { nl: "zo leest de site het", en: "this way the site reads it" };
const means: Localized = { nl: "hier betekent het niets", en: "it means nothing here" };
const either: Localized = { nl: "een van beide moet het zijn", en: "it has to be one of them" };

const nothingInQuotes: Localized = {
  nl: "Tussen deze aanhalingstekens staat niets. Verwijder ze of zet er een label tussen.",
  en: "There is nothing between these quotation marks. Remove them or put a label between them.",
};
const nothingInParentheses: Localized = {
  nl: "Tussen deze haakjes staat niets. Verwijder ze of zet er een label tussen.",
  en: "There is nothing between these parentheses. Remove them or put a label between them.",
};
const nothingAfterParenthesis: Localized = {
  nl: "Achter dit haakje staat niets. Verwijder het of zet er een label achter.",
  en: "There is nothing after this parenthesis. Remove it or put a label after it.",
};

/** `isKnown` tells whether the label at a place is one. */
export function faultText(fault: Fault, value: string, isKnown: (span: Span) => boolean): FaultText {
  const { span } = fault;
  const text = value.slice(span.start, span.end);
  switch (fault.type) {
    case "sign": {
      const { sign } = fault;
      const word = meaning[sign];
      // `niet x` becomes `!x`.
      const space = sign === "!" ? (/^\s*/.exec(value.slice(span.end)) as RegExpExecArray)[0].length : 0;
      const replaced = { start: span.start, end: span.end + space };
      return {
        span,
        message: {
          nl: `Schrijf '${sign}' (${word.nl}) in plaats van '${text}'.`,
          en: `Write '${sign}' (${word.en}) instead of '${text}'.`,
        },
        repairs: [
          repair(
            { nl: `Maak er '${sign}' van`, en: `Make it '${sign}'` },
            [{ span: replaced, newText: sign }],
            written,
            true,
          ),
        ],
      };
    }
    case "curlyQuotes":
      return {
        span,
        message: {
          nl: "Zet aan beide kanten van een label hetzelfde rechte aanhalingsteken.",
          en: "Put the same straight quotation mark on both sides of a label.",
        },
        repairs: [
          repair(
            { nl: "Maak de aanhalingstekens recht", en: "Make the quotation marks straight" },
            fault.edits,
            written,
            true,
          ),
        ],
      };
    case "quote": {
      const label = text.replace(/^["']|["']$/g, "");
      const { nl, en } = sides[fault.side];
      return {
        span,
        message: {
          nl: `${capital(nl)} '${label}' ontbreekt een aanhalingsteken.`,
          en: `A quotation mark is missing ${en} '${label}'.`,
        },
        repairs: [
          repair(
            { nl: "Voeg het aanhalingsteken toe", en: "Add the quotation mark" },
            [fault.edit],
            written,
            isKnown(span),
          ),
        ],
      };
    }
    case "nothing": {
      const isQuotes = !text.startsWith("(");
      const isClosed = text.endsWith(")");
      return {
        span,
        message: isQuotes ? nothingInQuotes : isClosed ? nothingInParentheses : nothingAfterParenthesis,
        repairs: removal(fault.removal, shownText(text), means),
      };
    }
    case "stray":
      return {
        span,
        message: { nl: `'${text}' hoort hier niet.`, en: `'${text}' does not belong here.` },
        repairs: removal(fault.removal, shownText(text), means, /^[,;]+$/.test(text)),
      };
    case "between":
      return {
        span,
        message: fault.instead
          ? {
              nl: `Tussen labels hoort '&&' (en) of '||' (of), geen '${text}'.`,
              en: `Labels take '&&' (and) or '||' (or) between them, not '${text}'.`,
            }
          : {
              nl: "Tussen deze labels hoort '&&' (en) of '||' (of).",
              en: "These labels take '&&' (and) or '||' (or) between them.",
            },
        repairs: [
          repair(
            { nl: "Zet er '&&' tussen: allebei", en: "Put '&&' between them: both" },
            [{ span: fault.gap, newText: " && " }],
            either,
          ),
          repair(
            { nl: "Zet er '||' tussen: een van beide", en: "Put '||' between them: either" },
            [{ span: fault.gap, newText: " || " }],
            either,
          ),
        ],
      };
    case "operand":
      return {
        span,
        message: {
          nl: `${capital(sides[fault.side].nl)} '${text}' ontbreekt een label. Voeg het toe of verwijder '${text}'.`,
          en: `A label is missing ${sides[fault.side].en} '${text}'. Add it or remove '${text}'.`,
        },
        repairs: removal(fault.removal, text, means),
      };
    case "twice":
      return {
        span,
        message: { nl: `'${text}' staat hier voor de tweede keer.`, en: `'${text}' is here for the second time.` },
        // One sign of denial less is the opposite.
        repairs: removal(fault.removal, text, { nl: "één keer is genoeg", en: "once is enough" }, text !== "!"),
      };
    case "twoSigns":
      return {
        span,
        message: {
          nl: "Hier staan '&&' (en) en '||' (of) naast elkaar. Kies een van de twee.",
          en: "'&&' (and) and '||' (or) are side by side here. Choose one of them.",
        },
        repairs: fault.edits.map((edit, i) => {
          const left = text.startsWith("&") === (i === 0) ? "&&" : "||";
          return repair(
            { nl: `Houd '${left}' (${meaning[left].nl})`, en: `Keep '${left}' (${meaning[left].en})` },
            [edit],
            either,
          );
        }),
      };
    case "unclosed":
      return {
        span,
        message:
          fault.count === 1
            ? {
                nl: "Dit haakje wordt niet gesloten. Zet ')' achter het deel dat erbij hoort.",
                en: "This parenthesis is not closed. Put ')' after the part that belongs to it.",
              }
            : {
                nl: `${fault.count} haakjes worden niet gesloten. Zet voor elk daarvan ')' achter het deel dat erbij hoort.`,
                en: `${fault.count} parentheses are not closed. Put ')' for each of them, after the part that belongs to it.`,
              },
        repairs: fault.edits.map((edit, i) => {
          const isEnd = i === fault.edits.length - 1;
          const title: Localized = isEnd
            ? { nl: "Sluit het haakje aan het eind", en: "Close the parenthesis at the end" }
            : { nl: "Sluit het haakje voor het andere teken", en: "Close the parenthesis before the other sign" };
          const why: Localized = { nl: "elk haakje wordt gesloten", en: "every parenthesis is closed" };
          return repair(title, [edit], why, fault.edits.length === 1);
        }),
      };
    case "unopened": {
      const { count, opening } = fault;
      const title: Localized =
        count === 1
          ? { nl: "Verwijder het haakje", en: "Remove the parenthesis" }
          : { nl: "Verwijder deze haakjes", en: "Remove these parentheses" };
      const open: Localized = { nl: "Zet '(' vooraan", en: "Put '(' at the start" };
      return {
        span,
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
          repair(title, fault.removals, { nl: "het sluit niets", en: "it closes nothing" }, fault.isSure),
          ...(opening
            ? [
                repair(open, [opening], {
                  nl: "elk haakje hoort bij een ander",
                  en: "every parenthesis goes with another",
                }),
              ]
            : []),
        ],
      };
    }
    case "deep":
      return {
        span,
        message: {
          nl: "Hier staan te veel haakjes binnen haakjes. Verdeel dit over meer items.",
          en: "There are too many parentheses within parentheses here. Divide this into more items.",
        },
        repairs: [],
      };
  }
}

function repair(title: Localized, edits: readonly Edit[], evidence: Localized, preferred = false): FaultRepair {
  return { title, edits, evidence, preferred };
}

function removal(edit: Edit | undefined, what: string, evidence: Localized, preferred = false): FaultRepair[] {
  return edit ? [repair({ nl: `Verwijder '${what}'`, en: `Remove '${what}'` }, [edit], evidence, preferred)] : [];
}

function shownText(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
