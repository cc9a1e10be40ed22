import { diagnoseFile } from "../../check/diagnose";
import { type DataFile, readDataFile } from "../../data/dataFile";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Problem } from "../../problem/problem";
import type { Edit } from "../../text/textEdits";
import { applied, composed } from "../../text/textEdits";
import { apart, type FixAll, type FixAllOptions, type FixedProblem, fixesOf, spanBefore } from "./fixAll";

/** What one repair brings to light is mended in the next round; nothing hides deeper. */
const mostRounds = 10;

/** The same as `fixAll` for the glossary or a table: what is mended there harms no page. */
export function fixAllInFile(
  file: DataFile,
  problems: readonly Problem[],
  view: FrameworkView,
  options: FixAllOptions = {},
): FixAll {
  let now = file;
  let left = problems;
  let edits: readonly Edit[] = [];
  let fixed: readonly FixedProblem[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const fixes = apart(fixesOf(left, options.only));
    const more = fixes.flatMap(({ repair }) => repair.edits);
    const next = more.length > 0 ? readDataFile(now.path, applied(now.text, more), view.model) : undefined;
    if (!next || next.text === now.text) break;
    const before = spanBefore(edits);
    fixed = [...fixed, ...fixes.map((fix) => ({ ...fix, span: before(fix.problem.span) }))];
    edits = composed(edits, more);
    now = next;
    left = diagnoseFile(now, view, options);
  }
  return { text: now.text, edits, fixed };
}
