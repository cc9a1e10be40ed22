import type { Problem, Repair } from "../../problem/problem";
import type { Span } from "../../text/span";

export interface QuickFix {
  readonly problem: Problem;
  readonly repair: Repair;
}

/** The problems that touch a span. */
export function problemsAt(problems: readonly Problem[], span: Span): readonly Problem[] {
  return problems.filter((problem) => problem.span.start <= span.end && span.start <= problem.span.end);
}

/** The repairs of the problems that touch a span, in the order of the problems, best first. */
export function quickFixes(problems: readonly Problem[], span: Span): QuickFix[] {
  return problemsAt(problems, span).flatMap((problem) => problem.repairs.map((repair) => ({ problem, repair })));
}
