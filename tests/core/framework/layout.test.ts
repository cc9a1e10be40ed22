import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { diagnose } from "../../../server/src/core/check/diagnose";
import { fixAll } from "../../../server/src/core/features/fixes/fixAll";
import { hover } from "../../../server/src/core/features/hover/hover";
import { treeOf } from "../../../server/src/core/features/tree/tree";
import { layoutText } from "../../../server/src/core/framework/layoutText";
import type { Workspace } from "../../../server/src/core/workspace";
import { runs } from "../../generators";
import { type Files, pages, workspaceOf } from "../picture";
import { framework, goodMeasure, goodTool, measure, requirement } from "../rules/framework";

/** What is told of the whole; undefined when nothing is. */
function told(workspace: Workspace): string | undefined {
  workspace.check();
  return workspace.layout && layoutText(workspace.layout, workspace.model).nl;
}

/** The errors and warnings of all pages, in short. */
function codes(workspace: Workspace): string[] {
  workspace.check();
  return [...workspace.allProblems()]
    .flatMap(([path, found]) =>
      found
        .filter(({ severity }) => severity === "error" || severity === "warning")
        .map(({ code }) => `${path}: ${code}`),
    )
    .sort();
}

function without(files: Files, part: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes(part)));
}

function moved(files: Files, from: string, to: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(from, to), text]));
}

const requirements = "docs/voldoen-aan-wetten-en-regels/vereisten";
const measures = "docs/voldoen-aan-wetten-en-regels/maatregelen";

test("nothing is told of a framework in which every page is where the model says", () => {
  const workspace = workspaceOf(framework);
  expect([told(workspace), codes(workspace)]).toEqual([undefined, []]);
});

describe("a folder that is gone", () => {
  test("is told once, and what refers to its pages is not", () => {
    const workspace = workspaceOf(without(framework, "/vereisten/"));
    expect(told(workspace)).toBe(
      "In 'docs/voldoen-aan-wetten-en-regels/vereisten' staat geen enkele vereiste. Verwijzingen ernaar worden niet gecontroleerd. Zet de pagina's terug, of beschrijf de indeling in 'algoritmekader.json'.",
    );
    expect(codes(workspace)).toEqual([]);
  });

  test("hides no other mistake: not even one in the same list", () => {
    const broken = goodMeasure.replace("- transparantie", "- transparnatie").replace("title:", "titel:");
    const workspace = workspaceOf({ ...without(framework, "/vereisten/"), [measure]: broken });
    expect(codes(workspace)).toEqual([`${measure}: key/unknown`, `${measure}: value/unknown-term`]);
  });

  test("holds a vocabulary: its terms are not judged, those of others are", () => {
    const workspace = workspaceOf(without(framework, "/onderwerpen/"));
    expect(told(workspace)).toContain("In 'docs/onderwerpen' staat geen enkel onderwerp.");
    expect(codes(workspace)).toEqual([]);
    workspace.set(measure, goodMeasure.replace("- jurist", "- jurits"));
    expect(codes(workspace)).toEqual([`${measure}: value/unknown-term`]);
  });

  test("says where such pages are", () => {
    const workspace = workspaceOf(moved(framework, requirements, "docs/eisen"));
    // To the model a page there is of no kind, on which their macros do not belong.
    expect(workspace.view.page("docs/eisen/aia-09-menselijk-toezicht.md")?.body.macros).not.toEqual([]);
    expect(told(workspace)).toBe(
      "De vereisten staan in 'docs/eisen', niet in 'docs/voldoen-aan-wetten-en-regels/vereisten'. Verwijzingen ernaar worden niet gecontroleerd. Verplaats de pagina's, of beschrijf de indeling in 'algoritmekader.json'.",
    );
    expect(codes(workspace)).toEqual([]);
  });

  test("says where they are by the keys that only they have, whatever they and their folder are called", () => {
    const tools = "docs/voldoen-aan-wetten-en-regels/hulpmiddelen";
    const second = { [pages.hulpmiddel("DPIA")]: goodTool };
    const workspace = workspaceOf(moved({ ...framework, ...second }, tools, "docs/nieuw"));
    expect(told(workspace)).toContain("De hulpmiddelen staan in 'docs/nieuw', niet in");
    expect(codes(workspace)).toEqual([]);
    // One alone is no sign.
    workspace.set("docs/nieuw/DPIA.md", "---\ntitle: DPIA\n---\n");
    expect(told(workspace) ?? "").not.toContain("hulpmiddelen staan");
    workspace.set("docs/nieuw/DPIA.md", goodTool);
    expect(told(workspace)).toContain("De hulpmiddelen staan in 'docs/nieuw', niet in");
  });

  test("that nobody misses is not told: a framework that begins lacks much", () => {
    const workspace = workspaceOf({
      [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n<!-- list_maatregelen levenscyclus/ontwerp -->\n",
    });
    expect(told(workspace)).toBe(undefined);
  });

  test("is judged as soon as it has a page, and no longer when that is gone", () => {
    const workspace = workspaceOf(without(framework, "/vereisten/"));
    expect(codes(workspace)).toEqual([]);
    workspace.set(pages.vereiste("aia-00-x"), framework[requirement]!.replace("aia-09", "aia-00"));
    expect(codes(workspace)).toContain(`${measure}: reference/unknown`);
    expect(told(workspace)).toBe(undefined);
    workspace.delete(pages.vereiste("aia-00-x"));
    expect(codes(workspace)).toEqual([]);
    expect(told(workspace)).toContain("geen enkele vereiste");
  });

  test("is no reason to say on each page of another kind that none of its pages names it", () => {
    const workspace = workspaceOf(without(framework, "/maatregelen/"));
    expect(told(workspace)).toBe(undefined);
    expect([...workspace.allProblems()]).toEqual([]);
    workspace.set(measure, goodMeasure.replace(/vereiste:\n.*\n/, ""));
    workspace.check();
    const found = workspace.problems(requirement).map(({ code }) => code);
    expect(found).toEqual(["coverage/no-measure"]);
  });

  test("is not told when the rule that would miss it is off", () => {
    const workspace = workspaceOf(without(framework, "/vereisten/"));
    workspace.check({ severities: { "reference/unknown": "off" } });
    expect(workspace.layout).toBe(undefined);
  });
});

test("terms that each have a folder of their own are told as that", () => {
  const files = Object.fromEntries(
    Object.entries(framework).map(([path, text]) => [path.replace(/(onderwerpen\/[\w-]+)\.md/, "$1/index.md"), text]),
  );
  expect(told(workspaceOf(files))).toContain(
    "De onderwerpen in 'docs/onderwerpen' staan elk in een eigen map, in plaats van elk in een eigen bestand.",
  );
});

describe("a layout that the model does not describe", () => {
  const old = moved(moved(framework, requirements, "docs/vereisten"), measures, "docs/maatregelen");
  const oldLayout = without(
    {
      ...old,
      "docs/index.md": "# Kader\n\n<!-- list_vereisten bouwblok/x -->\n\n[weg](weg.md)\n",
      "docs/maatregelen/3-dat-01-x.md":
        "---\ntitle: X\nvereiste:\n- weg\n---\n<!-- list_maatregelen vereiste/weg -->\n",
      [pages.role("jurist")]: "---\ntitel: Jurist\nonbekend: 1\n---\n",
    },
    "/hulpmiddelen/",
  );

  test("is told once; only what holds for any site is checked", () => {
    const workspace = workspaceOf(oldLayout);
    expect(told(workspace)).toBe(
      "Deze map heeft een andere indeling dan het contentmodel van 'Algoritmekader' beschrijft: de vereisten staan in 'docs/vereisten', niet in 'docs/voldoen-aan-wetten-en-regels/vereisten'; de maatregelen staan in 'docs/maatregelen', niet in 'docs/voldoen-aan-wetten-en-regels/maatregelen'. Daarom wordt alleen gecontroleerd wat voor elke site geldt, zoals links. Beschrijf de indeling in 'algoritmekader.json', dan wordt alles gecontroleerd.",
    );
    expect(codes(workspace)).toEqual(["docs/index.md: link/unknown-file"]);
  });

  test("hides no mistake in a comment of ours, or in a file that is where the model says", () => {
    const workspace = workspaceOf({
      ...oldLayout,
      "includes/begrippenlijst.md": "*[A]: een\n*[A]: twee\n",
      "docs/a.md": "<!-- algoritmekader-disable-line key/unknwon -- x -->\n",
    });
    expect(codes(workspace)).toEqual([
      "docs/a.md: silence/unknown-rule",
      "docs/index.md: link/unknown-file",
      "includes/begrippenlijst.md: glossary/duplicate",
    ]);
  });

  test("is mended by nobody who does not know it", () => {
    const workspace = workspaceOf(oldLayout);
    workspace.check();
    const path = pages.role("jurist");
    const { view } = workspace;
    expect(diagnose(view.page(path)!, view)).toEqual([]);
    expect(fixAll(view.page(path)!, workspace.problems(path), view).edits).toEqual([]);
  });

  test("is one that it does describe when the first page comes: then everything is judged", () => {
    const workspace = workspaceOf(oldLayout);
    expect(codes(workspace)).toHaveLength(1);
    workspace.set(measure, goodMeasure);
    expect(codes(workspace)).toEqual([
      "docs/index.md: link/unknown-file",
      "docs/index.md: macro/filter",
      "docs/maatregelen/2-owp-05-toezicht-inrichten.md: macro/wrong-kind",
      `${pages.role("jurist")}: key/unknown`,
      `${pages.role("jurist")}: key/unknown`,
    ]);
    expect(told(workspace)).toContain("De vereisten staan in 'docs/vereisten'");
    workspace.delete(measure);
    expect(codes(workspace)).toHaveLength(1);
  });

  test("has a tree and hovers all the same", () => {
    const workspace = workspaceOf(oldLayout);
    workspace.check();
    const { view } = workspace;
    const tree = treeOf(view, { language: "nl" });
    const groups = tree.children(undefined);
    expect(groups.map(({ label, description }) => [label, description])).toContainEqual(["2. Ontwerp", "0 pagina's"]);
    for (const { id } of groups) expect(tree.children(id)).toEqual([]);
    for (const page of view.pages.values()) {
      for (let at = 0; at <= page.text.length; at++) hover(page, at, view, { language: "nl", uriOf: (path) => path });
    }
    const nothing = workspaceOf({ "docs/index.md": "# Leeg\n" });
    expect(treeOf(nothing.view, { language: "nl" }).children(undefined)).toEqual([]);
  });
});

describe("what most pages of a kind do", () => {
  const path = (n: number) => pages.maatregel(`2-owp-${String(n).padStart(2, "0")}-doe-iets`);
  const text = (n: number, topic: string) =>
    goodMeasure.replace("owp-05", `owp-${String(n).padStart(2, "0")}`).replace("onderwerp:", topic);
  /** Measures of which the first so many have another key. */
  const many = (odd: number, all: number, key = "bouwblok:") =>
    workspaceOf({
      ...without(framework, "/maatregelen/"),
      ...Object.fromEntries(Array.from({ length: all }, (_, n) => [path(n), text(n, n < odd ? key : "onderwerp:")])),
    });

  test("is told once: a key that the model does not know", () => {
    const workspace = many(10, 12);
    expect(told(workspace)).toBe(
      "Op 10 van de 12 maatregelen staat de sleutel 'bouwblok', die het contentmodel niet kent. Dat wordt niet per pagina gemeld. Hoort het zo, leg het dan vast in 'algoritmekader.json'.",
    );
    expect(codes(workspace)).toEqual([]);
  });

  test("is told once: a key that the model asks for", () => {
    const workspace = many(12, 12, "# onderwerp:");
    workspace.set(path(0), `${text(0, "onderwerp:")}[weg](weg.md)\n`);
    expect(told(workspace)).toBe(
      "Op 11 van de 12 maatregelen ontbreekt de sleutel 'onderwerp', die volgens het contentmodel verplicht is. Dat wordt niet per pagina gemeld. Hoort het zo, leg het dan vast in 'algoritmekader.json'.",
    );
    expect(codes(workspace).filter((code) => code.includes("key/missing"))).toEqual([]);
  });

  test.each([
    [9, 9, "too few pages"],
    [10, 14, "too few of them"],
  ])("is told per page with %i of %i: %s", (odd, all) => {
    const workspace = many(odd, all);
    expect(told(workspace)).toBe(undefined);
    expect(codes(workspace)).toHaveLength(odd);
  });

  test("is what it is after any edits, as if all had been read anew", () => {
    const edit = fc.tuple(fc.nat(15), fc.constantFrom("onderwerp:", "bouwblok:", "bouwblok:", "# onderwerp:", "weg"));
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 8 }), { maxLength: 8 }), (rounds) => {
        const workspace = many(10, 12);
        const files = new Map([...workspace.view.pages].map(([name, page]) => [name, page.text]));
        for (const round of rounds) {
          for (const [n, key] of round) {
            if (key === "weg") workspace.delete(path(n));
            else workspace.set(path(n), text(n, key));
            if (key === "weg") files.delete(path(n));
            else files.set(path(n), text(n, key));
          }
          const shown = codes(workspace);
          const anew = workspaceOf(Object.fromEntries(files));
          anew.addFile("docs/afbeeldingen/schema.png");
          expect([shown, told(workspace)]).toEqual([codes(anew), told(anew)]);
        }
      }),
      runs(15),
    );
  });
});

describe.each([
  ["layout-2024-05", ["docs/bouwblokken/menselijke-controle/index.md: link/unknown-file"]],
  ["layout-2024-11", []],
])("the fixture %s, held against the built-in model", (name, expected) => {
  const root = join(__dirname, "../../fixtures", name);
  const files = Object.fromEntries(
    (readdirSync(join(root, "docs"), { recursive: true }) as string[])
      .filter((file) => file.endsWith(".md"))
      .map((file) => [`docs/${file.replaceAll("\\", "/")}`, readFileSync(join(root, "docs", file), "utf8")]),
  );

  test("is told once, and its pages are not red", () => {
    const workspace = workspaceOf(files, builtInModel());
    expect(told(workspace)).toContain("de vereisten staan in 'docs/vereisten', niet in");
    expect(told(workspace)).toContain("de maatregelen staan in 'docs/maatregelen', niet in");
    expect(codes(workspace)).toEqual(expected);
  });
});

describe("the vocabulary of an older version", () => {
  const path = (n: number) => pages.vereiste(`aia-${String(n).padStart(2, "0")}-eis`);
  const text = (n: number, edit: (page: string) => string) =>
    edit(framework[requirement]!.replaceAll("aia-09-menselijk-toezicht", `aia-${String(n).padStart(2, "0")}-eis`))
      .replace("aia-09", `aia-${String(n).padStart(2, "0")}`)
      .replace(/<!-- list_maatregelen .* -->/, "Nog geen.");
  const many = (count: number, edit: (page: string, n: number) => string) =>
    workspaceOf({
      ...framework,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, n) => [path(n + 20), text(n + 20, (page) => edit(page, n))]),
      ),
    });
  const ofMany = (workspace: Workspace) => codes(workspace).filter((code) => code.includes("-eis.md"));

  test("is told once: values that the model does not have, of one key together", () => {
    const workspace = many(24, (page, n) =>
      page.replace("- hoog-risico-ai-systeem", n < 12 ? "- zwaar" : "- verplaatsbaar"),
    );
    expect(told(workspace)).toBe(
      "Op 24 van de 26 vereisten staan bij 'risicogroep' de waarden 'verplaatsbaar' en 'zwaar', die het contentmodel niet kent. Dat wordt niet per pagina gemeld. Hoort het zo, leg het dan vast in 'algoritmekader.json'.",
    );
    expect(ofMany(workspace)).toEqual([]);
    expect(layoutText(workspace.layout!, workspace.model).en).toContain(
      "On 24 of the 26 requirements there are the values 'verplaatsbaar' and 'zwaar' under 'risicogroep', which the content model does not know.",
    );
  });

  test("is told once: a macro that those pages do not have", () => {
    const workspace = many(12, (page) => page.replace("<!-- tags-ai-act -->", "Voor iedereen."));
    expect(told(workspace)).toContain(
      "Op 12 van de 14 vereisten ontbreekt de macro 'tags-ai-act', die daar volgens het contentmodel hoort.",
    );
    expect(ofMany(workspace)).toEqual([]);
  });

  test("is told once: a key on which macros filtered", () => {
    const workspace = many(12, (page) => `${page}\n<!-- list_maatregelen bouwblok/techniek -->\n`);
    expect(told(workspace)).toContain(
      "Op 12 van de 14 vereisten filtert een macro op 'bouwblok', wat volgens het contentmodel niet kan.",
    );
    expect(ofMany(workspace)).toEqual([]);
  });

  test("is told once: names of files with another sign between their words", () => {
    const topics = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [pages.topic(`een_onderwerp${n}`), "---\ntitle: X\n---\n"]),
    );
    const workspace = workspaceOf({ ...framework, ...topics });
    expect(told(workspace)).toContain(
      "Bij 12 van de 14 onderwerpen staat '_' in de bestandsnaam, in plaats van een koppelteken.",
    );
    expect(codes(workspace)).toEqual([]);
  });

  test.each([
    ["on too few pages", 9, (page: string) => page.replace("- hoog-risico-ai-systeem", "- zwaar")],
    ["that are different slips", 12, (page: string, n: number) => page.replace("- hoog", `- ${"xyzuvw"[n % 6]}hoog`)],
  ])("is none: values %s", (_, count, edit) => {
    const workspace = many(count, edit);
    expect(told(workspace)).toBe(undefined);
    expect(ofMany(workspace).length).toBe(count);
  });
});

describe("the vocabulary of an older version that everybody can mend", () => {
  const path = (n: number) => pages.vereiste(`aia-${n}-eis`);
  const text = (n: number, what: string, by: string) =>
    framework[requirement]!.replaceAll("aia-09-menselijk-toezicht", `aia-${n}-eis`)
      .replace("aia-09", `aia-${n}`)
      .replace(/<!-- list_maatregelen .* -->/, "Nog geen.")
      .replace(what, by);
  const some = (odd: number, all: number, what: string, by: string) =>
    workspaceOf({
      ...framework,
      ...Object.fromEntries(
        Array.from({ length: all }, (_, n) => [path(n + 20), text(n + 20, what, n < odd ? by : what)]),
      ),
    });
  const wrong = (workspace: Workspace) => codes(workspace).filter((code) => code.includes("-eis.md"));

  test("is told once where it is that of the whole, and nothing is mended then", () => {
    const workspace = some(12, 24, "- ai-systeem", "- gpai-systeem");
    expect(told(workspace)).toContain(
      "Op 12 van de 26 vereisten staat bij 'soort-toepassing' de waarde 'gpai-systeem', die het contentmodel niet kent.",
    );
    expect(wrong(workspace)).toEqual([]);
    const { view } = workspace;
    expect(fixAll(view.page(path(20))!, workspace.problems(path(20)), view).edits).toEqual([]);
  });

  test("is told and mended per page where only some have it", () => {
    const workspace = some(12, 36, "- ai-systeem", "- gpai-systeem");
    expect([told(workspace), wrong(workspace).length]).toEqual([undefined, 12]);
  });

  test("is told once: sections that the pages do not have", () => {
    const workspace = some(20, 20, "## Bronnen\nArtikel 14.\n\n", "");
    expect(told(workspace)).toContain(
      "Op 20 van de 22 vereisten ontbreekt het onderdeel 'Bronnen' van de vaste opbouw.",
    );
    const found = [...workspace.allProblems()].filter(([file]) => file.includes("-eis.md"));
    expect(found.flatMap(([, problems]) => problems).filter(({ code }) => code === "body/section")).toEqual([]);
  });
});

test("a layout without any of the folders of the model is told, when there are pages", () => {
  const files = { "docs/index.md": "# Kader\n", "docs/a.md": "# A\n", "docs/b/c.md": "# C\n\n[weg](weg.md)\n" };
  const workspace = workspaceOf(files);
  expect(told(workspace)).toMatch(
    /^Deze map heeft een andere indeling dan het contentmodel van 'Algoritmekader' beschrijft: in 'docs\/voldoen-aan-wetten-en-regels\/vereisten' staat geen enkele vereiste; /,
  );
  expect(codes(workspace)).toEqual(["docs/b/c.md: link/unknown-file"]);
  workspace.delete("docs/a.md");
  expect(told(workspace)).toBe(undefined);
  workspace.set("docs/a.md", "# A\n");
  workspace.set(pages.topic("data"), "---\ntitle: Data\n---\n");
  expect(told(workspace)).toBe(undefined);
});
