import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, problems, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withMacro = (words: string) => `${goodMeasure}\n<!-- ${words} -->\n`;

test("an option that is not one does nothing", () => {
  const text = withMacro("list_vereisten rollen/jurist no-levencyclus no-search");
  expect(seen(measure, text)).toBe(
    "<!-- list_vereisten rollen/jurist no-levencyclus no-search -->\n                                  ^^^^^^^^^^^^^^ information macro/unknown-option",
  );
  expect(message(measure, text)).toEqual({
    nl: "'no-levencyclus' is geen optie van 'list_vereisten' en doet niets. Bedoelde je 'no-levenscyclus'?",
    en: "'no-levencyclus' is not an option of 'list_vereisten' and does nothing. Did you mean 'no-levenscyclus'?",
  });
  expect(mended(measure, text)).toBe(withMacro("list_vereisten rollen/jurist no-levenscyclus no-search"));
  expect(mended(measure, crlf(text), repairs(measure, text).length - 1)).toBe(
    crlf(withMacro("list_vereisten rollen/jurist no-search")),
  );
});

test("what is near no option can go", () => {
  expect(repairs(measure, withMacro("list_vereisten rollen/jurist breed"))).toEqual(["Verwijder 'breed'"]);
  expect(message(measure, withMacro("list_vereisten breed"))?.nl).toMatch(
    /^'breed' is geen optie .* Kies uit: no-search, /,
  );
});

test("an option of another macro is none of this one", () => {
  expect(problems(measure, withMacro("list_maatregelen rollen/jurist no-wetcode")).map(({ code }) => code)).toEqual([
    "macro/unknown-option",
  ]);
  expect(problems(measure, withMacro("list_vereisten rollen/jurist no-wetcode"))).toEqual([]);
});

test("prose behind the name of a list: the site shows the whole table, which is said once", () => {
  const text = withMacro("list_vereisten komen hier later");
  expect(seen(measure, text)).toBe(
    "<!-- list_vereisten komen hier later -->\n                    ^^^^^^^^^^^^^^^^ information macro/unknown-option",
  );
  expect(message(measure, text)?.nl).toBe(
    "De site leest deze opmerking als de macro 'list_vereisten' en toont hier de hele tabel. Laat de opmerking met een ander woord beginnen, of verwijder wat achter de naam staat.",
  );
  expect(mended(measure, text)).toBe(withMacro("list_vereisten"));
});

test("every option of the model, and none at all, are right; a wrong filter is no option", () => {
  for (const words of ["", " no-search no-id add-title", " rollen/jurist no-rol"])
    expect(problems(measure, withMacro(`list_vereisten${words}`))).toEqual([]);
  expect(problems(measure, withMacro("list_vereisten rollen : jurist")).map(({ code }) => code)).toEqual([
    "macro/filter",
  ]);
});

eachMistake("macro/unknown-option", [
  inBody("<!-- list_vereisten rollen/jurist no-serch -->"),
  inBody("<!-- list_vereisten breed no-id -->"),
  inBody("<!-- list_vereisten komen hier later -->"),
]);
