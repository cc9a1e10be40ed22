/** Values put into a front matter key and taken out of it, whatever the form in which they stand there. */
import type { YamlEntry, YamlItem, YamlList, YamlNode, YamlScalar } from "../frontMatter/yamlNodes";
import { asScalar } from "../frontMatter/yamlWriting";
import type { ContentModel } from "../model/contentModel";
import type { Field } from "../model/field";
import type { Localized } from "../text/language";
import { lineAt, lineEndOf, nextLine } from "../text/span";
import type { Edit } from "../text/textEdits";
import { type Draft, draftOf, edited } from "./draft";
import { insertItem, insertKey, isNeeded, removeEntry, removeItem } from "./edits";
import { type Page, type PageKey, pageKey } from "./page";

export interface ValueChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Why a page stays as it is, in a sentence. */
export interface Refusal {
  readonly refused: Localized;
}

/**
 * The page with other values in a key that names pages: new ones in their place where the list is in order, else at its
 * end; comments, quotes and all else stay. Refuses what it cannot do without damage: broken YAML, a list that stands
 * elsewhere, taking the last value of a key that the page cannot do without.
 */
export function changeValues(
  page: Page,
  field: Field,
  { add, remove }: ValueChanges,
  model: ContentModel,
): Draft | Refusal {
  if (page.status !== "read") return { refused: unreadable(page) };
  const before = valuesOf(page, field);
  const inOrder = orderOf(field, model);
  let draft = draftOf(page);
  // First what comes: so a list that gets all new values never is empty in between.
  for (const value of [...add].sort(inOrder)) {
    if (before.includes(value)) continue;
    const edit = addition(draft.page, field, value, remove, inOrder);
    if (!edit) return { refused: undecidable(page, field) };
    draft = edited(draft, edit, model);
  }
  for (const value of remove) {
    for (let next = holding(draft.page, field, value); next; next = holding(draft.page, field, value)) {
      const left = valuesOf(draft.page, field).filter((other) => other !== value);
      if (field.required && (left.length === 0 || isNeeded(next.key))) return { refused: needed(page, field) };
      const edit = removal(draft.page, next);
      const after = edit && edited(draft, edit, model);
      // What does not get shorter would never end.
      if (!after || after.page.text.length >= draft.page.text.length) return { refused: undecidable(page, field) };
      draft = after;
    }
  }
  const expected = new Set([...before, ...add].filter((value) => !remove.includes(value)));
  return isAsMeant(page, draft.page, field, expected) ? draft : { refused: undecidable(page, field) };
}

/** The values of a key, whatever its form. */
export function valuesOf(page: Page, field: Field): readonly string[] {
  return pageKey(page, field.key)?.values.map(({ value }) => value) ?? [];
}

/** Whether the key holds what it should, and all others hold what they did. */
function isAsMeant(before: Page, after: Page, field: Field, expected: ReadonlySet<string>): boolean {
  if (after.status !== "read") return false;
  const others = ({ frontMatter }: Page) =>
    JSON.stringify(frontMatter.entries.filter(({ key }) => key !== field.key).map(plainEntry));
  const values = new Set(valuesOf(after, field));
  return (
    others(before) === others(after) &&
    values.size === expected.size &&
    [...values].every((value) => expected.has(value)) &&
    before.text.slice(before.frontMatter.bodyStart) === after.text.slice(after.frontMatter.bodyStart)
  );
}

function plainEntry({ key, value }: YamlEntry): unknown {
  return [key, plainNode(value)];
}

function plainNode(node: YamlNode | undefined): unknown {
  if (!node) return null;
  if (node.type === "scalar") return node.value;
  return node.type === "list" ? node.items.map(({ value }) => plainNode(value)) : { of: node.entries.map(plainEntry) };
}

/** Undefined where there is no telling how. */
function addition(
  page: Page,
  field: Field,
  value: string,
  remove: readonly string[],
  inOrder: Order,
): Edit | undefined {
  const key = pageKey(page, field.key);
  if (!key) {
    const lines = field.shape === "scalar" ? [`${field.key}: ${asScalar(value)}`] : listLines(page, field.key, value);
    return insertKey(page, field.key, lines);
  }
  const node = key.entry.value;
  if (key.shape === "empty") return intoEmpty(page, key, field, value);
  if (node?.type === "scalar") {
    const written = page.text.slice(node.span.start, node.span.end);
    if (field.shape !== "scalar") return { span: node.span, newText: `[${written}, ${asScalar(value)}]` };
    return remove.includes(node.value) ? { span: node.span, newText: asScalar(value) } : undefined;
  }
  if (node?.type !== "list") return undefined;
  const written = asWritten(node, value);
  if (node.items.length > 0) return insertItem(page, node, written, placeIn(node, value, inOrder));
  const isFlow =
    page.text[node.span.start] === "[" && page.text.slice(node.span.start + 1, node.span.end - 1).trim() === "";
  return isFlow ? { span: node.span, newText: `[${written}]` } : undefined;
}

/** Into a key with nothing behind it, or with a value that says as much. */
function intoEmpty(page: Page, { entry }: PageKey, field: Field, value: string): Edit | undefined {
  const { text } = page;
  const node = entry.value;
  if (node && node.type !== "scalar") return undefined;
  const written = asScalar(value);
  if (node) return { span: node.span, newText: field.shape === "scalar" ? written : `[${written}]` };
  const colon = text.indexOf(":", entry.keySpan.end);
  if (colon < 0) return undefined;
  if (field.shape === "scalar") return { span: { start: colon + 1, end: colon + 1 }, newText: ` ${written}` };
  const at = nextLine(text, colon);
  const line = lineAt(text, entry.keySpan.start);
  const indent = text.slice(line.start, entry.keySpan.start);
  return { span: { start: at, end: at }, newText: `${indent}${itemIndent(page)}- ${written}${lineEndOf(text)}` };
}

function listLines(page: Page, key: string, value: string): string[] {
  return [`${key}:`, `${itemIndent(page)}- ${asScalar(value)}`];
}

/** How far the items of the other lists of the page stand from their keys. */
function itemIndent({ text, frontMatter }: Page): string {
  for (const { value, keySpan } of frontMatter.entries) {
    if (value?.type !== "list" || value.flow || text[value.span.start] !== "-") continue;
    const ofKey = keySpan.start - lineAt(text, keySpan.start).start;
    const line = lineAt(text, value.span.start);
    return text.slice(line.start + ofKey, value.span.start).replace(/\S/g, "");
  }
  return "";
}

/** With the quotes that the other items have. */
function asWritten(list: YamlList, value: string): string {
  const written = asScalar(value);
  const last = list.items[list.items.length - 1]?.value;
  if (written !== value || last?.type !== "scalar") return written;
  if (last.style === "single") return `'${value}'`;
  return last.style === "double" ? `"${value}"` : written;
}

/** The item that a value comes before, in a list that is in order; undefined for its end. */
function placeIn({ items }: YamlList, value: string, inOrder: Order): YamlItem | undefined {
  const values = items.map((item) => (item.value?.type === "scalar" ? item.value.value : undefined));
  const isSorted = values.every(
    (one, index) => one !== undefined && (index === 0 || inOrder(values[index - 1] as string, one) <= 0),
  );
  return isSorted ? items[values.findIndex((one) => inOrder(value, one as string) < 0)] : undefined;
}

type Order = (a: string, b: string) => number;

/** The order of the pages that the values name, where the model has one, and then that of the alphabet. */
function orderOf({ value }: Field, { kinds }: ContentModel): Order {
  const places = new Map(kinds.get(value.target?.kind ?? "")?.order.map((name, index) => [name, index]));
  const place = (name: string) => places.get(name) ?? places.size;
  return (a, b) => {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return place(a) - place(b) || (one < other ? -1 : one > other ? 1 : 0);
  };
}

interface Held {
  readonly key: PageKey;
  readonly scalar: YamlScalar;
}

function holding(page: Page, field: Field, value: string): Held | undefined {
  const key = pageKey(page, field.key);
  const scalar = key?.values.find((one) => one.value === value);
  return key && scalar && { key, scalar };
}

function removal(page: Page, { key, scalar }: Held): Edit | undefined {
  const list = key.entry.value;
  if (list?.type !== "list") return removeEntry(page, key.entry);
  // An alias: the list stands elsewhere.
  if (page.text[list.span.start] === "*") return undefined;
  const item = list.items.find((one) => one.value === scalar);
  return item && removeItem(page, key, item);
}

function unreadable({ name }: Page): Localized {
  return {
    nl: `De front matter van '${name}' kan niet worden gelezen. Herstel die eerst.`,
    en: `The front matter of '${name}' cannot be read. Mend it first.`,
  };
}

function undecidable({ name }: Page, { key }: Field): Localized {
  return {
    nl: `Bij '${key}' op '${name}' staat iets waarvan niet zeker is hoe het verandert. Pas het daar zelf aan.`,
    en: `What stands under '${key}' on '${name}' cannot be changed with certainty. Change it there yourself.`,
  };
}

function needed({ name }: Page, { key }: Field): Localized {
  return {
    nl: `Bij '${key}' op '${name}' moet iets blijven staan. Koppel eerst iets anders.`,
    en: `Something has to stay under '${key}' on '${name}'. Link something else first.`,
  };
}
