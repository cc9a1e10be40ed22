import { describe, expect, test } from "vitest";
import { fileName } from "../../../../server/src/core/rules/file/fileName";
import { draw, type Files, pages, problemsOf, repairedFiles, workspaceOf } from "../../picture";
import { crlf, framework, goodMeasure, goodTool, withPage } from "../framework";
import { eachMistake } from "../mistakes";

const tool = pages.hulpmiddel;

/** The problem of a tool with a name. */
function problem(name: string, text = goodTool) {
  return problemsOf(withPage(tool(name), text), tool(name), fileName)[0];
}

test("stands on the first line", () => {
  expect(draw({ [tool("mijn hulp")]: goodTool }, tool("mijn hulp"), fileName).slice(0, 27)).toBe(
    "---\n^^^ error file/name\ntit",
  );
  expect(draw({ [tool("a_b")]: "Tekst" }, tool("a_b"), fileName)).toBe("Tekst\n^^^^^ warning file/name");
});

test.each([
  ["mijn hulp", "error", "bevat een spatie", "mijn-hulp"],
  [" hulp", "error", "bevat een spatie", "hulp"],
  ["mijn\u00a0hulp", "error", "bevat een spatie", "mijn-hulp"],
  ["mijn - hulp", "error", "bevat een spatie", "mijn-hulp"],
  ["hulp: deel 1", "error", "bevat ':'", "hulp-deel-1"],
  ["wat?", "error", "bevat '?'", "wat"],
  ['"hulp"', "error", "bevat '\"'", "hulp"],
  ["a\\b", "error", "bevat '\\'", "a-b"],
  ["a\u0007b", "error", "bevat een onzichtbaar teken", "a-b"],
  ["hulp.md", "error", "eindigt twee keer op '.md', dus wie naar 'hulp' verwijst", "hulp"],
  ["hulp.md.MD", "error", "eindigt twee keer op '.md'", "hulp"],
  ["hulp.", "error", "heeft een punt te veel", "hulp"],
  ["mijn_hulp", "warning", "bevat '_'", "mijn-hulp"],
  ["Mijn_AI hulp", "error", "bevat een spatie", "Mijn-AI-hulp"],
])("'%s.md' is an %s: it %s, and is to be called '%s.md'", (name, severity, why, right) => {
  const found = problem(name);
  expect([found?.severity, found?.message.nl]).toEqual([severity, expect.stringContaining(why)]);
  expect(found?.repairs.map(({ rename, preferred, edits }) => [rename, preferred, edits])).toEqual([
    [tool(right), false, []],
  ]);
  expect(found?.repairs[0]?.title.nl).toContain(`Hernoem het bestand naar '${right}.md', met alle verwijzingen (`);
});

test.each(["aux", "CON", "nul.v2", "com1", "Lpt9"])(
  "'%s.md' is the name of a device, for which nobody knows a better one",
  (name) => {
    expect(problem(name)?.message.en).toContain("is the name of a device in Windows");
    expect(problem(name)?.repairs).toEqual([]);
  },
);

test.each([
  "IAMA",
  "genAI-compliance-FAQ",
  "versie-1.2",
  "café",
  "console",
  "auxiliary",
  "com10",
  "com",
  "a--b",
  "a+b",
  "it's",
  "_index",
  "__init",
])("'%s.md' is a good name", (name) => {
  expect(problem(name)).toBeUndefined();
});

test("a name that another page has is not offered", () => {
  const files = { ...withPage(tool("mijn hulp"), goodTool), [tool("mijn-hulp")]: goodTool };
  expect(problemsOf(files, tool("mijn hulp"), fileName)[0]?.repairs).toEqual([]);
});

test("the repair takes the references along, whatever the line ends", () => {
  const path = pages.vereiste("aia-03_register");
  const requirement = "---\ntitle: Register\nid: urn:nl:ak:ver:aia-03\n---\n";
  const naming = pages.maatregel("2-owp-09-meld");
  const text = (name: string) =>
    crlf(`${goodMeasure.replace("aia-09-menselijk-toezicht", name)}\n[x](../vereisten/${name}.md)\n`);
  const files = { ...framework, [path]: requirement, [naming]: text("aia-03_register") };
  const [repair] = problemsOf(files, path, fileName)[0]!.repairs;
  const after = repairedFiles(files, path, repair!);
  expect(after.files).toEqual({
    ...framework,
    [pages.vereiste("aia-03-register")]: requirement,
    [naming]: text("aia-03-register"),
  });
});

describe("a file that is no page", () => {
  const folder = tool("x").replace(/x\.md$/, "");
  const found = (path: string, files: Files = { [path]: "" }) => problemsOf(files, path)[0];

  test.each([
    ["register", "register"],
    ["register.md.txt", "register"],
    ["register.MD", "register"],
    ["register.markdown", "register"],
    ["register.mkd", "register"],
    ["register.md.", "register"],
    ["register.md ", "register"],
    ["mijn register.Md", "mijn-register"],
    ["versie-1.2", "versie-1.2"],
  ])("but is meant as one: '%s' is to be called '%s.md'", (name, right) => {
    const problem = found(folder + name);
    expect([problem?.code, problem?.severity, problem?.span]).toEqual(["file/name", "error", { start: 0, end: 0 }]);
    expect(problem?.message.nl).toContain(`Noem het '${right}.md'.`);
    expect(problem?.repairs.map(({ rename }) => rename)).toEqual([tool(right)]);
  });

  test.each([
    `${folder}documenten/Factsheet AI_2024.pdf`,
    `${folder}beeld 1.png`,
    `${folder}register.md.orig`,
    `${folder}gegevens.csv`,
    "docs/CNAME",
    "docs/robots.txt",
    "docs/Mijn beeld.png",
  ])("nor is meant as one is left alone: %s", (path) => {
    expect(found(path)).toBeUndefined();
  });

  test("anywhere else is meant as one when it says so", () => {
    expect(found("docs/uitleg.md.txt")?.repairs[0]?.rename).toBe("docs/uitleg.md");
  });

  test("is no problem any more when it is gone, or read as a page after all", () => {
    const path = `${folder}register`;
    const workspace = workspaceOf({ [path]: "" });
    workspace.check();
    expect(workspace.problems(path)).toHaveLength(1);
    workspace.set(tool("register"), goodTool);
    workspace.check();
    expect(workspace.problems(path)[0]?.repairs).toEqual([]);
    workspace.delete(path);
    expect([...workspace.check()].filter(([changed]) => changed === path)).toEqual([[path, []]]);
  });

  test("is silent when the rule is off, or its path ignored", () => {
    const path = `${folder}register`;
    const workspace = workspaceOf({ [path]: "" });
    workspace.check({ severities: { "file/name": "off" } });
    expect(workspace.problems(path)).toEqual([]);
    workspace.markAll();
    workspace.check({ isIgnored: (one) => one === path });
    expect(workspace.problems(path)).toEqual([]);
    workspace.markAll();
    workspace.check();
    expect(workspace.problems(path)).toHaveLength(1);
  });
});

const sixth = goodMeasure.replace("owp-05", "owp-06");

eachMistake("file/name", [
  [pages.maatregel("2-owp-06 toezicht"), sixth],
  [pages.maatregel("2-owp-06-toezicht.md"), sixth],
  [pages.maatregel("2-owp-06: toezicht?"), sixth],
  [pages.maatregel("2-owp-06-toezicht."), sixth],
  [pages.maatregel("2_owp_06_toezicht"), sixth],
  [pages.hulpmiddel("aux"), goodTool],
  [`${pages.hulpmiddel("register")}.txt`, goodTool],
  [pages.hulpmiddel("register").replace(/\.md$/, ""), goodTool],
]);
