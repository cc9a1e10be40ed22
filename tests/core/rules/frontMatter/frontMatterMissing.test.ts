import { expect, test } from "vitest";
import { crlf, goodMeasure, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a page of a kind without front matter is underlined on its first line", () => {
  expect(seen(measure, "# Toezicht\n\nTekst.\n")).toBe("# Toezicht\n^^^^^^^^^^ error front-matter/missing");
  expect(message(measure, "# Toezicht\n")).toEqual({
    nl: "Deze maatregel heeft geen front matter en ontbreekt daardoor in alle overzichten. Begin de pagina met sleutels tussen twee regels '---'.",
    en: "This measure has no front matter, so it is missing from every overview. Start the page with keys between two lines '---'.",
  });
});

test("an empty file gets the keys that the site cannot do without", () => {
  expect(seen(measure, "")).toBe("| error front-matter/missing");
  expect(mended(measure, "")).toBe("---\ntitle: \nid: urn:nl:ak:mtr:owp-05\n---\n\n");
});

test("title and id come from the heading and the file name, in quotes where the text needs them", () => {
  expect(mended(measure, "# Let op: toezicht\n")).toBe(
    "---\ntitle: 'Let op: toezicht'\nid: urn:nl:ak:mtr:owp-05\n---\n\n# Let op: toezicht\n",
  );
});

test("line ends of Windows and a byte order mark stay", () => {
  expect(mended(measure, "\ufeffTekst.\r\n\r\n# Toezicht\r\n")).toBe(
    "\ufeff---\r\ntitle: Toezicht\r\nid: urn:nl:ak:mtr:owp-05\r\n---\r\n\r\nTekst.\r\n\r\n# Toezicht\r\n",
  );
});

test("a heading right behind a byte order mark gives the title", () => {
  expect(mended(measure, "\ufeff# Toezicht\n")).toContain("title: Toezicht\n");
});

test("keys without a fence above them get one", () => {
  const text = goodMeasure.slice(4);
  expect(seen(measure, text).split("\n")[1]).toContain("^ error front-matter/missing");
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(mended(measure, crlf(text))).toBe(crlf(goodMeasure));
});

test("keys without any fence get both", () => {
  expect(mended(measure, "title: Toezicht\nid: urn:nl:ak:mtr:owp-05\n\n# Toezicht\n")).toBe(
    "---\ntitle: Toezicht\nid: urn:nl:ak:mtr:owp-05\n---\n\n# Toezicht\n",
  );
});

test("a first line of two or four dashes becomes three", () => {
  for (const fence of ["--", "----", "—"]) {
    const text = fence + goodMeasure.slice(3);
    expect(repairs(measure, text)).toEqual(["Maak van de eerste regel '---' *"]);
    expect(mended(measure, text)).toBe(goodMeasure);
  }
});

test("dashes above prose are left to the author: a line with a colon need not be a key", () => {
  expect(
    repairs(measure, "--\nNoot: dit is een tekst over dingen\n\nMeer tekst.\n").filter((title) => title.endsWith("*")),
  ).toEqual([]);
  expect(repairs(measure, goodMeasure.replace("---", "--"))[0]).toContain("*");
});

test("text above the front matter goes below it, and no second block is offered", () => {
  const text = `<!-- concept -->\n${goodMeasure}`;
  expect(seen(measure, text)).toBe("<!-- concept -->\n^^^^^^^^^^^^^^^^ error front-matter/missing");
  expect(message(measure, text)?.nl).toBe(
    "Boven de front matter van deze maatregel staat tekst, waardoor de site het blok niet leest. Laat de pagina beginnen met '---'.",
  );
  expect(mended(measure, text)).toBe(goodMeasure.replace("---\n#", "---\n<!-- concept -->\n#"));
});

test("pages that need no front matter are right without it", () => {
  for (const text of ["", "# Kop\n", "\n---\n\n# Kop\n"]) expect(seen(other, text)).toBe("");
});

eachMistake("front-matter/missing", [
  [measure, goodMeasure.slice(4)],
  [measure, `-${goodMeasure}`],
  [measure, `Tekst.\n${goodMeasure}`],
]);
