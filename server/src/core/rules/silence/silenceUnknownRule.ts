import type { Finding } from "../../problem/problem";
import { action, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { nearRulesOf } from "../../rule/ruleNames";
import { removeDirective, removeId } from "../../silence/directiveEdits";
import type { Directive, DirectiveId, DirectiveSource } from "../../silence/directives";
import type { Localized } from "../../text/language";
import { didYouMean } from "../../text/similar";
import type { Suggestion } from "../../text/suggestion";
import { quoted } from "../../text/words";

/** A comment names a rule that does not exist, or whose problems no comment can silence. */
export const silenceUnknownRule: Rule = {
  id: "silence/unknown-rule",
  severity: "warning",
  description: {
    nl: "Een opmerking negeert een regel die niet bestaat of die niet te negeren is",
    en: "A comment silences a rule that does not exist or cannot be silenced",
  },
  canBeSilenced: false,
  checkSilencing(source, { directives, known }) {
    const findings: Finding[] = [];
    const near = nearRulesOf(known.filter(({ canBeSilenced }) => canBeSilenced !== false));
    for (const directive of directives) {
      if (directive.form === undefined) continue;
      directive.ids.forEach(({ text }, at) => {
        const rule = known.find((one) => one.id === text);
        if (!rule) findings.push(finding(source, directive, at, near(text)));
        else if (rule.canBeSilenced === false) findings.push(finding(source, directive, at, undefined));
      });
    }
    return findings;
  },
};

/** Of the id at a place. `suggestions`: rules that may have been meant; undefined for a rule that is there. */
function finding(
  source: DirectiveSource,
  directive: Directive,
  at: number,
  suggestions: readonly Suggestion[] | undefined,
): Finding {
  const id = directive.ids[at] as DirectiveId;
  const isAlone = directive.ids.length === 1;
  return {
    span: id.span,
    message: suggestions ? unknown(id, didYouMean(suggestions)) : never(id),
    repairs: [
      ...replacements(id.span, suggestions ?? []),
      action(
        isAlone
          ? { nl: "Verwijder de opmerking", en: "Remove the comment" }
          : { nl: `Verwijder ${quoted(id.text)} uit de opmerking`, en: `Remove ${quoted(id.text)} from the comment` },
        [isAlone ? removeDirective(source, directive) : removeId(directive, at)],
        { nl: "er is niets wat zij negeert", en: "there is nothing that it silences" },
      ),
    ],
  };
}

function never({ text }: DirectiveId): Localized {
  return {
    nl: `Meldingen van '${text}' zijn niet te negeren met een opmerking. Herstel wat er mis is.`,
    en: `Problems of '${text}' cannot be silenced by a comment. Correct what is wrong.`,
  };
}

function unknown({ text }: DirectiveId, hint: Localized): Localized {
  const all: Localized = {
    nl: " Schrijf de naam die achter de melding staat.",
    en: " Write the name that comes after the problem.",
  };
  return {
    nl: `De regel ${quoted(text)} bestaat niet.${hint.nl || all.nl}`,
    en: `There is no rule ${quoted(text)}.${hint.en || all.en}`,
  };
}
