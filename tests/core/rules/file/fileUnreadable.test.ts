import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { fixAll } from "../../../../server/src/core/features/fixes/fixAll";
import { Workspace } from "../../../../server/src/core/workspace";
import { checked, data, type Files, pages, unread, workspaceOf } from "../../picture";
import { framework, goodGlossary, goodMeasure, goodRequirement, goodTable, measure, requirement } from "../framework";

const found = (files: Files, path: string) =>
  checked(files)
    .problems(path)
    .map(({ code }) => code);

test.each([
  ["permission", "Dit bestand kan niet worden gelezen: je hebt er geen toegang toe. Vraag om leesrechten."],
  ["tooBig", "Dit bestand kan niet worden gelezen: het is te groot (meer dan 5 MB)."],
  ["notAFile", "Dit bestand kan niet worden gelezen: het is geen gewoon bestand met tekst."],
  ["unavailable", "Dit bestand kan niet worden gelezen: de plek waar het staat, antwoordt nu niet."],
] as const)("a page that cannot be read has one problem, which says why (%s)", (why, message) => {
  const workspace = workspaceOf(framework);
  workspace.check();
  const before = [...workspace.allProblems().keys()];
  workspace.setUnread(requirement, why);
  workspace.check();
  const [problem, ...others] = workspace.problems(requirement);
  expect(problem).toMatchObject({ code: "file/unreadable", severity: "error", repairs: [] });
  expect(problem?.message.nl).toContain(message);
  expect(others).toEqual([]);
  expect([...workspace.allProblems().keys()].sort()).toEqual([...before, requirement].sort());
});

describe("whoever depends on a page that cannot be read", () => {
  const text = (value: string) => goodMeasure.replace("aia-09-menselijk-toezicht", value);

  test("may name it by its file, link to it and to any place on it", () => {
    const page = `${goodMeasure}\n[x](../vereisten/aia-09-menselijk-toezicht.md#nergens)\n`;
    expect(found({ ...framework, [requirement]: unread, [measure]: page }, measure)).toEqual([]);
    expect(found({ ...framework, [measure]: page }, measure)).toEqual(["link/unknown-anchor"]);
  });

  test("is not sent to another page with the same text under another number", () => {
    const other = pages.vereiste("aia-10-menselijk-toezicht");
    const files = {
      ...framework,
      [requirement]: unread,
      [other]: goodRequirement.replace("urn:nl:ak:ver:aia-09", "urn:nl:ak:ver:aia-10"),
    };
    const workspace = checked(files);
    expect(workspace.problems(measure)).toEqual([]);
    const page = workspace.view.page(measure)!;
    expect(fixAll(page, workspace.problems(measure), workspace.view).edits).toEqual([]);
  });

  test("is told that a name is wrong that no file has, and may have meant this one", () => {
    const [problem] = checked({
      ...framework,
      [requirement]: unread,
      [measure]: text("aia-09-menselijk-toezigt"),
    }).problems(measure);
    expect(problem?.code).toBe("reference/unknown");
    expect(problem?.repairs[0]?.value).toBe("aia-09-menselijk-toezicht");
  });

  test("is not told that an id is unknown, for it may be its own", () => {
    const page = text("urn:nl:ak:ver:aia-09");
    expect(found({ ...framework, [measure]: page }, measure)).toEqual(["reference/unknown"]);
    expect(found({ ...framework, [requirement]: unread, [measure]: page }, measure)).toEqual([]);
  });

  test("is not told that nothing names it, or that its id is its own alone", () => {
    const [, value] = /(- aia-09-menselijk-toezicht\n)/.exec(goodMeasure) ?? [];
    const alone = { ...framework, [measure]: goodMeasure.replace(value as string, "- aia-10-ander\n") };
    expect(found(alone, requirement)).toEqual(["coverage/no-measure"]);
    const hidden = { ...alone, [pages.maatregel("2-owp-06-onleesbaar")]: unread };
    expect(found(hidden, requirement)).toEqual([]);
  });
});

test("a glossary or table that cannot be read is not empty", () => {
  const page = goodMeasure.replace("rollen:", "sources:\n  ADR: DM.99\nrollen:");
  const files = { ...framework, [measure]: page };
  expect(found({ ...files, [data.table]: goodTable }, measure)).toEqual(["source/unknown-code"]);
  expect(found({ ...files, [data.table]: unread }, measure)).toEqual([]);
  expect(found({ ...files, [data.table]: unread }, data.table)).toEqual(["file/unreadable"]);
  expect(found({ ...files, [data.glossary]: goodGlossary }, data.glossary)).toEqual([]);
  expect(found({ ...files, [data.glossary]: unread }, data.glossary)).toEqual(["file/unreadable"]);
});

test("of a folder that cannot be read nobody knows which pages are in it", () => {
  const workspace = new Workspace(builtInModel());
  workspace.set(measure, `${goodMeasure}\n[x](../vereisten/weg.md)\n`);
  workspace.check();
  const codes = () => workspace.problems(measure).map(({ code }) => code);
  expect(codes()).toContain("link/unknown-file");
  const folder = requirement.slice(0, requirement.lastIndexOf("/"));
  workspace.setUnread(folder, "permission", true);
  workspace.check();
  expect(codes()).toEqual([]);
  expect(workspace.problems(folder)[0]?.message.nl).toContain("Deze map kan niet worden gelezen");
  workspace.delete(folder);
  workspace.check();
  expect(codes()).toContain("link/unknown-file");
});
