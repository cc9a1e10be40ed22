import { describe, expect, test } from "vitest";
import { firstChoices, tableOf } from "../../../client/src/coverage/coverageTable";
import { coverageTexts } from "../../../client/src/coverage/coverageTexts";
import { csvOf, htmlOf, hyphenated, markdownOf } from "../../../client/src/coverage/tableText";
import { sample } from "./sample";

const checks = { ...firstChoices, rows: "check" };
const table = tableOf(sample, checks, coverageTexts.nl);

describe("the table as text", () => {
  test("CSV has a column for the number and one for the names, quotes where needed, and runs no formula", () => {
    expect(csvOf(table, coverageTexts.nl)).toBe(
      [
        "Code;Titel;Gaten;Regels (aantal);Regels;Formulieren (aantal);Formulieren",
        'c-2;"Met ""haken"" | streep";1 gat;1;r-10;0;',
        `c-1;"'=SOM(A1)";geen gaten;2;"r-1, r-10";1;Formulier <b>`,
        "",
      ].join("\r\n"),
    );
  });

  test.each(["=1", "+1", "-1", "@x", "\tx", "\rx"])("CSV: %j is text", (title) => {
    const pages = sample.pages.map((page) => ({ ...page, title }));
    const text = csvOf(tableOf({ ...sample, pages }, checks, coverageTexts.nl), coverageTexts.nl);
    expect(text).toContain(`"'${title}"`);
  });

  test("Markdown shows what stands there and no more", () => {
    expect(markdownOf(table, coverageTexts.nl).split("\n").slice(0, 3)).toEqual([
      "| Code | Titel | Gaten | Regels (aantal) | Regels | Formulieren (aantal) | Formulieren |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      '| c-2 | Met "haken" \\| streep | 1 gat | 1 | r-10 | 0 |  |',
    ]);
    expect(markdownOf(table, coverageTexts.nl)).toContain("Formulier \\<b\\>");
  });

  test("what is divided has the group in the first column", () => {
    const divided = tableOf(sample, { ...checks, divide: "step" }, coverageTexts.nl);
    const [head, first] = csvOf(divided, coverageTexts.nl).split("\r\n");
    expect(head).toMatch(/^Stap;Code;/);
    expect(first).toMatch(/^1\. Begin;c-1;/);
  });

  test("a code is a piece of its own, so that it stays on one line", () => {
    expect(hyphenated("2 · owp-16, c-1")).toEqual(["2 · ", "owp-16,", " ", "c-1", ""]);
    expect(hyphenated("1 - 2 van niets")).toEqual(["1 - 2 van niets"]);
    expect(htmlOf(table, coverageTexts.nl, "nl", "Kader")).toContain("<td><span>c-1</span></td>");
  });

  test("the page to print holds all, runs nothing and loads nothing", () => {
    const html = htmlOf(table, coverageTexts.nl, "nl", "Kader <x>");
    expect(html).toContain("<h1>Kader &lt;x&gt;: Controles</h1>");
    expect(html).toContain("<td>1 · Formulier &lt;b&gt;</td>");
    expect(html).not.toMatch(/<script|src=|href=/);
  });
});
