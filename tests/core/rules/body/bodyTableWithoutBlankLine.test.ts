import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, seen } from "../framework";
import { eachMistake } from "../mistakes";

const table = "| a | b |\n|---|--:|\n| c | d |";

test("a table under a paragraph is underlined at its first row, and gets a blank line above it", () => {
  const text = `${goodMeasure}\nDe uitkomsten:\n${table}\n`;
  expect(seen(measure, text)).toBe("| a | b |\n^^^^^^^^^ warning body/table-without-blank-line");
  expect(message(measure, text)).toEqual({
    nl: "Deze tabel staat direct onder een alinea; de site toont de rijen als gewone tekst. Zet er een lege regel boven.",
    en: "This table is directly below a paragraph, so the site shows its rows as ordinary text. Put a blank line above it.",
  });
  expect(mended(measure, crlf(text))).toBe(crlf(`${goodMeasure}\nDe uitkomsten:\n\n${table}\n`));
});

test("tables that are right, and what is none", () => {
  for (const text of [
    `De uitkomsten:\n\n${table}`,
    `## Uitkomsten\n${table}`,
    `<!-- x -->\n${table}`,
    `!!! note\n    ${table.replaceAll("\n", "\n    ")}`,
    "Kies a\n| of b\n| of c",
    `\`\`\`\ntekst\n${table}\n\`\`\``,
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/table-without-blank-line", [inBody(`De uitkomsten:\n${table}`)]);
