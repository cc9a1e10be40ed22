import type { UnreadView } from "../framework/unreadView";
import type { Problem } from "../problem/problem";
import { type DiagnoseOptions, diagnosis, mostProblems, untold } from "./diagnose";

/**
 * What is certain of the page or data file at a path while only the names of the others are known: some of the problems that it has
 * when all are read, and no others. None for a file that is neither.
 */
export function certainProblems(path: string, view: UnreadView, options: DiagnoseOptions): readonly Problem[] {
  // A template is looked into when all is read.
  const file = view.model.templates.has(path) ? undefined : view.dataFile(path);
  const subject = { page: view.page(path), file };
  const problems = untold(diagnosis(subject, view, options).problems, view);
  // Which of so many are shown only all of them can tell.
  return problems.length > mostProblems ? [] : problems;
}
