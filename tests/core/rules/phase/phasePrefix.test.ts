import { expect, test } from "vitest";
import { draw, pages } from "../../picture";
import {
  change,
  crlf,
  framework,
  goodMeasure,
  inMeasure,
  measure,
  mended,
  message,
  repairs,
  seen,
  withPage,
} from "../framework";
import { eachMistake } from "../mistakes";

const phases = (lines: string) => change(goodMeasure, "levenscyclus:\n- ontwerp\n", lines);

test("the key is underlined when the phase of the file name is not in its list", () => {
  const text = phases("levenscyclus:\n- ontwikkelen\n");
  expect(seen(measure, text)).toBe("levenscyclus:\n^^^^^^^^^^^^ information phase/prefix");
  expect(message(measure, text)).toEqual({
    nl: "Volgens de bestandsnaam hoort deze maatregel bij de fase 'ontwerp', maar die staat niet bij 'levenscyclus'. Voeg 'ontwerp' toe of hernoem het bestand.",
    en: "By its file name this measure belongs to the phase 'ontwerp', which is not under 'levenscyclus'. Add 'ontwerp' or rename the file.",
  });
});

test.each([
  [
    "before the first that comes later",
    "levenscyclus:\n  - ontwikkelen # x\n",
    "levenscyclus:\n  - ontwerp\n  - ontwikkelen # x\n",
  ],
  ["in brackets", "levenscyclus: [ontwikkelen] # x\n", "levenscyclus: [ontwerp, ontwikkelen] # x\n"],
])("the phase is added in the usual order, %s", (_, before, after) => {
  const text = crlf(phases(before));
  expect(repairs(measure, text)).toEqual(["Voeg 'ontwerp' toe"]);
  expect(mended(measure, text)).toBe(crlf(phases(after)));
});

test("or at the end, with the line ends of the page", () => {
  const late = pages.maatregel("4-owk-05-toezicht");
  const text = crlf(goodMeasure.replace("mtr:owp-05", "mtr:owk-05"));
  expect(seen(late, text)).toBe("levenscyclus:\n^^^^^^^^^^^^ information phase/prefix");
  expect(mended(late, text)).toBe(text.replace("- ontwerp\r\n", "- ontwerp\r\n- ontwikkelen\r\n"));
});

test("what is wrong with the list itself is said by other rules only", () => {
  for (const lines of [
    "",
    "levenscyclus:\n",
    "levenscyclus:\n- Ontwerp\n",
    "levenscyclus: ontwikkelen\n",
    "levenscyclus:\n- ontwikkelen\n-\n",
  ]) {
    expect(seen(measure, phases(lines))).not.toContain("phase/prefix");
  }
});

test.each([
  ["the phase is there", measure, goodMeasure],
  ["the number and the series disagree", pages.maatregel("1-owp-05-toezicht"), goodMeasure],
  ["the name has no number", pages.maatregel("toezicht"), goodMeasure],
  ["there is no such phase", pages.maatregel("8-uit-01-toezicht"), goodMeasure],
])("nothing is said where %s", (_, path, text) => {
  expect(draw(withPage(path, text), path)).not.toContain("phase/prefix");
});

test("it is said as soon as the phase has a page", () => {
  const path = pages.maatregel("8-uit-01-toezicht");
  const files = { ...framework, [path]: goodMeasure, [pages.phase("uitfaseren")]: "---\ntitle: Uitfaseren\n---\n" };
  expect(draw(files, path)).toContain("information phase/prefix");
});

eachMistake("phase/prefix", [
  inMeasure("- ontwerp\n", "- ontwikkelen\n"),
  inMeasure("levenscyclus:\n- ontwerp\n", "levenscyclus: [ontwikkelen] # fasen\n"),
]);
