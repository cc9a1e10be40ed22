import { describe, expect, test } from "vitest";
import { choiceItems } from "../../../../server/src/core/features/fixes/choices";
import type { Problem } from "../../../../server/src/core/problem/problem";
import { applied } from "../../../../server/src/core/text/textEdits";
import { data, type Files, pages, problemsOf, workspaceOf } from "../../picture";
import {
  change,
  crlf,
  framework,
  goodMeasure,
  goodRequirement,
  goodTool,
  measure,
  other,
  requirement,
  tool,
} from "../../rules/framework";

const second = pages.vereiste("avg-03-toezicht-op-gegevens");
const files: Files = {
  ...framework,
  [second]: goodRequirement
    .replace(/aia-09-menselijk-toezicht/g, "avg-03-toezicht-op-gegevens")
    .replace("aia-09", "avg-03")
    .replace("title: Menselijk toezicht", "title: Toezicht op gegevens")
    .replace("# Menselijk toezicht", "# Toezicht op gegevens"),
  [pages.maatregel("2-owp-06-nog-een")]: goodMeasure
    .replace("owp-05", "owp-06")
    .replace("- aia-09-menselijk-toezicht", "- avg-03-toezicht-op-gegevens"),
};

/** What can be chosen for the one problem of a page that has a choice, and the files after each. */
function chosen(path: string, text: string, among: Files = files) {
  const all = { ...among, [path]: text };
  const workspace = workspaceOf(all);
  workspace.check();
  const [problem, ...more] = workspace.problems(path).filter(({ choice }) => choice);
  expect(more).toEqual([]);
  const items = problem?.choice ? choiceItems(workspace.view.page(path)!, problem.choice, workspace.view, "nl") : [];
  const after = items.map(({ edits }) => {
    const changed = edits.map((file) => [file.path, applied(all[file.path]!, file.edits)] as const);
    return { ...all, ...Object.fromEntries(changed) };
  });
  return { problem: problem as Problem, items, after };
}

const labels = (path: string, text: string) => chosen(path, text).items.map(({ label }) => label);

const mistakes: readonly (readonly [name: string, path: string, text: string])[] = [
  ["a key without a value", tool, change(goodTool, "categorie:\n- handreiking\n", "categorie:\n")],
  ["an item without a value", tool, change(goodTool, "- handreiking\n", "- \n")],
  ["nothing between quotes", tool, change(goodTool, "categorie:\n- handreiking\n", 'categorie: ""\n')],
  ["a word for nothing", tool, change(goodTool, "categorie:\n- handreiking\n", "categorie: ~\n")],
  ["a term that is none", tool, change(goodTool, "- handreiking\n", "- iets-heel-anders\n")],
  ["a term that is none, of a folder", measure, change(goodMeasure, "- jurist\n", "- iets-heel-anders\n")],
  ["a page that is not there", measure, change(goodMeasure, "- aia-09-menselijk-toezicht", "- woo-77-inzage")],
  ["the same between quotes", measure, change(goodMeasure, "- aia-09-menselijk-toezicht", '- "woo-77-inzage" # later')],
  ["a filter that is not there", other, "# Lijst\n\n<!-- list_maatregelen vereiste/woo-77-inzage no-search -->\n"],
  ["a link to a page that is not there", other, "# Lijst\n\nZie [het toezicht](iets-heel-anders.md) daar.\n"],
  ["a link without an address", other, "# Lijst\n\nZie [het toezicht]() daar.\n"],
  ["a place that is not there", other, "# Lijst\n\n## Deel\n\nZie [het toezicht](#iets-heel-anders) daar.\n"],
];

describe.each(mistakes)("%s", (_, path, text) => {
  test.each([
    ["", text],
    [", in a file of Windows", crlf(text)],
  ])("each choice mends it and brings no error%s", (_, drawn) => {
    const { problem, items, after } = chosen(path, drawn);
    expect(items.length).toBeGreaterThan(0);
    const before = problemsOf({ ...files, [path]: drawn }, path);
    for (const [index, changed] of after.entries()) {
      const left = problemsOf(changed, path);
      const tells = `${items[index]?.label}: ${left.map(({ code }) => code)}`;
      expect([tells, left.some(({ code }) => code === problem.code)]).toEqual([tells, false]);
      const errors = (all: readonly Problem[]) => all.filter(({ severity }) => severity === "error").length;
      expect([tells, errors(left)]).toEqual([tells, errors(before) - (problem.severity === "error" ? 1 : 0)]);
    }
  });
});

test("what has words in common with what stands there comes first, and a number tells nothing", () => {
  const text = change(goodMeasure, "- aia-09-menselijk-toezicht", "- aia-09-verwerking-van-gegevens");
  const { items } = chosen(measure, text);
  expect(items.map(({ label, isLikely }) => [label, isLikely])).toEqual([
    ["avg-03 · Toezicht op gegevens", true],
    ["aia-00 · Verboden praktijken", false],
    ["aia-09 · Menselijk toezicht", false],
  ]);
});

test("in a link its text tells too", () => {
  const [first, next] = labels(other, "# Lijst\n\nZie [menselijk ingrijpen](weg.md).\n");
  expect(first).toBe("Menselijk toezicht");
  expect(next).not.toBe(undefined);
});

test("what the list has already cannot be chosen again", () => {
  const text = change(goodMeasure, "- aia-09-menselijk-toezicht", "- aia-09-menselijk-toezicht\n- woo-77-inzage");
  expect(labels(measure, text)).toEqual(["aia-00 · Verboden praktijken", "avg-03 · Toezicht op gegevens"]);
});

test("all are there, however many", () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [pages.other(`pagina-${index}`), `# Pagina ${index}\n`]),
  );
  expect(chosen(other, "# Lijst\n\nZie [dit](weg.md).\n", many).items.length).toBe(130);
});

test("free text, images, data files and an alias have no list", () => {
  expect(labels(tool, change(goodTool, "toelichting: Een gesprek over mensenrechten.", "toelichting:"))).toEqual([]);
  expect(labels(other, "# Lijst\n\n![beeld](weg.png)\n")).toEqual([]);
  const aliased = change(goodMeasure, "rollen:\n- jurist\n", "x: &a\n- woo-77-inzage\nrollen: *a\n");
  expect(labels(measure, aliased)).toEqual([]);
  expect(problemsOf({ ...files, [data.glossary]: "*[a]: b\n*[a]: c\n" }, data.glossary)[0]?.choice).toBe(undefined);
});

describe("a page that none of the other kind names", () => {
  const lonely = pages.vereiste("avg-04-nieuw");
  const text = files[second]!.replace(/avg-03-toezicht-op-gegevens/g, "avg-04-nieuw")
    .replace("avg-03", "avg-04")
    .replace("- transparantie\n", "- fundamentele-rechten\n");

  test("can be named by each of them, and then is", () => {
    const { problem, items, after } = chosen(lonely, text);
    expect(problem.code).toBe("coverage/no-measure");
    expect(problem.choice?.title).toEqual({
      nl: "Kies maatregelen die deze vereiste noemen…",
      en: "Choose measures that name this requirement…",
    });
    expect(items.map(({ label, description }) => [label, description])).toEqual([
      ["owp-05 · Richt het toezicht in", "2-owp-05-toezicht-inrichten"],
      ["owp-06 · Richt het toezicht in", "2-owp-06-nog-een"],
    ]);
    for (const changed of after)
      expect(problemsOf(changed, lonely).map(({ code }) => code)).not.toContain("coverage/no-measure");
  });
});

describe("a page that nothing leads to can be put in the menu", () => {
  const deep = pages.other("over/lezen");
  const menu = `plugins: [awesome-pages]
nav:
    - index.md
    - Over ons:
        - over/index.md
        - Meer:
            - Een: over/een.md
    - Elders: [x.md]
markdown_extensions: []
`;
  const among: Files = { ...files, "docs/index.md": "# Begin\n", [data.site]: menu };

  test("in the group of its folder first", () => {
    const { problem, items, after } = chosen(deep, "# Lezen\n", among);
    expect([problem.code, problem.choice?.title.nl]).toEqual([
      "navigation/unreached",
      "Zet deze pagina in het menu, onder…",
    ]);
    expect(items.map(({ label, isLikely }) => [label, isLikely])).toEqual([
      ["Over ons", true],
      ["Over ons › Meer", true],
      ["Los in het menu, achteraan", false],
      ["Elders", false],
    ]);
    const lines = [
      "        - over/lezen.md\n",
      "            - over/lezen.md\n",
      "    - over/lezen.md\n",
      "[x.md, over/lezen.md]",
    ];
    for (const [index, changed] of after.entries()) {
      expect(changed[data.site]).toContain(lines[index]);
      expect(problemsOf(changed, deep)).toEqual([]);
      expect(problemsOf(changed, data.site).length).toBe(problemsOf(among, data.site).length);
    }
  });
});

test("the page is left as it is by what was not chosen", () => {
  const { items } = chosen(requirement, goodRequirement.replace("- jurist", "- juristen-en-zo"));
  for (const { edits } of items) expect(edits.map(({ path }) => path)).toEqual([requirement]);
});
