import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { coverage, groupedPages, namedPages } from "../../../../server/src/core/features/coverage/coverage";
import type { FrameworkView } from "../../../../server/src/core/framework/frameworkView";
import { type Page, quotedBy } from "../../../../server/src/core/page/page";
import { Workspace } from "../../../../server/src/core/workspace";
import { runs, steps } from "../../../generators";
import { type Files, pages, workspaceOf } from "../../picture";

const front = (keys: string) => `---\n${keys}\n---\n`;
const files: Files = {
  [pages.phase("ontwerp")]: front("title: Ontwerp"),
  [pages.phase("uitfaseren")]: front("title: Fase 8, uitfaseren"),
  [pages.topic("data")]: front("title: Gegevens"),
  [pages.vereiste("aia-01-a")]: front("title: A\nlevenscyclus: [ontwerp, uitfaseren]"),
  [pages.vereiste("aia-02-b")]: front("title: B\nonderwerp: [data]"),
  [pages.maatregel("2-owp-01-m")]: front("title: M\nlevenscyclus: [ontwerp]\nvereiste: [aia-01-a, aia-01-a, weg]"),
  [pages.maatregel("2-owp-02-n")]: `${front("title: N")}[A](../vereisten/aia-01-a.md)\n`,
  [pages.hulpmiddel("kaart")]: front("title: Kaart\nvereiste: [aia-01-a]\nmaatregel: [2-owp-01-m]"),
};
const { view } = workspaceOf(files);
const counted = coverage(view, "nl");

/** `aia-01: 1 maatregel (owp-01), 1 hulpmiddel (Kaart)`. */
function rows(): string[] {
  return counted.pages.map(({ code, title, links }) => {
    const name = (index: number) => counted.pages[index]!.code ?? counted.pages[index]!.title;
    return `${code ?? title}: ${links.map((ones) => ones.map(name).join("+") || "-").join(" ")}`;
  });
}

describe("coverage", () => {
  test("tells of every page which it names in front matter and which name it, each once; links in the text do not count", () => {
    expect(rows()).toEqual([
      "aia-01: - owp-01 Kaart",
      "aia-02: - - -",
      "owp-01: aia-01 - Kaart",
      "owp-02: - - -",
      "Kaart: aia-01 owp-01 -",
    ]);
  });

  test("says what a page of a kind can be linked with, and what it needs: by whom it should be named, or else all of it", () => {
    const named = (ones: readonly number[]) => ones.map((index) => counted.kinds[index]!.one);
    expect(counted.kinds.map(({ one, linked, needed }) => [one, named(linked), named(needed)])).toEqual([
      ["vereiste", ["maatregel", "hulpmiddel"], ["maatregel"]],
      ["maatregel", ["vereiste", "hulpmiddel"], ["vereiste", "hulpmiddel"]],
      ["hulpmiddel", ["vereiste", "maatregel"], ["vereiste", "maatregel"]],
    ]);
  });

  test("has the groups of every grouping but the kinds, with their number where the title does not have it", () => {
    expect(counted.groupings.map(({ title, without }) => [title, without])).toEqual([
      ["Fase", "Zonder fase"],
      ["Onderwerp", "Zonder onderwerp"],
      ["Rol", "Zonder rol"],
      ["Wet", "Zonder wet"],
      ["Risicogroep", "Zonder risicogroep"],
    ]);
    expect(counted.groupings[0]!.groups.map(({ title }) => title)).toEqual(["2. Ontwerp", "Fase 8, uitfaseren"]);
    expect(counted.pages.map(({ groups }) => groups[0])).toEqual([[0, 1], [], [0], [], []]);
  });

  test("the export counts the same, per kind and per group", () => {
    const requirements = namedPages(view).find(({ kind }) => kind === "vereiste")!;
    expect(requirements).toEqual({
      kind: "vereiste",
      pages: 2,
      by: [
        { by: "hulpmiddel", named: 1, notNamed: [pages.vereiste("aia-02-b")] },
        { by: "maatregel", named: 1, notNamed: [pages.vereiste("aia-02-b")] },
      ],
    });
    expect(groupedPages(view)[0]).toEqual({
      grouping: "levenscyclus",
      groups: [
        { value: "ontwerp", pages: { vereiste: 1, maatregel: 1, hulpmiddel: 0 } },
        { value: "uitfaseren", pages: { vereiste: 1, maatregel: 0, hulpmiddel: 0 } },
      ],
      without: { vereiste: 1, maatregel: 1, hulpmiddel: 1 },
    });
  });
});

test("after any edits the figures are those of a plain recount, in the table and in the export", () => {
  fc.assert(
    fc.property(steps, (edits) => {
      const workspace = new Workspace(builtInModel());
      for (const step of edits) {
        if (step.type === "set") workspace.set(step.path, step.text);
        if (step.type === "delete") workspace.delete(step.path);
      }
      const after = workspace.view;
      const { pages: found, kinds, groupings } = coverage(after, "nl");
      const shown = [...after.pages.values()].filter(({ kind }) => kinds.some(({ id }) => id === kind.id));
      expect(found.map(({ path }) => path).sort()).toEqual(shown.map(({ path }) => path).sort());
      for (const { path, links, groups } of found) {
        const page = after.page(path)!;
        const linked = shown.filter((other) => other !== page && (isNamed(other, page) || isNamed(page, other)));
        expect(links.flatMap((ones) => ones.map((index) => found[index]!.path)).sort()).toEqual(
          linked.map((other) => other.path).sort(),
        );
        const phases = groups[0]!.map((index) => groupings[0]!.groups[index]!.path);
        expect(phases.sort()).toEqual(groupPages(page, after).sort());
      }
      for (const { kind, by } of namedPages(after)) {
        for (const source of by) {
          const ofKind = [...after.pages.values()].filter((page) => page.kind.id === kind);
          const namers = [...after.pages.values()].filter((page) => page.kind.id === source.by);
          const named = ofKind.filter((page) => namers.some((namer) => isNamed(page, namer)));
          expect(source.named).toBe(named.length);
          expect(source.notNamed.length).toBe(ofKind.length - named.length);
        }
      }
    }),
    runs(60),
  );
});

/** Whether one page stands in the front matter of another. */
function isNamed(page: Page, by: Page): boolean {
  return by.references.some(
    (one) =>
      one.type === "name" &&
      one.from === "key" &&
      one.kind === page.kind.id &&
      [quotedBy(page), page.id?.value].includes(one.value),
  );
}

function groupPages(page: Page, { model, pages: all }: FrameworkView): string[] {
  const values = page.keys.find(({ field }) => field.key === model.tree!.key)?.values.map(({ value }) => value) ?? [];
  return [...all.values()]
    .filter(({ kind, name }) => kind === model.tree!.by && values.includes(name))
    .map(({ path }) => path);
}
