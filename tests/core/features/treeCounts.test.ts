import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../../server/src/builtInModel";
import type { Grouping } from "../../../server/src/core/contentModel";
import { type Tree, type TreeElement, treeOf } from "../../../server/src/core/features/tree";
import type { Page } from "../../../server/src/core/page";
import { Workspace } from "../../../server/src/core/workspace";
import { runs, type Step, steps } from "../../generators";

/** The groups that a page names, read from its keys alone. */
function namedGroups(page: Page, grouping: Grouping, pages: readonly Page[]): Set<string> {
  const valuesOf = (one: Page, key: string) =>
    one.keys.filter(({ field }) => field.key === key).flatMap(({ values }) => values.map(({ value }) => value));
  if (grouping.by === "kind") return new Set([page.kind.id]);
  const { of } = grouping;
  if (of && page.kind !== of) {
    const keys = [...page.kind.fields.values()].filter(({ value }) => value.target?.kind === of.id);
    const names = keys.flatMap(({ key }) =>
      page.keys.some(({ field, shape }) => field.key === key && shape === "good") ? valuesOf(page, key) : [],
    );
    const named = pages.filter((one) => one.kind === of && names.includes(one.name));
    return new Set(named.flatMap((one) => [...namedGroups(one, grouping, pages)]));
  }
  if (grouping.by === "series") {
    const series = /^([a-z]+)-\d+-/.exec(page.name)?.[1];
    return new Set(grouping.of.name?.pattern.test(page.name) && series !== undefined ? [series] : []);
  }
  const exists = (value: string) =>
    grouping.by === "terms"
      ? grouping.terms.has(value)
      : pages.some((one) => one.kind === grouping.kind && one.name === value);
  return new Set(valuesOf(page, grouping.key).filter(exists));
}

function carryOut(step: Step, workspace: Workspace): void {
  if (step.type === "set") workspace.set(step.path, step.text);
  else if (step.type === "delete") workspace.delete(step.path);
  else if (step.type === "check") workspace.check();
}

const pagesBelow = (tree: Tree, node: TreeElement): TreeElement[] =>
  node.type === "page" ? [node] : tree.children(node.id).flatMap((child) => pagesBelow(tree, child));

test("after any edits the counts of the tree are those of the pages, and no page is lost", () => {
  fc.assert(
    fc.property(steps, (edits) => {
      const workspace = new Workspace(builtInModel());
      for (const edit of edits) carryOut(edit, workspace);
      workspace.check();
      const { snapshot } = workspace;
      const all = [...snapshot.pages.values()];
      const { show, groupings } = snapshot.model.tree!;
      const shown = all.filter(({ kind }) => show.includes(kind));
      const problemsAt = (path: string) => ({
        errors: workspace.problems(path).filter(({ severity }) => severity === "error").length,
        warnings: workspace.problems(path).filter(({ severity }) => severity === "warning").length,
      });
      for (const grouping of groupings) {
        const tree = treeOf(snapshot, { language: "nl", view: { grouping: grouping.id }, problemsAt });
        expect([tree.shown, tree.total]).toEqual([shown.length, shown.length]);
        const groups = tree.children(undefined);
        expect(new Set(groups.flatMap((group) => pagesBelow(tree, group).map(({ path }) => path)))).toEqual(
          new Set(shown.map(({ path }) => path)),
        );
        for (const group of groups) {
          const value = group.id.slice(group.id.indexOf("=") + 1).replace(/\/.*/, "");
          const here = shown.filter((page) => {
            const named = namedGroups(page, grouping, all);
            return value === "" ? named.size === 0 : named.has(value);
          });
          const counts =
            grouping.by === "kind"
              ? [here.length]
              : show.map((kind) => here.filter((page) => page.kind === kind).length);
          expect(group.description).toBe(counts.join(" · "));
          const own = grouping.by === "kind" || group.path === undefined ? [] : [group.path];
          const problems = [...here.map(({ path }) => path), ...own].map(problemsAt);
          expect(group.problems).toEqual({
            errors: problems.reduce((sum, { errors }) => sum + errors, 0),
            warnings: problems.reduce((sum, { warnings }) => sum + warnings, 0),
          });
        }
        const filtered = treeOf(snapshot, {
          language: "nl",
          view: { grouping: grouping.id, onlyProblems: true },
          problemsAt,
        });
        const wrong = shown.filter(({ path }) => problemsAt(path).errors + problemsAt(path).warnings > 0);
        expect(filtered.shown).toBe(wrong.length);
      }
    }),
    runs(60),
  );
});
