import { type Body, type MacroUse, readBody } from "../body/body";
import { type FrontMatter, readFrontMatter, unlessRules } from "../frontMatter/frontMatter";
import {
  isEmptyNode,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from "../frontMatter/yamlNodes";
import type { ContentModel, Kind } from "../model/contentModel";
import type { Field } from "../model/field";
import { kindOf, nameOf } from "../model/names";
import type { Span } from "../text/span";
import { htmlReference, type LinkReference, linkReference } from "./link";
import { filterOf, macroNamed } from "./macros";
import { type Mention, mentionsIn } from "./mentions";

/** One parsed Markdown file. Never changes: an edit makes a new one. */
export interface Page {
  /** Relative to the root of the framework, with `/`. */
  readonly path: string;
  /** What references quote: the file name without `.md`. */
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly body: Body;
  /** The keys that the kind has, each with its value; of a key that stands twice the last one, as on the site. */
  readonly keys: readonly PageKey[];
  /** Those and the keys below them. */
  readonly allKeys: readonly PageKey[];
  readonly references: readonly Reference[];
  /** The ids in its body, of pages that are there or not. */
  readonly mentions: readonly Mention[];
  readonly title: string | undefined;
  readonly id: PageId | undefined;
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
  /** List items that are a list or mapping themselves. */
  readonly nestedItems: readonly YamlItem[];
  /** Of a mapping: its keys. */
  readonly keys: readonly PageKey[];
  /** Of a mapping: the entries that are no field. */
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

/** Parses a page. Never throws; undefined where the path belongs to no kind. */
export function readPage(path: string, text: string, model: ContentModel): Page | undefined {
  const kind = kindOf(model, path);
  if (!kind) return undefined;
  const read = readFrontMatter(text);
  const frontMatter = kind.needsFrontMatter ? read : unlessRules(read, text);
  const body = readBody(text, frontMatter.bodyStart, macroNamed(model));
  const keys = readKeys(frontMatter.entries, kind.fields);
  const references: Reference[] = [];
  const allKeys = keys.some((key) => key.keys.length > 0) ? withInner(keys) : keys;
  for (const key of allKeys) keyReferences(key, references);
  for (const use of body.macros) filterReferences(use, model, references);
  for (const link of body.links) {
    const reference = linkReference(path, link.destination, link.span, model);
    if (reference) references.push(reference);
  }
  for (const attribute of body.htmlAttributes) {
    const reference = htmlReference(path, attribute, model);
    if (reference) references.push(reference);
  }
  const title =
    scalarOf(frontMatter.entries, model.keys.title)?.value ?? body.headings.find((h) => h.level === 1)?.text;
  const id = model.keys.id === undefined ? undefined : idOf(kind, scalarOf(frontMatter.entries, model.keys.id));
  const name = nameOf(path, kind);
  const mentions = mentionsIn(text, frontMatter.bodyStart, model);
  return {
    path,
    name,
    kind,
    text,
    frontMatter,
    body,
    keys,
    allKeys,
    references,
    mentions,
    title: title || undefined,
    id,
  };
}

/** The title of a page, or its name where it has none. */
export function titleOf(page: Page): string {
  return page.title ?? page.name;
}

function withInner(keys: readonly PageKey[]): PageKey[] {
  return keys.flatMap((key) => [key, ...withInner(key.keys)]);
}

/** What references quote of a page; undefined for a page without the id that they need. */
export function quotedBy(page: Page): string | undefined {
  return page.kind.referencedBy === "id" ? page.id?.value : page.name;
}

/** The key of a page by its name in the front matter. */
export function pageKey(page: Page, key: string | undefined): PageKey | undefined {
  return key === undefined ? undefined : page.keys.find((candidate) => candidate.field.key === key);
}

/** The scalar that a front matter key holds, also where the kind has no such key. */
export function scalarOf(entries: readonly YamlEntry[], key: string | undefined): YamlScalar | undefined {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as YamlEntry;
    if (entry.key === key) return entry.value?.type === "scalar" && !isEmptyNode(entry.value) ? entry.value : undefined;
  }
  return undefined;
}

function idOf(kind: Kind, scalar: YamlScalar | undefined): PageId | undefined {
  if (!scalar || (!kind.name?.id && kind.referencedBy !== "id")) return undefined;
  return { value: scalar.value, span: scalar.inner };
}

function readKeys(entries: readonly YamlEntry[], fields: ReadonlyMap<string, Field>, additional?: Field): PageKey[] {
  const last = new Map<string, PageKey>();
  for (const entry of entries) {
    const field = fields.get(entry.key) ?? (additional && { ...additional, key: entry.key });
    if (!field) continue;
    last.delete(entry.key);
    last.set(entry.key, readKey(field, entry));
  }
  return [...last.values()];
}

const none: readonly never[] = [];

function readKey(field: Field, entry: YamlEntry): PageKey {
  const { value } = entry;
  if (field.shape === "any") return pageKeyOf(field, entry, "good");
  if (isEmptyNode(value)) return pageKeyOf(field, entry, "empty");
  const node = value as YamlNode;
  if (node.type === "mapping")
    return field.shape === "mapping" ? readMapping(field, entry, node) : pageKeyOf(field, entry, "wrong");
  if (node.type === "scalar") {
    const fits = field.shape === "scalar" || field.shape === "scalarOrList";
    return pageKeyOf(field, entry, fits ? "good" : "wrong", [node]);
  }
  if (field.shape !== "list" && field.shape !== "scalarOrList") return pageKeyOf(field, entry, "wrong");
  const values: YamlScalar[] = [];
  const emptyItems: YamlItem[] = [];
  const nestedItems: YamlItem[] = [];
  for (const item of node.items) {
    if (isEmptyNode(item.value)) emptyItems.push(item);
    else if (item.value?.type === "scalar") values.push(item.value);
    else nestedItems.push(item);
  }
  return pageKeyOf(field, entry, "good", values, emptyItems, nestedItems);
}

function readMapping(field: Field, entry: YamlEntry, node: YamlMapping): PageKey {
  const unknown = field.closed ? node.entries.filter((inner) => !field.fields.has(inner.key)) : none;
  return { ...pageKeyOf(field, entry, "good"), keys: readKeys(node.entries, field.fields, field.additional), unknown };
}

function pageKeyOf(
  field: Field,
  entry: YamlEntry,
  shape: PageKey["shape"],
  values: readonly YamlScalar[] = none,
  emptyItems: readonly YamlItem[] = none,
  nestedItems: readonly YamlItem[] = none,
): PageKey {
  return { field, entry, shape, values, emptyItems, nestedItems, keys: none, unknown: none };
}

function keyReferences(key: PageKey, references: Reference[]): void {
  const target = key.field.value.target;
  if (target && key.shape === "good") {
    for (const scalar of key.values) {
      references.push({
        type: "name",
        from: "key",
        kind: target.kind,
        as: target.as,
        value: scalar.value,
        span: scalar.inner,
        key: key.field.key,
        field: key.field,
        scalar,
      });
    }
  }
}

function filterReferences(use: MacroUse, model: ContentModel, references: Reference[]): void {
  const found = filterOf(use, model);
  if (!found) return;
  const { filter, value, span } = found;
  if (filter.kind === undefined) return;
  references.push({
    type: "name",
    from: "filter",
    kind: filter.kind,
    as: "reference",
    value,
    span,
    key: filter.key,
    macro: use,
  });
}
/** How people call a page: its code (`aia-05`), or its id where references quote that; undefined without either. */
export function codeOf(page: Page): string | undefined {
  if (page.kind.referencedBy === "id") return page.id?.value;
  return page.kind.name?.pattern.groups(page.name)?.code;
}
