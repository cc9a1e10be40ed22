import { removeEntry, removeItem } from "../edits";
import type { Page, PageKey } from "../page";
import type { Finding } from "../problem";
import { action } from "../repair";
import type { Rule } from "../rule";

/** Nothing where a value is used: the site shows "None", drops whole tables, or cannot be built. */
export const valueEmpty: Rule = {
  id: "value/empty",
  severity: "error",
  description: {
    nl: "Een sleutel of item zonder waarde (lichter waar de site de waarde niet gebruikt)",
    en: "A key or item without a value (milder where the site does not use the value)",
  },
  check(page) {
    if (page.frontMatter.status !== "read") return [];
    const findings: Finding[] = [];
    for (const key of page.keys) visit(page, key, findings);
    return findings;
  },
};

function visit(page: Page, key: PageKey, findings: Finding[]): void {
  const { field, entry } = key;
  if (key.shape === "empty") {
    const used = field.shape === "list" || field.essential;
    findings.push({
      span: entry.keySpan,
      severity: used ? undefined : field.required ? "warning" : "information",
      message: {
        nl: `'${field.key}' heeft geen waarde. Vul iets in${field.required ? "." : " of haal de sleutel weg."}`,
        en: `'${field.key}' has no value. Fill something in${field.required ? "." : " or remove the key."}`,
      },
      repairs: field.required
        ? []
        : [
            action(
              { nl: `Sleutel '${field.key}' weghalen`, en: `Remove the key '${field.key}'` },
              [removeEntry(page.text, entry)],
              { nl: "er staat niets achter", en: "nothing follows it" },
              true,
            ),
          ],
    });
  }
  for (const item of key.emptyItems) {
    findings.push({
      span: item.span,
      message: {
        nl: `Dit item van '${field.key}' is leeg; de site toont er "None" voor. Vul iets in of haal het weg.`,
        en: `This item of '${field.key}' is empty, and the site shows "None" for it. Fill something in or remove it.`,
      },
      repairs: [
        action(
          { nl: "Leeg item weghalen", en: "Remove the empty item" },
          [removeItem(page.text, key, item)],
          { nl: "er staat niets achter", en: "nothing follows it" },
          true,
        ),
      ],
    });
  }
  for (const inner of key.keys) visit(page, inner, findings);
}
