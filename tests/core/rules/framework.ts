import { builtInModel } from "../../../server/src/configuration/builtInModel";
import type { Problem } from "../../../server/src/core/problem/problem";
import type { Localized } from "../../../server/src/core/text/language";
import { data, draw, type Files, pages, past, problemsOf, repaired, templates } from "../picture";

/** A small framework without a single problem: the background on which each test makes its one mistake. */
export const requirement = pages.vereiste("aia-09-menselijk-toezicht");
export const measure = pages.maatregel("2-owp-05-toezicht-inrichten");
export const tool = pages.hulpmiddel("IAMA");
export const phase = pages.phase("ontwerp");
export const other = pages.other("leeswijzer");

export const goodRequirement = `---
title: Menselijk toezicht
id: urn:nl:ak:ver:aia-09
toelichting: Mensen kunnen ingrijpen.
levenscyclus:
- ontwerp
onderwerp:
- transparantie
rollen:
- jurist
soort-toepassing:
- ai-systeem
risicogroep:
- hoog-risico-ai-systeem
rol-ai-act:
- aanbieder
transparantieverplichting:
- transparantieverplichting
systeemrisico:
- systeemrisico
open-source:
- open-source
---
# Menselijk toezicht

<!-- tags -->

## Vereiste
Een mens kan ingrijpen.

## Toelichting
Dat vraagt om kennis.

## Bronnen
Artikel 14.

## Van toepassing op
<!-- tags-ai-act -->

## Risico
Niemand grijpt in.

## Maatregelen { data-search-exclude }
<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->
`;

export const goodMeasure = `---
title: Richt het toezicht in
id: urn:nl:ak:mtr:owp-05
toelichting: Regel wie mag ingrijpen.
vereiste:
- aia-09-menselijk-toezicht
levenscyclus:
- ontwerp
onderwerp:
- transparantie
rollen:
- jurist
---
# Richt het toezicht in

<!-- tags -->

## Maatregel
Spreek af wie mag ingrijpen.

## Toelichting
Dat vraagt om tijd.

## Risico
Niemand grijpt in.

## Bijbehorende vereiste(n) { data-search-exclude }
??? expander "Bekijk alle vereisten"
    <!-- list_vereisten_on_maatregelen_page -->

## Bronnen
Eigen ervaring.

## Voorbeelden
Een gemeente.
`;

export const goodTool = `---
title: IAMA
toelichting: Een gesprek over mensenrechten.
categorie:
- handreiking
levenscyclus:
- ontwerp
onderwerp:
- transparantie
rollen:
- jurist
---
# IAMA

<!-- tags -->

## Hulpmiddel
Vragen voor een gesprek.

## Bijbehorende maatregelen
<!-- list_maatregelen_on_hulpmiddelen_page -->
`;

export const framework: Files = {
  [requirement]: goodRequirement,
  [pages.vereiste("aia-00-verboden-AI-praktijken")]: otherRequirement("aia-00").replace(
    "Menselijk toezicht\nid",
    "Verboden praktijken\nid",
  ),
  [measure]: goodMeasure,
  [tool]: goodTool,
  [phase]: "---\ntitle: Ontwerp\n---\n",
  [pages.phase("ontwikkelen")]: "---\ntitle: Ontwikkelen\n---\n",
  [pages.topic("transparantie")]: "---\ntitle: Transparantie\n---\n",
  [pages.topic("fundamentele-rechten")]: "---\ntitle: Fundamentele rechten\n---\n",
  [pages.role("jurist")]: "---\ntitle: Jurist\n---\n",
  [pages.role("ontwikkelaar")]: "---\ntitle: Ontwikkelaar\n---\n",
  "docs/afbeeldingen/schema.png": "",
};

export const goodGlossary = `*[algoritme]: Stappen die een computer uitvoert.
*[AVG]: Algemene verordening gegevensbescherming.
*[AI-systeem]: Systeem dat uit invoer afleidt wat het doet.
`;

export const goodGenerated = `---
title: Woordenlijst
search:
  exclude: true
---

# Woordenlijst
<!-- Dit bestand wordt automatisch gegenereerd vanuit includes/begrippenlijst.md -->
<!-- Wijzig definities alleen in includes/begrippenlijst.md -->

| Begrip | Definitie |
| ---- | ---- |
| AI-systeem | Systeem dat uit invoer afleidt wat het doet. |
| algoritme | Stappen die een computer uitvoert. |
| AVG | Algemene verordening gegevensbescherming. |
`;

export const goodTable = `nummer;maatregel;source
SV.1;Het doel staat vast.;Onderzoekskader Auditdienst Rijk
DM.7;De kwaliteit van de gegevens is gemeten.;Onderzoekskader Auditdienst Rijk
DM.17;"Fouten in gegevens worden hersteld; dat is geregeld.";Onderzoekskader Auditdienst Rijk
1.02;Is duidelijk wie waarvoor verantwoordelijk is?;Toetsingskader Algemene Rekenkamer
2.01;Is beschreven welke gegevens zijn gebruikt?;Toetsingskader Algemene Rekenkamer
2.10;Zijn de uitkomsten per groep vergeleken?;Toetsingskader Algemene Rekenkamer
3.10;Is nagegaan wie in de gegevens ontbreekt?;Toetsingskader Algemene Rekenkamer
`;

/** Says that the site makes the page of terms. */
export const goodSite = `hooks:
  - src/overrides/hooks/${builtInModel().glossary!.generates!.madeBy}
`;

/** The framework with a glossary, the page that is made from it, and a table of codes. */
export const frameworkWithData: Files = {
  ...framework,
  [data.glossary]: goodGlossary,
  [data.generated]: goodGenerated,
  [data.table]: goodTable,
  [data.site]: goodSite,
};

/** The framework with a menu in which each page stands. */
export const frameworkWithMenu: Files = {
  ...framework,
  "docs/index.md": "# Begin\n",
  [other]: "# Leeswijzer\n",
  [data.site]: "plugins:\n  - awesome-pages\nnav:\n  - index.md\n  - ...\n",
};

/** What happened before: the last release had a measure with another number, and one was deleted. */
export const story = `
  2024-03-01 + ${pages.maatregel("2-owp-08-nog-een")}
             + ${pages.maatregel("2-owp-06-oude-afspraken")}
  2024-10-15 - ${pages.maatregel("2-owp-06-oude-afspraken")} = urn:nl:ak:mtr:owp-06, Oude afspraken
  * v1.2 2024-12-01
    ${pages.maatregel("2-owp-08-nog-een")} = urn:nl:ak:mtr:owp-08, Nog een
    ${measure} = urn:nl:ak:mtr:owp-05, Richt het toezicht in
`;

/** The background for the mistakes of a rule: with data files only where they count, so that other tests need no real codes. */
export function backgroundOf(rule: string): Files {
  if (/^id\/(?:changed|reused)$/.test(rule)) return { ...framework, [past]: story };
  if (rule === "value/placeholder") return { ...framework, [templates.maatregel]: template };
  if (rule.startsWith("navigation/")) return frameworkWithMenu;
  return /^(?:source|glossary)\//.test(rule) ? frameworkWithData : framework;
}

/** What a new measure is a copy of. */
export const template = `---
# Let op: geen punt achter de titel!
title: Hier staat de titel, die in 1 zin de maatregel beschrijft
id: urn:nl:ak:mtr:owp-00
toelichting: "Hier staat in enkele zinnen uitgelegd wat de regel inhoudt."
vereiste:
- aia-09-menselijk-toezicht
---
<!-- tags -->

## Maatregel
Hier staat nog een keer duidelijk de maatregel.

<!-- Hier volgt een lijst met
allerlei dingen die erbij horen. -->
??? expander "Bekijk alle vereisten die erbij horen"
    <!-- list_vereisten_on_maatregelen_page -->

## Bronnen
- (denk aan de extra enter vóór en na een lijst).
- [Gebruikte bron bij deze maatregel](url)

Beschrijf dit zo nauwkeurig mogelijk.

Heb je een ander voorbeeld, laat het ons weten via [de post](mailto:post@voorbeeld.nl).
`;

/** A good requirement with another code, which no measure names. */
export function otherRequirement(code: string): string {
  return goodRequirement.replace("aia-09", code).replace(/<!-- list_maatregelen .* -->/, "Nog geen.");
}

/** The framework with one page changed or added. */
export function withPage(path: string, text: string): Files {
  return { ...framework, [path]: text };
}

/** Replaces the one place where `what` stands. */
export function change(text: string, what: string, by: string): string {
  const parts = text.split(what);
  if (parts.length !== 2) throw new Error(`'${what}' stands ${parts.length - 1} times in the page`);
  return parts.join(by);
}

/** Parts of the good measure, to be replaced by others. */
export const explanation = "toelichting: Regel wie mag ingrijpen.\n";
export const requirements = "vereiste:\n- aia-09-menselijk-toezicht\n";
export const roles = "rollen:\n- jurist\n";

/** The good measure with one of its parts replaced, and where it stands. */
export function inMeasure(what: string, by: string): [path: string, text: string] {
  return [measure, change(goodMeasure, what, by)];
}

/** The good measure with a text more in its body, and where it stands. */
export function inBody(text: string): [path: string, text: string] {
  return [measure, `${goodMeasure}\n${text}\n`];
}

/**
 * The lines of a page on which all rules together find something, each with its problems drawn below it; empty when all is
 * well. One mistake that gives two problems shows here as two.
 */
export function seen(path: string, text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const drawn of draw(withPage(path, text), path).split("\n")) {
    if (/^\s*(?:\^+|\|) (?:error|warning|information|hint) [a-z-]+\/[a-z-]+$/.test(drawn)) {
      if (line !== "") lines.push(line.replace(/\r$/, ""));
      line = "";
      lines.push(drawn);
    } else line = drawn;
  }
  return lines.join("\n");
}

/** The problems of a page of the framework, by all rules. */
export function problems(path: string, text: string): readonly Problem[] {
  return problemsOf(withPage(path, text), path);
}

/** What the one problem of a page says. */
export function message(path: string, text: string): Localized | undefined {
  return problems(path, text)[0]?.message;
}

/** The titles of the repairs of the first problem; a preferred one with a star. */
export function repairs(path: string, text: string): string[] {
  return (problems(path, text)[0]?.repairs ?? []).map(({ title, preferred }) => title.nl + (preferred ? " *" : ""));
}

/** The page after a repair of its first problem. */
export function mended(path: string, text: string, index = 0): string {
  return repaired(text, problems(path, text)[0]?.repairs[index]);
}

/** With the line ends of Windows. */
export function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}
