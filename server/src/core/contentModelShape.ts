/** Whether the JSON of a content model has the members that the program reads, each of the right sort. */
import type { FrameworkJson, SchemaJson } from "./contentModelJson";
import { folderPath, isInside } from "./path";
import { ContentModelError } from "./pattern";
import type { Localized } from "./span";

/** Throws `ContentModelError` that names what is missing or wrong in a `framework.json`. */
export function checkFramework(json: unknown): asserts json is FrameworkJson {
  if (!isRecord(json)) {
    throw new ContentModelError({
      nl: "Een contentmodel begint met '{' en eindigt met '}'.",
      en: "A content model starts with '{' and ends with '}'.",
    });
  }
  framework(json, "", { nl: "in het contentmodel", en: "in the content model" });
}

/** The same for a part of a schema, seen by itself; `name` says which part of the file it is. */
export function checkSchema(json: unknown, name: string, file: string): asserts json is SchemaJson {
  if (!isRecord(json) && name === "") {
    throw new ContentModelError({
      nl: `Het schema '${file}' begint niet met '{' en eindigt niet met '}'.`,
      en: `The schema '${file}' does not start with '{' and end with '}'.`,
    });
  }
  schema(json, name, { nl: `in '${file}'`, en: `in '${file}'` });
}

/** Throws when a value is not what it should be. `name` is its path of members within the `place`. */
type Check = (value: unknown, name: string, place: Localized) => void;

function leaf(isGood: (value: unknown) => boolean, what: Localized): Check {
  return (value, name, place) => {
    if (isGood(value)) return;
    throw new ContentModelError({
      nl: `'${name}' ${place.nl} is niet goed: dat is ${what.nl}.`,
      en: `'${name}' ${place.en} is wrong: it is ${what.en}.`,
    });
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const text = leaf(isText, { nl: "een tekst", en: "a text" });
const boolean = leaf((value) => typeof value === "boolean", { nl: "true of false", en: "true or false" });
const number = leaf((value) => typeof value === "number", { nl: "een getal", en: "a number" });
const list = leaf(Array.isArray, { nl: "een lijst", en: "a list" });
const object = leaf(isRecord, { nl: "een object", en: "an object" });
const path = leaf((value) => isText(value) && isInside(folderPath(value)), {
  nl: "een pad binnen deze map, zoals 'docs/map'",
  en: "a path within this folder, such as 'docs/folder'",
});
const texts = listOf(text, { nl: "een lijst van teksten", en: "a list of texts" });
const paths = listOf(path, { nl: "een lijst van paden", en: "a list of paths" });
const textOrTexts: Check = (value, ...where) => (Array.isArray(value) ? texts : text)(value, ...where);
const schemaOrBoolean: Check = (value, ...where) => typeof value === "boolean" || object(value, ...where);

function oneOf(...words: string[]): Check {
  const all = words.map((word) => `"${word}"`);
  return leaf((value) => isText(value) && words.includes(value), { nl: all.join(" of "), en: all.join(" or ") });
}

function listOf(item: Check, what: Localized): Check {
  const isList = leaf(Array.isArray, what);
  return (value, name, place) => {
    isList(value, name, place);
    for (const one of value as unknown[]) item(one, name, place);
  };
}

/** Any members, all of one sort; `placeOf` where each of them is a place of its own to an author. */
function mapOf(member: Check, placeOf?: (key: string) => Localized): Check {
  return (value, name, place) => {
    object(value, name, place);
    for (const [key, inner] of Object.entries(value as object)) {
      if (placeOf && isRecord(inner)) member(inner, "", placeOf(key));
      else member(inner, `${name}.${key}`, place);
    }
  };
}

/** These members; all others are left alone. */
function members(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value, name, place) => {
    object(value, name, place);
    const found = value as Record<string, unknown>;
    const full = (key: string) => (name === "" ? key : `${name}.${key}`);
    for (const [key, check] of Object.entries(required)) {
      if (found[key] === undefined) {
        throw new ContentModelError({
          nl: `'${full(key)}' ontbreekt ${place.nl}.`,
          en: `'${full(key)}' is missing ${place.en}.`,
        });
      }
      check(found[key], full(key), place);
    }
    for (const [key, check] of Object.entries(optional)) {
      if (found[key] !== undefined) check(found[key], full(key), place);
    }
  };
}

const localized = members({ nl: text, en: text });
const noun = members({ one: text, many: text }, { article: text });
const kind = members(
  { schema: text, folders: paths, title: members({ nl: noun, en: noun }) },
  {
    except: texts,
    icon: text,
    referencedBy: oneOf("name", "id"),
    name: members({ pattern: text }, { id: text, example: text, prefixes: mapOf(text) }),
    order: texts,
    numberFrom: number,
  },
);
const macro = members(
  {},
  {
    title: localized,
    on: texts,
    shows: text,
    lists: text,
    filters: mapOf(members({}, { kind: text, key: text })),
    options: texts,
  },
);
const applicability = members(
  { kind: text, keys: texts, title: localized },
  { whenId: text, omit: texts, otherwise: localized },
);
const framework = members(
  {
    id: text,
    title: localized,
    language: oneOf("nl", "en"),
    pages: path,
    keys: members({ title: text }, { id: text, explanation: text }),
    kinds: mapOf(kind, (id) => ({ nl: `bij de soort '${id}'`, en: `on the kind '${id}'` })),
  },
  {
    detect: paths,
    schemas: texts,
    tree: members({ by: text, key: text, show: texts }),
    hover: members({}, { keys: texts, applicability }),
    macros: mapOf(macro, (name) => ({ nl: `bij de macro '${name}'`, en: `on the macro '${name}'` })),
  },
);

const words = members({}, { title: text, description: text });
const objects = listOf(object, { nl: "een lijst van objecten", en: "a list of objects" });
const schema = members(
  {},
  {
    type: textOrTexts,
    properties: mapOf(object),
    required: texts,
    additionalProperties: schemaOrBoolean,
    items: object,
    enum: list,
    oneOf: objects,
    anyOf: objects,
    pattern: text,
    examples: list,
    $ref: text,
    title: text,
    description: text,
    "x-en": words,
    "x-nl": words,
    "x-reference": text,
    "x-vocabulary": text,
    "x-aliases": texts,
    "x-term-aliases": mapOf(text),
    "x-exclusive": boolean,
    "x-expression": members({ keys: texts, means: localized }),
  },
);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
