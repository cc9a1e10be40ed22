import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../framework";
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
    nl: "'(wet)[https://a.nl]': de haken staan verkeerd om. Schrijf een link als [tekst](adres).",
    en: "'(wet)[https://a.nl]': the brackets are the wrong way round. Write a link as [text](address).",
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

test("an address within an address; of two that differ nobody knows which is meant", () => {
  const both = "[wet]([https://voorbeeld.nl/a](https://voorbeeld.nl/b))";
  expect(seen(measure, withText(both))).toBe(`${both}\n${"^".repeat(both.length)} warning link/syntax`);
  expect(repairs(measure, withText(both))).toEqual([
    "Vervang door 'https://voorbeeld.nl/b' (dan leidt de link ergens heen)",
    "Vervang door 'https://voorbeeld.nl/a' (dan leidt de link ergens heen)",
  ]);
  for (const line of [
    "[wet]([https://voorbeeld.nl/a](https://voorbeeld.nl/a))",
    "[wet]([https://voorbeeld.nl/a](https://voorbeeld.nl/a)",
    "[wet]([https://voorbeeld.nl/a])",
    "[wet]([https://voorbeeld.nl/a)",
    "[wet]([bijlage](https://voorbeeld.nl/a))",
    "[wet]((https://voorbeeld.nl/a))",
    "[wet](<https://voorbeeld.nl/a)",
    "[wet](https://voorbeeld.nl/a>)",
  ]) {
    expectFound(line, line, "[wet](https://voorbeeld.nl/a)");
  }
});

test("an address that continues on another line, or in another item", () => {
  const broken = withText("[wet](https://voorbeeld.nl/een-\n  lang-adres) en meer");
  expect(seen(measure, broken)).toBe(`[wet](https://voorbeeld.nl/een-\n${"^".repeat(31)} warning link/syntax`);
  expect(mended(measure, crlf(broken))).toBe(crlf(withText("[wet](https://voorbeeld.nl/een-lang-adres) en meer")));
  const items = withText("- [wet](https://voorbeeld.nl/een-\n- lang-adres) en meer");
  expect(seen(measure, items)).toBe(`- [wet](https://voorbeeld.nl/een-\n  ${"^".repeat(31)} warning link/syntax`);
  expect(repairs(measure, items)).toEqual(["Zet het adres op één regel"]);
  expect(mended(measure, items)).toBe(withText("- [wet](https://voorbeeld.nl/een-lang-adres) en meer"));
  const address = withText("[wet]\n(https://voorbeeld.nl)");
  expect(mended(measure, crlf(address))).toBe(crlf(withText("[wet](https://voorbeeld.nl)")));
});

test("an address with too few parentheses", () => {
  expectFound(
    "Zie [wet](https://voorbeeld.nl/b_(c) en meer",
    "[wet](https://voorbeeld.nl/b_(c)",
    "Zie [wet](https://voorbeeld.nl/b_(c)) en meer",
  );
  expect(repairs(measure, withText("Zie [wet](https://voorbeeld.nl/b_(c en meer"))).toEqual(["Voeg '))' in"]);
  expectFound("[wet](https://voorbeeld.nl/b].", "[wet](https://voorbeeld.nl/b", "[wet](https://voorbeeld.nl/b).");
});

test("an address that does not stand behind the text", () => {
  const line = "Lees [Wegwijzer toezicht], tweede druk (https://voorbeeld.nl/a).";
  expect(seen(measure, withText(line))).toBe(`${line}\n     ${"^".repeat(58)} warning link/syntax`);
  expect(repairs(measure, withText(line))).toEqual(["Zet het adres direct achter de tekst"]);
});

test("the space stands on the wrong side of the parenthesis", () => {
  expect(repairs(measure, withText("Bron: [Wegwijzer toezicht], blad 3( https://voorbeeld.nl/a)"))).toEqual([
    "Zet het adres direct achter de tekst",
  ]);
});

test("a repair says what is done: the link itself may look the same", () => {
  const title = "Wegwijzer toezicht voor wie een algoritme inkoopt of gebruikt";
  expect(repairs(measure, withText(`[${title}] (https://voorbeeld.nl/a)`))).toEqual(["Haal de spatie weg *"]);
  expect(repairs(measure, withText(`[${title}]\n(https://voorbeeld.nl/a)`))).toEqual([
    "Zet het adres direct achter de tekst *",
  ]);
  expect(repairs(measure, withText(`(${title})[https://voorbeeld.nl/a]`))).toEqual(["Draai de haken om *"]);
  expect(repairs(measure, withText(`[${title}][https://voorbeeld.nl/a]`))).toEqual([
    "Zet het adres tussen ronde haken *",
  ]);
});

test("square brackets, a bracket too many, and a brace for a bracket", () => {
  expectFound("[wet][https://voorbeeld.nl/a]", "[wet][https://voorbeeld.nl/a]", "[wet](https://voorbeeld.nl/a)");
  expectFound("[wet]](https://voorbeeld.nl/a)", "](https://voorbeeld.nl/a)", "[wet](https://voorbeeld.nl/a)");
  expectFound("[wet}(https://voorbeeld.nl/a)", "[wet}(https://voorbeeld.nl/a)", "[wet](https://voorbeeld.nl/a)");
});

test("a title that the site takes for a part of the address", () => {
  for (const title of ['"de wet', 'de wet"', "de wet", "(de wet)"]) {
    const line = `[a](../vereisten/aia-09-menselijk-toezicht.md ${title})`;
    expectFound(line, line, '[a](../vereisten/aia-09-menselijk-toezicht.md "de wet")');
  }
});

test("a link in the text of another, and two addresses in one link", () => {
  for (const line of [
    "[zie [de wet](https://voorbeeld.nl/a) daarover](https://voorbeeld.nl/b)",
    "[de wet](https://voorbeeld.nl/a, https://voorbeeld.nl/b)",
  ]) {
    expectFound(line, line);
  }
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
    '[a](https://voorbeeld.nl "Artikel 14 (de wet)") [b](https://voorbeeld.nl \'Zeg "ja"\')',
    '[a](https://voorbeeld.nl "Zeg \\"ja\\" (of nee)") [b](https://voorbeeld.nl/a-,b%20(c),d.).',
    "Bron [CBS (https://voorbeeld.nl), 2021] en [sic], zie verder (https://voorbeeld.nl/a)".replace(
      "[sic], zie",
      "(sic), zie",
    ),
    "- [x] (https://voorbeeld.nl/a) lezen",
    "[wet] (https://voorbeeld.nl/a)\n\n[wet]: https://voorbeeld.nl/wet",
    "[`]`](https://voorbeeld.nl) [a `](https://voorbeeld.nl)` b](https://voorbeeld.nl)",
  ]) {
    // An address that is no link is the business of `link/bare-address`.
    expect([text, seen(measure, withText(text)).includes("link/syntax")]).toEqual([text, false]);
  }
});

eachMistake("link/syntax", [
  inBody("(x)[https://voorbeeld.nl]"),
  inBody("[x] (https://voorbeeld.nl)"),
  inBody("[x](https://voorbeeld.nl en meer"),
  inBody("x](https://voorbeeld.nl)"),
  inBody("[x(https://voorbeeld.nl)"),
  inBody("[x]https://voorbeeld.nl)"),
  inBody("[x]([https://voorbeeld.nl/a](https://voorbeeld.nl/b))"),
  inBody("- [x](https://voorbeeld.nl/a-\n- b) c"),
  inBody("[Wegwijzer toezicht], tweede druk (https://voorbeeld.nl)"),
  inBody("[x](https://voorbeeld.nl/b_(c en meer"),
]);

test("a space behind the text is told too where the text stands right behind a word, but not of a place in a list", () => {
  expect(seen(other, "Zie de[ lijst van de toezichthouder] (https://voorbeeld.nl/lijst).\n")).toContain("link/syntax");
  expect(seen(other, "Met x[1] (https://voorbeeld.nl/lijst) erachter.\n")).not.toContain("link/syntax");
});
