import { expect, test } from "vitest";
import { goodMeasure, measure, mended, message, other, repairs, seen } from "../framework";

test("front matter without a key is told on a page that can do without, and goes", () => {
  expect(seen(other, "---\n---\n\n# Kop\n")).toBe("---\n^^^ warning front-matter/empty");
  expect(message(other, "---\n---\n\n# Kop\n")).toEqual({
    nl: "De front matter is leeg; de site toont de regels '---' op de pagina. Verwijder ze, of zet er een sleutel tussen.",
    en: "The front matter is empty, so the site shows the lines '---' on the page. Remove them, or put a key between them.",
  });
  expect(repairs(other, "---\n---\n")).toEqual(["Verwijder de lege front matter *"]);
  expect(mended(other, "---\r\n---\r\n\r\n# Kop\r\n")).toBe("\r\n# Kop\r\n");
});

test("two rules with something between them are no front matter", () => {
  for (const text of ["---\n\n---\n# Kop\n", "---\n# Kop\n---\nTekst\n", "---\n\n---"]) {
    expect(seen(other, text)).not.toContain("front-matter/empty");
  }
});

test("a page with a key, and one that needs keys, are not its business", () => {
  expect(seen(other, "---\nhide: toc\n---\n# Kop\n")).toBe("");
  expect(seen(measure, goodMeasure.replace(/^---\n[\s\S]*?\n---/, "---\n---"))).not.toContain("front-matter/empty");
});
