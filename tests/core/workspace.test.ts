import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { type Tree, treeOf } from "../../server/src/core/features/tree/tree";
import { linkTarget } from "../../server/src/core/framework/snapshot";
import type { Problem } from "../../server/src/core/problem/problem";
import { Workspace } from "../../server/src/core/workspace";
import { frameworkFiles, misnamedPaths, pagePaths, runs, type Step, steps, story } from "../generators";
import { historyOf } from "./framework/gitLog";
import { data, pages, workspaceOf } from "./picture";
import { goodGenerated, goodGlossary, goodTable } from "./rules/framework";

/** All that a reader can see of a framework. */
function seen(workspace: Workspace): unknown {
  const { snapshot } = workspace;
  const problems = [...workspace.allProblems()].sort(([a], [b]) => (a < b ? -1 : 1));
  const paths = [...snapshot.pages.keys()].sort();
  return {
    problems,
    layout: told(workspace),
    paths,
    files: [...snapshot.files()].sort(),
    referrers: paths.map((path) => snapshot.referrers(snapshot.page(path)!)),
    resolved: paths.map((path) =>
      snapshot
        .page(path)!
        .references.map((reference) =>
          reference.type === "name"
            ? snapshot.resolve(reference).map((page) => page.path)
            : linkTarget(reference, snapshot),
        ),
    ),
    data: [snapshot.glossary, ...[...snapshot.model.tables.keys()].map((name) => snapshot.table(name))].map(
      (file) => file?.text,
    ),
    tree: (snapshot.model.tree?.groupings ?? []).map(({ id }) =>
      everyNode(treeOf(snapshot, { language: "nl", view: { grouping: id } })),
    ),
  };
}

function everyNode(tree: Tree, id?: string): unknown[] {
  return tree.children(id).map((node) => [node, ...everyNode(tree, node.id)]);
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
    workspace.set(step.path, step.text);
    files.set(step.path, step.text);
  } else if (step.type === "delete") {
    workspace.delete(step.path);
    files.delete(step.path);
  } else if (step.type === "file") {
    workspace.addFile(step.path);
    // A page that was read stays a page.
    if (files.get(step.path) === undefined) files.set(step.path, undefined);
  }
}

/** Tables that gain or lose their only rows by an edit of another page. */
const tables = [
  "<!-- list_maatregelen vereiste/aia-02-toezicht -->",
  "<!-- list_maatregelen onderwerp/data -->",
  "<!-- list_hulpmiddelen categorie/register -->",
  "<!-- list_vereisten levenscyclus/ontwikkelen -->",
];

/** Every page is there and names others that are: what an edit breaks or mends elsewhere is seen from here. */
const whole: readonly Step[] = [
  ...pagePaths.map((path): Step => ({ type: "set", path, text: good(path) })),
  { type: "set", path: data.glossary, text: goodGlossary },
  { type: "set", path: data.generated, text: goodGenerated },
  { type: "set", path: data.table, text: goodTable },
  ...misnamedPaths.map((path): Step => ({ type: "file", path })),
  { type: "check" },
];

function good(path: string): string {
  // One page has codes that are right, the others one that is nearly so: what is offered for it depends on the table.
  const isMeasure = path.startsWith(pages.maatregel("").slice(0, -3));
  const isRight = path === pages.maatregel("2-owp-01-afwegen");
  const codes = isMeasure ? (isRight ? "sources:\n  ADR: DM.7\n  ARK: ['2.10']\n" : "sources:\n  ADR: dm.17\n") : "";
  // Some lack the phase that their number stands for.
  const phase = path.includes("/2-") ? "ontwikkelen" : "ontwerp";
  const references = `vereiste:\n- aia-01-toezicht\n- awb-01-uitleg\nlevenscyclus:\n- ${phase}\nonderwerp:\n- data\n`;
  const links = ["aia-01-toezicht", "aia-02-toezicht"].map((name) => pages.vereiste(name).replace("docs/", ""));
  const up = "../".repeat(path.split("/").length - 2);
  const body = [...links.map((link) => `[x](${up}${link})`), ...tables].join("\n");
  return `---\ntitle: Goed\n${references}${codes}---\n${body}\n`;
}

test("after any edits in any order, everything is as if all pages had been read anew", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const workspace = new Workspace(builtInModel());
      const state = new State();
      for (const step of [...whole, ...sequence, { type: "check" as const }]) {
        apply(step, workspace, state);
        if (step.type !== "check") continue;
        workspace.check();
        expect(seen(workspace)).toEqual(seen(rebuilt(state)));
      }
    }),
    runs(150),
  );
});

test("after any edits of a framework that begins empty likewise", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const workspace = new Workspace(builtInModel());
      const state = new State();
      for (const step of [...sequence, { type: "check" as const }]) {
        apply(step, workspace, state);
        if (step.type === "check") workspace.check();
      }
      expect(seen(workspace)).toEqual(seen(rebuilt(state)));
    }),
    runs(300),
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
        expect(seen(workspace)).toEqual(seen(rebuilt(state)));
      }
    }),
    runs(100),
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
        expect([...published].sort()).toEqual([...workspace.allProblems()].sort());
      }
    }),
    runs(100),
  );
});
