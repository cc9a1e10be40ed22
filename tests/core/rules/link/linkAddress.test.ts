import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a start that is not right becomes that of an address", () => {
  for (const written of [
    "htps://voorbeeld.nl/a",
    "hhtps://voorbeeld.nl/a",
    "htpps://voorbeeld.nl/a",
    "ttps://voorbeeld.nl/a",
    "https:/voorbeeld.nl/a",
    "https//voorbeeld.nl/a",
    "https;//voorbeeld.nl/a",
    "https:voorbeeld.nl/a",
    "https:\\\\voorbeeld.nl/a",
    "https:// voorbeeld.nl/a",
    "https://https://voorbeeld.nl/a",
    "http://https//voorbeeld.nl/a",
  ]) {
    const text = withText(`[x](${written}) z`);
    expect(seen(measure, text)).toBe(`[x](${written}) z\n    ${"^".repeat(written.length)} error link/address`);
    expect([written, mended(measure, crlf(text))]).toEqual([written, crlf(withText("[x](https://voorbeeld.nl/a) z"))]);
  }
  expect(message(measure, withText("[x](htps://voorbeeld.nl)"))).toEqual({
    nl: "Het adres 'htps://voorbeeld.nl' begint niet goed, dus de link leidt nergens heen. Schrijf 'https://voorbeeld.nl'.",
    en: "The address 'htps://voorbeeld.nl' does not start correctly, so the link leads nowhere. Write 'https://voorbeeld.nl'.",
  });
  expect(message(measure, withText("[x](https://https://voorbeeld.nl)"))?.nl).toBe(
    "Het adres 'https://https://voorbeeld.nl' heeft twee keer 'http', dus de link leidt nergens heen. Haal het eerste weg.",
  );
});

test("places on the computer of the author, and links to nobody", () => {
  for (const [written, said] of [
    ["file:///C:/stukken/nota.docx", "eigen computer of netwerk"],
    ["C:\\stukken\\nota.docx", "eigen computer of netwerk"],
    ["\\\\\\\\server\\stukken\\nota.docx", "eigen computer of netwerk"],
    ["mailto:", "ontbreekt het e-mailadres"],
    ["mailto:iemand", "ontbreekt het e-mailadres"],
    ["tel:", "ontbreekt het e-mailadres of telefoonnummer"],
    ["https://", "geen naam van een site"],
    ["https://voorbeeld.nl en meer", "geen naam van een site"],
  ] as const) {
    const text = withText(`[x](${written})`);
    expect(seen(measure, text)).toBe(`[x](${written})\n    ${"^".repeat(written.length)} error link/address`);
    expect(message(measure, text)?.nl).toContain(said);
    expect(repairs(measure, text)).toEqual([]);
  }
  expect(seen(measure, withText("[x](http://localhost:8000/a/)"))).toContain("information link/address");
});

test("in raw HTML too", () => {
  const text = withText('<a href="htps://voorbeeld.nl">x</a>');
  expect(seen(measure, text)).toContain("^ error link/address");
  expect(mended(measure, text)).toBe(withText('<a href="https://voorbeeld.nl">x</a>'));
});

test("addresses that may lead somewhere are right", () => {
  for (const written of [
    "https://voorbeeld.nl/a?b=https://voorbeeld.nl/c",
    "https://web.archive.org/web/2020/https://voorbeeld.nl/",
    "HTTPS://VOORBEELD.NL:8443/a",
    "https://iemand@voorbeeld.nl/a",
    "https://één.nl/a",
    "<https://voorbeeld.nl/a b>",
    "ftp://voorbeeld.nl/a",
    "//voorbeeld.nl/a",
    "mailto:iemand@voorbeeld.nl?subject=a",
    "mailto:?subject=a",
    "tel:+31201234567",
    "urn:nl:iets",
    "vscode://a/b",
    "#a:b",
    "#https://x",
  ]) {
    const found = seen(measure, withText(`[x](${written})`));
    expect([written, found.includes("link/address")]).toEqual([written, false]);
  }
  expect(seen(measure, withText("`[x](htps://voorbeeld.nl)`"))).toBe("");
});

eachMistake("link/address", [
  inBody("[x](htps://voorbeeld.nl)"),
  inBody("[x](https://https://voorbeeld.nl)"),
  inBody("[x](mailto:)"),
  inBody("<a href='https:/voorbeeld.nl'>voorbeeld</a>"),
]);
