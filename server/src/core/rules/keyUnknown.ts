import { removeEntry } from "../edits";
import type { Field } from "../field";
import type { Page, PageKey } from "../page";
import type { Finding } from "../problem";
import { action, candidatesOfValues, didYouMean, replacements, suggest } from "../repair";
import type { Rule } from "../rule";
import { choices, thisNoun } from "../words";
import type { YamlEntry } from "../yamlNodes";

/** A key that the kind does not have: the site ignores it. */
export const keyUnknown: Rule = {
  id: "key/unknown",
  severity: "warning",
  description: { nl: "Een sleutel die deze soort pagina niet heeft", en: "A key that this kind of page does not have" },
  check(page) {
    if (page.frontMatter.status !== "read") return [];
    const findings: Finding[] = [];
    if (page.kind.closed) {
      for (const entry of page.frontMatter.entries) {
        if (!page.kind.fields.has(entry.key)) findings.push(finding(page, entry, page.kind.fields));
      }
    }
    for (const key of page.keys) nested(page, key, findings);
    return findings;
  },
};

function nested(page: Page, key: PageKey, findings: Finding[]): void {
  for (const entry of key.unknown) findings.push(finding(page, entry, key.field.fields, key.field));
  for (const inner of key.keys) nested(page, inner, findings);
}

function finding(page: Page, entry: YamlEntry, fields: ReadonlyMap<string, Field>, parent?: Field): Finding {
  const aliases = new Map<string, string>();
  for (const field of fields.values()) for (const alias of field.aliases) aliases.set(alias, field.key);
  const present = new Set(page.frontMatter.entries.map((other) => other.key));
  const suggestions = suggest(entry.key, candidatesOfValues(fields.keys()), aliases).filter(
    (suggestion) => parent || !present.has(suggestion.value),
  );
  const where = parent ? { nl: `onder '${parent.key}'`, en: `under '${parent.key}'` } : onPage(page);
  const known = { nl: ` Hier kan: ${choices(fields.keys())}.`, en: ` Possible here: ${choices(fields.keys())}.` };
  const hint =
    suggestions.length > 0
      ? didYouMean(suggestions)
      : parent
        ? known
        : { nl: " Haal hem weg of kies een andere sleutel.", en: " Remove it or choose another key." };
  return {
    span: entry.keySpan,
    message: {
      nl: `De sleutel '${entry.key}' bestaat niet ${where.nl}; de site slaat hem over.${hint.nl}`,
      en: `The key '${entry.key}' does not exist ${where.en}, so the site ignores it.${hint.en}`,
    },
    repairs: [
      ...replacements(entry.keySpan, suggestions),
      action(
        { nl: `Sleutel '${entry.key}' weghalen`, en: `Remove the key '${entry.key}'` },
        [removeEntry(page.text, entry)],
        { nl: "de site gebruikt hem niet", en: "the site does not use it" },
      ),
    ],
  };
}

function onPage(page: Page) {
  const what = thisNoun(page.kind);
  return { nl: `op ${what.nl}`, en: `on ${what.en}` };
}
