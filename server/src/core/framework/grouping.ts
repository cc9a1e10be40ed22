/** Ways to divide the pages of the tree into groups, and which pages are in which. The tree, the coverage and the overview agree by it. */
import type { ContentModel, Grouping, Kind } from "../model/contentModel";
import { seriesOf } from "../model/names";
import { Nouns } from "../model/nouns";
import { bySiteOrder, type Page, quotedBy, titleOf } from "../page/page";
import { namedInKeys, valuesInKey } from "../page/pageKeys";
import { type Localized, perLanguage } from "../text/language";
import { lowerCased } from "../text/words";
import type { FrameworkView } from "./frameworkView";

/** A group that a grouping has, whether pages are in it or not. */
export interface Group {
  /** What pages say to be in it: a name, a term, a kind or a series. Says which group it is, over all edits. */
  readonly value: string;
  readonly title: Localized;
  /** The page that it stands for. */
  readonly page: Page | undefined;
  /** The number of that page, where pages of its kind have numbers. */
  readonly number: number | undefined;
}

/** The grouping with an id; the first one of the model for one that it does not have. Undefined for a model without a tree. */
export function groupingNamed(model: ContentModel, id: string | undefined): Grouping | undefined {
  const groupings = model.tree?.groupings ?? [];
  return groupings.find((grouping) => grouping.id === id) ?? groupings[0];
}

/** `Zonder fase` / `Without phase`: what the pages are called that are in none of its groups. */
export function withoutTitle({ title }: Grouping): Localized {
  return { nl: `Zonder ${lowerCased(title.nl)}`, en: `Without ${lowerCased(title.en)}` };
}

/** The groups of a grouping in their order. A series of which the model tells no title has one where a page has a code of it. */
export function groupsIn(grouping: Grouping, view: FrameworkView): readonly Group[] {
  switch (grouping.by) {
    case "kind":
      return shownKinds(view).map((kind) => group(kind.id, Nouns(kind)));
    case "pages":
      return pagesOf(grouping.kind, view);
    case "terms":
      return [...grouping.terms.values()].map(({ value, title }) => group(value, title));
    case "series":
      return seriesIn(grouping.of, view);
  }
}

/**
 * The groups that a page is in, each once and in the order in which it names them; none for a page that names none that
 * there is. Where a grouping is about pages of one kind, others are in the groups of those that their front matter names.
 */
export function groupsOf(page: Page, grouping: Grouping, view: FrameworkView): readonly string[] {
  if (grouping.by === "kind") return [page.kind.id];
  const { of } = grouping;
  if (!of || page.kind === of) return ownGroups(page, grouping, view);
  const groups = new Set<string>();
  for (const reference of namedInKeys(page)) {
    if (reference.kind !== of.id) continue;
    for (const named of view.resolve(reference))
      for (const value of ownGroups(named, grouping, view)) groups.add(value);
  }
  return [...groups];
}

function ownGroups(page: Page, grouping: Grouping, view: FrameworkView): readonly string[] {
  if (grouping.by === "kind") return [page.kind.id];
  if (grouping.by === "series") {
    const code = page.kind.name?.pattern.groups(page.name)?.code;
    return code === undefined ? [] : [seriesOf(code)];
  }
  const values = valuesInKey(page, grouping.key);
  const exists = (value: string) =>
    grouping.by === "terms" ? grouping.terms.has(value) : view.resolve({ kind: grouping.kind.id, value }).length > 0;
  return [...new Set(values.filter(exists))];
}

function pagesOf(kind: Kind, view: FrameworkView): Group[] {
  const places = new Map(kind.order.map((name, index) => [name, index]));
  const pages = [...view.pagesOfKind(kind)].sort(bySiteOrder(kind));
  return pages.map((page): Group => {
    const at = places.get(page.name);
    const title = titleOf(page);
    return {
      value: quotedBy(page) ?? page.name,
      title: perLanguage(() => title),
      page,
      number: kind.numberFrom === undefined || at === undefined ? undefined : kind.numberFrom + at,
    };
  });
}

function seriesIn(kind: Kind, view: FrameworkView): Group[] {
  const known = kind.name?.series ?? new Map<string, Localized>();
  const found = new Set<string>();
  for (const page of view.pagesOfKind(kind)) {
    const code = kind.name?.pattern.groups(page.name)?.code;
    if (code !== undefined) found.add(seriesOf(code));
  }
  const others = [...found].filter((series) => !known.has(series)).sort();
  return [
    ...[...known].map(([series, title]) => group(series, title)),
    ...others.map((series) => group(series, { nl: series, en: series })),
  ];
}

function shownKinds(view: FrameworkView): readonly Kind[] {
  return view.model.tree?.show ?? [];
}

function group(value: string, title: Localized): Group {
  return { value, title, page: undefined, number: undefined };
}
