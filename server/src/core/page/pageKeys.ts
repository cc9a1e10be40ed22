/** The keys of a page: its front matter as its kind sees it. */
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
import { type NameReference, type Page, type PageKey, pageKey } from "./page";

/** The entries that are fields, each with its value; of a key that stands twice the last one, as on the site. */
export function readKeys(
  entries: readonly YamlEntry[],
  fields: ReadonlyMap<string, Field>,
  additional?: Field,
): PageKey[] {
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
  if (field.shape === "mappings") return readMappings(field, entry, node.items);
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
  return { ...pageKeyOf(field, entry, "good"), ...readInner(field, [node]) };
}

function readMappings(field: Field, entry: YamlEntry, items: readonly YamlItem[]): PageKey {
  const emptyItems = items.filter(({ value }) => isEmptyNode(value));
  const others = items.filter(({ value }) => !isEmptyNode(value) && value?.type !== "mapping");
  return {
    ...pageKeyOf(field, entry, "good", none, emptyItems, others),
    ...readInner(
      field,
      items.flatMap(({ value }) => (value?.type === "mapping" ? [value] : [])),
    ),
  };
}

function readInner(field: Field, mappings: readonly YamlMapping[]): Pick<PageKey, "keys" | "unknown"> {
  const isUnknown = (inner: YamlEntry) => !field.fields.has(inner.key);
  return {
    keys: mappings.flatMap(({ entries }) => readKeys(entries, field.fields, field.additional)),
    unknown: field.closed ? mappings.flatMap(({ entries }) => entries.filter(isUnknown)) : none,
  };
}

/** The mappings in which the keys below a key stand: one, or each in a list. */
export function mappingsOf({ field, entry: { value } }: PageKey): readonly YamlMapping[] {
  if (value?.type === "mapping") return field.shape === "mapping" ? [value] : none;
  if (value?.type !== "list" || field.shape !== "mappings") return none;
  return value.items.flatMap((item) => (item.value?.type === "mapping" ? [item.value] : []));
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

/** The keys and those below them. */
export function withInner(keys: readonly PageKey[]): PageKey[] {
  return keys.flatMap((key) => [key, ...withInner(key.keys)]);
}

const kept = new WeakMap<Kind, ReadonlySet<string>>();

/** The keys whose values are always at hand: those with references or terms, and those that a macro can ask for. */
export function keptKeys(kind: Kind, model: ContentModel): ReadonlySet<string> {
  let keys = kept.get(kind);
  if (!keys) {
    const named = [...kind.fields.values()].filter(({ value }) => value.target || value.terms).map(({ key }) => key);
    const lists = [...model.macros.values()].filter(({ lists }) => lists === kind.id);
    keys = new Set([
      ...named,
      ...lists.flatMap(({ filters }) => [...filters.values()].map(({ compared }) => compared)),
    ]);
    kept.set(kind, keys);
  }
  return keys;
}

/** Whether they are, of a kind of which a page has been read. */
function isKept(kind: Kind, key: string): boolean {
  return kept.get(kind)?.has(key) === true;
}

/** The values in a key of a page, which is not read again where they are kept. */
export function valuesInKey(page: Page, key: string): readonly string[] {
  if (isKept(page.kind, key)) return page.values.get(key) ?? none;
  return pageKey(page, key)?.values.map(({ value }) => value) ?? none;
}

/** What a page names in a key of its front matter. */
export type NamedInKey = Pick<NameReference, "key" | "kind" | "as" | "value">;

/** What a page names in its front matter, in the order of the text. It is not read again for that, unless it is out of the ordinary. */
export function namedInKeys(page: Page): NamedInKey[] {
  const named: NamedInKey[] = [];
  if (!page.namesValues) {
    for (const one of page.references) if (one.type === "name" && one.from === "key") named.push(one);
    return named;
  }
  for (const [key, values] of page.values) {
    const target = page.kind.fields.get(key)?.value.target;
    if (target) for (const value of values) named.push({ key, kind: target.kind, as: target.as, value });
  }
  return named;
}
