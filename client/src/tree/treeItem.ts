import * as vscode from "vscode";
import type { TreeNode } from "../../../server/src/protocol/tree";
import { toRange } from "../editor/toRange";
import { problemsUri } from "./treeProblems";

/** How the tree shows a node that the server described. */
export function toTreeItem(node: TreeNode, isUnfolded = false): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node, isUnfolded));
  // The editor keeps what is folded by this: where a filter unfolds a node, it is another one to it.
  item.id = node.isExpanded ? `${node.id}+` : node.id;
  item.description = node.description;
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: node.accessibilityLabel };
  const uri = node.uri === undefined ? undefined : vscode.Uri.parse(node.uri, true);
  // Lets the editor colour the page by its problems, as in its own explorer; a group by those of all its pages.
  item.resourceUri = node.type === "page" ? uri : problemsUri(node);
  // A group unfolds on a click; a button beside it opens its page.
  if (uri && node.type === "page") {
    item.command = {
      command: "vscode.open",
      title: "",
      arguments: [uri, { selection: node.range && toRange(node.range) }],
    };
  }
  return item;
}

/**
 * Which menus it has: `page.link` for a page that can be linked, `page.numbered` for one of a series, `page.numbered.link` for both,
 * `group.page` for a group that has a page of its own.
 */
function contextOf({ type, canLink, hasNumber, uri }: TreeNode): string {
  if (canLink || hasNumber) return [type, ...(hasNumber ? ["numbered"] : []), ...(canLink ? ["link"] : [])].join(".");
  return type === "group" && uri !== undefined ? "group.page" : type;
}

function collapsibleState({ hasChildren, type, isExpanded }: TreeNode, isUnfolded: boolean) {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (!hasChildren) return None;
  return type === "framework" || isExpanded || isUnfolded ? Expanded : Collapsed;
}
