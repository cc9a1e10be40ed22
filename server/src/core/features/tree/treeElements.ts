/** How the things in the tree look: groups, kinds and pages as elements. */
import type { Grouping, Kind } from "../../model/contentModel";
import { Nouns } from "../../model/nouns";
import { codeOf, labelOf, titleOf } from "../../page/page";
import type { Language } from "../../text/language";
import type { TreeContents } from "./treeContents";
import type { TreeElement } from "./treeElement";
import { Entries, type Entry, type GroupContents } from "./treeEntries";
import type { ProblemCounts } from "./treeFilter";
import { marksAmong } from "./treeMarks";
import { idOfPlace, idsBelow, type TreePlace } from "./treePlace";
import { alsoText, containsText, counted, countText, groupLabel, problemText, sharedText } from "./treeTexts";

/** Beyond so many pages a filter leaves the groups folded: nothing is asked for that nobody looks at. */
const mostExpanded = 60;

const nobody = new Entries();

/** Draws what stands in the tree, and remembers how it drew it: the very same list or element until something in it is another. */
export class TreeElements {
  /** By the id of the place. */
  readonly #elements = new WeakMap<Entry, Map<string, TreeElement>>();
  /** By the id of the place above; of entries as long as they are the same ones. */
  readonly #lists = new WeakMap<Entries, { readonly version: number; readonly lists: Map<string, TreeElement[]> }>();

  constructor(
    private readonly contents: TreeContents,
    private readonly show: readonly Kind[],
    private readonly language: Language,
  ) {}

  /** All groups, in their order. */
  ofGroups(): TreeElement[] {
    const mark = this.#groupMarks();
    return [...this.contents.groups].map(([value, its]) => this.ofGroup(value, its, mark));
  }

  /** Where pages are grouped by kind, their kind. */
  ofGroup(value: string, its: GroupContents, mark = this.#groupMarks()): TreeElement {
    const { contents, show, language } = this;
    const { grouping } = contents;
    const kind = grouping.by === "kind" ? show.find(({ id }) => id === value) : undefined;
    if (kind) return this.ofKind(value, kind, its, mark);
    const label = groupLabel(its.group, grouping, language);
    const { short, long } = countText(its, show, language);
    const { problems } = its;
    const problemWords = problemText(problems, language);
    const page = its.group?.page;
    return {
      id: idOfPlace({ grouping: grouping.id, group: value }),
      type: "group",
      label,
      description: short,
      accessibilityLabel: inWords(label, `${short}: ${long}`, problemWords),
      icon: page?.kind.icon ?? (its.group ? iconOf(grouping) : "question"),
      hasChildren: its.kinds.size > 0,
      isExpanded: this.#isExpanded,
      problems,
      mark: mark(problems),
      details: filled(containsText(long, language), problemWords),
      ...(page ? { path: page.path } : {}),
    };
  }

  ofKind(group: string, kind: Kind, its: GroupContents, mark = marksAmong(problemsOf(its.kinds))): TreeElement {
    const { contents, language } = this;
    const { size, shared: sharedBy, problems } = its.kinds.get(kind) ?? nobody;
    const problemWords = problemText(problems, language);
    const shared = sharedText(sharedBy, size, contents, language);
    const label = Nouns(kind)[language];
    return {
      id: idOfPlace({ grouping: contents.grouping.id, group, kind: kind.id }),
      type: "kind",
      label,
      description: String(size),
      accessibilityLabel: inWords(label, String(size), shared, problemWords),
      icon: kind.icon,
      hasChildren: size > 0,
      isExpanded: this.#isExpanded,
      problems: { ...problems },
      mark: mark(problems),
      details: filled(inWords(counted(size, kind, language), shared), problemWords),
    };
  }

  /** The pages below a kind or a page, in their order. */
  ofPages(place: TreePlace, entries: Entries): readonly TreeElement[] {
    const above = idOfPlace(place);
    const lists = this.#listsOf(entries);
    const known = lists.get(above);
    if (known) return known;
    const idOf = idsBelow(place);
    const pages = place.pages ?? [];
    const elements = entries
      .inOrder(this.show)
      .map((entry) => this.ofPage({ ...place, pages: [...pages, entry.path] }, entry, idOf(entry.path)));
    lists.set(above, elements);
    return elements;
  }

  /** `id` is that of the place, where it is known: made for each page of a long list it costs most of all. */
  ofPage(place: TreePlace, entry: Entry, id = idOfPlace(place)): TreeElement {
    const elements = this.#elements.get(entry) ?? new Map<string, TreeElement>();
    this.#elements.set(entry, elements);
    const element = elements.get(id) ?? this.#newOfPage(id, place, entry);
    elements.set(id, element);
    return element;
  }

  #newOfPage(id: string, place: TreePlace, entry: Entry): TreeElement {
    const { contents, language } = this;
    const { page, kind, problems } = entry;
    const code = codeOf(page) ?? "";
    const title = titleOf(page);
    const problemWords = problemText(problems, language);
    const isBelowPage = (place.pages?.length ?? 0) > 1;
    const others = isBelowPage ? [] : entry.groups.filter((one) => one !== place.group);
    const also = alsoText(contents.groupsNamed(others), contents, language);
    return {
      id,
      type: "page",
      label: labelOf(page),
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

  #groupMarks() {
    return marksAmong(problemsOf(this.contents.groups));
  }

  get #isExpanded(): boolean {
    return this.contents.isFiltered && this.contents.shown <= mostExpanded;
  }

  #listsOf(entries: Entries): Map<string, TreeElement[]> {
    const known = this.#lists.get(entries);
    if (known?.version === entries.version) return known.lists;
    const lists = new Map<string, TreeElement[]>();
    this.#lists.set(entries, { version: entries.version, lists });
    return lists;
  }
}

function problemsOf(all: ReadonlyMap<unknown, { readonly problems: ProblemCounts }>): ProblemCounts[] {
  return [...all.values()].map(({ problems }) => problems);
}

function iconOf(grouping: Grouping): string {
  return grouping.by === "series" ? grouping.of.icon : "tag";
}

function inWords(...parts: readonly string[]): string {
  return filled(...parts).join(", ");
}

function filled(...parts: readonly string[]): string[] {
  return parts.filter((part) => part !== "");
}
