import { type Page, quotedBy } from "../page";
import type { Snapshot } from "../snapshot";
import type { Language } from "../span";
import {
  type GroupContents,
  inOrder,
  inOrderOfKinds,
  newMemo,
  type TreeContents,
  type TreeMemo,
  treeContents,
} from "./treeContents";
import { treeElements } from "./treeElements";
import { noProblemCounts, type ProblemCounts, type TreeView } from "./treeFilter";
import { placeOfId, type TreePlace } from "./treePlace";

/** A node of the tree: a group of the grouping, a kind within it, or a page. */
export interface TreeElement {
  /** Says which node it is, over all edits. */
  readonly id: string;
  readonly type: "group" | "kind" | "page";
  readonly label: string;
  readonly description: string;
  readonly accessibilityLabel: string;
  readonly icon: string;
  readonly hasChildren: boolean;
  /** Should be unfolded: there is little to see, and somebody looks for it. */
  readonly isExpanded: boolean;
  /** Of the page; of a group or kind those of all its pages. */
  readonly problems: ProblemCounts;
  /** In words, what the label does not say: where else the page stands, what the numbers count. */
  readonly details: readonly string[];
  /** The page that it stands for. */
  readonly path?: string;
}

/** The tree as somebody wants to see it. Valid until something that it shows changes. */
export interface Tree {
  /** The children of a node, the groups without one. None of a node that is not there. */
  children(id: string | undefined): readonly TreeElement[];
  /** Undefined for a node that is not there. */
  node(id: string): TreeElement | undefined;
  /** The nodes from the root to a page, in the group of `near` where it stands there; none for a page that is not shown. */
  pathTo(path: string, near?: string): TreeElement[];
  readonly shown: number;
  readonly total: number;
}

export interface TreeOptions {
  readonly view?: TreeView;
  readonly language: Language;
  /** The problems of the page at a path. */
  readonly problemsAt?: (path: string) => ProblemCounts;
  /** Of a tree of the same framework in the same view, before an edit. */
  readonly memo?: TreeMemo;
}

/**
 * The tree of a snapshot. A page in two groups stands under both; pages without a group have one of their own at the end. A page opens to
 * those of later kinds that name it in front matter, in whatever group they are.
 */
export function treeOf(snapshot: Snapshot, options: TreeOptions): Tree {
  const memo = options.memo ?? newMemo();
  const contents = treeContents(snapshot, options.view ?? {}, options.problemsAt ?? (() => noProblemCounts), memo);
  return contents ? treeWith(contents, snapshot, options.language, memo) : empty;
}

const empty: Tree = { children: () => [], node: () => undefined, pathTo: () => [], shown: 0, total: 0 };

function treeWith(contents: TreeContents, snapshot: Snapshot, language: Language, memo: TreeMemo): Tree {
  const { grouping, groups, shown, total } = contents;
  const show = snapshot.model.tree?.show ?? [];
  const { ofGroup, ofKind, ofPage, ofPages } = treeElements(contents, show, language, memo);
  const isByKind = grouping.by === "kind";

  function placeOf(id: string) {
    const place = placeOfId(id);
    const its = place?.grouping === grouping.id ? groups.get(place.group) : undefined;
    const kind = show.find((one) => one.id === place?.kind);
    return place && its && { place, its, kind: kind && its.kinds.has(kind) ? kind : undefined };
  }

  function children(id: string | undefined): readonly TreeElement[] {
    if (id === undefined) return [...groups].map(([group, its]) => ofGroup(group, its));
    const found = placeOf(id);
    if (!found) return [];
    const { place, its } = found;
    if (place.kind === undefined) {
      return show.flatMap((kind) => (its.kinds.has(kind) ? ofKind(place.group, kind, its) : []));
    }
    return ofPages(place, pagesBelow(place, its));
  }

  function pagesBelow({ kind: id, pages = [] }: TreePlace, its: GroupContents): readonly Page[] {
    const last = pages[pages.length - 1];
    const page = last === undefined ? undefined : snapshot.page(last);
    if (last !== undefined) return page ? inOrderOfKinds(contents.namers(page), show) : [];
    const kind = show.find((one) => one.id === id);
    return inOrder((kind && its.kinds.get(kind)) ?? []);
  }

  function node(id: string): TreeElement | undefined {
    const found = placeOf(id);
    if (!found) return undefined;
    const { place, its, kind } = found;
    if (!place.pages) {
      if (place.kind === undefined || isByKind) return ofGroup(place.group, its);
      return kind && ofKind(place.group, kind, its);
    }
    const page = snapshot.page(place.pages[place.pages.length - 1] as string);
    const isThere =
      page && pagesBelow({ ...place, pages: place.pages.slice(0, -1) }, its).some(({ path }) => path === page.path);
    return isThere ? ofPage(place, page) : undefined;
  }

  function pathTo(path: string, near?: string): TreeElement[] {
    const page = snapshot.page(path);
    if (!page) return [];
    if (grouping.by === "pages" && page.kind === grouping.kind) {
      const group = quotedBy(page) ?? page.name;
      const its = groups.get(group);
      return its ? [ofGroup(group, its)] : [];
    }
    const groupsOfPage = contents.groupsOf(page);
    const nearGroup = near === undefined ? undefined : placeOfId(near)?.group;
    const inTree = [...groups.keys()].filter((one) => groupsOfPage.includes(one));
    const group = inTree.find((one) => one === nearGroup) ?? inTree[0];
    const its = group === undefined ? undefined : groups.get(group);
    if (group === undefined || !its) return [];
    const place = { grouping: grouping.id, group, kind: page.kind.id, pages: [path] };
    const above = isByKind ? [] : [ofKind(group, page.kind, its)];
    return [ofGroup(group, its), ...above, ofPage(place, page)];
  }

  return { children, node, pathTo, shown, total };
}

/** What the tree shows of a page, whatever the view: when it is the same before and after an edit, only a filter of its text can tell. */
export function treeSignature(page: Page | undefined, { model }: Snapshot): string {
  const { tree } = model;
  if (!page || !tree) return "";
  const isGroup = tree.groupings.some((grouping) => grouping.by === "pages" && grouping.kind === page.kind);
  if (!isGroup && !tree.show.includes(page.kind)) return "";
  const keys = tree.groupings.flatMap((grouping) => ("key" in grouping ? grouping.key : []));
  const values = page.keys
    .filter(({ field }) => keys.includes(field.key))
    .map((key) => [key.field.key, ...key.values.map(({ value }) => value)]);
  const named = page.references.flatMap((one) =>
    one.type === "name" && one.from === "key" && one.as === "reference" ? `${one.kind}/${one.value}` : [],
  );
  return JSON.stringify([page.path, page.title, page.id?.value, values, named]);
}
