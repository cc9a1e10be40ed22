import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageTexts } from "../../../client/src/coverage/coverageTexts";
import { overviewOf } from "../../../client/src/coverage/overview";
import { headLines, shortTitle } from "../../../client/src/coverage/overviewHeads";
import { scaleOf, shadeOf, shades, stepsOf } from "../../../client/src/coverage/overviewScale";
import { overviewSvg } from "../../../client/src/coverage/overviewSvg";
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
    expect([rules.title, rules.about]).toEqual(["Regels: stap per thema", "regels, stap per thema"]);
    expect(all.about).toBe("stap per thema");
    expect(rules.rows[0]!.cells[1]!.label).toBe("1. Begin, Zonder thema: 1 regel, waarvan 1 met een gat");
  });

  test("says which groups the tree is to show, also what is in none", () => {
    expect(all.rows[1]!.filter).toEqual({ grouping: "step", value: "einde" });
    expect(all.columns[1]!.filter).toEqual({ grouping: "theme", value: "" });
  });

  test("of a framework without groups is empty", () => {
    const empty = overviewOf({ kinds: [], groupings: [], pages: [] }, { rows: "", columns: "", kind: "" }, texts);
    expect([empty.rows, empty.columns, empty.scale.most]).toEqual([[], [], 0]);
  });
});

describe("the scale", () => {
  const shadesOf = (counts: readonly number[]) => counts.map((count) => shadeOf(count, scaleOf(counts)));

  test("is darker the more there is; something is never as light as nothing", () => {
    expect(shadesOf([0, 1, 4, 25, 64, 100])).toEqual([0, 1, 1, 3, 4, 5]);
  });

  test("is not made flat by one count that lies far beyond the others", () => {
    const counts = [1, 1, 8, 4, 7, 7, 3, 7, 4, 10, 16, 10, 5, 18, 12];
    expect(shadesOf([...counts, 41])).toEqual([...shadesOf(counts), 5]);
    expect(new Set(shadesOf(counts)).size).toBe(5);
  });

  test("says which counts each colour is for, all of them and each once", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 40 }), (counts) => {
        const scale = scaleOf(counts);
        const steps = stepsOf(scale);
        for (const count of counts) {
          const shade = steps.filter(({ from, to }) => count >= from && count <= to).map((step) => step.shade);
          expect(shade).toEqual(count === 0 ? [] : [shadeOf(count, scale)]);
        }
        expect(steps.at(-1)?.to ?? 0).toBe(Math.max(0, ...counts));
      }),
    );
  });
});

describe("the heads", () => {
  test("are short: below the name of their grouping they do not say it again", () => {
    expect(shortTitle("Stap 2, einde van het werk", "Stap")).toBe("2. Einde van het werk");
    expect(shortTitle("Stap 2: Einde", "stap")).toBe("2. Einde");
    expect(shortTitle("Stap 2, einde", "Thema")).toBe("Stap 2, einde");
    expect(shortTitle("Stappen in de tijd", "Stap")).toBe("Stappen in de tijd");
    expect(shortTitle("Stap 2", "Stap")).toBe("Stap 2");
  });

  test("have two lines at most, broken between words, and the number with its first word", () => {
    expect(headLines("3. Verkennen en klaarmaken van gegevens")).toEqual([
      "3.\u00a0Verkennen en",
      "klaarmaken van gegevens",
    ]);
    expect(headLines("0. Organisatieverantwoordelijkheden")).toEqual(["0.\u00a0Organisatieverantwoordelijkheden"]);
    expect(headLines(`${"a".repeat(50)} b ${"c".repeat(30)} d`)).toEqual([`${"a".repeat(35)}…`, "b…"]);
  });
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
