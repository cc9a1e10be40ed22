/**
 * The compiled content model: plain descriptions of kinds, fields, vocabularies and macros. Nothing here or anywhere else
 * in the program names a kind, a key or a term of a framework: all of it comes from `framework.json` and its schemas.
 */
import type { Language, Localized } from "../text/language";
import type {
  ApplicabilityJson,
  BadgeJson,
  ColumnJson,
  KindAndKeyJson,
  NounJson,
  SectionJson,
  TableJson,
} from "./contentModelJson";
import type { Field, Term } from "./field";
import type { Pattern } from "./pattern";

export interface ContentModel {
  readonly id: string;
  readonly title: Localized;
  readonly language: Language;
  /** The folder of the site, relative to the root; every Markdown file below it is a page. */
  readonly pages: string;
  /** The addresses under which the site is published, each with a slash at its end. */
  readonly site: readonly string[];
  /** Whether words in file names are divided by hyphens. */
  readonly hyphens: boolean;
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
  /** The types of titled blocks that the site knows beside those of its theme. */
  readonly blockTypes: ReadonlySet<string>;
  readonly hoverKeys: readonly string[];
  readonly applicability: Applicability | undefined;
  /** By front matter key: how the site shows its values. */
  readonly badges: ReadonlyMap<string, BadgeJson>;
  readonly glossary: GlossaryModel | undefined;
  readonly tables: ReadonlyMap<string, TableModel>;
  /** The paths of the glossary, the tables and the file of the site: the files beside the pages that hold data. */
  readonly dataFiles: ReadonlySet<string>;
  /** Those of them that new pages are copies of. */
  readonly templates: ReadonlySet<string>;
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
  /** The file name of the program that makes it, as the file of the site names that; undefined where the model does not say. */
  readonly madeBy?: string;
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
  readonly noun: Localized<NounJson>;
  /** Name of a codicon. */
  readonly icon: string;
  /** The sections of the template, in their order. */
  readonly sections: readonly SectionJson[];
  readonly folders: readonly string[];
  readonly except: ReadonlySet<string>;
  /** A page may have a folder of its own: `folder/x/index.md` is then called `x`. What else is in there is of another kind. */
  readonly ownFolders: boolean;
  readonly referencedBy: "name" | "id";
  /** References quote the id that the name of a page implies where the page has none: no page has to have one. */
  readonly idIsInName: boolean;
  readonly name: NamePattern | undefined;
  /** The pages that should name each page of this kind, and where. */
  readonly namedBy: KindAndKeyJson | undefined;
  /** Names of pages in their order; pages that are not listed follow by name. */
  readonly order: readonly string[];
  readonly numberFrom: number | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  /** Whether a key that is no field is a mistake. */
  readonly closed: boolean;
  /** What stands under a key that is no field, where the schema says so. */
  readonly additional: Field | undefined;
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

export interface Applicability extends Omit<ApplicabilityJson, "title" | "otherwise"> {
  readonly title: Localized;
  readonly otherwise: Localized | undefined;
  readonly idPattern: Pattern | undefined;
}
