import { expect, test } from "vitest";
import { crlf, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a first line with a word and a colon is underlined", () => {
  const text = "Tip: lees eerst de inleiding.\n\n# Leeswijzer\n";
  expect(seen(other, text)).toBe(
    "Tip: lees eerst de inleiding.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning front-matter/first-line",
  );
  expect(message(other, text)).toEqual({
    nl: "Door 'Tip:' aan het begin leest de site de eerste regel als front matter en toont die niet. Zet er een lege regel boven.",
    en: "Because of 'Tip:' at its start, the site reads the first line as front matter and does not show it. Put a blank line above.",
  });
  expect(repairs(other, text)).toEqual(["Voeg een lege regel in aan het begin *"]);
  expect(mended(other, crlf(text))).toBe(`\r\n${crlf(text)}`);
  expect(mended(other, `\ufeff${text}`)).toBe(`\ufeff\n${text}`);
});

test("all lines that are gone are counted", () => {
  const text = "   Let-op: dit\n    en dit.\nNB: dat\ngewone tekst\n";
  expect(message(other, text)?.nl).toContain("leest de site de eerste 3 regels als");
  expect(message(other, text)?.en).toContain("reads the first 3 lines as front matter and does not show them");
});

test("what may be meant as data is mended when asked only", () => {
  expect(repairs(other, "auteur: Jansen\ndatum: 2024\n\n# Leeswijzer\n")).toEqual([
    "Voeg een lege regel in aan het begin",
  ]);
  expect(repairs(other, "https://voorbeeld.nl/lees\n")).toEqual(["Voeg een lege regel in aan het begin *"]);
});

test("text with a colon between two rules at the top", () => {
  const text = "---\n\nEen tekst met: een dubbele punt\n\n---\n\n# Leeswijzer\n";
  expect(seen(other, text)).toBe("---\n^^^ warning front-matter/first-line");
  expect(message(other, text)).toEqual({
    nl: "De site leest de tekst tussen deze regel '---' en de volgende als front matter, door de dubbele punt achter 'Een tekst met', en toont die niet. Begin de pagina met '***'.",
    en: "The site reads the text between this line '---' and the next as front matter, because of the colon after 'Een tekst met', and does not show it. Start the page with '***'.",
  });
  expect(mended(other, text)).toBe(text.replace("---", "***"));
});

test("pages that are right", () => {
  for (const text of [
    "title: Leeswijzer\nhide: navigation\n\n# Leeswijzer\n",
    "Title: Leeswijzer\n\nTekst.\n",
    "Let op: dit is tekst.\n",
    "\nTip: lees dit.\n",
    "**Tip**: lees dit.\n",
    "# Tip: lees dit\n",
    ":material-x: tekst\n",
    "    Tip: code\n",
    "---\nauteur: Jansen\n---\n\n# Leeswijzer\n",
    "---\ntitle: Leeswijzer\nLet op: dit\n---\n",
  ]) {
    expect([text, seen(other, text)]).toEqual([text, ""]);
  }
});

test("of a page that needs front matter another rule speaks", () => {
  expect(seen(measure, "title: Richt in\n\nTekst.\n")).toContain("front-matter/missing");
});

eachMistake("front-matter/first-line", [
  [other, "Tip: lees dit.\n"],
  [other, "Bron: <https://voorbeeld.nl>\nNB: meer\n\n# Kop\n"],
  [other, "---\nTip: lees dit\n---\n\nTekst.\n"],
]);
