import { expect, test } from "vitest";
import { change, crlf, goodMeasure, inBody, inMeasure, measure, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const body = (text: string) => `${goodMeasure}\n${text}\n`;

test("a value that begins as in the template is underlined, and nothing is offered", () => {
  const text = crlf(
    change(goodMeasure, "title: Richt het toezicht in", "title: 'Hier staat de titel, die pakkend is'"),
  );
  expect(seen(measure, text)).toBe(
    `title: 'Hier staat de titel, die pakkend is'\n        ${"^".repeat(35)} warning value/placeholder`,
  );
  expect(repairs(measure, text)).toEqual([]);
  expect(message(measure, text)).toEqual({
    nl: "Dit is voorbeeldtekst, en lezers krijgen die te zien. Schrijf je eigen tekst.",
    en: "This is sample text, and readers get to see it. Replace it with your own.",
  });
});

test("so is a line of the text, without its list mark and its line end", () => {
  expect(seen(measure, crlf(body("  - Beschrijf hier kort wie dit maakte.  ")))).toBe(
    `  - Beschrijf hier kort wie dit maakte.  \n    ${"^".repeat(35)} warning value/placeholder`,
  );
  expect(seen(other, "1. (denk aan de extra enter)\n")).toBe(
    `1. (denk aan de extra enter)\n   ${"^".repeat(25)} warning value/placeholder`,
  );
  expect(
    seen(other, "Hier staat in enkele zinnen iets.\nHier staat in enkele zinnen iets.\n").split("\n"),
  ).toHaveLength(4);
});

test("a link that has no address yet", () => {
  const text = body("[De bron](url) en [nog een](https://voorbeeld.nl)");
  expect(seen(measure, text)).toBe(
    "[De bron](url) en [nog een](https://voorbeeld.nl)\n          ^^^ warning value/placeholder",
  );
  expect(message(measure, text)?.nl).toBe(
    "'url' staat voor het adres van deze link, die nu nergens heen leidt. Vul het adres in.",
  );
});

test.each([
  ["in a comment", "<!-- Hier staat in enkele zinnen wat het is. -->"],
  ["in a comment over several lines", "<!--\nHier staat in enkele zinnen wat het is.\n-->"],
  ["in code", "```\nHier staat in enkele zinnen wat het is.\n[x](url)\n```"],
  ["in the middle of a sentence", "Op de site: Hier staat in enkele zinnen wat het is."],
  ["in other words", "Hier staat een huis. Beschrijf hier niets."],
  ["with an address", "[x](url.md#url)"],
])("%s it is right", (_, text) => expect(seen(other, `${text}\n`)).not.toContain("value/placeholder"));

test("a comment in the front matter is no value", () => {
  expect(seen(measure, change(goodMeasure, "title:", "# Hier staat de titel, die pakkend is\ntitle:"))).toBe("");
});

eachMistake("value/placeholder", [
  inMeasure("title: Richt het toezicht in", "title: Hier staat de titel, die kort is"),
  inBody("1. Beschrijf hier kort wie dit maakte."),
  inBody("[bron](url)"),
]);
