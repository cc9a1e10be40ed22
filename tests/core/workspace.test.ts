import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { type Tree, treeOf } from "../../server/src/core/features/tree/tree";
import type { TreeElement } from "../../server/src/core/features/tree/treeElement";
import { linkTarget } from "../../server/src/core/framework/frameworkView";
import type { Problem } from "../../server/src/core/problem/problem";
import { Workspace } from "../../server/src/core/workspace";
import { expectSame } from "../expectSame";
import { dataFile, frameworkFiles, misnamedPaths, runs, type Step, steps, story } from "../generators";
import { historyOf } from "./framework/gitLog";
import { data, pages, workspaceOf } from "./picture";
import { goodGenerated, goodGlossary, goodTable } from "./rules/framework";

/** All that a reader can see of a framework. */
function seen(workspace: Workspace): unknown {
  const { view } = workspace;
  const problems = [...workspace.allProblems()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, list]) => [path, list.map(withEdits)]);
  const paths = [...view.pages.keys()].sort();
  return {
    problems,
    layout: told(workspace),
    paths,
    files: [...view.files()].sort(),
    referrers: paths.map((path) => view.referrers(view.page(path)!)),
    resolved: paths.map((path) =>
      view
        .page(path)!
        .references.map((reference) =>
          reference.type === "name" ? view.resolve(reference).map((page) => page.path) : linkTarget(reference, view),
        ),
    ),
    data: [view.glossary, ...[...view.model.tables.keys()].map((name) => view.table(name))].map((file) => file?.text),
    tree: (view.model.tree?.groupings ?? []).map(({ id }) =>
      nodesOf(treeOf(view, { language: "nl", view: { grouping: id } })),
    ),
  };
}

/** Some edits are made only when somebody asks for them. */
function withEdits(problem: Problem): unknown {
  return { ...problem, repairs: problem.repairs.map((repair) => ({ ...repair, edits: repair.edits })) };
}

/** All groups, kinds and pages. What opens below a page is what refers to it. */
function nodesOf(tree: Tree, above?: TreeElement): unknown[] {
  return tree.children(above?.id).map((node) => [node, node.type === "page" ? [] : nodesOf(tree, node)]);
}

/** What the steps so far have come to. */
class State {
  readonly files = new Map<string, string | undefined>();
  story = "";
}

/** What is told of the whole, without the pages behind it. */
function told({ layout }: Workspace): unknown {
  return (
    layout && {
      fits: layout.fits,
      missing: layout.missing.map(({ kind, ...rest }) => ({ kind: kind.id, ...rest })),
      habits: layout.habits.map(({ kind, ...rest }) => ({ kind: kind.id, ...rest })),
    }
  );
}

function rebuilt({ files, story }: State): Workspace {
  const workspace = new Workspace(builtInModel());
  workspace.setHistory(historyOf(story));
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (text === undefined) workspace.addFile(path);
    else workspace.set(path, text);
  }
  workspace.check();
  return workspace;
}

function apply(step: Step, workspace: Workspace, state: State): void {
  const { files } = state;
  if (step.type === "history") {
    workspace.setHistory(historyOf(step.story));
    state.story = step.story;
  } else if (step.type === "set") {
    // As on a disk: the new text is there before anybody hears of it.
    files.set(step.path, step.text);
    workspace.set(step.path, step.text, "disk");
  } else if (step.type === "delete") {
    files.delete(step.path);
    workspace.delete(step.path);
  } else if (step.type === "file") {
    workspace.addFile(step.path);
    // A page that was read stays a page.
    if (files.get(step.path) === undefined) files.set(step.path, undefined);
  }
}

/** Pages that name, list and link to each other, and lose and gain that by an edit: what it breaks or mends is on other pages. */
const relatedPaths = [
  ...["aia-01-toezicht", "awb-01-uitleg"].map(pages.vereiste),
  ...["2-owp-01-afwegen", "1-owp-01-afwegen"].map(pages.maatregel),
  ...[pages.topic("data"), pages.hulpmiddel("register"), pages.other("lezen/data")],
];
const [picture, misnamed] = ["docs/schema.png", ...misnamedPaths] as [string, string];

/** Mostly what is there: a page with something to suggest is checked again whenever a name changes, whatever else looks at it. */
const some = (right: readonly string[], ...wrong: string[]) =>
  fc
    .tuple(fc.subarray([...right]), fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.subarray(wrong)))
    .map((all) => all.flat());
const references = fc.record({
  id: fc.constantFrom("", "id: urn:nl:ak:ver:aia-01\n", "# eerst\nid: urn:nl:ak:ver:aia-01\n"),
  vereiste: some(["aia-01-toezicht", "awb-01-uitleg"], "aia-09-toezicht"),
  onderwerp: some(["data"], "date"),
  code: fc.constantFrom("", "sources:\n  ADR: DM.7\n", "sources:\n  ADR: DM.17\n", "sources:\n  ADR: dm.17\n"),
  heading: fc.constantFrom("", "# Kop\n"),
  links: some([picture, ...relatedPaths.flatMap((path) => [path, `${path}#kop`])], misnamed),
  macros: some(
    [
      "list_maatregelen vereiste/awb-01-uitleg",
      "list_maatregelen onderwerp/data",
      "list_hulpmiddelen categorie/register",
    ],
    "list_maatregelen aia-01-toezigt",
  ),
});
type References = typeof references extends fc.Arbitrary<infer Value> ? Value : never;

function textOf(path: string, { id, heading, links, macros, code, ...keys }: References): string {
  const values = Object.entries(keys).flatMap(([key, all]) => [`${key}:\n`, ...all.map((one) => `- ${one}\n`)]);
  const up = "../".repeat(path.split("/").length - 2);
  const body = [...links.map((link) => `[x](${up}${link.slice(5)})`), ...macros.map((macro) => `<!-- ${macro} -->`)];
  return `---\n${id}title: Goed\n${values.join("")}${code}---\n${heading}${body.join("\n")}\n`;
}

const pageAt = (path: string) => references.map((one): Step => ({ type: "set", path, text: textOf(path, one) }));
const files: readonly Step[] = [picture, misnamed].map((path) => ({ type: "file", path }));
const edit: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...relatedPaths).chain(pageAt) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...relatedPaths, picture, picture, misnamed)
      .map((path): Step => ({ type: "delete", path })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...files) },
  { weight: 1, arbitrary: story.map((told): Step => ({ type: "history", story: told })) },
  { weight: 1, arbitrary: dataFile.map(([path, text]): Step => ({ type: "set", path, text })) },
  // Without one of the codes of the audit, or with none of them.
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(goodTable.replace(/^DM.*\n/m, ""), goodTable.replace(/^DM.*\n/gm, ""))
      .map((text): Step => ({ type: "set", path: data.table, text })),
  },
);

const dataFiles = [
  [data.glossary, goodGlossary],
  [data.generated, goodGenerated],
  [data.table, goodTable],
].map(([path, text]): Step => ({ type: "set", path: path!, text: text! }));

const begun = fc
  .tuple(fc.subarray([...files]), ...relatedPaths.map(pageAt))
  .map(([some, ...all]): readonly Step[] => [...dataFiles, ...some, ...all, { type: "check" }]);

/** Carries out steps, and tells what is to be seen at the end, and what is when all is read anew. */
function bothWays(sequence: readonly Step[], mostAwake?: number): [edited: unknown, anew: unknown] {
  const state = new State();
  const workspace = new Workspace(builtInModel(), { mostAwake, reread: (path) => state.files.get(path) });
  for (const step of [...sequence, { type: "check" as const }]) {
    apply(step, workspace, state);
    if (step.type === "check") workspace.check();
  }
  return [seen(workspace), seen(rebuilt(state))];
}

test.each([
  ["with all pages awake", undefined],
  ["with pages that rest as soon as they can", 1],
])("after any edits in any order, everything is as if all pages had been read anew, %s", (_, mostAwake) => {
  fc.assert(
    fc.property(steps, (sequence) => expectSame(...bothWays(sequence, mostAwake))),
    runs(mostAwake === undefined ? 150 : 100),
  );
});

test("a page that was read again when the disk had another text by then is another page once that is told", () => {
  const [law, measure] = [pages.vereiste("aia-01-toezicht"), pages.maatregel("2-owp-01-afwegen")];
  const files = new Map([
    [law, "---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-01\n---\n"],
    [measure, "---\ntitle: Afwegen\nvereiste:\n- aia-01-toezicht\n---\n"],
  ]);
  const workspace = new Workspace(builtInModel(), { mostAwake: 0, reread: (path) => files.get(path) });
  for (const [path, text] of files) workspace.set(path, text, "disk");
  workspace.check();
  workspace.settle();
  const other = "---\ntitle: Afwegen\nvereiste:\n- aia-09-toezicht\n---\n";
  files.set(measure, other);
  expect(workspace.view.page(measure)?.text).toBe(other);
  workspace.set(measure, other, "disk");
  workspace.check();
  expect(workspace.view.referrers(workspace.view.page(law)!)).toEqual([]);
  expect(workspace.problems(measure).map(({ code }) => code)).toContain("reference/unknown");
});

test("after one edit of pages that refer to each other likewise", () => {
  fc.assert(
    fc.property(begun, edit, (before, after) => expectSame(...bothWays([...before, after]))),
    runs(50),
  );
});

test("whenever the history becomes known or another one, everything is as if it had been known before", () => {
  fc.assert(
    fc.property(frameworkFiles, fc.array(story, { minLength: 1, maxLength: 3 }), (files, stories) => {
      const workspace = workspaceOf(files);
      workspace.check();
      const state = new State();
      for (const [path, text] of Object.entries(files))
        state.files.set(path, workspace.isPage(path) || workspace.isDataFile(path) ? text : undefined);
      for (const one of stories) {
        workspace.setHistory(historyOf(one));
        workspace.check();
        state.story = one;
      }
      expectSame(seen(workspace), seen(rebuilt(state)));
    }),
    runs(50),
  );
});

test("what `check` returns is all that an editor has to publish", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const workspace = new Workspace(builtInModel());
      const state = new State();
      const published = new Map<string, readonly Problem[]>();
      for (const step of [...sequence, { type: "check" as const }]) {
        apply(step, workspace, state);
        if (step.type !== "check") continue;
        for (const [path, problems] of workspace.check()) {
          if (problems.length > 0) published.set(path, problems);
          else published.delete(path);
        }
        expectSame([...published].sort(), [...workspace.allProblems()].sort());
      }
    }),
    runs(50),
  );
});

test.each([
  [undefined, 100],
  [1, 50],
])("a check that is made in parts, with edits between them, ends where one in one go does", (mostAwake, usual) => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...relatedPaths), fc.nat(3), (sequence, open, pagesAtOnce) => {
      const state = new State();
      const workspace = new Workspace(builtInModel(), { mostAwake, reread: (path) => state.files.get(path) });
      if (pagesAtOnce % 2 === 1) workspace.expectMany();
      const published = new Map<string, readonly Problem[]>();
      const publish = (changed: ReadonlyMap<string, readonly Problem[]>) => {
        for (const [path, problems] of changed) {
          if (problems.length > 0) published.set(path, problems);
          else published.delete(path);
        }
      };
      for (const step of sequence) {
        apply(step, workspace, state);
        let left = pagesAtOnce;
        const isAll = workspace.checkSome({}, [open], () => left-- <= 0);
        expect(isAll).toBe(!workspace.hasUnchecked);
        expect(workspace.isUnchecked(open)).toBe(false);
        publish(workspace.takeChanged({}, isAll ? undefined : [open]));
        expectSame(published.get(open) ?? [], workspace.problems(open));
      }
      publish(workspace.check());
      expectSame([...published].sort(), [...workspace.allProblems()].sort());
      expectSame(seen(workspace), seen(rebuilt(state)));
    }),
    runs(usual),
  );
});
