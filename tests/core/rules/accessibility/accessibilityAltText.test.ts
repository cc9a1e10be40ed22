import { expect, test } from "vitest";
import { goodMeasure, inBody, measure, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("an image of Markdown with nothing, or only a space, between its brackets", () => {
  const text = withText(
    "Zo: ![](../../afbeeldingen/schema.png) en [![ ](https://voorbeeld.nl/a.png)](https://voorbeeld.nl)",
  );
  expect(seen(measure, text)).toBe(
    [
      "Zo: ![](../../afbeeldingen/schema.png) en [![ ](https://voorbeeld.nl/a.png)](https://voorbeeld.nl)",
      "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information accessibility/alt-text",
      "                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information accessibility/alt-text",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "De afbeelding '../../afbeeldingen/schema.png' heeft geen alternatieve tekst, dus wie haar niet kan zien, weet niet wat erop staat. Beschrijf tussen de haken kort wat erop staat: ![beschrijving](adres).",
    en: "The image '../../afbeeldingen/schema.png' has no alternative text, so readers who cannot see it do not know what it shows. Describe briefly between the brackets what it shows: ![description](address).",
  });
  expect(repairs(measure, text)).toEqual([]);
});

test("an image of HTML without alt", () => {
  const text = withText('<img class="breed" src="https://voorbeeld.nl/a.png">');
  expect(seen(measure, text)).toBe(
    [
      '<img class="breed" src="https://voorbeeld.nl/a.png">',
      "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information accessibility/alt-text",
    ].join("\n"),
  );
  expect(message(measure, text)?.nl).toContain('schrijf alt="" als de afbeelding alleen versiering is');
});

test("images with a text, for decoration, in code or in a comment are right", () => {
  for (const text of [
    "![De stappen](../../afbeeldingen/schema.png)",
    '![](../../afbeeldingen/schema.png){ alt="De stappen" }',
    '![](../../afbeeldingen/schema.png){ width="40" alt="" }',
    '<img alt="De stappen" src="https://voorbeeld.nl/a.png">',
    '<img src="https://voorbeeld.nl/a.png" alt="">',
    '<img src="https://voorbeeld.nl/a.png" alt />',
    '<img src="https://voorbeeld.nl/a.png" aria-hidden="true">',
    '<img src="https://voorbeeld.nl/a.png" role="presentation">',
    "`![](a.png)` en `<img src=a.png>`",
    "```\n![](a.png)\n<img src=a.png>\n```",
    "<!-- ![](a.png) -->",
    "Alinea.\n\n    ![](a.png)",
    '<script src="https://voorbeeld.nl/a.js"></script>',
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

eachMistake("accessibility/alt-text", [
  inBody("![](https://voorbeeld.nl/a.png)"),
  inBody("- een\n- ![](https://voorbeeld.nl/a.png){ .rechts }"),
  inBody("<img src='https://voorbeeld.nl/a.png'/>"),
]);
