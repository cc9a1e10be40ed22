import type { Severity } from "../core/problem/problem";

/** A problem as `check --format json` prints it: lines and columns from 1, columns in UTF-16 code units. */
export interface ReportedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** With `rename`: the path that the file would get. */
  readonly repairs: readonly { readonly value?: string; readonly rename?: string; readonly evidence: string }[];
}
