import { asScalar } from "../../frontMatter/yamlWriting";
import type { Field } from "../../model/field";
import { impliedId } from "../../model/names";
import { thisNoun } from "../../model/nouns";
import { insertKey } from "../../page/edits";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt } from "../../text/span";
import { meantKeys } from "./keyUnknown";

/** A required key is not there: the page misses a badge, a row or an overview, or the site cannot be built. */
export const keyMissing: Rule = {
  id: "key/missing",
  severity: "warning",
  description: {
    nl: "Een verplichte sleutel ontbreekt (fout waar de site er niet zonder kan)",
    en: "A required key is missing (an error where the site cannot do without)",
  },
  visits: {
    page(page, _, model) {
      if (page.status !== "read") return [];
      const findings: Finding[] = [];
      const { entries } = page.frontMatter;
      let meant: ReadonlySet<string> | undefined;
      for (const field of page.kind.fields.values()) {
        if (!field.required || entries.some(({ key }) => key === field.key)) continue;
        meant ??= keysMeant(page);
        if (meant.has(field.key)) continue;
        findings.push(finding(page, field, field.key === model.keys.title ? page.title : undefined));
      }
      return findings;
    },
  },
};

/** The keys that unknown ones are meant as: of those `key/unknown` speaks. */
function keysMeant(page: Page): ReadonlySet<string> {
  const { entries } = page.frontMatter;
  const { fields, closed } = page.kind;
  const unknown = closed ? entries.filter((entry) => !fields.has(entry.key)) : [];
  return new Set(unknown.flatMap((entry) => meantKeys(entry, fields, entries)[0]?.value ?? []));
}

function finding(page: Page, field: Field, heading: string | undefined): Finding {
  const what = thisNoun(page.kind);
  const example = page.kind.name?.id && field.unique ? impliedId(page.kind, page.name) : undefined;
  return {
    span: page.firstLine,
    severity: field.essential ? "error" : undefined,
    cause: { type: "lacking", kind: page.kind.id, key: field.key },
    message: {
      nl: `Op ${what.nl} ontbreekt de sleutel '${field.key}'. Voeg die toe aan de front matter.`,
      en: `The key '${field.key}' is missing from ${what.en}. Add it to the front matter.`,
    },
    repairs:
      page.frontMatter.entries.length > 0 && page.text[page.frontMatter.content.start] === "{"
        ? []
        : [
            action(
              { nl: `Voeg de sleutel '${field.key}' in`, en: `Insert the key '${field.key}'` },
              [insertKey(page, field.key, skeleton(page, field, example ?? (heading && asScalar(heading))))],
              example === undefined
                ? heading
                  ? { nl: "uit de kop", en: "from the heading" }
                  : { nl: "op de gebruikelijke plaats", en: "in the usual place" }
                : { nl: "volgt uit de bestandsnaam", en: "follows from the file name" },
              example !== undefined,
            ),
          ],
  };
}

function skeleton(page: Page, field: Field, value: string | undefined): string[] {
  if (value !== undefined) return [`${field.key}: ${value}`];
  if (field.shape === "list") return [`${field.key}:`, `${itemIndent(page)}- `];
  return [`${field.key}: `];
}

/** The indentation that the lists of this page use. */
function itemIndent(page: Page): string {
  for (const { value } of page.frontMatter.entries) {
    if (value?.type === "list" && page.text[value.span.start] === "-") {
      return page.text.slice(lineAt(page.text, value.span.start).start, value.span.start);
    }
  }
  return "";
}
