import { describe, expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, problems, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const body = (text: string) => `${goodMeasure}\n${text}\n`;

test("the same macro twice shows the same thing twice", () => {
  const text = body("<!-- tags -->\n\nTekst.");
  expect(seen(measure, text)).toBe("<!-- tags -->\n^^^^^^^^^^^^^ warning macro/duplicate");
  expect(message(measure, text)).toEqual({
    nl: "De macro 'tags' staat al op deze pagina, dus de site toont twee keer hetzelfde. Verwijder een van beide.",
    en: "The macro 'tags' is on this page already, so the site shows the same thing twice. Remove one of them.",
  });
  const [problem] = problems(measure, text);
  expect(problem?.related).toMatchObject([{ path: measure, span: { start: goodMeasure.indexOf("<!-- tags -->") } }]);
  expect(mended(measure, text)).toBe(body("Tekst."));
  expect(mended(measure, crlf(text))).toBe(crlf(body("Tekst.")));
});

test("the line goes with it, text beside it stays", () => {
  expect(mended(measure, body("Een.\n<!-- tags -->\nTwee."))).toBe(body("Een.\nTwee."));
  expect(mended(measure, body("Een. <!-- tags --> Twee."))).toBe(body("Een.  Twee."));
  expect(mended(measure, `${goodMeasure}\n<!-- tags -->`)).toBe(`${goodMeasure}\n`);
});

test("three are two too many, also with other spaces or capitals", () => {
  const text = body(
    "<!-- list_vereisten rollen/jurist -->\n<!-- list_vereisten  rollen/jurist -->\n<!-- List_vereisten rollen/jurist  -->",
  );
  expect(problems(measure, text).filter(({ code }) => code === "macro/duplicate").length).toBe(2);
});

test("other words make another macro, and one that the site does not read shows nothing", () => {
  const different =
    "<!-- list_vereisten rollen/jurist -->\n<!-- list_vereisten rollen/jurist no-search -->\n<!-- list_vereisten -->";
  expect(problems(measure, body(different))).toEqual([]);
  expect(problems(measure, body("<!--tags-->")).map(({ code }) => code)).toEqual(["macro/syntax"]);
  expect(problems(measure, body("```\n<!-- tags -->\n```"))).toEqual([]);
});

describe("what stands there for the macro alone", () => {
  const list = "<!-- list_vereisten rollen/jurist -->";
  const offered = (text: string) => repairs(measure, body(text));
  const without = (text: string, index = 0) => mended(measure, body(text), index);
  const first = `### Lijst\n${list}\n\n### Over\nTekst.\n\n`;

  test("a section that is there twice goes as a whole", () => {
    const text = `${first}### Lijst\n<!-- weghalen mag niet -->\n??? note "Meer"\n    ${list}\n\n### Slot\nTekst.`;
    expect(offered(text)).toEqual(["Verwijder deze macro met de kop 'Lijst' *"]);
    expect(without(text)).toBe(body(`${first}### Slot\nTekst.`));
    const last = `${first}### Lijst\n\n${list}`;
    expect(without(last)).toBe(body(first.trimEnd()));
    expect(mended(measure, crlf(body(last)))).toBe(crlf(body(first.trimEnd())));
  });

  test("a section with a heading of its own goes when its author says so; or the macro above, where that leaves nothing behind", () => {
    const text = `${list}\n\n### Lijst\n${list}`;
    expect(offered(text)).toEqual(["Verwijder de macro hierboven", "Verwijder deze macro met de kop 'Lijst'"]);
    expect(without(text)).toBe(body(`### Lijst\n${list}`));
    expect(without(text, 1)).toBe(body(list));
    expect(offered(`${first}### Nog een lijst\n${list}`)).toEqual(["Verwijder deze macro met de kop 'Nog een lijst'"]);
  });

  test.each([
    ["its heading is a copy, and has an id of its own", `${first}### Lijst { #tweede }\n${list}`],
    ["its section is all that stands in another", `${first}## Twee\n### Lijst\n${list}`],
  ])("%s: nothing unasked", (_, text) => {
    expect(offered(text).filter((title) => title.endsWith("*"))).toEqual([]);
  });

  test.each([
    ["a box", `Tekst.\n\n??? note "Meer"\n    ${list}\n\nSlot.`],
    ["a tab", `Tekst.\n\n=== "Meer"\n    ${list}\n`],
    ["an item of a list", `- een\n- ${list}`],
    ["the lines below an item", `- een\n\n    ${list}\n\n- twee`],
    ["a quotation", `> ${list}`],
    ["a cell", `| a |\n| --- |\n| ${list} |`],
    ["a sentence that announces it", `Dit zijn de vereisten:\n\n${list}`],
    ["the sentence before it on its line", `Dit zijn de vereisten: ${list}`],
  ])("%s is not left empty unasked", (_, text) => {
    expect(offered(`${list}\n\n${text}`)).toEqual(["Verwijder deze macro"]);
  });

  test.each([
    `Tekst.\n\n??? note "Meer"\n    Zie ook.\n\n    ${list}`,
    `- een\n- twee ${list}`,
    `## Kop\nTekst.\n\n${list}`,
  ])("where something else stays, the macro goes: %j", (text) => {
    const found = offered(`${list}\n\n${text}`);
    expect(found).toEqual(text.startsWith("- ") ? ["Verwijder deze macro"] : ["Verwijder deze macro *"]);
  });
});

eachMistake("macro/duplicate", [inBody("<!-- tags -->\n\nTekst."), inBody("Tekst. <!-- tags --> Tekst.")]);
