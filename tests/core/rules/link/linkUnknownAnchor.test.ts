import { expect, test } from "vitest";
import { pages, workspaceOf } from "../../picture";
import {
  crlf,
  framework,
  goodMeasure,
  inBody,
  measure,
  mended,
  message,
  other,
  repairs,
  requirement,
  seen,
  withPage,
} from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a heading that is not there, on the page itself or on another", () => {
  const line = "[x](#toelichtingen) [y](../vereisten/aia-09-menselijk-toezicht.md#van-toepassing)";
  const under = (part: string) =>
    `${" ".repeat(line.indexOf(part))}${"^".repeat(part.length)} warning link/unknown-anchor`;
  expect(seen(measure, withText(line))).toBe([line, under("toelichtingen"), under("van-toepassing")].join("\n"));
});

test("a near heading is the repair", () => {
  const text = crlf(withText("[x](#toelichtng)"));
  expect(message(measure, text)).toEqual({
    nl: "Op deze pagina staat geen kop '#toelichtng'; de link leidt naar het begin van de pagina. Bedoelde je 'toelichting'?",
    en: "On this page there is no heading '#toelichtng', so the link leads to the top of the page. Did you mean 'toelichting'?",
  });
  expect(repairs(measure, text)).toEqual(["Vervang door 'toelichting' (lijkt erop) *"]);
  expect(mended(measure, text)).toBe(crlf(withText("[x](#toelichting)")));
  expect(repairs(measure, withText("[x](#iets-heel-anders)"))).toEqual([]);
});

test("on another page the place can be left out", () => {
  const target = "../vereisten/aia-09-menselijk-toezicht.md";
  const text = withText(`[x](${target}#iets-heel-anders)`);
  expect(repairs(measure, text)).toEqual(["Laat '#iets-heel-anders' weg"]);
  expect(mended(measure, text)).toBe(withText(`[x](${target})`));
});

test("anchors as the site makes them are right", () => {
  for (const text of [
    "## Eerste **stap**: `a_b` & [meer](https://voorbeeld.nl) { .knop }\n[x](#eerste-stap-a_b-meer)",
    "## Risico\nNog een.\n\n[x](#risico_1)".replace("## Risico", "### Risico"),
    "## Vóór de start\n[x](#voor-de-start)",
    "## Kop {#eigen .x}\n[x](#eigen)",
    "Tekst.\n{: #plaats }\n\n[x](#plaats)",
    '??? note "Meer"\n\n    ### Diep\n\n[x](#diep)',
    "-   ### In een lijst\n\n[x](#in-een-lijst)",
    "##Zonder spatie\n[x](#zonder-spatie)",
    "Onderstreept\n----\n[x](#onderstreept)",
    '<a id="html"></a>\n[x](#html)',
    "Noot.[^1]\n\n[^1]: Tekst.\n\n[x](#fn:1) [y](#fnref:1)",
    "[tab](#__tabbed_1_2) [boven](#top) [stuk](#:~:text=a) [niets](#)",
    "[x](../vereisten/aia-09-menselijk-toezicht.md#van-toepassing-op)",
    "[x](weg.md#kop)",
    "`[x](#weg)`",
  ]) {
    const codes = seen(measure, withText(text));
    expect(codes).not.toContain("link/unknown-anchor");
  }
});

test("a page that takes in other files may have any anchor", () => {
  expect(seen(other, '--8<-- "stuk.md"\n\n[x](#weg)\n')).toBe("");
});

test("a page whose headings change is felt by those that link to them, and by no others", () => {
  const link = "[x](../vereisten/aia-09-menselijk-toezicht.md#risico)";
  const workspace = workspaceOf({ ...withPage(measure, withText(link)), [pages.other("elders")]: "# Elders\n" });
  workspace.check();
  expect(workspace.problems(measure)).toEqual([]);
  const before = framework[requirement] as string;
  workspace.set(requirement, before.replace("## Risico", "## Gevaar"));
  expect([...workspace.check().keys()]).toContain(measure);
  expect(workspace.problems(measure).map(({ code }) => code)).toEqual(["link/unknown-anchor"]);
  workspace.set(requirement, before);
  workspace.check();
  expect(workspace.problems(measure)).toEqual([]);
});

eachMistake("link/unknown-anchor", [
  inBody("[x](#toelichtingen)"),
  inBody("[x](../vereisten/aia-09-menselijk-toezicht.md#weg)"),
]);
