import { expect, test } from "vitest";
import { crlf, goodMeasure, measure, mended, message, repairs, seen } from "./framework";

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
    "[post](mailto:iemand@voorbeeld.nl) [kop](#kop) [wortel](/weg.md)",
    "`[code](weg.md)`",
    "```mermaid\n[a](weg.md)\n```",
    "<!-- [weg](weg.md) -->",
    'De wet zegt: "[...] (zie art. 5.md)".',
  ]) {
    expect(seen(measure, withText(text))).toBe("");
  }
});
