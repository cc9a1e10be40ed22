import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../../server/src/configuration/builtInModel";
import { diagnosis } from "../../../../server/src/core/check/diagnose";
import { type FixAll, fixAll, preferredRepair } from "../../../../server/src/core/features/fixes/fixAll";
import { compileContentModel } from "../../../../server/src/core/model/compileModel";
import type { Problem } from "../../../../server/src/core/problem/problem";
import { applied } from "../../../../server/src/core/text/textEdits";
import type { Workspace } from "../../../../server/src/core/workspace";
import { frameworkFiles, runs } from "../../../generators";
import { openFolder } from "../../../openFolder";
import { type Files, pages, workspaceOf } from "../../picture";
import { change, crlf, framework, goodMeasure, goodRequirement, measure, requirement } from "../../rules/framework";

function fixed(workspace: Workspace, path: string, only?: string): FixAll {
  workspace.check();
  return fixAll(workspace.snapshot.page(path)!, workspace.problems(path), workspace.snapshot, { only });
}

/** The measure of the small framework after all is fixed. */
function fixedMeasure(text: string, only?: string, files: Files = framework): string {
  return fixed(workspaceOf({ ...files, [measure]: text }), measure, only).text;
}

const requirements = "vereiste:\n- aia-09-menselijk-toezicht\n";
const roles = "rollen:\n- jurist\n";

test("all that needs no asking is mended at once, and nothing else is touched", () => {
  const text = goodMeasure
    .replace("- ontwerp", "- Ontwerp # fase")
    .replace("- aia-09-menselijk-toezicht", "- 'aia-09-menselijke-toezicht'")
    .replace(roles, "rollen:\n# wie\n- jurist\n- jurist\n");
  const {
    snapshot,
    edits,
    text: after,
    fixed: done,
  } = { snapshot: framework, ...fixed(workspaceOf({ ...framework, [measure]: text }), measure) };
  expect(snapshot).toBe(framework);
  expect(after).toBe(
    goodMeasure
      .replace("- ontwerp", "- ontwerp # fase")
      .replace("- aia-09-menselijk-toezicht", "- 'aia-09-menselijk-toezicht'")
      .replace(roles, "rollen:\n# wie\n- jurist\n"),
  );
  expect(edits).toHaveLength(3);
  expect(done.map(({ problem, span }) => [problem.code, text.slice(span.start, span.end)])).toEqual([
    ["reference/unknown", "aia-09-menselijke-toezicht"],
    ["value/unknown-term", "Ontwerp"],
    ["value/duplicate", "jurist"],
  ]);
});

test("the line ends of Windows stay", () => {
  expect(fixedMeasure(crlf(change(goodMeasure, roles, "rollen: jurist\n")))).toBe(crlf(goodMeasure));
});

test("what one repair brings to light is mended too, in one edit with it or beside it", () => {
  const text = change(goodMeasure, requirements, "vereiste: aia-09-menselijke-toezicht\n");
  expect(fixedMeasure(text)).toBe(goodMeasure);
  expect(fixedMeasure(`\n\n${text}`)).toBe(goodMeasure);
});

test("a page without readable front matter is made readable, whatever comes to light", () => {
  const text = change(goodMeasure, "- aia-09-menselijk-toezicht", "- weg-01-niets\n- weg-02-niets");
  expect(fixedMeasure(`\n${text}`)).toBe(text);
});

test("a key that is misspelled is mended where its values are right, or can be mended too", () => {
  const misspelled = (value: string) => change(goodMeasure, requirements, `vereisten:\n- ${value}\n`);
  expect(fixedMeasure(misspelled("aia-09-menselijk-toezicht"))).toBe(goodMeasure);
  expect(fixedMeasure(misspelled("aia-09-menselijke-toezicht"))).toBe(goodMeasure);
});

test("a repair that would add an error is left for the author, the others are made", () => {
  const text = change(goodMeasure, requirements, "vereisten:\n- weg-01-niets\n");
  expect(fixedMeasure(text)).toBe(text);
  const more = text.replace("- ontwerp", "- Ontwerp").replace("- jurist", "- jurist\n- jurist");
  expect(fixedMeasure(more)).toBe(text);
});

test("the empty items of a list go one by one: not all of them, where one is needed", () => {
  expect(fixedMeasure(change(goodMeasure, requirements, "vereiste:\n-\n-\n"))).toBe(
    change(goodMeasure, requirements, ""),
  );
  const needed = fixedMeasure(change(goodMeasure, roles, "rollen:\n-\n# wie\n-\n# nog\n- ~\n"));
  expect(needed.slice(needed.indexOf("rollen"), needed.indexOf("\n---"))).toBe("rollen:\n# wie\n# nog\n- ~");
});

test("an id that another page has is not put in", () => {
  const broken = change(goodMeasure, "urn:nl:ak:mtr:owp-05", "owp-5");
  expect(fixedMeasure(broken)).toBe(goodMeasure);
  const taken = { ...framework, [pages.maatregel("2-owp-06-x")]: goodMeasure };
  expect(fixedMeasure(broken, undefined, taken)).toBe(broken);
});

test("an id by which others name the page stays, where that is how pages are named", () => {
  const { schemas, framework: json } = builtInModelJson;
  const kinds = { ...json.kinds, vereiste: { ...json.kinds.vereiste!, referencedBy: "id" as const } };
  const model = compileContentModel({ schemas, framework: { ...json, kinds } });
  const text = change(goodRequirement, "urn:nl:ak:ver:aia-09", "aia-9");
  const files = (name: string) => ({
    [requirement]: text,
    [measure]: goodMeasure.replace("aia-09-menselijk-toezicht", name),
  });
  expect(fixed(workspaceOf(files("aia-9"), model), requirement).text).toContain("id: aia-9\n");
  expect(fixed(workspaceOf(files("weg"), model), requirement).text).toContain("id: urn:nl:ak:ver:aia-09\n");
});

test("only the problems of one rule, when that is asked", () => {
  const text = change(goodMeasure, "- ontwerp", "- Ontwerp").replace("- jurist", "- jurist\n- jurist");
  expect(fixedMeasure(text, "value/duplicate")).toBe(change(goodMeasure, "- ontwerp", "- Ontwerp"));
  expect(fixedMeasure(text, "value/unknown-term")).toBe(goodMeasure.replace("- jurist", "- jurist\n- jurist"));
});

test("a good page is left alone, and so is one whose problems need its author", () => {
  expect(fixed(workspaceOf(framework), measure)).toEqual({ text: goodMeasure, edits: [], fixed: [] });
  const text = change(goodMeasure, "- aia-09-menselijk-toezicht", "- weg-01-niets");
  expect(fixedMeasure(text)).toBe(text);
});

test("an enormous page keeps nobody waiting", () => {
  const items = Array.from({ length: 900 }, (_, index) => `- ${index % 2 ? "jurist" : "~"}\n`).join("");
  const text = `${change(goodMeasure, roles, `rollen:\n${items}`)}${"tekst\n".repeat(100_000)}`;
  // Quadratic time would meet the limit of the test.
  expect(fixedMeasure(text).length).toBeLessThanOrEqual(text.length);
});

const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error").length;

/** What holds whatever is wrong with a page. */
function holds(workspace: Workspace, path: string): void {
  workspace.check();
  const page = workspace.snapshot.page(path)!;
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
  if (wasRead && page.frontMatter.status === workspace.snapshot.page(path)!.frontMatter.status) {
    expect(errors(left)).toBeLessThanOrEqual(errors(before));
  }
  // A word in the place of a filter is seen for what it is once the page is there that it nearly names.
  const harm = (problems: readonly Problem[]) => errors(problems.filter(({ code }) => code !== "macro/filter"));
  const all = (of = path) => diagnosis({ page: workspace.snapshot.page(of)! }, workspace.snapshot).problems;
  for (const [other, problems] of workspace.allProblems()) {
    if (other !== path && wasRead) expect(harm(problems)).toBeLessThanOrEqual(harm(others.get(other) ?? []));
  }
  // Whatever is left that needs no asking would add an error (told there or once for the framework as a whole), or give
  // the page an id that another has.
  const errorsLeft = errors(all());
  for (const problem of left) {
    const repair = preferredRepair(problem);
    if (!repair) continue;
    workspace.set(path, applied(text, repair.edits));
    workspace.check();
    const isShared = workspace.problems(path).some(({ code }) => code === "id/duplicate");
    expect(errors(all()) > errorsLeft || isShared, repair.title.nl).toBe(true);
  }
  workspace.set(path, page.text);
}

test("of whatever page: twice is once, no error is added, and nothing is left that needs no asking", () => {
  fc.assert(
    fc.property(frameworkFiles, (files) => {
      const workspace = workspaceOf(files);
      for (const path of [...workspace.snapshot.pages.keys()]) holds(workspace, path);
    }),
    runs(100),
  );
});

const corpus = new URL("../../../../../shared/corpus/algoritmekader", import.meta.url).pathname;
const isThere = existsSync(corpus);
if (!isThere) console.warn("skipped: no corpus");

describe.skipIf(!isThere)("the real framework (skipped: no corpus)", () => {
  test("each page keeps that too", async () => {
    const { framework: real } = await openFolder(pathToFileURL(corpus).href, corpus);
    for (const path of [...real.workspace.snapshot.pages.keys()]) holds(real.workspace, path);
  });
});
