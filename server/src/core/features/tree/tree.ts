import type { FrameworkView } from "../../framework/frameworkView";
import { groupingNamed } from "../../framework/grouping";
import type { Kind } from "../../model/contentModel";
import { type Page, quotedBy } from "../../page/page";
import type { Language } from "../../text/language";
import { TreeContents } from "./treeContents";
import type { TreeElement } from "./treeElement";
import { TreeElements } from "./treeElements";
import type { Entries, GroupContents } from "./treeEntries";
import { noProblemCounts, type ProblemCounts, type TreeView } from "./treeFilter";
import { placeOfId, type TreePlace } from "./treePlace";

/** The tree as somebody wants to see it. Valid until an edit that it does not survive. */
export interface Tree {
  /** The children of a node, the groups without one. None of a node that is not there. */
  children(id: string | undefined): readonly TreeElement[];
  /** Undefined for a node that is not there. */
  node(id: string): TreeElement | undefined;
  /** The nodes from the root to a page, in the group of `near` where it stands there; none for a page that is not shown. */
  pathTo(path: string, near?: string): TreeElement[];
  /**
   * Pages were edited, by path as they were before, in a way that the tree `survives`; at other paths there are other problems. Says
   * whether that can be seen in it. Lists and elements of what is as before are the very same ones.
   */
  update(edited: ReadonlyMap<string, Page | undefined>, checked?: Iterable<string>): boolean;
  readonly shown: number;
  readonly total: number;
}

export interface TreeOptions {
  readonly view?: TreeView;
  readonly language: Language;
  /** The problems of the page at a path, as they are when it is asked. */
  readonly problemsAt?: (path: string) => ProblemCounts;
}

/**
 * The tree of a framework. A page in two groups stands under both; pages without a group have one of their own at the end. A page opens to
 * those of later kinds that name it in front matter, in whatever group they are.
 */
export function treeOf(view: FrameworkView, options: TreeOptions): Tree {
  const { view: treeView = {}, problemsAt = () => noProblemCounts, language } = options;
  const grouping = groupingNamed(view.model, treeView.grouping);
  return grouping ? new ShownTree(new TreeContents(view, grouping, treeView, problemsAt), view, language) : empty;
}

const empty: Tree = {
  children: () => [],
  node: () => undefined,
  pathTo: () => [],
  update: () => false,
  shown: 0,
  total: 0,
};

class ShownTree implements Tree {
  readonly #show: readonly Kind[];
  readonly #elements: TreeElements;

  constructor(
    private readonly contents: TreeContents,
    private readonly view: FrameworkView,
    language: Language,
  ) {
    this.#show = view.model.tree?.show ?? [];
    this.#elements = new TreeElements(contents, this.#show, language);
  }

  children(id: string | undefined): readonly TreeElement[] {
    const elements = this.#elements;
    if (id === undefined) return elements.ofGroups();
    const found = this.#placeOf(id);
    if (!found) return [];
    const { place, its } = found;
    if (place.kind === undefined) {
      return this.#show.flatMap((kind) => (its.kinds.has(kind) ? elements.ofKind(place.group, kind, its) : []));
    }
    const entries = this.#entriesBelow(place, its);
    return entries ? elements.ofPages(place, entries) : [];
  }

  node(id: string): TreeElement | undefined {
    const found = this.#placeOf(id);
    if (!found) return undefined;
    const { place, its, kind } = found;
    if (!place.pages) {
      if (place.kind === undefined || this.#isByKind) return this.#elements.ofGroup(place.group, its);
      return kind && this.#elements.ofKind(place.group, kind, its);
    }
    const entry = this.contents.entry(place.pages[place.pages.length - 1] as string);
    const isThere = entry && this.#entriesBelow({ ...place, pages: place.pages.slice(0, -1) }, its)?.has(entry);
    return isThere ? this.#elements.ofPage(place, entry) : undefined;
  }

  pathTo(path: string, near?: string): TreeElement[] {
    const page = this.view.page(path);
    if (!page) return [];
    const elements = this.#elements;
    const { grouping, groups } = this.contents;
    if (grouping.by === "pages" && page.kind === grouping.kind) {
      const group = quotedBy(page) ?? page.name;
      const its = groups.get(group);
      return its ? [elements.ofGroup(group, its)] : [];
    }
    const entry = this.contents.entry(path);
    if (!entry?.isShown) return [];
    const nearGroup = near === undefined ? undefined : placeOfId(near)?.group;
    const inTree = [...groups].filter(([one]) => entry.groups.includes(one));
    const found = inTree.find(([one]) => one === nearGroup) ?? inTree[0];
    if (!found) return [];
    const [group, its] = found;
    const place = { grouping: grouping.id, group, kind: page.kind.id, pages: [path] };
    const above = this.#isByKind ? [] : [elements.ofKind(group, page.kind, its)];
    return [elements.ofGroup(group, its), ...above, elements.ofPage(place, entry)];
  }

  update(edited: ReadonlyMap<string, Page | undefined>, checked?: Iterable<string>): boolean {
    return this.contents.update(edited, checked);
  }

  get shown(): number {
    return this.contents.shown;
  }

  get total(): number {
    return this.contents.total;
  }

  get #isByKind(): boolean {
    return this.contents.grouping.by === "kind";
  }

  #placeOf(id: string) {
    const place = placeOfId(id);
    const its = place?.grouping === this.contents.grouping.id ? this.contents.group(place.group) : undefined;
    const kind = this.#show.find((one) => one.id === place?.kind);
    return place && its && { place, its, kind: kind && its.kinds.has(kind) ? kind : undefined };
  }

  #entriesBelow({ kind: id, pages = [] }: TreePlace, its: GroupContents): Entries | undefined {
    const last = pages[pages.length - 1];
    if (last !== undefined) return this.contents.namers(last);
    const kind = this.#show.find((one) => one.id === id);
    return kind && its.kinds.get(kind);
  }
}
