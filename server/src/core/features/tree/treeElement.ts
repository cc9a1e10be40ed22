import type { ProblemCounts } from "./treeFilter";
import type { Mark } from "./treeMarks";

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
  /** Of a group or kind: how it stands out among those beside it. */
  readonly mark?: Mark | undefined;
  /** In words, what the label does not say: where else the page stands, what the numbers count. */
  readonly details: readonly string[];
  /** The page that it stands for. */
  readonly path?: string;
}
