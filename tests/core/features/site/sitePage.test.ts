import { describe, expect, test } from "vitest";
import { type SiteItem, type SitePage, sitePage } from "../../../../server/src/core/features/site/sitePage";
import type { Language } from "../../../../server/src/core/text/language";
import { data, type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-regel-toezicht");

const others: Files = {
  [pages.maatregel("2-owp-07-m")]:
    "---\ntitle: Zeven\nid: urn:nl:ak:mtr:owp-07\nvereiste: [aia-05-toezicht]\nlevenscyclus: [ontwerp, weg]\nrollen: [jurist]\n---\n",
  [pages.maatregel("2-owp-06-m")]: "---\ntitle: Zes\nid: urn:nl:ak:mtr:owp-06\nvereiste: [aia-05-toezicht]\n---\n",
  [pages.phase("ontwerp")]: "---\ntitle: Fase 2, ontwerp\n---\n",
  [pages.role("jurist")]: "---\ntitle: Jurist\n---\n",
  [data.glossary]: "*[AIA]: AI-verordening.\n*[Awb]: Wet op besluiten.\n*[toezicht]: Kijken of het goed gaat\n",
};

function shown(path: string, text: string, files: Files = others, language: Language = "nl"): SitePage | undefined {
  const workspace = workspaceOf({ ...files, [path]: text });
  workspace.check({});
  return sitePage(workspace.view.page(path)!, workspace.problems(path), workspace.view, language);
}

/** What stands in the place of the comment on a page. */
function comment(path: string, frontMatter: string, macro: string, files?: Files, language?: Language) {
  const found = shown(path, `---\n${frontMatter}\n---\n${macro}\n`, files, language)?.comments[macro];
  if (!found) throw new Error("nothing is shown");
  return found;
}

/** An item as a reader sees it: its text, with where it leads to. */
function drawn({ text, href }: SiteItem): string {
  return href === undefined ? text : `${text} → ${href}`;
}

function table(path: string, frontMatter: string, macro: string, files?: Files): string[] {
  const { columns, rows } = comment(path, frontMatter, macro, files).table!;
  return [columns, ...rows.map((row) => row.map((cell) => cell.map(drawn).join(", ")))].map((row) => row.join(" | "));
}

const id = "id: urn:nl:ak:ver:aia-05";

describe("badges", () => {
  test("are the code, and each phase, role and topic in words with a link to its page", () => {
    const front = `${id}\nlevenscyclus: [ontwerp, monitoring-en-beheer]\nrollen:\n- jurist`;
    const { badges, before } = comment(requirement, front, "<!-- tags -->");
    expect(badges?.map(drawn)).toEqual([
      "aia-05",
      "Ontwerp → ../../levenscyclus/ontwerp.md",
      "Monitoring en beheer",
      "Jurist → ../../rollen/jurist.md",
    ]);
    expect(badges?.map(({ badge }) => badge?.colour)).toEqual(["blue", "indigo", "indigo", "orange"]);
    expect(badges?.map(({ title }) => title)[1]).toBe("Levenscyclus: Fase 2, ontwerp");
    expect(before).toEqual([]);
  });

  test("are found whatever the letters of the macro", () =>
    expect(comment(requirement, id, "<!-- TAGS -->").badges?.map(drawn)).toEqual(["aia-05"]));

  test("for whom a requirement applies: without what says nothing, behind a sentence, with links to pages that are there", () => {
    const front = `${id}\nsoort-toepassing: [ai-systeem-voor-algemene-doeleinden]\nrisicogroep: [hoog-risico-ai-systeem, niet-van-toepassing]\nrol-ai-act: [aanbieder]`;
    const explained = pages.other("soorten-algoritmes-en-ai/risico-van-ai-systemen");
    const found = comment(requirement, front, "<!-- tags-ai-act -->", { ...others, [explained]: "# Risico\n" });
    expect(found.badges?.map(drawn)).toEqual([
      "AI-systeem voor algemene doeleinden",
      "Hoog risico AI-systeem → ../../soorten-algoritmes-en-ai/risico-van-ai-systemen.md#hoog-risico-ai-systeem",
      "Aanbieder",
    ]);
    expect(found.before?.map(drawn)).toEqual([
      "Deze vereiste geldt voor de labels hieronder, of voor een combinatie ervan.",
    ]);
  });

  test("are none on a requirement of another law: a sentence leads to its sources", () => {
    const found = comment(
      pages.vereiste("bio-01-slot"),
      "id: urn:nl:ak:ver:bio-01\nrisicogroep: [x]",
      "<!-- tags-ai-act -->",
    );
    expect(found.badges).toEqual([]);
    expect(found.before?.map(drawn).slice(1)).toEqual(["bronnen → #bronnen", "."]);
  });
});

describe("a table of pages", () => {
  test("has the columns and rows of the site, each value as it is written", () =>
    expect(table(requirement, id, "<!-- list_maatregelen vereiste/aia-05-toezicht -->")).toEqual([
      "Maatregelen | Rollen | Levenscyclus | Onderwerpen",
      "Zes → ../maatregelen/2-owp-06-m.md |  |  | ",
      "Zeven → ../maatregelen/2-owp-07-m.md | jurist → ../../rollen/jurist.md | ontwerp → ../../levenscyclus/ontwerp.md, weg | ",
    ]));

  test.each([
    ["no-rol no-levenscyclus no-onderwerp", "Maatregelen"],
    ["no-rol no-levenscyclus no-onderwerp add-rol", "Maatregelen | Rollen"],
    ["no-title no-id no-onzin", "Rollen | Levenscyclus | Onderwerpen"],
    ["vereiste/aia-05-toezicht no-title no-rol no-onderwerp", "Levenscyclus"],
  ])("with '%s' has the columns %s", (options, columns) =>
    expect(table(requirement, id, `<!-- list_maatregelen ${options} -->`)[0]).toBe(columns),
  );

  test("says the law by the glossary; some laws stay letters, with what they mean for the mouse", () => {
    const files = {
      ...others,
      [pages.vereiste("awb-01-x")]: "---\nid: urn:nl:ak:ver:awb-01\n---\n",
      [pages.vereiste("dat-01-x")]: "---\nid: urn:nl:ak:ver:dat-01\n---\n",
      [pages.vereiste("zonder")]: "---\ntitle: Zonder\n---\n",
      [requirement]: `---\n${id}\n---\n`,
    };
    const macro = "<!-- list_vereisten no-title no-rol no-levenscyclus no-onderwerp -->";
    expect(table(pages.other("index"), "title: x", macro, files)).toEqual([
      "Wetgeving",
      "AI-verordening",
      "AWB",
      "DAT",
      "",
    ]);
    const { rows } = comment(pages.other("index"), "title: x", macro, files).table!;
    expect(rows[1]?.[0]?.[0]?.title).toBe("Wet op besluiten");
  });

  test("of what the front matter names has ids and titles in that order, and what names no page as it stands", () =>
    expect(
      table(
        pages.hulpmiddel("Kaart"),
        "maatregel: [2-owp-07-m, weg, 2-owp-06-m]",
        "<!-- list_maatregelen_on_hulpmiddelen_page -->",
      ),
    ).toEqual([
      "ID | Maatregel",
      "owp-07 → ../maatregelen/2-owp-07-m.md | Zeven → ../maatregelen/2-owp-07-m.md",
      "weg",
      "owp-06 → ../maatregelen/2-owp-06-m.md | Zes → ../maatregelen/2-owp-06-m.md",
    ]));

  test("has a row for an item that holds nothing, with what the site makes of it", () =>
    expect(
      table(measure, "vereiste:\n- weg\n-\n- ook-weg", "<!-- list_vereisten_on_maatregelen_page -->").slice(1),
    ).toEqual(["weg", "None", "ook-weg"]));

  test("is a sentence where the front matter names nothing", () =>
    expect(comment(measure, "title: x", "<!-- list_vereisten_on_maatregelen_page -->").table?.instead).toBe(
      "Geen vereisten beschikbaar voor deze maatregel.",
    ));

  test.each([
    ["", "Op de site staan boven deze tabel een zoekveld en filters: Rollen en Levenscyclus."],
    ["no-rol", "Op de site staan boven deze tabel een zoekveld en filters: Levenscyclus."],
    ["no-search", "Op de site staan boven deze tabel filters: Rollen en Levenscyclus."],
    ["no-rol no-levenscyclus", "Op de site staat boven deze tabel een zoekveld."],
    ["no-rol no-levenscyclus no-search", ""],
  ])("with '%s' says what works on the site only: '%s'", (options, sentence) =>
    expect(
      comment(requirement, id, `<!-- list_maatregelen vereiste/aia-05-toezicht ${options} -->`.replace("  ", " ")).table
        ?.above,
    ).toBe(sentence),
  );

  test.each([
    ["<!-- list_maatregelen_on_hulpmiddelen_page -->", "of another kind of page"],
    ["<!-- list_maatregelenx vereiste/aia-05-toezicht no-rol -->", "whose name goes on"],
  ])("'%s', %s, is all pages, as the site reads it", (macro) =>
    expect(table(requirement, id, macro).map((row) => row.split(" ")[0])).toEqual(["Maatregelen", "Zes", "Zeven"]),
  );
});

describe("what the site does not show", () => {
  test("of a macro that it does not read is said, with what is wrong", () => {
    const found = comment(requirement, id, "<!--tags-->");
    expect([found.badges, found.table]).toEqual([undefined, undefined]);
    expect(found.notes.length).toBe(1);
  });

  test("of any other comment needs no word", () =>
    expect(shown(requirement, `---\n${id}\n---\n<!-- zomaar iets -->\n`)?.comments).toEqual({}));

  test("of a page with broken front matter: then it shows the text as it is", () =>
    expect(shown(requirement, `---\nid: [\n---\n<!-- tags -->\n`)).toBeUndefined());
});

test("a page is called by its kind, its code and its phases; any other page is only a page", () => {
  const front = "title: Regel *toezicht*\nlevenscyclus: [ontwerp, weg]";
  expect(shown(measure, `---\n${front}\n---\n`)).toMatchObject({
    title: "Regel *toezicht*",
    facts: ["Maatregel", "owp-05", "Fase 2, ontwerp", "weg"],
  });
  expect(shown(measure, `---\n${front}\n---\n`, others, "en")?.facts[0]).toBe("Measure");
  expect(shown(pages.other("over"), "Over ons.\n")?.facts).toEqual([]);
});

test("the terms are those of the glossary, and no others while somebody types", () => {
  const all = [
    ["AIA", "AI-verordening."],
    ["Awb", "Wet op besluiten."],
    ["toezicht", "Kijken of het goed gaat"],
  ];
  expect(shown(pages.other("over"), "Tekst\n")?.terms).toEqual(all);
  expect(shown(pages.other("over"), "Het toezicht is er.\n")?.terms).toEqual(all);
});

test("the line ends of Windows make no difference", () => {
  const text = `---\r\n${id}\r\n---\r\n<!-- tags -->\r\n<!--tags\r\n-->\r\n`;
  expect(Object.keys(shown(requirement, text)?.comments ?? {})).toEqual(["<!-- tags -->", "<!--tags\n-->"]);
});

test("the files behind addresses of the site are those that are there", () => {
  const text = `---\n${id}\n---\n[a](../../../rollen/jurist/#kop) [b](../../../rollen/weg/) [c](../../rollen/jurist.md) <a href="../../../levenscyclus/ontwerp/">d</a>`;
  expect(shown(requirement, text)?.addresses).toEqual({
    "../../../rollen/jurist/": "../../rollen/jurist.md",
    "../../../levenscyclus/ontwerp/": "../../levenscyclus/ontwerp.md",
  });
  expect(shown(requirement, `---\n${id}\n---\nTekst`)).not.toHaveProperty("addresses");
});

test("front matter that cannot be read is shown where a page needs none", () => {
  expect(shown("docs/over/a.md", "---\na: [\n---\nTekst")?.showsFrontMatter).toBe(true);
  expect(shown("docs/over/a.md", "---\na: b\n---\nTekst")).not.toHaveProperty("showsFrontMatter");
  expect(shown("docs/over/a.md", "---\nTekst\n---\nMeer")?.showsFrontMatter).toBe(true);
  expect(shown("docs/over/a.md", "Tekst")).not.toHaveProperty("showsFrontMatter");
});

test("what adds to Markdown on the site is told where all of it can be read", () => {
  const of = (text: string) =>
    shown(requirement, `---\n${id}\n---\nTekst`, { ...others, "mkdocs.yml": text })?.extensions;
  expect(of("site_name: x\nmarkdown_extensions:\n  - abbr\n  - toc:\n      toc_depth: 3\n")).toEqual(["abbr", "toc"]);
  expect(of("site_name: x\n")).toEqual([]);
  expect(of("INHERIT: ../mkdocs.yml\n")).toBeUndefined();
  expect(of("markdown_extensions: [abbr\n")).toBeUndefined();
});
