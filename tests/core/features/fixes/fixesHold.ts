import { expect } from "vitest";
import { diagnosis } from "../../../../server/src/core/check/diagnose";
import { type FixAll, fixAll, losesComment, preferredRepair } from "../../../../server/src/core/features/fixes/fixAll";
import type { Problem } from "../../../../server/src/core/problem/problem";
import { applied } from "../../../../server/src/core/text/textEdits";
import type { Workspace } from "../../../../server/src/core/workspace";

/** A page with all fixed that needs no asking. */
export function fixed(workspace: Workspace, path: string, only?: string): FixAll {
  workspace.check();
  return fixAll(
    workspace.view.page(path)!,
    workspace.problems(path),
    workspace.view,
    only === undefined ? {} : { only: new Set([only]) },
  );
}

const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error").length;

/** What holds whatever is wrong with a page. */
export function expectFixesHold(workspace: Workspace, path: string): void {
  workspace.check();
  const page = workspace.view.page(path)!;
  const layoutBefore = workspace.layout;
  const before = workspace.problems(path);
  const others = new Map([...workspace.allProblems()].filter(([other]) => other !== path));
  const { text, edits, fixed: done } = fixed(workspace, path);
  expect(applied(page.text, edits)).toBe(text);
  for (const [index, { span }] of edits.entries()) expect(span.start).toBeGreaterThan(edits[index - 1]?.span.end ?? -1);
  if (!/(?<!\r)\n/.test(page.text)) expect(text).not.toMatch(/(?<!\r)\n/);
  expect(edits.length === 0).toBe(done.length === 0);
  workspace.set(path, text);
  workspace.check();
  // A silencing comment that was mended hides problems that counted for what is told once; others are then told one by one.
  if (done.some(({ problem }) => problem.code.startsWith("silence/")) && workspace.layout !== layoutBefore) {
    workspace.set(path, page.text);
    return;
  }
  const left = workspace.problems(path);
  expect(fixed(workspace, path).text).toBe(text);
  const wasRead = ["read", "absent"].includes(page.frontMatter.status);
  if (wasRead && page.frontMatter.status === workspace.view.page(path)!.frontMatter.status) {
    expect(errors(left)).toBeLessThanOrEqual(errors(before));
  }
  // A word in the place of a filter is seen for what it is once the page is there that it nearly names.
  const harm = (problems: readonly Problem[]) => errors(problems.filter(({ code }) => code !== "macro/filter"));
  const all = (of = path) => diagnosis({ page: workspace.view.page(of)! }, workspace.view).problems;
  for (const [other, problems] of workspace.allProblems()) {
    if (other !== path && wasRead) expect(harm(problems)).toBeLessThanOrEqual(harm(others.get(other) ?? []));
  }
  // Whatever is left that needs no asking would add an error (told there or once for the framework as a whole), or give
  // the page an id that another has.
  const errorsLeft = errors(all());
  for (const problem of left) {
    const repair = preferredRepair(problem);
    if (!repair || losesComment(workspace.view.page(path)!, repair)) continue;
    workspace.set(path, applied(text, repair.edits));
    workspace.check();
    const isShared = workspace.problems(path).some(({ code }) => code === "id/duplicate");
    expect(errors(all()) > errorsLeft || isShared, repair.title.nl).toBe(true);
  }
  workspace.set(path, page.text);
}
