import type { Localized } from "../text/language";
import { folderPath } from "../text/path";
import type {
  ContentModel,
  GlossaryModel,
  Grouping,
  Kind,
  Macro,
  MacroFilter,
  MacroPlace,
  TableModel,
  TreeModel,
} from "./contentModel";
import type {
  ContentModelJson,
  FrameworkJson,
  GroupingJson,
  KindJson,
  MacroJson,
  MacroPlaceJson,
  TreeJson,
} from "./contentModelJson";
import { checkFramework, checkSchema } from "./contentModelShape";
import { additionalField, compileFields } from "./field";
import { type ModelText, modelText } from "./modelText";
import { Noun } from "./nouns";
import { ContentModelError, compilePattern } from "./pattern";

/**
 * Compiles a model. Throws `ContentModelError` on a model that the schemas in `content-schema/` would refuse. `isTrusted`: it
 * is the built-in one, of which the tests hold that it has the right shape, so that no start has to.
 */
export function compileContentModel(json: ContentModelJson, isTrusted = false): ContentModel {
  const { framework } = json;
  try {
    if (!isTrusted) checkFramework(framework);
    const kinds = new Map<string, Kind>();
    for (const [id, kind] of Object.entries(framework.kinds)) kinds.set(id, compileKind(id, kind, json, isTrusted));
    for (const kind of [...kinds.values()])
      kinds.set(kind.id, related(kind, framework.kinds[kind.id] as KindJson, kinds));
    const macros = new Map<string, Macro>();
    for (const [name, macro] of Object.entries(framework.macros ?? {}))
      macros.set(name, compileMacro(name, macro, kinds));
    const { tree, hover } = framework;
    const by = tree && kinds.get(tree.by);
    const applicability = hover?.applicability;
    const glossary = compileGlossary(framework.glossary);
    const tables = compileTables(framework.tables);
    const dataFiles = [...(glossary ? [glossary.file] : []), ...[...tables.values()].map(({ file }) => file)];
    refuseTwice(dataFiles);
    const templates = [...kinds.values()].flatMap(({ template }) => template ?? []);
    return {
      id: framework.id,
      title: modelText(framework.title),
      language: framework.language,
      pages: folderPath(framework.pages),
      site: (framework.site ?? []).map((address) => (address.endsWith("/") ? address : `${address}/`)),
      siteFile: framework.siteFile,
      hyphens: framework.hyphens === true,
      detect: (framework.detect ?? []).map(folderPath),
      keys: { title: framework.keys.title, id: framework.keys.id, explanation: framework.keys.explanation },
      kinds,
      folders: foldersOf(kinds.values()),
      macros,
      tree: tree && by && compileTree(tree, by, kinds, framework.pages),
      placeholders: {
        texts: framework.placeholders?.texts ?? [],
        links: new Set(framework.placeholders?.links),
      },
      blockTypes: new Set(framework.blockTypes),
      hoverKeys: hover?.keys ?? [],
      applicability: applicability && {
        ...applicability,
        title: modelText(applicability.title),
        otherwise: applicability.otherwise && modelText(applicability.otherwise),
        idPattern:
          applicability.whenId === undefined
            ? undefined
            : compilePattern(applicability.whenId, ["framework", "hover", "applicability", "whenId"]),
      },
      badges: new Map(Object.entries(framework.badges ?? {})),
      glossary,
      tables,
      dataFiles: new Set([
        ...dataFiles,
        ...(framework.siteFile === undefined ? [] : [framework.siteFile]),
        ...templates,
      ]),
      templates: new Set(templates),
      mentions: new Set((framework.mentions ?? []).map(folderPath)),
    };
  } catch (error) {
    if (error instanceof ContentModelError) throw error;
    // What no check foresees, such as a schema that holds itself without end.
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContentModelError({
      nl: `Dit contentmodel heeft niet de goede vorm (${reason}).`,
      en: `This content model does not have the right shape (${reason}).`,
    });
  }
}
function compileTree(tree: TreeJson, by: Kind, kinds: ReadonlyMap<string, Kind>, pages: string): TreeModel {
  const show = shownKinds(tree, by, kinds, folderPath(pages));
  const more = (tree.groupings ?? []).flatMap((json) => compileGrouping(json, show, kinds) ?? []);
  const first: Grouping = { id: tree.key, title: Noun(by, by.id), by: "pages", key: tree.key, kind: by, of: undefined };
  const byKind: Grouping = { id: "kind", title: { nl: "Soort pagina", en: "Kind of page" }, by: "kind" };
  return { by, key: tree.key, show, groupings: [first, byKind, ...more] };
}
/**
 * The kinds that the model lists, and those that it has beside them: a kind that somebody adds shows without more. Not the vocabularies, by which
 * pages are divided, nor that of all pages which are of no other kind.
 */
function shownKinds({ show }: TreeJson, by: Kind, kinds: ReadonlyMap<string, Kind>, pages: string): Kind[] {
  const all = [...kinds.values()];
  const listed = show.flatMap((id) => kinds.get(id) ?? []);
  const terms = new Set(
    all.flatMap(({ fields }) =>
      [...fields.values()].flatMap(({ value: { target } }) => (target?.as === "term" ? target.kind : [])),
    ),
  );
  const isOther = (kind: Kind) => kind === by || terms.has(kind.id) || kind.folders.includes(pages);
  return [...listed, ...all.filter((kind) => !listed.includes(kind) && !isOther(kind))];
}
/** Undefined for one that names what is not there, which `contentModelFaults` tells. */
function compileGrouping(
  json: GroupingJson,
  show: readonly Kind[],
  kinds: ReadonlyMap<string, Kind>,
): Grouping | undefined {
  if ("series" in json) {
    const of = kinds.get(json.series);
    return of?.name && { id: `series:${of.id}`, title: modelText(json.title), by: "series", of };
  }
  const of = json.of === undefined ? undefined : kinds.get(json.of);
  if (json.of !== undefined && !of) return undefined;
  const field = (of ? [of] : show).flatMap((kind) => kind.fields.get(json.key) ?? [])[0];
  if (!field) return undefined;
  const { terms, target } = field.value;
  const kind = target && kinds.get(target.kind);
  const named = { id: json.key, key: json.key, of };
  const title = json.title && modelText(json.title);
  if (kind) return { ...named, title: title ?? Noun(kind, kind.id), by: "pages", kind };
  return terms && { ...named, title: title ?? field.title, by: "terms", terms };
}
/** The folders of all kinds, each with a slash at its end, the longest first; of equal ones that of the first kind. */
function foldersOf(kinds: Iterable<Kind>): ContentModel["folders"] {
  return [...kinds]
    .flatMap((kind) => kind.folders.map((folder) => ({ folder: `${folder}/`, kind })))
    .sort((a, b) => b.folder.length - a.folder.length);
}
function compileKind(id: string, json: KindJson, { framework, schemas }: ContentModelJson, isTrusted: boolean): Kind {
  const schema = schemas?.[json.schema];
  const at = ["framework", "kinds", id];
  if (!schema) {
    throw new ContentModelError(
      {
        nl: `Het schema '${json.schema}' van '${id}' is er niet.`,
        en: `The schema '${json.schema}' of '${id}' is missing.`,
      },
      [...at, "schema"],
    );
  }
  const schemaAt = ["schemas", json.schema];
  if (!isTrusted) checkSchema(schema, "", json.schema, schemaAt);
  const idKey = framework.keys.id;
  const context = { file: json.schema, schemas, at: schemaAt, isTrusted };
  const fields = compileFields(schema, context);
  return {
    id,
    noun: modelText(json.title),
    icon: json.icon ?? "file",
    sections: json.sections ?? [],
    folders: json.folders.map(folderPath),
    except: new Set(json.except),
    ownFolders: json.ownFolders === true,
    referencedBy: json.referencedBy ?? "name",
    idIsInName:
      json.referencedBy === "id" &&
      json.name?.id !== undefined &&
      !(idKey !== undefined && fields.get(idKey)?.required === true),
    name: json.name && {
      pattern: compilePattern(json.name.pattern, [...at, "name", "pattern"]),
      id: json.name.id,
      file: json.name.file,
      example: json.name.example,
      series: textsByName(json.name.series),
      prefixes: new Map(Object.entries(json.name.prefixes ?? {})),
      prefixIs: undefined,
    },
    namedBy: undefined,
    order: json.order ?? [],
    numberFrom: json.numberFrom,
    fields,
    closed: schema.additionalProperties === false,
    additional: additionalField(schema, context),
    needsFrontMatter: [...fields.values()].some((field) => field.essential),
    template: json.template === undefined ? undefined : folderPath(json.template),
  };
}
/** The kind with what it says of other kinds, as far as that can be true. */
function related(kind: Kind, json: KindJson, kinds: ReadonlyMap<string, Kind>): Kind {
  const target = json.namedBy && kinds.get(json.namedBy.kind)?.fields.get(json.namedBy.key)?.value.target;
  const namedBy = target?.kind === kind.id ? json.namedBy : undefined;
  const prefixIs = json.name?.prefixIs;
  const numbered = prefixIs && kinds.get(prefixIs.kind);
  if (!kind.name || !prefixIs || numbered?.numberFrom === undefined) return { ...kind, namedBy };
  const first = numbered.numberFrom;
  const names = new Map(numbered.order.map((one, index) => [String(first + index), one]));
  return { ...kind, namedBy, name: { ...kind.name, prefixIs: { ...prefixIs, names } } };
}
function textsByName(json: Readonly<Record<string, ModelText>> = {}): ReadonlyMap<string, Localized> {
  return new Map(Object.entries(json).map(([name, text]) => [name, modelText(text)]));
}
function compileMacro(name: string, json: MacroJson, kinds: ReadonlyMap<string, Kind>): Macro {
  const filters = new Map<string, MacroFilter>();
  const listed = json.lists === undefined ? undefined : kinds.get(json.lists);
  for (const [key, filter] of Object.entries(json.filters ?? {})) {
    const compared = filter.key ?? key;
    const same = listed?.fields.get(compared);
    filters.set(key, {
      key,
      compared,
      keyAliases: same?.aliases ?? [],
      kind: filter.kind,
      field: filter.kind === undefined ? same : undefined,
      termAliases: same?.value.termAliases,
    });
  }
  return {
    name,
    title: json.title && modelText(json.title),
    anyCase: json.anyCase === true,
    aliases: json.aliases ?? [],
    on: json.on && new Set(json.on),
    shows: typeof json.shows === "string" ? [json.shows] : (json.shows ?? []),
    whenId: json.whenId === undefined ? undefined : compilePattern(json.whenId),
    omit: new Set(json.omit),
    before: json.before,
    otherwise: json.otherwise,
    columns: json.columns ?? [],
    search: json.search,
    empty: json.empty,
    lists: json.lists,
    filters,
    options: new Set(json.options),
    hides: textsByName(json.hides),
    places: new Map(Object.entries(json.places ?? {}).map(([kind, place]) => [kind, compilePlace(place)])),
  };
}
/** A file is one thing: with two meanings, its problems would have no owner. */
function refuseTwice(files: readonly string[]): void {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice === undefined) return;
  throw new ContentModelError(
    {
      nl: `Het bestand '${twice}' staat twee keer bij 'glossary' en 'tables' in het contentmodel.`,
      en: `The file '${twice}' is there twice in 'glossary' and 'tables' of the content model.`,
    },
    ["framework", "tables"],
  );
}
function compileGlossary(json: FrameworkJson["glossary"]): GlossaryModel | undefined {
  const { generates } = json ?? {};
  return (
    json && {
      file: folderPath(json.file),
      generates: generates && { ...generates, file: folderPath(generates.file) },
    }
  );
}
function compileTables(json: FrameworkJson["tables"]): ReadonlyMap<string, TableModel> {
  const tables = new Map<string, TableModel>();
  for (const [name, { file, separator, columns, sources }] of Object.entries(json ?? {})) {
    tables.set(name, {
      name,
      file: folderPath(file),
      separator: separator ?? ",",
      columns,
      sources: sources && new Map(Object.entries(sources)),
    });
  }
  return tables;
}
function compilePlace({ words = "", section, within }: MacroPlaceJson): MacroPlace {
  return { words, section, within };
}
