import { expect, test } from "vitest";
import { crlf, inBody, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a second heading of level 1 goes down with all below it", () => {
  const text = "# Leeswijzer\n\n# Aanpak\n\n## Stap\n\n# Meer\n";
  expect(seen(other, text)).toBe("# Aanpak\n^^^^^^^^ information accessibility/second-title");
  expect(message(other, text)).toEqual({
    nl: "Deze pagina heeft al een kop van niveau 1: 'Leeswijzer'. Er volgt er nog een. Gebruik '##' voor een hoofdstuk, zodat de pagina één titel heeft.",
    en: "This page has a heading of level 1 already: 'Leeswijzer'. One more follows. Use '##' for a chapter, so that the page has one title.",
  });
  expect(repairs(other, text)).toEqual(["Zet deze kop en die eronder een niveau lager"]);
  expect(mended(other, crlf(text))).toBe(crlf("# Leeswijzer\n\n## Aanpak\n\n### Stap\n\n## Meer\n"));
});

test("a title in front matter and one in the text are one on the site", () => {
  expect(seen(other, "---\ntitle: Leeswijzer\n---\n\n# Leeswijzer voor wie begint\n")).toBe("");
});

test("headings with a line below them are told, and not mended", () => {
  const text = "A\n=\n\nB\n=\n";
  expect(seen(other, text)).toBe("B\n^ information accessibility/second-title");
  expect(repairs(other, text)).toEqual([]);
});

eachMistake("accessibility/second-title", [
  inBody("# Nog een titel"),
  [other, "# a\n\n# b\n\n### c\n".replace("### c", "## c")],
]);
