import { describe, expect, test } from "vitest";
import { glossaryStale } from "../../../../server/src/core/rules/glossary/glossaryStale";
import { data, draw, type Files, problemsOf, repaired, workspaceOf } from "../../picture";
import { change, crlf, frameworkWithData, goodGenerated, goodGlossary } from "../framework";
import { eachMistake } from "../mistakes";

const at = data.generated;
const filesWith = (page: string, glossary = goodGlossary): Files => ({
  ...frameworkWithData,
  [data.glossary]: glossary,
  [at]: page,
});
const found = (page: string, glossary?: string) => problemsOf(filesWith(page, glossary), at, glossaryStale);
/** The line below which the problem is drawn, and the part of the message between the colon and the advice. */
const seen = (page: string, glossary?: string) => {
  const [problem, ...others] = found(page, glossary);
  expect(others).toEqual([]);
  return (
    problem && [page.slice(problem.span.start, problem.span.end), /: (.*?)\. Pas zo/.exec(problem.message.nl)?.[1]]
  );
};

test("the page that the site makes from the glossary is well, whatever its line ends", () => {
  expect(found(goodGenerated)).toEqual([]);
  expect(found(crlf(goodGenerated))).toEqual([]);
  expect(found(goodGenerated, crlf(goodGlossary))).toEqual([]);
});

test("white space at the end of lines and of the page makes no difference, nor does a byte order mark", () => {
  expect(found(`\ufeff${change(goodGenerated, "| ---- | ---- |\n", "| ---- | ---- |  \n")}\n\n`)).toEqual([]);
  expect(found(goodGenerated.trimEnd())).toEqual([]);
});

test("a page that nobody makes is what its author wrote", () => {
  const other = change(goodGenerated, "| AVG |", "| Avg |");
  const codes = (site: string | undefined) => {
    const { [data.site]: _, ...files } = filesWith(other);
    const all = site === undefined ? files : { ...files, [data.site]: site };
    return problemsOf(all, at, glossaryStale).map(({ code }) => code);
  };
  expect(codes(undefined)).toEqual([]);
  expect(codes("site_name: Kader\n")).toEqual([]);
  expect(codes("hooks:\n  - hooks/tags.py\n")).toEqual([]);
  expect(codes("hooks:\n  # - hooks/definities.py\n  - hooks/tags.py\n")).toEqual([]);
  expect(codes("hooks:\n  - hooks/tags.py\n  - hooks/definities.py\n")).toEqual(["glossary/stale"]);
  expect(codes("plugins: [search]\nhooks: ['definities.py']\n")).toEqual(["glossary/stale"]);
});

test("it is held against the glossary from the moment that the site makes it", () => {
  const workspace = workspaceOf(filesWith(change(goodGenerated, "| AVG |", "| Avg |")));
  const codes = () => {
    workspace.check();
    return workspace.problems(at).map(({ code }) => code);
  };
  expect(codes()).toEqual(["glossary/stale"]);
  workspace.set(data.site, "site_name: Kader\n");
  expect(codes()).toEqual([]);
  workspace.set(data.site, frameworkWithData[data.site]!);
  expect(codes()).toEqual(["glossary/stale"]);
  workspace.delete(data.site);
  expect(codes()).toEqual([]);
});

describe("what differs is told, at the first line that differs", () => {
  const row = (term: string) => goodGenerated.split("\n").find((line) => line.startsWith(`| ${term} `)) as string;

  test.each<[string, string, string, [string, string]]>([
    [
      "a definition",
      goodGlossary.replace("Stappen", "Regels"),
      goodGenerated,
      [row("algoritme"), "'algoritme' heeft hier een andere definitie"],
    ],
    ["a term too few", `${goodGlossary}*[AIA]: Wet.\n`, goodGenerated, [row("algoritme"), "'AIA' ontbreekt hier"]],
    ["a term too few at the end", `${goodGlossary}*[BIO]: Wet.\n`, goodGenerated, [row("AVG"), "'BIO' ontbreekt hier"]],
    ["a term too many", goodGlossary.replace(/.*AVG.*\n/, ""), goodGenerated, [row("AVG"), "'AVG' staat alleen hier"]],
    [
      "all of these",
      goodGlossary.replace("Stappen", "Regels").replace(/.*AVG.*\n/, "*[BIO]: Wet.\n*[wet]: Regel.\n"),
      goodGenerated,
      [
        row("algoritme"),
        "'algoritme' heeft hier een andere definitie; 'BIO' en 'wet' ontbreken hier; 'AVG' staat alleen hier",
      ],
    ],
    [
      "many terms",
      `${goodGlossary}${[1, 2, 3, 4, 5].map((n) => `*[x${n}]: X.\n`).join("")}`,
      goodGenerated,
      [row("AVG"), "'x1', 'x2', 'x3' en nog 2 ontbreken hier"],
    ],
    [
      "no term but the order",
      goodGlossary,
      goodGenerated.replace(/(\| AI-s.*\n)(\| alg.*\n)/, "$2$1"),
      [row("algoritme"), "vanaf hier is de tekst of de volgorde anders"],
    ],
    [
      "the front matter",
      goodGlossary,
      change(goodGenerated, "title: Woordenlijst", "title: Begrippen"),
      ["title: Begrippen", "vanaf hier is de tekst of de volgorde anders"],
    ],
    [
      "a page that stops",
      goodGlossary,
      goodGenerated.slice(0, goodGenerated.indexOf("| ----")),
      ["| Begrip | Definitie |", "'algoritme', 'AVG' en 'AI-systeem' ontbreken hier"],
    ],
  ])("%s", (_, glossary, page, expected) => expect(seen(page, glossary)).toEqual(expected));

  test("the message tells what the page is made from, and where the definition stands", () => {
    const glossary = goodGlossary.replace("Stappen", "Regels");
    const [problem] = found(goodGenerated, glossary);
    expect(problem?.message.nl).toBe(
      `De site maakt deze pagina uit '${data.glossary}', maar zij wijkt daarvan af: 'algoritme' heeft hier een andere definitie. Pas zo nodig de begrippenlijst aan en maak deze pagina opnieuw.`,
    );
    expect(problem?.related.map(({ path, span }) => [path, glossary.slice(span.start, span.end)])).toEqual([
      [data.glossary, "*[algoritme]: Regels die een computer uitvoert."],
    ]);
  });
});

describe("making the page again is one edit from the first line that differs to the last", () => {
  const cases: [string, string, string][] = [
    ["a definition", goodGlossary, change(goodGenerated, "Stappen", "Regels")],
    ["a term too few", goodGlossary, goodGenerated.replace(/\| AI-s.*\n/, "")],
    ["a term too many", goodGlossary.replace(/.*AVG.*\n/, ""), goodGenerated],
    ["the last one too few, and no line end", goodGlossary, goodGenerated.replace(/\| AVG.*\n/, "").trimEnd()],
    ["the last one too many, and no line end", goodGlossary.replace(/.*AVG.*\n/, ""), goodGenerated.trimEnd()],
    ["everything", goodGlossary, "# Iets anders\n"],
    ["an empty page", goodGlossary, ""],
  ];
  test.each(cases)("%s", (_, glossary, page) => {
    const generated = glossary === goodGlossary ? goodGenerated : goodGenerated.replace(/\| AVG.*\n/, "");
    const repair = found(page, glossary)[0]?.repairs[0];
    expect(repair?.edits).toHaveLength(1);
    expect(repaired(page, repair)).toBe(generated);
    const windows = crlf(page);
    if (page.includes("\n")) {
      expect(repaired(windows, found(windows, crlf(glossary))[0]?.repairs[0])).toBe(crlf(generated));
    }
  });

  test("no line is touched that is well", () => {
    const page = change(goodGenerated, "Stappen", "Regels");
    const [edit] = found(page)[0]?.repairs[0]?.edits ?? [];
    expect(page.slice(edit!.span.start, edit!.span.end)).toBe("| algoritme | Regels die een computer uitvoert. |\n");
  });

  test("it is done unasked where no text of the page is lost", () => {
    const preferred = (page: string) => found(page)[0]?.repairs[0]?.preferred;
    expect(preferred(goodGenerated.replace(/\| AI-s.*\n/, ""))).toBe(true);
    expect(preferred(goodGenerated.replace(/(\| AI-s.*\n)/, "$1$1"))).toBe(true);
    expect(preferred(change(goodGenerated, "Stappen", "Regels"))).toBe(false);
    expect(preferred(`${goodGenerated}| x | Alleen hier. |\n`)).toBe(false);
  });
});

test("nothing is said where the glossary or the page is not there, nor on any other page", () => {
  const { [data.glossary]: _, ...without } = filesWith("# Niets\n");
  expect(problemsOf(without, at, glossaryStale)).toEqual([]);
  const index = "docs/index.md";
  expect(draw({ ...frameworkWithData, [index]: "# Welkom\n" }, index, glossaryStale)).toBe("# Welkom\n");
});

eachMistake("glossary/stale", [
  [data.generated, change(goodGenerated, "Stappen", "Regels")],
  [data.generated, goodGenerated.replace(/\| AI-s.*\n/, "")],
  [data.generated, change(goodGenerated, "title: Woordenlijst", "title: Begrippen")],
]);
