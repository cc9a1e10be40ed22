import { describe, expect, test } from "vitest";
import { fixAll } from "../../../../server/src/core/features/fixes/fixAll";
import { fixAllInFile } from "../../../../server/src/core/features/fixes/fixAllInFile";
import { data, repaired, workspaceOf } from "../../picture";
import {
  change,
  crlf,
  goodMeasure,
  inBody,
  measure,
  message,
  other,
  problems,
  repairs,
  seen,
  withPage,
} from "../framework";
import { eachMistake } from "../mistakes";

const conflict = "<<<<<<< HEAD\neen\n=======\ntwee\n>>>>>>> tak\n";

test("every mark of a conflict is a line to remove", () => {
  const text = `${goodMeasure}\n${conflict}`;
  expect(seen(measure, text)).toBe(`<<<<<<< HEAD
^^^^^^^^^^^^ error body/conflict-marker
=======
^^^^^^^ error body/conflict-marker
>>>>>>> tak
^^^^^^^^^^^ error body/conflict-marker`);
  expect(problems(measure, text)[0]?.message).toEqual({
    nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en verwijder de markeringen. Tot die tijd wordt in dit bestand niets vanzelf hersteld.",
    en: "A merge conflict starts here that has not been resolved. Choose what stays and remove the marks. Until then nothing in this file is fixed automatically.",
  });
});

test("also with Windows line ends, and with the text before both changes", () => {
  const text = crlf(`${goodMeasure}\n${conflict.replace("=======", "||||||| basis\nnul\n=======")}`);
  expect(problems(measure, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "<<<<<<< HEAD",
    "||||||| basis",
    "=======",
    ">>>>>>> tak",
  ]);
});

test("in the front matter the marks are the only problems", () => {
  const text = goodMeasure.replace("rollen:", `${conflict}rollen:`);
  expect(problems(measure, text).map(({ code }) => code)).toEqual(Array(3).fill("body/conflict-marker"));
});

test("a mark that was left behind", () => {
  const text = `${goodMeasure}\ntekst\n>>>>>>> tak\n`;
  expect(seen(measure, text)).toBe(">>>>>>> tak\n^^^^^^^^^^^ error body/conflict-marker");
  expect(message(measure, text)?.nl).toBe(
    "Deze markering is overgebleven van een samenvoegconflict. Verwijder de regel.",
  );
});

test("a heading underlined with seven signs, a deep quotation and a table are right", () => {
  expect(seen(other, `Titel\n=======\n\n>>>>>>> \n\n||||||| x\n`)).toBe("");
});

describe("as long as there are marks", () => {
  const mistakes = goodMeasure.replace("- jurist", "- jurist\n- jurist").replace("- ontwerp", "- Ontwerp");

  test.each([
    ["in the body", `${mistakes}\n${conflict}`],
    ["in the front matter", mistakes.replace("rollen:", `${conflict}rollen:`)],
    ["in a code block", `${mistakes}\n\`\`\`\n${conflict}\`\`\`\n`],
    ["with one of them left", `${mistakes}\n>>>>>>> tak\n`],
  ])("nothing is mended unasked: %s", (_, text) => {
    const workspace = workspaceOf(withPage(measure, text));
    workspace.check();
    const found = workspace.problems(measure);
    expect(found.flatMap(({ repairs }) => repairs).filter(({ preferred }) => preferred)).toEqual([]);
    expect(fixAll(workspace.view.page(measure)!, found, workspace.view).edits).toEqual([]);
  });

  test("an author can still mend one thing at a time", () => {
    const found = problems(measure, `${mistakes}\n${conflict}`).filter(({ code }) => code === "value/unknown-term");
    expect(found[0]?.repairs.map(({ value, preferred }) => [value, preferred])).toEqual([["ontwerp", false]]);
    expect(repaired(mistakes, found[0]?.repairs[0])).toContain("- ontwerp\n");
  });

  test("the glossary is told of, and left as it is", () => {
    const twice = "*[AVG]: Algemene verordening.\n";
    const text = `${twice}${twice}<<<<<<< HEAD\n${twice}=======\n>>>>>>> tak\n`;
    const workspace = workspaceOf({ [data.glossary]: text });
    workspace.check();
    const found = workspace.problems(data.glossary);
    expect(found.filter(({ code }) => code === "body/conflict-marker")).toHaveLength(3);
    expect(found.filter(({ code }) => code === "glossary/duplicate")).toHaveLength(2);
    expect(fixAllInFile(workspace.view.dataFile(data.glossary)!, found, workspace.view).edits).toEqual([]);
  });
});

describe("one version can be kept, or both", () => {
  const titles = [
    "Houd de bovenste versie (HEAD)",
    "Houd de onderste versie (tak)",
    "Houd beide versies, onder elkaar",
  ];
  const withBase = conflict.replace("=======", "||||||| basis\nnul\n=======");

  test.each([
    ["of two", conflict],
    ["of three, of which the one before both goes", withBase],
    ["in a file of Windows", crlf(conflict)],
    ["at the end of the text", conflict.trimEnd()],
  ])("%s", (_, drawn) => {
    const before = `${goodMeasure}\nVóór.\n`.replaceAll("\n", drawn.includes("\r\n") ? "\r\n" : "\n");
    const eol = drawn.includes("\r\n") ? "\r\n" : "\n";
    for (const problem of problems(measure, before + drawn)) {
      expect(problem.repairs.map(({ title }) => title.nl)).toEqual(titles);
      expect(problem.repairs.map((repair) => repaired(before + drawn, repair))).toEqual([
        `${before}een${eol}`,
        `${before}twee${eol}`,
        `${before}een${eol}twee${eol}`,
      ]);
    }
  });

  test("in the front matter both only where they are items of a list", () => {
    const keys = change(goodMeasure, "rollen:", `${conflict.replace("een", "a: 1").replace("twee", "a: 2")}rollen:`);
    expect(repairs(measure, keys)).toEqual(titles.slice(0, 2));
    const items = change(
      goodMeasure,
      "- jurist\n",
      conflict.replace("een", "- jurist").replace("twee", "- ontwikkelaar"),
    );
    expect(repaired(items, problems(measure, items)[0]?.repairs[2])).toContain("- jurist\n- ontwikkelaar\n");
  });

  test("of a conflict that is not whole nothing is offered", () => {
    for (const part of ["<<<<<<< HEAD\neen\n=======\ntwee\n", "<<<<<<< HEAD\neen\n>>>>>>> tak\n"])
      expect(repairs(measure, `${goodMeasure}\n${part}`)).toEqual([]);
  });

  test("a mark that was left behind goes", () => {
    const text = `${goodMeasure}\ntekst\n>>>>>>> tak\nmeer\n`;
    expect(repairs(measure, text)).toEqual(["Verwijder deze markering"]);
    expect(repaired(text, problems(measure, text)[0]?.repairs[0])).toBe(`${goodMeasure}\ntekst\nmeer\n`);
  });
});

eachMistake("body/conflict-marker", [inBody("tekst\n>>>>>>> tak")]);
