import { expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
  goodMeasure,
  goodRequirement,
  inMeasure,
  measure,
  message,
  repairs,
  requirement,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const explained = (text: string) =>
  change(goodMeasure, "toelichting: Regel wie mag ingrijpen.", `toelichting: ${text}`);
const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i + 1}`).join(" ");

test("what is too much is underlined, and nothing else is offered", () => {
  const text = crlf(explained(`${words(42)} # einde`));
  const [line, drawn] = seen(measure, text).split("\n") as [string, string];
  expect(drawn.replace(/^[ ^]+/, "")).toBe("information value/too-long");
  expect(line.slice(drawn.indexOf("^"), drawn.lastIndexOf("^") + 1)).toBe("w41 w42");
  expect(repairs(measure, text)).toEqual([]);
  expect(message(measure, text)).toEqual({
    nl: "De tekst bij 'toelichting' telt 42 woorden. Houd het bij 40.",
    en: "The text of 'toelichting' has 42 words. Keep it to 40.",
  });
});

test("so many words are right, and signs between them are no words", () => {
  expect(seen(measure, explained(words(40)))).toBe("");
  expect(seen(measure, explained(`${words(20)} \u2013 & ${words(20)}`))).toBe("");
  expect(seen(measure, explained(`${"lang".repeat(60)} woord`))).toBe("");
});

test("of a text over several lines, the whole is underlined", () => {
  const text = explained(`>-\n  ${words(30)}\n  ${words(30)}`);
  expect(seen(measure, text)).toContain("information value/too-long");
});

test("other texts may be of any length", () => {
  const title = change(goodRequirement, "title: Menselijk toezicht", `title: ${words(50)}`);
  expect(seen(requirement, title)).toBe("");
});

eachMistake("value/too-long", [inMeasure(explanation, `toelichting: ${"woord ".repeat(41)}\n`)]);
