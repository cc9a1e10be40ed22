/** All repairs of a framework that need no asking, over all its files. */
import type { FixAll, FixedProblem } from "../core/features/fixes/fixAll";
import type { Edit } from "../core/text/textEdits";
import { composed, offsetBefore } from "../core/text/textEdits";
import type { Workspace } from "../core/workspace";
import { type Fixing, fixAllAt } from "./fixAllAt";

/** What one file is to become. */
export interface MendedFile {
  readonly path: string;
  readonly before: string;
  readonly text: string;
  readonly edits: readonly Edit[];
  /** With their places in the file as it was before. */
  readonly fixed: readonly FixedProblem[];
}

/** What is mended, and how it is checked. */
export interface Mending extends Fixing {
  readonly workspace: Workspace;
  check(): void;
  mayChange(path: string, text: string): boolean;
  /** Only the problems of these rules. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** What one page gets can mend others, so all are gone over again; no chain of pages is longer. */
const mostRounds = 10;

/**
 * Mends the files of a workspace until nothing is left to mend on any of them, and returns those that change, by path. Gives way after each
 * file: the workspace holds what was mended up to there.
 */
export function* mend(mending: Mending): Generator<void, MendedFile[]> {
  const { workspace, only } = mending;
  const found = new Map<string, MendedFile>();
  const refused = new Set<string>();
  for (let round = 0, isDone = false; round < mostRounds && !isDone; round++) {
    isDone = true;
    for (const path of [...workspace.allProblems().keys()].sort()) {
      const result = refused.has(path) ? undefined : fixAllAt(path, mending, only);
      if (!result) continue;
      const { view } = workspace;
      const { text } = view.page(path) ?? view.dataFile(path) ?? { text: "" };
      const before = found.get(path) ?? { path, before: text, text, edits: [], fixed: [] };
      if (!found.has(path) && !mending.mayChange(path, before.text)) {
        refused.add(path);
        continue;
      }
      found.set(path, extended(before, result));
      workspace.set(path, result.text);
      mending.check();
      isDone = false;
      yield;
    }
  }
  return [...found.values()].filter(({ before, text }) => text !== before).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function extended(file: MendedFile, { text, edits, fixed }: FixAll): MendedFile {
  const before = offsetBefore(file.edits);
  const placed = fixed.map(({ span, ...rest }) => ({
    ...rest,
    span: { start: before(span.start), end: before(span.end) },
  }));
  return { ...file, text, edits: composed(file.edits, edits), fixed: [...file.fixed, ...placed] };
}
