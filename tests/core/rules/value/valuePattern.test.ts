import { expect, test } from "vitest";
import { pages } from "../../picture";
import { change, crlf, goodMeasure, inMeasure, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withId = (id: string) => change(goodMeasure, "id: urn:nl:ak:mtr:owp-05", `id: ${id}`);

test("an id that is no URN of this kind is underlined without its quotes, and is one problem", () => {
  expect(seen(measure, withId('"urn:nl:ak:mtr:owp-5" # kort'))).toBe(
    'id: "urn:nl:ak:mtr:owp-5" # kort\n     ^^^^^^^^^^^^^^^^^^^ error value/pattern',
  );
  for (const id of [
    "0",
    "012",
    "no",
    "owp-05",
    "urn:nl:ak:ver:owp-05",
    "urn:nl:ak:mtr:xyz-05",
    "urn:nl:ak:mtr:owp-05x",
  ]) {
    expect(seen(measure, withId(id))).toBe(`id: ${id}\n    ${"^".repeat(id.length)} error value/pattern`);
  }
  expect(message(measure, withId("owp-05"))).toEqual({
    nl: "'owp-05' is geen goede waarde voor 'id' op deze maatregel. Bij deze bestandsnaam hoort 'urn:nl:ak:mtr:owp-05'.",
    en: "'owp-05' is not a proper value for 'id' on this measure. For this file name it should be 'urn:nl:ak:mtr:owp-05'.",
  });
});

test("the id that the file name says replaces it; quotes, comment and line ends stay", () => {
  const text = crlf(withId("'owp-05' # let op"));
  expect(repairs(measure, text)).toEqual(["Vervang door 'urn:nl:ak:mtr:owp-05' (volgt uit de bestandsnaam) *"]);
  expect(mended(measure, text)).toBe(crlf(withId("'urn:nl:ak:mtr:owp-05' # let op")));
});

test("where the file name says no id, an example is named and nothing is replaced", () => {
  const nameless = pages.maatregel("toezicht");
  expect(message(nameless, withId("owp-05"))?.nl).toContain("Goed is bijvoorbeeld 'urn:nl:ak:mtr:owp-05'.");
  expect(repairs(nameless, withId("owp-05"))).toEqual([]);
});

test("the same code in two kinds is right", () => {
  const text = goodMeasure.replace("owp-05", "dat-01");
  expect(seen(pages.maatregel("3-dat-01-x"), text)).toBe("");
  expect(seen(pages.maatregel("5-ver-01-x"), goodMeasure.replace("owp-05", "ver-01"))).toBe("");
});

eachMistake("value/pattern", [inMeasure("id: urn:nl:ak:mtr:owp-05", "id: 'owp-5'")]);
