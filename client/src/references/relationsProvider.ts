import * as vscode from "vscode";
import {
  type PageRelationsResult,
  pagePreviewRequest,
  type RelationNode,
} from "../../../server/src/protocol/relations";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { plainMarkdown } from "../editor/plainMarkdown";

/** Hands the nodes of one page to the view. */
export function relationsProvider(session: Pick<Session, "request">) {
  const changed = new vscode.EventEmitter<undefined>();
  let shown: PageRelationsResult = null;

  return {
    onDidChangeTreeData: changed.event,
    /** Whose relations are shown. */
    get uri(): string | undefined {
      return shown?.uri;
    },
    show(relations: PageRelationsResult): void {
      shown = relations;
      changed.fire(undefined);
    },
    getTreeItem: relationItem,
    getChildren: (parent?: RelationNode): RelationNode[] => (parent ? parent.children : shown?.nodes) ?? [],
    /** Asked when the mouse rests on a node: a page shows itself at a glance. */
    async resolveTreeItem(item: vscode.TreeItem, { uri }: RelationNode): Promise<vscode.TreeItem> {
      const preview = uri === undefined ? undefined : await session.request(pagePreviewRequest, { uri });
      if (preview) item.tooltip = plainMarkdown(preview);
      return item;
    },
    dispose: () => changed.dispose(),
  };
}

/** How the view shows a node. */
export function relationItem(node: RelationNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  item.description = node.description;
  item.iconPath = new vscode.ThemeIcon(node.icon, colourOf(node));
  item.contextValue = node.uri === undefined ? node.type : `${node.type}.page`;
  item.accessibilityInformation = { label: node.accessibilityLabel };
  // Left out, the editor asks for it when it is needed.
  if (node.tooltip !== undefined) item.tooltip = node.tooltip;
  const command = commandOf(node);
  if (command) item.command = { command, title: "", arguments: [node] };
  return item;
}

function collapsibleState({ children, isExpanded }: RelationNode): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (!children || children.length === 0) return None;
  return isExpanded ? Expanded : Collapsed;
}

function commandOf({ type }: RelationNode): string | undefined {
  if (type === "place" || type === "broken") return commandIds.goToReference;
  return type === "repair" ? commandIds.repairReference : undefined;
}

/** The colours of the list of problems; the words say the same. */
function colourOf({ severity }: RelationNode): vscode.ThemeColor | undefined {
  if (severity === "error") return new vscode.ThemeColor("problemsErrorIcon.foreground");
  if (severity === "warning") return new vscode.ThemeColor("problemsWarningIcon.foreground");
  return severity === undefined ? undefined : new vscode.ThemeColor("problemsInfoIcon.foreground");
}
