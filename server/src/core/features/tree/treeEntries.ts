import type { Group } from "../../framework/grouping";
import type { Kind } from "../../model/contentModel";
import type { Page } from "../../page/page";
import type { ProblemCounts } from "./treeFilter";

/** A page and what the tree knows of it; the very same one over all edits that cannot be seen of it in the tree. */
export interface Entry {
  /** As it is now. */
  page: Page;
  readonly path: string;
  readonly kind: Kind;
  /** `withoutGroup` alone where it is in none. */
  readonly groups: readonly string[];
  readonly problems: ProblemCounts;
  /** Whether it passes the filter, and so stands in its groups. */
  readonly isShown: boolean;
  /** Whether it stands below the pages that it names. */
  readonly isNamer: boolean;
  /** The pages that it stands below, if somebody has asked for those that name a page. */
  named?: readonly string[];
}

/** The pages of one kind in a group, or those that name a page. */
export class Entries {
  readonly problems = { errors: 0, warnings: 0 };
  /** How many stand in more groups than one. */
  shared = 0;
  readonly #entries = new Set<Entry>();
  #version = 0;

  /** Another one as soon as other entries are among them. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#entries.size;
  }

  get all(): Iterable<Entry> {
    return this.#entries;
  }

  has(entry: Entry): boolean {
    return this.#entries.has(entry);
  }

  add(entry: Entry): void {
    this.#entries.add(entry);
    this.#count(entry, 1);
  }

  delete(entry: Entry): void {
    this.#entries.delete(entry);
    this.#count(entry, -1);
  }

  /** Kind by kind as the tree shows them, and within a kind by path, which is by code where names begin with it. */
  inOrder(show: readonly Kind[]): Entry[] {
    return [...this.#entries].sort(
      (a, b) => (a.kind === b.kind ? 0 : show.indexOf(a.kind) - show.indexOf(b.kind)) || (a.path < b.path ? -1 : 1),
    );
  }

  #count({ groups, problems }: Entry, sign: 1 | -1): void {
    this.#version++;
    this.problems.errors += sign * problems.errors;
    this.problems.warnings += sign * problems.warnings;
    if (groups.length > 1) this.shared += sign;
  }
}

export class GroupContents {
  /** Its pages by kind; no kind without pages. */
  readonly kinds = new Map<Kind, Entries>();
  /** Of the page that it stands for. */
  ownProblems: ProblemCounts | undefined;

  /** `group`: undefined for the pages without a group. */
  constructor(public group: Group | undefined) {}

  /** Of its pages and the one that it stands for. */
  get problems(): ProblemCounts {
    let { errors, warnings } = this.ownProblems ?? { errors: 0, warnings: 0 };
    for (const { problems } of this.kinds.values()) {
      errors += problems.errors;
      warnings += problems.warnings;
    }
    return { errors, warnings };
  }

  get size(): number {
    let size = 0;
    for (const entries of this.kinds.values()) size += entries.size;
    return size;
  }
}
