import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../../framework";
import { eachMistake } from "../../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a list that begins at nought", () => {
  const text = withText("0. Voorbereiden\n1. Ontwerpen");
  expect(seen(measure, text)).toBe("0. Voorbereiden\n^^^^^^^^^^^^^^^ warning body/list-start");
  expect(message(measure, text)).toEqual({
    nl: "Deze lijst begint bij 0, maar de site nummert elke lijst vanaf 1. Begin bij 1, of zet het nummer in de tekst zelf.",
    en: "This list starts at 0, but the site counts every list from 1. Start at 1, or put the number in the text itself.",
  });
  expect(repairs(measure, text)).toEqual(["Nummer de items vanaf 1"]);
  expect(mended(measure, crlf(text))).toBe(crlf(withText("1. Voorbereiden\n2. Ontwerpen")));
  expect(mended(other, "2. a\n\n2. b\n\n    1. c\n\n9. d\n")).toBe("1. a\n\n2. b\n\n    1. c\n\n3. d\n");
});

test("a list that something breaks in two", () => {
  for (const between of ["Uitleg.", "```\ncode\n```", "<!-- nog doen -->", "| a | b |\n| - | - |"]) {
    const text = `1. een\n\n${between}\n\n2. twee\n3. drie\n`;
    expect(seen(other, text)).toBe("2. twee\n^^^^^^^ warning body/list-start");
    expect(message(other, text)).toEqual({
      nl: "Deze lijst begint bij 2, maar de site nummert elke lijst vanaf 1. Hoort wat tussen deze lijst en de vorige staat bij het item erboven, laat het dan vier spaties inspringen.",
      en: "This list starts at 2, but the site counts every list from 1. If what is between this list and the one before belongs to the item above, indent it by four spaces.",
    });
    expect(repairs(other, text)).toEqual([]);
  }
});

test("a year at the start of a paragraph", () => {
  const text = "2024. Dat was het jaar.\n";
  expect(message(other, text)?.nl).toBe(
    "Deze lijst begint bij 2024, maar de site nummert elke lijst vanaf 1. Schrijf een '\\' voor de punt als dit geen lijst is.",
  );
  expect(mended(other, text)).toBe("2024\\. Dat was het jaar.\n");
});

test("in a list, a block and a quotation", () => {
  for (const text of ["- a\n\n    0. b\n", "!!! note\n\n    2. b\n", "> 3. b\n> 4. c\n"]) {
    expect([text, seen(other, text).includes("warning body/list-start")]).toEqual([text, true]);
  }
});

test("lists that begin at 1, and what goes on with a list above it", () => {
  for (const text of [
    "1. a\n1. b",
    "1. a\n5. b",
    "1. a\n\n    tekst\n\n2. b",
    "1. a\n\n    ```\n    x\n    ```\n\n2. b",
    "1. a\n    - b\n    - c\n2. d",
    "1. a\n\n\n2. b",
    "01. a",
    "## Kop\n\n1. a\n\n## Kop 2\n\n1. a",
    "```\n0. a\n```",
    "Zie 0. a",
    "2\\. a",
    "3.14 is pi",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/list-start", [inBody("0. a\n1. b"), inBody("3. a\n4. c"), inBody("1848. De grondwet.")]);
