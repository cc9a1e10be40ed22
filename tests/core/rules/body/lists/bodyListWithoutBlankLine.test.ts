import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, problems, seen } from "../../framework";
import { eachMistake } from "../../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a list directly under a paragraph gets a blank line", () => {
  const text = crlf(withText("Let op:\n- een\n- twee"));
  expect(seen(measure, text)).toBe("- een\n^^^^^ warning body/list-without-blank-line");
  expect(message(measure, text)).toEqual({
    nl: "Deze lijst staat direct onder een alinea; de site maakt er één doorlopende tekst van. Zet er een lege regel boven.",
    en: "This list is directly below a paragraph, so the site runs them together into one text. Put a blank line above it.",
  });
  expect(mended(measure, text)).toBe(crlf(withText("Let op:\n\n- een\n- twee")));
});

test("numbers, items within items, quotations and titled blocks too", () => {
  for (const [text, right] of [
    ["a\n1. b", "a\n\n1. b"],
    ["- a\n\n    b\n    - c", "- a\n\n    b\n\n    - c"],
    ["> a\n> * b", "> a\n>\n> * b"],
    ['!!! note "x"\n\n    a\n    - b', '!!! note "x"\n\n    a\n\n    - b'],
    ["**Let op**\n    - b", "**Let op**\n\n    - b"],
    ["    code\n\na\n- b", "    code\n\na\n\n- b"],
  ] as const) {
    expect(seen(other, `${text}\n`)).toContain("warning body/list-without-blank-line");
    expect(mended(other, `${text}\n`)).toBe(`${right}\n`);
  }
});

test("a comment on a line of its own stands apart: what is below it is a paragraph of its own", () => {
  for (const comment of ["<!-- a -->", "<!-- a\nb -->"]) {
    expect(seen(other, `- a\n${comment}\ntekst\n- b\n`)).toBe("- b\n^^^ warning body/list-without-blank-line");
  }
});

test("lists that are right", () => {
  for (const text of [
    "a\n\n- b",
    "## a\n- b",
    "- a\nnog van a\n- b",
    "- a\n    - b\n- c",
    '!!! note "x"\n    - b',
    "<!-- a -->\n- b",
    "<div>a</div>\n- b",
    "a\n\n    code\n    - code",
    "```\na\n- b\n```",
    "a\n-b\n*c*\n--- d\n1.d",
    "a\n- - -",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

test("below a table, code and deeper lines", () => {
  for (const [text, above, right] of [
    ["| a | b |\n| - | - |\n| 1 | 2 |\n- c", "direct onder een tabel", "| 1 | 2 |\n\n- c"],
    ["```\nx\n```\n- c\n- d", "direct onder een codeblok", "```\n\n- c"],
    ["- a\n\n    tekst\n\n    - b\n- c\n- d", "direct onder regels die verder inspringen", "    - b\n\n- c\n- d"],
    ["1. a\n\n    !!! note\n\n        x\n2. c", "direct onder regels die verder inspringen", "        x\n\n2. c"],
    ["- a\n\n        code\n- c", "direct onder regels die verder inspringen", "        code\n\n- c"],
  ] as const) {
    expect(seen(other, `${text}\n`).match(/body\/[a-z-]+/g)).toEqual(["body/list-without-blank-line"]);
    expect(message(other, `${text}\n`)?.nl).toContain(above);
    expect(mended(other, `${text}\n`)).toContain(right);
  }
  for (const text of [
    "- a\n```\nx\n```\n- b",
    "!!! note\n\n    tekst\n- c",
    "!!! note\n\n    - a\n\n        tekst\n- c",
    "- a\n    - b\n- c",
    "- a\n\n    tekst\n\n- c",
    "<!-- x -->\n- c",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

test("front matter that the site reads as text is the business of its own rules", () => {
  expect(seen(measure, goodMeasure.slice(4))).not.toContain("body/list-without-blank-line");
});

test.each([
  ["a dash that came to stand first", "Dat is van 3\n- 4 keer zo veel."],
  ["a year that ends a sentence", "Dat was zo in\n2024. Daarna niet meer."],
  ["another sign behind it", "Dat is zo.\n- een\n* twee"],
  ["a number that does not begin a list", "Dat staat in artikel\n5. Dat is\n6. niet alles"],
])("one line may be the rest of a sentence: %s is not changed unasked", (_, text) => {
  const preferred = problems(measure, withText(text)).flatMap(({ repairs }) => repairs.map((one) => one.preferred));
  expect(preferred).not.toContain(true);
});

test.each(["Let op:\n- een", "Let op.\n- een\n- twee", "Let op.\n1. een\n2. twee", "> Let op\n> - een\n> - twee"])(
  "a list is one: %j",
  (text) => {
    expect(problems(measure, withText(text))[0]?.repairs[0]?.preferred).toBe(true);
  },
);

eachMistake("body/list-without-blank-line", [inBody("Let op:\n- een\n- twee"), inBody("> Let op:\n> 1. een")]);
