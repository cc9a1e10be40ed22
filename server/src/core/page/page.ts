import type { Body, MacroUse } from "../body/body";
import type { FrontMatter, FrontMatterStatus } from "../frontMatter/frontMatter";
import { isEmptyNode, type YamlEntry, type YamlItem, type YamlScalar } from "../frontMatter/yamlNodes";
import type { Kind } from "../model/contentModel";
import type { Field } from "../model/field";
import { impliedId } from "../model/names";
import { withoutTurns } from "../text/markdown";
import type { Span } from "../text/span";
import type { LinkReference } from "./link";
import type { Mention } from "./mentions";

/**
 * One Markdown file. Never changes: an edit makes a new one. What is small is always there; text, front matter, body and what
 * follows from them may be read again when they are asked for (`TextPage`), so their parts are other objects then.
 */
export interface Page {
  /** Relative to the root of the framework, with `/`. */
  readonly path: string;
  /** What references quote: the file name without `.md`. */
  readonly name: string;
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly id: PageId | undefined;
  /** Of its front matter. */
  readonly status: FrontMatterStatus;
  /** The line where its front matter begins: where what is missing is shown. */
  readonly firstLine: Span;
  /** Where its lines start, for positions without the text, and the length of that. */
  readonly lineStarts: Uint32Array;
  readonly length: number;
  /** The values of some keys, by key: those with references or terms, and those that macros ask for (`keptKeys`). */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Whether its front matter names just what stands in `values`: not so with a value where a list belongs, or names deeper down. */
  readonly namesValues: boolean;
  readonly text: string;
  /** Makes something of it and, where it rested, lets it rest again: for who goes through all pages. Nothing that was read is to be kept. */
  briefly<Made>(make: (page: Page) => Made): Made;
  /** The text where it need not be read again. Of a page that another has replaced this alone tells whether the rest is still its own. */
  readonly heldText: string | undefined;
  readonly frontMatter: FrontMatter;
  readonly body: Body;
  /** The keys that the kind has, each with its value; of a key that stands twice the last one, as on the site. */
  readonly keys: readonly PageKey[];
  /** Those and the keys below them. */
  readonly allKeys: readonly PageKey[];
  readonly references: readonly Reference[];
  /** The ids in its body, of pages that are there or not. */
  readonly mentions: readonly Mention[];
}

export interface PageKey {
  readonly field: Field;
  readonly entry: YamlEntry;
  /** What stands there, seen from what should: `empty`: nothing; `wrong`: a list for a scalar, or the like. */
  readonly shape: "good" | "empty" | "wrong";
  /** The single values: the scalar itself or the items of the list. Items that are no scalar are left out. */
  readonly values: readonly YamlScalar[];
  /** List items that hold nothing. */
  readonly emptyItems: readonly YamlItem[];
  /** List items that are a list or mapping themselves; in a list of mappings, those that are none. */
  readonly nestedItems: readonly YamlItem[];
  /** Of a mapping, or of all in a list of them: the keys. */
  readonly keys: readonly PageKey[];
  /** The entries that are no field there. */
  readonly unknown: readonly YamlEntry[];
}

export interface PageId {
  readonly value: string;
  readonly span: Span;
}

/** A place where the page names another. */
export type Reference = NameReference | LinkReference;

/** A front matter value or a macro filter: the name (or id) of a page of a kind. */
export interface NameReference {
  readonly type: "name";
  readonly from: "key" | "filter";
  readonly kind: string;
  readonly as: "reference" | "term";
  readonly value: string;
  readonly span: Span;
  /** The front matter key, or the key of the filter. */
  readonly key: string;
  /** With `key`: the field; absent for filters. */
  readonly field?: Field;
  /** With `key`: how the value is written. */
  readonly scalar?: YamlScalar;
  readonly macro?: MacroUse;
}

/** The title of a page, or its name where it has none; without signs that would make what is shown beside it look like something else. */
export function titleOf(page: Page): string {
  return withoutTurns(page.title ?? page.name);
}

/** What references quote of a page; undefined for a page without the id that they need. */
export function quotedBy(page: Page): string | undefined {
  return page.kind.referencedBy === "id" ? idValueOf(page) : page.name;
}

/** The id of a page: the one that stands on it, or else in its name where the kind needs no other. */
export function idValueOf(page: Page): string | undefined {
  return page.id?.value ?? (page.kind.idIsInName ? impliedId(page.kind, page.name) : undefined);
}

/** The key of a page by its name in the front matter. */
export function pageKey(page: Page, key: string | undefined): PageKey | undefined {
  return key === undefined ? undefined : page.keys.find((candidate) => candidate.field.key === key);
}

/** The key that holds a reference, wherever in the front matter it stands; several may have its name. */
export function keyHolding(page: Page, { key, scalar }: NameReference): PageKey | undefined {
  if (!scalar) return undefined;
  const { start } = scalar.span;
  return page.allKeys.find(({ field, values }) => field.key === key && values.some(({ span }) => span.start === start));
}

/** The scalar that a front matter key holds, also where the kind has no such key. */
export function scalarOf(entries: readonly YamlEntry[], key: string | undefined): YamlScalar | undefined {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as YamlEntry;
    if (entry.key === key) return entry.value?.type === "scalar" && !isEmptyNode(entry.value) ? entry.value : undefined;
  }
  return undefined;
}

/** How people call a page: its code (`aia-05`), or its id where references quote that; undefined without either. */
export function codeOf(page: Page): string | undefined {
  if (page.kind.referencedBy === "id") return idValueOf(page);
  return page.kind.name?.pattern.groups(page.name)?.code;
}

/** How a page stands in a list: its code, if it has one, and behind that its title; a narrow view still shows the code. */
export function labelOf(page: Page): string {
  const code = codeOf(page);
  return code === undefined ? titleOf(page) : `${code} · ${titleOf(page)}`;
}

/** The order of pages of one kind: that of the model, and behind what it lists by path. */
export function bySiteOrder({ order }: Pick<Kind, "order">): (one: Page, other: Page) => number {
  const places = new Map(order.map((name, index) => [name, index]));
  const place = ({ name }: Page) => places.get(name) ?? places.size;
  return (one, other) => place(one) - place(other) || (one.path < other.path ? -1 : 1);
}
