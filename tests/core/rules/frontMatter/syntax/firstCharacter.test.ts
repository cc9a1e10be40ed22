import { expect, test } from "vitest";
import { change, goodMeasure, measure, problems } from "../../framework";
import { expectMended } from "./measure";

test.each([
  "@jan",
  "`code`",
  "% van",
  "* ster",
  "*ster",
  "**vet**",
  "!let op",
  "|x",
  ">x",
  "? wie",
  ", en",
  "] x",
  "} x",
  "- x",
])("a title cannot start as in %s: quotes mend it", (value) => {
  const text = change(goodMeasure, "title: Richt het toezicht in", `title: ${value}`);
  expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
  const [problem] = problems(measure, text);
  expect(text.slice(problem?.span.start, problem?.span.end)).toBe(value);
  expectMended(text, text.replace(`title: ${value}`, `title: '${value}'`));
});
