import type { Glossary, GlossaryEntry } from "../../data/glossary";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, nextLine, type Span } from "../../text/span";
import { quoted } from "../../text/words";

/** A term that is defined twice: the site shows the last definition where the term is used, and both in the list of terms. */
export const glossaryDuplicate: Rule = {
  id: "glossary/duplicate",
  severity: "warning",
  description: { nl: "Een begrip is twee keer gedefinieerd", en: "A term is defined twice" },
  checkFile(file) {
    if (file.type !== "glossary" || file.byTerm.size === file.entries.length) return [];
    return file.entries.flatMap((entry) => {
      const shown = file.byTerm.get(entry.term) as GlossaryEntry;
      return shown === entry ? [] : [finding(file, entry, shown)];
    });
  },
};

function finding({ path, text }: Glossary, entry: GlossaryEntry, shown: GlossaryEntry): Finding {
  const term = quoted(entry.term);
  const isSame = entry.definition === shown.definition;
  const remove: Localized = { nl: `Verwijder deze definitie van ${term}`, en: `Remove this definition of ${term}` };
  const removal = [{ span: linesOf(text, entry.span), newText: "" }];
  const otherRemoval = [{ span: linesOf(text, shown.span), newText: "" }];
  return {
    span: entry.termSpan,
    message: isSame
      ? {
          nl: `Het begrip ${term} staat verderop nog een keer, met dezelfde definitie. Verwijder een van beide.`,
          en: `The term ${term} is there again further down, with the same definition. Remove one of the two.`,
        }
      : {
          nl: `Het begrip ${term} staat verderop nog een keer, met een andere definitie; in de tekst toont de site alleen die. Kies er één en verwijder de andere.`,
          en: `The term ${term} is there again further down, with another definition, and in the text the site shows only that one. Choose one and remove the other.`,
        },
    repairs: isSame
      ? [action(remove, removal, { nl: "de andere zegt hetzelfde", en: "the other one says the same" }, true)]
      : [
          action(remove, removal, { nl: "de site toont de laatste", en: "the site shows the last one" }),
          action(
            { nl: `Verwijder de andere definitie van ${term}`, en: `Remove the other definition of ${term}` },
            otherRemoval,
            { nl: "dan toont de site deze", en: "the site then shows this one" },
          ),
        ],
    related: [
      {
        path,
        span: shown.termSpan,
        message: { nl: "Deze definitie toont de site", en: "The site shows this definition" },
      },
    ],
  };
}

/** The whole lines of a definition, when nothing else stands on them. */
function linesOf(text: string, span: Span): Span {
  const { start } = lineAt(text, span.start);
  return text.slice(start, span.start).trim() === "" ? { start, end: nextLine(text, span.end) } : span;
}
