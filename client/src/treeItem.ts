import * as vscode from "vscode";
import type { TreeNode } from "../../server/src/protocol";

/** How the tree shows a node that the server described. */
export function toTreeItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  item.description = node.description;
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.contextValue = node.canLink ? `${node.type}.link` : node.type;
  item.accessibilityInformation = { label: node.accessibilityLabel };
  if (node.uri !== undefined) {
    const uri = vscode.Uri.parse(node.uri, true);
    // Lets the editor colour the page by its problems, as in its own explorer.
    item.resourceUri = uri;
    // What unfolds does so on a click; a button beside it opens its page.
    if (!node.hasChildren) {
      item.command = { command: "vscode.open", title: "", arguments: [uri, { selection: selection(node) }] };
    }
  }
  return item;
}

function collapsibleState(node: TreeNode): vscode.TreeItemCollapsibleState {
  if (!node.hasChildren) return vscode.TreeItemCollapsibleState.None;
  return node.type === "framework"
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** The text comes from pages that anybody may have written: no command links, no HTML. */
export function plainMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}

function selection({ range }: TreeNode): vscode.Range | undefined {
  return range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
