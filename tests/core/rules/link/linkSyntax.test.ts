import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

/** The part is underlined, and the line becomes the right one, also with the line ends of Windows. */
function expectFound(line: string, part: string, right?: string): void {
  const lead = " ".repeat(line.indexOf(part));
  expect(seen(measure, withText(line))).toBe(`${line}\n${lead}${"^".repeat(part.length)} warning link/syntax`);
  if (right === undefined) expect(repairs(measure, withText(line))).toEqual([]);
  else expect(mended(measure, crlf(withText(line)))).toBe(crlf(withText(right)));
}

test("text and address the other way round", () => {
  expectFound(
    "Zie (de wet)[https://voorbeeld.nl/a] daarover.",
    "(de wet)[https://voorbeeld.nl/a]",
    "Zie [de wet](https://voorbeeld.nl/a) daarover.",
  );
  expect(message(measure, withText("(wet)[https://a.nl]"))).toEqual({
    nl: "'(wet)[https://a.nl]': bij een link staan de haken andersom: [tekst](adres).",
    en: "'(wet)[https://a.nl]': the brackets of a link are the other way round: [text](address).",
  });
});

test("a space between text and address", () => {
  expectFound("[wet] (https://voorbeeld.nl)", "[wet] (https://voorbeeld.nl)", "[wet](https://voorbeeld.nl)");
});

test("a bracket or parenthesis that is missing", () => {
  expectFound("[wet](https://voorbeeld.nl en", "[wet](https://voorbeeld.nl", "[wet](https://voorbeeld.nl) en");
  expectFound("[wet](https://voorbeeld.nl", "[wet](https://voorbeeld.nl", "[wet](https://voorbeeld.nl)");
  expectFound("[wet(https://voorbeeld.nl)", "[wet(https://voorbeeld.nl)", "[wet](https://voorbeeld.nl)");
  expectFound("[wet]https://voorbeeld.nl)", "[wet]https://voorbeeld.nl)", "[wet](https://voorbeeld.nl)");
  expectFound("wet](https://voorbeeld.nl)", "](https://voorbeeld.nl)");
});

test("links that are right, and brackets that are none of a link", () => {
  for (const text of [
    '[a](https://voorbeeld.nl "titel") [b](<https://voorbeeld.nl/b c>)',
    "[a]( https://voorbeeld.nl ) [b](https://voorbeeld.nl/(c))",
    "[a](https://voorbeeld.nl\n)",
    "(zie [a](https://voorbeeld.nl)) ([b](https://voorbeeld.nl), c)",
    "Het college [...] (artikel 5) beslist. [a] (b) (c)[d] [e](f",
    "[![x](../../afbeeldingen/schema.png)](https://voorbeeld.nl)",
    "[tekst [met] haken](https://voorbeeld.nl)",
    "`(a)[https://voorbeeld.nl]`",
    "<!-- [a] (https://voorbeeld.nl) -->",
    "    \n\n    (code)[https://voorbeeld.nl]",
    `![${"een lange omschrijving ".repeat(40)}](../../afbeeldingen/schema.png)`,
    "\\[a](https://voorbeeld.nl)",
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, text.startsWith("Het") ? expect.anything() : ""]);
  }
});

eachMistake("link/syntax", [
  inBody("(x)[https://voorbeeld.nl]"),
  inBody("[x] (https://voorbeeld.nl)"),
  inBody("[x](https://voorbeeld.nl en meer"),
  inBody("x](https://voorbeeld.nl)"),
  inBody("[x(https://voorbeeld.nl)"),
  inBody("[x]https://voorbeeld.nl)"),
]);
