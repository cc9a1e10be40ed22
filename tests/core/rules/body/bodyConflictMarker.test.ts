import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, message, problems, seen } from "../framework";
import { eachMistake } from "../mistakes";

const conflict = "<<<<<<< HEAD\neen\n=======\ntwee\n>>>>>>> tak\n";

test("every mark of a conflict is a line to remove", () => {
  const text = `${goodMeasure}\n${conflict}`;
  expect(seen(measure, text)).toBe(`<<<<<<< HEAD
^^^^^^^^^^^^ error body/conflict-marker
=======
^^^^^^^ error body/conflict-marker
>>>>>>> tak
^^^^^^^^^^^ error body/conflict-marker`);
  expect(problems(measure, text)[0]?.message).toEqual({
    nl: "Hier begint een samenvoegconflict dat nog niet is opgelost. Kies wat blijft staan en verwijder de markeringen.",
    en: "A merge conflict starts here that has not been resolved. Choose what stays and remove the marks.",
  });
});

test("also with Windows line ends, and with the text before both changes", () => {
  const text = crlf(`${goodMeasure}\n${conflict.replace("=======", "||||||| basis\nnul\n=======")}`);
  expect(problems(measure, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "<<<<<<< HEAD",
    "||||||| basis",
    "=======",
    ">>>>>>> tak",
  ]);
});

test("in the front matter the marks are the only problems", () => {
  const text = goodMeasure.replace("rollen:", `${conflict}rollen:`);
  expect(problems(measure, text).map(({ code }) => code)).toEqual(Array(3).fill("body/conflict-marker"));
});

test("a mark that was left behind", () => {
  const text = `${goodMeasure}\ntekst\n>>>>>>> tak\n`;
  expect(seen(measure, text)).toBe(">>>>>>> tak\n^^^^^^^^^^^ error body/conflict-marker");
  expect(message(measure, text)?.nl).toBe(
    "Deze markering is overgebleven van een samenvoegconflict. Verwijder de regel.",
  );
});

test("a heading underlined with seven signs, a deep quotation and a table are right", () => {
  expect(seen(measure, `${goodMeasure}\nTitel\n=======\n\n>>>>>>> \n\n||||||| x\n`)).toBe("");
});

eachMistake("body/conflict-marker", [inBody("tekst\n>>>>>>> tak")]);
