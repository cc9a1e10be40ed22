import type { UnreadSnapshot } from "../framework/unreadSnapshot";
import type { Problem } from "../problem/problem";
import { type DiagnoseOptions, diagnosis, mostProblems, untold } from "./diagnose";

/**
 * What is certain of the page or data file at a path while only the names of the others are known: some of the problems that it has
 * when all are read, and no others. None for a file that is neither.
 */
export function certainProblems(path: string, snapshot: UnreadSnapshot, options: DiagnoseOptions): readonly Problem[] {
  const subject = { page: snapshot.page(path), file: snapshot.dataFile(path) };
  const problems = untold(diagnosis(subject, snapshot, options).problems, snapshot);
  // Which of so many are shown only all of them can tell.
  return problems.length > mostProblems ? [] : problems;
}
