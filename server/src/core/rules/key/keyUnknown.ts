import type { YamlEntry } from "../../frontMatter/yamlNodes";
import type { Field } from "../../model/field";
import { thisNoun } from "../../model/nouns";
import { removeEntry } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import { mappingsOf } from "../../page/pageKeys";
import type { Finding } from "../../problem/problem";
import { action, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { type Candidates, candidatesOfValues } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { didYouMean, suggest } from "../../text/similar";
import { lineAt } from "../../text/span";
import type { Suggestion } from "../../text/suggestion";
import { choices, quoted } from "../../text/words";

/** A key that the kind does not have: the site ignores it. */
export const keyUnknown: Rule = {
  id: "key/unknown",
  severity: "warning",
  description: { nl: "Een sleutel die deze soort pagina niet heeft", en: "A key that this kind of page does not have" },
  visits: {
    page(page) {
      if (page.status !== "read") return [];
      const findings: Finding[] = [];
      if (page.kind.closed) {
        for (const entry of page.frontMatter.entries) {
          if (!page.kind.fields.has(entry.key))
            findings.push(finding(page, entry, page.kind.fields, page.frontMatter.entries));
        }
      }
      for (const key of page.allKeys) nested(page, key, findings);
      return findings;
    },
  },
};

const known = new WeakMap<ReadonlyMap<string, Field>, readonly [Candidates, ReadonlyMap<string, string>]>();

/** The keys of fields as candidates, and their other names: the same for all pages of a kind. */
function keysOf(fields: ReadonlyMap<string, Field>): readonly [Candidates, ReadonlyMap<string, string>] {
  let keys = known.get(fields);
  if (!keys) {
    const aliases = [...fields.values()].flatMap((field) => field.aliases.map((alias) => [alias, field.key] as const));
    keys = [candidatesOfValues(fields.keys()), new Map(aliases)];
    known.set(fields, keys);
  }
  return keys;
}

/** The keys that an entry which is none may be meant as, best first, without those that stand beside it already. */
export function meantKeys(
  entry: YamlEntry,
  fields: ReadonlyMap<string, Field>,
  siblings: readonly YamlEntry[],
): readonly Suggestion[] {
  const present = new Set(siblings.map((other) => other.key));
  const glued = gluedKey(entry, fields);
  if (glued !== undefined) return [{ value: glued, evidence: { nl: "", en: "" }, preferred: true }];
  return suggest(entry.key, ...keysOf(fields)).filter(({ value }) => !present.has(value));
}

/** `title:"Let op: dit"` is to YAML the key `title:"Let op`: the key that the author wrote without a space after it. */
function gluedKey(entry: YamlEntry, fields: ReadonlyMap<string, Field>): string | undefined {
  const colon = entry.key.indexOf(":");
  const key = entry.key.slice(0, colon);
  return colon > 0 && fields.has(key) ? key : undefined;
}

function nested(page: Page, key: PageKey, findings: Finding[]): void {
  const { fields } = key.field;
  for (const { entries } of mappingsOf(key)) {
    for (const entry of entries) {
      if (fields.has(entry.key)) continue;
      // Where any key may stand, one that looks like a known one is a slip of the pen all the same.
      const isSlip = () => key.field.additional !== undefined && meantKeys(entry, fields, entries).length > 0;
      if (key.unknown.includes(entry) || isSlip()) findings.push(finding(page, entry, fields, entries, key.field));
    }
  }
}

function finding(
  page: Page,
  entry: YamlEntry,
  fields: ReadonlyMap<string, Field>,
  siblings: readonly YamlEntry[],
  parent?: Field,
): Finding {
  const glued = gluedKey(entry, fields);
  if (glued !== undefined) return withoutSpace(entry, glued);
  if (entry.key.startsWith("<!--")) return htmlComment(page.text, entry);
  const suggestions = meantKeys(entry, fields, siblings);
  const where: Localized = parent ? { nl: `onder '${parent.key}'`, en: `under '${parent.key}'` } : onPage(page);
  const named = choices(fields.keys());
  const known: Localized = { nl: ` Kies uit: ${named.nl}.`, en: ` Choose from: ${named.en}.` };
  const hint: Localized =
    suggestions.length > 0
      ? didYouMean(suggestions)
      : parent
        ? known
        : { nl: " Verwijder de sleutel of kies een andere.", en: " Remove it or choose another key." };
  return {
    span: entry.keySpan.end > entry.keySpan.start ? entry.keySpan : entry.span,
    ...(parent ? {} : { cause: { type: "odd", kind: page.kind.id, key: entry.key } as const }),
    message: {
      nl: `De sleutel ${quoted(entry.key)} hoort niet ${where.nl}; de site slaat die over.${hint.nl}`,
      en: `The key ${quoted(entry.key)} does not belong ${where.en}, so the site ignores it.${hint.en}`,
    },
    repairs: [
      ...replacements(entry.keySpan, suggestions),
      action(
        { nl: `Verwijder de sleutel ${quoted(entry.key)}`, en: `Remove the key ${quoted(entry.key)}` },
        [removeEntry(page, entry)],
        { nl: "de site gebruikt deze sleutel niet", en: "the site does not use it" },
      ),
    ],
  };
}

function withoutSpace(entry: YamlEntry, key: string): Finding {
  const colon = entry.keySpan.start + key.length + 1;
  return {
    span: { start: entry.keySpan.start, end: colon },
    message: { nl: `Achter '${key}:' ontbreekt een spatie.`, en: `A space is missing after '${key}:'.` },
    repairs: [
      action(
        { nl: "Voeg een spatie in", en: "Insert a space" },
        [{ span: { start: colon, end: colon }, newText: " " }],
        { nl: "dan leest de site de sleutel", en: "the site reads the key then" },
      ),
    ],
  };
}

/** A comment with a colon in it: YAML, but no comment. */
function htmlComment(text: string, entry: YamlEntry): Finding {
  const line = lineAt(text, entry.keySpan.start);
  const span = { start: entry.keySpan.start, end: line.end };
  const comment = /^<!--\s*(.*?)\s*-->\s*$/.exec(text.slice(span.start, span.end));
  return {
    span,
    message: {
      nl: "Een opmerking met '<!-- -->' kan niet in de front matter. Begin een opmerking hier met '#'.",
      en: "Front matter cannot hold a comment with '<!-- -->'. Start a comment with '#' here.",
    },
    repairs: comment
      ? [
          action(
            { nl: "Maak er een opmerking met '#' van", en: "Make it a comment with '#'" },
            [{ span, newText: `# ${comment[1]}` }],
            { nl: "dan leest de site het als opmerking", en: "the site reads it as a comment then" },
            true,
          ),
        ]
      : [],
  };
}

function onPage(page: Page): Localized {
  const what = thisNoun(page.kind);
  return { nl: `op ${what.nl}`, en: `on ${what.en}` };
}
