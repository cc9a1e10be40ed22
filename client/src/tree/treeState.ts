import * as vscode from "vscode";
import type { TreeFilter, TreeView } from "../../../server/src/protocol/tree";
import { setContext } from "../commands/setContext";

/** How the author wants to see the tree, kept for the workspace. */
export interface TreeState extends vscode.Disposable {
  readonly view: TreeView;
  readonly isFiltered: boolean;
  readonly onDidChange: vscode.Event<void>;
  /** What is not given stays as it is. */
  update(change: { grouping?: string; filter?: TreeFilter; onlyProblems?: boolean }): void;
  clearFilter(): void;
}

const key = "algoritmekader.tree";

export function treeState(memory: vscode.Memento): TreeState {
  const changed = new vscode.EventEmitter<void>();
  let view: TreeView = memory.get<TreeView>(key) ?? {};

  function become(next: TreeView): void {
    const written = JSON.stringify(next);
    if (written === JSON.stringify(view)) return;
    view = next;
    void memory.update(key, next);
    tellMenus();
    changed.fire();
  }

  function tellMenus(): void {
    setContext("treeFiltered", isFiltered(view));
    setContext("treeOnlyProblems", view.onlyProblems === true);
  }

  tellMenus();
  return {
    get view() {
      return view;
    },
    get isFiltered() {
      return isFiltered(view);
    },
    onDidChange: changed.event,
    update: (change) => become(tidy({ ...view, ...change })),
    clearFilter: () => become(tidy({ ...view, filter: {}, onlyProblems: false })),
    dispose: () => changed.dispose(),
  };
}

/** Without what says nothing, so that the same view is always written the same. */
function tidy({ grouping, filter, onlyProblems }: TreeView): TreeView {
  const text = filter?.text?.trim();
  const groups = filter?.groups ?? [];
  const rest = { ...(text ? { text } : {}), ...(groups.length > 0 ? { groups } : {}) };
  return {
    ...(grouping === undefined ? {} : { grouping }),
    ...(Object.keys(rest).length > 0 ? { filter: rest } : {}),
    ...(onlyProblems ? { onlyProblems } : {}),
  };
}

function isFiltered({ filter, onlyProblems }: TreeView): boolean {
  return filter !== undefined || onlyProblems === true;
}
