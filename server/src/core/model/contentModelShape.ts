/** Whether the JSON of a content model has the members that the program reads, each of the right sort. */

import { candidatesOfValues } from "../text/candidates";
import { type Language, type Localized, languages } from "../text/language";
import { folderPath, isInside } from "../text/path";
import { didYouMean, suggest } from "../text/similar";
import type { Suggestion } from "../text/suggestion";
import { eitherOf } from "../text/words";
import type { FrameworkJson, SchemaJson } from "./contentModelJson";
import type { JsonPath } from "./mergePatch";
import { modelLanguages } from "./modelText";
import { ContentModelError } from "./pattern";

/** Something in a model that cannot be what was meant. The model can be used all the same. */
export interface ModelFault {
  /** Where it stands in `ContentModelJson`. */
  readonly at: JsonPath;
  readonly text: Localized;
  /** What may have been meant. */
  readonly suggestions: readonly Suggestion[];
  /** Whether it is the name of the member that cannot be, and not its value. */
  readonly isName: boolean;
  /** Where the reason may be, when nothing stands at that place in a model that extends another. */
  readonly cause?: JsonPath;
}

/**
 * Throws `ContentModelError` that names what is missing or wrong in a `framework.json`. `onUnknown` hears of members that
 * the program does not read.
 */
export function checkFramework(json: unknown, onUnknown?: (fault: ModelFault) => void): asserts json is FrameworkJson {
  if (!isRecord(json)) {
    throw new ContentModelError(
      {
        nl: "Een contentmodel moet beginnen met '{' en eindigen met '}'.",
        en: "A content model has to start with '{' and end with '}'.",
      },
      ["framework"],
    );
  }
  const words: Localized = { nl: "in het contentmodel", en: "in the content model" };
  framework(json, { words, name: "", at: ["framework"], onUnknown });
}

/** The same for a part of a schema, seen by itself, which stands `at` a place; `name` says which part of the file it is. */
export function checkSchema(json: unknown, name: string, file: string, at: JsonPath): asserts json is SchemaJson {
  if (!isRecord(json) && name === "") {
    throw new ContentModelError(
      {
        nl: `Het schema '${file}' begint niet met '{' en eindigt niet met '}'.`,
        en: `The schema '${file}' does not start with '{' and end with '}'.`,
      },
      at,
    );
  }
  schema(json, { words: { nl: `in '${file}'`, en: `in '${file}'` }, name, at });
}

/** Where a value stands: its path of members within a part of the model that has a name, and within the whole model. */
interface Place {
  readonly words: Localized;
  readonly name: string;
  readonly at: JsonPath;
  readonly onUnknown?: ((fault: ModelFault) => void) | undefined;
}

/** Throws when a value is not what it should be. */
type Check = (value: unknown, place: Place) => void;

/** The place of a member, by the name that it has within the same part. */
function inner(place: Place, member: string): Place {
  return { ...place, name: place.name === "" ? member : `${place.name}.${member}`, at: [...place.at, member] };
}

function leaf(isGood: (value: unknown) => boolean, what: Localized): Check {
  return (value, { name, words, at }) => {
    if (isGood(value)) return;
    throw new ContentModelError(
      {
        nl: `'${name}' ${words.nl} klopt niet: hier hoort ${what.nl}.`,
        en: `'${name}' ${words.en} is wrong: it should be ${what.en}.`,
      },
      at,
    );
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const text = leaf(isText, { nl: "een tekst", en: "a text" });
const boolean = leaf((value) => typeof value === "boolean", { nl: "true of false", en: "true or false" });
const character = leaf((value) => isText(value) && /^[^"\r\n]$/.test(value), {
  nl: "één teken, zoals ';'",
  en: "one character, such as ';'",
});
const number = leaf((value) => typeof value === "number", { nl: "een getal", en: "a number" });
const list = leaf(Array.isArray, { nl: "een lijst", en: "a list" });
const object = leaf(isRecord, { nl: "een object", en: "an object" });
const path = leaf((value) => isText(value) && isInside(folderPath(value)), {
  nl: "een pad binnen deze map, zoals 'docs/map'",
  en: "a path within this folder, such as 'docs/folder'",
});
const texts = listOf(text, { nl: "een lijst van teksten", en: "a list of texts" });
const paths = listOf(path, { nl: "een lijst van paden", en: "a list of paths" });
const textOrTexts: Check = (value, place) => (Array.isArray(value) ? texts : text)(value, place);
const schemaOrBoolean: Check = (value, place) => typeof value === "boolean" || object(value, place);

function oneOf(...words: string[]): Check {
  const all = words.map((word) => `"${word}"`);
  return leaf((value) => isText(value) && words.includes(value), eitherOf(all));
}

function listOf(item: Check, what: Localized): Check {
  const isList = leaf(Array.isArray, what);
  return (value, place) => {
    isList(value, place);
    for (const [index, one] of (value as unknown[]).entries())
      item(one, { ...place, at: [...place.at, String(index)] });
  };
}

/** Any members, all of one sort; `wordsOf` where each of them is a part of its own to an author. */
function mapOf(member: Check, wordsOf?: (key: string) => Localized): Check {
  return (value, place) => {
    object(value, place);
    for (const [key, one] of Object.entries(value as object)) {
      const within = inner(place, key);
      member(one, wordsOf && isRecord(one) ? { ...within, words: wordsOf(key), name: "" } : within);
    }
  };
}

/** These members, and no others that anybody reads. */
function members(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const known = anyMembers(required, optional);
  const names = [...Object.keys(required), ...Object.keys(optional)];
  return (value, place) => {
    known(value, place);
    if (!place.onUnknown) return;
    for (const key of Object.keys(value as object)) {
      if (!names.includes(key) && !key.startsWith("$")) place.onUnknown(unknownMember(key, names, place));
    }
  };
}

function unknownMember(key: string, names: readonly string[], place: Place): ModelFault {
  const suggestions = suggest(key, candidatesOfValues(names));
  const hint = didYouMean(suggestions);
  const { name, words, at } = inner(place, key);
  return {
    at,
    text: {
      nl: `'${name}' ${words.nl} betekent niets.${hint.nl || ` Kies uit: ${names.join(", ")}.`}`,
      en: `'${name}' ${words.en} means nothing.${hint.en || ` Choose from: ${names.join(", ")}.`}`,
    },
    suggestions,
    isName: true,
  };
}

/** These members; all others are left alone. */
function anyMembers(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value, place) => {
    object(value, place);
    const found = value as Record<string, unknown>;
    for (const [key, check] of Object.entries(required)) {
      const within = inner(place, key);
      if (found[key] === undefined) {
        throw new ContentModelError(
          {
            nl: `'${within.name}' ontbreekt ${place.words.nl}.`,
            en: `'${within.name}' is missing ${place.words.en}.`,
          },
          place.at,
        );
      }
      check(found[key], within);
    }
    for (const [key, check] of Object.entries(optional)) {
      if (found[key] !== undefined) check(found[key], inner(place, key));
    }
  };
}

/** In the languages that a model has to have, and perhaps in others. */
function inLanguages(check: Check): Check {
  const checks = (of: readonly Language[]) => Object.fromEntries(of.map((language) => [language, check]));
  const others = languages.filter((language) => !modelLanguages.some((one) => one === language));
  return members(checks(modelLanguages), checks(others));
}

const localized = inLanguages(text);
const noun = members({ one: text, many: text }, { article: text });
const section = members({ title: text }, { aliases: texts, attributes: text, required: boolean });
const kindAndKey = members({ kind: text, key: text });
const kind = members(
  { schema: text, folders: paths, title: inLanguages(noun) },
  {
    except: texts,
    ownFolders: leaf((value) => typeof value === "boolean", { nl: "true of false", en: "true or false" }),
    icon: text,
    sections: listOf(section, { nl: "een lijst van objecten", en: "a list of objects" }),
    referencedBy: oneOf("name", "id"),
    name: members(
      { pattern: text },
      { id: text, file: text, example: text, series: mapOf(localized), prefixes: mapOf(text), prefixIs: kindAndKey },
    ),
    namedBy: kindAndKey,
    order: texts,
    numberFrom: number,
    template: path,
  },
);
const column = members(
  { title: text },
  { shows: oneOf("title", "code", "series"), key: text, option: text, short: texts },
);
const badge = members(
  {},
  {
    colour: oneOf("blue", "indigo", "orange", "teal"),
    icon: oneOf("tag", "cycle", "person", "lamp"),
    last: number,
    replace: mapOf(text),
    page: text,
    pages: mapOf(text),
  },
);
const macro = members(
  {},
  {
    title: localized,
    anyCase: boolean,
    aliases: texts,
    on: texts,
    shows: textOrTexts,
    whenId: text,
    omit: texts,
    before: text,
    otherwise: text,
    columns: listOf(column, { nl: "een lijst van objecten", en: "a list of objects" }),
    search: text,
    empty: text,
    lists: text,
    filters: mapOf(members({}, { kind: text, key: text })),
    options: texts,
    hides: mapOf(localized),
    places: mapOf(members({}, { words: text, section: text, within: text })),
  },
);
const applicability = members(
  { kind: text, keys: texts, title: localized },
  { whenId: text, omit: texts, otherwise: localized },
);
const generated = members({ file: path, before: texts, row: text }, { madeBy: text });
const table = members(
  { file: path, columns: members({ code: text, description: text }, { source: text }) },
  { separator: character, sources: mapOf(text) },
);
const keyGrouping = members({ key: text }, { of: text, title: localized });
const seriesGrouping = members({ series: text, title: localized });
const grouping: Check = (value, place) =>
  (isRecord(value) && "series" in value ? seriesGrouping : keyGrouping)(value, place);
const framework = members(
  {
    id: text,
    title: localized,
    language: oneOf(...languages),
    pages: path,
    keys: members({ title: text }, { id: text, explanation: text }),
    kinds: mapOf(kind, (id): Localized => ({ nl: `bij de soort '${id}'`, en: `on the kind '${id}'` })),
  },
  {
    version: number,
    siteFile: path,
    hyphens: boolean,
    site: texts,
    detect: paths,
    schemas: texts,
    tree: members(
      { by: text, key: text, show: texts },
      { groupings: listOf(grouping, { nl: "een lijst van objecten", en: "a list of objects" }) },
    ),
    blockTypes: texts,
    hover: members({}, { keys: texts, applicability }),
    placeholders: members({}, { texts, links: texts }),
    macros: mapOf(macro, (name): Localized => ({ nl: `bij de macro '${name}'`, en: `on the macro '${name}'` })),
    badges: mapOf(badge),
    glossary: members({ file: path }, { generates: generated }),
    tables: mapOf(table, (name): Localized => ({ nl: `bij de tabel '${name}'`, en: `on the table '${name}'` })),
    mentions: paths,
  },
);

const words = anyMembers({}, { title: text, description: text });
const objects = listOf(object, { nl: "een lijst van objecten", en: "a list of objects" });
const schema = anyMembers(
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
    ...Object.fromEntries(languages.map((language) => [`x-${language}`, words])),
    "x-reference": text,
    "x-vocabulary": text,
    "x-table": text,
    "x-aliases": texts,
    "x-term-aliases": mapOf(text),
    "x-no-full-stop": boolean,
    "x-max-words": number,
    "x-exclusive": boolean,
    "x-expression": members({ keys: texts, means: localized }),
  },
);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
