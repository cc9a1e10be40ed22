import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a link without an address; its text can stay", () => {
  const text = crlf(withText("Zie [Bijlage III]( ) en ![]()."));
  expect(seen(measure, text)).toBe(
    [
      "Zie [Bijlage III]( ) en ![]().",
      "    ^^^^^^^^^^^^^^^^ error link/empty",
      "                        ^^^^^ error link/empty",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "De link 'Bijlage III' heeft geen adres. Vul het adres in, of laat alleen de tekst staan.",
    en: "The link 'Bijlage III' has no address. Fill in the address, or keep only the text.",
  });
  expect(repairs(measure, text)).toEqual(["Laat alleen de tekst staan"]);
  expect(mended(measure, text)).toBe(crlf(withText("Zie Bijlage III en ![]().")));
});

test("an address of only # is still to be filled in", () => {
  expect(seen(measure, withText("[x](#)"))).toBe("[x](#)\n^^^^^^ information link/empty");
});

test("a link without a text", () => {
  const text = withText("[](https://voorbeeld.nl)");
  expect(seen(measure, text)).toBe("[](https://voorbeeld.nl)\n^^^^^^^^^^^^^^^^^^^^^^^^ error link/empty");
  expect(repairs(measure, text)).toEqual([]);
});

test("code and examples are right", () => {
  for (const text of ["`[x]()`", "```\n[x]()\n```", "f() [x]"]) {
    expect(seen(measure, withText(text))).toBe("");
  }
});

eachMistake("link/empty", [
  inBody("[x]()"),
  inBody('[](aia.md "x")'.replace("aia.md", "../vereisten/aia-09-menselijk-toezicht.md")),
  inBody("![x]()"),
]);
