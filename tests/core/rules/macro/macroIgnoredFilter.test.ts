import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withMacro = (words: string) => `${goodMeasure}\n<!-- ${words} -->\n`;

test("a second filter does nothing", () => {
  const text = withMacro("list_vereisten rollen/jurist onderwerp/transparantie no-search");
  expect(seen(measure, text)).toBe(
    "<!-- list_vereisten rollen/jurist onderwerp/transparantie no-search -->\n                                  ^^^^^^^^^^^^^^^^^^^^^^^ warning macro/ignored-filter",
  );
  expect(message(measure, text)).toEqual({
    nl: "De site leest alleen het eerste filter, 'rollen/jurist'; 'onderwerp/transparantie' doet niets. Verwijder een van beide.",
    en: "The site reads only the first filter, 'rollen/jurist'; 'onderwerp/transparantie' does nothing. Remove one of them.",
  });
  expect(mended(measure, text)).toBe(withMacro("list_vereisten rollen/jurist no-search"));
  expect(mended(measure, crlf(text))).toBe(crlf(withMacro("list_vereisten rollen/jurist no-search")));
});

test("which of two filters was meant, the author says; the same filter twice is mended unasked", () => {
  expect(repairs(measure, withMacro("list_vereisten rollen/jurist rollen/ontwikkelaar"))).toEqual([
    "Verwijder 'rollen/ontwikkelaar'",
  ]);
  const text = withMacro("list_vereisten rollen/jurist no-id rollen/jurist");
  expect(message(measure, text)?.nl).toBe("Het filter 'rollen/jurist' staat er al. Verwijder het hier.");
  expect(repairs(measure, text)).toEqual(["Verwijder 'rollen/jurist' *"]);
  expect(mended(measure, text)).toBe(withMacro("list_vereisten rollen/jurist no-id"));
});

test("a second filter with another sign or an unknown key is one too", () => {
  for (const second of ["rollen:jurist", "kleur/rood", "/jurist"]) {
    expect(mended(measure, withMacro(`list_vereisten rollen/jurist ${second}`))).toBe(
      withMacro("list_vereisten rollen/jurist"),
    );
  }
});

test("where the first is wrong itself, only that is said", () => {
  const text = withMacro("list_vereisten kleur/rood rollen/jurist");
  expect(seen(measure, text)).toContain("error macro/filter");
  expect(seen(measure, text)).not.toContain("ignored-filter");
});

eachMistake("macro/ignored-filter", [
  inBody("<!-- list_vereisten rollen/jurist onderwerp/transparantie -->"),
  inBody("<!-- list_vereisten rollen/jurist no-search rollen/jurist no-id -->"),
]);
