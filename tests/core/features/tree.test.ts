import { expect, test } from "vitest";
import { treeChildren, treeSignature } from "../../../server/src/core/features/tree";
import { type Files, pages, workspaceOf } from "../picture";

const inPhases = (title: string, ...phases: string[]) =>
  `---\ntitle: ${title}\nlevenscyclus:\n${phases.map((one) => `- ${one}\n`).join("")}---\n`;
const files: Files = {
  [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n",
  [pages.phase("probleemanalyse")]: "---\ntitle: Fase 1 probleemanalyse\n---\n",
  [pages.phase("eigen")]: "---\ntitle: Eigen\n---\n",
  [pages.phase("index")]: "---\ntitle: Geen fase\n---\n",
  [pages.vereiste("aia-02-b")]: inPhases("B", "ontwerp", "probleemanalyse", "ontwerp"),
  [pages.vereiste("aia-01-a")]: inPhases("A", "ontwerp"),
  [pages.maatregel("2-owp-01-m")]: inPhases("M", "ontwerp"),
  [pages.hulpmiddel("los")]: inPhases("Los", "weg"),
};
const { snapshot } = workspaceOf(files);
const shown = (parent: string | undefined, language: "nl" | "en" = "nl") =>
  treeChildren(snapshot, parent, language).map(({ label, description }) => `${label} (${description})`);

test("phases stand in their order with number and counts, one that the model does not list after them", () => {
  expect(shown(undefined)).toEqual([
    "Fase 1 probleemanalyse (1 · 0 · 0)",
    "2. Ontwerp (2 · 1 · 0)",
    "Eigen (0 · 0 · 0)",
    "Zonder fase (0 · 0 · 1)",
  ]);
  expect(shown(undefined, "en")[3]).toBe("Without phase (0 · 0 · 1)");
});

test("the counts are said in words to who cannot see them", () => {
  expect(treeChildren(snapshot, undefined, "nl")[1]?.accessibilityLabel).toBe(
    "2. Ontwerp, 2 vereisten, 1 maatregel, 0 hulpmiddelen",
  );
});

test("below a phase stand the kinds that it has, and below those the pages with their codes", () => {
  expect(shown("ontwerp")).toEqual(["Vereisten (2)", "Maatregelen (1)"]);
  expect(shown("ontwerp/vereiste")).toEqual(["A (aia-01)", "B (aia-02)"]);
  expect(shown("probleemanalyse/vereiste")).toEqual(["B (aia-02)"]);
});

test("a page that names no phase that exists has a place too", () => {
  expect(shown("")).toEqual(["Hulpmiddelen (1)"]);
  expect(shown("/hulpmiddel")).toEqual(["Los ()"]);
});

test("an element says where it is for good, and a page opens", () => {
  const [page] = treeChildren(snapshot, "ontwerp/vereiste", "nl");
  expect(page).toMatchObject({
    id: `ontwerp/vereiste/${pages.vereiste("aia-01-a")}`,
    path: pages.vereiste("aia-01-a"),
    hasChildren: false,
  });
});

test("what is not there has no children", () => {
  expect([shown("weg"), shown("ontwerp/weg"), shown("weg/vereiste")]).toEqual([[], [], []]);
});

test("the tree changes with title and phases of a page, and not with its text", () => {
  const workspace = workspaceOf(files);
  const path = pages.vereiste("aia-01-a");
  const signature = (text: string) => treeSignature(workspace.set(path, text), workspace.snapshot);
  const before = signature(files[path]!);
  expect(signature(`${files[path]}tekst`)).toBe(before);
  expect(signature(inPhases("Anders", "ontwerp"))).not.toBe(before);
  expect(signature(inPhases("A", "weg"))).not.toBe(before);
});
