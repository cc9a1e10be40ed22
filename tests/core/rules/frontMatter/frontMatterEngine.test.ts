import { expect, test } from "vitest";
import { crlf, goodMeasure, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const script = `---js${goodMeasure.slice(3)}`;

test("the language behind the fence is underlined, and nothing below it is run or read", () => {
  expect(seen(measure, script)).toBe("---js\n   ^^ error front-matter/engine");
  expect(seen(measure, "---js\nthrow new Error('dit loopt')\n---\n")).toBe("---js\n   ^^ error front-matter/engine");
  expect(message(measure, script)).toEqual({
    nl: "De site leest alleen gewone front matter. Verwijder 'js' achter '---'.",
    en: "The site reads plain front matter only. Remove 'js' after '---'.",
  });
});

test("the language goes, but not without asking: what follows may be a program", () => {
  expect(repairs(measure, script)).toEqual(["Verwijder 'js'"]);
  expect(mended(measure, script)).toBe(goodMeasure);
  expect(mended(measure, `\ufeff${crlf(script)}`)).toBe(`\ufeff${crlf(goodMeasure)}`);
  expect(mended(measure, script.replace("---js", "--- yaml "))).toBe(goodMeasure);
});

test("spaces behind the fence are right", () => {
  expect(seen(measure, goodMeasure.replace("---\n", "---  \n"))).toBe("");
});

eachMistake("front-matter/engine", [[measure, goodMeasure.replace("---", "---yaml")]]);
