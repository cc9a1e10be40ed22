import { expect, test } from "vitest";
import { goodMeasure, inBody, measure, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a link text that says nothing, in Markdown and in HTML", () => {
  const text = withText(
    'Klik [hier](https://voorbeeld.nl/a), [**Klik hier**…](https://voorbeeld.nl/b) of <a href="https://voorbeeld.nl/c">click here</a>.',
  );
  expect(seen(measure, text)).toBe(
    [
      'Klik [hier](https://voorbeeld.nl/a), [**Klik hier**…](https://voorbeeld.nl/b) of <a href="https://voorbeeld.nl/c">click here</a>.',
      "      ^^^^ information accessibility/link-text",
      "                                      ^^^^^^^^^^^^^^ information accessibility/link-text",
      "                                                                                                                  ^^^^^^^^^^ information accessibility/link-text",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "De linktekst 'hier' zegt niet waar de link heen leidt. Noem dat in de linktekst, bijvoorbeeld met de titel van de pagina of het document.",
    en: "The link text 'hier' does not say where the link leads. Name that in the link text, for instance by the title of the page or document.",
  });
  expect(repairs(measure, text)).toEqual([]);
});

test("a text that says where it leads, a name for screen readers, code and comments are right", () => {
  for (const text of [
    "[hier staat het rapport](https://voorbeeld.nl) [Meer over toezicht](https://voorbeeld.nl)",
    '[hier](https://voorbeeld.nl){ aria-label="Het rapport" }',
    '<a aria-label="Het rapport" href="https://voorbeeld.nl">hier</a>',
    "![hier](../../afbeeldingen/schema.png)",
    "[hier]: https://voorbeeld.nl",
    "`[hier](a.md)`",
    "<!-- [hier](https://voorbeeld.nl) -->",
    "Alinea.\n\n    [hier](https://voorbeeld.nl)",
    '<link href="https://voorbeeld.nl">hier',
    '<a href="https://voorbeeld.nl">hier <b>staat het</b></a>',
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

eachMistake("accessibility/link-text", [
  inBody("[Hier](https://voorbeeld.nl)"),
  inBody("- een\n- [klik hier](https://voorbeeld.nl){ .knop }"),
  inBody("<a href='https://voorbeeld.nl'>klik hier</a>"),
]);
