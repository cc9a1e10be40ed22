import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("the destination is underlined, without anchor and title", () => {
  expect(seen(measure, withText('Zie [daar](weg.md#kop "Titel").'))).toBe(
    'Zie [daar](weg.md#kop "Titel").\n           ^^^^^^ error link/unknown-file',
  );
  expect(seen(measure, withText("![schema](../weg.png)"))).toBe(
    "![schema](../weg.png)\n          ^^^^^^^^^^ error link/unknown-file",
  );
  expect(seen(measure, withText("[daar]: weg.md"))).toBe("[daar]: weg.md\n        ^^^^^^ error link/unknown-file");
});

test("where nothing is near, the message says what to do", () => {
  expect(message(measure, withText("[daar](weg.md)"))).toEqual({
    nl: "Het bestand 'weg.md' bestaat niet. Verbeter of verwijder de link.",
    en: "The file 'weg.md' does not exist. Correct the link or remove it.",
  });
  expect(repairs(measure, withText("[daar](weg.md)"))).toEqual([]);
});

test("a page that stands in another folder", () => {
  const text = crlf(withText("[daar](aia-09-menselijk-toezicht.md#kop)"));
  expect(repairs(measure, text)).toEqual([
    "Vervang door '../vereisten/aia-09-menselijk-toezicht.md' (zelfde naam, andere map) *",
  ]);
  expect(mended(measure, text)).toBe(crlf(withText("[daar](../vereisten/aia-09-menselijk-toezicht.md#kop)")));
});

test("a name that is nearly right, a page or an image", () => {
  expect(message(measure, withText("[daar](../vereisten/aia-09-menselijke-toezicht.md)"))?.nl).toBe(
    "Het bestand '../vereisten/aia-09-menselijke-toezicht.md' bestaat niet. Bedoelde je '../vereisten/aia-09-menselijk-toezicht.md'?",
  );
  expect(mended(measure, withText("![x](../../afbeeldingen/schemas.png)"))).toBe(
    withText("![x](../../afbeeldingen/schema.png)"),
  );
});

test("links that are right, lead elsewhere, or are none", () => {
  for (const text of [
    "[daar](../vereisten/aia-09-menselijk-toezicht.md)",
    "![x](../../afbeeldingen/schema.png){ .button .md-button--secondary }",
    "[site](https://voorbeeld.nl/a(b)%20c.md#d)",
    "[post](mailto:iemand@voorbeeld.nl) [kop](#risico)",
    "`[code](weg.md)`",
    "```mermaid\n[a](weg.md)\n```",
    "<!-- [weg](weg.md) -->",
    "[versie](1.2) [artikel 5](art. 5.2)",
    "\\[geen](weg.md) \\[ook [niet] dit](weg.md)",
    "<pre>\n[weg](weg.md)\n</pre>",
    'De wet zegt: "[...] (zie art. 5.md)".',
    "- punt\n\n        [in code](weg.md)",
    "\n    [in code](weg.md)",
    "[nummer](3)",
  ]) {
    expect(seen(measure, withText(text))).toBe("");
  }
});

test("a page without .md that is not there", () => {
  const text = withText("[x](../vereisten/aia-09-menselijke-toezicht) [y](weg/)");
  expect(seen(measure, text)).toBe(
    [
      "[x](../vereisten/aia-09-menselijke-toezicht) [y](weg/)",
      "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error link/unknown-file",
      "                                                 ^^^^ error link/unknown-file",
    ].join("\n"),
  );
  expect(message(measure, text)?.nl).toBe(
    "Er is geen pagina '../vereisten/aia-09-menselijke-toezicht'; de link leidt nergens heen. Bedoelde je '../vereisten/aia-09-menselijk-toezicht.md'?",
  );
});

test("an address without https:// or mailto: gets it", () => {
  const site = withText("[x](www.voorbeeld.nl/pad#kop)");
  expect(seen(measure, site)).toBe("[x](www.voorbeeld.nl/pad#kop)\n    ^^^^^^^^^^^^^^^^^^^^ error link/unknown-file");
  expect(message(measure, site)).toEqual({
    nl: "De site zoekt 'www.voorbeeld.nl/pad' als bestand naast deze pagina. Begin het adres met 'https://'.",
    en: "The site looks for 'www.voorbeeld.nl/pad' as a file beside this page. Start the address with 'https://'.",
  });
  expect(repairs(measure, site)).toEqual(["Zet 'https://' voor het adres *"]);
  expect(mended(measure, site)).toBe(withText("[x](https://www.voorbeeld.nl/pad#kop)"));
  expect(mended(measure, withText("[x](jan@voorbeeld.nl)"))).toBe(withText("[x](mailto:jan@voorbeeld.nl)"));
});

eachMistake("link/unknown-file", [
  inBody("[x](www.voorbeeld.nl)"),
  inBody("[x](jan@voorbeeld.nl)"),
  inBody("[x](aia-09-menselijk-toezicht.md)"),
  inBody("![x](../../afbeeldingen/schemas.png)"),
]);
