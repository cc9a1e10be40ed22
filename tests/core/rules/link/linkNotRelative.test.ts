import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a page by its address, or without .md, becomes the path of its file; the anchor stays", () => {
  for (const [written, right] of [
    ["../../vereisten/aia-09-menselijk-toezicht/", "../vereisten/aia-09-menselijk-toezicht.md"],
    ["../vereisten/aia-09-menselijk-toezicht", "../vereisten/aia-09-menselijk-toezicht.md"],
    ["/levenscyclus/ontwerp/", "../../levenscyclus/ontwerp.md"],
    ["/afbeeldingen/schema.png", "../../afbeeldingen/schema.png"],
    ["https://minbzk.github.io/Algoritmekader/levenscyclus/ontwerp", "../../levenscyclus/ontwerp.md"],
  ] as const) {
    const text = withText(`[x](${written}) z`);
    expect(seen(measure, text)).toBe(`[x](${written}) z\n    ${"^".repeat(written.length)} warning link/not-relative`);
    expect(mended(measure, crlf(text))).toBe(crlf(withText(`[x](${right}) z`)));
  }
  const anchored = withText("[x](/voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht/#risico)");
  expect(mended(measure, anchored)).toBe(withText("[x](../vereisten/aia-09-menselijk-toezicht.md#risico)"));
});

test("the message names the file", () => {
  expect(message(other, "[x](/levenscyclus/ontwerp/)\n")).toEqual({
    nl: "De site controleert de link '/levenscyclus/ontwerp/' niet. Noem het bestand: 'levenscyclus/ontwerp.md'.",
    en: "The site does not check the link '/levenscyclus/ontwerp/'. Name the file: 'levenscyclus/ontwerp.md'.",
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
]);
