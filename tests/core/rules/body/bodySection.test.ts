import { expect, test } from "vitest";
import {
  change,
  crlf,
  goodMeasure,
  inMeasure,
  measure,
  mended,
  message,
  other,
  repairs,
  requirement,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

test("a section that is missing goes to its usual place", () => {
  const text = crlf(change(goodMeasure, "## Risico\nNiemand grijpt in.\n\n", ""));
  expect(seen(measure, text)).toBe("---\n^^^ information body/section");
  expect(message(measure, text)).toEqual({
    nl: "Op deze maatregel ontbreekt het onderdeel 'Risico'. Voeg de kop toe, met een tekst eronder.",
    en: "The section 'Risico' is missing from this measure. Add the heading, with a text below it.",
  });
  expect(repairs(measure, text)).toEqual(["Voeg de kop 'Risico' in"]);
  expect(mended(measure, text)).toBe(crlf(change(goodMeasure, "Niemand grijpt in.\n", "")));
});

test("several are one problem, and one repair", () => {
  const text = goodMeasure
    .replace("## Maatregel\nSpreek af wie mag ingrijpen.\n\n", "")
    .replace("## Risico\nNiemand grijpt in.\n\n", "")
    .replace("\n## Bronnen\nEigen ervaring.\n\n## Voorbeelden\nEen gemeente.\n", "")
    .trimEnd();
  expect(message(measure, text)?.nl).toBe(
    "Op deze maatregel ontbreken de onderdelen 'Maatregel', 'Risico' en 'Bronnen'. Voeg de koppen toe, met een tekst eronder.",
  );
  expect(mended(measure, text)).toBe(
    goodMeasure.replace(/Spreek af wie mag ingrijpen\.\n|Niemand grijpt in\.\n|Eigen ervaring\.\n\n## Vo[\s\S]*$/g, ""),
  );
});

test("a section without a text, but for comments that readers do not see", () => {
  const text = change(goodMeasure, "Niemand grijpt in.\n", "<!-- vul in -->\n");
  expect(seen(measure, text)).toBe("## Risico\n^^^^^^^^^ information body/section");
  expect(message(measure, text)?.nl).toBe("Onder de kop 'Risico' staat niets. Schrijf dit onderdeel.");
  expect(repairs(measure, text)).toEqual([]);
});

test("an empty heading that the page can do without goes, and a comment below it stays", () => {
  const title = "Verwijder de kop 'Voorbeelden'";
  const last = change(goodMeasure, "Een gemeente.\n", "");
  expect(message(measure, last)?.nl).toBe(
    "Onder de kop 'Voorbeelden' staat niets. Schrijf dit onderdeel, of verwijder de kop.",
  );
  for (const of of [(text: string) => text, crlf]) {
    expect(repairs(measure, of(last))).toEqual([title]);
    expect(mended(measure, of(last))).toBe(of(change(goodMeasure, "\n## Voorbeelden\nEen gemeente.\n", "")));
    const between = change(goodMeasure, "## Bronnen\n", "## Voorbeelden\n\n<!-- later -->\n\n## Bronnen\n");
    expect(mended(measure, of(between.replace(/\n## Voorbeelden\nEen gemeente\.\n/, "")))).toBe(
      of(change(goodMeasure, "## Bronnen\n", "<!-- later -->\n\n## Bronnen\n").replace(/\n## Voorbeelden\n.*\n/, "")),
    );
  }
});

test("a section that is there twice", () => {
  const text = change(goodMeasure, "## Voorbeelden\n", "## Bronnen\nAnders.\n\n## Voorbeelden\n");
  expect(seen(measure, text)).toBe("## Bronnen\n^^^^^^^^^^ information body/section");
});

test("another order, other headings, another spelling, a macro, and pages of other kinds are right", () => {
  for (const text of [
    change(goodMeasure, "## Voorbeelden\n", "## Iets anders\n\n## voorbeeld\n"),
    change(goodMeasure, "Dat vraagt om tijd.\n", "### Dieper\nTekst.\n"),
    goodMeasure.replace(/(## Maatregel\n.*\n\n)(## Toelichting\n.*\n\n)/, "$2$1"),
  ]) {
    expect(seen(measure, text)).toBe("");
  }
  expect(seen(other, "## Risico\n")).toBe("");
  expect(seen(requirement, "")).not.toContain("body/section");
});

eachMistake("body/section", [
  inMeasure("## Risico\nNiemand grijpt in.\n\n", ""),
  inMeasure("Niemand grijpt in.\n", ""),
  inMeasure("## Bronnen\nEigen ervaring.\n\n## Voorbeelden\nEen gemeente.\n", ""),
  inMeasure("## Voorbeelden\n", "## Bronnen\nAnders.\n\n## Voorbeelden\n"),
]);
