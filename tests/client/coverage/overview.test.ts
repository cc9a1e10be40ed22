import { describe, expect, test } from "vitest";
import { coverageTexts } from "../../../client/src/coverage/coverageTexts";
import { overviewOf, shadeOf } from "../../../client/src/coverage/overview";
import { overviewSvg, shades } from "../../../client/src/coverage/overviewSvg";
import { sample } from "./sample";

const texts = coverageTexts.nl;
const all = overviewOf(sample, { rows: "step", columns: "theme", kind: "" }, texts);
const picture = ({ rows, totals }: typeof all) => [
  ...rows.map(
    ({ title, cells, total }) =>
      `${title}: ${[...cells, total].map(({ count, gaps }) => `${count}(${gaps})`).join(" ")}`,
  ),
  totals.map(({ count }) => count).join(" "),
];

describe("the overview", () => {
  test("counts what is in both groups, and how much of it has gaps; in the totals every page once", () => {
    expect(all.columns.map(({ title }) => title)).toEqual(["Tijd", "Zonder thema"]);
    expect(picture(all)).toEqual([
      "1. Begin: 2(0) 1(1) 3(1)",
      "2. Einde: 1(0) 1(1) 2(1)",
      "Zonder stap: 1(0) 1(0) 2(0)",
      "3 3 6",
    ]);
  });

  test("of one kind counts that", () => {
    const rules = overviewOf(sample, { rows: "step", columns: "theme", kind: "rule" }, texts);
    expect(picture(rules)[0]).toBe("1. Begin: 1(0) 1(1) 2(1)");
    expect(rules.title).toBe("Regels: stap per thema");
    expect(rules.rows[0]!.cells[1]!.label).toBe("1. Begin, Zonder thema: 1 regel, waarvan 1 met een gat");
  });

  test("says which groups the tree is to show, also what is in none", () => {
    expect(all.rows[1]!.filter).toEqual({ grouping: "step", value: "einde" });
    expect(all.columns[1]!.filter).toEqual({ grouping: "theme", value: "" });
  });

  test("of a framework without groups is empty", () => {
    const empty = overviewOf({ kinds: [], groupings: [], pages: [] }, { rows: "", columns: "", kind: "" }, texts);
    expect([empty.rows, empty.columns, empty.most]).toEqual([[], [], 0]);
  });
});

test("the more there is, the darker; something is never as light as nothing", () => {
  expect([0, 1, 4, 25, 64, 100].map((count) => shadeOf(count, 100))).toEqual([0, 1, 1, 3, 4, 5]);
});

describe("the drawing", () => {
  const { svg, width, height } = overviewSvg(all, texts, 'Kader <"x">');

  test("holds title, name, legend, all heads and all counts, and nothing that is not text", () => {
    expect(svg).toContain("Kader &lt;&quot;x&quot;&gt;");
    for (const text of [
      all.title,
      "1. Begin",
      "Zonder thema",
      "Totaal",
      "pagina&apos;s met een gat".replace("&apos;", "'"),
    ])
      expect(svg).toContain(text);
    expect(svg.match(/<rect[^>]* rx="4"/g)).toHaveLength(6);
    expect(svg).not.toMatch(/<script|<foreignObject|href|url\(/);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  });

  test("is the same for the same figures", () =>
    expect(overviewSvg(all, texts, "Kader").svg).toBe(overviewSvg(all, texts, "Kader").svg));

  test.each(shades)("numbers on $fill can be read: a contrast of 4.5 : 1 or more", ({ fill, text }) => {
    const [light, dark] = [luminance(fill), luminance(text)].sort((a, b) => b - a) as [number, number];
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test("each shade is darker than the one before, so that it is told apart without colour", () => {
    const steps = shades.map(({ fill }) => luminance(fill));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    steps.slice(1).forEach((step, index) => {
      expect(((steps[index] as number) + 0.05) / (step + 0.05)).toBeGreaterThan(1.2);
    });
  });
});

/** As WCAG 2.1 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
