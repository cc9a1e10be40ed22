import { expect, test } from "vitest";
import { crlf, goodMeasure, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("the fence below a blank line is underlined", () => {
  expect(seen(measure, `\n${goodMeasure}`)).toBe("---\n^^^ error front-matter/not-first");
  expect(seen(measure, ` \n\n${goodMeasure}`)).toBe("---\n^^^ error front-matter/not-first");
  expect(message(measure, `\n${goodMeasure}`)).toEqual({
    nl: "De front matter begint niet op de eerste regel, waardoor de site het blok als tekst toont. Verwijder de lege regels erboven.",
    en: "The front matter does not start on the first line, so the site shows it as text. Remove the blank lines above it.",
  });
});

test("the blank lines go, the byte order mark stays", () => {
  expect(repairs(measure, `\n${goodMeasure}`)).toEqual(["Verwijder de lege regels boven de front matter *"]);
  expect(mended(measure, `\n \n${goodMeasure}`)).toBe(goodMeasure);
  expect(mended(measure, `\ufeff\r\n${crlf(goodMeasure)}`)).toBe(`\ufeff${crlf(goodMeasure)}`);
});

test("rules across a page without front matter are right", () => {
  expect(seen(other, "\n---\n\n# Kop\n\n---\n\nTekst.\n")).toBe("");
});

eachMistake("front-matter/not-first", [[measure, `\n\n${goodMeasure}`]]);
