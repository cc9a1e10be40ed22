import type { Problem, Repair } from "../problem";
import type { Span } from "../span";

export interface QuickFix {
  readonly problem: Problem;
  readonly repair: Repair;
}

/** The repairs of the problems that touch a span, in the order of the problems, best first. */
export function quickFixes(problems: readonly Problem[], span: Span): QuickFix[] {
  return problems
    .filter((problem) => problem.span.start <= span.end && span.start <= problem.span.end)
    .flatMap((problem) => problem.repairs.map((repair) => ({ problem, repair })));
}
