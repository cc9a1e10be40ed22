import { describe, expect, test } from "vitest";
import { firstChoices, groupsOf, tableOf } from "../../../client/src/coverage/coverageTable";
import { coverageTexts } from "../../../client/src/coverage/coverageTexts";
import type { Cell, TableChoices } from "../../../client/src/coverage/tableRows";
import { signOf } from "../../../client/src/coverage/tableText";
import { sample } from "./sample";

const table = (choices: Partial<TableChoices> = {}, language: "nl" | "en" = "nl") =>
  tableOf(sample, { ...firstChoices, ...choices }, coverageTexts[language]);
const line = (cells: readonly Cell[]) =>
  cells.map((cell) => [signOf(cell), cell.text].filter(Boolean).join(" ")).join(" | ");
const lines = (choices?: Partial<TableChoices>) => table(choices).rows.map(({ cells }) => line(cells));
const codes = (choices?: Partial<TableChoices>) => table(choices).rows.map(({ cells }) => cells[0]!.text);

describe("the table of pages", () => {
  test("shows what they are linked with, in number and by code, and gaps first", () => {
    expect(lines()).toEqual([
      "r-2 | Zonder controle | ⚠ 1 gat | ⚠ geen | geen",
      "r-1 | Één regel | ✓ geen gaten | 1 · c-1 | 1 · Formulier <b>",
      "r-10 | Met twee | ✓ geen gaten | 2 · c-1, c-2 | geen",
    ]);
    expect(line(table().total)).toBe("Totaal | 3 regels | ⚠ 1 met een gat | ⚠ 1 zonder controle | 2 zonder formulier");
    expect(table().summary).toBe("3 regels · 1 met een gat · 1 zonder controle");
  });

  test("of a kind without codes has no column for them", () => {
    expect(table({ rows: "form" }).columns.map(({ title }) => title)).toEqual([
      "Titel",
      "Gaten",
      "Regels",
      "Controles",
    ]);
    expect(line(table({ rows: "form" }).total)).toBe(
      "Totaal: 1 formulier | ✓ geen gaten | 0 zonder regel | 0 zonder controle",
    );
  });

  test("is in English where the framework is", () => {
    expect(table({}, "en").summary).toBe("3 regels · 1 with a gap · 1 without a controle");
  });

  test("of a kind that is gone is that of the first one", () => expect(table({ rows: "weg" }).title).toBe("Regels"));
});

describe("the rows", () => {
  test("are sorted by a column: numbers as numbers, codes by their number", () => {
    expect(codes({ sort: { column: "check", descending: true } })).toEqual(["r-10", "r-1", "r-2"]);
    expect(codes({ sort: { column: "code", descending: false } })).toEqual(["r-1", "r-2", "r-10"]);
    expect(codes({ sort: { column: "title", descending: false } })).toEqual(["r-1", "r-10", "r-2"]);
  });

  test("are filtered by text, whatever its capitals and accents, also in what they are linked with", () => {
    expect(codes({ text: " EEN " })).toEqual(["r-1"]);
    expect(codes({ text: "c-2" })).toEqual(["r-10"]);
    expect(codes({ text: "haken" })).toEqual(["r-10"]);
    expect(codes({ text: "formulier" })).toEqual(["r-1"]);
    expect(codes({ rows: "check", text: "een regel" })).toEqual(["c-1"]);
    expect(table({ text: "zonder" }).summary).toBe("1 van 3 regels · 1 met een gat · 1 zonder controle");
  });

  test("that are not there say what hides them, and have no totals", () => {
    for (const rows of ["rule", "form", `${groupsOf}step`]) {
      const { rows: shown, summary, total } = table({ rows, text: "niets" });
      expect(shown).toEqual([]);
      expect(summary).toBe("Niets gevonden. Maak het filter leeg.");
      expect(line(total)).toMatch(/^Totaal[ |]*$/);
    }
    expect(table({ text: "niets", gapsOnly: true }).summary).toBe(
      "Niets gevonden. Maak het filter leeg of zet 'Alleen gaten' uit.",
    );
    expect(table({ rows: "form", gapsOnly: true }).summary).toBe(
      "Er zijn geen gaten. Zet 'Alleen gaten' uit om alles te zien.",
    );
    expect(table({ text: "niets" }, "en").summary).toBe("Nothing found. Clear the filter.");
    expect(tableOf({ ...sample, pages: [] }, firstChoices, coverageTexts.nl).summary).toBe("Hier staat nog niets.");
  });

  test("are those with gaps only, when that is asked", () => expect(codes({ gapsOnly: true })).toEqual(["r-2"]));

  test("are divided over groups, with what is in none at the end; a page in two groups is in both", () => {
    const divided = table({ divide: "step" });
    expect(divided.rows.map(({ cells }) => line(cells.slice(0, 1)))).toEqual([
      "1. Begin · 2 regels · 1 met een gat",
      "r-2",
      "r-1",
      "2. Einde · 1 regel",
      "r-1",
      "Zonder stap · 1 regel",
      "r-10",
    ]);
    expect(new Set(divided.rows.map(({ key }) => key)).size).toBe(7);
    expect(divided.rows[0]).toMatchObject({ isHeading: true, path: "begin.md" });
  });

  test("a group without rows is a gap", () => {
    const { rows } = tableOf(
      { ...sample, pages: sample.pages.slice(1, 2) },
      { ...firstChoices, divide: "step" },
      coverageTexts.nl,
    );
    expect(rows.map(({ cells }) => line(cells.slice(0, 1)))).toContain("⚠ 2. Einde · geen regels");
  });
});

describe("the table of groups", () => {
  test("counts the pages of each kind; a kind that is not in a group is a gap, and what is in no group", () => {
    expect(lines({ rows: `${groupsOf}step` })).toEqual([
      "Zonder stap | ⚠ 2 gaten | ⚠ 1 | 0 | ⚠ 1",
      "1. Begin | ⚠ 1 gat | 2 | 1 | ⚠ geen",
      "2. Einde | ⚠ 1 gat | 1 | 1 | ⚠ geen",
    ]);
  });

  test("counts a page in two groups once in the total", () => {
    expect(line(table({ rows: `${groupsOf}step` }).total)).toBe("Totaal | ⚠ 3 met een gat | 3 | 2 | 1");
  });
});

test("ten thousand rows are all there", () => {
  const pages = Array.from({ length: 10_000 }, (_, index) => ({
    ...sample.pages[0]!,
    path: `p${index}.md`,
    links: [[], [], []],
  }));
  const { rows, summary } = tableOf({ ...sample, pages }, { ...firstChoices, divide: "step" }, coverageTexts.nl);
  expect(rows.length).toBe(20_002);
  expect(summary).toBe("10.000 regels · 10.000 met een gat · 10.000 zonder controle");
});
