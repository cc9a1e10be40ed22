import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a comment without its end", () => {
  const text = crlf(withText("<!-- nog doen ->"));
  expect(seen(measure, text)).toBe("<!-- nog doen ->\n^^^^^^^^^^^^^^^^ error body/unclosed-comment");
  expect(message(measure, text)).toEqual({
    nl: "Deze opmerking wordt niet afgesloten, waardoor de tekst erachter zichtbaar wordt of juist wegvalt. Sluit haar af met '-->'.",
    en: "This comment is not closed, so the text after it becomes visible or disappears. Close it with '-->'.",
  });
  expect(repairs(measure, text)).toEqual(["Sluit de opmerking af aan het eind van de regel"]);
  expect(mended(measure, text)).toBe(crlf(withText("<!-- nog doen -->")));
});

test("a comment that takes the text up to the end of the next one", () => {
  const text = withText("<!-- nog doen --\n\nTekst.\n\n<!-- meer -->");
  expect(seen(measure, text)).toBe("<!-- nog doen --\n^^^^^^^^^^^^^^^^ error body/unclosed-comment");
  expect(mended(measure, text)).toBe(withText("<!-- nog doen -->\n\nTekst.\n\n<!-- meer -->"));
});

test("comments that are closed, on one line or more, and code are right", () => {
  for (const text of ["<!-- a -->", "<!-- a\nb\n-->", "<!--a-->", "`<!-- a`", "```\n<!-- a\n```", "a <- b -- c ->"]) {
    expect(seen(measure, withText(text))).toBe("");
  }
});

eachMistake("body/unclosed-comment", [inBody("<!-- nog doen"), inBody("<!-- nog doen --\n\n<!-- meer -->")]);
