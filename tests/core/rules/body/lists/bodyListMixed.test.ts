import { expect, test } from "vitest";
import { crlf, mended, message, other, repairs, seen } from "../../framework";

test("a numbered list right after bullets is told, and the other way round", () => {
  expect(seen(other, "- a\n- b\n\n1. c\n2. d\n")).toBe("1. c\n^^^^ warning body/list-mixed");
  expect(message(other, "- a\n- b\n\n1. c\n2. d\n")?.nl).toBe(
    "Dit genummerde item volgt op een lijst met streepjes; de site maakt er één lijst van, zonder nummers. Laat het vier spaties inspringen als het onder het item erboven hoort, of zet er tekst tussen.",
  );
  expect(seen(other, "1. a\n- b\n- c\n2. d\n- e\n")).toBe(
    "- b\n^^^ warning body/list-mixed\n- e\n^^^ warning body/list-mixed",
  );
  expect(seen(other, "- a\n\n    1. b\n    - c\n")).toBe("    - c\n    ^^^ warning body/list-mixed");
});

test("an empty comment keeps the lists apart", () => {
  expect(repairs(other, "- a\n\n1. b\n")).toEqual(["Zet een lege opmerking tussen de twee lijsten"]);
  expect(mended(other, crlf("- a\n\n1. b\n"))).toBe(crlf("- a\n\n<!-- -->\n\n1. b\n"));
  expect(mended(other, "- a\n1. b\n")).toBe("- a\n\n<!-- -->\n\n1. b\n");
  expect(seen(other, "- a\n\n<!-- -->\n\n1. b\n")).toBe("");
});

test("lists that are right", () => {
  for (const text of [
    "- a\n* b\n+ c\n",
    "- a\n\nTekst\n\n1. b\n",
    "- a\n\n## Kop\n\n1. b\n",
    "1. a\n    - b\n    - c\n2. d\n",
    "- a\n    1. b\n- c\n",
    "```\n- a\n1. b\n```\n",
  ]) {
    expect([text, seen(other, text)]).toEqual([text, ""]);
  }
});
