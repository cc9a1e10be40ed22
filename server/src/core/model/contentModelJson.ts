/** The JSON of a content model as it stands in `framework.json` and its schemas: see `content-schema/README.md`. */
import type { Language } from "../text/language";
import type { ModelText } from "./modelText";

export interface ContentModelJson {
  readonly framework: FrameworkJson;
  readonly schemas: Readonly<Record<string, SchemaJson>>;
}

export interface FrameworkJson {
  readonly id: string;
  readonly title: ModelText;
  readonly language: Language;
  readonly pages: string;
  readonly site?: readonly string[];
  readonly siteFile?: string;
  readonly hyphens?: boolean;
  readonly detect: readonly string[];
  readonly keys: { readonly title: string; readonly id?: string; readonly explanation?: string };
  /** Schemas beside those of the kinds. */
  readonly schemas?: readonly string[];
  readonly kinds: Readonly<Record<string, KindJson>>;
  readonly tree?: TreeJson;
  readonly hover?: {
    readonly keys?: readonly string[];
    readonly applicability?: ApplicabilityJson;
  };
  readonly blockTypes?: readonly string[];
  readonly placeholders?: { readonly texts?: readonly string[]; readonly links?: readonly string[] };
  readonly macros?: Readonly<Record<string, MacroJson>>;
  readonly badges?: Readonly<Record<string, BadgeJson>>;
  readonly glossary?: GlossaryJson;
  readonly tables?: Readonly<Record<string, TableJson>>;
  /** Files beside the pages in which ids of pages stand. */
  readonly mentions?: readonly string[];
}

export interface TreeJson {
  readonly by: string;
  readonly key: string;
  readonly show: readonly string[];
  readonly groupings?: readonly GroupingJson[];
}

export type GroupingJson =
  | { readonly key: string; readonly of?: string; readonly title?: ModelText }
  | { readonly series: string; readonly title: ModelText };

export interface GlossaryJson {
  readonly file: string;
  readonly generates?: {
    readonly file: string;
    readonly madeBy?: string;
    readonly before: readonly string[];
    readonly row: string;
  };
}

export interface TableJson {
  readonly file: string;
  readonly separator?: string;
  readonly columns: { readonly code: string; readonly description: string; readonly source?: string };
  readonly sources?: Readonly<Record<string, string>>;
}

export interface ApplicabilityJson {
  readonly kind: string;
  readonly whenId?: string;
  readonly keys: readonly string[];
  readonly omit?: readonly string[];
  readonly title: ModelText;
  readonly otherwise?: ModelText;
}

export interface NounJson {
  readonly one: string;
  readonly many: string;
  readonly article?: string;
}

export interface KindJson {
  readonly schema: string;
  readonly folders: readonly string[];
  readonly except?: readonly string[];
  readonly ownFolders?: boolean;
  readonly title: ModelText<NounJson>;
  readonly icon?: string;
  readonly sections?: readonly SectionJson[];
  readonly referencedBy?: "name" | "id";
  readonly name?: {
    readonly pattern: string;
    readonly id?: string;
    readonly file?: string;
    readonly example?: string;
    readonly series?: Readonly<Record<string, ModelText>>;
    readonly prefixes?: Readonly<Record<string, string>>;
    readonly prefixIs?: KindAndKeyJson;
  };
  readonly namedBy?: KindAndKeyJson;
  readonly order?: readonly string[];
  readonly numberFrom?: number;
  readonly template?: string;
}

export interface SectionJson {
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly attributes?: string;
  readonly required?: boolean;
}

export interface KindAndKeyJson {
  readonly kind: string;
  readonly key: string;
}

export interface MacroJson {
  readonly title?: ModelText;
  readonly anyCase?: boolean;
  readonly aliases?: readonly string[];
  readonly on?: readonly string[];
  readonly shows?: string | readonly string[];
  readonly whenId?: string;
  readonly omit?: readonly string[];
  readonly before?: string;
  readonly otherwise?: string;
  readonly columns?: readonly ColumnJson[];
  readonly search?: string;
  readonly empty?: string;
  readonly lists?: string;
  readonly filters?: Readonly<Record<string, { readonly kind?: string; readonly key?: string }>>;
  readonly options?: readonly string[];
  readonly hides?: Readonly<Record<string, ModelText>>;
  readonly places?: Readonly<Record<string, MacroPlaceJson>>;
}

export interface ColumnJson {
  readonly title: string;
  readonly shows?: "title" | "code" | "series";
  readonly key?: string;
  readonly option?: string;
  readonly short?: readonly string[];
}

export interface BadgeJson {
  readonly colour?: string;
  readonly icon?: string;
  readonly last?: number;
  readonly replace?: Readonly<Record<string, string>>;
  readonly page?: string;
  readonly pages?: Readonly<Record<string, string>>;
}

export interface MacroPlaceJson {
  readonly words?: string;
  readonly section?: string;
  readonly within?: string;
}

/** Title and description in a language, as `x-nl`. */
type SchemaTexts = {
  readonly [Name in Language as `x-${Name}`]?: { readonly title?: string; readonly description?: string };
};

/** The subset of JSON Schema 2020-12 that a model uses, with our `x-` keywords. */
export interface SchemaJson extends SchemaTexts {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaJson>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaJson;
  readonly items?: SchemaJson;
  readonly uniqueItems?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly SchemaJson[];
  readonly anyOf?: readonly SchemaJson[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaJson>>;
  readonly title?: string;
  readonly description?: string;
  readonly "x-reference"?: string;
  readonly "x-vocabulary"?: string;
  readonly "x-table"?: string;
  readonly "x-unique"?: boolean;
  readonly "x-essential"?: boolean;
  readonly "x-aliases"?: readonly string[];
  readonly "x-term-aliases"?: Readonly<Record<string, string>>;
  readonly "x-no-full-stop"?: boolean;
  readonly "x-max-words"?: number;
  readonly "x-exclusive"?: boolean;
  readonly "x-expression"?: ExpressionJson;
}

export interface ExpressionJson {
  readonly keys: readonly string[];
  readonly means: ModelText;
}
