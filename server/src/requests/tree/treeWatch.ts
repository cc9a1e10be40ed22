/** What the client was told of the tree, so that it hears of a change exactly what it cannot know yet. */
import type { TreeChangedParams, TreeNode } from "../../protocol/tree";

/** Remembers the children that were handed out per node, and finds out which are others now. */
export class TreeWatch {
  /** The children of each parent, in their order; the root is `""`. */
  readonly #told = new Map<string, readonly TreeNode[]>();

  /** The client has been told that these are the children of a node. */
  tell(parent: string | undefined, children: readonly TreeNode[]): void {
    const ids = new Set(children.map(({ id }) => id));
    for (const { id } of this.#told.get(parent ?? root) ?? []) if (!ids.has(id)) this.#forget(id);
    this.#told.set(parent ?? root, children);
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
      // A list that no edit touched is the very same list.
      if (children === before) continue;
      if (hasSameIds(before, children)) {
        looks.push(...children.filter((child, index) => !isSame(before[index], child)));
        this.#told.set(key, children);
      } else if (parent === undefined) {
        // From the root on everything is asked for again.
        this.forgetAll();
        return {};
      } else {
        nodes.push(parent);
        this.tell(parent, children);
      }
    }
    if (nodes.length + looks.length === 0) return undefined;
    return { nodes, looks };
  }

  #forget(id: string): void {
    for (const key of [...this.#told.keys()]) if (key === id || key.startsWith(`${id}/`)) this.#told.delete(key);
  }
}

const root = "";

/** Pages that no edit touched are the very same nodes. */
function isSame(one: TreeNode | undefined, other: TreeNode): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function hasSameIds(one: readonly TreeNode[], other: readonly TreeNode[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);
}
