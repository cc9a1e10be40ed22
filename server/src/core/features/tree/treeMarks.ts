/** Which groups and kinds of the tree stand out by their problems. */

import type { ProblemCounts } from "./treeFilter";

/** The number that stands beside a group or kind. */
export interface Mark {
  readonly severity: "error" | "warning";
  readonly count: number;
  /** Where nearly all have some, a colour on each would say nothing: then the worst have it. */
  readonly isColoured: boolean;
}

/**
 * How each of some neighbours is marked: by their errors, and where none has any by their warnings. What has none of these is not
 * marked, so that one number is never a sum of two things.
 */
export function marksAmong(neighbours: Iterable<ProblemCounts>): (counts: ProblemCounts) => Mark | undefined {
  const all = [...neighbours];
  const severity = all.some(({ errors }) => errors > 0) ? "error" : "warning";
  const countOf = (one: ProblemCounts) => (severity === "error" ? one.errors : one.warnings);
  const some = all.map(countOf).filter((count) => count > 0);
  const least = some.length * 2 > all.length ? Math.max(...some) / 2 : 1;
  return (counts) => {
    const count = countOf(counts);
    return count === 0 ? undefined : { severity, count, isColoured: count >= least };
  };
}
