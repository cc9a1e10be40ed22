import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a line with a no-break space above a list, and nothing is said of the list", () => {
  const text = `${goodMeasure}\n## Werking\n\u00a0\n1. een\n2. twee\n`;
  expect(seen(measure, text)).toBe("\u00a0\n^ warning body/blank-line");
  expect(message(measure, text)).toEqual({
    nl: "Deze regel lijkt leeg, maar er staat iets op wat je niet ziet (vaste spatie); de site maakt één tekst van wat erboven en eronder staat. Maak de regel leeg.",
    en: "This line seems blank, but something is on it that cannot be seen (no-break space), so the site makes one text of what is above and below it. Make the line blank.",
  });
  expect(mended(measure, crlf(text))).toBe(crlf(text.replace("\u00a0", "")));
});

test("between paragraphs, above a table and code, and with other signs", () => {
  for (const [text, name] of [
    ["een\n\u00a0\ntwee\n", "vaste spatie"],
    ["een\n \u00a0 \u200b\ntwee\n", "vaste spatie, spatie zonder breedte"],
    ["\n\u200b\n| a | b |\n| - | - |\n", "spatie zonder breedte"],
    ["een\n\n\u202f\n    code\n", "smalle vaste spatie"],
    ["- een\n\u00a0\ntwee\n", "vaste spatie"],
    ["een\n\u3000\n- twee\n", "andere spatie"],
  ] as const) {
    expect(seen(other, `# A\n\n${text}`)).toContain("warning body/blank-line");
    expect(message(other, `# A\n\n${text}`)?.nl).toContain(`(${name})`);
  }
});

test("where it does no harm", () => {
  for (const text of [
    "een\n\n\u00a0\n\ntwee",
    "een\n\u00a0\n\n- twee",
    "een\n\n\u00a0\ntwee",
    "een\n\u00a0\n# Kop",
    "een\n\u00a0\n!!! note\n    a",
    "- een\n\u00a0\n- twee",
    "een\n\u00a0",
    "```\na\n\u00a0\nb\n```",
    "een\n \t\ntwee",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/blank-line", [inBody("een\n\u00a0\n- twee"), inBody("een\n\u2003\ntwee")]);
