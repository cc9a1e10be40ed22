import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("addresses of sites and persons, without what follows them", () => {
  const text = withText(
    "Zie https://voorbeeld.nl/a_(b), **www.voorbeeld.nl** (of https://voorbeeld.nl/c). Mail info@voorbeeld.nl.",
  );
  expect(seen(measure, text)).toBe(
    [
      "Zie https://voorbeeld.nl/a_(b), **www.voorbeeld.nl** (of https://voorbeeld.nl/c). Mail info@voorbeeld.nl.",
      "    ^^^^^^^^^^^^^^^^^^^^^^^^^^ information link/bare-address",
      "                                  ^^^^^^^^^^^^^^^^ information link/bare-address",
      "                                                         ^^^^^^^^^^^^^^^^^^^^^^ information link/bare-address",
      "                                                                                       ^^^^^^^^^^^^^^^^^ information link/bare-address",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "De site maakt van 'https://voorbeeld.nl/a_(b)' geen link. Zet er '<' en '>' omheen, of schrijf [tekst](adres).",
    en: "The site does not turn 'https://voorbeeld.nl/a_(b)' into a link. Put '<' and '>' around it, or write [text](address).",
  });
  expect(repairs(measure, text)).toEqual(["Maak er een link van: '<https://voorbeeld.nl/a_(b)>'"]);
  expect(mended(measure, crlf(withText("Mail info@voorbeeld.nl.")))).toBe(crlf(withText("Mail <info@voorbeeld.nl>.")));
  expect(mended(measure, withText("Zie www.voorbeeld.nl."))).toBe(
    withText("Zie [www.voorbeeld.nl](https://www.voorbeeld.nl)."),
  );
});

test("addresses that are links, or no text", () => {
  for (const text of [
    "<https://voorbeeld.nl> <info@voorbeeld.nl>",
    '[https://voorbeeld.nl](https://voorbeeld.nl "https://voorbeeld.nl")',
    '<a href="https://voorbeeld.nl">https://voorbeeld.nl</a> <a href="https://voorbeeld.nl"><b>www.voorbeeld.nl</b></a>',
    "<p>Zie https://voorbeeld.nl.</p>",
    "`https://voorbeeld.nl` <!-- https://voorbeeld.nl -->",
    "```\nhttps://voorbeeld.nl\n```",
    "Alinea.\n\n    https://voorbeeld.nl",
    '[a]\n\n[a]: https://voorbeeld.nl "https://voorbeeld.nl/titel"',
    "*[AVG]: zie https://voorbeeld.nl",
    "## Kop { data-bron=https://voorbeeld.nl }",
    "git@voorbeeld.nl:a/b.git, pakket@1.2.3, @iemand, iemand@computer en http:// alleen",
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

eachMistake("link/bare-address", [
  inBody("https://voorbeeld.nl/a"),
  inBody("- Kijk op www.voorbeeld.nl."),
  inBody("Tekst.[^1]\n\n[^1]: Zie https://voorbeeld.nl/a."),
]);
