import { describe, expect, test } from "vitest";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { readGlossary } from "../../server/src/core/data/glossary";
import { readSeparated } from "../../server/src/core/data/separatedValues";
import { readExpression } from "../../server/src/core/expression/expression";
import { fixAll } from "../../server/src/core/features/fixes/fixAll";
import { pagesUsing, termUseAt } from "../../server/src/core/place/termUse";
import { data, pages, workspaceOf } from "../core/picture";
import { goodMeasure, measure, problems } from "../core/rules/framework";
import { previewOf } from "../judge/previewOf";

// Quadratic time would take minutes, which is longer than a test may take.

describe("an expression", () => {
  const words = {
    isLabel: (word: string) => word === "k-a",
    beginsLikeLabel: (word: string) => word.startsWith("k-"),
  };
  test.each([
    ["100,000 opening parentheses", "(".repeat(100_000)],
    ["100,000 closing parentheses", ")".repeat(100_000)],
    ["100,000 signs of denial", "!".repeat(100_000)],
    ["50,000 signs", "&& ".repeat(50_000)],
    ["100,000 quotes", '"'.repeat(100_000)],
    ["50,000 quotes with spaces", '" '.repeat(50_000)],
    ["50,000 quotes that nothing closes", '"a '.repeat(50_000)],
    ["50,000 words", "a ".repeat(50_000)],
    ["50,000 labels", "k-a ".repeat(50_000)],
    ["50,000 labels with signs", "k-a || ".repeat(50_000)],
    ["30,000 pairs of parentheses", "() ".repeat(30_000)],
    ["20,000 curly quotes", "\u201ca\u201d && ".repeat(20_000)],
  ])("of %s is read in no time", (_, text) => {
    expect(readExpression(text, words)).toBeDefined();
  });
});

test("a table of quotes without end", () => {
  for (const text of ['"'.repeat(400_000), '";'.repeat(200_000), ";".repeat(400_000)]) {
    expect(readSeparated(text, ";")).toBeDefined();
  }
});

test("a glossary of openings without end", () => {
  const entriesOf = (text: string) => readGlossary(data.glossary, text, builtInModel())!.entries;
  expect(entriesOf("*[".repeat(200_000))).toEqual([]);
  expect(entriesOf(`${"*[a".repeat(100_000)}]`)).toEqual([]);
});

test("a page of uses of a term, on one line or on many", () => {
  const path = pages.other("lezen/tekst");
  for (const text of ["`AVG` ", "`AVG`\n", "{AVG} ", "[x](AVG) ", "![AVG](x)\n", "<AVG "]) {
    const { view } = workspaceOf({ [data.glossary]: "*[AVG]: Een wet.\n", [path]: text.repeat(50_000) });
    const all = view.glossary!;
    expect(pagesUsing(all.byTerm.get("AVG")!, all, view), text).toBeDefined();
    termUseAt(view.page(path)!, 10, all);
  }
});

test("a page that fills up with beginnings of macros", () => {
  for (const piece of ["<!-- tags\n\n", "<!-- tags ->\n", "<!- tags -->\n", "<!-- ", "{{ ", "list_ "]) {
    expect(problems(measure, `${goodMeasure}\n${piece.repeat(20_000)}\n\nTekst.\n`), piece).toBeDefined();
  }
});

test("a box of more lines, and a text of more links, than a call takes arguments", () => {
  const lines = 130_000;
  const box = `!!! note\n  a\n${"  b\n".repeat(lines)}`;
  expect(problems(measure, `${goodMeasure}\n${box}`).map(({ code }) => code)).toContain("body/block-indent");
  expect(previewOf(`*[x](y) ${"[x](y)".repeat(lines)}*`, [])).toContain("</a></em>");
});

test("an enormous page on which much is to be mended", () => {
  const items = Array.from({ length: 900 }, (_, index) => `- ${index % 2 ? "jurist" : "~"}\n`).join("");
  const text = `${goodMeasure.replace("rollen:\n- jurist\n", `rollen:\n${items}`)}${"tekst\n".repeat(100_000)}`;
  const workspace = workspaceOf({ [measure]: text });
  workspace.check();
  const { view } = workspace;
  const fixed = fixAll(view.page(measure)!, workspace.problems(measure), view, {});
  expect(fixed.edits.length).toBeGreaterThan(0);
});
