import { expect, test } from "vitest";
import { mended, message, other, problems, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const rows = "| wie | wat |\n|---|:-:|\n| mens | besluit |\n";

test("a line of dashes that has another number of cells than the header makes text of the table", () => {
  const text = "| a | b | c |\n|---|:-:|\n| 1 | 2 | 3 |\n";
  expect(seen(other, text)).toBe("|---|:-:|\n^^^^^^^^^ warning body/table-syntax");
  expect(message(other, text)?.nl).toBe(
    "De regel met streepjes heeft 2 vakken en de kop van de tabel 3; de site toont de tabel daarom als tekst. Geef beide evenveel vakken.",
  );
  expect(mended(other, text)).toBe("| a | b | c |\n|---|:-:|---|\n| 1 | 2 | 3 |\n");
  expect(repairs(other, text)).toEqual(["Geef de regel met streepjes 3 vakken *"]);
  // Where the rows disagree with the header, that may be what is wrong.
  expect(repairs(other, "| a | b |\n|---|---|---|\n| 1 | 2 | 3 |\n")).toEqual(["Geef de regel met streepjes 2 vakken"]);
  expect(mended(other, "a | b | c\n--|--\n")).toBe("a | b | c\n--|--|---\n");
});

test("a row with more cells than the header loses the last ones", () => {
  const text = "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n| `x | y` | 1 \\| 2 |\n";
  expect(seen(other, text)).toBe("| 1 | 2 | 3 |\n^^^^^^^^^^^^^ warning body/table-syntax");
  expect(problems(other, text)[0]?.message.nl).toBe(
    "Deze rij heeft 3 vakken en de kop van de tabel 2; de site laat de overtollige vakken weg. Schrijf een '|' in de tekst als '\\|', of geef de kop een vak meer.",
  );
});

test("tables that are right, and what is none", () => {
  for (const text of [
    rows,
    `## Kop\n${rows}`,
    `Tekst\n\n${rows}`,
    `- punt\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n`,
    "a | b\n--|--\n1 | 2\n",
    "| a |\n|---|\n| 1 |\n",
    "Tekst met | erin\nen nog een regel\n",
    "Tekst\n---\n",
    "Een | twee\n---\n",
    "```\nTekst\n| a | b |\n|---|---|\n```\n",
    "    Tekst\n    | a | b |\n    |---|---|\n",
    "| a | b |\n|---|---|\n| - | - |\n|---|---|\n",
    "<div>\n| a | b |\n| 1 |\n|---|---|\n</div>\n",
  ]) {
    expect([text, seen(other, text)]).toEqual([text, ""]);
  }
});

eachMistake("body/table-syntax", [
  [other, "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n"],
  [other, "a | b | c\n--|--\n"],
]);
