import { expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
  goodMeasure,
  goodRequirement,
  goodTool,
  inMeasure,
  measure,
  mended,
  message,
  other,
  problems,
  repairs,
  requirement,
  seen,
  tool,
} from "../framework";
import { eachMistake } from "../mistakes";

const id = "id: urn:nl:ak:mtr:owp-05\n";

test("the first line is underlined: an error for title and id, a warning for the rest", () => {
  expect(seen(measure, change(goodMeasure, id, ""))).toBe("---\n^^^ error key/missing");
  expect(seen(measure, change(goodMeasure, explanation, ""))).toBe("---\n^^^ warning key/missing");
  expect(message(measure, change(goodMeasure, explanation, ""))).toEqual({
    nl: "Op deze maatregel ontbreekt de sleutel 'toelichting'. Voeg die toe aan de front matter.",
    en: "The key 'toelichting' is missing from this measure. Add it to the front matter.",
  });
});

test("the id that the file name says is put in at its place", () => {
  const text = change(goodMeasure, id, "");
  expect(repairs(measure, text)).toEqual(["Voeg de sleutel 'id' in *"]);
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(mended(measure, crlf(text))).toBe(crlf(goodMeasure));
});

test("the title is put in as the heading says it", () => {
  const text = change(goodMeasure, "title: Richt het toezicht in\n", "").replace("# Richt", "# Let op: richt");
  expect(repairs(measure, text)).toEqual(["Voeg de sleutel 'title' in"]);
  expect(mended(measure, text)).toContain("---\ntitle: 'Let op: richt het toezicht in'\nid:");
});

test("a list is put in with an item, indented as the lists of the page", () => {
  const text = change(goodMeasure, "onderwerp:\n- transparantie\n", "").replaceAll("\n- ", "\n  - ");
  expect(mended(measure, text)).toBe(change(text, "rollen:\n", "onderwerp:\n  - \nrollen:\n"));
});

test("a key that is only misspelled, or stands there under another name, is not missing", () => {
  for (const key of ["titel", "Title", "titl"]) {
    const text = change(goodMeasure, "title:", `${key}:`);
    expect(problems(measure, text).map(({ code }) => code)).toEqual(["key/unknown"]);
  }
});

test("an empty block lacks every required key", () => {
  const codes = problems(measure, "---\n---\n").map(({ code }) => code);
  expect(codes.filter((code) => code === "key/missing")).toHaveLength(6);
});

test("measures without requirements, tools without id or relations, and pages without front matter are right", () => {
  expect(seen(measure, change(goodMeasure, "vereiste:\n- aia-09-menselijk-toezicht\n", ""))).toBe("");
  expect(seen(tool, goodTool)).toBe("");
  expect(seen(requirement, goodRequirement)).toBe("");
  expect(seen(other, "# Kop\n")).toBe("");
});

eachMistake("key/missing", [
  inMeasure("id: urn:nl:ak:mtr:owp-05\n", ""),
  [measure, change(goodMeasure, "title: Richt het toezicht in\n", "")],
]);
