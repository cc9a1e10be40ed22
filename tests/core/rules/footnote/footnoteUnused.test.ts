import { expect, test } from "vitest";
import { goodMeasure, inBody, measure, message, other, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a note that nothing refers to", () => {
  const text = withText("Een.[^1]\n\n[^1]: Noot.\n[^4]: Vergeten.");
  expect(seen(measure, text)).toBe("[^4]: Vergeten.\n^^^^^ warning footnote/unused");
  expect(message(measure, text)).toEqual({
    nl: "Niets in de tekst verwijst naar voetnoot '[^4]'. De site zet de noot wel onder de pagina, met een link terug die nergens heen leidt. Zet '[^4]' in de tekst, of haal de noot weg.",
    en: "Nothing in the text refers to footnote '[^4]'. The site does put the note below the page, with a link back that leads nowhere. Put '[^4]' in the text, or remove the note.",
  });
});

test("notes that are referred to, in other notes too, and code are right", () => {
  for (const text of [
    "Een.[^1]\n\n[^1]: Zie ook noot twee.[^2]\n[^2]: Noot.",
    "## Kop[^1]\n\nTekst.\n\n[^1]: Noot.",
    "```\n[^1]: Noot.\n```",
    "<!--\n[^1]: Noot.\n-->",
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

eachMistake("footnote/unused", [inBody("[^1]: Noot."), inBody("- punt\n\n    [^1]: Noot.")]);

test("a macro whose comment swallows the text says so itself: of the notes in it nothing is told", () => {
  expect(seen(other, "<!-- tags --\n\nZie[^1].\n\n<!-- klaar -->\n\n[^1]: Noot.\n")).not.toContain("footnote/unused");
});
