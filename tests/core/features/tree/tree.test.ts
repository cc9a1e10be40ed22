import { describe, expect, test } from "vitest";
import { type Tree, treeOf } from "../../../../server/src/core/features/tree/tree";
import { survives } from "../../../../server/src/core/features/tree/treeContents";
import type { TreeElement } from "../../../../server/src/core/features/tree/treeElement";
import type { TreeView } from "../../../../server/src/core/features/tree/treeFilter";
import type { Language } from "../../../../server/src/core/text/language";
import { type Files, pages, workspaceOf } from "../../picture";

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
const { view } = workspaceOf(files);
const problems: Record<string, { errors: number; warnings: number }> = {
  [pages.hulpmiddel("los")]: { errors: 2, warnings: 0 },
  [pages.vereiste("aia-02-b")]: { errors: 1, warnings: 2 },
  [pages.phase("eigen")]: { errors: 0, warnings: 1 },
};
const problemsAt = (path: string) => problems[path] ?? { errors: 0, warnings: 0 };
const treeIn = (treeView: TreeView = {}, language: Language = "nl") =>
  treeOf(view, { view: treeView, language, problemsAt });

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
Fase 1 probleemanalyse (1 pagina) ×3
  Vereisten (1) ×3
    aia-02 · Bewaren ×3
2. Ontwerp (3 pagina's) ×3
  Vereisten (2) ×3
    aia-01 · Afwegen
      owp-01 · Meten
        Los ×2
    aia-02 · Bewaren ×3
  Maatregelen (1)
    owp-01 · Meten
      Los ×2
Eigen (0 pagina's) ×1
Zonder fase (1 pagina) ×2
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
      expect.arrayContaining(["AI-verordening 3 pagina's", "Archiefwet 0 pagina's", "Zonder wet 1 pagina"]),
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
      "2. Ontwerp, 3 pagina's: 2 vereisten, 1 maatregel, 0 hulpmiddelen, 3 problemen (1 fout, 2 waarschuwingen)",
    );
    expect(label("levenscyclus=eigen", "en")).toBe(
      "Eigen, 0 pages: 0 requirements, 0 measures, 0 tools, 1 problem (1 warning)",
    );
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

describe("marks", () => {
  const marks = (treeView: TreeView = {}, id?: string) =>
    treeIn(treeView)
      .children(id)
      .map(
        ({ label, mark }) => `${label}: ${mark ? `${mark.count} ${mark.severity}${mark.isColoured ? "!" : ""}` : "-"}`,
      );

  test("count errors, and colour the groups that have most of them where nearly all have some", () => {
    expect(marks()).toEqual([
      "Fase 1 probleemanalyse: 1 error!",
      "2. Ontwerp: 1 error!",
      "Eigen: -",
      "Zonder fase: 2 error!",
    ]);
    problems[pages.hulpmiddel("los")] = { errors: 3, warnings: 0 };
    expect(marks()).toEqual([
      "Fase 1 probleemanalyse: 1 error",
      "2. Ontwerp: 1 error",
      "Eigen: -",
      "Zonder fase: 3 error!",
    ]);
    problems[pages.hulpmiddel("los")] = { errors: 2, warnings: 0 };
  });

  test("count warnings where there are no errors, and are on kinds too", () => {
    expect(marks({ filter: { text: "eigen" } })).toEqual(["Eigen: 1 warning!"]);
    expect(marks({}, "levenscyclus=ontwerp")).toEqual(["Vereisten: 1 error!", "Maatregelen: -"]);
    expect(marks({ grouping: "kind" })).toEqual(["Vereisten: 1 error!", "Maatregelen: -", "Hulpmiddelen: 2 error!"]);
  });
});

describe("a filter", () => {
  const shown = (treeView: TreeView) => drawn(treeIn(treeView));

  test("finds words of code, title and text, whatever their order, capitals and accents", () => {
    const one = `\
2. Ontwerp (1 pagina)
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
    expect(shown({ filter: { text: "eigen" } })).toBe("Eigen (0 pagina's) ×1\n");
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

  test("of the groups that are shown leaves those that it names, whatever else their pages are in", () => {
    const filter = { groups: [{ grouping: "levenscyclus", value: "ontwerp" }] };
    const tree = treeIn({ filter });
    expect(tree.children(undefined).map(({ label }) => label)).toEqual(["2. Ontwerp"]);
    expect([tree.shown, tree.total]).toEqual([3, 4]);
    const both = `levenscyclus=ontwerp/vereiste/${pages.vereiste("aia-02-b")}`;
    expect(tree.node(both)?.details).toContain("staat ook in fase 1");
    expect(tree.node("levenscyclus=probleemanalyse")).toBeUndefined();
    const path = tree.pathTo(pages.vereiste("aia-02-b"), "levenscyclus=probleemanalyse/vereiste");
    expect(path.map(({ label }) => label)).toEqual(["2. Ontwerp", "Vereisten", "aia-02 · Bewaren"]);
    const none = { groups: [{ grouping: "levenscyclus", value: "" }] };
    expect(shown({ filter: none })).toMatch(/^Zonder fase \(1 pagina\) ×2\n {2}Hulpmiddelen/);
    // Below a requirement stands what names it, in whatever group.
    const byLaw = treeIn({
      grouping: "series:vereiste",
      filter: { groups: [{ grouping: "kind", value: "vereiste" }] },
    });
    expect(byLaw.children(undefined).map(({ label, description }) => `${label}: ${description}`)).toEqual([
      "AI-verordening: 2 pagina's",
    ]);
    expect(byLaw.children("series:vereiste=aia").map(({ label }) => label)).toEqual(["Vereisten"]);
  });

  test("shows pages with problems only, and what they open to", () => {
    expect(shown({ onlyProblems: true })).toBe(`\
Fase 1 probleemanalyse (1 pagina) ×3
  Vereisten (1) ×3
    aia-02 · Bewaren ×3
2. Ontwerp (1 pagina) ×3
  Vereisten (1) ×3
    aia-02 · Bewaren ×3
Eigen (0 pagina's) ×1
Zonder fase (1 pagina) ×2
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
  const way = (path: string, treeView?: TreeView, near?: string) =>
    treeIn(treeView)
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

test("a filter looks in what people read, not in macros, attributes, tags and addresses", () => {
  const path = pages.maatregel("2-owp-01-m");
  const body = `## Kop { data-search-exclude }
<!-- list_hulpmiddelen maatregel/x -->
!!! expander "Uitklappen"
    Zie [het artikel](https://voorbeeld.nl/wet.html) en <span class="klein">let op</span>. <!-- niet dicht
`;
  const { view } = workspaceOf({ ...files, [path]: front("Meten", { levenscyclus: ["ontwerp"] }, body) });
  const found = (text: string) => treeOf(view, { view: { filter: { text } }, language: "nl" }).shown;
  for (const word of ["kop", "uitklappen", "artikel", "let op", "niet dicht"])
    expect([word, found(word)]).toEqual([word, 1]);
  for (const word of ["search", "list_hulpmiddelen", "expander", "voorbeeld.nl", "klein"])
    expect([word, found(word)]).toEqual([word, 0]);
});

describe("a tree that is told of edits", () => {
  const measure = pages.maatregel("2-owp-01-m");
  const [measures, requirements] = ["levenscyclus=ontwerp/maatregel", "levenscyclus=ontwerp/vereiste"];

  /** A tree of a framework of its own; `edit` tells it of an edit and holds it against one that is made anew. */
  function told(treeView: TreeView = {}, language: Language = "nl") {
    const workspace = workspaceOf(files);
    const wrong = { ...problems };
    const options = {
      view: treeView,
      language,
      problemsAt: (path: string) => wrong[path] ?? { errors: 0, warnings: 0 },
    };
    const tree = treeOf(workspace.view, options);
    drawn(tree);
    const compare = () => {
      const fresh = treeOf(workspace.view, options);
      expect(elements(tree)).toEqual(elements(fresh));
      expect([tree.shown, tree.total]).toEqual([fresh.shown, fresh.total]);
    };
    return {
      tree,
      edit(path: string, text: string): boolean {
        const before = workspace.view.page(path);
        workspace.set(path, text);
        const isOther = tree.update(new Map([[path, before]]));
        compare();
        return isOther;
      },
      find(path: string, errors: number): boolean {
        wrong[path] = { errors, warnings: 0 };
        const isOther = tree.update(new Map(), [path]);
        compare();
        return isOther;
      },
    };
  }
  const elements = (tree: Tree, id?: string): TreeElement[] =>
    tree.children(id).flatMap((element) => [element, ...elements(tree, element.id)]);

  test("changes with title and groups of a page, with what it names and with its problems, and not with its text", () => {
    const { edit, find } = told();
    const path = pages.vereiste("aia-01-a");
    expect(edit(path, `${files[path]}tekst`)).toBe(false);
    expect(edit(path, front("Anders", { levenscyclus: ["ontwerp"], onderwerp: ["data"] }))).toBe(true);
    expect(edit(path, front("Anders"))).toBe(true);
    expect(edit(measure, front("Meten", { levenscyclus: ["ontwerp"] }))).toBe(true);
    expect(find(path, 2)).toBe(true);
    expect(find(path, 2)).toBe(false);
    expect(find(pages.phase("eigen"), 3)).toBe(true);
    expect(find(pages.topic("data"), 1)).toBe(false);
  });

  test("does so under a filter, where a page comes and goes by its text or its problems", () => {
    const byText = told({ filter: { text: "privé" } });
    expect(byText.edit(measure, (files[measure] as string).replace("privé", "x"))).toBe(true);
    expect(byText.tree.shown).toBe(0);
    expect(byText.edit(measure, files[measure] as string)).toBe(true);
    expect(byText.tree.shown).toBe(1);
    const byProblems = told({ onlyProblems: true });
    expect(byProblems.find(measure, 1)).toBe(true);
    expect(byProblems.tree.shown).toBe(3);
    expect(byProblems.find(measure, 0)).toBe(true);
  });

  test("has the very same list below a node, but where a page is another, opens no longer or has other problems", () => {
    const { tree, edit, find } = told();
    const lists = () => [measures, requirements].map((id) => tree.children(id));
    let before = lists();
    const isSame = () => {
      const after = lists();
      const same = after.map((list, index) => list === before[index]);
      before = after;
      return same;
    };
    expect(before.every((list) => list.length > 0)).toBe(true);
    expect(isSame()).toEqual([true, true]);
    edit(measure, (files[measure] as string).replace("title: Meten", "title: Anders"));
    expect(isSame()).toEqual([false, true]);
    edit(measure, `${files[measure]}tekst`);
    expect(isSame()).toEqual([false, true]);
    edit(measure, front("Meten", { id: ["urn:nl:ak:mtr:owp-02"], levenscyclus: ["ontwerp"], vereiste: ["aia-01-a"] }));
    // The id cannot be seen.
    expect(isSame()).toEqual([true, true]);
    find(measure, 1);
    expect(isSame()).toEqual([false, true]);
    // The requirement that it named opens no longer.
    edit(measure, front("Meten", { levenscyclus: ["ontwerp"] }));
    expect(isSame()).toEqual([false, false]);
  });

  test("follows an id, the title of a phase, and pages that come and go; it is made anew where there are other groups", () => {
    const workspace = workspaceOf(files);
    const isKept = (path: string, text: string | undefined, treeView: TreeView) => {
      const { view } = workspace;
      const before = view.page(path);
      if (text === undefined) workspace.delete(path);
      else workspace.set(path, text);
      return survives(before, view.page(path), treeView, view);
    };
    const byPhase = { grouping: "levenscyclus" };
    const filtered = { grouping: "kind", filter: { groups: [{ grouping: "levenscyclus", value: "ontwerp" }] } };
    const [phase, own, requirement] = [pages.phase("ontwerp"), pages.phase("eigen"), pages.vereiste("aia-01-a")];
    expect(isKept(measure, `${files[measure]}`.replace("title:", "id: urn:nl:ak:mtr:owp-01\ntitle:"), byPhase)).toBe(
      true,
    );
    expect(isKept(phase, front("Anders"), byPhase)).toBe(true);
    expect(isKept(measure, undefined, byPhase)).toBe(true);
    expect(isKept(measure, files[measure], byPhase)).toBe(true);
    expect(isKept(own, undefined, byPhase)).toBe(false);
    expect(isKept(own, files[own], filtered)).toBe(false);
    expect(isKept(own, undefined, { grouping: "kind" })).toBe(true);
    // The model knows this law: its group is there without pages.
    expect(isKept(requirement, undefined, { grouping: "series:vereiste" })).toBe(true);
  });
});
