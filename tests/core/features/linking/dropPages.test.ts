import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import type { DropTarget } from "../../../../server/src/core/features/linking/dropChoice";
import { groupItems, groupingFor } from "../../../../server/src/core/features/linking/dropInGroup";
import { dropPages } from "../../../../server/src/core/features/linking/dropPages";
import { groupingNamed } from "../../../../server/src/core/framework/grouping";
import { applied } from "../../../../server/src/core/text/textEdits";
import { type Files, pages, workspaceOf } from "../../picture";
import { framework, goodMeasure, measure, requirement, tool } from "../../rules/framework";

const other = pages.vereiste("aia-00-verboden-AI-praktijken");
const second = pages.maatregel("2-owp-06-toezicht-oefenen");
const files: Files = { ...framework, [second]: goodMeasure.replace("owp-05", "owp-06").replace("Richt", "Oefen") };
const phase = (value: string | undefined) => place("levenscyclus", value);
const place = (grouping: string, value: string | undefined) => ({
  grouping: groupingNamed(builtInModel(), grouping)!,
  value,
});

/** What the pages at some paths, taken from a phase, can be dropped for: `title | description`, or why not. */
function drop(paths: string[], to: { page?: string; group?: DropTarget["group"] }, from?: string, all = files) {
  const { view } = workspaceOf(all);
  const dropped = paths.map((path) => ({
    page: view.page(path)!,
    ...(from === undefined ? {} : { group: phase(from === "" ? undefined : from) }),
  }));
  const found = dropPages(dropped, { group: to.group, page: to.page ? view.page(to.page) : undefined }, view);
  if ("refused" in found) return { refused: found.refused.nl, choices: [], after: () => "" };
  return {
    refused: undefined,
    choices: found.map(({ title, description }) => `${title.nl} | ${description.nl}`),
    done: found[0]?.done.nl,
    /** A page after one of the choices. */
    after: (index: number, path: string) =>
      applied(all[path]!, found[index]!.edits.find((one) => one.path === path)?.edits ?? []),
  };
}

const phasesIn = (text: string) => /levenscyclus:\n((?:- .*\n)*)/.exec(text)?.[1]?.match(/[^\s-].*/g);

describe("a page on a page", () => {
  test("links them in front matter, whichever is dropped on which", () => {
    const found = drop([measure], { page: other });
    expect(found.choices).toEqual(["Koppel aan 'Verboden praktijken' | staat bij 'vereiste' op die maatregelen"]);
    expect(found.done).toBe("Maatregel 'Richt het toezicht in' gekoppeld aan 'Verboden praktijken'.");
    const linked = "vereiste:\n- aia-00-verboden-AI-praktijken\n- aia-09-menselijk-toezicht\n";
    expect(found.after(0, measure)).toContain(linked);
    expect(drop([other], { page: measure }).after(0, measure)).toContain(linked);
  });

  test("several are linked with it at once", () => {
    const found = drop([measure, second], { page: other });
    expect(found.done).toBe("2 maatregelen gekoppeld aan 'Verboden praktijken'.");
    for (const path of [measure, second]) expect(found.after(0, path)).toContain("- aia-00-verboden-AI-praktijken");
  });

  test("that was taken from below another moves from that one, or is linked with both", () => {
    const { view } = workspaceOf(files);
    const [page, under, target] = [measure, requirement, other].map((path) => view.page(path)!);
    const found = dropPages([{ page: page!, under: under! }], { page: target! }, view);
    if ("refused" in found) throw new Error(found.refused.nl);
    expect(found.map(({ title }) => title.nl)).toEqual([
      "Verplaats van 'Menselijk toezicht' naar 'Verboden praktijken'",
      "Koppel aan 'Verboden praktijken'",
    ]);
    const edits = found[0]!.edits.find(({ path }) => path === measure)!.edits;
    expect(applied(goodMeasure, edits)).toContain("vereiste:\n- aia-00-verboden-AI-praktijken\nlevenscyclus");
    expect(dropPages([{ page: page!, under: under! }], { page: under! }, view)).toHaveProperty("refused");
  });

  test("that it is linked with already is refused", () => {
    expect(drop([measure], { page: requirement }).refused).toBe(
      "Maatregel 'Richt het toezicht in' is al gekoppeld aan 'Menselijk toezicht'.",
    );
  });

  test("of which kinds are not linked comes into its group, or is refused", () => {
    expect(drop([measure], { page: second, group: phase("ontwikkelen") }).choices).toEqual([
      "Voeg toe aan Ontwikkelen | bij 'levenscyclus' op de pagina",
    ]);
    expect(drop([measure], { page: second }).refused).toBe(
      "Pagina's van deze soorten worden in de front matter niet gekoppeld (maatregel en maatregel).",
    );
    expect(drop([measure], { page: measure }).refused).toBe("Een pagina kan niet aan zichzelf worden gekoppeld.");
  });
});

describe("a page on a group", () => {
  test("moves out of the one that it comes from, or is in both", () => {
    const found = drop([measure], { group: phase("ontwikkelen") }, "ontwerp");
    expect(found.choices).toEqual([
      "Verplaats van Ontwerp naar Ontwikkelen | bij 'levenscyclus' op de pagina",
      "Voeg toe aan Ontwikkelen | blijft ook in Ontwerp",
    ]);
    expect(phasesIn(found.after(0, measure))).toEqual(["ontwikkelen"]);
    expect(phasesIn(found.after(1, measure))).toEqual(["ontwerp", "ontwikkelen"]);
  });

  test("stands among its others in the order of the phases", () => {
    const early = pages.phase("probleemanalyse");
    const all = { ...files, [early]: "---\ntitle: Probleemanalyse\n---\n" };
    const found = drop([measure], { group: phase("probleemanalyse") }, undefined, all);
    expect(phasesIn(found.after(0, measure))).toEqual(["probleemanalyse", "ontwerp"]);
  });

  test("several at once, each once, also when it was taken from two", () => {
    const found = drop([measure, second, measure], { group: phase("ontwikkelen") }, "ontwerp");
    expect(found.done).toBe("2 maatregelen verplaatst naar Ontwikkelen.");
    for (const path of [measure, second]) expect(phasesIn(found.after(0, path))).toEqual(["ontwikkelen"]);
  });

  test("that was in no group only comes into it", () => {
    const all = { ...files, [measure]: goodMeasure.replace("levenscyclus:\n- ontwerp\n", "") };
    const found = drop([measure], { group: phase("ontwerp") }, "", all);
    expect(found.choices).toEqual(["Voeg toe aan Ontwerp | bij 'levenscyclus' op de pagina"]);
    expect(phasesIn(found.after(0, measure))).toEqual(["ontwerp"]);
  });

  test("that it is in already is refused", () => {
    const refused = "Maatregel 'Richt het toezicht in' is al in Ontwerp.";
    expect(drop([measure], { group: phase("ontwerp") }, "ontwerp").refused).toBe(refused);
  });

  test("of pages without one leaves the group that it comes from, unless it needs one", () => {
    const text = goodMeasure.replace("- ontwerp\n", "- ontwerp\n- ontwikkelen\n");
    const found = drop([measure], { group: phase(undefined) }, "ontwerp", { ...files, [measure]: text });
    expect(found.choices).toEqual(["Haal weg uit Ontwerp | bij 'levenscyclus' op de pagina"]);
    expect(phasesIn(found.after(0, measure))).toEqual(["ontwikkelen"]);
    expect(drop([measure], { group: phase(undefined) }, "ontwerp").refused).toContain("moet iets blijven staan");
    expect(drop([measure], { group: phase(undefined) }).refused).toBe(
      "Maatregel 'Richt het toezicht in' is al zonder fase.",
    );
  });

  test("by terms works like one by pages, on the pages that have the key", () => {
    const value = "verboden-ai";
    expect(drop([requirement], { group: place("risicogroep", value) }).choices).toHaveLength(1);
    expect(drop([measure], { group: place("risicogroep", value) }).refused).toBe(
      "'risicogroep' staat op vereisten, niet op maatregelen: die volgen de vereisten die zij noemen.",
    );
  });

  test("that follows from the folder or the code cannot be chosen", () => {
    expect(drop([measure], { group: place("kind", "vereiste") }).refused).toContain("volgt uit haar map");
    expect(drop([requirement], { group: place("series:vereiste", "avg") }).refused).toContain("volgt uit haar code");
  });
});

test("pages of two kinds, groups, and nothing in particular are refused", () => {
  expect(drop([measure, tool], { group: phase("ontwikkelen") }).refused).toBe("Sleep pagina's van één soort tegelijk.");
  expect(drop([], { group: phase("ontwikkelen") }).refused).toBe("Alleen pagina's kun je slepen, geen groepen.");
  expect(drop([measure], {}).refused).toContain("Hier kun je niets neerzetten.");
});

describe("the groups to choose from", () => {
  test("are those that the tree shows, where the pages can come into them; else the first that can be", () => {
    const { view } = workspaceOf(files);
    const { kind } = view.page(measure)!;
    const idFor = (asked: string) => groupingFor(kind, groupingNamed(view.model, asked), view)?.id;
    expect([idFor("onderwerp"), idFor("kind"), idFor("risicogroep")]).toEqual([
      "onderwerp",
      "levenscyclus",
      "levenscyclus",
    ]);
  });

  test("say how many of the pages are in each", () => {
    const { view } = workspaceOf(files);
    const chosen = [measure, second].map((path) => view.page(path)!);
    const grouping = groupingNamed(view.model, "levenscyclus")!;
    expect(groupItems(chosen, grouping, view).map(({ value, count }) => [value, count])).toEqual([
      ["ontwerp", 2],
      ["ontwikkelen", 0],
    ]);
  });
});
