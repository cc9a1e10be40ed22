import { describe, expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../../framework";
import { eachMistake } from "../../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("bullets of another program are underlined once, and become hyphens", () => {
  const text = withText("• Voorbereiden\n• Ontwerpen");
  expect(seen(measure, text)).toBe("• Voorbereiden\n^^^^^^^^^^^^^^ warning body/list-sign");
  expect(message(measure, text)).toEqual({
    nl: "Van regels die met '•' beginnen, maakt de site geen lijst maar één doorlopende tekst. Begin elk item met een streepje en een gewone spatie.",
    en: "The site makes no list of lines that start with '•', but runs them together into one text. Start each item with a hyphen and a plain space.",
  });
  expect(repairs(measure, text)).toEqual(["Maak er een lijst van"]);
  expect(mended(measure, crlf(text))).toBe(crlf(withText("- Voorbereiden\n- Ontwerpen")));
});

test("a space that does not break is shown, and mended unasked", () => {
  const text = "1.\u00a0een\n2.\u00a0twee\n";
  expect(message(other, text)?.nl).toBe(
    "Van regels die met '1.[vaste spatie]' beginnen, maakt de site geen lijst maar één doorlopende tekst. Begin elk item met een nummer, een punt en een gewone spatie.",
  );
  expect(repairs(other, text)).toEqual(["Maak er een genummerde lijst van *"]);
  expect(mended(other, text)).toBe("1. een\n2. twee\n");
});

describe("other signs", () => {
  test.each([
    ["– een\n– twee", "- een\n- twee"],
    ["-een\n-twee\n-drie", "- een\n- twee\n- drie"],
    ["1) een\n2) twee", "1. een\n2. twee"],
    ["1.een\n2.twee", "1. een\n2. twee"],
    ["-\u00a0een", "- een"],
    ["▪\teen\n▪\ttwee", "- een\n- twee"],
    ["!!! note\n\n    • een\n    • twee", "!!! note\n\n    - een\n    - twee"],
  ])("%j", (wrong, right) => {
    expect(seen(other, `${wrong}\n`)).toContain("warning body/list-sign");
    expect(mended(other, `${wrong}\n`)).toBe(`${right}\n`);
  });
});

test("lines that are no list, or one that is right", () => {
  for (const text of [
    "– een gedachte – en meer",
    "• een\n\n• twee",
    "– een  \n– twee",
    "-een",
    "- een\n- twee",
    "1.5 keer\n2.5 keer",
    "*een*\n*twee*",
    "a\n--- een\n--- twee",
    "+31 70\n+31 20",
    "```\n• een\n• twee\n```",
    "> – een\n> – twee",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/list-sign", [
  inBody("• een\n• twee"),
  inBody("1)\u00a0een\n2)\u00a0twee"),
  inBody("-\u00a0een\n-\u00a0twee"),
]);
