/** Which pages a command is for: those of a menu, those of a tree with the focus, or the one in the editor. */
import * as vscode from "vscode";
import type { ChosenPage } from "../../../server/src/protocol/pageActions";

/** As much of a node as is needed; `type` tells a page from a group that has a page of its own. */
export interface PageNode {
  readonly id?: string;
  readonly uri?: string;
  readonly type?: string;
}

/** What a keyboard shortcut gives its command: an editor says nothing of the node that has the focus. */
export interface Shortcut {
  readonly fromTree: true;
}

/** As much of a view as is needed. */
export type Selecting = Pick<vscode.TreeView<PageNode>, "selection">;

/**
 * The nodes that a command is for. A menu gives the node that it was opened on, and all that are selected when that is one of
 * them. Empty for a command of the palette: that is about the editor.
 */
export async function chosenNodes(view: Selecting, target: unknown, selected: unknown): Promise<readonly PageNode[]> {
  if (isShortcut(target)) return focusedNodes(view);
  if (Array.isArray(selected) && selected.length > 0) return selected as PageNode[];
  return isNode(target) ? [target] : [];
}

/** The pages behind nodes, each once; without nodes the file in the editor. */
export function pagesOf(nodes: readonly PageNode[]): readonly ChosenPage[] {
  const pages = new Map<string, ChosenPage>();
  for (const { id, uri } of nodes) {
    if (uri !== undefined && !pages.has(uri)) pages.set(uri, id === undefined ? { uri } : { uri, node: id });
  }
  const open = openUri();
  return nodes.length === 0 && open !== undefined ? [{ uri: open }] : [...pages.values()];
}

/** A node of the tree, the file of an editor, or else the page that is open. */
export function uriOf(target: unknown): string | undefined {
  if (target instanceof vscode.Uri) return target.toString();
  const { uri } = (target ?? {}) as { uri?: unknown };
  return typeof uri === "string" ? uri : openUri();
}

/** The file in the editor. */
export function openUri(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}

/**
 * The node with the focus, and the others that are selected when it is one of them. The arrow keys move the focus and leave the
 * selection where it was, and an extension sees the selection only: so the selection of the focused node is changed and changed
 * back, which tells which one it is.
 */
async function focusedNodes(view: Selecting): Promise<readonly PageNode[]> {
  const before = view.selection;
  await vscode.commands.executeCommand("list.toggleSelection");
  const after = view.selection;
  if (after.length === before.length) return before;
  await vscode.commands.executeCommand("list.toggleSelection");
  const focused = after.find((node) => !before.includes(node));
  return focused ? [focused] : before;
}

export function isShortcut(target: unknown): target is Shortcut {
  return (target as Partial<Shortcut> | null | undefined)?.fromTree === true;
}

function isNode(target: unknown): target is PageNode {
  return typeof (target as PageNode | null | undefined)?.uri === "string";
}
