import { expect, test } from "vitest";
import { crlf, goodMeasure, measure, message, problems, seen } from "./framework";

const conflict = "<<<<<<< HEAD\neen\n=======\ntwee\n>>>>>>> tak\n";

test("a conflict is one problem, on its first line, with the other marks as places", () => {
  const text = `${goodMeasure}\n${conflict}`;
  expect(seen(measure, text)).toBe("<<<<<<< HEAD\n^^^^^^^^^^^^ error body/conflict-marker");
  const [problem] = problems(measure, text);
  expect(problem?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(["=======", ">>>>>>> tak"]);
  expect(problem?.message).toEqual({
    nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en verwijder de markeringen.",
    en: "A merge conflict that is not resolved starts here. Choose what stays and remove the marks.",
  });
});

test("also with Windows line ends, and with the text before both changes", () => {
  const text = crlf(`${goodMeasure}\n${conflict.replace("=======", "||||||| basis\nnul\n=======")}`);
  expect(seen(measure, text)).toBe("<<<<<<< HEAD\n^^^^^^^^^^^^ error body/conflict-marker");
  expect(problems(measure, text)[0]?.related).toHaveLength(3);
});

test("two conflicts are two problems", () => {
  expect(problems(measure, `${goodMeasure}\n${conflict}\n${conflict}`)).toHaveLength(2);
});

test("in the front matter it is the only problem", () => {
  const text = goodMeasure.replace("rollen:", `${conflict}rollen:`);
  expect(problems(measure, text).map(({ code }) => code)).toEqual(["body/conflict-marker"]);
});

test("a mark that was left behind", () => {
  const text = `${goodMeasure}\ntekst\n>>>>>>> tak\n`;
  expect(seen(measure, text)).toBe(">>>>>>> tak\n^^^^^^^^^^^ error body/conflict-marker");
  expect(message(measure, text)?.nl).toBe("Deze markering is over van een samenvoegconflict. Verwijder de regel.");
});

test("a heading underlined with seven signs, a deep quotation and a table are right", () => {
  expect(seen(measure, `${goodMeasure}\nTitel\n=======\n\n>>>>>>> \n\n||||||| x\n`)).toBe("");
});
