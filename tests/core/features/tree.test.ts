import { describe, expect, test } from "vitest";
import {
  type Tree,
  type TreeElement,
  type TreeOptions,
  treeOf,
  treeSignature,
} from "../../../server/src/core/features/tree";
import { keepsMemo, newMemo } from "../../../server/src/core/features/treeContents";
import type { TreeView } from "../../../server/src/core/features/treeFilter";
import type { Language } from "../../../server/src/core/span";
import { type Files, pages, workspaceOf } from "../picture";

const front = (title: string, keys: Readonly<Record<string, readonly string[]>> = {}, body = "") =>
  `---\ntitle: ${title}\n${Object.entries(keys)
    .map(([key, values]) => `${key}:\n${values.map((value) => `- ${value}\n`).join("")}`)
    .join("")}---\n${body}`;
const files: Files = {
  [pages.phase("ontwerp")]: front("Ontwerp"),
  [pages.phase("probleemanalyse")]: front("Fase 1 probleemanalyse"),
  [pages.phase("eigen")]: front("Eigen"),
  [pages.phase("index")]: front("Geen fase"),
  [pages.topic("data")]: front("Gegevens"),
  [pages.role("jurist")]: front("Jurist"),
  [pages.vereiste("aia-02-b")]: front("Bewaren", { levenscyclus: ["ontwerp", "probleemanalyse", "ontwerp"] }),
  [pages.vereiste("aia-01-a")]: front("Afwegen", { levenscyclus: ["ontwerp"], onderwerp: ["data"] }),
  [pages.maatregel("2-owp-01-m")]: front(
    "Meten",
    { levenscyclus: ["ontwerp"], vereiste: ["aia-01-a", "aia-01-a", "weg"], rollen: ["jurist"] },
    "## Maatregel\nMeet de privé-invloed.\n",
  ),
  [pages.hulpmiddel("los")]: front("Los", { levenscyclus: ["weg"], maatregel: ["2-owp-01-m"], rollen: ["jurist"] }),
};
const { snapshot } = workspaceOf(files);
const problems: Record<string, { errors: number; warnings: number }> = {
  [pages.hulpmiddel("los")]: { errors: 2, warnings: 0 },
  [pages.vereiste("aia-02-b")]: { errors: 1, warnings: 2 },
  [pages.phase("eigen")]: { errors: 0, warnings: 1 },
};
const problemsAt = (path: string) => problems[path] ?? { errors: 0, warnings: 0 };
const treeIn = (view: TreeView = {}, language: Language = "nl") => treeOf(snapshot, { view, language, problemsAt });

/** The tree as it is seen when all is unfolded; `×2` for two problems. */
function drawn(tree: Tree, id?: string, indent = ""): string {
  return tree
    .children(id)
    .map((node) => {
      const { errors, warnings } = node.problems;
      const all = errors + warnings > 0 ? ` ×${errors + warnings}` : "";
      const code = node.description === "" ? "" : ` (${node.description})`;
      return `${indent}${node.label}${code}${all}\n${drawn(tree, node.id, `${indent}  `)}`;
    })
    .join("");
}

describe("the tree", () => {
  test("has the phases in their order, and one that the model does not list after them; a page without a phase has a place too", () => {
    expect(drawn(treeIn())).toBe(`\
Fase 1 probleemanalyse (1 · 0 · 0) ×3
  Vereisten (1) ×3
    aia-02 · Bewaren ×3
2. Ontwerp (2 · 1 · 0) ×3
  Vereisten (2) ×3
    aia-01 · Afwegen
      owp-01 · Meten
        Los ×2
    aia-02 · Bewaren ×3
  Maatregelen (1)
    owp-01 · Meten
      Los ×2
Eigen (0 · 0 · 0) ×1
Zonder fase (0 · 0 · 1) ×2
  Hulpmiddelen (1) ×2
    Los ×2
`);
  });

  test("by kind has the kinds, and their pages right below", () => {
    expect(drawn(treeIn({ grouping: "kind" }, "en"))).toBe(`\
Requirements (2) ×3
  aia-01 · Afwegen
    owp-01 · Meten
      Los ×2
  aia-02 · Bewaren ×3
Measures (1)
  owp-01 · Meten
    Los ×2
Tools (1) ×2
  Los ×2
`);
  });

  test("by law has each page with the requirements that it names", () => {
    const tree = treeIn({ grouping: "series:vereiste" });
    expect(tree.children(undefined).map(({ label, description }) => `${label} ${description}`)).toEqual(
      expect.arrayContaining(["AI-verordening 2 · 1 · 0", "Archiefwet 0 · 0 · 0", "Zonder wet 0 · 0 · 1"]),
    );
  });

  test("in an unknown grouping is that of the first one", () => {
    expect(drawn(treeIn({ grouping: "weg" }))).toBe(drawn(treeIn()));
  });

  test("says of a node what and where it is, for good", () => {
    const [, design] = treeIn().children(undefined);
    expect(design).toMatchObject({ id: "levenscyclus=ontwerp", icon: "milestone", path: pages.phase("ontwerp") });
    expect(treeIn().children("levenscyclus=ontwerp/vereiste")[0]).toMatchObject({
      id: `levenscyclus=ontwerp/vereiste/${pages.vereiste("aia-01-a")}`,
      icon: "law",
      path: pages.vereiste("aia-01-a"),
    });
  });

  test("below what is not there is empty", () => {
    const ids = ["", "x", "levenscyclus=weg", "levenscyclus=ontwerp/weg", "levenscyclus=ontwerp/vereiste/docs/weg.md"];
    expect(ids.flatMap((id) => treeIn().children(id))).toEqual([]);
    expect(ids.flatMap((id) => treeIn().node(id) ?? [])).toEqual([]);
    expect(treeIn({ grouping: "kind" }).children("levenscyclus=ontwerp")).toEqual([]);
  });
});

describe("in words", () => {
  const label = (id: string, language: Language = "nl") => treeIn({}, language).node(id)?.accessibilityLabel;

  test("a group says what its numbers count, and its problems", () => {
    expect(label("levenscyclus=ontwerp")).toBe(
      "2. Ontwerp, 2 vereisten, 1 maatregel, 0 hulpmiddelen, 3 problemen (1 fout, 2 waarschuwingen)",
    );
    expect(label("levenscyclus=eigen", "en")).toBe("Eigen, 0 requirements, 0 measures, 0 tools, 1 problem (1 warning)");
  });

  test("a page says its kind, code, title and problems, and where else it stands", () => {
    expect(label(`levenscyclus=ontwerp/vereiste/${pages.vereiste("aia-02-b")}`)).toBe(
      "vereiste aia-02, Bewaren, 3 problemen (1 fout, 2 waarschuwingen), staat ook in fase 1",
    );
    expect(label(`levenscyclus=/hulpmiddel/${pages.hulpmiddel("los")}`)).toBe(
      "hulpmiddel, Los, 2 problemen (2 fouten)",
    );
  });

  test("a kind says why its count is more than there are pages", () => {
    expect(label("levenscyclus=ontwerp/vereiste")).toBe(
      "Vereisten, 2, waarvan 1 ook bij een andere fase, 3 problemen (1 fout, 2 waarschuwingen)",
    );
    expect(label("levenscyclus=probleemanalyse/vereiste")).toBe(
      "Vereisten, 1, ook bij een andere fase, 3 problemen (1 fout, 2 waarschuwingen)",
    );
  });
});

describe("a filter", () => {
  const shown = (view: TreeView) => drawn(treeIn(view));

  test("finds words of code, title and text, whatever their order, capitals and accents", () => {
    const one = `\
2. Ontwerp (0 · 1 · 0)
  Maatregelen (1)
    owp-01 · Meten
      Los ×2
`;
    for (const text of ["owp-01", "METEN", "invloed prive", "meten invloed", " owp  meet "]) {
      expect(shown({ filter: { text } })).toBe(one);
    }
    expect(shown({ filter: { text: "bestaat niet" } })).toBe("");
  });

  test("finds a group by the page that it stands for", () => {
    expect(shown({ filter: { text: "eigen" } })).toBe("Eigen (0 · 0 · 0) ×1\n");
  });

  test("of groups wants any of one grouping, and one of each", () => {
    const found = (...choices: string[]) => {
      const groups = choices.map((choice) => {
        const [grouping, value] = choice.split("=") as [string, string];
        return { grouping, value };
      });
      const tree = treeIn({ grouping: "kind", filter: { groups } });
      return tree.children(undefined).flatMap(({ id }) => tree.children(id).map(({ label }) => label));
    };
    expect(found("rollen=jurist")).toEqual(["owp-01 · Meten", "Los"]);
    expect(found("rollen=jurist", "levenscyclus=ontwerp")).toEqual(["owp-01 · Meten"]);
    expect(found("levenscyclus=probleemanalyse", "levenscyclus=ontwerp")).toEqual([
      "aia-01 · Afwegen",
      "aia-02 · Bewaren",
      "owp-01 · Meten",
    ]);
    expect(found("levenscyclus=")).toEqual(["Los"]);
    expect(found("rollen=", "onderwerp=data")).toEqual(["aia-01 · Afwegen"]);
    expect(found("weg=jurist")).toHaveLength(4);
  });

  test("shows pages with problems only, and what they open to", () => {
    expect(shown({ onlyProblems: true })).toBe(`\
Fase 1 probleemanalyse (1 · 0 · 0) ×3
  Vereisten (1) ×3
    aia-02 · Bewaren ×3
2. Ontwerp (1 · 0 · 0) ×3
  Vereisten (1) ×3
    aia-02 · Bewaren ×3
Eigen (0 · 0 · 0) ×1
Zonder fase (0 · 0 · 1) ×2
  Hulpmiddelen (1) ×2
    Los ×2
`);
  });

  test("unfolds the little that is left", () => {
    expect(
      treeIn()
        .children(undefined)
        .some(({ isExpanded }) => isExpanded),
    ).toBe(false);
    expect(
      treeIn({ filter: { text: "meten" } })
        .children(undefined)
        .every(({ isExpanded }) => isExpanded),
    ).toBe(true);
  });
});

describe("the way to a page", () => {
  const way = (path: string, view?: TreeView, near?: string) =>
    treeIn(view)
      .pathTo(path, near)
      .map(({ label }) => label)
      .join(" > ");

  test("goes through its first group, or through the one where the author is", () => {
    const path = pages.vereiste("aia-02-b");
    expect(way(path)).toBe("Fase 1 probleemanalyse > Vereisten > aia-02 · Bewaren");
    expect(way(path, {}, "levenscyclus=ontwerp/maatregel")).toBe("2. Ontwerp > Vereisten > aia-02 · Bewaren");
    expect(way(path, { grouping: "kind" })).toBe("Vereisten > aia-02 · Bewaren");
  });

  test("ends at the group of a page that is one, and is none where the page is not shown", () => {
    expect(way(pages.phase("ontwerp"))).toBe("2. Ontwerp");
    expect(way(pages.phase("ontwerp"), { grouping: "kind" })).toBe("");
    expect(way(pages.vereiste("aia-02-b"), { filter: { text: "meten" } })).toBe("");
    expect(way(pages.topic("data"))).toBe("");
    expect(way("docs/weg.md")).toBe("");
  });
});

test("the tree changes with title and groups of a page and with what it names, and not with its text", () => {
  const workspace = workspaceOf(files);
  const path = pages.vereiste("aia-01-a");
  const signature = (text: string) => treeSignature(workspace.set(path, text), workspace.snapshot);
  const before = signature(files[path]!);
  expect(signature(`${files[path]}tekst`)).toBe(before);
  for (const text of [front("Anders", { levenscyclus: ["ontwerp"], onderwerp: ["data"] }), front("Afwegen")])
    expect(signature(text)).not.toBe(before);
});

describe("a tree with the memo of the one before", () => {
  const elements = (tree: Tree, id?: string): TreeElement[] =>
    tree.children(id).flatMap((element) => [element, ...elements(tree, element.id)]);

  test("has the very same pages, but for those with other problems or in another language", () => {
    const memo = newMemo();
    const pagesOf = (options: Partial<TreeOptions> = {}) =>
      elements(treeOf(snapshot, { language: "nl", problemsAt, memo, ...options })).filter(
        ({ type }) => type === "page",
      );
    const before = pagesOf();
    const again = pagesOf();
    expect(before.length).toBeGreaterThan(5);
    for (const [index, element] of before.entries()) expect(again[index]).toBe(element);
    const mended = { language: "nl", problemsAt: () => ({ errors: 0, warnings: 0 }) } as const;
    expect(pagesOf(mended)).toEqual(elements(treeOf(snapshot, mended)).filter(({ type }) => type === "page"));
    const english = { language: "en", problemsAt } as const;
    expect(pagesOf(english)).toEqual(elements(treeOf(snapshot, english)).filter(({ type }) => type === "page"));
    expect(pagesOf()).toEqual(before);
  });

  test("has the very same list below a node, but where a page is another, gone or has other problems", () => {
    const memo = newMemo();
    const workspace = workspaceOf(files);
    const [inDesign, inRequirements] = ["levenscyclus=ontwerp/maatregel", "levenscyclus=ontwerp/vereiste"];
    const listsOf = (options: Partial<TreeOptions> = {}) => {
      const tree = treeOf(workspace.snapshot, { language: "nl", memo, ...options });
      const fresh = treeOf(workspace.snapshot, { language: "nl", ...options });
      const lists = [inDesign, inRequirements].map((id) => tree.children(id));
      expect(lists).toEqual([inDesign, inRequirements].map((id) => fresh.children(id)));
      return lists;
    };
    const before = listsOf();
    expect(before.every((list) => list.length > 0)).toBe(true);
    const isSame = (after: typeof before) => after.map((list, index) => list === before[index]);
    expect(isSame(listsOf())).toEqual([true, true]);

    const path = pages.maatregel("2-owp-01-m");
    workspace.set(path, (files[path] as string).replace(/title: .*/, "title: Anders"));
    expect(isSame(listsOf())).toEqual([false, true]);
    workspace.set(path, files[path] as string);
    expect(listsOf()).toEqual(before);

    const problemsAt = (of: string) => ({ errors: of === path ? 1 : 0, warnings: 0 });
    expect(isSame(listsOf({ problemsAt }))).toEqual([false, true]);
    // The requirement that it names opens no longer.
    workspace.delete(path);
    expect(isSame(listsOf())).toEqual([false, false]);
  });

  test("keeps it through any edit that leaves the groups and their names", () => {
    const workspace = workspaceOf(files);
    const keeps = (path: string, grouping: string) => {
      const before = workspace.set(path, (files[path] as string).replace(/title: .*/, "title: Anders"));
      return keepsMemo(before, workspace.snapshot.page(path), { grouping }, workspace.snapshot);
    };
    expect(keeps(pages.maatregel("2-owp-01-m"), "levenscyclus")).toBe(true);
    expect(keeps(pages.phase("ontwerp"), "levenscyclus")).toBe(false);
    expect(keeps(pages.phase("eigen"), "kind")).toBe(true);
  });
});
