import { relationsSignature } from "../core/features/relations/relations";
import type { Page } from "../core/page/page";

export interface Edits {
  /** The pages that were put or taken away, by path, as they were before. */
  readonly edited: ReadonlyMap<string, Page | undefined>;
  /** The files that were made, changed or taken away outside the editor. */
  readonly outside: ReadonlySet<string>;
  /** Whether what is shown of a page on others may be different. */
  readonly isSeenElsewhere: boolean;
}

/** Gathers edits until the next check. */
export class EditLog implements Edits {
  readonly edited = new Map<string, Page | undefined>();
  readonly outside = new Set<string>();

  constructor(
    public isSeenElsewhere = false,
    /** The files whose problems are to be told anew, whatever the check finds. */
    readonly stale = new Set<string>(),
  ) {}

  get isEmpty(): boolean {
    return this.edited.size === 0 && this.outside.size === 0 && this.stale.size === 0 && !this.isSeenElsewhere;
  }

  /** A page has become another, or another kind of file was put or taken away. */
  add(path: string, before: Page | undefined, after: Page | undefined): void {
    if (after && after === before) return;
    if (after !== before && !this.edited.has(path)) this.edited.set(path, before);
    // What rested was read again, if at all, when it was another already.
    const isKnown = before === undefined || before.heldText !== undefined;
    if (!after || !isKnown || relationsSignature(after) !== relationsSignature(before)) this.isSeenElsewhere = true;
  }
}
