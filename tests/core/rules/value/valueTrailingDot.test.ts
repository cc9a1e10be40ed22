import { expect, test } from "vitest";
import { change, crlf, goodMeasure, inMeasure, measure, mended, message, problems, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const titled = (title: string) => change(goodMeasure, "title: Richt het toezicht in", `title: ${title}`);

test("a title with a full stop is underlined, and loses it", () => {
  const text = crlf(titled("'Richt ''het'' toezicht in.' # kort"));
  expect(seen(measure, text)).toBe(
    "title: 'Richt ''het'' toezicht in.' # kort\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value/trailing-dot",
  );
  expect(repairs(measure, text)).toEqual(["Haal de punt weg *"]);
  expect(mended(measure, text)).toBe(crlf(titled("'Richt ''het'' toezicht in' # kort")));
  expect(message(measure, text)).toEqual({
    nl: "De tekst bij 'title' eindigt op een punt. Haal die weg.",
    en: "The text of 'title' ends in a full stop. Remove it.",
  });
});

test.each([
  ["Eerst dit. Dan dat.", "Eerst dit. Dan dat"],
  ["Van AI en BIO.", "Van AI en BIO"],
  ["Voor versie 2.", "Voor versie 2"],
  ["'Met een spatie. '", "'Met een spatie '"],
  ["no.", "'no'"],
])("%s", (title, after) => expect(mended(measure, titled(title))).toBe(titled(after)));

test.each([
  "Waarom?",
  "Wacht even...",
  "Wacht even\u2026",
  "Kosten, tijd e.d.",
  "Kosten, tijd enz.",
  "Kosten, tijd etc.",
  "De afspraken met Naam B.V.",
  "Zie art. 5",
  "Hoe?!",
  "'.'",
])("%s is right", (title) => expect(seen(measure, titled(title))).toBe(""));

test("an explanation is a sentence: its full stop stays", () => expect(seen(measure, goodMeasure)).toBe(""));

test("a title in a block of lines is underlined, and left to the author", () => {
  const text = titled(">-\n  Richt het toezicht\n  in.");
  expect(seen(measure, text)).toContain("warning value/trailing-dot");
  expect(repairs(measure, text)).toEqual([]);
});

test.each(["Toezicht volgens art.", "Meld het nr.", "Vraag het de min.", "Werk met nen-normen enz."])(
  "the dot of an abbreviation stays: %s",
  (title) => {
    expect(problems(measure, change(goodMeasure, "title: Richt het toezicht in", `title: ${title}`))).toEqual([]);
  },
);

eachMistake("value/trailing-dot", [
  inMeasure("title: Richt het toezicht in", "title: Richt het toezicht in."),
  inMeasure("title: Richt het toezicht in", "title: 'Richt ''het'' toezicht in. ' # punt"),
  inMeasure("title: Richt het toezicht in", "title: no."),
  inMeasure("title: Richt het toezicht in", "title: Richt het\n  toezicht in."),
]);
