/** How the things in the tree look: groups, kinds and pages as elements. */
import type { Kind } from "../contentModel";
import { type Page, titleOf } from "../page";
import type { Language } from "../span";
import { Nouns } from "../words";
import { codeOf } from "./hover";
import type { TreeElement } from "./tree";
import type { GroupContents, TreeContents, TreeMemo } from "./treeContents";
import type { ProblemCounts } from "./treeFilter";
import { idOfPlace, idsBelow, type TreePlace } from "./treePlace";
import { alsoText, containsText, counted, countText, groupLabel, problemText, sharedText } from "./treeTexts";

/** Beyond so many pages a filter leaves the groups folded: nothing is asked for that nobody looks at. */
const mostExpanded = 60;

export function treeElements(contents: TreeContents, show: readonly Kind[], language: Language, memo: TreeMemo) {
  const { grouping, groups } = contents;
  const isExpanded = contents.isFiltered && contents.shown <= mostExpanded;

  const groupIcon = grouping.by === "series" ? grouping.of.icon : "tag";

  /** Where pages are grouped by kind, their kind. */
  function ofGroup(value: string, its: GroupContents): TreeElement {
    const kind = grouping.by === "kind" ? show.find(({ id }) => id === value) : undefined;
    if (kind) return ofKind(value, kind, its);
    const label = groupLabel(its, contents, language);
    const { short, long } = countText(its, show, language);
    const problems = problemText(its.problems, language);
    const page = its.group?.page;
    return {
      id: idOfPlace({ grouping: grouping.id, group: value }),
      type: "group",
      label,
      description: short,
      accessibilityLabel: inWords(label, long, problems),
      icon: page?.kind.icon ?? (its.group ? groupIcon : "question"),
      hasChildren: its.kinds.size > 0,
      isExpanded,
      problems: its.problems,
      details: filled(containsText(long, language), problems),
      ...(page ? { path: page.path } : {}),
    };
  }

  function ofKind(group: string, kind: Kind, its: GroupContents): TreeElement {
    const pages = its.kinds.get(kind) ?? [];
    const problems = sum(pages);
    const problemWords = problemText(problems, language);
    const shared = sharedText(its.shared.get(kind) ?? 0, pages.length, contents, language);
    const label = Nouns(kind)[language];
    return {
      id: idOfPlace({ grouping: grouping.id, group, kind: kind.id }),
      type: "kind",
      label,
      description: String(pages.length),
      accessibilityLabel: inWords(label, String(pages.length), shared, problemWords),
      icon: kind.icon,
      hasChildren: pages.length > 0,
      isExpanded,
      problems,
      details: filled(inWords(counted(pages.length, kind, language), shared), problemWords),
    };
  }

  /** The pages below a kind or a page, in their order: the very same list as before an edit as long as it looks the same. */
  function ofPages(place: TreePlace, pages: readonly Page[]): readonly TreeElement[] {
    const key = `${language} ${idOfPlace(place)}`;
    const before = memo.lists.get(key);
    const above = place.pages ?? [];
    const idOf = idsBelow(place);
    const elements = pages.map((page, index) => {
      const known = before?.pages[index] === page ? before.elements[index] : undefined;
      return known && looksLike(known, page)
        ? known
        : ofPage({ ...place, pages: [...above, page.path] }, page, idOf(page.path));
    });
    const isSameList =
      before?.elements.length === elements.length && elements.every((one, index) => one === before.elements[index]);
    memo.lists.set(key, { pages, elements: isSameList ? before.elements : elements });
    return isSameList ? before.elements : elements;
  }

  /** `id` is that of the place, where it is known: made for each page of a long list it costs most of all. */
  function ofPage(place: TreePlace, page: Page, id = idOfPlace(place)): TreeElement {
    const key = `${language} ${id}`;
    const known = memo.elements.get(page) ?? new Map<string, TreeElement>();
    memo.elements.set(page, known);
    const before = known.get(key);
    if (before && looksLike(before, page)) return before;
    const element = newOfPage(id, place, page);
    known.set(key, element);
    return element;
  }

  /** Whether the element of a page is still right; all else that it shows is of the page itself, or of what its memo is for. */
  function looksLike(element: TreeElement, page: Page): boolean {
    return (
      element.hasChildren === contents.namers(page).length > 0 && isSame(element.problems, contents.problemsOf(page))
    );
  }

  function newOfPage(id: string, place: TreePlace, page: Page): TreeElement {
    const code = codeOf(page) ?? "";
    const problems = contents.problemsOf(page);
    const problemWords = problemText(problems, language);
    const isBelowPage = (place.pages?.length ?? 0) > 1;
    const others = isBelowPage ? [] : contents.groupsOf(page).filter((one) => one !== place.group);
    const titles = others.flatMap((one) => groups.get(one)?.group ?? []);
    const also = alsoText(titles, contents, language);
    return {
      id,
      type: "page",
      // The code first: it is what people call a page, and what a narrow view still shows.
      label: code === "" ? titleOf(page) : `${code} · ${titleOf(page)}`,
      description: "",
      accessibilityLabel: inWords(`${page.kind.noun[language].one} ${code}`.trim(), titleOf(page), problemWords, also),
      icon: page.kind.icon,
      hasChildren: contents.namers(page).length > 0,
      isExpanded: false,
      problems,
      details: filled(also, problemWords),
      path: page.path,
    };
  }

  function sum(pages: readonly Page[]): ProblemCounts {
    let errors = 0;
    let warnings = 0;
    for (const page of pages) {
      const problems = contents.problemsOf(page);
      errors += problems.errors;
      warnings += problems.warnings;
    }
    return { errors, warnings };
  }

  return { ofGroup, ofKind, ofPage, ofPages };
}

function isSame(one: ProblemCounts, other: ProblemCounts): boolean {
  return one.errors === other.errors && one.warnings === other.warnings;
}

function inWords(...parts: readonly string[]): string {
  return filled(...parts).join(", ");
}

function filled(...parts: readonly string[]): string[] {
  return parts.filter((part) => part !== "");
}
