import type { YamlScalar } from "../../frontMatter/yamlNodes";
import type { ValueRule } from "../../model/field";
import type { Page, PageKey } from "../../page/page";
import { scalarText } from "../../page/scalarText";
import { invisibleNames, strayInvisible } from "../../problem/invisible";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { shown } from "../../text/words";

/** A text such as a title with a sign in it that cannot be seen: who searches for its words does not find it. */
export const valueInvisible: Rule = {
  id: "value/invisible",
  severity: "warning",
  description: {
    nl: "Een waarde met een teken dat je niet ziet, zoals een zacht afbreekteken",
    en: "A value with a character that cannot be seen, such as a soft hyphen",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  if (key.shape !== "good" || !isFreeText(key.field.value)) return undefined;
  let found: Finding[] | undefined;
  for (const scalar of key.values) {
    const stray = strayInvisible(scalar.value);
    if (stray.length === 0) continue;
    found ??= [];
    found.push(finding(key, scalar, page, stray));
  }
  return found;
}

/** What is held against a list or a form is told of by other rules. */
function isFreeText({ target, table, terms, expression, pattern }: ValueRule): boolean {
  return !target && table === undefined && !terms && !expression && !pattern;
}

function finding(key: PageKey, scalar: YamlScalar, { text }: Page, stray: ReturnType<typeof strayInvisible>): Finding {
  const names = invisibleNames(stray.map(({ span }) => scalar.value.slice(span.start, span.end)).join(""));
  const written = scalarText(text, scalar);
  const edits = written.edit(stray);
  const [first] = stray;
  const around = first ? scalar.value.slice(Math.max(0, first.span.start - 20), first.span.end + 20) : "";
  const title: Localized =
    stray.length === 1
      ? { nl: "Verwijder het teken", en: "Remove the character" }
      : { nl: "Verwijder de tekens", en: "Remove the characters" };
  return {
    span: first && written.isExact ? written.spanOf(first.span) : scalar.inner,
    message: {
      nl: `In de waarde van '${key.field.key}' staat iets wat je niet ziet (${names.nl}): '${shown(around)}'. Wie op die woorden zoekt, vindt de pagina niet. Verwijder het.`,
      en: `There is something in the value of '${key.field.key}' that cannot be seen (${names.en}): '${shown(around)}'. Readers who search for these words do not find the page. Remove it.`,
    },
    repairs: edits
      ? [action(title, edits, { nl: "dan staat er wat je ziet", en: "it says what it shows then" }, true)]
      : [],
  };
}
