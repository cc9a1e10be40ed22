import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { certainProblems } from "../../../server/src/core/check/certain";
import { NotReadYet, UnreadView } from "../../../server/src/core/framework/unreadView";
import type { ContentModel } from "../../../server/src/core/model/contentModel";
import type { Problem } from "../../../server/src/core/problem/problem";
import type { Workspace } from "../../../server/src/core/workspace";
import { frameworkFiles, runs } from "../../generators";
import { openFolder } from "../../openFolder";
import { checked, data, type Files, pages, workspaceOf } from "../picture";
import { framework, goodMeasure, goodRequirement, goodTable, goodTool, measure, requirement } from "../rules/framework";

const fixtures = join(__dirname, "../../fixtures");

/** What is certain of a page while only the names of the others are known, and which files were read for it. */
function certain(files: Files, path: string, model: ContentModel = builtInModel()) {
  const read = new Set<string>();
  const view = new UnreadView(model, Object.keys(files).sort(), (file) => {
    read.add(file);
    return files[file];
  });
  return { problems: certainProblems(path, view, {}), read: [...read].filter((file) => file !== path) };
}

const codes = (files: Files, path: string) => certain(files, path).problems.map(({ code }) => code);

/** All of it, with what is made only when somebody asks. */
const whole = (problem: Problem) =>
  JSON.stringify({ ...problem, repairs: problem.repairs.map((repair) => ({ ...repair, edits: repair.edits })) });

/** What is certain of these files, and is not found when all are read. */
function wrong(files: Files, workspace: Workspace, all = files): string[] {
  return Object.keys(files).flatMap((path) => {
    const found = new Set(workspace.problems(path).map(whole));
    return certain(all, path, workspace.model)
      .problems.map(whole)
      .filter((problem) => !found.has(problem))
      .map((problem) => `${path}: ${problem}`);
  });
}

describe.each(["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"])("in the framework '%s'", (name) => {
  const root = join(fixtures, name);
  const files: Files = Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );
  const opened = openFolder(pathToFileURL(root).href, root).then((one) => one.framework);

  test("nothing is certain that is not found in the end", async () => {
    const { workspace, config } = await opened;
    const shown = Object.entries(files).filter(([path]) => !config.isIgnored(path));
    expect(wrong(Object.fromEntries(shown), workspace, files)).toEqual([]);
  });

  test("no page is read to which the page does not refer", async () => {
    const { workspace } = await opened;
    for (const page of workspace.view.pages.values()) {
      const linked = page.references.flatMap((one) => (one.type === "link" && one.anchor ? one.paths : []));
      const known = new Set([...linked, ...workspace.model.dataFiles]);
      const { read } = certain(files, page.path, workspace.model);
      expect(read.filter((path) => !known.has(path))).toEqual([]);
    }
  });
});

test("for most mistakes in the sample framework the names of the files are enough", async () => {
  const root = join(fixtures, "algoritmekader");
  const { workspace } = (await openFolder(pathToFileURL(root).href, root)).framework;
  const texts = Object.fromEntries([...workspace.view.pages].map(([path, { text }]) => [path, text]));
  for (const file of workspace.model.dataFiles) texts[file] = workspace.view.dataFile(file)?.text ?? "";
  for (const file of workspace.view.files()) texts[file] ??= "";
  const late = new Set<string>();
  for (const [path, problems] of workspace.allProblems()) {
    const early = new Set(certain(texts, path, workspace.model).problems.map(whole));
    for (const problem of problems) if (!early.has(whole(problem))) late.add(problem.code);
  }
  expect([...late].sort()).toEqual(["id/duplicate", "macro/no-result"]);
});

test("nothing is certain in any framework that is not found in the end", () => {
  fc.assert(
    fc.property(frameworkFiles, (files) => {
      const workspace = workspaceOf(files);
      workspace.check();
      expect(wrong(files, workspace)).toEqual([]);
    }),
    runs(100),
  );
});

test.each([
  ["a name that no page has", goodMeasure.replace("aia-09-menselijk-toezicht", "aia-09-toezigt"), "reference/unknown"],
  ["a term that is none", goodMeasure.replace("- ontwerp", "- ontwerpen"), "value/unknown-term"],
  ["a link to nowhere", `${goodMeasure}\n[x](weg.md)\n`, "link/unknown-file"],
  [
    "a link to no place of a page",
    `${goodMeasure}\n[x](../vereisten/aia-09-menselijk-toezicht.md#weg)\n`,
    "link/unknown-anchor",
  ],
  ["a key without a value", goodMeasure.replace("title: Richt het toezicht in", "title:"), "value/empty"],
  ["front matter that cannot be read", goodMeasure.replace("title: ", "title: 'een' "), "front-matter/syntax"],
  [
    "a code that no table has",
    goodMeasure.replace("rollen:", "sources:\n  ADR: DM.99\nrollen:"),
    "source/unknown-code",
  ],
])("%s is certain before other pages are read", (_, text, code) => {
  expect(codes({ ...framework, [measure]: text, [data.table]: goodTable }, measure)).toContain(code);
});

test("a good page of a good framework has no problems, and nothing is read for it", () => {
  expect(certain(framework, measure)).toEqual({ problems: [], read: [] });
});

test("what only the texts of other pages say is not said before they are read", () => {
  const files = { ...framework, [pages.vereiste("aia-10-tweede")]: goodRequirement };
  const workspace = workspaceOf(files);
  workspace.check();
  expect(workspace.problems(requirement).map(({ code }) => code)).toEqual(["id/duplicate"]);
  expect(codes(files, requirement)).toEqual([]);
});

test("that a comment silences nothing is not said of a rule that has to wait", () => {
  const text = goodRequirement.replace("id:", "# algoritmekader-disable-next-line id/duplicate -- zo bedoeld\nid:");
  const files = { ...framework, [requirement]: text };
  expect(
    checked(files)
      .problems(requirement)
      .map(({ code }) => code),
  ).toEqual(["silence/unused"]);
  expect(codes(files, requirement)).toEqual([]);
  const bold = text.replace("id/duplicate", "value/too-long");
  expect(codes({ ...framework, [requirement]: bold }, requirement)).toEqual(["silence/unused"]);
});

test("a key that pages of a kind may lack as a habit is not asked for, unless there are few of them", () => {
  const [one, ...others] = Array.from({ length: 10 }, (_, index) => pages.hulpmiddel(`hulp-${index}`));
  const text = goodTool.replace(/^categorie:\n.*\n/m, "");
  const few: Files = { ...framework, [one as string]: text };
  expect(codes(few, one as string)).toEqual(["key/missing"]);
  const many: Files = { ...few, ...Object.fromEntries(others.map((path) => [path, text])) };
  expect(checked(many).problems(one as string)).toEqual([]);
  expect(codes(many, one as string)).toEqual([]);
});

test("a file that cannot be read is there, and nothing is said of what stands in it", () => {
  const target = pages.vereiste("aia-11-onleesbaar");
  const text = `${goodMeasure.replace("aia-09-menselijk-toezicht", "aia-11-onleesbaar")}\n[x](../vereisten/aia-11-onleesbaar.md#weg)\n`;
  const view = new UnreadView(builtInModel(), [...Object.keys(framework), target], (path) =>
    path === measure ? text : undefined,
  );
  expect(certainProblems(measure, view, {})).toEqual([]);
});

test("what is called by an id is not known before it is read", () => {
  const text = goodMeasure.replace("- aia-09-menselijk-toezicht", "- urn:nl:ak:ver:aia-09");
  const files = { ...framework, [measure]: text };
  expect(checked(files).problems(measure)[0]?.repairs[0]?.value).toBe("aia-09-menselijk-toezicht");
  expect(codes(files, measure)).toEqual([]);
  const { kinds, ...rest } = builtInModel();
  const byId = new Map([...kinds].map(([id, kind]) => [id, { ...kind, referencedBy: "id" as const }]));
  const view = new UnreadView({ ...rest, kinds: byId }, Object.keys(framework), () => undefined);
  expect(() => view.resolve({ kind: "vereiste", value: "x" })).toThrow(NotReadYet);
  expect(() => view.candidates("vereiste")).toThrow(NotReadYet);
});

test("a link to a page of no kind may be right", () => {
  const { folders, ...rest } = builtInModel();
  const model = { ...rest, folders: folders.filter(({ kind }) => kind.id !== "other") };
  const text = `${goodMeasure}\n[x](../../los.md) [y](../../weg.md)\n`;
  const files = { ...framework, [measure]: text, "docs/los.md": "# Los\n" };
  expect(certain(files, measure, model).problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "../../weg.md",
  ]);
});
