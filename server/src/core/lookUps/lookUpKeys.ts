import type { ContentModel } from "../model/contentModel";
import { nameOfPrefix } from "../model/names";
import { idValueOf, type Page, quotedBy } from "../page/page";

/** What a page is looked up by, and what it looks up: the keys that tell which pages an edit can affect. */
export function keysOf(page: Page): Set<string> {
  const quoted = quotedBy(page);
  const name = quoted === undefined ? [] : [nameKey(page.kind.id, quoted)];
  return new Set([fileKey(page.path), ...name, ...keysBeside(page)]);
}

/** What it is looked up by beside its path and its name. */
export function keysBeside(page: Page): string[] {
  const keys: string[] = [];
  const id = idValueOf(page);
  if (id !== undefined) keys.push(idKey(id));
  if (page.kind.numberFrom !== undefined) keys.push(numberKey(page.kind.id, page.name));
  return keys;
}

/** The key of an id, on whatever kind of page. */
export function idKey(id: string): string {
  return `id:${id}`;
}
/** Whether a page that looks up the key names what is found by it: not so for ids that stand twice, and numbers. */
export function isOfName(key: string): boolean {
  return !key.startsWith("id:") && !key.startsWith("number:");
}
/** Whether a page is of the kind and names the other in the key. */
export function names(page: Page, other: Page, by: { readonly kind: string; readonly key: string }): boolean {
  if (page.kind.id !== by.kind) return false;
  const value = quotedBy(other);
  return page.references.some(
    (one) =>
      one.type === "name" &&
      one.from === "key" &&
      one.key === by.key &&
      one.value === value &&
      one.kind === other.kind.id,
  );
}
const kindsThatCover = new WeakMap<ContentModel, ReadonlySet<string>>();
/** The kinds of which pages should name others. */
export function coveringKinds(model: ContentModel): ReadonlySet<string> {
  let kinds = kindsThatCover.get(model);
  if (!kinds) {
    kinds = new Set([...model.kinds.values()].flatMap(({ namedBy }) => namedBy?.kind ?? []));
    kindsThatCover.set(model, kinds);
  }
  return kinds;
}
/** The keys that a page looks up: those of its references and of the data that it is held against. */
export function lookedUp(page: Page, model: ContentModel): Set<string> {
  const keys = new Set(lookedUpBeside(page, model));
  for (const reference of page.references) {
    if (reference.type === "name") keys.add(nameKey(reference.kind, reference.value));
    else for (const path of reference.paths) keys.add(fileKey(path));
  }
  return keys;
}

/** Those that it looks up beside what its references name; some may stand there twice. */
export function lookedUpBeside(page: Page, model: ContentModel): string[] {
  const keys: string[] = [];
  for (const { id } of page.mentions) keys.push(mentionKey(id));
  const own = idValueOf(page);
  if (own !== undefined) keys.push(idKey(own));
  for (const { field, values } of page.allKeys) {
    const table = field.value.table === undefined ? undefined : model.tables.get(field.value.table);
    if (!table) continue;
    keys.push(dataKey(table.file));
    for (const { value } of values) keys.push(codeKey(table.file, value));
  }
  if (page.kind.template !== undefined) keys.push(dataKey(page.kind.template));
  if (model.glossary?.generates?.file === page.path) {
    keys.push(dataKey(model.glossary.file));
    if (model.siteFile !== undefined) keys.push(dataKey(model.siteFile));
  }
  const { prefixIs } = page.kind.name ?? {};
  const numbered = prefixIs && nameOfPrefix(page.kind, page.name);
  if (prefixIs && numbered !== undefined) keys.push(numberKey(prefixIs.kind, numbered));
  return keys;
}
/** The key of a file, whatever it is. */
export function fileKey(path: string): string {
  return `file:${path}`;
}

/** The key of the places in a page that links can lead to. */
export function anchorsKey(path: string): string {
  return `anchors:${path}`;
}

/** The key that looks up one code of a table. */
export function codeKey(path: string, code: string): string {
  return `code:${path}:${code}`;
}
/** The key that whatever is held against a data file looks up. */
export function dataKey(path: string): string {
  return `data:${path}`;
}
/**
 * Whether problems of the page depend on names that it does not refer to: a word at the place of a filter may nearly be
 * the name of a page, for which the filter key is missing.
 */
export function hasLooseWord(page: Page, model: ContentModel): boolean {
  return page.body.macros.some(({ name, words }) => {
    const word = words[0]?.text;
    const macro = word === undefined || word.includes("/") ? undefined : model.macros.get(name);
    return macro !== undefined && macro.filters.size > 0 && !macro.options.has(word as string);
  });
}
/** No page is found by it: what stands in a text is no mistake when it names nothing. */
export function mentionKey(id: string): string {
  return `mention:${id}`;
}
/** Not that of a name: a page whose prefix is the number of another does not name it. */
function numberKey(kind: string, name: string): string {
  return `number:${kind}/${name}`;
}
/** The key by which a name of a kind is looked up. */
export function nameKey(kind: string, value: string): string {
  return `name:${kind}/${value}`;
}
