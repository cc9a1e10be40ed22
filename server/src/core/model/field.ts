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
  /** `mappings`: a list of them. `any`: nothing is said of it. */
  readonly shape: "scalar" | "list" | "scalarOrList" | "mapping" | "mappings" | "any";
  /** What one value must be; of a list, each item. */
  readonly value: ValueRule;
  readonly uniqueItems: boolean;
  /** The value may not stand on another page. */
  readonly unique: boolean;
  /** The value is a phrase that ends without a full stop. */
  readonly hasNoFullStop: boolean;
  /** The value has no more words than these. */
  readonly maximumWords: number;
  /** Of a mapping, or of each in a list: its keys. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Of a mapping: whether a key that is no field is a mistake. */
  readonly closed: boolean;
  /** Of a mapping: what stands under a key that is no field, where the schema says so. */
  readonly additional: Field | undefined;
}

export interface ValueRule {
  readonly types: ReadonlySet<ScalarType>;
  /** A number has no fraction. */
  readonly isWhole: boolean;
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

/** A keyword that says more than the program can hold a page against. */
export interface SchemaFault {
  readonly at: JsonPath;
  readonly file: string;
  /** The key that it is about. */
  readonly key: string;
  readonly text: Localized;
}

export interface FieldContext {
  readonly file: string;
  readonly schemas: ContentModelJson["schemas"];
  /** Where in the model the schema stands. */
  readonly at: JsonPath;
  /** The shape of the schemas is known to be right. */
  readonly isTrusted: boolean;
  /** Hears of what has no effect. */
  readonly report?: ((fault: SchemaFault) => void) | undefined;
  /** How many mappings are around the schema. */
  readonly depth?: number;
}

type Context = FieldContext;

/** Front matter is not deeper; a schema that holds itself is without end. */
const deepest = 6;

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
  return resolve(shapeOf("", schema, { ...inner, report: undefined }).value, inner)[0]["x-expression"];
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

/** What stands under keys that are no field, where a schema says so. */
export function additionalField({ additionalProperties }: SchemaJson, context: Context): Field | undefined {
  if (typeof additionalProperties !== "object") return undefined;
  return compileField("", additionalProperties, false, { ...context, at: [...context.at, "additionalProperties"] });
}

function compileField(key: string, property: SchemaJson, required: boolean, context: Context): Field {
  const [schema, inner] = resolve(property, context);
  if (!inner.isTrusted) checkSchema(schema, key, inner.file, inner.at);
  const shaped = shapeOf(key, schema, inner);
  const [mapping, within] = shaped.mapping ?? [];
  if (mapping && within && !within.isTrusted) checkSchema(mapping, key, within.file, within.at);
  return {
    key,
    title: textOf(schema, "title", key),
    description: textOf(schema, "description", ""),
    required,
    essential: schema["x-essential"] === true,
    aliases: schema["x-aliases"] ?? [],
    shape: shaped.shape,
    value: compileValue(key, ...resolve(shaped.value, shaped.valueContext ?? inner)),
    uniqueItems: shaped.list?.uniqueItems === true,
    unique: schema["x-unique"] === true,
    hasNoFullStop: schema["x-no-full-stop"] === true,
    maximumWords: schema["x-max-words"] ?? Number.POSITIVE_INFINITY,
    fields: mapping && within ? compileFields(mapping, within) : new Map(),
    closed: mapping?.additionalProperties === false,
    additional: mapping && within ? additionalField(mapping, within) : undefined,
  };
}

interface Shaped {
  readonly shape: Field["shape"];
  readonly value: SchemaJson;
  /** Where the value stands, if not where the schema does. */
  readonly valueContext?: Context;
  readonly list?: SchemaJson;
  /** With keys: the schema of what has them. */
  readonly mapping?: readonly [SchemaJson, Context];
}

const open: Shaped = { shape: "any", value: {} };

function shapeOf(key: string, schema: SchemaJson, context: Context): Shaped {
  const either = schema.anyOf ? "anyOf" : schema.oneOf?.some((one) => !isConstant(one)) ? "oneOf" : undefined;
  if (either) {
    const choices = (schema[either] as readonly SchemaJson[]).map((one) => resolve(one, context));
    const list = choices.find(([one]) => isList(one));
    const scalar = choices.find(([one]) => isScalar(one));
    const [items] = list ? resolve(list[0].items ?? {}, list[1]) : [{}];
    if (list && scalar && choices.length === 2 && isScalar(items))
      return { shape: "scalarOrList", value: scalar[0], valueContext: scalar[1], list: list[0] };
    told(key, either, unchecked.choice, context);
    return open;
  }
  if (isList(schema)) {
    const [items, inItems] = resolve(schema.items ?? {}, { ...context, at: [...context.at, "items"] });
    if (isScalar(items)) return { shape: "list", value: items, valueContext: inItems, list: schema };
    if (isMapping(items)) {
      const mapping = deeper(items, inItems);
      return mapping ? { shape: "mappings", value: {}, list: schema, mapping } : open;
    }
    told(key, "items", unchecked.items, context);
    return open;
  }
  if (isMapping(schema)) {
    const mapping = deeper(schema, context);
    return mapping ? { shape: "mapping", value: {}, mapping } : open;
  }
  if (!isScalar(schema)) {
    told(key, "type", unchecked.types, context);
    return open;
  }
  const isOpen = schema.type === undefined && !schema.oneOf && !schema.enum && schema.const === undefined;
  return { shape: isOpen ? "any" : "scalar", value: schema };
}

function deeper(schema: SchemaJson, context: Context): readonly [SchemaJson, Context] | undefined {
  const { depth = 0 } = context;
  return depth < deepest ? [schema, { ...context, depth: depth + 1 }] : undefined;
}

function isConstant(schema: SchemaJson): boolean {
  return isObject(schema) && schema.const !== undefined;
}

function isList({ type, items }: SchemaJson): boolean {
  return type === undefined ? items !== undefined : isOnly(type, "array");
}

function isMapping({ type, properties }: SchemaJson): boolean {
  return type === undefined ? properties !== undefined : isOnly(type, "object");
}

/** Whether a single value is meant, or anything. */
function isScalar(schema: SchemaJson): boolean {
  if (schema.anyOf || isList(schema) || isMapping(schema) || schema.oneOf?.some((one) => !isConstant(one)))
    return false;
  return [schema.type ?? []].flat().every((type) => type !== "array" && type !== "object");
}

function isOnly(type: string | readonly string[], name: string): boolean {
  const types = [type].flat();
  return types.length === 1 && types[0] === name;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What each keyword can hold. */
const unchecked: Readonly<Record<"choice" | "items" | "types", Localized>> = {
  choice: {
    nl: "hier past alleen een keuze tussen één waarde en een lijst van zulke waarden",
    en: "only a choice between a single value and a list of such values fits here",
  },
  items: {
    nl: "een item is hier één waarde, of een object met sleutels",
    en: "an item is a single value here, or an object with keys",
  },
  types: {
    nl: "schrijf een keuze tussen één waarde en een lijst met 'anyOf'",
    en: "write a choice between a single value and a list with 'anyOf'",
  },
};

function told(key: string, keyword: string, why: Localized, { file, at, report }: Context): void {
  const about: Localized =
    key === ""
      ? { nl: "", en: "" }
      : { nl: ` De waarde van '${key}' wordt niet gecontroleerd.`, en: ` The value of '${key}' is not checked.` };
  report?.({
    file,
    at: [...at, keyword],
    key,
    text: {
      nl: `'${keyword}' in '${file}' zegt meer dan hier kan: ${why.nl}.${about.nl}`,
      en: `'${keyword}' in '${file}' says more than it can here: ${why.en}.${about.en}`,
    },
  });
}

function compileValue(key: string, schema: SchemaJson, context: Context): ValueRule {
  const { file, at, isTrusted } = context;
  if (!isTrusted) checkSchema(schema, key, file, at);
  const kind = schema["x-reference"] ?? schema["x-vocabulary"];
  const choices: readonly SchemaJson[] =
    schema.oneOf ?? schema.enum?.map((value) => ({ const: value })) ?? (isConstant(schema) ? [schema] : []);
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
  const named = [schema.type ?? []].flat();
  return {
    types: new Set(named.length > 0 ? scalarTypes(named) : typesOf(choices.map((choice) => choice.const))),
    isWhole: named.includes("integer") && !named.includes("number"),
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

const anyType: readonly ScalarType[] = ["string", "number", "boolean"];

function scalarTypes(named: readonly string[]): ScalarType[] {
  return named.flatMap((type): ScalarType[] => {
    if (type === "integer" || type === "number") return ["number"];
    return type === "string" || type === "boolean" ? [type] : [];
  });
}

/** Those of the terms of a vocabulary; without one everything is allowed. */
function typesOf(terms: readonly unknown[]): readonly ScalarType[] {
  return terms.length === 0 ? anyType : anyType.filter((type) => terms.some((term) => typeof term === type));
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
  const inner = { ...context, file: name, at };
  const [resolved, last] = resolve((target ?? {}) as SchemaJson, inner, depth + 1);
  const { $ref: _, ...beside } = schema;
  return [{ ...resolved, ...beside }, last];
}

function textOf(schema: SchemaJson, key: "title" | "description", fallback: string): Localized {
  return modelTextOr(schema[key] ?? fallback, (language) => schema[`x-${language}`]?.[key]);
}
