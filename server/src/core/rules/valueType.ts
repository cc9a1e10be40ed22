import type { Field } from "../field";
import type { Page, PageKey } from "../page";
import type { Finding, Repair } from "../problem";
import { action } from "../repair";
import type { Rule } from "../rule";
import { lineAt, lineEndOf, type Localized } from "../span";
import type { YamlNode, YamlScalar } from "../yamlNodes";
import { yamlType } from "../yamlTypes";

/** A single value where a list belongs or the other way about: the site shows a row per letter. */
export const valueType: Rule = {
  id: "value/type",
  severity: "error",
  description: {
    nl: "Eén waarde waar een lijst hoort, of een lijst waar één waarde hoort",
    en: "A single value where a list belongs, or a list where a single value belongs",
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
  if (key.shape === "wrong") {
    findings.push({
      span: entry.keySpan,
      message: wrongShape(field, entry.value as YamlNode),
      repairs: toList(page, key),
    });
  }
  for (const item of key.nestedItems) {
    findings.push({
      span: item.value?.span ?? item.span,
      message: {
        nl: `Een item van '${field.key}' is één waarde. Haal de dubbele punt of de extra inspringing weg, of zet de waarde tussen aanhalingstekens.`,
        en: `An item of '${field.key}' is a single value. Remove the colon or the extra indentation, or put the value in quotes.`,
      },
    });
  }
  if (key.shape === "good") {
    for (const scalar of key.values) {
      const wrong = wrongScalar(field, scalar);
      if (wrong) findings.push({ span: scalar.inner, message: wrong });
    }
  }
  for (const inner of key.keys) visit(page, inner, findings);
}

function wrongShape(field: Field, node: YamlNode): Localized {
  switch (field.shape) {
    case "list":
      return node.type === "mapping"
        ? {
            nl: `'${field.key}' is een lijst. Zet elke waarde op een eigen regel achter een streepje: '- waarde'.`,
            en: `'${field.key}' is a list. Put each value on a line of its own after a dash: '- value'.`,
          }
        : {
            nl: `'${field.key}' is een lijst; nu leest de site elke letter als een item. Zet de waarde op een eigen regel achter een streepje: '- waarde'.`,
            en: `'${field.key}' is a list; now the site reads every letter as an item. Put the value on a line of its own after a dash: '- value'.`,
          };
    case "mapping":
      return {
        nl: `Onder '${field.key}' horen sleutels: ${[...field.fields.keys()].join(", ")}.`,
        en: `'${field.key}' takes keys: ${[...field.fields.keys()].join(", ")}.`,
      };
    default:
      return {
        nl: `'${field.key}' is één waarde, geen lijst. Zet de waarde achter de dubbele punt.`,
        en: `'${field.key}' is a single value, not a list. Put the value after the colon.`,
      };
  }
}

/** A value of another sort, where `value/lossy` does not speak: a text for a number or for yes and no. */
function wrongScalar(field: Field, scalar: YamlScalar): Localized | undefined {
  const { types, terms, target } = field.value;
  if (types.has("string") || terms || target) return undefined;
  const type = scalar.style === "plain" ? yamlType(scalar.value) : "string";
  if (types.has("boolean") && type === "boolean") return undefined;
  if (types.has("number") && (type === "integer" || type === "float")) return undefined;
  return types.has("boolean")
    ? {
        nl: `'${field.key}' is 'true' (ja) of 'false' (nee), zonder aanhalingstekens.`,
        en: `'${field.key}' is 'true' or 'false', without quotes.`,
      }
    : {
        nl: `'${field.key}' is een getal, zonder aanhalingstekens.`,
        en: `'${field.key}' is a number, without quotes.`,
      };
}

/** The scalar as a list of one item, or of more when commas divide it into terms without spaces. */
function toList(page: Page, key: PageKey): Repair[] {
  const scalar = key.values[0];
  if (key.field.shape !== "list" || !scalar || scalar.style === "block") return [];
  const { text } = page;
  const parts = scalar.value.split(",").map((part) => part.trim());
  const several = parts.length > 1 && parts.every((part) => /^[\w-]+$/.test(part));
  const written = text.slice(scalar.span.start, scalar.span.end);
  const items = several ? parts : [written];
  const indent = listIndent(page);
  const newText = items.map((item) => `${lineEndOf(text)}${indent}- ${item}`).join("");
  const span = { start: key.entry.keySpan.end + 1, end: scalar.span.end };
  return [
    action(
      { nl: "Maak er een lijst van", en: "Make it a list" },
      [{ span, newText }],
      { nl: "dezelfde waarde, als item", en: "the same value, as an item" },
      true,
    ),
  ];
}

function listIndent(page: Page): string {
  for (const { entry } of page.keys) {
    if (entry.value?.type === "list" && !entry.value.flow) {
      return page.text.slice(lineAt(page.text, entry.value.span.start).start, entry.value.span.start);
    }
  }
  return "";
}
