import { expect, test } from "vitest";
import { inBody, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a slip in the type of a block", () => {
  const text = '!!! warnning "Let op"\n\n    a\n';
  expect(seen(other, text)).toBe('!!! warnning "Let op"\n    ^^^^^^^^ warning body/block-type');
  expect(message(other, text)).toEqual({
    nl: "De site kent geen blok van het type 'warnning' en toont dit blok als een gewone notitie. Bedoelde je 'warning'?",
    en: "The site knows no block of the type 'warnning', so it shows this block as an ordinary note. Did you mean 'warning'?",
  });
  expect(mended(other, text)).toBe('!!! warning "Let op"\n\n    a\n');
  expect(mended(other, "???+ expandr\n\n    a\n")).toBe("???+ expander\n\n    a\n");
});

test("a type like no other", () => {
  const text = "??? kadertje\n\n    a\n";
  expect(seen(other, text)).toBe("??? kadertje\n    ^^^^^^^^ information body/block-type");
  expect(message(other, text)).toEqual({
    nl: "De site kent geen blok van het type 'kadertje' en toont dit blok als een gewone notitie. Kies een bekend type, zoals 'note', 'tip' of 'warning'.",
    en: "The site knows no block of the type 'kadertje', so it shows this block as an ordinary note. Choose a type that it knows, such as 'note', 'tip' or 'warning'.",
  });
  expect(repairs(other, text)).toEqual([]);
});

test("types of the theme, those that the model adds, capitals, and blocks without a type", () => {
  for (const title of ["!!! Tip", "!!! hint", "??? expander", '??? "Meer"', '=== "Een"', "!!!danger", "???+note"]) {
    expect([title, seen(other, `${title}\n\n    a\n`)]).toEqual([title, ""]);
  }
});

eachMistake("body/block-type", [inBody("!!! exampel\n\n    a"), inBody("!!! kadertje\n\n    a")]);
