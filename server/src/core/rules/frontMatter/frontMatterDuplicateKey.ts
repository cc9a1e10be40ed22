import { isEmptyNode, type YamlEntry } from "../../frontMatter/yamlNodes";
import { removeEntry } from "../../page/edits";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";

/** The same key twice: the site reads the last one only. */
export const frontMatterDuplicateKey: Rule = {
  id: "front-matter/duplicate-key",
  severity: "warning",
  description: { nl: "Dezelfde sleutel staat er twee keer", en: "The same key is there twice" },
  visits: {
    page(page) {
      if (page.status !== "read") return [];
      const findings: Finding[] = [];
      const visit = (entries: readonly YamlEntry[]) => {
        const last = entries.length > longList ? lastOfEach(entries) : undefined;
        for (const entry of entries) {
          if (entry.value?.type === "mapping") visit(entry.value.entries);
          const winner = last ? (last.get(entry.key) as YamlEntry) : lastNamed(entry, entries);
          if (winner !== entry) findings.push(finding(page, entry, winner));
        }
      };
      visit(page.frontMatter.entries);
      return findings;
    },
  },
};

/** Of so few, going through them is faster than gathering them. */
const longList = 20;

function lastNamed(entry: YamlEntry, entries: readonly YamlEntry[]): YamlEntry {
  let last = entry;
  for (const other of entries) if (other.key === entry.key) last = other;
  return last;
}

function lastOfEach(entries: readonly YamlEntry[]): ReadonlyMap<string, YamlEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function finding(page: Page, entry: YamlEntry, winner: YamlEntry): Finding {
  const { path, text } = page;
  const same = written(text, entry) === written(text, winner);
  return {
    span: entry.keySpan,
    message: {
      nl: `De sleutel '${entry.key}' staat verderop nog een keer; de site leest alleen de laatste. Voeg ze samen of verwijder deze.`,
      en: `The key '${entry.key}' is there again further down, and the site reads only the last one. Merge them or remove this one.`,
    },
    repairs: [
      action(
        { nl: `Verwijder deze '${entry.key}'`, en: `Remove this '${entry.key}'` },
        [removeEntry(page, entry)],
        same || isEmptyNode(entry.value)
          ? { nl: "de laatste zegt hetzelfde of meer", en: "the last one says the same or more" }
          : { nl: "de site leest de laatste", en: "the site reads the last one" },
        same || isEmptyNode(entry.value),
      ),
    ],
    related: [
      {
        path,
        span: winner.keySpan,
        message: { nl: "Deze leest de site", en: "The site reads this one" },
      },
    ],
  };
}

function written(text: string, entry: YamlEntry): string {
  return text.slice(entry.keySpan.end, entry.span.end).replace(/\s+/g, " ").trim();
}
