import * as vscode from "vscode";
import type { TreeNode } from "../../server/src/protocol";
import { type Changes, coalesce } from "./coalesce";
import { sessionLanguage } from "./language";
import { pageActions } from "./pageActions";
import type { Placing } from "./placePages";
import type { Session } from "./session";
import { texts } from "./texts";
import { treeDrop } from "./treeDrop";
import { plainMarkdown, toTreeItem } from "./treeItem";

const viewId = "algoritmekader.lifecycle";
const refreshPeriod = 100;

/** The view "Levenscyclus": shows the server's tree and follows its changes without losing what is expanded. */
export function lifecycleView(session: Session, place: Placing, log: vscode.LogOutputChannel): vscode.Disposable {
  const provider = treeProvider(session, log);
  const refresh = coalesce(refreshPeriod, provider.refresh);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: treeDrop(session, place),
  });
  let state = session.state;
  return vscode.Disposable.from(
    view,
    pageActions(session, view, place),
    provider,
    refresh,
    session.onDidChangeTree(({ nodes, looks = [] }) => {
      provider.learn(looks);
      refresh.add(nodes && [...nodes, ...looks.map(({ id }) => id)]);
    }),
    session.onDidChange(() => {
      // The server says when the tree changes; that there is a server to ask, or no longer, only the session knows.
      if (session.state !== state) refresh.add(undefined);
      state = session.state;
      view.title = texts[sessionLanguage(session)].lifecycle;
    }),
  );
}

/** Hands out the server's nodes and knows which ones VS Code holds, so that it can name them in a refresh. */
export function treeProvider(session: Pick<Session, "treeChildren" | "treeTooltip">, log: vscode.LogOutputChannel) {
  const changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  const handedOut = new Map<string, TreeNode>();
  const childIds = new Map<string | undefined, string[]>();

  function remember(parent: string | undefined, children: TreeNode[]): void {
    const kept = new Set(children.map((child) => child.id));
    for (const id of childIds.get(parent) ?? []) if (!kept.has(id)) forget(id);
    for (const child of children) handedOut.set(child.id, child);
    childIds.set(parent, [...kept]);
  }

  function forget(id: string): void {
    handedOut.delete(id);
    for (const child of childIds.get(id) ?? []) forget(child);
    childIds.delete(id);
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: toTreeItem,
    async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
      try {
        const children = await session.treeChildren(parent?.id);
        remember(parent?.id, children);
        return children;
      } catch (error) {
        // The server went away while it was asked; a refresh follows when it is back.
        log.debug(`No children for ${parent?.id ?? "the tree"}: ${error}`);
        return [];
      }
    },
    /** Asked when the mouse rests on a node, so that its text is of that moment. */
    async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
      try {
        const tooltip = await session.treeTooltip(node.id);
        if (tooltip !== undefined) item.tooltip = plainMarkdown(tooltip);
      } catch (error) {
        // The server went away while it was asked: the label stays the tooltip.
        log.debug(`No tooltip for ${node.id}: ${error}`);
      }
      return item;
    },
    /** How nodes look now; those that VS Code holds stay the same objects. */
    learn(looks: readonly TreeNode[]): void {
      for (const node of looks) {
        const known = handedOut.get(node.id);
        if (known) replace(known, node);
      }
    },
    /** Refreshes what changed as far as VS Code has asked for it; the rest is asked for when it is expanded. */
    refresh(changes: Changes): void {
      const known = changes === "everything" ? undefined : [...changes].flatMap((id) => handedOut.get(id) ?? []);
      if (known === undefined || known.length > 0) changed.fire(known);
    },
    dispose: () => changed.dispose(),
  };
}

function replace(known: TreeNode, node: TreeNode): void {
  for (const key of Object.keys(known)) if (!(key in node)) Reflect.deleteProperty(known, key);
  Object.assign(known, node);
}
