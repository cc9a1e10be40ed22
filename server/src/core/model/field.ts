import type { Localized } from "../text/language";
import type { ContentModelJson, ExpressionJson, SchemaJson } from "./contentModelJson";
import { checkSchema } from "./contentModelShape";
import type { JsonPath } from "./mergePatch";
import { modelText, modelTextOr } from "./modelText";
import { compilePattern, type Pattern } from "./pattern";

/** A front matter key of a kind, compiled from a property of its JSON Schema. */
export interface Field {
  readonly key: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly required: boolean;
  /** The site cannot build the page without it. */
  readonly essential: boolean;
  /** Other spellings of the key that people write. */
  readonly aliases: readonly string[];
  readonly shape: "scalar" | "list" | "scalarOrList" | "mapping" | "any";
  /** What one value must be; of a list, each item. */
  readonly value: ValueRule;
  readonly uniqueItems: boolean;
  /** The value may not stand on another page. */
  readonly unique: boolean;
  /** The value is a phrase that ends without a full stop. */
  readonly hasNoFullStop: boolean;
  /** The value has no more words than these. */
  readonly maximumWords: number;
  /** Of a mapping: its keys. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Of a mapping: whether a key that is no field is a mistake. */
  readonly closed: boolean;
  /** Of a mapping: what stands under a key that is no field, where the schema says so. */
  readonly additional: Field | undefined;
}

export interface ValueRule {
  readonly types: ReadonlySet<ScalarType>;
  /** The value names a page of this kind. */
  readonly target: { readonly kind: string; readonly as: "reference" | "term" } | undefined;
  /** The value is a code of this table. */
  readonly table: string | undefined;
  /** The closed vocabulary, when it stands in the schema. */
  readonly terms: ReadonlyMap<string, Term> | undefined;
  readonly termAliases: ReadonlyMap<string, string>;
  /** Of the terms only one is true of one case. */
  readonly isExclusive: boolean;
  /** The value is an expression of labels. */
  readonly expression: ExpressionRule | undefined;
  readonly pattern: Pattern | undefined;
  readonly examples: readonly string[];
}

export type ScalarType = "string" | "number" | "boolean";

export interface Term {
  readonly value: string;
  readonly title: Localized;
  readonly description: Localized;
}

/** What may stand in an expression, and what follows when it is true. */
export interface ExpressionRule {
  /** The keys whose terms are labels. */
  readonly fields: readonly Field[];
  /** By how they are written: key, hyphen, term. */
  readonly labels: ReadonlyMap<string, Label>;
  /** The beginning of a sentence, up to "if". */
  readonly means: Localized;
}

/** A term of a key, as an expression names it. */
export interface Label {
  readonly value: string;
  readonly field: Field;
  readonly term: Term;
}

interface Context {
  readonly file: string;
  readonly schemas: ContentModelJson["schemas"];
  /** Where in the model the schema stands. */
  readonly at: JsonPath;
  /** The shape of the schemas is known to be right. */
  readonly isTrusted: boolean;
}

/** The fields of a schema of type object, in the order of its properties. */
export function compileFields(schema: SchemaJson, context: Context): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const required = new Set(schema.required);
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const inner = { ...context, at: [...context.at, "properties", key] };
    fields.set(key, compileField(key, property, required.has(key), inner));
  }
  // The labels of an expression are terms of other fields, which had to be compiled first.
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const json = expressionOf(property, context);
    const field = json && fields.get(key);
    if (!json || !field) continue;
    const expression = compileExpression(json, fields);
    fields.set(key, { ...field, value: { ...field.value, expression } });
  }
  return fields;
}

function expressionOf(property: SchemaJson, context: Context): ExpressionJson | undefined {
  const [schema, inner] = resolve(property, context);
  return resolve(shapeOf(schema, inner).value, inner)[0]["x-expression"];
}

/** A key that is not there, or has no fixed values, gives no labels: the faults of the model tell. */
function compileExpression({ keys, means }: ExpressionJson, all: ReadonlyMap<string, Field>): ExpressionRule {
  const labels = new Map<string, Label>();
  const fields = keys.flatMap((key) => all.get(key) ?? []);
  for (const field of fields) {
    for (const term of field.value.terms?.values() ?? []) {
      const value = `${field.key}-${term.value}`;
      if (!labels.has(value)) labels.set(value, { value, field, term });
    }
  }
  return { fields, labels, means: modelText(means) };
}

function compileField(key: string, property: SchemaJson, required: boolean, context: Context): Field {
  const [schema, inner] = resolve(property, context);
  if (!inner.isTrusted) checkSchema(schema, key, inner.file, inner.at);
  const shaped = shapeOf(schema, inner);
  return {
    key,
    title: textOf(schema, "title", key),
    description: textOf(schema, "description", ""),
    required,
    essential: schema["x-essential"] === true,
    aliases: schema["x-aliases"] ?? [],
    shape: shaped.shape,
    value: compileValue(key, ...resolve(shaped.value, inner)),
    uniqueItems: shaped.list?.uniqueItems === true,
    unique: schema["x-unique"] === true,
    hasNoFullStop: schema["x-no-full-stop"] === true,
    maximumWords: schema["x-max-words"] ?? Number.POSITIVE_INFINITY,
    fields: shaped.shape === "mapping" ? compileFields(schema, inner) : new Map(),
    closed: schema.additionalProperties === false,
    additional:
      typeof schema.additionalProperties === "object"
        ? compileField("", schema.additionalProperties, false, inner)
        : undefined,
  };
}

interface Shaped {
  readonly shape: Field["shape"];
  readonly value: SchemaJson;
  readonly list?: SchemaJson;
}

function shapeOf(schema: SchemaJson, context: Context): Shaped {
  if (schema.anyOf) {
    const choices = schema.anyOf.map((choice) => resolve(choice, context)[0]);
    const list = choices.find((choice) => choice.type === "array");
    const scalar = choices.find((choice) => choice.type !== "array");
    if (list && scalar) return { shape: "scalarOrList", value: scalar, list };
    return { shape: "any", value: {} };
  }
  if (schema.type === "array") return { shape: "list", value: schema.items ?? {}, list: schema };
  if (schema.type === "object") return { shape: "mapping", value: {} };
  const isOpen = schema.type === undefined && !schema.oneOf && !schema.enum && schema.const === undefined;
  return { shape: isOpen ? "any" : "scalar", value: schema };
}

function compileValue(key: string, schema: SchemaJson, { file, at, isTrusted }: Context): ValueRule {
  if (!isTrusted) checkSchema(schema, key, file, at);
  const kind = schema["x-reference"] ?? schema["x-vocabulary"];
  const choices: readonly SchemaJson[] = schema.oneOf ?? schema.enum?.map((value) => ({ const: value })) ?? [];
  const terms = new Map<string, Term>();
  for (const choice of choices) {
    if (!isTrusted) checkSchema(choice, key, file, at);
    const value = String(choice.const);
    terms.set(value, {
      value,
      title: textOf(choice, "title", value),
      description: textOf(choice, "description", ""),
    });
  }
  return {
    types: new Set(scalarTypes(schema)),
    target: kind === undefined ? undefined : { kind, as: schema["x-reference"] === undefined ? "term" : "reference" },
    table: schema["x-table"],
    terms: terms.size > 0 ? terms : undefined,
    termAliases: new Map(Object.entries(schema["x-term-aliases"] ?? {})),
    isExclusive: schema["x-exclusive"] === true,
    expression: undefined,
    pattern: schema.pattern === undefined ? undefined : compilePattern(schema.pattern, at),
    examples: ((schema as { examples?: unknown[] }).examples ?? []).map(String),
  };
}

function scalarTypes(schema: SchemaJson): ScalarType[] {
  const named = schema.type === undefined ? [] : [schema.type].flat();
  if (named.length === 0) {
    // A vocabulary without a type is one of its terms, which are texts; no schema at all allows everything.
    return schema.oneOf || schema.enum ? ["string"] : ["string", "number", "boolean"];
  }
  return named.flatMap((type): ScalarType[] => {
    if (type === "integer" || type === "number") return ["number"];
    return type === "string" || type === "boolean" ? [type] : [];
  });
}

/** Follows `$ref`; keywords beside the reference stay in force, as JSON Schema 2020-12 says. */
function resolve(schema: SchemaJson, context: Context, depth = 0): [SchemaJson, Context] {
  if (schema.$ref === undefined || depth > 8) return [schema, context];
  const [file, pointer] = schema.$ref.split("#") as [string, string?];
  const name = file === "" ? context.file : file;
  let target: unknown = context.schemas[name];
  for (const part of (pointer ?? "").split("/").filter(Boolean)) {
    target = (target as Record<string, unknown> | undefined)?.[part];
  }
  const at = ["schemas", name, ...(pointer ?? "").split("/").filter(Boolean)];
  const inner = { file: name, schemas: context.schemas, isTrusted: context.isTrusted, at };
  const [resolved, last] = resolve((target ?? {}) as SchemaJson, inner, depth + 1);
  const { $ref: _, ...beside } = schema;
  return [{ ...resolved, ...beside }, last];
}

function textOf(schema: SchemaJson, key: "title" | "description", fallback: string): Localized {
  return modelTextOr(schema[key] ?? fallback, (language) => schema[`x-${language}`]?.[key]);
}
