/**
 * The compiled content model: plain descriptions of kinds, fields, vocabularies and macros. Nothing here or anywhere else
 * in the program names a kind, a key or a term of a framework: all of it comes from `framework.json` and its schemas.
 */
import type {
  ApplicabilityJson,
  BadgeJson,
  ColumnJson,
  ContentModelJson,
  FrameworkJson,
  GroupingJson,
  KindAndKeyJson,
  KindJson,
  MacroJson,
  MacroPlaceJson,
  NounJson,
  SectionJson,
  TableJson,
  TreeJson,
} from "./contentModelJson";
import { checkFramework, checkSchema } from "./contentModelShape";
import { compileFields, type Field, type Term } from "./field";
import { folderPath } from "./path";
import { ContentModelError, compilePattern, type Pattern } from "./pattern";
import type { Language, Localized } from "./span";
import { Noun } from "./words";

export interface ContentModel {
  readonly id: string;
  readonly title: Localized;
  readonly language: Language;
  /** The folder of the site, relative to the root; every Markdown file below it is a page. */
  readonly pages: string;
  /** The addresses under which the site is published, each with a slash at its end. */
  readonly site: readonly string[];
  /** The file that tells the site generator where the pages are. */
  readonly siteFile: string | undefined;
  /** A folder is this framework when one of these paths exists in it. */
  readonly detect: readonly string[];
  readonly keys: { readonly title: string; readonly id: string | undefined; readonly explanation: string | undefined };
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Which folder holds which kind: the first that fits a path decides. */
  readonly folders: readonly { readonly folder: string; readonly kind: Kind }[];
  readonly macros: ReadonlyMap<string, Macro>;
  readonly tree: TreeModel | undefined;
  /** What a template holds for authors to replace: how texts begin, and what stands for an address. */
  readonly placeholders: { readonly texts: readonly string[]; readonly links: ReadonlySet<string> };
  readonly hoverKeys: readonly string[];
  readonly applicability: Applicability | undefined;
  /** By front matter key: how the site shows its values. */
  readonly badges: ReadonlyMap<string, BadgeJson>;
  readonly glossary: GlossaryModel | undefined;
  readonly tables: ReadonlyMap<string, TableModel>;
  /** The paths of the glossary and the tables: the files beside the pages that hold data. */
  readonly dataFiles: ReadonlySet<string>;
  /** Files beside the pages that mention pages by their ids: they follow when an id changes. */
  readonly mentions: ReadonlySet<string>;
}

/** What the tree in the side bar shows. */
export interface TreeModel {
  /** The kind whose pages are its groups at first, and the key that names them. */
  readonly by: Kind;
  readonly key: string;
  readonly show: readonly Kind[];
  /** The ways to divide the shown pages; the first is by that kind. */
  readonly groupings: readonly Grouping[];
}

/**
 * A way to divide pages: by their kind, by the pages or terms that a key names, or by the series of their codes. `of`: this
 * holds for pages of that kind, and through them for the pages that name them.
 */
export type Grouping = { readonly id: string; readonly title: Localized } & (
  | { readonly by: "kind" }
  | { readonly by: "pages"; readonly key: string; readonly kind: Kind; readonly of: Kind | undefined }
  | {
      readonly by: "terms";
      readonly key: string;
      readonly terms: ReadonlyMap<string, Term>;
      readonly of: Kind | undefined;
    }
  | { readonly by: "series"; readonly of: Kind }
);

/** Where the terms that pages use are defined. */
export interface GlossaryModel {
  readonly file: string;
  readonly generates: GeneratedPage | undefined;
}

/** The page that the site makes from the glossary. */
export interface GeneratedPage {
  readonly file: string;
  /** The lines before the rows. */
  readonly before: readonly string[];
  /** The line of one definition, with `{term}` and `{definition}`. */
  readonly row: string;
}

/** A file of rows, each of which gives a code a meaning. */
export interface TableModel {
  readonly name: string;
  readonly file: string;
  readonly separator: string;
  /** What the columns are called in the first line. */
  readonly columns: TableJson["columns"];
  /** Per key: what stands in the column of the source for the codes of that key. Without it, sources are not told apart. */
  readonly sources: ReadonlyMap<string, string> | undefined;
}

export interface Kind {
  readonly id: string;
  readonly noun: { readonly nl: NounJson; readonly en: NounJson };
  /** Name of a codicon. */
  readonly icon: string;
  /** The sections of the template, in their order. */
  readonly sections: readonly SectionJson[];
  readonly folders: readonly string[];
  readonly except: ReadonlySet<string>;
  /** A page may have a folder of its own: `folder/x/index.md` is then called `x`. What else is in there is of another kind. */
  readonly ownFolders: boolean;
  readonly referencedBy: "name" | "id";
  readonly name: NamePattern | undefined;
  /** The pages that should name each page of this kind, and where. */
  readonly namedBy: KindAndKeyJson | undefined;
  /** Names of pages in their order; pages that are not listed follow by name. */
  readonly order: readonly string[];
  readonly numberFrom: number | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  /** Whether a key that is no field is a mistake. */
  readonly closed: boolean;
  /** Whether the site cannot do without front matter on a page of this kind. */
  readonly needsFrontMatter: boolean;
  /** The file that a new page of this kind begins as, where it is there; beside the pages. */
  readonly template: string | undefined;
}

/** How pages of a kind are called: groups `code` (series and number), `text` and `prefix` of the pattern are known. */
export interface NamePattern {
  readonly pattern: Pattern;
  /** The id that a name implies, with `{group}` for groups of the pattern. */
  readonly id: string | undefined;
  /** A name of this form, as a message shows it. */
  readonly example: string | undefined;
  /** The name that belongs to an id, with `{code}`, `{prefix}` and `{text}`. */
  readonly file: string | undefined;
  /** What the series stand for, as far as the model says. */
  readonly series: ReadonlyMap<string, Localized>;
  /** The prefix that belongs to each series. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly prefixIs: PrefixMeaning | undefined;
}

/** The prefix of a name is the number of a page of this kind, which the key should name. */
export interface PrefixMeaning extends KindAndKeyJson {
  /** The names of those pages by their prefix. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Macro {
  readonly name: string;
  readonly title: Localized | undefined;
  /** Whether capitals make no difference in its name. */
  readonly anyCase: boolean;
  /** Other names that people write for it. */
  readonly aliases: readonly string[];
  readonly on: ReadonlySet<string> | undefined;
  /** The front matter keys that it shows. */
  readonly shows: readonly string[];
  /** It shows them on pages with such an id only. */
  readonly whenId: Pattern | undefined;
  /** Values that it does not show. */
  readonly omit: ReadonlySet<string>;
  /** What the site says before the values, and instead of them where the id is another. `[text](address)` in it is a link. */
  readonly before: string | undefined;
  readonly otherwise: string | undefined;
  /** Of its table; none where the model does not say. */
  readonly columns: readonly ColumnJson[];
  /** The option of the search field above its table; undefined where there is none. */
  readonly search: string | undefined;
  /** What stands in the place of a table without rows. */
  readonly empty: string | undefined;
  /** The kind whose pages it lists. */
  readonly lists: string | undefined;
  readonly filters: ReadonlyMap<string, MacroFilter>;
  readonly options: ReadonlySet<string>;
  /** Per option that leaves a part of the table out: which part. */
  readonly hides: ReadonlyMap<string, Localized>;
  /** Per kind: where it stands on pages of that kind. */
  readonly places: ReadonlyMap<string, MacroPlace>;
}

/** Where a macro usually stands on a page, and how it is written there. */
export interface MacroPlace {
  /** What follows the name, with `{name}` for what references to the page quote; empty for nothing. */
  readonly words: string;
  /** The heading that it stands under; right after the front matter without one. */
  readonly section: string | undefined;
  /** The line of the block that holds it. */
  readonly within: string | undefined;
}

export interface MacroFilter {
  readonly key: string;
  /** The key of the listed pages that is held against the value. */
  readonly compared: string;
  /** Other spellings of the key: those of the key of that name on the listed pages. */
  readonly keyAliases: readonly string[];
  /** The value names a page of this kind. */
  readonly kind: string | undefined;
  /** The value is a term of this field of the listed kind. */
  readonly field: Field | undefined;
  /** Other spellings of a value: those of the key of that name on the listed pages. */
  readonly termAliases: ReadonlyMap<string, string> | undefined;
}

export interface Applicability extends ApplicabilityJson {
  readonly idPattern: Pattern | undefined;
}

/**
 * Compiles a model. Throws `ContentModelError` on a model that the schemas in `content-schema/` would refuse. `isTrusted`: it
 * is the built-in one, of which the tests hold that it has the right shape, so that no start has to.
 */
export function compileContentModel(json: ContentModelJson, isTrusted = false): ContentModel {
  const { framework, schemas } = json;
  try {
    if (!isTrusted) checkFramework(framework);
    const kinds = new Map<string, Kind>();
    for (const [id, kind] of Object.entries(framework.kinds)) kinds.set(id, compileKind(id, kind, schemas, isTrusted));
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
    return {
      id: framework.id,
      title: framework.title,
      language: framework.language === "en" ? "en" : "nl",
      pages: folderPath(framework.pages),
      site: (framework.site ?? []).map((address) => (address.endsWith("/") ? address : `${address}/`)),
      siteFile: framework.siteFile,
      detect: (framework.detect ?? []).map(folderPath),
      keys: { title: framework.keys.title, id: framework.keys.id, explanation: framework.keys.explanation },
      kinds,
      folders: foldersOf(kinds.values()),
      macros,
      tree: tree && by && compileTree(tree, by, kinds),
      placeholders: {
        texts: framework.placeholders?.texts ?? [],
        links: new Set(framework.placeholders?.links),
      },
      hoverKeys: hover?.keys ?? [],
      applicability: applicability && {
        ...applicability,
        idPattern:
          applicability.whenId === undefined
            ? undefined
            : compilePattern(applicability.whenId, ["framework", "hover", "applicability", "whenId"]),
      },
      badges: new Map(Object.entries(framework.badges ?? {})),
      glossary,
      tables,
      dataFiles: new Set(dataFiles),
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

function compileTree(tree: TreeJson, by: Kind, kinds: ReadonlyMap<string, Kind>): TreeModel {
  const show = tree.show.flatMap((id) => kinds.get(id) ?? []);
  const more = (tree.groupings ?? []).flatMap((json) => compileGrouping(json, show, kinds) ?? []);
  const first: Grouping = { id: tree.key, title: Noun(by, by.id), by: "pages", key: tree.key, kind: by, of: undefined };
  const byKind: Grouping = { id: "kind", title: { nl: "Soort pagina", en: "Kind of page" }, by: "kind" };
  return { by, key: tree.key, show, groupings: [first, byKind, ...more] };
}

/** Undefined for one that names what is not there, which `contentModelFaults` tells. */
function compileGrouping(
  json: GroupingJson,
  show: readonly Kind[],
  kinds: ReadonlyMap<string, Kind>,
): Grouping | undefined {
  if ("series" in json) {
    const of = kinds.get(json.series);
    return of?.name && { id: `series:${of.id}`, title: json.title, by: "series", of };
  }
  const of = json.of === undefined ? undefined : kinds.get(json.of);
  if (json.of !== undefined && !of) return undefined;
  const field = (of ? [of] : show).flatMap((kind) => kind.fields.get(json.key) ?? [])[0];
  if (!field) return undefined;
  const { terms, target } = field.value;
  const kind = target && kinds.get(target.kind);
  const named = { id: json.key, key: json.key, of };
  if (kind) return { ...named, title: json.title ?? Noun(kind, kind.id), by: "pages", kind };
  return terms && { ...named, title: json.title ?? field.title, by: "terms", terms };
}

/** The kind of the page at a path relative to the root: the longest folder that holds it; undefined outside all folders. */
export function kindOf(model: ContentModel, path: string): Kind | undefined {
  return model.folders.find(({ folder, kind }) => path.startsWith(folder) && holds(kind, folder, path))?.kind;
}

function holds(kind: Kind, folder: string, path: string): boolean {
  if (kind.ownFolders && path.includes("/", folder.length) && !isIndexOfOwnFolder(path, folder)) return false;
  return !kind.except.has(nameOf(path, kind));
}

/** `folder/x/index.md`, and nothing deeper. */
function isIndexOfOwnFolder(path: string, folder: string): boolean {
  return path.endsWith(indexFile) && path.indexOf("/", folder.length) === path.length - indexFile.length;
}

/** The page of a folder itself, as site generators have it. */
export const indexFile = "/index.md";

/**
 * Whether a path is that of a page of a kind, or was before the folders moved: then the form of its name tells, or else the
 * name of its folder.
 */
export function couldBe(kind: Kind, path: string, model: ContentModel): boolean {
  const today = kindOf(model, path);
  if (today === kind) return true;
  if (today && !today.folders.includes(model.pages)) return false;
  const name = nameOf(path, kind);
  if (!path.endsWith(".md") || kind.except.has(name)) return false;
  if (kind.name) return kind.name.pattern.test(name);
  const folder = folderNameOf(path);
  return kind.folders.some((other) => folderNameOf(`${other}/`) === folder);
}

/** The folders of all kinds, each with a slash at its end, the longest first; of equal ones that of the first kind. */
function foldersOf(kinds: Iterable<Kind>): ContentModel["folders"] {
  return [...kinds]
    .flatMap((kind) => kind.folders.map((folder) => ({ folder: `${folder}/`, kind })))
    .sort((a, b) => b.folder.length - a.folder.length);
}

/** What references quote: the file name without folder and `.md`; the name of the folder where pages of the kind have their own. */
export function nameOf(path: string, kind: Kind): string {
  if (kind.ownFolders && path.endsWith(indexFile)) {
    const own = path.slice(0, -indexFile.length);
    if (!kind.folders.includes(own)) return own.slice(own.lastIndexOf("/") + 1);
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(".md") ? name.slice(0, -3) : name;
}

/** The name that the prefix of a page's own name stands for; undefined where it has none, or one of another series. */
export function nameOfPrefix({ name: pattern }: Kind, name: string): string | undefined {
  const groups = pattern?.prefixIs && pattern.pattern.groups(name);
  if (!pattern?.prefixIs || !groups?.prefix) return undefined;
  const series = groups.code?.replace(/-?\d+$/, "");
  const expected = series === undefined ? undefined : pattern.prefixes.get(series);
  if (expected !== undefined && expected !== groups.prefix) return undefined;
  return pattern.prefixIs.names.get(groups.prefix);
}

/** The id that a name implies; undefined when the kind has no ids or the name does not follow its pattern. */
export function impliedId(kind: Kind, name: string): string | undefined {
  if (!kind.name?.id) return undefined;
  const groups = kind.name.pattern.groups(name);
  return groups && kind.name.id.replace(/\{(\w+)\}/g, (_, group: string) => groups[group] ?? "");
}

function folderNameOf(path: string): string {
  const parts = path.split("/");
  return parts[parts.length - 2] ?? "";
}

/** The prefix of the names with a code: that of its series. */
export function prefixOf(kind: Kind, code: string): string | undefined {
  return kind.name?.prefixes.get(seriesOf(code));
}

/** A code without its number. */
export function seriesOf(code: string): string {
  return code.replace(/-?\d+$/, "");
}

/**
 * The name of the page that has an id and a text in its name; undefined when the kind does not say how names are made, or
 * no name implies the id.
 */
export function nameWithId(kind: Kind, id: string, text: string): string | undefined {
  const { id: idForm, file } = kind.name ?? {};
  if (idForm === undefined || file === undefined) return undefined;
  const [before = "", after = ""] = idForm.split("{code}");
  const code = id.slice(before.length, id.length - after.length);
  const groups: Readonly<Record<string, string | undefined>> = { code, text, prefix: prefixOf(kind, code) };
  const name = file.replace(/\{(\w+)\}/g, (_, group: string) => groups[group] ?? "");
  return impliedId(kind, name) === id ? name : undefined;
}

function compileKind(id: string, json: KindJson, schemas: ContentModelJson["schemas"], isTrusted: boolean): Kind {
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
  const fields = compileFields(schema, { file: json.schema, schemas, at: schemaAt, isTrusted });
  return {
    id,
    noun: json.title,
    icon: json.icon ?? "file",
    sections: json.sections ?? [],
    folders: json.folders.map(folderPath),
    except: new Set(json.except),
    ownFolders: json.ownFolders === true,
    referencedBy: json.referencedBy ?? "name",
    name: json.name && {
      pattern: compilePattern(json.name.pattern, [...at, "name", "pattern"]),
      id: json.name.id,
      file: json.name.file,
      example: json.name.example,
      series: new Map(Object.entries(json.name.series ?? {})),
      prefixes: new Map(Object.entries(json.name.prefixes ?? {})),
      prefixIs: undefined,
    },
    namedBy: undefined,
    order: json.order ?? [],
    numberFrom: json.numberFrom,
    fields,
    closed: schema.additionalProperties === false,
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
    title: json.title,
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
    hides: new Map(Object.entries(json.hides ?? {})),
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
