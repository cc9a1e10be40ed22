import { expect, test } from "vitest";
import { groupingNamed, groupsIn, groupsOf } from "../../../server/src/core/framework/grouping";
import { type Files, pages, workspaceOf } from "../picture";

const front = (keys: string) => `---\n${keys}\n---\n`;
const files: Files = {
  [pages.phase("ontwerp")]: front("title: Ontwerp"),
  [pages.phase("probleemanalyse")]: front("title: Probleemanalyse"),
  [pages.phase("eigen")]: front("title: Eigen"),
  [pages.topic("data")]: front("title: Gegevens"),
  [pages.vereiste("aia-01-a")]: front("title: A\nlevenscyclus: [ontwerp, weg, ontwerp]\nrisicogroep: [verboden-ai]"),
  [pages.vereiste("xyz-01-b")]: front("title: B\nonderwerp: [data]"),
  [pages.vereiste("avg-02-c")]: front("title: C"),
  [pages.maatregel("2-owp-01-m")]: front("title: M\nlevenscyclus: ontwerp\nvereiste: [avg-02-c, aia-01-a, weg]"),
};
const { view } = workspaceOf(files);
const grouping = (id: string) => groupingNamed(view.model, id)!;
const titles = (id: string) =>
  groupsIn(grouping(id), view).map(({ title, number }) => `${number === undefined ? "" : `${number} `}${title.nl}`);
const of = (path: string, id: string) => groupsOf(view.page(path)!, grouping(id), view);

test("the model says how pages can be divided; the first way is by its own kind", () => {
  expect(view.model.tree?.groupings.map(({ id, title }) => `${id}: ${title.nl}`)).toEqual([
    "levenscyclus: Fase",
    "kind: Soort pagina",
    "onderwerp: Onderwerp",
    "rollen: Rol",
    "series:vereiste: Wet",
    "risicogroep: Risicogroep",
  ]);
  expect(groupingNamed(view.model, "weg")?.id).toBe("levenscyclus");
});

test("groups of pages stand in the order of the model with their numbers, those that it does not list behind them", () => {
  expect(titles("levenscyclus")).toEqual(["1 Probleemanalyse", "2 Ontwerp", "Eigen"]);
});

test("kinds are groups, with the pages of the kind in them", () => {
  expect(titles("kind")).toEqual(["Vereisten", "Maatregelen", "Hulpmiddelen"]);
  expect(of(pages.maatregel("2-owp-01-m"), "kind")).toEqual(["maatregel"]);
});

test("a page is once in each group that it names and that there is", () => {
  expect(of(pages.vereiste("aia-01-a"), "levenscyclus")).toEqual(["ontwerp"]);
  expect(of(pages.vereiste("avg-02-c"), "levenscyclus")).toEqual([]);
});

test("terms of a schema are groups in the order of the schema", () => {
  expect(titles("risicogroep")[0]).toBe("Verboden AI");
  expect(of(pages.vereiste("aia-01-a"), "risicogroep")).toEqual(["verboden-ai"]);
});

test("series are groups, also one that only a page has", () => {
  expect(titles("series:vereiste").slice(0, 2)).toEqual(["AI-verordening", "Archiefwet"]);
  expect(of(pages.vereiste("aia-01-a"), "series:vereiste")).toEqual(["aia"]);
});

test("a page of another kind is in the groups of the pages that it names", () => {
  expect(of(pages.maatregel("2-owp-01-m"), "series:vereiste")).toEqual(["avg", "aia"]);
  expect(of(pages.maatregel("2-owp-01-m"), "risicogroep")).toEqual(["verboden-ai"]);
});
