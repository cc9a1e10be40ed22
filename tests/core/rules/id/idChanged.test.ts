import { describe, expect, test } from "vitest";
import { type Files, pages, past, problemsOf, workspaceOf } from "../../picture";
import { framework, goodMeasure } from "../framework";
import { withoutNames } from "./withoutNames";

const { maatregel } = pages;
const numbered = (number: string) =>
  goodMeasure.replace("owp-05", `owp-${number}`).replace("Richt het toezicht in", "Leg uit wat je doet");
const before = maatregel("2-owp-08-leg-uit");
const after = maatregel("2-owp-06-leg-uit");

/** What is said of ids on the pages, in the order of their paths. */
function said(files: Files, story: string): [path: string, message: string, repairs: string[]][] {
  const all = { ...framework, ...files, [past]: story };
  return Object.keys(all).flatMap((path) =>
    problemsOf(all, path)
      .filter(({ code }) => code === "id/changed" || code === "id/reused")
      .map(({ message, repairs, code }): [string, string, string[]] => [
        path.slice(path.lastIndexOf("/") + 1),
        code === "id/changed" ? message.nl : `${code}: ${message.nl}`,
        repairs.map(({ title }) => title.nl),
      ]),
  );
}

const release = `* v1.2 2024-12-01\n ${before} = urn:nl:ak:mtr:owp-08, Leg uit wat je doet`;
const told = (when: string) => [
  [
    "2-owp-06-leg-uit.md",
    `De id van deze pagina was ${when} 'urn:nl:ak:mtr:owp-08' en is nu 'urn:nl:ak:mtr:owp-06'. Andere systemen die de oude id bewaren, vinden deze pagina niet meer. Geef de pagina de oude id terug.`,
    ["Hernoem het bestand naar '2-owp-08-leg-uit.md', met alle verwijzingen (de oude id)"],
  ],
];

describe("a page that has another id than in the last release", () => {
  test("is told, with the way back, also while nothing of it is committed", () => {
    expect(said({ [after]: numbered("06") }, release)).toEqual(told("in versie 'v1.2' (2024-12-01)"));
  });

  test("when git tells of the rename, whatever its name and title are now", () => {
    const renamed = maatregel("2-owp-06-vertel-het");
    const story = `${release}\n2025-02-03 ${before} -> ${renamed} (70)`;
    const text = numbered("06").replace("Leg uit wat je doet", "Vertel het");
    expect(said({ [renamed]: text }, story).map(([name]) => name)).toEqual(["2-owp-06-vertel-het.md"]);
  });

  test("or than on the main branch, or in the last commit", () => {
    const files = { [after]: numbered("06") };
    expect(said(files, release.replace("v1.2", "[main]"))).toEqual(told("op de tak 'main' (2024-12-01)"));
    expect(said(files, release.replace("v1.2 ", ""))).toEqual(told("bij de laatste commit (2024-12-01)"));
  });

  test("in English", () => {
    const all = { ...framework, [after]: numbered("06"), [past]: release };
    expect(problemsOf(all, after)[0]?.message.en).toBe(
      "The id of this page was 'urn:nl:ak:mtr:owp-08' in version 'v1.2' (2024-12-01) and is 'urn:nl:ak:mtr:owp-06' now. Other systems that keep the old id can no longer find this page. Give the page its old id back.",
    );
  });

  test("is not offered its old id where another page has that now; that page is told nothing more", () => {
    const files = { [after]: numbered("06"), [maatregel("2-owp-08-heel-iets-anders")]: measureAbout("Toets het") };
    expect(said(files, release)).toEqual([
      [...(told("in versie 'v1.2' (2024-12-01)")[0] as unknown[]).slice(0, 2), []],
      [
        "2-owp-08-heel-iets-anders.md",
        "id/reused: De id 'urn:nl:ak:mtr:owp-08' was in versie 'v1.2' (2024-12-01) van '2-owp-06-leg-uit', een pagina die nu een andere id heeft. Andere systemen houden deze pagina voor die. Geef de pagina een nummer dat nog niet is gebruikt.",
        [
          "Hernoem het bestand naar '2-owp-09-heel-iets-anders.md', met alle verwijzingen (eerste nummer dat nooit is gebruikt)",
        ],
      ],
    ]);
  });
});

function measureAbout(title: string): string {
  return goodMeasure.replace("owp-05", "owp-08").replace("Richt het toezicht in", title);
}

describe("nothing is told", () => {
  const none = (files: Files, story: string) => expect(said(files, story)).toEqual([]);

  test("without a history", () => none({ [after]: numbered("06") }, "2024-12-01 + docs/x.md"));
  test("of a page with the id that it had, whatever it is called now and wherever it stands", () => {
    const title = numbered("08").replace("Leg uit wat je doet", "Vertel het");
    none({ [before]: numbered("08") }, release);
    none(
      { [maatregel("2-owp-08-vertel-het")]: title },
      `${release}\n2025-02-03 ${before} -> ${maatregel("2-owp-08-vertel-het")}`,
    );
    none({ [maatregel("map/2-owp-08-leg-uit")]: numbered("08") }, release);
  });
  test("of a new page, and of a copy of one that is there", () => {
    none({ [before]: numbered("08"), [after]: numbered("06") }, release);
  });
  test("of a page whose number changed before the release", () => {
    const story = `2024-03-01 + ${before}\n2024-04-01 ${before} -> ${after}\n* v1.2 2024-12-01\n ${after} = urn:nl:ak:mtr:owp-06, Leg uit`;
    none({ [after]: numbered("06") }, story);
  });
  test("of an old rename to the name of a page that came later", () => {
    const story = `2024-03-01 ${before} -> ${after}\n* v1.2 2024-12-01\n ${before} = urn:nl:ak:mtr:owp-08, Anders\n ${after} = urn:nl:ak:mtr:owp-06, Leg uit`;
    none({ [before]: numbered("08"), [after]: numbered("06") }, story);
  });
  test("where two pages of the release may have been this one", () => {
    const two = `${release}\n ${maatregel("3-dat-04-leg-uit")} = urn:nl:ak:mtr:dat-04, Leg iets uit`;
    none({ [after]: numbered("06") }, two);
  });
  test("of an id that does not belong to the file name, that stands twice, or that is none", () => {
    none({ [before]: numbered("06") }, release);
    none({ [after]: numbered("05").replace("owp-05", "x") }, release);
  });
});

test("where file names say nothing of ids, the old id comes back in its place", () => {
  const workspace = workspaceOf({ ...framework, [after]: numbered("06"), [past]: release }, withoutNames());
  workspace.check();
  const [problem] = workspace.problems(after);
  expect(problem?.code).toBe("id/changed");
  expect(problem?.repairs.map(({ title }) => title.nl)).toEqual(["Vervang door 'urn:nl:ak:mtr:owp-08' (de oude id)"]);
});

test("what is told follows from what is there, whatever came first", () => {
  const files = { ...framework, [past]: release };
  const workspace = workspaceOf({ ...files, [before]: numbered("08") });
  const found = () => workspace.problems(after).map(({ code }) => code);
  workspace.set(after, numbered("06"));
  workspace.check();
  expect(found()).toEqual([]);
  workspace.delete(before);
  workspace.check();
  expect(found()).toEqual(["id/changed"]);
  workspace.set(before, numbered("08"));
  workspace.check();
  expect(found()).toEqual([]);
});
