import { isNeeded, removeEntry, removeItem } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action, valueChoice } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { isCutAway, isItemCutAway } from "./valueComment";

/** Nothing where a value is used: the site shows "None", drops whole tables, or cannot be built. */
export const valueEmpty: Rule = {
  id: "value/empty",
  severity: "error",
  description: {
    nl: "Achter een sleutel of streepje staat niets (lichter waar de site de waarde niet gebruikt)",
    en: "Nothing stands behind a key or a dash (milder where the site does not use the value)",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  if (key.shape !== "empty" && key.emptyItems.length === 0) return undefined;
  const findings: Finding[] = [];
  const { field, entry } = key;
  if (key.shape === "empty" && !isCutAway(key, page)) {
    const used = field.shape === "list" || field.essential;
    findings.push({
      span: entry.keySpan,
      severity: used ? undefined : field.required ? "warning" : "information",
      message: {
        nl: `De sleutel '${field.key}' heeft geen waarde. Vul een waarde in${field.required ? "." : " of verwijder de sleutel."}`,
        en: `The key '${field.key}' has no value. Fill in a value${field.required ? "." : " or remove the key."}`,
      },
      repairs: field.required
        ? []
        : [
            action(
              { nl: `Verwijder de sleutel '${field.key}'`, en: `Remove the key '${field.key}'` },
              [removeEntry(page, entry)],
              { nl: "er staat niets achter", en: "nothing follows it" },
              // Of a key that stands there twice, the site would read the other one then.
              !page.frontMatter.entries.some((other) => other !== entry && other.key === entry.key),
            ),
          ],
      choice: valueChoice(chosenFor(field.key), entry.value?.span.start ?? entry.span.end),
    });
  }
  const needed = isNeeded(key);
  for (const item of key.emptyItems) {
    if (isItemCutAway(key, item, page)) continue;
    findings.push({
      span: item.span,
      message: {
        nl: `Dit item van '${field.key}' is leeg; de site toont daar 'None'. Vul een waarde in${needed ? "." : " of verwijder het item."}`,
        en: `This item of '${field.key}' is empty, so the site shows 'None' there. Fill in a value${needed ? "." : " or remove the item."}`,
      },
      repairs: needed
        ? []
        : [
            action(
              { nl: "Verwijder het lege item", en: "Remove the empty item" },
              [removeItem(page, key, item)],
              { nl: "er staat niets achter", en: "nothing follows it" },
              true,
            ),
          ],
      choice: valueChoice(chosenFor(field.key), item.span.end),
    });
  }
  return findings;
}

function chosenFor(key: string): Localized {
  return { nl: `Kies een waarde voor '${key}'…`, en: `Choose a value for '${key}'…` };
}
