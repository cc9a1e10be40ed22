import { expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
  goodMeasure,
  inMeasure,
  measure,
  mended,
  message,
  repairs,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const withSource = (value: string) => change(goodMeasure, "rollen:", `sources:\n  ARK: ${value}\nrollen:`);
const withTitle = (value: string) => change(goodMeasure, "title: Richt het toezicht in", `title: ${value}`);

test("a number that ends in a zero loses it: the value is underlined and put in quotes", () => {
  const text = crlf(withSource("3.10 # let op"));
  expect(seen(measure, text)).toBe("  ARK: 3.10 # let op\n       ^^^^ warning value/lossy");
  expect(message(measure, text)).toEqual({
    nl: "De site leest '3.10' als het getal 3.1. Zet de waarde tussen aanhalingstekens.",
    en: "The site reads '3.10' as the number 3.1. Put the value in quotes.",
  });
  expect(repairs(measure, text)).toEqual(["Zet de waarde tussen aanhalingstekens *"]);
  expect(mended(measure, text)).toBe(crlf(withSource("'3.10' # let op")));
});

test("the quotes are those that the page uses", () => {
  const text = withSource("3.10").replace("title: Richt het toezicht in", 'title: "Richt het toezicht in"');
  expect(mended(measure, text)).toContain('ARK: "3.10"\n');
});

test.each([
  ["012", "het getal 10"],
  ["1:30", "het getal 90"],
  ["0x1F", "het getal 31"],
  ["1_000", "het getal 1000"],
  ["2025-02-02", "datum"],
  ["no", "onwaar (nee)"],
  ["yes", "waar (ja)"],
])("%s is read as something else", (value, read) => {
  expect(seen(measure, withSource(value))).toBe(
    `  ARK: ${value}\n       ${"^".repeat(value.length)} warning value/lossy`,
  );
  expect(message(measure, withSource(value))?.nl).toContain(`als ${read}`);
  expect(seen(measure, mended(measure, withSource(value)))).toBe("");
});

test("in a list each value counts", () => {
  expect(seen(measure, withSource("[DM.7, 2.10]"))).toBe("  ARK: [DM.7, 2.10]\n              ^^^^ warning value/lossy");
});

test("a title that is a number or a date", () => {
  expect(seen(measure, withTitle("2025"))).toBe("title: 2025\n       ^^^^ warning value/lossy");
  expect(message(measure, withTitle("2025"))?.nl).toBe(
    "De site leest '2025' als getal, niet als tekst. Zet de waarde tussen aanhalingstekens.",
  );
});

test("numbers that stay what they are, quoted values and texts are right", () => {
  for (const value of ["2.18", "3.1", "DM.7", "'3.10'", '"no"', "1e5", "[2.18, 'DM.7']", "3.10.1"]) {
    expect(seen(measure, withSource(value))).toBe("");
  }
  expect(seen(measure, withTitle("nee"))).toBe("");
});

eachMistake("value/lossy", [
  inMeasure(explanation, `${explanation}sources:\n  ARK: [3.10]\n`),
  inMeasure("title: Richt het toezicht in", "title: 12:30"),
]);
