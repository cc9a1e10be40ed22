import type { DiagnoseOptions } from "../core/check/diagnose";
import { type FixAll, fixAll, preferredRepair } from "../core/features/fixes/fixAll";
import { fixAllInFile } from "../core/features/fixes/fixAllInFile";
import type { Workspace } from "../core/workspace";

/** Files with their problems, and how they are checked: a framework, or a copy of one. */
export interface Fixing {
  readonly workspace: Workspace;
  diagnoseOptions(path: string): DiagnoseOptions;
}

/**
 * The page or data file at a path with all repairs carried out that need no asking, or `only` those of some rules; undefined when there
 * are none.
 */
export function fixAllAt(path: string, framework: Fixing, only?: ReadonlySet<string>): FixAll | undefined {
  const { view } = framework.workspace;
  const page = view.page(path);
  const file = view.dataFile(path);
  const problems = framework.workspace.problems(path);
  if (!problems.some(preferredRepair)) return undefined;
  const options = { ...framework.diagnoseOptions(path), only };
  const result = page ? fixAll(page, problems, view, options) : file && fixAllInFile(file, problems, view, options);
  return result && result.edits.length > 0 ? result : undefined;
}
