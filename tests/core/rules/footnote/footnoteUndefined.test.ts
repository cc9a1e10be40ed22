import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a reference to a note that is not there, each time it stands there", () => {
  const text = withText("Een[^1] twee[^2] drie.[^2]\n\n[^1]: De eerste.");
  expect(seen(measure, text)).toBe(
    [
      "Een[^1] twee[^2] drie.[^2]",
      "            ^^^^ warning footnote/undefined",
      "                      ^^^^ warning footnote/undefined",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "Op deze pagina staat geen voetnoot '[^2]', dus lezers zien de haken. Zet de noot op een eigen regel: '[^2]: tekst'.",
    en: "There is no footnote '[^2]' on this page, so readers see the brackets. Put the note on a line of its own: '[^2]: text'.",
  });
  expect(repairs(measure, text)).toEqual([]);
});

test("a note with a like name, and the only one that nothing refers to, are suggested", () => {
  const like = withText("Een.[^Bron]\n\n[^bron]: De bron.");
  expect(message(measure, like)?.nl).toBe(
    "Op deze pagina staat geen voetnoot '[^Bron]', dus lezers zien de haken. Bedoelde je '[^bron]'?",
  );
  expect(mended(measure, crlf(like))).toBe(crlf(withText("Een.[^bron]\n\n[^bron]: De bron.")));
  const left = withText("Een[^1] en twee.[^3]\n\n[^1]: Een.\n[^2]: Twee.");
  expect(repairs(measure, left)).toEqual(["Vervang door '2' (de enige voetnoot zonder verwijzing)"]);
});

test("notes wherever the site reads them, patterns and code are right", () => {
  for (const text of [
    "Een.[^1]\n\n[^1]: Noot.",
    "Een [^1]: en verder.\n\n[^1]:\n    Noot op de volgende regel.",
    "- punt[^1]\n\n    [^1]: In de lijst.",
    "> citaat[^1]\n>\n> [^1]: In het citaat.",
    '!!! note "Let op"\n    Tekst[^1]\n\n    [^1]: In het kader.',
    "[tekst[^1]](https://voorbeeld.nl) en **vet[^1]**\n\n[^1]: Noot.",
    "Alles behalve letters: [^a-z]. Geen cijfers: [^0-9]+ of [^\\d].",
    "\\[^1] `[^1]` <!-- [^1] -->",
    "```\n[^1]\n```",
    "Alinea.\n\n    [^1]",
    'Een.[^1]\n\n--8<-- "noten.md"',
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

eachMistake("footnote/undefined", [inBody("Een.[^2]"), inBody("- Een.[^Bron]\n\n[^bron]: De bron. Zie ook [^bron].")]);
