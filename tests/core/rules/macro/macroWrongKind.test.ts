import { expect, test } from "vitest";
import { pages } from "../../picture";
import {
  change,
  crlf,
  goodMeasure,
  goodRequirement,
  goodTool,
  inBody,
  inMeasure,
  measure,
  mended,
  message,
  problems,
  repairs,
  requirement,
  seen,
  tool,
} from "../framework";
import { eachMistake } from "../mistakes";

const relations = "<!-- list_vereisten_on_maatregelen_page -->";

test("the macro of another kind in the place of the right one", () => {
  const text = change(goodMeasure, relations, "<!-- list_maatregelen_on_hulpmiddelen_page -->");
  expect(seen(measure, text)).toBe(
    `    <!-- list_maatregelen_on_hulpmiddelen_page -->\n    ${"^".repeat(46)} error macro/wrong-kind`,
  );
  expect(message(measure, text)).toEqual({
    nl: "'list_maatregelen_on_hulpmiddelen_page' is voor hulpmiddelen: op deze maatregel toont de site alle maatregelen. Gebruik 'list_vereisten_on_maatregelen_page'.",
    en: "'list_maatregelen_on_hulpmiddelen_page' is for tools: on this measure the site shows all measures. Use 'list_vereisten_on_maatregelen_page'.",
  });
  expect(repairs(measure, text)).toEqual([
    "Vervang door 'list_vereisten_on_maatregelen_page' (hoort op deze maatregel) *",
  ]);
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(mended(measure, crlf(text))).toBe(crlf(goodMeasure));
});

test("beside the right one it goes", () => {
  const text = `${goodMeasure}\n<!-- list_maatregelen_on_hulpmiddelen_page -->\n`;
  expect(repairs(measure, text)).toEqual(["Verwijder deze macro"]);
  expect(mended(measure, text)).toBe(`${goodMeasure}\n`);
});

test("where no such macro is made for, a table of the pages that name this one", () => {
  const list = "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->";
  const text = change(goodRequirement, list, relations);
  expect(problems(requirement, text).map(({ code }) => code)).toEqual(["macro/wrong-kind"]);
  expect(message(requirement, text)?.nl).toBe(
    "'list_vereisten_on_maatregelen_page' is voor maatregelen en hulpmiddelen: op deze vereiste toont de site alle vereisten. Gebruik een lijstmacro met een filter.",
  );
  expect(mended(requirement, text)).toContain(
    "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search no-onderwerp no-rol no-levenscyclus -->",
  );
  const topic = pages.topic("transparantie");
  const onTopic = `---\ntitle: Transparantie\n---\n${relations}\n`;
  expect(mended(topic, onTopic)).toContain("<!-- list_vereisten onderwerp/transparantie -->");
});

test("a macro that has nothing to show", () => {
  const text = `${goodMeasure}\n<!-- tags-ai-act -->\n`;
  expect(message(measure, text)?.nl).toBe(
    "'tags-ai-act' is voor vereisten en heeft op deze maatregel niets te tonen. Verwijder de macro.",
  );
  expect(mended(measure, text)).toBe(`${goodMeasure}\n`);
  expect(problems(pages.topic("data"), "---\ntitle: Data\n---\n<!-- tags -->\n").map(({ code }) => code)).toEqual([
    "macro/wrong-kind",
  ]);
});

test("each on its own kinds, and one that is read anywhere where it has something to show", () => {
  expect(problems(tool, `${goodTool}\n${relations}\n`)).toEqual([]);
  expect(
    problems(pages.other("lijst"), "---\ntitle: Lijst\nonderwerp:\n- transparantie\n---\n<!-- tags -->\n"),
  ).toEqual([]);
  expect(problems(pages.other("lijst"), "# Lijst\n\n<!-- list_vereisten -->\n")).toEqual([]);
});

eachMistake("macro/wrong-kind", [
  inMeasure("list_vereisten_on_maatregelen_page", "list_maatregelen_on_hulpmiddelen_page"),
  inBody("<!-- tags-ai-act -->"),
  inBody("Tekst.\n\n<!-- list_maatregelen_on_hulpmiddelen_page -->\n\nTekst."),
  [requirement, goodRequirement.replace(/list_maatregelen .*(?= -->)/, "list_vereisten_on_maatregelen_page")],
  [pages.topic("transparantie"), "---\ntitle: Transparantie\n---\n<!-- list_vereisten_on_maatregelen_page -->\n"],
]);
