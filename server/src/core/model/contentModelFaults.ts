/** What in a content model contradicts itself: a kind, key or schema that is named somewhere and is not there. */

import { candidatesOfValues } from "../text/candidates";
import type { Localized } from "../text/language";
import { didYouMean, suggest } from "../text/similar";
import { choices, quoted } from "../text/words";
import type { ContentModel, Kind } from "./contentModel";
import type { ContentModelJson, KindJson } from "./contentModelJson";
import { checkFramework, type ModelFault } from "./contentModelShape";
import { compileFields, type SchemaFault } from "./field";
import type { JsonPath } from "./mergePatch";
import { keywordFaults } from "./schemaKeywords";

/** Nobody mends more at once, and what is suggested for each takes time. What is left is told when these are mended. */
export const mostFaults = 100;

/**
 * All of it up to a number, in the order of the model. The model can be used: what is contradictory has no effect. Schemas of the model
 * that it extends may be left unused.
 */
export function contentModelFaults(
  json: ContentModelJson,
  model: ContentModel,
  extended?: ContentModelJson,
): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const add = (fault: ModelFault) => {
    faults.push(fault);
    if (faults.length >= mostFaults) throw new Enough();
  };
  const report: Report = (at, text, { suggestions = [], isName = false, cause } = {}) =>
    add({ at, text, suggestions, isName, ...(cause ? { cause } : {}) });
  try {
    checkFramework(json.framework, add);
    kinds(json, model, report);
    tree(json, model, report);
    hover(json, model, report);
    macros(json, model, extended, report);
    tables(json, report);
    schemas(json, model, extended, report);
    shapes(json, report);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return faults;
}

/** Ends the search. */
class Enough extends Error {}

type Report = (at: JsonPath, text: Localized, more?: Partial<Omit<ModelFault, "at" | "text">>) => void;

/** Where a name stands, in words: `'tree.by'` in the content model, `'lists'` on a macro. */
interface Place {
  readonly at: JsonPath;
  readonly name: string;
  readonly words: Localized;
}

const inModel: Localized = { nl: "in het contentmodel", en: "in the content model" };

function modelPlace(...members: string[]): Place {
  return { at: ["framework", ...members], name: members.join("."), words: inModel };
}

/** Reports a kind that is not there. */
function kindNamed(id: string | undefined, place: Place, model: ContentModel, report: Report): void {
  if (id === undefined || model.kinds.has(id)) return;
  const cause = ["framework", "kinds", id];
  missing(id, place, [...model.kinds.keys()], { nl: "de soort", en: "the kind" }, cause, report);
}

/** Reports a key that none of the kinds has. */
function keyNamed(key: string | undefined, place: Place, kindsWithKey: Iterable<Kind>, report: Report): void {
  const keys = new Set([...kindsWithKey].flatMap((kind) => [...kind.fields.keys()]));
  // Kinds that are not there are reported themselves.
  if (key === undefined || keys.size === 0 || keys.has(key)) return;
  missing(key, place, [...keys], { nl: "de sleutel", en: "the key" }, undefined, report);
}

function missing(
  value: string,
  { at, name, words }: Place,
  known: readonly string[],
  what: Localized,
  cause: JsonPath | undefined,
  report: Report,
): void {
  const suggestions = suggest(value, candidatesOfValues(known));
  const hint = didYouMean(suggestions);
  const named = choices(known);
  const list: Localized =
    known.length > 0 ? { nl: ` Kies uit: ${named.nl}.`, en: ` Choose from: ${named.en}.` } : { nl: "", en: "" };
  report(
    at,
    {
      nl: `'${name}' ${words.nl} noemt ${what.nl} ${quoted(value)}, maar die bestaat niet.${hint.nl || list.nl}`,
      en: `'${name}' ${words.en} names ${what.en} ${quoted(value)}, which does not exist.${hint.en || list.en}`,
    },
    { suggestions, ...(cause ? { cause } : {}) },
  );
}

function kinds({ framework }: ContentModelJson, model: ContentModel, report: Report): void {
  const owners = new Map<string, Kind>();
  for (const kind of model.kinds.values()) {
    const at = ["framework", "kinds", kind.id];
    for (const [index, folder] of kind.folders.entries()) {
      const folderAt = [...at, "folders", String(index)];
      const owner = owners.get(folder);
      if (!owner) owners.set(folder, kind);
      else if (owner.except.size === 0 && !owner.ownFolders) report(folderAt, claimedTwice(folder, owner, kind));
      if (folder !== model.pages && !folder.startsWith(`${model.pages}/`)) {
        report(folderAt, {
          nl: `De map '${folder}' van de soort '${kind.id}' ligt niet in '${model.pages}', de map van de site ('pages'). Er komen geen pagina's uit.`,
          en: `The folder '${folder}' of the kind '${kind.id}' is not in '${model.pages}', the folder of the site ('pages'). No page comes from it.`,
        });
      }
    }
    const json = framework.kinds[kind.id]?.name;
    if (json?.id !== undefined) impliedId(kind, json.pattern, json.id, model, report);
    relations(kind, framework.kinds[kind.id], model, report);
    if (kind.referencedBy === "id" && !kind.idIsInName && model.keys.id === undefined) {
      report([...at, "referencedBy"], {
        nl: `Verwijzingen naar de soort '${kind.id}' noemen de id, maar 'keys.id' ${inModel.nl} ontbreekt.`,
        en: `References to the kind '${kind.id}' quote the id, but 'keys.id' is missing ${inModel.en}.`,
      });
    }
  }
}

/** What a kind says of other kinds: which names it, and which its number stands for. */
function relations(kind: Kind, json: KindJson | undefined, model: ContentModel, report: Report): void {
  const words: Localized = { nl: `bij de soort '${kind.id}'`, en: `on the kind '${kind.id}'` };
  const place = (...members: string[]): Place => ({
    at: ["framework", "kinds", kind.id, ...members],
    name: members.join("."),
    words,
  });
  const namedBy = json?.namedBy;
  if (namedBy) {
    kindNamed(namedBy.kind, place("namedBy", "kind"), model, report);
    const other = model.kinds.get(namedBy.kind);
    keyNamed(namedBy.key, place("namedBy", "key"), other ? [other] : [], report);
    if (other?.fields.has(namedBy.key) && !kind.namedBy) {
      report(place("namedBy", "key").at, {
        nl: `'namedBy.key' ${words.nl} noemt de sleutel '${namedBy.key}', maar die verwijst niet naar deze soort.`,
        en: `'namedBy.key' ${words.en} names the key '${namedBy.key}', which does not refer to this kind.`,
      });
    }
  }
  const prefixIs = json?.name?.prefixIs;
  if (!prefixIs) return;
  kindNamed(prefixIs.kind, place("name", "prefixIs", "kind"), model, report);
  keyNamed(prefixIs.key, place("name", "prefixIs", "key"), [kind], report);
  if (model.kinds.has(prefixIs.kind) && !kind.name?.prefixIs) {
    report(place("name", "prefixIs", "kind").at, {
      nl: `'name.prefixIs' ${words.nl} noemt de soort '${prefixIs.kind}', maar die heeft geen nummers ('numberFrom').`,
      en: `'name.prefixIs' ${words.en} names the kind '${prefixIs.kind}', which has no numbers ('numberFrom').`,
    });
  }
}

function claimedTwice(folder: string, owner: Kind, kind: Kind): Localized {
  return {
    nl: `De map '${folder}' staat bij de soorten '${owner.id}' en '${kind.id}', dus '${kind.id}' krijgt er geen pagina's. Geef elke soort een eigen map.`,
    en: `The folder '${folder}' is that of the kinds '${owner.id}' and '${kind.id}', so '${kind.id}' gets no page from it. Give each kind a folder of its own.`,
  };
}

/** The id that names imply: built from groups of the pattern, and held against a key. */
function impliedId(kind: Kind, pattern: string, id: string, model: ContentModel, report: Report): void {
  const at = ["framework", "kinds", kind.id, "name", "id"];
  const groups = [...pattern.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name as string);
  for (const [, group] of id.matchAll(/\{(\w+)\}/g)) {
    if (groups.includes(group as string)) continue;
    report(at, {
      nl: `'name.id' bij de soort '${kind.id}' gebruikt de groep '{${group}}', maar 'name.pattern' heeft die niet.`,
      en: `'name.id' on the kind '${kind.id}' uses the group '{${group}}', which 'name.pattern' does not have.`,
    });
  }
  const key = model.keys.id;
  if (kind.idIsInName || (key !== undefined && kind.fields.has(key))) return;
  report(at, {
    nl: `Uit bestandsnamen van de soort '${kind.id}' volgt een id ('name.id'), maar deze soort heeft geen sleutel voor de id.`,
    en: `File names of the kind '${kind.id}' imply an id ('name.id'), but this kind has no key for the id.`,
  });
}

function tree({ framework }: ContentModelJson, model: ContentModel, report: Report): void {
  const { tree: json } = framework;
  if (!json) return;
  kindNamed(json.by, modelPlace("tree", "by"), model, report);
  for (const [index, id] of json.show.entries()) {
    kindNamed(id, { ...modelPlace("tree", "show"), at: ["framework", "tree", "show", String(index)] }, model, report);
  }
  keyNamed(json.key, modelPlace("tree", "key"), model.tree?.show ?? [], report);
  for (const [index, grouping] of (json.groupings ?? []).entries()) {
    const within = (member: string): Place => ({
      ...modelPlace("tree", "groupings", member),
      at: ["framework", "tree", "groupings", String(index), member],
    });
    if ("series" in grouping) {
      kindNamed(grouping.series, within("series"), model, report);
      continue;
    }
    if (grouping.of !== undefined) kindNamed(grouping.of, within("of"), model, report);
    const of = grouping.of === undefined ? undefined : model.kinds.get(grouping.of);
    if (of || grouping.of === undefined)
      keyNamed(grouping.key, within("key"), of ? [of] : (model.tree?.show ?? []), report);
  }
}

function hover({ framework }: ContentModelJson, model: ContentModel, report: Report): void {
  const { keys = [], applicability } = framework.hover ?? {};
  for (const [index, key] of keys.entries()) {
    const at = ["framework", "hover", "keys", String(index)];
    keyNamed(key, { ...modelPlace("hover", "keys"), at }, model.kinds.values(), report);
  }
  if (!applicability) return;
  const place = modelPlace("hover", "applicability", "kind");
  kindNamed(applicability.kind, place, model, report);
  const kind = model.kinds.get(applicability.kind);
  for (const [index, key] of applicability.keys.entries()) {
    const keys = modelPlace("hover", "applicability", "keys");
    keyNamed(key, { ...keys, at: [...keys.at, String(index)] }, kind ? [kind] : [], report);
  }
}

function macros(
  { framework }: ContentModelJson,
  model: ContentModel,
  extended: ContentModelJson | undefined,
  report: Report,
): void {
  for (const [name, macro] of Object.entries(framework.macros ?? {})) {
    const words: Localized = { nl: `bij de macro '${name}'`, en: `on the macro '${name}'` };
    const place = (...members: string[]): Place => ({
      at: ["framework", "macros", name, ...members],
      name: members.join("."),
      words,
    });
    for (const [index, id] of (macro.on ?? []).entries()) {
      kindNamed(id, { ...place("on"), at: place("on", String(index)).at }, model, report);
    }
    const on = macro.on ? macro.on.flatMap((id) => model.kinds.get(id) ?? []) : model.kinds.values();
    const kindsOn = [...on];
    // What comes from the model that this one extends may name what this one took away.
    const inherited = extended?.framework.macros?.[name];
    if (typeof macro.shows === "string") keyNamed(macro.shows, place("shows"), kindsOn, report);
    else {
      for (const [index, key] of (macro.shows ?? []).entries()) {
        if (inherited?.shows?.includes(key)) continue;
        keyNamed(key, { ...place("shows"), at: place("shows", String(index)).at }, kindsOn, report);
      }
    }
    for (const id of Object.keys(macro.places ?? {})) {
      if (inherited?.places?.[id]) continue;
      kindNamed(id, { ...place("places"), at: place("places", id).at }, model, report);
    }
    kindNamed(macro.lists, place("lists"), model, report);
    const listed = macro.lists === undefined ? undefined : model.kinds.get(macro.lists);
    for (const [filter, { kind, key }] of Object.entries(macro.filters ?? {})) {
      kindNamed(kind, place("filters", filter, "kind"), model, report);
      keyNamed(key, place("filters", filter, "key"), listed ? [listed] : [], report);
    }
    for (const [index, { key }] of (inherited?.columns ? [] : (macro.columns ?? [])).entries()) {
      keyNamed(key, place("columns", String(index), "key"), listed ? [listed] : [], report);
    }
    for (const option of Object.keys(macro.hides ?? {})) {
      if (macro.options?.includes(option) || inherited?.hides?.[option]) continue;
      report(place("hides", option).at, {
        nl: `'hides' ${words.nl} noemt '${option}', maar dat staat niet onder 'options'.`,
        en: `'hides' ${words.en} names '${option}', which is not among its 'options'.`,
      });
    }
  }
}

function tables({ framework }: ContentModelJson, report: Report): void {
  for (const [name, { columns, sources }] of Object.entries(framework.tables ?? {})) {
    if (sources === undefined || columns.source !== undefined) continue;
    report(["framework", "tables", name, "sources"], {
      nl: `'sources' bij de tabel '${name}' zegt wat er in de kolom met bronnen staat, maar 'columns.source' noemt die kolom niet.`,
      en: `'sources' on the table '${name}' says what the column of sources holds, but 'columns.source' does not name that column.`,
    });
  }
}

function schemas(
  json: ContentModelJson,
  model: ContentModel,
  extended: ContentModelJson | undefined,
  report: Report,
): void {
  const kindSchemas = Object.values(json.framework.kinds).map(({ schema }) => schema);
  const used = new Set([...kindSchemas, ...(json.framework.schemas ?? [])]);
  const found = json.schemas as Readonly<Record<string, unknown>>;
  for (const [file, schema] of Object.entries(found)) {
    const at = ["schemas", file];
    if (used.has(file)) {
      subschema(schema, at, { file, found, model, report });
      continue;
    }
    if (extended && Object.hasOwn(extended.schemas, file)) continue;
    const suggestions = suggest(file, candidatesOfValues(used));
    const hint = didYouMean(suggestions);
    report(
      at,
      {
        nl: `Geen soort gebruikt het schema '${file}'.${hint.nl || " Noem het bij een soort, of onder 'schemas'."}`,
        en: `No kind uses the schema '${file}'.${hint.en || " Name it on a kind, or under 'schemas'."}`,
      },
      { suggestions, isName: true },
    );
  }
}

/** What a schema says of a key that no page can be held against. */
function shapes({ framework, schemas: all }: ContentModelJson, report: Report): void {
  const places = new Set<string>();
  const tell = ({ at, text }: SchemaFault) => {
    const place = JSON.stringify(at);
    // Several kinds may use the same definition.
    if (!places.has(place)) report(at, text, { isName: true });
    places.add(place);
  };
  for (const { schema: file } of Object.values(framework.kinds)) {
    const schema = all[file];
    if (schema) compileFields(schema, { file, schemas: all, at: ["schemas", file], isTrusted: true, report: tell });
  }
}

interface Within {
  readonly file: string;
  readonly found: Readonly<Record<string, unknown>>;
  readonly model: ContentModel;
  readonly report: Report;
}

/** A schema and all schemas in it. What no kind reaches was never looked at: it may have any shape. */
function subschema(schema: unknown, at: JsonPath, within: Within): void {
  if (!isObject(schema)) return;
  const { file, model, report } = within;
  const words: Localized = { nl: `in '${file}'`, en: `in '${file}'` };
  for (const keyword of ["x-reference", "x-vocabulary"]) {
    const kind = schema[keyword];
    if (typeof kind === "string") kindNamed(kind, { at: [...at, keyword], name: keyword, words }, model, report);
  }
  const table = schema["x-table"];
  if (typeof table === "string" && !model.tables.has(table)) {
    const place = { at: [...at, "x-table"], name: "x-table", words };
    const cause = ["framework", "tables", table];
    missing(table, place, [...model.tables.keys()], { nl: "de tabel", en: "the table" }, cause, report);
  }
  expression(schema["x-expression"], [...at, "x-expression"], within);
  for (const { at: place, text, suggestions, isName } of keywordFaults(schema, at, file))
    report(place, text, { suggestions, isName });
  if (typeof schema.$ref === "string") reference(schema.$ref, [...at, "$ref"], within);
  for (const name of ["items", "additionalProperties"]) subschema(schema[name], [...at, name], within);
  for (const name of ["properties", "$defs", "definitions", "oneOf", "anyOf"]) {
    const several = schema[name];
    if (typeof several !== "object" || several === null) continue;
    for (const [key, inner] of Object.entries(several)) subschema(inner, [...at, name, key], within);
  }
}

/** Reports a key of labels that no kind has, or that has no fixed values. */
function expression(json: unknown, at: JsonPath, { file, model, report }: Within): void {
  if (!isObject(json) || !Array.isArray(json.keys)) return;
  const words: Localized = { nl: `in '${file}'`, en: `in '${file}'` };
  const name = "x-expression.keys";
  for (const [index, key] of (json.keys as unknown[]).entries()) {
    if (typeof key !== "string") continue;
    const place = { at: [...at, "keys", String(index)], name, words };
    keyNamed(key, place, model.kinds.values(), report);
    const fields = [...model.kinds.values()].flatMap((kind) => kind.fields.get(key) ?? []);
    if (fields.length === 0 || fields.some(({ value }) => value.terms)) continue;
    report(place.at, {
      nl: `'${name}' ${words.nl} noemt de sleutel '${key}', maar die heeft geen vaste waarden.`,
      en: `'${name}' ${words.en} names the key '${key}', which has no fixed values.`,
    });
  }
}

/** Reports a `$ref` that leads nowhere. */
function reference($ref: string, at: JsonPath, { file, found, report }: Within): void {
  const [named, pointer = ""] = $ref.split("#") as [string, string?];
  const target = named === "" ? file : named;
  if (!Object.hasOwn(found, target)) {
    const hint = didYouMean(suggest(target, candidatesOfValues(Object.keys(found))));
    report(at, {
      nl: `'$ref' in '${file}' noemt het schema ${quoted(target)}, maar dat bestaat niet.${hint.nl || " Noem het ook onder 'schemas'."}`,
      en: `'$ref' in '${file}' names the schema ${quoted(target)}, which does not exist.${hint.en || " Name it under 'schemas' too."}`,
    });
    return;
  }
  let place: unknown = found[target];
  for (const part of pointer.split("/").filter(Boolean)) {
    place = isObject(place) && Object.hasOwn(place, part) ? place[part] : undefined;
  }
  if (place !== undefined) return;
  report(at, {
    nl: `'$ref' in '${file}' wijst naar ${quoted($ref)}, maar daar staat niets.`,
    en: `'$ref' in '${file}' leads to ${quoted($ref)}, where there is nothing.`,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
