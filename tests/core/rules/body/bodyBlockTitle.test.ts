import { describe, expect, test } from "vitest";
import { crlf, inBody, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("words in the wrong order are underlined, and put in the right one", () => {
  const text = '!!! "tip" Begin klein\n\n    Kies één proces.\n';
  expect(seen(other, text)).toBe('!!! "tip" Begin klein\n^^^^^^^^^^^^^^^^^^^^^ warning body/block-title');
  expect(message(other, text)).toEqual({
    nl: "De titelregel van dit blok is niet goed geschreven, dus de site toont hem als gewone tekst. Schrijf de regel als '!!! tip \"Begin klein\"'.",
    en: "The title line of this block is not written well, so the site shows it as ordinary text. Write the line as '!!! tip \"Begin klein\"'.",
  });
  expect(repairs(other, text)).toEqual(["Maak er '!!! tip \"Begin klein\"' van *"]);
  expect(mended(other, crlf(text))).toBe('!!! tip "Begin klein"\r\n\r\n    Kies één proces.\r\n');
});

test("a title without quotes is not shown", () => {
  const text = "!!! tip Begin klein\n\n    Kies één proces.\n";
  expect(message(other, text)).toEqual({
    nl: "De titel van dit blok staat niet tussen aanhalingstekens, dus de site toont hem niet. Schrijf de regel als '!!! tip \"Begin klein\"'.",
    en: "The title of this block is not in double quotes, so the site does not show it. Write the line as '!!! tip \"Begin klein\"'.",
  });
  expect(mended(other, text)).toBe('!!! tip "Begin klein"\n\n    Kies één proces.\n');
});

describe("the line becomes what was meant", () => {
  test.each([
    ["!!! tip 'Begin'", '!!! tip "Begin"'],
    ["!!! tip “Begin”", '!!! tip "Begin"'],
    ["!!! tip „Begin”", '!!! tip "Begin"'],
    ['!!! tip "Begin', '!!! tip "Begin"'],
    ['!!! tip Begin"', '!!! tip "Begin"'],
    ["!!! tip Begin, en ga door", '!!! tip "Begin, en ga door"'],
    ['!!! tip: "Begin"', '!!! tip "Begin"'],
    ['!!! tip"Begin"', '!!! tip "Begin"'],
    ['!!!  tip "Begin"', '!!! tip "Begin"'],
    ['!!! "tip" "Begin"', '!!! tip "Begin"'],
    ["!!! tip inline end 'Begin'", '!!! tip inline end "Begin"'],
    ["??? expander “Meer”", '??? expander "Meer"'],
    ['??? + tip "Meer"', '???+ tip "Meer"'],
    ["???+ tip 'Meer'", '???+ tip "Meer"'],
    ["??? “Meer”", '??? "Meer"'],
    ['==="Een"', '=== "Een"'],
    ["=== “Een”", '=== "Een"'],
    ['== "Een"', '=== "Een"'],
    ["!!! onze-eigen 'Begin'", '!!! onze-eigen "Begin"', "asked"],
    ['!! tip "Begin"', '!!! tip "Begin"', "asked"],
    ['!!!! tip "Begin"', '!!! tip "Begin"', "asked"],
    ["=== Een", '=== "Een"', "asked"],
    ['!!! "Begin"', '!!! note "Begin"', "asked"],
  ])("%s", (wrong, right, asked = "") => {
    const text = `${wrong}\n\n    a\n`;
    expect(seen(other, text)).toContain("warning body/block-title");
    expect(mended(other, text)).toBe(`${right}\n\n    a\n`);
    expect(repairs(other, text)[0]?.endsWith("*")).toBe(asked === "");
  });
});

test("what is no title, or one that is right", () => {
  for (const text of [
    '!!! tip "Begin" \n\n    a',
    '!!!tip "Begin"\n\n    a',
    '!!! tip inline end "Begin"\n\n    a',
    "!!! tip end\n\n    a",
    "!!! note eigen-klasse\n\n    a",
    '??? "Meer"\n\n    a',
    '???+ "Meer"\n\n    a',
    '=== "Een"\n\n    a',
    '===! "Een"\n\n    a',
    '!!! tip "Zeg "ja""\n\n    a',
    "!!! Let op: dit is van belang !!!",
    "!! Let op",
    "???",
    "Kop\n===",
    "== Kop ==\n\n    a",
    '```\n!!! "tip" Begin\n```',
    '    !!! "tip" Begin',
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/block-title", [
  inBody('!!! "tip" Begin klein\n\n    Tekst.'),
  inBody("!!! tip 'Begin'\n    Tekst."),
  inBody("??? expander Meer hierover\n\n    Tekst."),
  inBody('=== Een\n\n    a\n\n=== "Twee"\n\n    b'),
]);
