import type { ProblemCounts } from "../core/features/tree/treeFilter";
import type { Problem } from "../core/problem/problem";

/** How many errors and warnings there are in these lists. */
export function problemCounts(lists: Iterable<readonly Problem[]>): ProblemCounts {
  let errors = 0;
  let warnings = 0;
  for (const problems of lists) {
    for (const { severity } of problems) {
      if (severity === "error") errors++;
      else if (severity === "warning") warnings++;
    }
  }
  return { errors, warnings };
}
