import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("the path of a file is no address: in HTML it stays as it is", () => {
  const text = crlf(withText('<a href="../hulpmiddelen/IAMA.md">IAMA</a>'));
  expect(seen(measure, text)).toBe(
    '<a href="../hulpmiddelen/IAMA.md">IAMA</a>\n         ^^^^^^^^^^^^^^^^^^^^^^^ warning link/html',
  );
  expect(message(measure, text)).toEqual({
    nl: "In HTML werkt '../hulpmiddelen/IAMA.md' niet: de link leidt nergens heen. Schrijf het adres als '../../hulpmiddelen/IAMA/'.",
    en: "In HTML '../hulpmiddelen/IAMA.md' does not work: the link leads nowhere. Write the address as '../../hulpmiddelen/IAMA/'.",
  });
  expect(mended(measure, text)).toBe(crlf(withText('<a href="../../hulpmiddelen/IAMA/">IAMA</a>')));
});

test("an image one folder off", () => {
  const text = withText("<img alt='' src='../../afbeeldingen/schema.png'>");
  expect(seen(measure, text)).toContain("warning link/html");
  expect(mended(measure, text)).toBe(withText("<img alt='' src='../../../afbeeldingen/schema.png'>"));
});

test("a page that is not there", () => {
  expect(message(other, '<a href="weg/">x</a>\n')).toEqual({
    nl: "De HTML verwijst naar 'weg/', en dat bestaat niet op de site. Verbeter of verwijder de verwijzing.",
    en: "The HTML refers to 'weg/', which does not exist on the site. Correct the reference or remove it.",
  });
});

test("an address from the root of the server, where the site lives in a folder of it", () => {
  const text = withText('<a href="/levenscyclus/ontwerp/">x</a>');
  expect(seen(measure, text)).toContain("^ warning link/html");
  expect(message(measure, text)).toEqual({
    nl: "In HTML leidt '/levenscyclus/ontwerp/' nergens heen: het begint met '/', maar de site staat in de map '/Algoritmekader/' van de server. Schrijf het adres als '../../../levenscyclus/ontwerp/'.",
    en: "In HTML '/levenscyclus/ontwerp/' leads nowhere: it begins with '/', but the site is in the folder '/Algoritmekader/' of its server. Write the address as '../../../levenscyclus/ontwerp/'.",
  });
  expect(mended(measure, text)).toBe(withText('<a href="../../../levenscyclus/ontwerp/">x</a>'));
  expect(seen(measure, withText('<a href="/Algoritmekader/levenscyclus/ontwerp/">x</a>'))).toBe("");
});

test("a file of Markdown with a slash behind it, and HTML that is no page", () => {
  for (const written of ["../hulpmiddelen/IAMA.md/", "../hulpmiddelen/IAMA.html", "../hulpmiddelen/IAMA/index.html"]) {
    expect(mended(measure, withText(`<a href="${written}">IAMA</a>`))).toBe(
      withText('<a href="../../hulpmiddelen/IAMA/">IAMA</a>'),
    );
  }
});

test("addresses of the site, other sites and code are right", () => {
  for (const text of [
    '<a href="../../vereisten/aia-09-menselijk-toezicht/">x</a>',
    '<img alt="" src="../../../afbeeldingen/schema.png">',
    '<a href="https://voorbeeld.nl">x</a> <a href="#">y</a> <a href="javascript:void(0)">z</a>',
    '`<a href="weg/">`',
    '<a name="weg.md">x</a>',
  ]) {
    expect(seen(measure, withText(text))).toBe("");
  }
});

eachMistake("link/html", [
  inBody('<a href="../../vereisten/weg/">x</a>'),
  inBody('<a href="../hulpmiddelen/IAMA.md">x</a>'),
  inBody('<img alt="" src="../../afbeeldingen/schema.png">'),
]);
