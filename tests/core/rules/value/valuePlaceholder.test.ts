import { describe, expect, test } from "vitest";
import { data, draw, type Files, pages, problemsOf, templates, unread, workspaceOf } from "../../picture";
import {
  backgroundOf,
  change,
  crlf,
  goodMeasure,
  goodRequirement,
  inBody,
  inMeasure,
  measure,
  other,
  requirement,
  template,
} from "../framework";
import { eachMistake } from "../mistakes";

const files = backgroundOf("value/placeholder");
const seen = (path: string, text: string, more: Files = {}) => {
  const all = { ...files, ...more, [path]: text };
  const lines = draw(all, path).split("\n");
  return lines
    .flatMap((line, index) => (line.includes(" value/placeholder") ? [lines[index - 1], line] : []))
    .join("\n");
};
const told = (path: string, text: string, more: Files = {}) =>
  problemsOf({ ...files, ...more, [path]: text }, path).filter(({ code }) => code === "value/placeholder");
const body = (text: string) => `${goodMeasure}\n${text}\n`;

test("a value that begins as in the template is underlined, and nothing is offered", () => {
  const text = change(goodMeasure, "title: Richt het toezicht in", "title: 'Hier staat de titel, die in één zin pakt'");
  expect(seen(measure, text)).toBe(
    `title: 'Hier staat de titel, die in één zin pakt'\n        ${"^".repeat(40)} warning value/placeholder`,
  );
  const [found] = told(measure, crlf(text));
  expect(found?.repairs).toEqual([]);
  expect(found?.message).toEqual({
    nl: "Dit is voorbeeldtekst, en lezers krijgen die te zien. Schrijf je eigen tekst.",
    en: "This is sample text, and readers get to see it. Replace it with your own.",
  });
});

test("so is a value between quotes, and a line of the text, without its list mark and its line end", () => {
  const value = change(goodMeasure, "Regel wie mag ingrijpen.", "Hier staat in enkele zinnen uitgelegd hoe.");
  expect(told(measure, value)).toHaveLength(1);
  const line = "(denk aan de extra enter vóór een lijst";
  expect(seen(measure, body(`  * ${line}  `))).toBe(
    `  * ${line}  \n    ${"^".repeat(line.length)} warning value/placeholder`,
  );
  expect(
    told(measure, body("Hier staat nog een keer duidelijk A.\nHier staat nog een keer duidelijk B.")),
  ).toHaveLength(2);
});

test("a short line is the author's own as soon as it goes on", () => {
  expect(told(measure, body("Beschrijf dit zo nauwkeurig mogelijk."))).toHaveLength(1);
  expect(told(measure, body("Beschrijf dit zo nauwkeurig mogelijk. Dat helpt."))).toEqual([]);
});

test("a link that has no address yet", () => {
  const text = body("[De bron](url) en [nog een](https://voorbeeld.nl)");
  expect(seen(measure, text)).toBe(
    "[De bron](url) en [nog een](https://voorbeeld.nl)\n          ^^^ warning value/placeholder",
  );
  expect(told(measure, text)[0]?.message.nl).toBe(
    "'url' staat voor het adres van deze link, die nu nergens heen leidt. Vul het adres in.",
  );
});

test.each([
  ["in a comment", "<!-- Hier staat nog een keer duidelijk wat het is. -->"],
  ["in a comment over several lines", "<!--\nHier staat nog een keer duidelijk wat het is.\n-->"],
  ["in code", "```\nHier staat nog een keer duidelijk wat het is.\n[x](url)\n```"],
  ["in the middle of a sentence", "Op de site: Hier staat nog een keer duidelijk wat het is."],
  ["in other words", "Hier staat nog een huis. Beschrijf hier niets."],
  ["with an address", "[x](url.md#url)"],
  [
    "what stands on every page: an address",
    "Heb je een ander voorbeeld, laat het ons weten via [de post](mailto:post@voorbeeld.nl).",
  ],
  ["what stands on every page: a box", '??? expander "Bekijk alle vereisten die erbij horen"\n    Tekst.'],
  ["what stands in a comment of the template", "allerlei dingen die erbij horen."],
])("%s it is right", (_, text) => expect(told(measure, body(text))).toEqual([]));

test("a comment in the front matter is no value", () => {
  expect(told(measure, change(goodMeasure, "title:", "# Hier staat de titel, die in één zin\ntitle:"))).toEqual([]);
});

test("of a kind with another template, or none, or while there is none, it is right", () => {
  const line = "Hier staat nog een keer duidelijk wat het is.";
  expect(told(measure, body(line))).toHaveLength(1);
  expect(told(requirement, `${goodRequirement}\n${line}\n`)).toEqual([]);
  expect(told(other, `${line}\n`)).toEqual([]);
  const { [templates.maatregel]: _, ...without } = files;
  expect(problemsOf({ ...without, [measure]: body(line) }, measure)).toEqual([]);
  expect(told(measure, body(line), { [templates.maatregel]: unread })).toEqual([]);
});

describe("a template that changes", () => {
  test("is felt by the pages of its kind", () => {
    const workspace = workspaceOf({ ...files, [measure]: body("Schrijf hier op wat er verder nog te doen is.") });
    workspace.check();
    const codes = () => workspace.problems(measure).map(({ code }) => code);
    expect(codes()).toEqual([]);
    workspace.set(templates.maatregel, `${template}\nSchrijf hier op wat er verder is.\n`);
    expect([...workspace.check()].map(([path]) => path)).toContain(measure);
    expect(codes()).toEqual(["value/placeholder"]);
    workspace.delete(templates.maatregel);
    workspace.check();
    expect(codes()).toEqual([]);
  });

  test("has no problems of its own, but for the marks of a merge", () => {
    expect(problemsOf(files, templates.maatregel)).toEqual([]);
    const merging = { ...files, [templates.maatregel]: `${template}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak\n` };
    expect(problemsOf(merging, templates.maatregel).map(({ code }) => code)).toEqual(
      Array(3).fill("body/conflict-marker"),
    );
    expect(problemsOf(merging, pages.other("x"))).toEqual([]);
    expect(data.site).not.toBe(templates.maatregel);
  });
});

eachMistake("value/placeholder", [
  inMeasure("title: Richt het toezicht in", "title: Hier staat de titel, die in 1 zin kort is"),
  inBody("1. Hier staat nog een keer duidelijk wie dit maakte."),
  inBody("[bron](url)"),
]);
