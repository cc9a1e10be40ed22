import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../../server/src/configuration/builtInModel";
import { compileContentModel } from "../../../../server/src/core/model/compileModel";
import { frameworkFiles, runs } from "../../../generators";
import { type Files, pages, workspaceOf } from "../../picture";
import { change, crlf, framework, goodMeasure, goodRequirement, measure, requirement } from "../../rules/framework";
import { expectFixesHold, fixed } from "./fixesHold";

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
    view,
    edits,
    text: after,
    fixed: done,
  } = { view: framework, ...fixed(workspaceOf({ ...framework, [measure]: text }), measure) };
  expect(view).toBe(framework);
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

test("more is mended than can be told of a page", () => {
  const broken = "[x](../vereisten/aia-09-menselijke-toezicht.md)\n".repeat(1100);
  const { text, fixed: done } = fixed(workspaceOf({ ...framework, [measure]: `${goodMeasure}\n${broken}` }), measure);
  expect(done).toHaveLength(1100);
  expect(text).not.toContain("menselijke-");
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

describe("what an author wrote beside it", () => {
  const roles = "rollen:\n- jurist\n";
  test.each([
    ["beside an empty item", `${roles}- # nog vragen aan Piet\n`],
    ["beside a value that is there twice", `${roles}- jurist # namens de provincie\n`],
    ["behind a key without a value", "bronnen: # nog opzoeken\nrollen:\n- jurist\n"],
    ["in a key that is there twice", `rollen:\n- jurist # eerst\n${roles}`],
  ])("stays: %s", (_, text) => {
    const after = fixedMeasure(change(goodMeasure, roles, text));
    expect(after).toContain((/#.*/.exec(text) as RegExpExecArray)[0]);
    expect(after.match(/jurist/g)?.length).toBe(text.match(/jurist/g)?.length);
  });

  test("stays: items that are set aside, with the key that they are of", () => {
    const text = change(goodMeasure, requirements, "vereiste:\n# - aia-10-volgt\n");
    expect(fixedMeasure(text)).toBe(text);
  });

  test("is no reason to leave what stands above it, or is kept in the repair", () => {
    expect(fixedMeasure(change(goodMeasure, roles, "rollen:\n- jurist # a\n- jurist\n"))).toContain(
      "- jurist # a\n---",
    );
    expect(fixedMeasure(change(goodMeasure, roles, "rollen: jurist # a\n"))).toContain("rollen:\n- jurist # a\n");
  });
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

test("of whatever page: twice is once, no error is added, and nothing is left that needs no asking", () => {
  fc.assert(
    fc.property(frameworkFiles, (files) => {
      const workspace = workspaceOf(files);
      for (const path of [...workspace.view.pages.keys()]) expectFixesHold(workspace, path);
    }),
    runs(50),
  );
});
