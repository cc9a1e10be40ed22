import type { MacroUse, Word } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Macro } from "../../model/contentModel";
import type { ReadMacro } from "../../page/macros";
import type { Finding } from "../../problem/problem";
import { action, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lastingCandidates } from "../../text/candidates";
import { didYouMean, suggest } from "../../text/similar";
import { choices, quoted } from "../../text/words";
import { filterFinding, isPlain } from "./macroFilter";
import { isFilter } from "./macroIgnoredFilter";

/** A word behind a list macro that the site does not know: it does nothing. */
export const macroUnknownOption: Rule = {
  id: "macro/unknown-option",
  severity: "information",
  description: {
    nl: "Een woord achter een lijstmacro is geen optie, en doet niets",
    en: "A word after a list macro is not an option, and does nothing",
  },
  visits: {
    macro(read) {
      const { use, macro } = read;
      if (macro.lists === undefined || isPlain(read)) return undefined;
      return (view) => {
        const unknown = unknownWords(read, view);
        // Two or more and nothing else is a sentence: one thing to say.
        return unknown.length > 1 && unknown.length === use.words.length
          ? sentence(use, macro, unknown)
          : unknown.map((word) => finding(use, macro, word));
      };
    },
  },
};

function unknownWords({ use, macro, filter }: ReadMacro, view: FrameworkView): readonly Word[] {
  const rest = filter ? use.words.slice(1) : use.words;
  const unknown = rest.filter((word) => !macro.options.has(word.text) && !(filter && isFilter(word, filter)));
  // Where the filter is wrong, other words may belong to it.
  return unknown.length === 0 || filterFinding(use, macro, view) ? [] : unknown;
}

function finding(use: MacroUse, macro: Macro, word: Word): Finding {
  const suggestions = suggest(word.text, lastingCandidates(macro.options));
  const hint = didYouMean(suggestions);
  const list = choices(macro.options);
  return {
    span: word.span,
    message: {
      nl: `${quoted(word.text)} is geen optie van '${macro.name}' en doet niets.${hint.nl || ` Kies uit: ${list.nl}.`}`,
      en: `${quoted(word.text)} is not an option of '${macro.name}' and does nothing.${hint.en || ` Choose from: ${list.en}.`}`,
    },
    repairs: [...replacements(word.span, suggestions), removal(use, [word])],
  };
}

function sentence(use: MacroUse, macro: Macro, words: readonly Word[]): Finding {
  const first = words[0] as Word;
  const last = words[words.length - 1] as Word;
  return {
    span: { start: first.span.start, end: last.span.end },
    message: {
      nl: `De site leest deze opmerking als de macro '${macro.name}' en toont hier de hele tabel. Laat de opmerking met een ander woord beginnen, of verwijder wat achter de naam staat.`,
      en: `The site reads this comment as the macro '${macro.name}' and shows the whole table here. Let the comment begin with another word, or remove what follows the name.`,
    },
    repairs: [removal(use, words)],
  };
}

function removal(use: MacroUse, words: readonly Word[]) {
  const index = use.words.indexOf(words[0] as Word);
  const start = (use.words[index - 1]?.span ?? use.nameSpan).end;
  const { end } = (words[words.length - 1] as Word).span;
  return action(
    words.length === 1
      ? { nl: `Verwijder ${quoted((words[0] as Word).text)}`, en: `Remove ${quoted((words[0] as Word).text)}` }
      : { nl: "Verwijder wat achter de naam staat", en: "Remove what follows the name" },
    [{ span: { start, end }, newText: "" }],
    { nl: "de site kent het niet", en: "the site does not know it" },
  );
}
