/** What a burst of changes comes down to: these ids, or everything. */
export type Changes = ReadonlySet<string> | "everything";

/** Collects changes and reports them together, at most once per period and never later than a period after the first. */
export interface Coalescer {
  /** Adds changed ids; everything has changed when there are none. */
  add(ids: readonly string[] | undefined): void;
  dispose(): void;
}

/** Makes a burst of changes one call of `report`. */
export function coalesce(milliseconds: number, report: (changes: Changes) => void): Coalescer {
  let ids = new Set<string>();
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    const changes: Changes = everything ? "everything" : ids;
    ids = new Set();
    everything = false;
    timer = undefined;
    report(changes);
  }

  return {
    add(added) {
      if (added === undefined) everything = true;
      else for (const id of added) ids.add(id);
      timer ??= setTimeout(flush, milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
