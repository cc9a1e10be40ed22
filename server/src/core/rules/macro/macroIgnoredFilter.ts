import type { MacroUse, Word } from "../../body/body";
import type { Filter } from "../../page/macros";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";

/** A second filter: the site filters on the first only. */
export const macroIgnoredFilter: Rule = {
  id: "macro/ignored-filter",
  severity: "warning",
  description: {
    nl: "Een lijstmacro heeft een tweede filter, dat de site niet leest",
    en: "A list macro has a second filter, which the site does not read",
  },
  visits: {
    macro({ use, filter }) {
      if (!filter || use.words.length < 2) return undefined;
      return use.words.flatMap((word, index) =>
        index > 0 && isFilter(word, filter) ? [finding(use, filter, word, index)] : [],
      );
    },
  },
};

/** Whether a word that is not the first is meant as a filter: no option has a slash. */
export function isFilter({ text }: Word, { macro }: Filter): boolean {
  const found = /^([\w-]+)[:=\\|]\S/.exec(text);
  return text.includes("/") || (found !== null && macro.filters.has(found[1] as string));
}

function finding(use: MacroUse, first: Filter, word: Word, index: number): Finding {
  const before = use.words[index - 1] as Word;
  const isTwice = word.text === first.word.text;
  return {
    span: word.span,
    message: isTwice
      ? {
          nl: `Het filter ${quoted(word.text)} staat er al. Verwijder het hier.`,
          en: `The filter ${quoted(word.text)} is there already. Remove it here.`,
        }
      : {
          nl: `De site leest alleen het eerste filter, ${quoted(first.word.text)}; ${quoted(word.text)} doet niets. Verwijder een van beide.`,
          en: `The site reads only the first filter, ${quoted(first.word.text)}; ${quoted(word.text)} does nothing. Remove one of them.`,
        },
    repairs: [
      action(
        { nl: `Verwijder ${quoted(word.text)}`, en: `Remove ${quoted(word.text)}` },
        [{ span: { start: before.span.end, end: word.span.end }, newText: "" }],
        { nl: "de site leest dit filter niet", en: "the site does not read this filter" },
        isTwice,
      ),
    ],
  };
}
