import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../server/src/configuration/builtInModel";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { Problem } from "../../../server/src/core/problem/problem";
import type { Workspace } from "../../../server/src/core/workspace";
import { runs } from "../../generators";
import { data, type Files, pages, workspaceOf } from "../picture";
import { change, framework, goodMeasure, goodTable, measure, otherRequirement, requirement } from "../rules/framework";

const roman = (n: number) =>
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][n % 12] as string;
const letter = (n: number) => String.fromCharCode(97 + (n % 26));
const two = (n: number) => String(n).padStart(2, "0");

/** Names as the content has them, of which nothing but the number tells one from the next. */
const shapes: Readonly<Record<string, (n: number) => string>> = {
  risk: (n) => `ri-${n}`,
  longRisk: (n) => `ri-${1200 + n}`,
  control: (n) => `CTL-${100 + n}`,
  date: (n) => `2024-${two(1 + (n % 12))}-${two(1 + (n % 28))}-verslag-van-de-vergadering`,
  year: (n) => `${2010 + n}-jaarverslag`,
  yearBehind: (n) => `jaarverslag-${2010 + n}`,
  version: (n) => `v${n}`,
  versionBefore: (n) => `v${n}-handleiding-voor-makers`,
  versionBehind: (n) => `handleiding-v${n}`,
  dotted: (n) => `handleiding-1.${n}`,
  standard: (n) => `iso-${27000 + n}`,
  standardWithText: (n) => `iso-${27000 + n}-beheersing`,
  article: (n) => `aia-09-artikel-${n}-van-de-verordening`,
  annex: (n) => `bijlage-${n}`,
  romanAnnex: (n) => `bijlage-${roman(n)}`,
  letterAnnex: (n) => `bijlage-${letter(n)}`,
  figure: (n) => `fig-${n}`,
  glued: (n) => `figuur${n}`,
};

const repairsOf = (problems: readonly Problem[]) =>
  problems.flatMap(({ repairs }) => repairs.flatMap(({ value }) => value ?? []));

function problemsAt(workspace: Workspace, path: string): readonly Problem[] {
  workspace.check();
  return workspace.problems(path);
}

const inMeasure = (what: string, by: string) => change(goodMeasure, what, by);
const requirements = "- aia-09-menselijk-toezicht\n";

/** A place where a name can stand that there is not, with one that there is: the files, and the page with the problem. */
type Place = (there: string, written: string) => { readonly files: Files; readonly on: string; readonly code: string };

const heading = (name: string) => name.toLowerCase().replace(/\./g, "");
const places: Readonly<Record<string, Place>> = {
  "a reference": (there, written) => ({
    files: {
      [pages.vereiste(there)]: otherRequirement("aia-41"),
      [measure]: inMeasure(requirements, `${requirements}- ${written}\n`),
    },
    on: measure,
    code: "reference/unknown",
  }),
  "a term": (there, written) => ({
    files: {
      [pages.topic(there)]: "---\ntitle: X\n---\n",
      [measure]: inMeasure("- transparantie\n", `- ${written}\n`),
    },
    on: measure,
    code: "value/unknown-term",
  }),
  "a link to a page": (there, written) => ({
    files: { [pages.other(there)]: "# X\n", [measure]: `${goodMeasure}\n[x](../../${written}.md)\n` },
    on: measure,
    code: "link/unknown-file",
  }),
  "an image": (there, written) => ({
    files: { [`docs/${there}.png`]: "", [measure]: `${goodMeasure}\n![x](../../${written}.png)\n` },
    on: measure,
    code: "link/unknown-file",
  }),
  "a document in another folder": (there, written) => ({
    files: { [`docs/bestanden/${there}.pdf`]: "", [measure]: `${goodMeasure}\n[x](${written}.pdf)\n` },
    on: measure,
    code: "link/unknown-file",
  }),
  "an anchor": (there, written) => ({
    files: { [measure]: `${goodMeasure}\n### ${there}\n\n[x](#${heading(written)})\n` },
    on: measure,
    code: "link/unknown-anchor",
  }),
  "the filter of a macro": (there, written) => ({
    files: {
      [pages.vereiste(there)]: otherRequirement("aia-41"),
      [measure]: `${goodMeasure}\n<!-- list_maatregelen vereiste/${written} -->\n`,
    },
    on: measure,
    code: "reference/unknown",
  }),
};

describe.each(Object.entries(places))("in %s", (_, place) => {
  test.each(Object.entries(shapes))("a name as %s is never replaced by that of another number", (_name, shape) => {
    fc.assert(
      fc.property(fc.nat(11), fc.nat(11), (one, other) => {
        fc.pre(shape(one) !== shape(other));
        const { files, on, code } = place(shape(one), shape(other));
        const problems = problemsAt(workspaceOf({ ...framework, ...files }), on);
        const found = problems.filter((problem) => problem.code === code);
        expect(found.length).toBeGreaterThan(0);
        expect(repairsOf(found)).toEqual([]);
        for (const { message } of found) expect(message.en).not.toMatch(/Did you mean/);
      }),
      runs(4),
    );
  });
});

test("a code of a table is never replaced by one with another number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
      fc.pre(number !== 7 && number !== 17);
      const text = change(goodMeasure, "rollen:", `sources:\n  ADR: DM.${number}\nrollen:`);
      const problems = problemsAt(workspaceOf({ ...framework, [data.table]: goodTable, [measure]: text }), measure);
      expect(problems.map(({ code }) => code)).toEqual(["source/unknown-code"]);
      expect(repairsOf(problems)).toEqual([]);
    }),
    runs(40),
  );
});

describe("ids by which pages are named", () => {
  const { schemas, framework: json } = builtInModelJson;
  const kinds = { ...json.kinds, vereiste: { ...json.kinds.vereiste!, referencedBy: "id" as const } };
  const model = compileContentModel({ schemas, framework: { ...json, kinds } });

  test("are never replaced by that of another number, nor by that of the page itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (there, written) => {
        fc.pre(there !== written);
        const files = {
          ...framework,
          [requirement]: framework[requirement]!.replace("aia-09", `aia-${two(there)}`),
          [measure]: inMeasure(requirements, `- urn:nl:ak:ver:aia-${two(written)}\n`),
        };
        const found = problemsAt(workspaceOf(files, model), measure).filter(({ code }) => code === "reference/unknown");
        // Another page of the framework has the id 'aia-00'.
        expect(repairsOf(found)).toEqual([]);
      }),
      runs(20),
    );
  });
});

describe("the page itself", () => {
  const name = "2-owp-05-toezicht-inrichten";

  test.each([`${name}n`, name.replace("05", "06"), name.toUpperCase(), `${name}.md`, "2-owp-05-toezicht"])(
    "is never what its key means by %s",
    (written) => {
      const { schemas, framework: json } = builtInModelJson;
      const schema = structuredClone(schemas[json.kinds.maatregel!.schema]!);
      const properties = schema.properties as Record<string, unknown>;
      properties.verwant = { type: "array", items: { type: "string", "x-reference": "maatregel" } };
      const own = compileContentModel({
        framework: json,
        schemas: { ...schemas, [json.kinds.maatregel!.schema]: schema },
      });
      const text = inMeasure("rollen:", `verwant:\n- ${written}\nrollen:`);
      const problems = problemsAt(workspaceOf({ ...framework, [measure]: text }, own), measure);
      expect(problems.map(({ code }) => code)).toEqual(["reference/unknown"]);
      expect(repairsOf(problems)).toEqual([]);
    },
  );

  test.each([`${name}n.md`, `../${name}.md`, `${name.replace("05", "06")}.md`, `../maatregel/${name}.md`])(
    "is never what its link to %s means",
    (written) => {
      const problems = problemsAt(
        workspaceOf({ ...framework, [measure]: `${goodMeasure}\n[x](${written})\n` }),
        measure,
      );
      expect(problems.map(({ code }) => code)).toEqual(["link/unknown-file"]);
      expect(repairsOf(problems)).toEqual([]);
    },
  );

  test("is what a filter on it means: a list of what belongs to it", () => {
    const text = framework[requirement]!.replace(
      "vereiste/aia-09-menselijk-toezicht",
      "vereiste/aia-09-menselijk-toezigt",
    );
    const problems = problemsAt(workspaceOf({ ...framework, [requirement]: text }), requirement);
    expect(problems.map(({ repairs }) => repairs[0]?.value)).toContain("aia-09-menselijk-toezicht");
  });
});

describe("nothing is certain", () => {
  const preferred = (files: Files, on = measure) =>
    problemsAt(workspaceOf({ ...framework, ...files }), on)
      .flatMap(({ repairs }) => repairs)
      .filter((repair) => repair.preferred)
      .map(({ value }) => value);

  test.each([
    ["a number and one word", "aia-12-toezicht-door-burgers", "aia-12-toezicht"],
    ["one word with another number", "awb-12-bezwaar", "awb-21-bezwaar"],
    ["all its words with a page about another law", "awb-12-toezicht-door-burgers", "woo-12-toezicht-door-burgers"],
    ["words that are each other's opposite", "intern-toezicht", "extern-toezicht"],
    ["words that differ by two letters", "plichten-van-de-werknemer", "plichten-van-de-werkgever"],
    ["a short word that is another", "laag-risico-systeem", "hoog-risico-systeem"],
    ["a word that says the contrary", "een-besluit-nemen", "geen-besluit-nemen"],
    ["a number that only one has", "handreiking-bezwaar", "handreiking-bezwaar-ii"],
  ])("of a page that shares %s", (_, there, written) => {
    expect(
      preferred({
        [pages.vereiste(there)]: otherRequirement("aia-41"),
        [measure]: inMeasure(requirements, `${requirements}- ${written}\n`),
      }),
    ).toEqual([]);
  });

  test("of a file that is called as those of every folder, or of a folder with the same word", () => {
    const files = {
      "docs/bouwen/data/index.md": "# Data\n",
      "docs/beleid/data/keuzes.md": "# Keuzes\n",
      "docs/rechten/keuzes.md": "# Keuzes\n",
    };
    const link = (to: string) => ({ ...files, [measure]: `${goodMeasure}\n[x](${to})\n` });
    expect(preferred(link("../data/index.md"))).toEqual([]);
    expect(preferred(link("../data/keuzes.md"))).toEqual([]);
    const { "docs/rechten/keuzes.md": _, ...one } = link("../data/keuzes.md");
    expect(preferred(one)).toEqual(["../../beleid/data/keuzes.md"]);
  });

  test("of the page of a folder: one whose folder or itself is called so is offered, and no other", () => {
    const files = {
      "docs/index.md": "# Start\n",
      "docs/bouwen/data/index.md": "# Data\n",
      "docs/recht.md": "# Recht\n",
    };
    const offered = (to: string) => {
      const all = { ...framework, ...files, [measure]: `${goodMeasure}\n[x](${to})\n` };
      return repairsOf(problemsAt(workspaceOf(all), measure));
    };
    expect(offered("../data/index.md")).toEqual(["../../bouwen/data/index.md"]);
    expect(offered("../../recht/index.md")).toEqual(["../../recht.md"]);
    expect(offered("../weg/index.md")).toEqual([]);
  });

  test("of a file in another folder that is nearly called so", () => {
    const files = { "docs/beleid/keuzen.md": "# Keuzen\n", [measure]: `${goodMeasure}\n[x](../recht/keuzes.md)\n` };
    expect(preferred(files)).toEqual([]);
    expect(preferred({ ...files, [measure]: `${goodMeasure}\n[x](../../beleid/keuzes.md)\n` })).toEqual([
      "../../beleid/keuzen.md",
    ]);
  });
});
