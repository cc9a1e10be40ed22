import type { ContentModel, Kind } from "../model/contentModel";
import { filterOf } from "../page/macros";
import { type Page, quotedBy } from "../page/page";
import { valuesInKey } from "../page/pageKeys";
import { copied } from "../text/similar";

/** A value of a front matter key on the pages of a kind: what the filter of a macro asks for. */
export interface ValueQuery {
  readonly kind: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Which pages hold a value in a key, and which pages depend on that. The pages are gathered per kind and key when somebody asks for
 * the first time, so that reading a framework does not wait for it, and kept up to date from then on.
 */
export class ValueIndex {
  /** By kind, key and value. */
  readonly #holders = new Map<string, Map<string, Map<string, Set<Page>>>>();
  /** By kind, key and value: the paths of the pages that ask for it. */
  readonly #lookers = new Map<string, Map<string, Map<string, Set<string>>>>();

  /** By kind: the paths of the pages that list all pages of it. */
  readonly #listers = new Map<string, Set<string>>();

  /** The pages whose key holds the value, in no order. `all` gives the pages of the kind. */
  holders({ kind, key, value }: ValueQuery, all: () => Iterable<Page>): ReadonlySet<Page> {
    const ofKind = within(this.#holders, kind);
    let ofKey = ofKind.get(key);
    if (!ofKey) {
      ofKey = new Map();
      for (const page of all()) for (const held of valuesOf(page, key)) put(ofKey, held, page);
      ofKind.set(key, ofKey);
    }
    return ofKey.get(value) ?? noPages;
  }

  add(page: Page, { queries, lists }: AskedFor): void {
    for (const [key, ofKey] of this.#holders.get(page.kind.id) ?? noKeys)
      for (const value of valuesOf(page, key)) put(ofKey, value, page);
    for (const { kind, key, value } of queries) put(within(within(this.#lookers, kind), key), value, page.path);
    for (const kind of lists) put(this.#listers, kind, page.path);
  }

  remove(page: Page, { queries, lists }: AskedFor): void {
    for (const [key, ofKey] of this.#holders.get(page.kind.id) ?? noKeys)
      for (const value of valuesOf(page, key)) take(ofKey, value, page);
    for (const { kind, key, value } of queries) take(within(within(this.#lookers, kind), key), value, page.path);
    for (const kind of lists) take(this.#listers, kind, page.path);
  }

  /** The paths of the pages that ask for a value which the page holds, or for all pages of its kind. */
  askers(page: Page): ReadonlySet<string> {
    const paths = new Set(this.#listers.get(page.kind.id));
    for (const [key, ofKey] of this.#lookers.get(page.kind.id) ?? noKeys)
      for (const value of valuesOf(page, key)) for (const path of ofKey.get(value) ?? noPaths) paths.add(path);
    return paths;
  }

  /** Tells `mark` the paths of the pages that ask for a value which one of two states of a page holds and the other does not. */
  markChanged(before: Page | undefined, after: Page | undefined, mark: (path: string) => void): void {
    const kind = (after ?? before)?.kind.id;
    for (const [key, ofKey] of (kind !== undefined && this.#lookers.get(kind)) || noKeys) {
      const old = before ? valuesOf(before, key) : noValues;
      const current = after ? valuesOf(after, key) : noValues;
      if (old.length === current.length && old.every((value, index) => value === current[index])) continue;
      for (const value of [...old, ...current]) {
        const asking = old.includes(value) === current.includes(value) ? undefined : ofKey.get(value);
        for (const path of asking ?? noPaths) mark(path);
      }
    }
  }
}

/** What the macros on a page list, and those that its kind expects. */
export interface AskedFor {
  readonly queries: readonly ValueQuery[];
  /** The kinds of which all pages are listed. */
  readonly lists: readonly string[];
}

export function askedForBy(page: Page, model: ContentModel): AskedFor {
  return { queries: queriesOf(page, model), lists: [...listedKinds(page, model)] };
}

/** What the macros on a page ask for, and those that its kind expects. */
function queriesOf(page: Page, model: ContentModel): ValueQuery[] {
  const queries: ValueQuery[] = [];
  for (const use of page.body.macros) {
    const found = filterOf(use, model);
    if (found?.macro.lists !== undefined)
      queries.push({ kind: found.macro.lists, key: found.filter.compared, value: copied(found.value) });
  }
  for (const { query } of expectedLists(page, model)) queries.push(query);
  return queries;
}

/** The kinds of which the macros on a page list all pages: what the site reads as no filter is none. */
function listedKinds(page: Page, model: ContentModel): Set<string> {
  const kinds = new Set<string>();
  for (const use of page.body.macros) {
    const lists = model.macros.get(use.name)?.lists;
    if (lists !== undefined && !filterOf(use, model)) kinds.add(lists);
  }
  return kinds;
}

/** Whether a page asks for a value that the other holds, or for all pages of its kind. */
export function asksFor(page: Page, other: Page, model: ContentModel): boolean {
  if (listedKinds(page, model).has(other.kind.id)) return true;
  return queriesOf(page, model).some((query) => query.kind === other.kind.id && holdsValue(other, query));
}

export interface ExpectedList {
  readonly macro: string;
  /** What follows the name of the macro. */
  readonly words: string;
  readonly query: ValueQuery;
}

/** A list that pages of a kind have, with `{name}` for that of the page. */
interface ListTemplate {
  readonly macro: string;
  readonly words: string;
  readonly lists: string;
  readonly key: string;
}

const templates = new WeakMap<Kind, readonly ListTemplate[]>();

function templatesOf(kind: Kind, model: ContentModel): readonly ListTemplate[] {
  let found = templates.get(kind);
  if (!found) {
    found = [...model.macros.values()].flatMap(({ name, lists, places, filters }) => {
      const words = lists === undefined ? undefined : places.get(kind.id)?.words;
      const slash = words?.indexOf("/") ?? -1;
      const filter = slash < 0 ? undefined : filters.get((words as string).slice(0, slash));
      return filter ? [{ macro: name, words: words as string, lists: lists as string, key: filter.compared }] : [];
    });
    templates.set(kind, found);
  }
  return found;
}

/** The macros that list pages and have a place on pages of this kind: with the words that they have there. */
export function expectedLists(page: Page, model: ContentModel): ExpectedList[] {
  const found = templatesOf(page.kind, model);
  const name = found.length === 0 ? undefined : quotedBy(page);
  if (name === undefined) return [];
  return found.map(({ macro, words: template, lists, key }) => {
    const words = template.replaceAll("{name}", () => name);
    const value = words.slice(words.indexOf("/") + 1).split(" ", 1)[0] as string;
    return { macro, words, query: { kind: lists, key, value } };
  });
}

/** The values that the site finds in a key: none where it cannot read the front matter. */
export function valuesOf(page: Page, key: string): readonly string[] {
  return page.status === "read" ? valuesInKey(page, key) : noValues;
}

/** Whether the site finds the value in a page of that kind. */
export function holdsValue(page: Page, { key, value }: ValueQuery): boolean {
  return valuesOf(page, key).includes(value);
}

const noPages: ReadonlySet<Page> = new Set();
const noValues: readonly string[] = [];
const noPaths: readonly string[] = [];
const noKeys: readonly never[] = [];

function within<Inner>(map: Map<string, Map<string, Inner>>, key: string): Map<string, Inner> {
  let inner = map.get(key);
  if (!inner) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}

function put<Item>(map: Map<string, Set<Item>>, value: string, item: Item): void {
  const items = map.get(value);
  if (items) items.add(item);
  // In memory of its own: a value that was cut out of a page keeps the whole page alive.
  else map.set(copied(value), new Set([item]));
}

function take<Item>(map: Map<string, Set<Item>>, value: string, item: Item): void {
  const items = map.get(value);
  items?.delete(item);
  if (items?.size === 0) map.delete(value);
}
