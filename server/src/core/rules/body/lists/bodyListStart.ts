import type { ListStart } from "../../../body/lists";
import type { Repair } from "../../../problem/problem";
import { action } from "../../../problem/repairs";
import type { Rule } from "../../../rule/rule";
import type { Localized } from "../../../text/language";

/** An ordered list that begins at another number than 1: the site counts from 1 all the same. */
export const bodyListStart: Rule = {
  id: "body/list-start",
  severity: "warning",
  description: {
    nl: "Een genummerde lijst die niet bij 1 begint; de site nummert altijd vanaf 1",
    en: "A numbered list that does not start at 1; the site always counts from 1",
  },
  visits: {
    listStart(start) {
      const { span, number, continues } = start;
      const todo: Localized = continues
        ? {
            nl: "Hoort wat tussen deze lijst en de vorige staat bij het item erboven, laat het dan vier spaties inspringen.",
            en: "If what is between this list and the one before belongs to the item above, indent it by four spaces.",
          }
        : isNoItem(start)
          ? {
              nl: "Schrijf een '\\' voor de punt als dit geen lijst is.",
              en: "Write a '\\' before the full stop if this is not a list.",
            }
          : {
              nl: "Begin bij 1, of zet het nummer in de tekst zelf.",
              en: "Start at 1, or put the number in the text itself.",
            };
      return {
        span,
        message: {
          nl: `Deze lijst begint bij ${number}, maar de site nummert elke lijst vanaf 1. ${todo.nl}`,
          en: `This list starts at ${number}, but the site counts every list from 1. ${todo.en}`,
        },
        repairs: repairs(start),
      };
    },
  },
};

/** A year or another large number with a full stop behind it. */
function isNoItem({ number, numbers }: ListStart): boolean {
  return number > 31 && numbers.length === 1;
}

function repairs(start: ListStart): Repair[] {
  const [first] = start.numbers;
  if (isNoItem(start) && first) {
    return [
      action(
        { nl: "Schrijf een '\\' voor de punt", en: "Write a '\\' before the full stop" },
        [{ span: { start: first.end, end: first.end }, newText: "\\" }],
        { nl: "dan is het geen lijst", en: "it is not a list then" },
      ),
    ];
  }
  if (start.continues) return [];
  return [
    action(
      { nl: "Nummer de items vanaf 1", en: "Number the items from 1" },
      start.numbers.map((span, index) => ({ span, newText: String(index + 1) })),
      { nl: "zo nummert de site ze ook", en: "so does the site" },
    ),
  ];
}
