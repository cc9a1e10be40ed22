import { expect, test } from "vitest";
import { change, crlf, goodMeasure, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const explanation = "toelichting: Regel wie mag ingrijpen.\n";
const inText = change(goodMeasure, explanation, "toelichting: |\n  Regel wie mag ingrijpen.\n---\n  En wanneer.\n");
const amongKeys = change(goodMeasure, "levenscyclus:\n", "---\nlevenscyclus:\n");

test("a line of hyphens in a text of several lines is underlined, and the keys below it are not called missing", () => {
  expect(seen(measure, inText)).toBe("---\n^^^ error front-matter/early-end");
  expect(message(measure, inText)).toEqual({
    nl: "De front matter eindigt al bij deze regel '---'; de site toont de sleutels eronder als tekst. Verwijder de regel, of laat hem inspringen als hij bij de waarde erboven hoort.",
    en: "The front matter ends at this line '---', so the site shows the keys below it as text. Remove the line, or indent it if it belongs to the value above it.",
  });
  expect(repairs(measure, inText)).toEqual(["Laat de regel inspringen *"]);
  expect(mended(measure, crlf(inText))).toBe(crlf(inText.replace("\n---\n  En", "\n  ---\n  En")));
});

test("between keys the line goes", () => {
  expect(seen(measure, amongKeys)).toBe("---\n^^^ error front-matter/early-end");
  expect(repairs(measure, amongKeys)).toEqual(["Verwijder de regel *"]);
  expect(mended(measure, amongKeys)).toBe(goodMeasure);
});

test("so do dots", () => {
  const text = amongKeys.replace("\n---\nlevens", "\n...\nlevens");
  expect(seen(measure, text)).toBe("...\n^^^ error front-matter/early-end");
  expect(mended(measure, text)).toBe(goodMeasure);
});

test("a text below front matter that looks like a key is text", () => {
  for (const text of [
    "---\ntitle: Leeswijzer\n---\nLet-op: dit is tekst\n---\n",
    "---\ntitle: Leeswijzer\n---\n- een\n- twee\n\n---\n\nMeer.\n",
    "---\ntitle: Leeswijzer\n---\ntitle: zo schrijf je een titel\n---\n",
    "---\ntitle: Leeswijzer\n---\n\n---\n\nTekst.\n",
    "---\ntitle: Leeswijzer\n---\nhide: navigation\n",
  ]) {
    expect([text, seen(other, text)]).toEqual([text, ""]);
  }
});

eachMistake("front-matter/early-end", [
  [measure, inText],
  [measure, amongKeys],
  [measure, change(goodMeasure, explanation, "toelichting: >-\n  Regel wie\n\n---\n\n  mag ingrijpen.\n")],
  [other, "---\ntitle: Leeswijzer\n---\nhide: navigation\n---\n"],
]);
