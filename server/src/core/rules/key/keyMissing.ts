import type { YamlMapping } from "../../frontMatter/yamlNodes";
import { asScalar } from "../../frontMatter/yamlWriting";
import type { Field } from "../../model/field";
import { impliedId } from "../../model/names";
import { thisNoun } from "../../model/nouns";
import { insertKey } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import { mappingsOf } from "../../page/pageKeys";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, lineEndOf } from "../../text/span";
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
      for (const key of page.allKeys) {
        for (const mapping of mappingsOf(key)) findings.push(...missingIn(mapping, key, page));
      }
      return findings;
    },
  },
};

/** The keys that are missing below another one. */
function missingIn({ entries, span, flow }: YamlMapping, { field: above }: PageKey, { text }: Page): Finding[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  let meant: ReadonlySet<string> | undefined;
  return [...above.fields.values()].flatMap((field): Finding[] => {
    if (!field.required || entries.some(({ key }) => key === field.key)) return [];
    meant ??= new Set(
      entries.flatMap((entry) =>
        above.fields.has(entry.key) ? [] : (meantKeys(entry, above.fields, entries)[0]?.value ?? []),
      ),
    );
    if (meant.has(field.key)) return [];
    const indent = first.keySpan.start - lineAt(text, first.keySpan.start).start;
    const end = lineAt(text, Math.max(last.keySpan.end, last.span.end)).end;
    const newText = `${lineEndOf(text)}${" ".repeat(indent)}${field.key}: `;
    const inserted = action(
      { nl: `Voeg de sleutel '${field.key}' in`, en: `Insert the key '${field.key}'` },
      [{ span: { start: end, end }, newText }],
      { nl: "onder de andere", en: "below the others" },
    );
    return [
      {
        span: flow ? span : first.keySpan,
        severity: field.essential ? "error" : undefined,
        message: {
          nl: `Onder '${above.key}' ontbreekt de sleutel '${field.key}'. Voeg die toe.`,
          en: `The key '${field.key}' is missing under '${above.key}'. Add it.`,
        },
        repairs: flow || (last.value?.type === "scalar" && last.value.style === "block") ? [] : [inserted],
      },
    ];
  });
}

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
