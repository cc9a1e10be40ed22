/** How the things in the tree look: groups, kinds and pages as elements. */
import type { Kind } from "../../model/contentModel";
import { Nouns } from "../../model/nouns";
import { codeOf, titleOf } from "../../page/page";
import type { Language } from "../../text/language";
import type { TreeContents } from "./treeContents";
import type { TreeElement } from "./treeElement";
import { Entries, type Entry, type GroupContents } from "./treeEntries";
import { idOfPlace, idsBelow, type TreePlace } from "./treePlace";
import { alsoText, containsText, counted, countText, groupLabel, problemText, sharedText } from "./treeTexts";

/** Beyond so many pages a filter leaves the groups folded: nothing is asked for that nobody looks at. */
const mostExpanded = 60;

const nobody = new Entries();

export function treeElements(contents: TreeContents, show: readonly Kind[], language: Language) {
  const { grouping } = contents;
  // What was drawn, by the id of the place: of an entry, and of those below a place as long as they are the same ones.
  const drawn = new WeakMap<Entry, Map<string, TreeElement>>();
  const lists = new WeakMap<
    Entries,
    { readonly version: number; readonly byPlace: Map<string, readonly TreeElement[]> }
  >();
  const isExpanded = () => contents.isFiltered && contents.shown <= mostExpanded;
  const groupIcon = grouping.by === "series" ? grouping.of.icon : "tag";

  /** Where pages are grouped by kind, their kind. */
  function ofGroup(value: string, its: GroupContents): TreeElement {
    const kind = grouping.by === "kind" ? show.find(({ id }) => id === value) : undefined;
    if (kind) return ofKind(value, kind, its);
    const label = groupLabel(its, contents, language);
    const { short, long } = countText(its, show, language);
    const { problems } = its;
    const problemWords = problemText(problems, language);
    const page = its.group?.page;
    return {
      id: idOfPlace({ grouping: grouping.id, group: value }),
      type: "group",
      label,
      description: short,
      accessibilityLabel: inWords(label, long, problemWords),
      icon: page?.kind.icon ?? (its.group ? groupIcon : "question"),
      hasChildren: its.kinds.size > 0,
      isExpanded: isExpanded(),
      problems,
      details: filled(containsText(long, language), problemWords),
      ...(page ? { path: page.path } : {}),
    };
  }

  function ofKind(group: string, kind: Kind, its: GroupContents): TreeElement {
    const { size, shared: sharedBy, problems } = its.kinds.get(kind) ?? nobody;
    const problemWords = problemText(problems, language);
    const shared = sharedText(sharedBy, size, contents, language);
    const label = Nouns(kind)[language];
    return {
      id: idOfPlace({ grouping: grouping.id, group, kind: kind.id }),
      type: "kind",
      label,
      description: String(size),
      accessibilityLabel: inWords(label, String(size), shared, problemWords),
      icon: kind.icon,
      hasChildren: size > 0,
      isExpanded: isExpanded(),
      problems: { ...problems },
      details: filled(inWords(counted(size, kind, language), shared), problemWords),
    };
  }

  /** The pages below a kind or a page, in their order: the very same list until something in it is another. */
  function ofPages(place: TreePlace, entries: Entries): readonly TreeElement[] {
    const above = idOfPlace(place);
    const known = listsOf(entries).get(above);
    if (known) return known;
    const idOf = idsBelow(place);
    const pages = place.pages ?? [];
    const elements = entries
      .inOrder(show)
      .map((entry) => ofPage({ ...place, pages: [...pages, entry.path] }, entry, idOf(entry.path)));
    listsOf(entries).set(above, elements);
    return elements;
  }

  function listsOf(entries: Entries): Map<string, readonly TreeElement[]> {
    const known = lists.get(entries);
    if (known?.version === entries.version) return known.byPlace;
    const byPlace = new Map<string, readonly TreeElement[]>();
    lists.set(entries, { version: entries.version, byPlace });
    return byPlace;
  }

  /** `id` is that of the place, where it is known: made for each page of a long list it costs most of all. */
  function ofPage(place: TreePlace, entry: Entry, id = idOfPlace(place)): TreeElement {
    const elements = drawn.get(entry) ?? new Map<string, TreeElement>();
    drawn.set(entry, elements);
    const element = elements.get(id) ?? newOfPage(id, place, entry);
    elements.set(id, element);
    return element;
  }

  function newOfPage(id: string, place: TreePlace, entry: Entry): TreeElement {
    const { page, kind, problems } = entry;
    const code = codeOf(page) ?? "";
    const title = titleOf(page);
    const problemWords = problemText(problems, language);
    const isBelowPage = (place.pages?.length ?? 0) > 1;
    const others = isBelowPage ? [] : entry.groups.filter((one) => one !== place.group);
    const titles = others.flatMap((one) => contents.group(one)?.group ?? []);
    const also = alsoText(titles, contents, language);
    return {
      id,
      type: "page",
      // The code first: it is what people call a page, and what a narrow view still shows.
      label: code === "" ? title : `${code} · ${title}`,
      description: "",
      accessibilityLabel: inWords(`${kind.noun[language].one} ${code}`.trim(), title, problemWords, also),
      icon: kind.icon,
      hasChildren: contents.namers(entry.path) !== undefined,
      isExpanded: false,
      problems,
      details: filled(also, problemWords),
      path: entry.path,
    };
  }

  return { ofGroup, ofKind, ofPage, ofPages };
}

function inWords(...parts: readonly string[]): string {
  return filled(...parts).join(", ");
}

function filled(...parts: readonly string[]): string[] {
  return parts.filter((part) => part !== "");
}
