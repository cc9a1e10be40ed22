import type { Heading } from "../../body/body";
import type { Finding } from "../../problem/problem";
import { action, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Directive, DirectiveSource } from "../../silence/directives";
import { directivePrefix, directiveWords, readDirectiveText } from "../../silence/directiveText";
import { lastingCandidates } from "../../text/candidates";
import { didYouMean, suggest } from "../../text/similar";
import { quoted } from "../../text/words";

/** A comment that was meant to silence a problem, and does not: a word that is no word of ours, no rule, or a heading. */
export const silenceSyntax: Rule = {
  id: "silence/syntax",
  severity: "warning",
  description: {
    nl: "Een opmerking die een melding moet negeren, maar verkeerd is geschreven",
    en: "A comment that should silence a problem, but is written wrongly",
  },
  canBeSilenced: false,
  checkSilencing(source, { directives }) {
    const comments = directives.flatMap((directive) => check(directive) ?? []);
    const headings = source.body.headings.flatMap((heading) => asHeading(source, heading) ?? []);
    return [...comments, ...headings];
  },
};

function check({ form, word, ids }: Directive): Finding | undefined {
  if (form === undefined) return unknownWord(word);
  if (ids.length > 0 || form === "end") return undefined;
  const example = `${word.text} reference/unknown -- `;
  return {
    span: word.span,
    message: {
      nl: `Deze opmerking noemt geen regel en negeert dus niets. Schrijf erachter welke regel het is (de naam achter de melding), en de reden: '${example}reden'.`,
      en: `This comment names no rule, so it silences nothing. Add which rule it is (the name after the problem), and the reason: '${example}reason'.`,
    },
  };
}

/** Compared without what all have in common, which would make all of them alike. */
const commands = new Set(Object.values(directiveWords).map((word) => word.slice(directivePrefix.length)));

/** Any comment may begin with the name of the framework: one of which no word of ours is near is not meant as one. */
function unknownWord({ text, span }: Directive["word"]): Finding | undefined {
  const suggestions = suggest(text.slice(directivePrefix.length), lastingCandidates(commands));
  if (suggestions.length === 0) return undefined;
  const words = suggestions.map((suggestion) => ({ ...suggestion, value: directivePrefix + suggestion.value }));
  const hint = didYouMean(words);
  return {
    span,
    message: {
      nl: `${quoted(text)} betekent niets, dus deze opmerking negeert geen melding.${hint.nl}`,
      en: `${quoted(text)} means nothing, so this comment silences no problem.${hint.en}`,
    },
    repairs: replacements(span, words),
  };
}

/** What is a comment in front matter is a heading below it. */
function asHeading({ text }: DirectiveSource, { span, level, text: title }: Heading): Finding | undefined {
  if (!title.startsWith(directivePrefix)) return undefined;
  const start = text.indexOf(directivePrefix, span.start + level);
  if (readDirectiveText(text, start, span.end).form === undefined) return undefined;
  return {
    span,
    message: {
      nl: "Onder de front matter is een regel met '#' een kop, die de site toont. Schrijf een opmerking hier als '<!-- … -->'.",
      en: "Below the front matter a line with '#' is a heading, which the site shows. Write a comment as '<!-- … -->' here.",
    },
    repairs: [
      action(
        { nl: "Maak er een opmerking met '<!-- -->' van", en: "Make it a comment with '<!-- -->'" },
        [{ span, newText: `<!-- ${text.slice(start, span.end).trimEnd()} -->` }],
        { nl: "zo ziet een opmerking er in de tekst uit", en: "that is what a comment looks like in the text" },
        true,
      ),
    ],
  };
}
