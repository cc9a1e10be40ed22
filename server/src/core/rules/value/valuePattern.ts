import type { YamlScalar } from "../../frontMatter/yamlNodes";
import { impliedId } from "../../model/names";
import { thisNoun } from "../../model/nouns";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";

/** A value that does not have the form that its key asks for, such as an id that is no URN of this kind. */
export const valuePattern: Rule = {
  id: "value/pattern",
  severity: "error",
  description: {
    nl: "De waarde heeft niet de vorm die erbij hoort, zoals een id die geen goede URN is",
    en: "The value does not have the form it should, such as an id that is not a proper URN",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  const { pattern, target } = key.field.value;
  if (!pattern || target || key.shape !== "good") return undefined;
  return key.values.filter(({ value }) => !pattern.test(value)).map((scalar) => finding(page, key, scalar));
}

function finding(page: Page, key: PageKey, scalar: YamlScalar): Finding {
  const implied = key.field.unique ? impliedId(page.kind, page.name) : undefined;
  const example = key.field.value.examples[0];
  const hint: Localized =
    implied !== undefined
      ? { nl: ` Bij deze bestandsnaam hoort '${implied}'.`, en: ` For this file name it should be '${implied}'.` }
      : example !== undefined
        ? { nl: ` Goed is bijvoorbeeld '${example}'.`, en: ` A right one is, for example, '${example}'.` }
        : { nl: "", en: "" };
  const what = thisNoun(page.kind);
  return {
    span: scalar.inner,
    message: {
      nl: `${quoted(scalar.value)} is geen goede waarde voor '${key.field.key}' op ${what.nl}.${hint.nl}`,
      en: `${quoted(scalar.value)} is not a proper value for '${key.field.key}' on ${what.en}.${hint.en}`,
    },
    repairs:
      implied === undefined
        ? []
        : [
            replacement(
              scalar.inner,
              implied,
              { nl: "volgt uit de bestandsnaam", en: "follows from the file name" },
              // With another number in it, one of the two is wrong, and which one nobody can see.
              agreesWith(scalar.value, implied),
            ),
          ],
  };
}

/** Whether a value has the same last number as the one that the file name implies, or none. */
function agreesWith(value: string, implied: string): boolean {
  const [number, other] = [value, implied].map((text) => /(\d+)\D*$/.exec(text)?.[1]?.replace(/^0+(?=\d)/, ""));
  return number === undefined || number === other;
}
