import * as vscode from "vscode";
import {
  type TreeChildrenParams,
  type TreeNode,
  type TreePathParams,
  treePathRequest,
  treeTooltipRequest,
} from "../../../server/src/protocol/tree";
import { setContext } from "../commands/setContext";
import type { Changes } from "../connection/coalesce";
import type { Session } from "../connection/session";
import { plainMarkdown } from "../editor/plainMarkdown";
import { toTreeItem } from "./treeItem";
import type { TreeState } from "./treeState";

/** Hands out the server's nodes and knows which ones VS Code holds, so that it can name them in a refresh. */
export function treeProvider(
  session: Pick<Session, "treeChildren" | "request">,
  state: Pick<TreeState, "view">,
  log: vscode.LogOutputChannel,
) {
  const changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  const handedOut = new Map<string, TreeNode>();
  const childIds = new Map<string | undefined, string[]>();
  const parents = new Map<string, TreeNode>();
  /** What the author has unfolded: a filter folds and unfolds by itself, and afterwards this is as it was. */
  const unfolded = new Set<string>();

  /** The objects that VS Code holds stay the same ones. */
  function remember(parent: TreeNode | undefined, children: readonly TreeNode[]): TreeNode[] {
    const kept = new Set(children.map((child) => child.id));
    for (const id of childIds.get(parent?.id) ?? []) if (!kept.has(id)) forget(id);
    childIds.set(parent?.id, [...kept]);
    return children.map((child) => know(parent, child));
  }

  function know(parent: TreeNode | undefined, node: TreeNode): TreeNode {
    const known = handedOut.get(node.id);
    if (known) replace(known, node);
    else handedOut.set(node.id, node);
    if (parent) parents.set(node.id, parent);
    return known ?? node;
  }

  function forget(id: string): void {
    handedOut.delete(id);
    parents.delete(id);
    for (const child of childIds.get(id) ?? []) forget(child);
    childIds.delete(id);
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node: TreeNode) => toTreeItem(node, unfolded.has(node.id)),
    getParent: (node: TreeNode) => parents.get(node.id),
    async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
      try {
        const params: TreeChildrenParams = { view: state.view, ...(parent ? { parent: parent.id } : {}) };
        const children = await session.treeChildren(params);
        if (!parent) setContext("treeIsEmpty", children.length === 0);
        return remember(parent, children);
      } catch (error) {
        // The server went away while it was asked; a refresh follows when it is back.
        log.debug(`No children for ${parent?.id ?? "the tree"}: ${error}`);
        return [];
      }
    },
    /** Asked when the mouse rests on a node, so that its text is of that moment. */
    async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
      const tooltip = await session.request(treeTooltipRequest, { id: node.id });
      // Without an answer the label stays the tooltip.
      if (typeof tooltip === "string") item.tooltip = plainMarkdown(tooltip);
      return item;
    },
    /** The node of a page, in the group of the node `near` where it stands there; `hidden`: its title, where only the filter hides it. */
    async find(uri: string, near: TreeNode | undefined): Promise<{ node?: TreeNode; hidden?: string }> {
      const params: TreePathParams = { uri, view: state.view, ...(near ? { near: near.id } : {}) };
      const found = await session.request(treePathRequest, params);
      let node: TreeNode | undefined;
      for (const one of found?.nodes ?? []) node = know(node, one);
      return { ...(node ? { node } : {}), ...(found?.hidden === undefined ? {} : { hidden: found.hidden }) };
    },
    /** How nodes look now. */
    learn(looks: readonly TreeNode[]): void {
      for (const node of looks) if (handedOut.has(node.id)) know(undefined, node);
    },
    /** Refreshes what changed as far as VS Code has asked for it; the rest is asked for when it is expanded. */
    refresh(changes: Changes): void {
      const known = changes === "everything" ? undefined : [...changes].flatMap((id) => handedOut.get(id) ?? []);
      if (known === undefined || known.length > 0) changed.fire(known);
    },
    /** The author has folded or unfolded a node; what a filter unfolds is another matter. */
    fold(node: TreeNode, isUnfolded: boolean): void {
      if (node.isExpanded) return;
      if (isUnfolded) unfolded.add(node.id);
      else unfolded.delete(node.id);
    },
    dispose: () => changed.dispose(),
  };
}

export type TreeProvider = ReturnType<typeof treeProvider>;

function replace(known: TreeNode, node: TreeNode): void {
  if (known === node) return;
  for (const key of Object.keys(known)) if (!(key in node)) Reflect.deleteProperty(known, key);
  Object.assign(known, node);
}
