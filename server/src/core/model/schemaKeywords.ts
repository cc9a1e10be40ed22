/** Which keywords of JSON Schema a page is held against, and what is said of the others. */
import { candidatesOfValues } from "../text/candidates";
import { type Localized, languages } from "../text/language";
import { didYouMean, suggest } from "../text/similar";
import { choices, quoted } from "../text/words";
import type { ModelFault } from "./contentModelShape";
import type { JsonPath } from "./mergePatch";

/** Keywords that say what a value is. */
const checked = [
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "uniqueItems",
  "enum",
  "const",
  "oneOf",
  "anyOf",
  "pattern",
  "$defs",
  "definitions",
  "$ref",
];

/** Those that may say the same. */
const instead = ["type", "enum", "const", "oneOf", "anyOf", "pattern", "required", "uniqueItems"];

/** Keywords that say nothing of what a value is, those of editors too. */
const annotations = new Set([
  "title",
  "description",
  "$comment",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$id",
  "$schema",
  "$anchor",
  "markdownDescription",
  "deprecationMessage",
  "doNotSuggest",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "defaultSnippets",
  "errorMessage",
]);

/** Keywords of JSON Schema that say what a value is, and that no page is held against. */
const others = new Set([
  "allOf",
  "not",
  "if",
  "then",
  "else",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "contains",
  "minContains",
  "maxContains",
  "prefixItems",
  "additionalItems",
  "unevaluatedItems",
  "minProperties",
  "maxProperties",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "dependencies",
  "dependentRequired",
  "dependentSchemas",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "$dynamicRef",
  "$dynamicAnchor",
  "$vocabulary",
]);

const own = [
  "x-reference",
  "x-vocabulary",
  "x-table",
  "x-unique",
  "x-essential",
  "x-aliases",
  "x-term-aliases",
  "x-no-full-stop",
  "x-max-words",
  "x-exclusive",
  "x-expression",
  ...languages.map((language) => `x-${language}`),
];

const known = new Set([...checked, ...annotations, ...own]);
const types = ["string", "number", "integer", "boolean", "array", "object"];

/** What has no effect in one schema, those in it left aside. */
export function keywordFaults(schema: Readonly<Record<string, unknown>>, at: JsonPath, file: string): ModelFault[] {
  return [
    ...Object.keys(schema).flatMap((keyword) => keywordFault(keyword, at, file)),
    ...typeFaults(schema.type, at, file),
  ];
}

function keywordFault(keyword: string, at: JsonPath, file: string): ModelFault[] {
  if (known.has(keyword)) return [];
  const near = keyword.startsWith("x-") ? own : [...checked, ...annotations];
  const suggestions = others.has(keyword) ? [] : suggest(keyword, candidatesOfValues(near));
  // Other programs may have words of their own that begin so.
  if (keyword.startsWith("x-") && suggestions.length === 0) return [];
  const hint = didYouMean(suggestions);
  const all = instead.join(", ");
  const text: Localized = {
    nl: `'${keyword}' in '${file}' wordt niet gecontroleerd: een pagina die er niet aan voldoet, krijgt geen melding.${hint.nl || ` Haal het weg, of zeg het met: ${all}.`}`,
    en: `'${keyword}' in '${file}' is not checked: a page that does not comply with it gets no problem.${hint.en || ` Remove it, or say it with: ${all}.`}`,
  };
  return [{ at: [...at, keyword], text, suggestions, isName: true }];
}

function typeFaults(type: unknown, at: JsonPath, file: string): ModelFault[] {
  const isSeveral = Array.isArray(type);
  return [type].flat().flatMap((name, index): ModelFault[] => {
    if (typeof name !== "string" || types.includes(name)) return [];
    const place = isSeveral ? [...at, "type", String(index)] : [...at, "type"];
    if (name === "null") {
      const text: Localized = {
        nl: `'type' in '${file}' noemt 'null', maar een sleutel zonder waarde is altijd een fout. Laat 'null' weg.`,
        en: `'type' in '${file}' names 'null', but a key without a value is always a mistake. Leave 'null' out.`,
      };
      return [{ at: place, text, suggestions: [], isName: false }];
    }
    const suggestions = suggest(name, candidatesOfValues(types));
    const hint = didYouMean(suggestions);
    const named = choices(types);
    const text: Localized = {
      nl: `'type' in '${file}' noemt ${quoted(name)}, maar dat is geen soort waarde.${hint.nl || ` Kies uit: ${named.nl}.`}`,
      en: `'type' in '${file}' names ${quoted(name)}, which is no sort of value.${hint.en || ` Choose from: ${named.en}.`}`,
    };
    return [{ at: place, text, suggestions, isName: false }];
  });
}
