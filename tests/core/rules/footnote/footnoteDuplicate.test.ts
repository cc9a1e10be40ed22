import { expect, test } from "vitest";
import { goodMeasure, inBody, measure, message, problems, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a note that is there twice: the last one is shown", () => {
  const text = withText("Een.[^1]\n\n[^1]: Noot.\n[^2]: Twee, bij [^2].\n[^1]: Nog een.");
  expect(seen(measure, text)).toBe("[^1]: Nog een.\n^^^^^ warning footnote/duplicate");
  expect(message(measure, text)).toEqual({
    nl: "Voetnoot '[^1]' staat al eerder op deze pagina, en de site toont alleen deze laatste. Geef een van beide een ander nummer, en pas dat ook in de tekst aan.",
    en: "Footnote '[^1]' already appears earlier on this page, and the site shows only this last one. Give one of the two another number, in the text too.",
  });
  const [related] = problems(measure, text)[0]!.related;
  expect(text.slice(related!.span.start)).toMatch(/^\[\^1\]: Noot/);
});

test("a note that is referred to twice is right", () => {
  expect(seen(measure, withText("Een[^1] en nog eens.[^1]\n\n[^1]: Noot."))).toBe("");
});

eachMistake("footnote/duplicate", [inBody("Een.[^1]\n\n[^1]: Noot.\n\n[^1]: Noot.")]);
