import { describe, expect, test } from "vitest";
import { sourceUnknownCode } from "../../../../server/src/core/rules/source/sourceUnknownCode";
import { valueLossy } from "../../../../server/src/core/rules/value/valueLossy";
import { data, draw, type Files, problemsOf, repaired } from "../../picture";
import { change, crlf, explanation, frameworkWithData, goodMeasure, goodTable, inMeasure, measure } from "../framework";
import { eachMistake } from "../mistakes";

const withSources = (sources: string) => change(goodMeasure, "rollen:", `sources:\n${sources}rollen:`);
const filesWith = (page: string, table = goodTable): Files => ({
  ...frameworkWithData,
  [measure]: page,
  [data.table]: table,
});
const rules = [sourceUnknownCode, valueLossy];

/** The lines under `sources` on which something is found, with what is drawn below. */
function seen(sources: string, table?: string): string[] {
  const drawn = draw(filesWith(withSources(sources), table), measure, ...rules).split("\n");
  return drawn.flatMap((line, at) => (/\^ /.test(line) ? [`${drawn[at - 1]}\n${line}`] : []));
}
const found = (sources: string) => problemsOf(filesWith(withSources(sources)), measure, ...rules);
const message = (sources: string) => found(sources)[0]?.message.nl;
const repairs = (sources: string) =>
  (found(sources)[0]?.repairs ?? []).map(({ title, preferred }) => title.nl + (preferred ? " *" : ""));
/** What stands between the keys before and after, when the first problem is mended. */
const mended = (sources: string) => {
  const text = repaired(withSources(sources), found(sources)[0]?.repairs[0]);
  return /- transparantie\n([\s\S]*)rollen:/.exec(text)?.[1];
};

test("codes of the table are well, one or several, quoted or not, and so are those of a key it does not know", () => {
  expect(seen("  ADR: DM.7\n  ARK: 1.02\n")).toEqual([]);
  expect(seen("  ADR:\n  - DM.7\n  - 'SV.1'\n  ARK: ['2.10', \"3.10\", 2.01]\n")).toEqual([]);
});

test("a code that is not in the table is marked", () => {
  expect(seen("  ADR:\n  - DM.7\n  - XY.40\n")).toEqual(["  - XY.40\n    ^^^^^ error source/unknown-code"]);
  expect(message("  ADR: XY.40\n")).toBe(
    "De code 'XY.40' staat niet in 'script/maatregelen-adr-ark.csv' bij 'Onderzoekskader Auditdienst Rijk'. Verbeter of verwijder de code.",
  );
  expect(repairs("  ADR: XY.40\n")).toEqual(["Verwijder 'XY.40'"]);
});

test("taking the code away takes the list or the key with it that would stand there empty", () => {
  expect(mended("  ADR:\n  - DM.7\n  - XY.40\n")).toBe("sources:\n  ADR:\n  - DM.7\n");
  expect(mended("  ADR: XY.40\n  ARK: 1.02\n")).toBe("sources:\n  ARK: 1.02\n");
  expect(mended("  ADR: XY.40\n")).toBe("");
});

describe("a code that is written in another way is meant", () => {
  test.each([
    ["dm.7", "DM.7"],
    ["DM7", "DM.7"],
    ["DM-07", "DM.7"],
    ["DM 17", "DM.17"],
    ["2.1", "2.01"],
    ["02.01", "2.01"],
    ["1.2", "1.02"],
    ["'DM7'", "'DM.7'"],
    ['"3.1"', '"3.10"'],
  ])("%s: %s", (written, right) => {
    const [key, other] = /^["'\d]*\d\./.test(written) ? ["ARK", "ADR: DM.7"] : ["ADR", "ARK: 1.02"];
    expect(mended(`  ${key}: ${written} # let op\n  ${other}\n`)).toBe(
      `sources:\n  ${key}: ${right} # let op\n  ${other}\n`,
    );
  });

  test("unasked where one code alone is meant, not where it stands there already, and never another number", () => {
    expect(repairs("  ADR: DM7\n")).toEqual(["Vervang door 'DM.7' (andere schrijfwijze) *", "Verwijder 'DM7'"]);
    expect(repairs("  ADR: [DM7, DM.7]\n")[0]).toBe("Vervang door 'DM.7' (andere schrijfwijze)");
    expect(repairs("  ARK: 3.1\n")[0]).toBe("Vervang door '3.10' (hetzelfde getal)");
  });

  test("where a zero may have been lost at the end or before the last digit, both are offered", () => {
    expect(message("  ARK: 2.1\n")).toContain("Bedoelde je '2.01' of '2.10'?");
    expect(repairs("  ARK: 2.1\n")).toEqual([
      "Vervang door '2.01' (andere schrijfwijze)",
      "Vervang door '2.10' (hetzelfde getal)",
      "Verwijder '2.1'",
    ]);
  });

  test("a slip in the letters is near, another number is not: not even the same digits in another order", () => {
    expect(repairs("  ADR: DN.7\n")).toEqual(["Vervang door 'DM.7' (lijkt erop)", "Verwijder 'DN.7'"]);
    expect(repairs("  ADR: DM.71\n")).toEqual(["Verwijder 'DM.71'"]);
    expect(repairs("  ADR: DM.18\n")).toEqual(["Verwijder 'DM.18'"]);
  });

  test("a space too many is called that", () => {
    expect(message("  ADR: 'DM.7 '\n")).toContain("Er staat een spatie te veel in.");
  });
});

describe("a number that loses its zero is one problem", () => {
  test("where the code as it is written is in the table, it belongs in quotes", () => {
    expect(seen("  ARK: 2.10\n")).toEqual(["  ARK: 2.10\n       ^^^^ warning value/lossy"]);
  });

  test("where it is not, it is no code, in quotes or not", () => {
    expect(seen("  ARK: 1.10\n")).toEqual(["  ARK: 1.10\n       ^^^^ error source/unknown-code"]);
    expect(seen("  ARK: '1.10'\n")).toEqual(["  ARK: '1.10'\n        ^^^^ error source/unknown-code"]);
  });

  test("where there is no table, only the zero is told", () => {
    const { [data.table]: _, ...files } = filesWith(withSources("  ARK: 1.10\n"));
    expect(problemsOf(files, measure, ...rules).map(({ code }) => code)).toEqual(["value/lossy"]);
  });
});

describe("a code of another source", () => {
  test("says so, and the key takes the other name where that is all", () => {
    expect(seen("  ADR: 1.02\n")).toEqual(["  ADR: 1.02\n       ^^^^ error source/unknown-code"]);
    expect(message("  ADR: 1.02\n")).toBe(
      "De code '1.02' hoort niet bij 'ADR' maar bij 'ARK' ('Toetsingskader Algemene Rekenkamer'). Verplaats de code daarheen.",
    );
    expect(mended("  ADR: 1.02\n")).toBe("sources:\n  ARK: 1.02\n");
    expect(mended("  ADR:\n  - 1.02\n")).toBe("sources:\n  ARK:\n  - 1.02\n");
  });

  test("goes to the list of the other, as it is written", () => {
    expect(mended("  ADR:\n  - DM.7\n  - '3.10'\n  ARK:\n  - 1.02\n")).toBe(
      "sources:\n  ADR:\n  - DM.7\n  ARK:\n  - 1.02\n  - '3.10'\n",
    );
    expect(mended("  ARK:\n  - 1.02\n  ADR:\n  - '3.10'\n")).toBe("sources:\n  ARK:\n  - 1.02\n  - '3.10'\n");
  });

  test("is only taken away where it is there already, or where the author knows better how", () => {
    expect(message("  ADR: [DM.7, 1.02]\n  ARK: 1.02\n")).toContain("Daar staat de code al: verwijder die hier.");
    expect(repairs("  ADR: [DM.7, 1.02]\n  ARK: 1.02\n")).toEqual(["Verwijder '1.02'"]);
    expect(repairs("  ADR: [DM.7, 1.02]\n")).toEqual(["Verwijder '1.02'"]);
    expect(repairs("  ADR: [DM.7, 1.02]\n  ARK: 2.01\n")).toEqual(["Verwijder '1.02'"]);
  });
});

describe("several codes in one place become a list", () => {
  test.each([
    ["  ADR: DM.7, SV.1\n", "  ADR: [DM.7, SV.1]\n"],
    ["  ADR: 'DM.7 SV.1'\n", "  ADR: [DM.7, SV.1]\n"],
    ["  ARK: 1.02; 3.10\n", "  ARK: [1.02, '3.10']\n"],
    ["  ADR:\n  - DM.7, SV.1\n", "  ADR:\n  - DM.7\n  - SV.1\n"],
  ])("%j", (sources, right) => {
    expect(found(sources)).toHaveLength(1);
    expect(mended(sources)).toBe(`sources:\n${right}`);
    expect(found(right)).toEqual([]);
  });
});

describe("nothing is said of pages where the table is what is wrong", () => {
  test.each([
    ["a column is missing", goodTable.replace("nummer;", "code;")],
    ["a quote is not closed", goodTable.replace('geregeld."', "geregeld.")],
    ["the source is misspelled", goodTable.replaceAll("Auditdienst", "Audit dienst")],
    ["a row has a separator too many", goodTable.replace('"Fouten', "Fouten").replace('geregeld."', "geregeld.")],
  ])("%s", (_, table) => expect(seen("  ADR: DM.17\n", table)).toEqual([]));
});

test("Windows line ends stay", () => {
  const page = crlf(withSources("  ADR:\n  - DM.7\n  - 1.02\n  ARK:\n  - 2.01\n"));
  const [problem] = problemsOf(filesWith(page, crlf(goodTable)), measure, ...rules);
  for (const repair of problem?.repairs ?? []) expect(repaired(page, repair)).not.toMatch(/[^\r]\n/);
  expect(repaired(page, problem?.repairs[0])).toContain("  - 2.01\r\n  - 1.02\r\n");
});

eachMistake("source/unknown-code", [
  inMeasure(explanation, `${explanation}sources:\n  ADR: [DM7, SV.1] # let op\n`),
  inMeasure(explanation, `${explanation}sources:\n  ADR: DM.7, SV.1\n`),
  inMeasure(explanation, `${explanation}sources:\n  ARK: 2.1\n`),
  inMeasure(explanation, `${explanation}sources:\n  ARK: 1.10\n`),
  inMeasure(explanation, `${explanation}sources:\n  ADR: XY.40\n`),
  inMeasure(explanation, `${explanation}sources:\n  ADR: 1.02\n`),
  inMeasure(explanation, `${explanation}sources:\n  ADR:\n  - DM.7\n  - '3.10'\n  ARK:\n  - 1.02\n`),
]);
