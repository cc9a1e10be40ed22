import { describe, expect, test } from "vitest";
import { hover } from "../../../../server/src/core/features/hover/hover";
import type { Language } from "../../../../server/src/core/text/language";
import { type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("bio-01-slot");
const tool = pages.hulpmiddel("Kaart");

const measures: Files = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((number) => [
    pages.maatregel(`2-owp-0${number}-m`),
    `---\ntitle: 'Maatregel *${number}*'\nvereiste: [${number === 7 ? "weg" : "bio-01-slot"}]\nlevenscyclus: [ontwerp]\n---\n`,
  ]),
);
const phase = { [pages.phase("ontwerp")]: "---\ntitle: Het ontwerp\n---\n" };

/** What is shown on the name of the one macro of a page. */
function shown(macro: string, path = requirement, more = "", language: Language = "nl"): string[] {
  const text = `---\ntitle: Slot\nid: urn:nl:ak:ver:bio-01\n${more}---\n${macro}\n`;
  const { view } = workspaceOf({ ...measures, ...phase, [path]: text });
  const page = view.page(path)!;
  const at = page.body.macros[0]!.nameSpan.start;
  const found = hover(page, at, view, { language, uriOf: (to) => to.replace(/.*\//, "") });
  return found!.markdown.split("\n\n");
}

describe("a macro that lists pages says", () => {
  test("how many, by which filter, the first of them, and what its options leave out", () => {
    const text = shown("<!-- list_maatregelen vereiste/bio-01-slot no-search no-rol no-rol no-onderwerp onzin -->");
    expect(text).toEqual([
      "**Tabel met maatregelen**",
      "6 maatregelen · Vereiste: Slot",
      [...[1, 2, 3, 4, 5].map((n) => `- [Maatregel \\*${n}\\*](2-owp-0${n}-m.md)`), "- en nog 1"].join("\n"),
      "Zonder zoekveld en de kolommen Rollen en Onderwerpen\\.",
    ]);
  });

  test("that all pages of the kind are in it, without a filter; in English where that is asked for", () => {
    const [title, count] = shown("<!-- list_maatregelen -->", requirement, "", "en");
    expect([title, count]).toEqual(["**Table of measures**", "7 measures"]);
  });

  test.each([
    ["categorie/factsheet", "Geen hulpmiddelen · Categorie: Factsheet\\."],
    ["fase/ontwerp", "Geen hulpmiddelen\\."],
  ])("that it stays empty with '%s'", (filter, sentence) =>
    expect(shown(`<!-- list_hulpmiddelen ${filter} no-search -->`)).toEqual(["**Tabel met hulpmiddelen**", sentence]),
  );

  test("the pages that the front matter names, in its order, and what names no page as it stands there", () => {
    const text = shown(
      "<!-- list_maatregelen_on_hulpmiddelen_page -->",
      tool,
      "maatregel: [2-owp-02-m, '*weg*', 2-owp-01-m]\n",
    );
    expect(text.slice(1)).toEqual([
      "3 maatregelen",
      "- [Maatregel \\*2\\*](2-owp-02-m.md)\n- \\*weg\\*\n- [Maatregel \\*1\\*](2-owp-01-m.md)",
    ]);
  });
});

describe("a macro that shows front matter says", () => {
  test("which values", () =>
    expect(shown("<!-- tags -->", requirement, "levenscyclus: [ontwerp]\n")).toEqual([
      "**Code, fasen, rollen en onderwerpen**",
      "Id: urn:nl:ak:ver:bio\\-01  \nLevenscyclus: Het ontwerp",
    ]));

  test("that there are none, or that they are not for this page", () => {
    const nothing = "Toont op deze pagina niets uit de front matter\\.";
    expect(shown("<!-- tags-ai-act -->", requirement, "risicogroep: [verboden-ai]\n")[1]).toBe(nothing);
    expect(shown("<!-- tags-ai-act -->", tool)[1]).toBe(nothing);
  });
});

test("what the site does not read as a macro is only called by its name", () =>
  expect(shown("<!--tags-->")).toEqual(["**Code, fasen, rollen en onderwerpen**"]));
