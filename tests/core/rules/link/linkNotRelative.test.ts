import { expect, test } from "vitest";
import { problemsOf, repaired } from "../../picture";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a page by its address, or without .md, becomes the path of its file; graver where it leads nowhere; the anchor stays", () => {
  for (const [written, right, severity] of [
    ["../../vereisten/aia-09-menselijk-toezicht/", "../vereisten/aia-09-menselijk-toezicht.md", "warning"],
    ["../../vereisten/aia-09-menselijk-toezicht/index.html", "../vereisten/aia-09-menselijk-toezicht.md", "warning"],
    ["../vereisten/aia-09-menselijk-toezicht", "../vereisten/aia-09-menselijk-toezicht.md", "error"],
    ["../vereisten/aia-09-menselijk-toezicht.html", "../vereisten/aia-09-menselijk-toezicht.md", "error"],
    ["../vereisten/aia-09-menselijk-toezicht.md/", "../vereisten/aia-09-menselijk-toezicht.md", "error"],
    ["/levenscyclus/ontwerp/", "../../levenscyclus/ontwerp.md", "error"],
    ["/Algoritmekader/levenscyclus/ontwerp/index.html", "../../levenscyclus/ontwerp.md", "warning"],
    ["/afbeeldingen/schema.png", "../../afbeeldingen/schema.png", "error"],
    ["https://minbzk.github.io/Algoritmekader/levenscyclus/ontwerp", "../../levenscyclus/ontwerp.md", "warning"],
    ["https://minbzk.github.io/Algoritmekader/levenscyclus/ontwerp.md", "../../levenscyclus/ontwerp.md", "error"],
  ] as const) {
    const text = withText(`[x](${written}) z`);
    expect(seen(measure, text)).toBe(
      `[x](${written}) z\n    ${"^".repeat(written.length)} ${severity} link/not-relative`,
    );
    expect(mended(measure, crlf(text))).toBe(crlf(withText(`[x](${right}) z`)));
  }
  const anchored = withText("[x](/voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht/#risico)");
  expect(mended(measure, anchored)).toBe(withText("[x](../vereisten/aia-09-menselijk-toezicht.md#risico)"));
});

test("the front page of the site by its address", () => {
  const home = "docs/index.md";
  for (const written of ["", "/", "/index.html"]) {
    const text = `[x](https://minbzk.github.io/Algoritmekader${written})\n`;
    const files = { [home]: "# Begin\n", [other]: text };
    const [problem] = problemsOf(files, other);
    expect([problem?.code, problem?.severity, repaired(text, problem?.repairs[0])]).toEqual([
      "link/not-relative",
      "warning",
      "[x](index.md)\n",
    ]);
  }
});

test("HTML that the site publishes as it is, is right wherever it leads there, and named by its file elsewhere", () => {
  const home = "docs/index.md";
  const html = "docs/overzicht/index.html";
  const codes = (path: string, written: string) =>
    problemsOf({ [home]: "# Begin\n", [html]: "", [path]: `[x](${written}) <a href="${written}">y</a>\n` }, path).map(
      ({ code, severity, repairs }) => `${severity} ${code} ${repairs[0]?.value}`,
    );
  expect(codes(home, "overzicht/")).toEqual([]);
  expect(codes(home, "overzicht")).toEqual([]);
  expect(codes(home, "overzicht/index.html")).toEqual([]);
  expect(codes(other, "../overzicht/")).toEqual([]);
  expect(codes(other, "overzicht/index.html")).toEqual(["warning link/html ../overzicht/index.html"]);
});

test("an image that a browser finds at the address, and the site not as a file", () => {
  const text = withText("![x](../../../afbeeldingen/schema.png)");
  expect(seen(measure, text)).toBe(
    "![x](../../../afbeeldingen/schema.png)\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/not-relative",
  );
  expect(mended(measure, text)).toBe(withText("![x](../../afbeeldingen/schema.png)"));
});

test("the message names the file, and the end of a long address", () => {
  expect(message(other, "[x](/levenscyclus/ontwerp/)\n")).toEqual({
    nl: "Deze link leidt op de site nergens heen. Schrijf het bestand van de pagina: 'levenscyclus/ontwerp.md'.",
    en: "This link leads nowhere on the site. Write the file of the page: 'levenscyclus/ontwerp.md'.",
  });
  expect(message(other, "[x](https://minbzk.github.io/Algoritmekader/levenscyclus/ontwerp/)\n")).toEqual({
    nl: "Deze link noemt een eigen pagina met haar webadres. Schrijf het bestand, dan wordt de link gecontroleerd: 'levenscyclus/ontwerp.md'.",
    en: "This link names a page of the site by its web address. Write the file, so that the link is checked: 'levenscyclus/ontwerp.md'.",
  });
});

test("an address of the site that no page has", () => {
  const text = withText("[x](/levenscyclus/ontwrp/)");
  expect(message(measure, text)?.nl).toBe(
    "Het adres '/levenscyclus/ontwrp/' hoort bij deze site, maar heeft geen pagina. Bedoelde je '../../levenscyclus/ontwerp.md'?",
  );
  expect(repairs(measure, text)).toEqual(["Vervang door '../../levenscyclus/ontwerp.md' (lijkt erop)"]);
});

test("paths of files and other sites are right", () => {
  for (const text of [
    "[x](../vereisten/aia-09-menselijk-toezicht.md)",
    "[x](https://minbzk.github.io/iets-anders/)",
    "[x](https://voorbeeld.nl/levenscyclus/ontwerp/)",
    "`[x](/levenscyclus/ontwerp/)`",
  ]) {
    expect(seen(measure, withText(text))).toBe("");
  }
});

eachMistake("link/not-relative", [
  inBody("[x](../../vereisten/aia-09-menselijk-toezicht/)"),
  inBody("[x](../vereisten/aia-09-menselijk-toezicht#risico)"),
  inBody("[x](/levenscyclus/ontwerp/)"),
  inBody("[x](https://minbzk.github.io/Algoritmekader/levenscyclus/ontwerp/)"),
  inBody("[x](/levenscyclus/ontwrp/)"),
  inBody("[x](../../../levenscyclus/ontwerp/index.html)"),
  inBody("[x](../../levenscyclus/ontwerp.md/)"),
  inBody("[x](../../afbeeldingen/schema.png/)"),
]);
