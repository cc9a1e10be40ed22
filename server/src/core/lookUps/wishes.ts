import type { Pool, Problem, Wish } from "../problem/problem";
import { type Candidates, candidatesOfValues, type Parts, partsOf } from "../text/candidates";
import { isLikeAny } from "../text/similar";

/** Who suggests something like a value, and what that is compared by. */
interface Wishing {
  readonly paths: Set<string>;
  readonly parts: Parts;
}

/** Which pages suggest something that another name, file or id can change. */
export class Wishes {
  /** All that suggest anything. */
  readonly all = new Set<string>();
  /** Those that any change can concern. */
  readonly open = new Set<string>();
  /** By pool and value (empty where any will do) the others. */
  readonly #pools = new Map<Pool, Map<string, Wishing>>();
  readonly #ofPath = new Map<string, readonly Wish[]>();

  /** What was found at a path has become something else. */
  replace(path: string, found: readonly (readonly Problem[])[]): void {
    this.#forget(path);
    const wishes: Wish[] = [];
    for (const problems of found) {
      for (const { suggests } of problems) {
        if (suggests === false) continue;
        this.all.add(path);
        if (suggests === true) this.open.add(path);
        else wishes.push(...suggests);
      }
    }
    if (wishes.length === 0) return;
    this.#ofPath.set(path, wishes);
    for (const wish of wishes) this.#put(wish, path);
  }

  /**
   * Marks the paths that names in a pool concern: that have come, or are gone. What is marked already is not looked at. Each step is about one
   * value: where many names are compared with many values that takes a while.
   */
  *markConcerned(pool: Pool, names: ReadonlySet<string>, marked: Set<string>): Generator<void> {
    for (const path of this.open) marked.add(path);
    let only: Candidates | undefined;
    // As they are now: what is checked between two steps is wished for anew, and knows the names already.
    for (const [value, { paths, parts }] of [...(this.#pools.get(pool) ?? none)]) {
      if (areMarked(paths, marked)) continue;
      only ??= candidatesOfValues(names);
      if (value === "" || names.has(value) || isLikeAny(value, only, parts)) for (const path of paths) marked.add(path);
      yield;
    }
  }

  #put({ pool, value = "" }: Wish, path: string): void {
    let values = this.#pools.get(pool);
    if (!values) {
      values = new Map();
      this.#pools.set(pool, values);
    }
    const wishing = values.get(value);
    if (wishing) wishing.paths.add(path);
    else values.set(value, { paths: new Set([path]), parts: partsOf(value) });
  }

  #forget(path: string): void {
    this.all.delete(path);
    this.open.delete(path);
    for (const { pool, value = "" } of this.#ofPath.get(path) ?? none) {
      const values = this.#pools.get(pool);
      const paths = values?.get(value)?.paths;
      paths?.delete(path);
      if (paths?.size === 0) values?.delete(value);
    }
    this.#ofPath.delete(path);
  }
}

function areMarked(paths: Iterable<string>, marked: ReadonlySet<string>): boolean {
  for (const path of paths) if (!marked.has(path)) return false;
  return true;
}

const none: readonly never[] = [];
