/** Which pages are linked with which, and how many are in which groups: the figures of `export`, of the table and of the overview. */

import type { FrameworkView } from "../../framework/frameworkView";
import type { Page } from "../../page/page";
import { namedInKeys } from "../../page/pageKeys";
import type { Language } from "../../text/language";
import { CoverageTable } from "./coverageTable";
import type { Coverage } from "./covered";

/** The kinds that the tree shows, all ways to divide their pages but by kind, and these pages by kind and path. */
export function coverage(view: FrameworkView, language: Language): Coverage {
  return new CoverageTable(view, language).coverage;
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

function byPath(a: Page, b: Page): number {
  return a.path < b.path ? -1 : 1;
}
