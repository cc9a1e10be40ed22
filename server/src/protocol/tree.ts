/** The tree of pages, and how it is grouped and filtered. */
import { NotificationType, RequestType, RequestType0 } from "vscode-jsonrpc";
import type { Range } from "vscode-languageserver-types";

/** Notification, server → client: the tree has changed. Names only what the client was told of and is other than it was told. */
export const treeChangedNotification = new NotificationType<TreeChangedParams>("algoritmekader/treeChanged");

export interface TreeChangedParams {
  /** The nodes that have other children than before; all of the tree without it. */
  nodes?: string[];
  /** Nodes that look different, as they are now. */
  looks?: TreeNode[];
}

/** How the author wants to see the tree. */
export interface TreeView {
  /** The id of a grouping; the first one of the framework without it. */
  grouping?: string;
  filter?: TreeFilter;
  /** Only pages with errors or warnings. */
  onlyProblems?: boolean;
}

export interface TreeFilter {
  /** Words that all stand in the code, title or text of a page, in any order, whatever their capitals and accents. */
  text?: string;
  /** Of groups of one grouping a page is in any, of those of several groupings in one of each. Value `""`: in none. */
  groups?: { grouping: string; value: string }[];
}

/** Request, client → server: the children of a node, the roots without `parent`. Answers `TreeNode[]`, never an error. */
export const treeChildrenRequest = new RequestType<TreeChildrenParams | null, readonly TreeNode[], void>(
  "algoritmekader/treeChildren",
);

export interface TreeChildrenParams {
  parent?: string;
  /** That of the last request of the tree without it. */
  view?: TreeView;
}

/** Request, client → server: what a view comes down to, in words. */
export const treeSummaryRequest = new RequestType<TreeSummaryParams, TreeSummaryResult | null, void>(
  "algoritmekader/treeSummary",
);

export interface TreeSummaryParams {
  view: TreeView;
}

export interface TreeSummaryResult {
  /** How the pages are grouped: `per fase`. */
  grouping: string;
  /** What is left out, and how much stays; undefined where nothing is. */
  filter?: string;
  /** `12 van 199 pagina's`. */
  counts: string;
  shown: number;
  total: number;
}

/** Request, client → server: the ways to group the pages, with their groups. */
export const treeGroupingsRequest = new RequestType0<TreeGroupingsResult, void>("algoritmekader/treeGroupings");

export type TreeGroupingsResult = TreeGroupingItem[];

export interface TreeGroupingItem {
  id: string;
  title: string;
  groups: { value: string; title: string; pages: number }[];
}

/**
 * Request, client → server: the nodes from the root to a page, those above it first; in the group of the node `near` where the
 * page stands there. None for a page that the view does not show.
 */
export const treePathRequest = new RequestType<TreePathParams, TreePathResult, void>("algoritmekader/treePath");

export interface TreePathParams {
  uri: string;
  view: TreeView;
  near?: string;
}

export interface TreePathResult {
  nodes: TreeNode[];
  /** The title of the page, where the tree would show it without the filter. */
  hidden?: string;
}

export interface TreeNode {
  /** Stable over edits, and another one per place: a page that stands under two phases is two nodes. */
  id: string;
  /** What sort of node, for menus: `framework`, `group`, `kind`, `page`. */
  type: "framework" | "group" | "kind" | "page";
  label: string;
  description?: string;
  /** In words, for a screen reader. */
  accessibilityLabel: string;
  /** Name of a codicon, or a name that the client draws itself. */
  icon: string;
  hasChildren: boolean;
  /** The page that a click opens. */
  uri?: string;
  /** Where the click puts the cursor. */
  range?: Range;
  /** The page can be linked with others in front matter. */
  canLink?: boolean;
  /** The page is one of a series of numbers. */
  hasNumber?: boolean;
  /** Errors and warnings: its own, and those of the pages below a group or kind. None where left out. */
  problems?: { errors: number; warnings: number };
  /** Of a group or kind: the number beside it, of its errors or, where none beside it has any, of its warnings; and whether it is among the worst. */
  mark?: { severity: "error" | "warning"; count: number; isColoured: boolean };
  /** To be unfolded from the start: there is little to see, and somebody looks for it. */
  isExpanded?: boolean;
}

/**
 * Request, client → server: what the editor shows when the mouse rests on a node. Markdown, no HTML, no command links; null
 * for a node that is gone. Asked for one node at a time, so that it is never out of date.
 */
export const treeTooltipRequest = new RequestType<TreeTooltipParams, string | null, void>("algoritmekader/treeTooltip");

export interface TreeTooltipParams {
  id: string;
}
