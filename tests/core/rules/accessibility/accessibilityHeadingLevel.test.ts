import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a heading that skips a level is underlined, and goes up with those below it", () => {
  const text = `${goodMeasure}\n#### Bij een gemeente\n\n##### Klein\n\n#### Bij het Rijk\n\n## Meer\n`;
  expect(seen(measure, text)).toBe(
    "#### Bij een gemeente\n^^^^^^^^^^^^^^^^^^^^^ information accessibility/heading-level",
  );
  expect(message(measure, text)).toEqual({
    nl: "Na de kop 'Voorbeelden' van niveau 2 volgt hier meteen niveau 4; wie de pagina laat voorlezen, mist een niveau. Maak er niveau 3 van ('###').",
    en: "After the heading 'Voorbeelden' of level 2 comes level 4 here; readers who have the page read aloud miss a level. Make it level 3 ('###').",
  });
  expect(repairs(measure, text)).toEqual(["Maak er niveau 3 van, met de koppen eronder"]);
  expect(mended(measure, crlf(text))).toBe(
    crlf(`${goodMeasure}\n### Bij een gemeente\n\n#### Klein\n\n### Bij het Rijk\n\n## Meer\n`),
  );
});

test("the title counts as level 1 where the text has none", () => {
  const text = "---\ntitle: Leeswijzer\n---\n\n### Aanpak\n";
  expect(message(other, text)?.nl).toContain("Na de titel van de pagina volgt hier meteen niveau 3; ");
  expect(mended(other, text)).toBe("---\ntitle: Leeswijzer\n---\n\n## Aanpak\n");
});

test("headings that are right, and pages of which not all headings are known", () => {
  for (const text of [
    "# A\n\n## B\n\n### C\n\n## D\n\n### E",
    "## B\n\n### C",
    "A\n=\n\nB\n-\n\n### C",
    "# A\n\n```\n#### B\n```",
    "# A\n\n<h2>B</h2>\n\n### C",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("accessibility/heading-level", [
  inBody("#### a"),
  [other, "### a\n\n## b\n"],
  [other, "# a\n\n!!! note\n\n    ### b\n"],
]);
