import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, problems, seen } from "../framework";
import { eachMistake } from "../mistakes";

const body = (text: string) => `${goodMeasure}\n${text}\n`;

test("the same macro twice shows the same thing twice", () => {
  const text = body("<!-- tags -->\n\nTekst.");
  expect(seen(measure, text)).toBe("<!-- tags -->\n^^^^^^^^^^^^^ warning macro/duplicate");
  expect(message(measure, text)).toEqual({
    nl: "De macro 'tags' staat al op deze pagina, dus de site toont twee keer hetzelfde. Verwijder een van beide.",
    en: "The macro 'tags' is on this page already, so the site shows the same thing twice. Remove one of them.",
  });
  const [problem] = problems(measure, text);
  expect(problem?.related).toMatchObject([{ path: measure, span: { start: goodMeasure.indexOf("<!-- tags -->") } }]);
  expect(mended(measure, text)).toBe(body("Tekst."));
  expect(mended(measure, crlf(text))).toBe(crlf(body("Tekst.")));
});

test("the line goes with it, text beside it stays", () => {
  expect(mended(measure, body("Een.\n<!-- tags -->\nTwee."))).toBe(body("Een.\nTwee."));
  expect(mended(measure, body("Een. <!-- tags --> Twee."))).toBe(body("Een.  Twee."));
  expect(mended(measure, `${goodMeasure}\n<!-- tags -->`)).toBe(`${goodMeasure}\n`);
});

test("three are two too many, also with other spaces or capitals", () => {
  const text = body(
    "<!-- list_vereisten rollen/jurist -->\n<!-- list_vereisten  rollen/jurist -->\n<!-- List_vereisten rollen/jurist  -->",
  );
  expect(problems(measure, text).filter(({ code }) => code === "macro/duplicate").length).toBe(2);
});

test("other words make another macro, and one that the site does not read shows nothing", () => {
  const different =
    "<!-- list_vereisten rollen/jurist -->\n<!-- list_vereisten rollen/jurist no-search -->\n<!-- list_vereisten -->";
  expect(problems(measure, body(different))).toEqual([]);
  expect(problems(measure, body("<!--tags-->")).map(({ code }) => code)).toEqual(["macro/syntax"]);
  expect(problems(measure, body("```\n<!-- tags -->\n```"))).toEqual([]);
});

eachMistake("macro/duplicate", [inBody("<!-- tags -->\n\nTekst."), inBody("Tekst. <!-- tags --> Tekst.")]);
