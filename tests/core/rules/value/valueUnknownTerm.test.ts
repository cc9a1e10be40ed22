import { expect, test } from "vitest";
import {
  change,
  crlf,
  goodMeasure,
  goodRequirement,
  goodTool,
  inMeasure,
  measure,
  mended,
  message,
  repairs,
  requirement,
  seen,
  tool,
} from "../framework";
import { eachMistake } from "../mistakes";

const phases = "levenscyclus:\n- ontwerp\n";
const withPhases = (lines: string) => change(goodMeasure, phases, lines);

test("a value that is none of the fixed ones is underlined without its quotes", () => {
  expect(seen(measure, withPhases("levenscyclus:\n- 'Ontwerp' # fase\n"))).toBe(
    "- 'Ontwerp' # fase\n   ^^^^^^^ error value/unknown-term",
  );
});

test("the near one replaces it", () => {
  const text = crlf(withPhases("levenscyclus:\n  - 'Ontwerp' # fase\n"));
  expect(repairs(measure, text)).toEqual(["Vervang door 'ontwerp' (andere schrijfwijze) *"]);
  expect(mended(measure, text)).toBe(crlf(withPhases("levenscyclus:\n  - 'ontwerp' # fase\n")));
});

test("where nothing is near, the choices are named; the only item of a required list is not removed", () => {
  const text = withPhases("levenscyclus:\n- straks\n");
  expect(message(measure, text)).toEqual({
    nl: "'straks' is geen waarde van 'levenscyclus'. Kies uit: ontwerp, ontwikkelen.",
    en: "'straks' is not a value of 'levenscyclus'. Choose from: ontwerp, ontwikkelen.",
  });
  expect(repairs(measure, text)).toEqual([]);
});

test("one of several can be removed, from a list of lines and from one in brackets", () => {
  const lines = withPhases("levenscyclus:\n- ontwerp\n- straks # ooit\n");
  expect(repairs(measure, lines)).toEqual(["Verwijder 'straks'"]);
  expect(mended(measure, lines)).toBe(goodMeasure);
  const flow = withPhases("levenscyclus: [straks, ontwerp]\n");
  expect(mended(measure, flow)).toBe(withPhases("levenscyclus: [ontwerp]\n"));
});

test("a known variant is replaced by the term", () => {
  const text = withPhases("levenscyclus:\n- ontwikkel\n");
  expect(repairs(measure, text)[0]).toBe("Vervang door 'ontwikkelen' (zo heet het hier) *");
  const risk = change(goodRequirement, "- hoog-risico-ai-systeem", "- verboden-ai-systeem");
  expect(mended(requirement, risk)).toBe(change(goodRequirement, "- hoog-risico-ai-systeem", "- verboden-ai"));
  expect(seen(measure, change(goodMeasure, "rollen:", "hide: tocs\nrollen:"))).toBe(
    "hide: tocs\n      ^^^^ error value/unknown-term",
  );
});

test("a term of another key says so, and can be moved there", () => {
  const text = withPhases("levenscyclus:\n- ontwerp\n- ontwikkelaar\n");
  expect(message(measure, text)).toEqual({
    nl: "'ontwikkelaar' is geen waarde van 'levenscyclus', wel van 'rollen'. Verplaats de waarde daarheen.",
    en: "'ontwikkelaar' is not a value of 'levenscyclus' but of 'rollen'. Move it there.",
  });
  expect(repairs(measure, text)[0]).toBe("Verplaats 'ontwikkelaar' naar 'rollen'");
  expect(mended(measure, text)).toBe(change(goodMeasure, "- jurist\n", "- jurist\n- ontwikkelaar\n"));
});

test("a term that the other key has already is only removed", () => {
  const text = withPhases("levenscyclus:\n- ontwerp\n- jurist\n");
  expect(message(measure, text)?.nl).toBe(
    "'jurist' is geen waarde van 'levenscyclus', wel van 'rollen'. Daar staat de waarde al: verwijder die hier.",
  );
  expect(repairs(measure, text)).toEqual(["Verwijder 'jurist'"]);
  expect(mended(measure, text)).toBe(goodMeasure);
});

test("a filter with a value from a fixed list", () => {
  const text = `${goodMeasure}\n<!-- list_hulpmiddelen categorie/handrijking -->\n`;
  expect(seen(measure, text)).toBe(
    `<!-- list_hulpmiddelen categorie/handrijking -->\n${" ".repeat(33)}^^^^^^^^^^^ error value/unknown-term`,
  );
  expect(mended(measure, text)).toBe(text.replace("handrijking", "handreiking"));
});

test("a number or a word that YAML reads otherwise is one problem", () => {
  for (const value of ["no", "2025", "1.10"]) {
    expect(seen(measure, withPhases(`levenscyclus:\n- ${value}\n`)).split("\n")).toHaveLength(2);
  }
});

test("terms in brackets, in quotes and indented are right; the page about the lifecycle is no phase", () => {
  expect(seen(measure, withPhases('levenscyclus: [ontwerp, "ontwikkelen"]\n'))).toBe("");
  expect(seen(tool, change(goodTool, "- handreiking", "   - handreiking"))).toBe("");
  expect(seen(measure, withPhases("levenscyclus:\n- over-de-levenscyclus\n"))).toContain("error value/unknown-term");
});

eachMistake("value/unknown-term", [
  inMeasure("- ontwerp\n", "- Ontwerp\n"),
  inMeasure("- ontwerp\n", "- ontwerp\n- jurist\n"),
  inMeasure("- ontwerp\n", "- ontwerp\n- ontwikkelaar\n"),
  inMeasure("- ontwerp\n", "- straks\n"),
  inMeasure("- ontwerp\n", "- ontwerp, ontwikkelen\n"),
  inMeasure("- ontwerp\n", "- 'ontwerp '\n"),
  [requirement, change(goodRequirement, "- hoog-risico-ai-systeem\n", "- hoog-risico\n")],
  [tool, change(goodTool, "categorie:\n- handreiking\n", "categorie: [handreiking, jurist]\n")],
]);
