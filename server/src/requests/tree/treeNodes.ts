/** The ids of tree nodes: the framework, and within it the core's own id of the node. */
import { placeOfId, type TreePlace } from "../../core/features/tree/treePlace";
import { groupingNamed } from "../../core/framework/grouping";
import type { Grouping } from "../../core/model/contentModel";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";

/** The id of a node in all frameworks; `/` stands for the root of one. */
export function nodeId(framework: FrameworkFolder, id: string): string {
  return `${framework.uri}|${id}`;
}

/** The framework and the core's own id behind the id of a node; that of a framework stands for its root. */
export function nodeOf(
  id: string,
  frameworks: readonly FrameworkFolder[],
): { framework: FrameworkFolder | undefined; id: string | undefined } {
  const at = id.indexOf("|");
  const inner = id.slice(at + 1);
  const framework = frameworks.find(({ uri }) => uri === id.slice(0, at));
  return { framework, id: inner === "/" ? undefined : inner };
}

/** Where in the tree a node is: its framework, and its place within that. */
export function placeOfNode(
  id: string,
  frameworks: readonly FrameworkFolder[],
): Partial<TreePlace> & { readonly framework: FrameworkFolder | undefined } {
  const { framework, id: inner } = nodeOf(id, frameworks);
  return { framework, ...(inner === undefined ? {} : placeOfId(inner)) };
}

/** What a node stands for: the page at a path, in a group of a grouping (without a value: that of the pages that are in none). */
export interface NodeMeaning {
  readonly framework: FrameworkFolder;
  readonly path: string | undefined;
  /** The page that this one stands below, because it names it. */
  readonly under: string | undefined;
  readonly group: { readonly grouping: Grouping; readonly value: string | undefined } | undefined;
}

/** Undefined for a node of a framework that is gone. */
export function meaningOfNode(id: string, frameworks: readonly FrameworkFolder[]): NodeMeaning | undefined {
  const { framework, grouping: groupingId, group: value, pages = [] } = placeOfNode(id, frameworks);
  if (!framework) return undefined;
  const grouping = groupingId === undefined ? undefined : groupingNamed(framework.workspace.model, groupingId);
  return {
    framework,
    path: pages[pages.length - 1],
    under: pages[pages.length - 2],
    // A page below another stands there because it names that one, in whatever group it is.
    group: grouping && pages.length <= 1 ? { grouping, value: value || undefined } : undefined,
  };
}
