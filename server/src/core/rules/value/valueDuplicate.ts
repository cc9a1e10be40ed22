import type { YamlItem, YamlNode } from "../../frontMatter/yamlNodes";
import { itemAt, removeItem } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";

/** The same value twice in a list: the site shows it twice. */
export const valueDuplicate: Rule = {
  id: "value/duplicate",
  severity: "warning",
  description: { nl: "Dezelfde waarde staat twee keer in een lijst", en: "The same value is in a list twice" },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  if (!key.field.uniqueItems) return undefined;
  if (key.field.shape === "mappings") return sameMappings(key, page);
  if (key.values.length < 2) return undefined;
  const findings: Finding[] = [];
  const first = new Map<string, (typeof key.values)[number]>();
  for (const scalar of key.values) {
    const earlier = first.get(scalar.value);
    if (!earlier) {
      first.set(scalar.value, scalar);
      continue;
    }
    const item = itemAt(key, scalar.span);
    findings.push({
      span: scalar.inner,
      message: {
        nl: `${quoted(scalar.value)} staat al in '${key.field.key}'. Verwijder een van de twee.`,
        en: `${quoted(scalar.value)} is already in '${key.field.key}'. Remove one of the two.`,
      },
      repairs: item
        ? [
            action(
              { nl: "Verwijder de dubbele waarde", en: "Remove the duplicate" },
              [removeItem(page, key, item)],
              { nl: "dezelfde waarde staat er al", en: "the same value is there already" },
              true,
            ),
          ]
        : [],
      related: [
        {
          path: page.path,
          span: earlier.inner,
          message: { nl: "Hier staat de waarde al", en: "The value is already here" },
        },
      ],
    });
  }
  return findings;
}

/** Items of a list of objects that say the same, in whatever order. */
function sameMappings(key: PageKey, page: Page): Finding[] | undefined {
  const list = key.entry.value;
  if (list?.type !== "list") return undefined;
  const first = new Map<string, YamlItem>();
  return list.items.flatMap((item): Finding[] => {
    if (item.value?.type !== "mapping") return [];
    const said = saidBy(item.value);
    const earlier = first.get(said);
    if (!earlier) {
      first.set(said, item);
      return [];
    }
    return [
      {
        span: item.value.span,
        message: {
          nl: `Dit staat al in '${key.field.key}'. Verwijder een van de twee.`,
          en: `This is already in '${key.field.key}'. Remove one of the two.`,
        },
        repairs: [
          action({ nl: "Verwijder het dubbele item", en: "Remove the duplicate" }, [removeItem(page, key, item)], {
            nl: "hetzelfde staat er al",
            en: "the same is there already",
          }),
        ],
        related: [
          {
            path: page.path,
            span: earlier.value?.span ?? earlier.span,
            message: { nl: "Hier staat het al", en: "It is already here" },
          },
        ],
      },
    ];
  });
}

function saidBy(node: YamlNode | undefined): string {
  if (node?.type === "list") return `[${node.items.map(({ value }) => saidBy(value)).join()}]`;
  if (node?.type !== "mapping") return JSON.stringify(node?.value ?? null);
  const said = node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${saidBy(value)}`);
  return `{${said.sort().join()}}`;
}
