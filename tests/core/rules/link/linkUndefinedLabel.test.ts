import { expect, test } from "vitest";
import { data, problemsOf } from "../../picture";
import { crlf, framework, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a label that is not on the page, in a link and in an image", () => {
  const text = withText("Lees [de wet][wet] en [deze][] en ![kaart][kaart].");
  expect(seen(measure, text)).toBe(
    [
      "Lees [de wet][wet] en [deze][] en ![kaart][kaart].",
      "     ^^^^^^^^^^^^^ warning link/undefined-label",
      "                      ^^^^^^^^ warning link/undefined-label",
      "                                  ^^^^^^^^^^^^^^^ warning link/undefined-label",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "'[de wet][wet]' wordt geen link: het label 'wet' staat niet op deze pagina, dus lezers zien de haken. Zet er een regel '[wet]: adres' bij, of schrijf [tekst](adres).",
    en: "'[de wet][wet]' is no link: the label 'wet' is not on this page, so readers see the brackets. Add a line '[wet]: address', or write [text](address).",
  });
  expect(repairs(measure, text)).toEqual([]);
});

test("a label like it is suggested", () => {
  const text = withText("Lees [de wegwijzer][wegwijzr].\n\n[wegwijzer]: https://voorbeeld.nl");
  expect(mended(measure, crlf(text))).toBe(
    crlf(withText("Lees [de wegwijzer][wegwijzer].\n\n[wegwijzer]: https://voorbeeld.nl")),
  );
});

test("labels that are there, and brackets that are none of a link, are right", () => {
  for (const text of [
    "[De wet][Wet] en [wet][] en [wet].\n\n[wet]: https://voorbeeld.nl",
    "[a][twee\nwoorden]\n\n[Twee woorden]: <https://voorbeeld.nl>",
    "- punt [a][b]\n\n    [b]: https://voorbeeld.nl",
    "Het college [sic] en [...][...] en noot [1][2] en lijst[a][b].",
    "[a][b](https://voorbeeld.nl) en [a][^1].\n\n[^1]: Noot.",
    "`[a][b]` en \\[a][b] <!-- [a][b] -->",
    "```\n[a][b]\n```",
    "Alinea.\n\n    [a][b]",
    "- [ ][x] taak",
    '[a][b]\n\n--8<-- "adressen.md"',
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

test("the site puts the glossary below each page, with the labels in it", () => {
  const files = {
    ...framework,
    [data.glossary]: "[wet]: https://voorbeeld.nl\n",
    [measure]: withText("[De wet][wet]"),
  };
  expect(problemsOf(files, measure)).toEqual([]);
});

eachMistake("link/undefined-label", [
  inBody("[De wet][wet]"),
  inBody("- [De wet][wett] en [wet].\n\n[wet]: https://voorbeeld.nl"),
]);
