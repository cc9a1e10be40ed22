import { expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
  goodMeasure,
  inMeasure,
  measure,
  mended,
  problems,
  repairs,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const title = "title: Richt het toezicht in\n";
const twice = change(goodMeasure, title, `title: Eerst # oud\n${title}`);

test("the first of the two is underlined, with the place of the one that the site reads", () => {
  expect(seen(measure, twice)).toBe("title: Eerst # oud\n^^^^^ warning front-matter/duplicate-key");
  const [problem] = problems(measure, twice);
  expect(problem?.related.map(({ span }) => twice.slice(span.start, span.end + 7))).toEqual(["title: Richt"]);
  expect(problem?.message).toEqual({
    nl: "De sleutel 'title' staat verderop nog een keer; de site leest alleen de laatste. Voeg ze samen of verwijder deze.",
    en: "The key 'title' is there again further down, and the site reads only the last one. Merge them or remove this one.",
  });
});

test("the first one goes with its lines; without asking only when nothing is lost", () => {
  expect(repairs(measure, twice)).toEqual(["Verwijder deze 'title'"]);
  expect(mended(measure, twice)).toBe(goodMeasure);
  expect(mended(measure, crlf(twice))).toBe(crlf(goodMeasure));
  expect(repairs(measure, change(goodMeasure, title, title + title))).toEqual(["Verwijder deze 'title' *"]);
  expect(repairs(measure, change(goodMeasure, title, `title:\n${title}`))).toEqual(["Verwijder deze 'title' *"]);
});

test("a list goes with all its items; comments below it stay", () => {
  const text = change(
    goodMeasure,
    "vereiste:\n",
    "vereiste:\n  - aia-00-verboden-AI-praktijken\n# let op\nvereiste:\n",
  );
  expect(mended(measure, text)).toBe(change(goodMeasure, "vereiste:\n", "# let op\nvereiste:\n"));
});

test("below a key and in braces it is found too, and its neighbours stay", () => {
  const text = change(goodMeasure, title, `${title}sources:\n  ADR: DM.7\n  ADR: DM.8\n`);
  expect(seen(measure, text)).toBe("  ADR: DM.7\n  ^^^ warning front-matter/duplicate-key");
  expect(mended(measure, text)).toBe(text.replace("  ADR: DM.7\n", ""));
  const flow = change(goodMeasure, title, `${title}sources: { ADR: DM.7, ARK: 2.1, ADR: DM.8 }\n`);
  expect(mended(measure, flow)).toBe(flow.replace("ADR: DM.7, ", ""));
});

test("three times is two problems", () => {
  expect(problems(measure, change(goodMeasure, title, title + title + title)).map(({ code }) => code)).toEqual([
    "front-matter/duplicate-key",
    "front-matter/duplicate-key",
  ]);
});

test("the same key below two keys is right", () => {
  const text = change(goodMeasure, title, `${title}sources:\n  ADR: DM.7\n  ARK: DM.7\n`);
  expect(seen(measure, text)).toBe("");
});

eachMistake("front-matter/duplicate-key", [
  inMeasure(explanation, `toelichting: Anders.\n${explanation}`),
  inMeasure(explanation, `${explanation}sources: { ADR: a, ADR: b }\n`),
]);
