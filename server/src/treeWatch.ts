/** What the client was told of the tree, so that it hears of a change exactly what it cannot know yet. */
import type { TreeChangedParams, TreeNode } from "./protocol";

/** Remembers the children that were handed out per node, and finds out which are others now. */
export class TreeWatch {
  /** Per parent, the root is `""`: its children, by id and in their order. */
  readonly #told = new Map<string, ReadonlyMap<string, TreeNode>>();

  /** The client has been told that these are the children of a node. */
  tell(parent: string | undefined, children: readonly TreeNode[]): void {
    const before = this.#told.get(parent ?? root);
    const now = byId(children);
    for (const id of before?.keys() ?? []) if (!now.has(id)) this.#forget(id);
    this.#told.set(parent ?? root, now);
  }

  forgetAll(): void {
    this.#told.clear();
  }

  /** Whether the client knows anything that could have changed. */
  get isEmpty(): boolean {
    return this.#told.size === 0;
  }

  /** What differs from what was told, which counts as told then; undefined when nothing does. */
  changes(childrenOf: (parent: string | undefined) => readonly TreeNode[]): TreeChangedParams | undefined {
    const nodes: string[] = [];
    const looks: TreeNode[] = [];
    for (const [key, before] of [...this.#told]) {
      // What stood below a node that is gone has been forgotten with it.
      if (!this.#told.has(key)) continue;
      const parent = key === root ? undefined : key;
      const children = childrenOf(parent);
      const now = byId(children);
      if (!hasSameKeys(before, now)) {
        // From the root on everything is asked for again.
        if (parent === undefined) {
          this.forgetAll();
          return {};
        }
        nodes.push(parent);
      } else for (const child of children) if (!isSame(before.get(child.id), child)) looks.push(child);
      this.tell(parent, children);
    }
    if (nodes.length + looks.length === 0) return undefined;
    return { nodes, looks };
  }

  #forget(id: string): void {
    for (const key of [...this.#told.keys()]) if (key === id || key.startsWith(`${id}/`)) this.#told.delete(key);
  }
}

const root = "";

function byId(children: readonly TreeNode[]): ReadonlyMap<string, TreeNode> {
  return new Map(children.map((child) => [child.id, child]));
}

/** Pages that no edit touched are the very same nodes. */
function isSame(one: TreeNode | undefined, other: TreeNode): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function hasSameKeys(one: ReadonlyMap<string, TreeNode>, other: ReadonlyMap<string, TreeNode>): boolean {
  if (one.size !== other.size) return false;
  const keys = other.keys();
  for (const key of one.keys()) if (key !== keys.next().value) return false;
  return true;
}
