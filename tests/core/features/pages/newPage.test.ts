import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../../server/src/configuration/builtInModel";
import { nameOfTitle } from "../../../../server/src/core/features/pages/nameOfTitle";
import { newPage } from "../../../../server/src/core/features/pages/newPage";
import type { NewPageAnswers } from "../../../../server/src/core/features/pages/newPageAnswers";
import { newPageForm } from "../../../../server/src/core/features/pages/newPageForm";
import { foldersOfKind, newPagePlace } from "../../../../server/src/core/features/pages/newPagePlace";
import { seriesOfKind } from "../../../../server/src/core/features/pages/pageSeries";
import type { FrameworkView } from "../../../../server/src/core/framework/frameworkView";
import { compileContentModel } from "../../../../server/src/core/model/compileModel";
import { kindOf } from "../../../../server/src/core/model/names";
import { frameworkFiles, runs } from "../../../generators";
import { historyOf } from "../../framework/gitLog";
import { type Files, pages, templates, workspaceOf } from "../../picture";
import { framework } from "../../rules/framework";

const answers = (more: Partial<NewPageAnswers>): NewPageAnswers => ({
  kind: "vereiste",
  title: "Wees open",
  values: {},
  ...more,
});

/** The new page with what its author types over between bars, or why there is none. */
function made(more: Partial<NewPageAnswers>, template?: string, view: FrameworkView = workspaceOf(framework).view) {
  const page = newPage(answers(more), template, view);
  if ("refused" in page) return page.refused.nl;
  const { path, text, selection } = page;
  const marked = `${text.slice(0, selection.start)}|${text.slice(selection.start, selection.end)}|${text.slice(selection.end)}`;
  return `${path}\n${marked}`;
}

const values = { levenscyclus: ["ontwerp"], onderwerp: ["transparantie"], rollen: ["jurist"] };

describe("without a template", () => {
  test("a page has the keys, macros and sections of its kind", () => {
    expect(made({ kind: "maatregel", series: "owp", title: "Wees open: altijd", values })).toBe(`\
docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-06-wees-open-altijd.md
---
title: 'Wees open: altijd'
id: urn:nl:ak:mtr:owp-06
toelichting: |…|
levenscyclus:
- ontwerp
onderwerp:
- transparantie
rollen:
- jurist
---

<!-- tags -->

## Maatregel

…

## Toelichting

…

## Risico

…

## Bijbehorende vereiste(n) { data-search-exclude }

??? expander "Bekijk alle vereisten"
    <!-- list_vereisten_on_maatregelen_page -->

## Bronnen

…
`);
  });

  test("a table names the page itself, and what does not hold for it is left out", () => {
    const text = made({ series: "awb", title: "Wees open" });
    expect(text).toContain("<!-- list_maatregelen vereiste/awb-01-wees-open no-search");
    expect(text).not.toContain("tags-ai-act");
    expect(made({ series: "aia" })).toContain("<!-- tags-ai-act -->");
  });
});

const template = `---
# Vul dit in.
title: Hier staat de titel, die in 1 zin iets zegt
id: urn:nl:ak:ver:aia-00

toelichting: Hier staat in enkele zinnen wat de regel inhoudt.
# pas aan
levenscyclus:
- ontwerp
risicogroep:
- verboden-ai-systeem
sources:
  ADR: DM.7
vreemd: x
hide:
- navigation # zo
---

<!-- let op -->
<!-- tags -->

## Vereiste
Hier staat nog een keer duidelijk wat het is.

## Maatregelen
<!-- list_maatregelen vereiste/aia-02-voorbeeld no-search -->
<!-- list_hulpmiddelen vereiste/aia-02-voorbeeld -->
`;

describe("with a template", () => {
  test("its body and what holds for any page stay; what is asked comes in its place", () => {
    expect(made({ series: "aia", values: { onderwerp: ["transparantie"] } }, template)).toBe(`\
docs/voldoen-aan-wetten-en-regels/vereisten/aia-10-wees-open.md
---
title: Wees open
id: urn:nl:ak:ver:aia-10
toelichting: |Hier staat in enkele zinnen wat de regel inhoudt.|
onderwerp:
- transparantie
hide:
- navigation # zo
---

<!-- let op -->
<!-- tags -->

## Vereiste
Hier staat nog een keer duidelijk wat het is.

## Maatregelen
<!-- list_maatregelen vereiste/aia-10-wees-open no-search -->
<!-- list_hulpmiddelen vereiste/aia-10-wees-open -->
`);
  });

  test("keeps the line ends of Windows", () => {
    const text = made({ series: "aia" }, template.replaceAll("\n", "\r\n"));
    expect(text.slice(text.indexOf("---"))).not.toMatch(/[^\r]\n/);
  });

  test("that cannot be read is none", () => {
    expect(made({}, "---\ntitle: 'x\n---\nkapot\n")).toBe(made({}));
  });
});

describe("the number", () => {
  const numbered = (more: Files, series: string, story = "") => {
    const workspace = workspaceOf({ ...framework, ...more });
    if (story !== "") workspace.setHistory(historyOf(story));
    const { place, name } = newPagePlace(answers({ series }), workspace.view);
    return name?.nl ?? `${place?.name} ${place?.id}`;
  };

  test("is the one after the highest: gaps were pages once", () => {
    expect(numbered({}, "aia")).toBe("aia-10-wees-open urn:nl:ak:ver:aia-10");
    expect(numbered({}, "woo")).toBe("woo-01-wees-open urn:nl:ak:ver:woo-01");
  });

  test("counts a page that has it in its id only, or in its name only", () => {
    const id = { [pages.vereiste("los")]: "---\nid: urn:nl:ak:ver:aia-14\n---\n" };
    expect(numbered(id, "aia")).toContain("aia-15-");
    expect(numbered({ [pages.vereiste("aia-20-x")]: "" }, "aia")).toContain("aia-21-");
  });

  test("of a page that was deleted stays reserved", () => {
    expect(numbered({}, "aia", `2024-01-15 - ${pages.vereiste("aia-10-weg")}`)).toContain("aia-11-");
  });

  test("that is not there any more is refused", () => {
    expect(numbered({ [pages.vereiste("aia-99-x")]: "" }, "aia")).toBe(
      "In de reeks 'aia' is geen nummer meer vrij. Kies een andere reeks.",
    );
  });
});

describe("a code that is typed", () => {
  const verdict = (more: Partial<NewPageAnswers>, story = "") => {
    const workspace = workspaceOf({ ...framework, [pages.vereiste("aia-12-x")]: "---\ntitle: Twaalf\n---\n" });
    if (story !== "") workspace.setHistory(historyOf(story));
    const found = newPage(answers({ series: "awb", ...more }), undefined, workspace.view);
    return "refused" in found ? found.refused.nl : `${found.name}, ${found.id}, ${found.title}`;
  };

  test.each<[Partial<NewPageAnswers>, string]>([
    [{ text: "aia-07-uitleg" }, "aia-07-uitleg, urn:nl:ak:ver:aia-07, Wees open"],
    [{ text: "AIA-7: Geef uitleg" }, "aia-07-geef-uitleg, urn:nl:ak:ver:aia-07, Wees open"],
    [{ text: "aia-07" }, "aia-07-wees-open, urn:nl:ak:ver:aia-07, Wees open"],
    [{ title: "aia-07 Geef uitleg" }, "aia-07-geef-uitleg, urn:nl:ak:ver:aia-07, Geef uitleg"],
    [{ title: "aia-07 – Geef uitleg", text: "aia-08-uitleg" }, "aia-08-uitleg, urn:nl:ak:ver:aia-08, Geef uitleg"],
    [{ kind: "maatregel", text: "2-owp-07-uitleg" }, "2-owp-07-uitleg, urn:nl:ak:mtr:owp-07, Wees open"],
    [{ kind: "maatregel", text: "owp-07-uitleg" }, "2-owp-07-uitleg, urn:nl:ak:mtr:owp-07, Wees open"],
  ])("is the number: %j", (more, expected) => {
    expect(verdict(more)).toBe(expected);
  });

  test.each<[Partial<NewPageAnswers>, string]>([
    [
      { title: "covid-19 en algoritmes" },
      "awb-01-covid-19-en-algoritmes, urn:nl:ak:ver:awb-01, covid-19 en algoritmes",
    ],
    [{ text: "aia-hoog-risico" }, "awb-01-aia-hoog-risico, urn:nl:ak:ver:awb-01, Wees open"],
    [{ text: "over-aia-07" }, "awb-01-over-aia-07, urn:nl:ak:ver:awb-01, Wees open"],
  ])("is none where it is that of no series, or not in front: %j", (more, expected) => {
    expect(verdict(more)).toBe(expected);
  });

  test("of another page, or of one that was deleted, is refused", () => {
    expect(verdict({ text: "aia-12-uitleg" })).toBe(
      "aia-12 is al van een andere pagina. Kies een ander nummer, of laat het weg.",
    );
    expect(verdict({ title: "aia-09 Uitleg" })).toMatch(/^aia-09 is al van '/);
    expect(verdict({ text: "aia-10-x" }, `2024-01-15 - ${pages.vereiste("aia-10-weg")}`)).toBe(
      "aia-10 blijft bezet: dat nummer had een pagina die is verwijderd. Kies een ander nummer, of laat het weg.",
    );
  });

  test("so is a number that was chosen from the list", () => {
    expect(verdict({ series: "aia", number: "aia-05" })).toBe("aia-05-wees-open, urn:nl:ak:ver:aia-05, Wees open");
    expect(verdict({ series: "aia", number: "aia-12" })).toMatch(/^aia-12 is al van/);
  });

  test("that is not the one after the page is refused there", () => {
    const after = pages.vereiste("aia-09-menselijk-toezicht");
    expect(verdict({ after, text: "aia-10-uitleg" })).toContain("aia-10-uitleg, ");
    expect(verdict({ after, text: "aia-11-uitleg" })).toBe(
      "Hier krijgt de pagina het nummer aia-10. Laat 'aia-11' weg.",
    );
  });
});

describe("the name", () => {
  test.each([
    ["Zorg voor één goede uitleg!", "zorg-voor-een-goede-uitleg"],
    ["AI-systeem (hoog risico) & co", "ai-systeem-hoog-risico-co"],
    ["Foto's van de burger", "fotos-van-de-burger"],
    [
      "Stel vast in welke risicogroep het algoritme valt en bepaal vervolgens wat geldt",
      "stel-vast-in-welke-risicogroep-het-algoritme-valt-en-bepaal",
    ],
    ["!?", ""],
  ])("of %s", (title, name) => {
    expect(nameOfTitle(title)).toBe(name);
  });
});

describe("an answer that cannot be is refused", () => {
  const verdict = (more: Partial<NewPageAnswers>) => {
    const files = { ...framework, [templates.vereiste]: template };
    const { title, name } = newPagePlace(answers(more), workspaceOf(files).view);
    return [title?.nl, name?.nl].filter(Boolean);
  };
  test.each<[Partial<NewPageAnswers>, string[]]>([
    [{ title: " ", text: "x" }, ["Geef de pagina een titel."]],
    [{ title: "Wees open." }, ["Laat de punt aan het eind van de titel weg."]],
    [{ title: "Hier staat de titel, die in 1 zin iets zegt" }, ["Dit is voorbeeldtekst. Schrijf je eigen titel."]],
    [{ text: "" }, ["Geef de pagina een korte naam, zoals 'korte-omschrijving'."]],
    [
      { text: "wees--open" },
      ["Gebruik in de naam alleen letters zonder accent en cijfers, met één koppelteken tussen de woorden."],
    ],
    [
      { text: "../x" },
      ["Gebruik in de naam alleen letters zonder accent en cijfers, met één koppelteken tussen de woorden."],
    ],
    [{ kind: "hulpmiddel", text: "iama" }, ["Hulpmiddel 'iama' bestaat al. Kies een andere naam."]],
    [
      { kind: "hulpmiddel", text: "index" },
      ["'index' is hier geen naam voor een pagina: die hoort niet bij de hulpmiddelen. Kies een andere naam."],
    ],
    [
      { kind: "hulpmiddel", text: "aux" },
      [
        "De bestandsnaam 'aux.md' is in Windows de naam van een apparaat: daar kan zo'n bestand niet bestaan. Kies een andere naam.",
      ],
    ],
    [{ kind: "onbekend" }, ["Deze soort pagina's is er niet."]],
    [{}, []],
  ])("%j", (more, expected) => {
    expect(verdict(more)).toEqual(expected);
    const { view } = workspaceOf({ ...framework, [templates.vereiste]: template });
    if (expected.length > 0) expect(made(more, template, view)).toBe(expected[0]);
  });
});

describe("what is asked", () => {
  const { view } = workspaceOf(framework);
  const form = (kind: string, group?: string) =>
    newPageForm(view.model.kinds.get(kind)!, { grouping: view.model.tree?.key, group }, view, "nl");

  test("what the page names, and the terms that it needs", () => {
    expect(form("hulpmiddel").questions.map(({ key, items }) => [key, items[0]?.title])).toEqual([
      ["categorie", "Factsheet"],
      ["vereiste", "aia-00 · Verboden praktijken"],
      ["maatregel", "owp-05 · Richt het toezicht in"],
      ["levenscyclus", "Ontwerp"],
      ["onderwerp", "Fundamentele rechten"],
      ["rollen", "Jurist"],
    ]);
  });

  test("the phase that one comes from is chosen", () => {
    const chosen = form("maatregel", "ontwerp").questions.find(({ key }) => key === "levenscyclus")?.chosen;
    expect(chosen).toEqual(["ontwerp"]);
  });

  test("the law, or the phase by its title, in the order of the model", () => {
    const titles = (kind: string) => form(kind).series.map(({ value, title }) => `${value} ${title.nl}`);
    expect(titles("vereiste").slice(0, 2)).toEqual(["aia AI-verordening", "arc Archiefwet"]);
    expect(titles("maatregel").slice(0, 5)).toEqual([
      "org org",
      "pba pba",
      "owp Ontwerp",
      "dat dat",
      "owk Ontwikkelen",
    ]);
    expect(form("maatregel").series[2]?.implies).toEqual({ key: "levenscyclus", value: "ontwerp" });
    expect(titles("hulpmiddel")).toEqual([]);
  });

  test("a folder only where there are several", () => {
    expect(form("vereiste").folders).toHaveLength(1);
    expect(form("other").folders).toEqual(["docs"]);
  });
});

/** A framework with and without pages, and answers for a page of one of its kinds. */
const asking = fc.tuple(
  frameworkFiles,
  fc.nat(),
  fc.nat(),
  fc.constantFrom("Wees open", 'Zorg: "goed"', "- een 'titel'", "3.10", "x # y", "Één"),
  fc.boolean(),
);

test("a new page is of its kind, and nothing on it keeps the site from being built", () => {
  fc.assert(
    fc.property(asking, ([files, kindIndex, choice, title, hasTemplate]) => {
      const { view } = workspaceOf(files);
      const kinds = [...view.model.kinds.values()];
      const kind = kinds[kindIndex % kinds.length]!;
      const form = newPageForm(kind, {}, view, "nl");
      const chosen = form.questions.flatMap(({ key, items, isSingle }, index) =>
        (choice >> index) % 2 === 0 ? [] : [[key, items.slice(0, isSingle ? 1 : 2).map(({ value }) => value)] as const],
      );
      const given: NewPageAnswers = {
        kind: kind.id,
        series: form.series[choice % Math.max(1, form.series.length)]?.value,
        folder: form.folders[choice % form.folders.length],
        title,
        text: title === "Wees open" ? undefined : `nieuw-${choice}`,
        values: Object.fromEntries(chosen),
      };
      const page = newPage(given, hasTemplate && kind.id === "vereiste" ? template : undefined, view);
      if ("refused" in page) throw new Error(page.refused.nl);
      expect(kindOf(view.model, page.path)).toBe(kind);
      expect(view.hasFile(page.path)).toBe(false);
      const workspace = workspaceOf({ ...files, [page.path]: page.text });
      workspace.check({});
      const errors = workspace.problems(page.path).filter(({ severity }) => severity === "error");
      expect(errors.map(({ code, span }) => `${code} ${page.text.slice(span.start, span.end)}`)).toEqual([]);
      expect(workspace.view.page(page.path)?.title).toBe(title);
    }),
    runs(75),
  );
});

test("another framework, with references by id and free names", () => {
  const root = join(__dirname, "../../../fixtures/controls");
  const read = (name: string) => JSON.parse(readFileSync(join(root, "model", name), "utf8"));
  const names = ["area", "control", "note", "policy"].map((name) => `${name}.schema.json`);
  const model = compileContentModel({
    framework: read("framework.json"),
    schemas: Object.fromEntries(names.map((name) => [name, read(name)])),
  });
  const files = {
    "content/policies/a.md": "---\nname: A\nref: POL-004\n---\n",
    "content/areas/access.md": "---\nname: Access\n---\n",
    "content/controls/access/b.md": "---\nname: B\nref: CTL-010\n---\n",
  };
  const { view } = workspaceOf(files, model);
  const control = model.kinds.get("control")!;
  expect(foldersOfKind(control, view)).toEqual(["content/controls", "content/controls/access"]);
  expect(seriesOfKind(control, view).map(({ value }) => value)).toEqual(["CTL-"]);
  const page = newPage(
    {
      kind: "control",
      folder: "content/controls/access",
      title: "Second reader",
      values: { area: ["access"], implements: ["POL-004"], cadence: ["weekly"] },
    },
    undefined,
    view,
  );
  expect(page).toMatchObject({
    path: "content/controls/access/second-reader.md",
    text: "---\nname: Second reader\nref: CTL-011\nsummary: …\narea: access\nimplements:\n- POL-004\ncadence: weekly\n---\n\n…\n",
  });
});

test("the templates that the model names are files beside the pages, one for each kind", () => {
  const { framework: json } = builtInModelJson;
  const templates = Object.values(json.kinds).flatMap(({ template }) => template ?? []);
  expect(new Set(templates).size).toBe(templates.length);
  expect(templates.filter((path) => path.startsWith(`${json.pages}/`))).toEqual([]);
});

test("each series of the model makes a name that the pattern of its kind accepts", () => {
  const { view } = workspaceOf({});
  for (const kind of view.model.kinds.values()) {
    const named = [...(kind.name?.series.keys() ?? []), ...(kind.name?.prefixes.keys() ?? [])];
    expect(seriesOfKind(kind, view).map(({ value }) => value)).toEqual(expect.arrayContaining(named));
  }
});
