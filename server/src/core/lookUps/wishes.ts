import type { Pool, Problem, Wish } from "../problem/problem";
import { candidatesOfValues } from "../text/candidates";
import { isLikeAny } from "../text/similar";

/** Which pages suggest something that another name, file or id can change. */
export class Wishes {
  /** All that suggest anything. */
  readonly all = new Set<string>();
  /** Those that any change can concern. */
  readonly #open = new Set<string>();
  /** By pool and value (empty where any will do) the paths of the others. */
  readonly #pools = new Map<Pool, Map<string, Set<string>>>();
  readonly #ofPath = new Map<string, readonly Wish[]>();

  /** What was found at a path has become something else. */
  replace(path: string, found: readonly (readonly Problem[])[]): void {
    this.#forget(path);
    const wishes: Wish[] = [];
    for (const problems of found) {
      for (const { suggests } of problems) {
        if (suggests === false) continue;
        this.all.add(path);
        if (suggests === true) this.#open.add(path);
        else wishes.push(...suggests);
      }
    }
    if (wishes.length === 0) return;
    this.#ofPath.set(path, wishes);
    for (const wish of wishes) this.#put(wish, path);
  }

  /** The paths that something of this name in a pool concerns: that has come, or is gone. */
  *concernedBy(pool: Pool, name: string): Iterable<string> {
    yield* this.#open;
    const values = this.#pools.get(pool);
    if (!values) return;
    const only = candidatesOfValues([name]);
    const isConcerned = (value: string) => value === "" || value === name || isLikeAny(value, only);
    for (const [value, paths] of values) if (isConcerned(value)) yield* paths;
  }

  #put({ pool, value = "" }: Wish, path: string): void {
    let values = this.#pools.get(pool);
    if (!values) {
      values = new Map();
      this.#pools.set(pool, values);
    }
    const paths = values.get(value);
    if (paths) paths.add(path);
    else values.set(value, new Set([path]));
  }

  #forget(path: string): void {
    this.all.delete(path);
    this.#open.delete(path);
    for (const { pool, value = "" } of this.#ofPath.get(path) ?? none) {
      const values = this.#pools.get(pool);
      const paths = values?.get(value);
      paths?.delete(path);
      if (paths?.size === 0) values?.delete(value);
    }
    this.#ofPath.delete(path);
  }
}

const none: readonly never[] = [];
