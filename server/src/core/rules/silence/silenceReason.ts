import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Directive } from "../../silence/directives";
import { directiveWords } from "../../silence/directiveText";
import { type Localized, languages } from "../../text/language";

/** The word that a quick fix puts where the reason is to be written, per language. */
export const reasonPlaceholder: Localized = { nl: "reden", en: "reason" };

/** A comment silences a problem and does not say why: whoever reads it later cannot tell whether it still holds. */
export const silenceReason: Rule = {
  id: "silence/reason",
  severity: "warning",
  description: {
    nl: "Een opmerking die een melding negeert, zegt niet waarom",
    en: "A comment that silences a problem does not say why",
  },
  canBeSilenced: false,
  checkSilencing(_source, { directives }) {
    return directives.flatMap((directive) => check(directive) ?? []);
  },
};

function check({ form, word, ids, reason, loose }: Directive): Finding | undefined {
  const last = ids[ids.length - 1];
  if (form === undefined || form === "end" || !last) return undefined;
  if (loose) return withoutSign(loose);
  if (!reason) return { span: { start: word.span.start, end: last.span.end }, message: missing };
  const placeholders = languages.map((language) => reasonPlaceholder[language]);
  const said = reason.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (said !== "" && !placeholders.includes(said)) return undefined;
  return {
    span: reason.span,
    message: {
      nl: `Vervang '${reason.text}' door de reden waarom deze melding hier niet telt.`,
      en: `Replace '${reason.text}' with the reason why this problem does not count here.`,
    },
  };
}

const example = `${directiveWords.nextLine} reference/unknown --`;

const missing: Localized = {
  nl: `Zeg waarom deze melding hier niet telt: zet achter de naam van de regel '--' en dan de reden, zoals '${example} de pagina komt in mei'.`,
  en: `Say why this problem does not count here: put '--' and then the reason after the name of the rule, as in '${example} the page comes in May'.`,
};

/** A reason is there, but another sign stands before it, or none: editors make a dash of `--`. */
function withoutSign({ text, span }: NonNullable<Directive["loose"]>): Finding {
  const sign = /^(?:[-–—:=]+\s*)?/.exec(text)?.[0].length ?? 0;
  const start = { start: span.start, end: span.start + sign };
  return {
    span,
    message: {
      nl: "Zet '--' voor de reden, zodat te zien is waar de namen van de regels ophouden.",
      en: "Put '--' before the reason, so that it is clear where the names of the rules end.",
    },
    repairs:
      sign === text.length
        ? []
        : [
            action(
              { nl: "Zet '--' voor de reden", en: "Put '--' before the reason" },
              [{ span: start, newText: "-- " }],
              { nl: "erachter staat een reden", en: "a reason follows" },
              true,
            ),
          ],
  };
}
