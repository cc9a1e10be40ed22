import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { type Tree, treeOf } from "../../../../server/src/core/features/tree/tree";
import { survives } from "../../../../server/src/core/features/tree/treeContents";
import type { TreeElement } from "../../../../server/src/core/features/tree/treeElement";
import type { Grouping } from "../../../../server/src/core/model/contentModel";
import type { Page } from "../../../../server/src/core/page/page";
import { keyMissing } from "../../../../server/src/core/rules/key/keyMissing";
import { referenceUnknown } from "../../../../server/src/core/rules/reference/referenceUnknown";
import { valueUnknownTerm } from "../../../../server/src/core/rules/value/valueUnknownTerm";
import { Workspace } from "../../../../server/src/core/workspace";
import { expectSame } from "../../../expectSame";
import { runs, type Step, steps } from "../../../generators";
import { pages } from "../../picture";

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
      const { view } = workspace;
      const all = [...view.pages.values()];
      const { show, groupings } = view.model.tree!;
      const shown = all.filter(({ kind }) => show.includes(kind));
      const problemsAt = (path: string) => ({
        errors: workspace.problems(path).filter(({ severity }) => severity === "error").length,
        warnings: workspace.problems(path).filter(({ severity }) => severity === "warning").length,
      });
      for (const grouping of groupings) {
        const tree = treeOf(view, { language: "nl", view: { grouping: grouping.id }, problemsAt });
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
          const total = here.length === 1 ? "1 pagina" : `${here.length} pagina's`;
          expect(group.description).toBe(grouping.by === "kind" ? String(here.length) : total);
          const own = grouping.by === "kind" || group.path === undefined ? [] : [group.path];
          const problems = [...here.map(({ path }) => path), ...own].map(problemsAt);
          expect(group.problems).toEqual({
            errors: problems.reduce((sum, { errors }) => sum + errors, 0),
            warnings: problems.reduce((sum, { warnings }) => sum + warnings, 0),
          });
        }
        const filtered = treeOf(view, {
          language: "nl",
          view: { grouping: grouping.id, onlyProblems: true },
          problemsAt,
        });
        const wrong = shown.filter(({ path }) => problemsAt(path).errors + problemsAt(path).warnings > 0);
        expect(filtered.shown).toBe(wrong.length);
      }
    }),
    runs(30),
  );
});

test("after any edits a tree that is told of them is the one that is made anew", () => {
  const id = fc.constantFrom("", "id: urn:nl:ak:ver:aia-01\n");
  const list = (values: readonly string[]) => values.map((value) => `\n- ${value}`).join("");
  const values = fc.uniqueArray(fc.constantFrom("ontwerp", "uitfaseren", "eigen", "weg"), { maxLength: 3 });
  const names = fc.uniqueArray(fc.constantFrom("aia-01-a", "avg-01-b", "xyz-01-c", "1-owp-01-m", "weg"), {
    maxLength: 3,
  });
  const text = fc
    .record({ title: fc.constantFrom("A", "B"), id, values, names, body: fc.constantFrom("", "woord\n") })
    .map(
      ({ title, id, values, names, body }) =>
        `---\ntitle: ${title}\n${id}levenscyclus:${list(values)}\nonderwerp:${list(["data"])}\nvereiste:${list(names)}\nmaatregel:${list(names)}\n---\n${body}`,
    );
  const paths = [
    pages.vereiste("aia-01-a"),
    pages.vereiste("avg-01-b"),
    pages.vereiste("xyz-01-c"),
    pages.maatregel("1-owp-01-m"),
    pages.maatregel("2-owp-02-n"),
    pages.hulpmiddel("h"),
    pages.phase("ontwerp"),
    pages.phase("eigen"),
    pages.topic("data"),
  ];
  const edit = fc.record({ path: fc.constantFrom(...paths), text: fc.option(text, { nil: undefined, freq: 3 }) });
  const treeView = fc.record({
    grouping: fc.constantFrom(...builtInModel().tree!.groupings.map(({ id }) => id)),
    onlyProblems: fc.boolean(),
    filter: fc.constantFrom(
      undefined,
      { text: "woord" },
      { groups: [{ grouping: "levenscyclus", value: "ontwerp" }] },
      { groups: [{ grouping: "levenscyclus", value: "" }] },
      { groups: [{ grouping: "kind", value: "maatregel" }] },
      { groups: [{ grouping: "series:vereiste", value: "aia" }] },
    ),
  });
  /** What is edited before the tree hears of it, and whether somebody looks at it then. */
  const step = fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 3 }), isDrawn: fc.boolean() });
  let kept = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 12, maxLength: 30 }), treeView, (steps, treeView) => {
      const workspace = new Workspace(builtInModel());
      const { view } = workspace;
      const countsAt = (path: string) => ({
        errors: workspace.problems(path).filter(({ severity }) => severity === "error").length,
        warnings: workspace.problems(path).filter(({ severity }) => severity === "warning").length,
      });
      const options = { language: "nl", view: treeView, problemsAt: countsAt } as const;
      const all = (tree: Tree, id?: string): TreeElement[] =>
        tree.children(id).flatMap((element) => [element, ...all(tree, element.id)]);
      const shownIn = (tree: Tree) => [tree.shown, tree.total, paths.map((path) => tree.pathTo(path))];
      let tree = treeOf(view, options);
      let seen: TreeElement[] | undefined;
      for (const { edits, isDrawn } of steps) {
        const edited = new Map<string, Page | undefined>();
        for (const { path, text } of edits) {
          if (!edited.has(path)) edited.set(path, view.page(path));
          if (text === undefined) workspace.delete(path);
          else workspace.set(path, text);
        }
        const checked = workspace.check({ rules: [keyMissing, referenceUnknown, valueUnknownTerm] }).keys();
        const fresh = treeOf(view, options);
        if ([...edited].every(([path, before]) => survives(before, view.page(path), treeView, view))) {
          kept++;
          const isOther = tree.update(edited, checked);
          if (!isOther && seen) expectSame(all(tree), seen);
          if (isOther) seen = undefined;
        } else {
          tree = fresh;
          seen = undefined;
        }
        if (!isDrawn) continue;
        seen = all(tree);
        expectSame(seen, all(fresh));
        expectSame(shownIn(tree), shownIn(fresh));
      }
    }),
    runs(30),
  );
  expect(kept).toBeGreaterThan(100);
});
