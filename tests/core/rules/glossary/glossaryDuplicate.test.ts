import { expect, test } from "vitest";
import { glossaryDuplicate } from "../../../../server/src/core/rules/glossary/glossaryDuplicate";
import { data, draw, problemsOf, repaired } from "../../picture";
import { crlf, frameworkWithData, goodGlossary } from "../framework";
import { eachMistake } from "../mistakes";

const at = data.glossary;
const filesWith = (text: string) => ({ ...frameworkWithData, [at]: text });
const shown = (text: string) => draw(filesWith(text), at, glossaryDuplicate);
const found = (text: string) => problemsOf(filesWith(text), at, glossaryDuplicate);

const same = "*[AVG]: Een wet.\n*[norm]: Een regel.\n\n*[AVG]:\tEen wet. \n";
const other = "*[AVG]: Een wet.\n*[AVG]: Een verordening.\n";

test("a term that is defined twice is marked where the site does not show it, with the other place", () => {
  expect(shown(same)).toBe(
    "*[AVG]: Een wet.\n  ^^^ warning glossary/duplicate\n*[norm]: Een regel.\n\n*[AVG]:\tEen wet. \n",
  );
  const [problem] = found(same);
  expect(problem?.message.nl).toBe(
    "Het begrip 'AVG' staat verderop nog een keer, met dezelfde definitie. Verwijder een van beide.",
  );
  expect(problem?.related.map(({ path, span }) => [path, same.slice(span.start - 2, span.end + 2)])).toEqual([
    [at, "*[AVG]:"],
  ]);
});

test("the one that says the same is taken away unasked, with its line", () => {
  const [problem] = found(same);
  expect(problem?.repairs.map(({ preferred }) => preferred)).toEqual([true]);
  expect(repaired(same, problem?.repairs[0])).toBe("*[norm]: Een regel.\n\n*[AVG]:\tEen wet. \n");
});

test("where the definitions differ, the author chooses", () => {
  const [problem, ...others] = found(other);
  expect(others).toEqual([]);
  expect(problem?.message.nl).toBe(
    "Het begrip 'AVG' staat verderop nog een keer, met een andere definitie; in de tekst toont de site alleen die. Kies er één en verwijder de andere.",
  );
  expect(problem?.repairs.map(({ title, preferred }) => [title.nl, preferred])).toEqual([
    ["Verwijder deze definitie van 'AVG'", false],
    ["Verwijder de andere definitie van 'AVG'", false],
  ]);
  expect(problem?.repairs.map((repair) => repaired(other, repair))).toEqual([
    "*[AVG]: Een verordening.\n",
    "*[AVG]: Een wet.\n",
  ]);
});

test("three times is two problems, each beside the last", () => {
  const text = "*[a]: 1\n*[a]: 2\n*[a]: 3";
  const problems = found(text);
  expect(problems.map(({ related: [place] }) => place?.span.start)).toEqual([18, 18]);
  expect(repaired(text, problems[0]?.repairs[1])).toBe("*[a]: 1\n*[a]: 2\n");
});

test("other letters are another term, and each term once is well", () => {
  expect(found("*[AWB]: Een wet.\n*[Awb]: Een wet.\n")).toEqual([]);
  expect(found(goodGlossary)).toEqual([]);
});

test("Windows line ends stay, and a definition within a line takes only itself away", () => {
  const text = crlf(same);
  expect(repaired(text, found(text)[0]?.repairs[0])).toBe(crlf("*[norm]: Een regel.\n\n*[AVG]:\tEen wet. \n"));
  const within = "- *[a]: A\n*[a]: A\n";
  expect(repaired(within, found(within)[0]?.repairs[0])).toBe("- \n*[a]: A\n");
});

eachMistake("glossary/duplicate", [
  [data.glossary, `*[AVG]: Algemene verordening gegevensbescherming.\n${goodGlossary}`],
  [data.glossary, `${goodGlossary}*[AVG]: Een verordening.\n`],
]);
