import type { YamlNode, YamlScalar } from "../../frontMatter/yamlNodes";
import { yamlType } from "../../frontMatter/yamlTypes";
import type { Field } from "../../model/field";
import { hasCrookedItem } from "../../page/crookedItems";
import type { Page, PageKey } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, lineEndOf, nextLine, type Span } from "../../text/span";

/** A single value where a list belongs or the other way about: the site shows a row per letter. */
export const valueType: Rule = {
  id: "value/type",
  severity: "error",
  description: {
    nl: "Eén waarde waar een lijst hoort, of een lijst waar één waarde hoort",
    en: "A single value where a list belongs, or a list where a single value belongs",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  const findings: Finding[] = [];
  const { field, entry } = key;
  const glued = key.shape === "wrong" ? gluedDashes(page, key) : undefined;
  if (glued) findings.push(glued);
  else if (key.shape === "wrong") {
    findings.push({
      span: entry.keySpan,
      message: wrongShape(field, entry.value as YamlNode),
      repairs: toList(page, key),
    });
  }
  for (const item of key.nestedItems) {
    findings.push({
      span: item.value?.span ?? item.span,
      message:
        field.shape === "mappings"
          ? ofMappings(field)
          : {
              nl: `Een item van '${field.key}' is één waarde. Verwijder de dubbele punt of de extra inspringing, of zet de waarde tussen aanhalingstekens.`,
              en: `An item of '${field.key}' is a single value. Remove the colon or the extra indentation, or put the value in quotes.`,
            },
    });
  }
  if (key.shape === "good") {
    for (const scalar of key.values) {
      const crooked = crookedItem(page, key, scalar);
      if (crooked) findings.push(crooked);
      const wrong = wrongScalar(field, scalar);
      if (wrong) findings.push({ span: scalar.inner, message: wrong });
    }
  }
  return findings;
}

/** A list of mappings, and something else in it. */
function ofMappings({ key, fields }: Field): Localized {
  const [first = "…"] = fields.keys();
  const keys = [...fields.keys()].join(", ");
  return {
    nl: `Een item van '${key}' heeft sleutels met een waarde, zoals '- ${first}: …'.${keys === "" ? "" : ` Kies uit: ${keys}.`}`,
    en: `An item of '${key}' has keys with a value, such as '- ${first}: …'.${keys === "" ? "" : ` Choose from: ${keys}.`}`,
  };
}

/** Items whose dashes have no space behind them: to YAML one text. */
function gluedDashes({ text }: Page, { field, entry, values: [scalar] }: PageKey): Finding | undefined {
  if (field.shape !== "list" || scalar?.style !== "plain" || text[scalar.span.start] !== "-") return undefined;
  if (lineAt(text, scalar.span.start).start <= entry.keySpan.start) return undefined;
  const dashes: Span[] = [];
  let first: Span | undefined;
  let indent: number | undefined;
  for (let at = scalar.span.start; at < scalar.span.end; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    const start = line.start + text.slice(line.start, line.end).search(/\S/);
    const end = Math.min(line.end, scalar.span.end);
    if (end <= start) continue;
    if (text[start] !== "-" || text[start + 1] === "-") return undefined;
    indent ??= start - line.start;
    if (indent !== start - line.start) return undefined;
    if (/\s/.test(text[start + 1] as string)) continue;
    first ??= { start, end };
    dashes.push({ start: start + 1, end: start + 1 });
  }
  return (
    first && {
      span: first,
      message: { nl: "Achter het streepje ontbreekt een spatie.", en: "A space is missing after the dash." },
      repairs: [
        action(
          { nl: "Voeg een spatie in", en: "Insert a space" },
          dashes.map((span) => ({ span, newText: " " })),
          { nl: "dan is het een item", en: "it is an item then" },
          true,
        ),
      ],
    }
  );
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
    case "mappings":
      return ofMappings(field);
    case "scalarOrList":
      return {
        nl: `'${field.key}' is één waarde of een lijst van waarden, elk op een eigen regel achter een streepje: '- waarde'.`,
        en: `'${field.key}' is a single value or a list of values, each on a line of its own after a dash: '- value'.`,
      };
    case "mapping":
      return {
        nl: `Onder '${field.key}' horen sleutels met een waarde. Kies uit: ${[...field.fields.keys()].join(", ")}.`,
        en: `'${field.key}' takes keys with a value. Choose from: ${[...field.fields.keys()].join(", ")}.`,
      };
    default:
      return {
        nl: `'${field.key}' is één waarde, geen lijst. Zet de waarde achter de dubbele punt.`,
        en: `'${field.key}' is a single value, not a list. Put the value after the colon.`,
      };
  }
}

function crookedItem(page: Page, key: PageKey, scalar: YamlScalar): Finding | undefined {
  const list = key.entry.value;
  if (list?.type !== "list" || list.flow || !hasCrookedItem(page, scalar)) return undefined;
  const { text } = page;
  const indent = text.slice(lineAt(text, list.span.start).start, list.span.start);
  const dashes = [...text.slice(scalar.span.start, scalar.span.end).matchAll(/\n([ \t]+)- /g)].map((found) => {
    const start = scalar.span.start + found.index + 1;
    return { start, end: start + (found[1] as string).length };
  });
  const first = dashes[0] as Span;
  return {
    span: { start: first.end, end: lineAt(text, first.end).end },
    message: {
      nl: "Dit streepje staat niet recht onder het vorige, waardoor de site dit als deel van het vorige item leest. Laat alle items even ver inspringen.",
      en: "This dash is not right below the one before, so the site reads this as part of the item before. Indent all items alike.",
    },
    repairs: [
      action(
        { nl: "Zet het streepje recht onder het vorige", en: "Put the dash right below the one before" },
        dashes.map((span) => ({ span, newText: indent })),
        { nl: "dan is het een item", en: "it is an item then" },
        true,
      ),
    ],
  };
}

/** A value of another sort, where `value/lossy` does not speak: a text for a number or for yes and no. */
function wrongScalar(field: Field, scalar: YamlScalar): Localized | undefined {
  const { types, terms, target, isWhole } = field.value;
  if (types.has("string") || terms || target) return undefined;
  const type = scalar.style === "plain" ? yamlType(scalar.value) : "string";
  if (types.has("boolean") && type === "boolean") return undefined;
  if (types.has("number") && (type === "integer" || (type === "float" && !isWhole))) return undefined;
  return types.has("boolean")
    ? {
        nl: `'${field.key}' moet 'true' (ja) of 'false' (nee) zijn, zonder aanhalingstekens.`,
        en: `'${field.key}' has to be 'true' or 'false', without quotes.`,
      }
    : {
        nl: `'${field.key}' moet een ${isWhole ? "geheel getal" : "getal"} zijn, zonder aanhalingstekens.`,
        en: `'${field.key}' has to be a ${isWhole ? "whole number" : "number"}, without quotes.`,
      };
}

/** The scalar as a list of one item, or of more when commas divide it into terms without spaces. */
function toList(page: Page, key: PageKey): Repair[] {
  const scalar = key.values[0];
  if (key.field.shape !== "list" || !scalar || scalar.style === "block") return [];
  const { text } = page;
  const items = itemsOf(scalar, text.slice(scalar.span.start, scalar.span.end));
  if (!items) return [];
  // Of names it is certain that commas stand between them; a text may have one of its own.
  const { terms, target } = key.field.value;
  const isSure = items.length === 1 || terms !== undefined || target !== undefined || scalar.value.includes("\n");
  const lineEnd = lineEndOf(text);
  const indent = listIndent(page);
  const colon = text.indexOf(":", key.entry.keySpan.end) + 1;
  // A comment may stand between the colon and the value.
  const between = text.slice(colon, scalar.span.start).trimEnd();
  const newText = between + items.map((item) => `${lineEnd}${indent}- ${item}`).join("");
  return [
    action(
      { nl: "Maak er een lijst van", en: "Make it a list" },
      [{ span: { start: colon, end: scalar.span.end }, newText }],
      { nl: "dezelfde waarde, als item", en: "the same value, as an item" },
      isSure,
    ),
  ];
}

/** As they are written. Undefined for a text of several lines, unless all lines but the first are items already. */
function itemsOf(scalar: YamlScalar, written: string): string[] | undefined {
  const [first, ...rest] = written.split(/\r?\n[ \t]*/) as [string, ...string[]];
  if (rest.length > 0) {
    const isItem = scalar.style === "plain" && rest.every((line) => /^- \S/.test(line));
    return isItem ? [first.trimEnd(), ...rest.map((line) => line.slice(2).trim())] : undefined;
  }
  const parts = scalar.value.split(",").map((part) => part.trim());
  const several = parts.length > 1 && parts.every((part) => /^[\w-]+$/.test(part));
  return several ? parts : [written];
}

function listIndent(page: Page): string {
  for (const { entry } of page.keys) {
    if (entry.value?.type === "list" && page.text[entry.value.span.start] === "-") {
      return page.text.slice(lineAt(page.text, entry.value.span.start).start, entry.value.span.start);
    }
  }
  return "";
}
