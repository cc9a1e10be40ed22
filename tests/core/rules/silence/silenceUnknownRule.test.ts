import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const page = (ids: string) => `${goodMeasure}\n[x]() <!-- algoritmekader-disable-line ${ids} -- komt in mei -->\n`;

test("a rule that does not exist is underlined, and the near one proposed", () => {
  const text = page("link/empty, link/unknwon-file");
  expect(seen(measure, text)).toBe(
    [
      "[x]() <!-- algoritmekader-disable-line link/empty, link/unknwon-file -- komt in mei -->",
      "                                                   ^^^^^^^^^^^^^^^^^ warning silence/unknown-rule",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "De regel 'link/unknwon-file' bestaat niet. Bedoelde je 'link/unknown-file'?",
    en: "There is no rule 'link/unknwon-file'. Did you mean 'link/unknown-file'?",
  });
  expect(repairs(measure, text)).toEqual([
    "Vervang door 'link/unknown-file' (lijkt erop) *",
    "Verwijder 'link/unknwon-file' uit de opmerking",
  ]);
  expect(mended(measure, crlf(text), 1)).toBe(crlf(page("link/empty")));
});

test("where nothing looks like it, it says where the name stands", () => {
  expect(message(measure, page("link/empty zomaar/iets"))?.nl).toBe(
    "De regel 'zomaar/iets' bestaat niet. Schrijf de naam die achter de melding staat.",
  );
  expect(repairs(measure, page("link/empty zomaar/iets"))).toEqual(["Verwijder 'zomaar/iets' uit de opmerking"]);
});

test("all of a family is no rule", () => {
  expect(seen(measure, page("link/empty link/*"))).toContain("^^^^^^ warning silence/unknown-rule");
});

test.each(["silence/unused", "file/encoding", "configuration/invalid"])("%s cannot be silenced", (id) => {
  expect(message(measure, page(`link/empty ${id}`))?.nl).toBe(
    `Meldingen van '${id}' zijn niet te negeren met een opmerking. Herstel wat er mis is.`,
  );
});

eachMistake("silence/unknown-rule", [
  inBody(
    "<!-- algoritmekader-disable link/unknown-file -- x -->\n\n[x](weg.md)\n\n<!-- algoritmekader-enable link/unknwon-file -->",
  ),
  inBody("<!-- algoritmekader-disable-page zomaar/iets -- x -->"),
]);
