/** Which pages are linked with which, and how many are in which groups: the figures of `export`, of the table and of the overview. */

import type { FrameworkView } from "../../framework/frameworkView";
import { type Group, groupsIn, groupsOf, withoutTitle } from "../../framework/grouping";
import type { Grouping, Kind } from "../../model/contentModel";
import type { Field } from "../../model/field";
import { codeOf, type Page, titleOf } from "../../page/page";
import { namedInKeys } from "../../page/pageKeys";
import type { Language } from "../../text/language";
import { capital } from "../../text/words";

/** Indices point into the lists of the same value: of kinds, of groupings and of pages. */
export interface Coverage {
  readonly kinds: readonly CoveredKind[];
  readonly groupings: readonly CoveredGrouping[];
  readonly pages: readonly CoveredPage[];
}

export interface CoveredKind {
  readonly id: string;
  readonly one: string;
  readonly many: string;
  /** The kinds whose pages can be linked with pages of this one. */
  readonly linked: readonly number[];
  /** Those of them of which each page should have at least one. */
  readonly needed: readonly number[];
}

export interface CoveredGrouping {
  readonly id: string;
  readonly title: string;
  /** What the group of the pages that are in none is called. */
  readonly without: string;
  readonly groups: readonly { readonly value: string; readonly title: string; readonly path?: string }[];
}

export interface CoveredPage {
  readonly path: string;
  readonly kind: number;
  readonly code?: string;
  readonly title: string;
  /** Per grouping the groups that it is in. */
  readonly groups: readonly (readonly number[])[];
  /** Per kind the pages that it names in its front matter, or that name it there; each once, in the order of pages. */
  readonly links: readonly (readonly number[])[];
}

/** The kinds that the tree shows, all ways to divide their pages but by kind, and these pages by kind and path. */
export function coverage(view: FrameworkView, language: Language): Coverage {
  const { tree } = view.model;
  const kinds = tree?.show ?? [];
  const groupings = (tree?.groupings ?? []).filter(({ by }) => by !== "kind");
  const pages = kinds.flatMap((kind) => [...view.pagesOfKind(kind)].sort(byPath));
  const places = new Map(pages.map((page, index) => [page, index]));
  const groups = groupings.map((grouping) => groupsIn(grouping, view));
  const groupPlaces = groups.map((all) => new Map(all.map(({ value }, index) => [value, index])));
  const linked = linksBetween(places, view);
  return {
    kinds: kinds.map((kind) => coveredKind(kind, kinds, language)),
    groupings: groupings.map((grouping, index) => ({
      id: grouping.id,
      title: grouping.title[language],
      without: withoutTitle(grouping)[language],
      groups: (groups[index] ?? []).map((group) => coveredGroup(group, language)),
    })),
    pages: pages.map((page, index) => ({
      path: page.path,
      kind: kinds.indexOf(page.kind),
      ...(codeOf(page) === undefined ? {} : { code: codeOf(page) }),
      title: titleOf(page),
      groups: groupings.map((grouping, at) => placesOf(page, grouping, groupPlaces[at], view)),
      links: kinds.map((kind) =>
        [...(linked[index] ?? [])].filter((other) => pages[other]?.kind === kind).sort((a, b) => a - b),
      ),
    })),
  };
}

/** Per kind that a front matter key refers to: how many of its pages are named by pages of which kinds, and which are not. */
export function namedPages(view: FrameworkView) {
  const kinds = new Map<string, Map<string, Set<string>>>();
  const pages = [...view.pages.values()].sort(byPath);
  for (const { from, to } of keyLinks(pages, view)) {
    const sources = kinds.get(to.kind.id) ?? new Map<string, Set<string>>();
    kinds.set(to.kind.id, sources);
    sources.set(from.kind.id, (sources.get(from.kind.id) ?? new Set()).add(to.path));
  }
  return [...kinds].map(([kind, sources]) => {
    const all = [...view.pagesOfKind(kind)].map(({ path }) => path).sort();
    const by = [...sources].map(([id, named]) => ({
      by: id,
      named: named.size,
      notNamed: all.filter((path) => !named.has(path)),
    }));
    return { kind, pages: all.length, by };
  });
}

/** Per way to divide pages: how many of each kind are in each group, and how many in none. A page may be in several. */
export function groupedPages(view: FrameworkView) {
  const { kinds, groupings, pages } = coverage(view, view.model.language);
  return groupings.map((grouping, at) => {
    const counted = (isIn: (groups: readonly number[]) => boolean) =>
      Object.fromEntries(
        kinds.map(({ id }, kind) => [
          id,
          pages.filter((page) => page.kind === kind && isIn(page.groups[at] ?? [])).length,
        ]),
      );
    return {
      grouping: grouping.id,
      groups: grouping.groups.map(({ value }, index) => ({
        value,
        pages: counted((groups) => groups.includes(index)),
      })),
      without: counted((groups) => groups.length === 0),
    };
  });
}

function* keyLinks(pages: Iterable<Page>, view: FrameworkView): Iterable<{ from: Page; to: Page }> {
  for (const from of pages) {
    for (const reference of namedInKeys(from)) for (const to of view.resolve(reference)) yield { from, to };
  }
}

function linksBetween(places: ReadonlyMap<Page, number>, view: FrameworkView): Set<number>[] {
  const linked = Array.from(places, () => new Set<number>());
  for (const { from, to } of keyLinks(places.keys(), view)) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    linked[a]?.add(b);
    linked[b]?.add(a);
  }
  return linked;
}

/** Where the model says by which kind a page should be named, that one is needed; otherwise every kind that there can be. */
function coveredKind(kind: Kind, kinds: readonly Kind[], language: Language): CoveredKind {
  const canLink = (other: Kind) => refersTo(kind.fields, other) || refersTo(other.fields, kind);
  const linked = kinds.flatMap((other, index) => (other !== kind && canLink(other) ? [index] : []));
  const by = kinds.findIndex(({ id }) => id === kind.namedBy?.kind);
  const { one, many } = kind.noun[language];
  return { id: kind.id, one, many, linked, needed: by >= 0 && linked.includes(by) ? [by] : linked };
}

function refersTo(fields: ReadonlyMap<string, Field>, kind: Kind): boolean {
  return [...fields.values()].some(
    ({ value, fields: inner }) => value.target?.kind === kind.id || refersTo(inner, kind),
  );
}

function coveredGroup({ value, title, number, page }: Group, language: Language) {
  const text = title[language];
  const isNumbered = number === undefined || new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(text);
  return {
    value,
    title: capital(isNumbered ? text : `${number}. ${text}`),
    ...(page ? { path: page.path } : {}),
  };
}

function placesOf(
  page: Page,
  grouping: Grouping,
  places: ReadonlyMap<string, number> | undefined,
  view: FrameworkView,
): number[] {
  return groupsOf(page, grouping, view)
    .flatMap((value) => places?.get(value) ?? [])
    .sort((a, b) => a - b);
}

function byPath(a: Page, b: Page): number {
  return a.path < b.path ? -1 : 1;
}
