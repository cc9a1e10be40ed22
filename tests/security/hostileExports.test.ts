import { describe, expect, test } from "vitest";
import { firstChoices, tableOf } from "../../client/src/coverage/coverageTable";
import { coverageTexts } from "../../client/src/coverage/coverageTexts";
import { overviewOf } from "../../client/src/coverage/overview";
import { overviewSvg } from "../../client/src/coverage/overviewSvg";
import { csvOf, htmlOf, markdownOf } from "../../client/src/coverage/tableText";
import type { Coverage } from "../../server/src/protocol/coverage";
import { sample } from "../client/coverage/sample";
import { activeParts, elementsOf, hostileTexts } from "./hostileTexts";

const texts = coverageTexts.nl;

/** The same coverage, in which each name is this one. */
function coverageOf(text: string): Coverage {
  const kinds = sample.kinds.map((kind) => ({ ...kind, one: text, many: text }));
  const groupings = sample.groupings.map((one) => ({
    ...one,
    title: text,
    without: text,
    groups: one.groups.map((group) => ({ ...group, title: text })),
  }));
  return { kinds, groupings, pages: sample.pages.map((page) => ({ ...page, code: text, title: text })) };
}

const tableWith = (text: string) =>
  tableOf(coverageOf(text), { ...firstChoices, rows: "check", divide: "step" }, texts);
const drawingWith = (text: string) =>
  overviewSvg(overviewOf(coverageOf(text), { rows: "step", columns: "theme", kind: "" }, texts), texts, text).svg;

describe.each(hostileTexts)("where each name is %j", (text) => {
  test("the page to print has elements of its own only, which run and load nothing", () => {
    const html = htmlOf(tableWith(text), texts, "nl", text);
    const plain = htmlOf(tableWith("naam"), texts, "nl", "naam");
    const shape = (page: string) => elementsOf(page).map(({ tag, attributes }) => `${tag} ${Object.keys(attributes)}`);
    expect(shape(html).filter((one) => !/^span/.test(one))).toEqual(shape(plain).filter((one) => !/^span/.test(one)));
    expect(html).toContain("default-src 'none'");
  });

  test("the drawing is well-formed, and has text where there is text", () => {
    const svg = drawingWith(text);
    const allowed = new Set(["svg", "title", "rect", "g", "text", "path"]);
    expect([...svg.matchAll(/<\/?([^\s/>]+)/g)].filter(([, tag]) => !allowed.has(tag as string))).toEqual([]);
    const tags = (svg.match(/<[^>]*>/g) ?? []).join("");
    expect(tags).not.toMatch(/\son\w+=|href|url\(|javascript/);
    // What XML 1.0 cannot hold, and a sign of its own that stands for nothing.
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot);)/);
  });

  test("the table in Markdown has nothing in it that acts", () => {
    const cells = markdownOf(tableWith(text), texts).split("\n").slice(2);
    expect(
      cells
        .flatMap((row) => activeParts(row, "file:///nergens"))
        .filter((part) => !/ (?:https?|ftp):\/\/| mailto:/.test(part)),
    ).toEqual([]);
  });
});

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "\u00a0=1",
  "\ufeff=1",
  "\uff1d1",
  "\uff0b1",
  "\uff0d1",
  "\uff201",
];

describe("no cell of a table is a formula", () => {
  test.each([...formulas, '";=1', "a;=1", 'a"\n=1'])("%j", (text) => {
    for (const language of ["nl", "en"] as const) {
      const csv = csvOf(
        tableOf(coverageOf(text), { ...firstChoices, rows: "check" }, coverageTexts[language]),
        coverageTexts[language],
      );
      const cells = cellsOf(csv, coverageTexts[language].csvSeparator);
      expect(cells.flat().some((cell) => cell.includes("1"))).toBe(true);
      expect(cells.flat().filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(cell))).toEqual([]);
      expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
    }
  });
});

/** The cells of comma separated values (RFC 4180). */
function cellsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, "y");
  for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
