import { expect, test } from "vitest";
import { crlf, goodMeasure, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const unclosed = goodMeasure.replace("\n---\n", "\n");

test("the opening fence is underlined", () => {
  expect(seen(measure, unclosed)).toBe("---\n^^^ error front-matter/unclosed");
  expect(message(measure, unclosed)).toEqual({
    nl: "De front matter wordt niet afgesloten, waardoor de site het blok als tekst toont. Zet een regel '---' onder de laatste sleutel.",
    en: "The front matter is not closed, so the site shows it as text. Put a line '---' below the last key.",
  });
});

test("the fence is put in below the last key", () => {
  expect(repairs(measure, unclosed)).toEqual(["Voeg '---' in onder de laatste sleutel *"]);
  expect(mended(measure, unclosed)).toBe(goodMeasure);
  expect(mended(measure, crlf(unclosed))).toBe(crlf(goodMeasure));
  expect(mended(measure, `\ufeff${unclosed}`)).toBe(`\ufeff${goodMeasure}`);
});

test("a file that ends with its last key gets a line end first", () => {
  const text = unclosed.slice(0, unclosed.indexOf("\n#"));
  expect(mended(measure, text)).toBe(`${text}\n---\n`);
});

test("a line of two or four dashes, or an indented one, becomes the fence", () => {
  for (const fence of ["--", "----", " ---", "—"]) {
    const text = goodMeasure.replace("\n---\n", `\n${fence}\n`);
    expect(repairs(measure, text)).toEqual(["Maak van deze regel '---' *"]);
    expect(mended(measure, text)).toBe(goodMeasure);
  }
});

test("comments and blank lines between keys belong to the front matter", () => {
  const text = unclosed.replace("rollen:", "# let op\n\nrollen:");
  expect(mended(measure, text)).toBe(goodMeasure.replace("rollen:", "# let op\n\nrollen:"));
});

test("a page that begins with a rule across the page is right where no front matter is needed", () => {
  expect(seen(other, "---\n# Kop\n")).toBe("");
  expect(seen(other, "---\n\nTekst met een streep erboven.\n")).toBe("");
});

test("a fence without a line end is none to the site", () => {
  const text = "---\ntitle: Leeswijzer\n---";
  expect(seen(other, text)).toBe("---\n^^^ error front-matter/unclosed");
  expect(message(other, text)).toEqual({
    nl: "De front matter eindigt op de allerlaatste regel van het bestand, zonder regeleinde; de site toont haar daardoor als tekst. Zet een lege regel achter deze '---'.",
    en: "The front matter ends on the very last line of the file, without a line end, so the site shows it as text. Put a blank line after this '---'.",
  });
  expect(mended(other, crlf(text))).toBe(crlf(`${text}\n`));
  expect(seen(other, "---\n\n---")).toBe("");
});

test("a block that is closed with dots is right", () => {
  expect(seen(measure, goodMeasure.replace("\n---\n", "\n...\n"))).toBe("");
});

eachMistake("front-matter/unclosed", [
  [other, "---\ntitle: Leeswijzer\n..."],
  [measure, goodMeasure.replace("\n---\n", "\n")],
  [measure, goodMeasure.replace("\n---\n", "\n--\n")],
]);
