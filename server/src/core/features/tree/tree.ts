import { groupingNamed } from "../../framework/grouping";
import type { Snapshot } from "../../framework/snapshot";
import { quotedBy } from "../../page/page";
import type { Language } from "../../text/language";
import { TreeContents } from "./treeContents";
import type { TreeElement } from "./treeElement";
import { treeElements } from "./treeElements";
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
   * The pages at some paths were edited, in a way that the tree `survives`, or have other problems. Says whether that can be
   * seen in it. Lists and elements of what is as before are the very same ones.
   */
  update(paths: Iterable<string>): boolean;
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
 * The tree of a snapshot. A page in two groups stands under both; pages without a group have one of their own at the end. A page opens to
 * those of later kinds that name it in front matter, in whatever group they are.
 */
export function treeOf(snapshot: Snapshot, options: TreeOptions): Tree {
  const { view = {}, problemsAt = () => noProblemCounts, language } = options;
  const grouping = groupingNamed(snapshot.model, view.grouping);
  return grouping ? treeWith(new TreeContents(snapshot, grouping, view, problemsAt), snapshot, language) : empty;
}

const empty: Tree = {
  children: () => [],
  node: () => undefined,
  pathTo: () => [],
  update: () => false,
  shown: 0,
  total: 0,
};

function treeWith(contents: TreeContents, snapshot: Snapshot, language: Language): Tree {
  const { grouping } = contents;
  const show = snapshot.model.tree?.show ?? [];
  const { ofGroup, ofKind, ofPage, ofPages } = treeElements(contents, show, language);
  const isByKind = grouping.by === "kind";

  function placeOf(id: string) {
    const place = placeOfId(id);
    const its = place?.grouping === grouping.id ? contents.group(place.group) : undefined;
    const kind = show.find((one) => one.id === place?.kind);
    return place && its && { place, its, kind: kind && its.kinds.has(kind) ? kind : undefined };
  }

  function children(id: string | undefined): readonly TreeElement[] {
    if (id === undefined) return [...contents.groups].map(([group, its]) => ofGroup(group, its));
    const found = placeOf(id);
    if (!found) return [];
    const { place, its } = found;
    if (place.kind === undefined) {
      return show.flatMap((kind) => (its.kinds.has(kind) ? ofKind(place.group, kind, its) : []));
    }
    const entries = entriesBelow(place, its);
    return entries ? ofPages(place, entries) : [];
  }

  function entriesBelow({ kind: id, pages = [] }: TreePlace, its: GroupContents): Entries | undefined {
    const last = pages[pages.length - 1];
    if (last !== undefined) return contents.namers(last);
    const kind = show.find((one) => one.id === id);
    return kind && its.kinds.get(kind);
  }

  function node(id: string): TreeElement | undefined {
    const found = placeOf(id);
    if (!found) return undefined;
    const { place, its, kind } = found;
    if (!place.pages) {
      if (place.kind === undefined || isByKind) return ofGroup(place.group, its);
      return kind && ofKind(place.group, kind, its);
    }
    const entry = contents.entry(place.pages[place.pages.length - 1] as string);
    const isThere = entry && entriesBelow({ ...place, pages: place.pages.slice(0, -1) }, its)?.has(entry);
    return isThere ? ofPage(place, entry) : undefined;
  }

  function pathTo(path: string, near?: string): TreeElement[] {
    const page = snapshot.page(path);
    const { groups } = contents;
    if (!page) return [];
    if (grouping.by === "pages" && page.kind === grouping.kind) {
      const group = quotedBy(page) ?? page.name;
      const its = groups.get(group);
      return its ? [ofGroup(group, its)] : [];
    }
    const entry = contents.entry(path);
    if (!entry?.isShown) return [];
    const nearGroup = near === undefined ? undefined : placeOfId(near)?.group;
    const inTree = [...groups.keys()].filter((one) => entry.groups.includes(one));
    const group = inTree.find((one) => one === nearGroup) ?? inTree[0];
    const its = group === undefined ? undefined : groups.get(group);
    if (group === undefined || !its) return [];
    const place = { grouping: grouping.id, group, kind: page.kind.id, pages: [path] };
    const above = isByKind ? [] : [ofKind(group, page.kind, its)];
    return [ofGroup(group, its), ...above, ofPage(place, entry)];
  }

  return {
    children,
    node,
    pathTo,
    update: (paths) => contents.update(paths),
    get shown() {
      return contents.shown;
    },
    get total() {
      return contents.total;
    },
  };
}
