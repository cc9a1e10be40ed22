import { describe, expect, test } from "vitest";
import {
  type RelationElement,
  relationNode,
  relationNodes,
} from "../../../../server/src/core/features/relations/relationNodes";
import type { Language } from "../../../../server/src/core/text/language";
import { applied } from "../../../../server/src/core/text/textEdits";
import { type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-afwegen");
const tool = pages.hulpmiddel("toets");
const phase = pages.phase("ontwerp");
const overview = pages.other("overzicht");

const files: Files = {
  [requirement]: `---
title: Toezicht
id: urn:nl:ak:ver:aia-05
levenscyclus:
- ontwerp
---
<!-- list_maatregelen vereiste/aia-05-toezicht -->
`,
  [measure]: `---
title: Afwegen
id: urn:nl:ak:mtr:owp-05
vereiste:
- 'aia-05-toezicht'
- aia-05-toezigt
levenscyclus: [ontwerp]
---
Zie [toezicht](../vereisten/aia-05-toezicht.md) en urn:nl:ak:ver:aia-05.
`,
  [tool]: "---\ntitle: Toets\nmaatregel:\n- 2-owp-05-afwegen\n---\n",
  [phase]: "---\ntitle: Ontwerp\n---\n",
  [overview]: "# Overzicht\n[zichzelf](overzicht.md) <!-- list_vereisten -->\n",
};

function nodesOf(path: string, all: Files = files, language: Language = "nl"): RelationElement[] {
  const workspace = workspaceOf(all);
  workspace.check();
  const { view } = workspace;
  return relationNodes(view.page(path)!, workspace.problems(path), view, language);
}

/** The tree as it is read: a line per node, with what stands behind it. */
function draw(nodes: readonly RelationElement[], depth = 0): string {
  return nodes
    .map(({ label, description, children }) =>
      [`${"  ".repeat(depth)}${label}${description ? ` | ${description}` : ""}`, draw(children ?? [], depth + 1)]
        .filter(Boolean)
        .join("\n"),
    )
    .join("\n");
}

function labels(nodes: readonly RelationElement[]): string[] {
  return nodes.flatMap(({ accessibilityLabel, children }) => [accessibilityLabel, ...labels(children ?? [])]);
}

describe("what a page names and what names it", () => {
  test("stands by kind and by how: what leads nowhere with its repairs, what names the page, what it names, and last what macros list", () => {
    expect(draw(nodesOf(measure))).toBe(`\
Leidt nergens heen | 1
  aia-05-toezigt | vereiste · front matter 'vereiste', regel 6
    Vervang door 'aia-05-toezicht' | lijkt erop, zelfde nummer
    Verwijder deze verwijzing
Genoemd door | 1 pagina
  Hulpmiddelen | 1 · front matter 'maatregel'
    Toets | regel 4
Noemt | 2 pagina's op 4 plaatsen
  Vereisten | 1 · front matter 'vereiste'
    aia-05 · Toezicht | regel 5
  Vereisten | 1 · link in de tekst
    aia-05 · Toezicht | regel 9
  Vereisten | 1 · id in de tekst
    aia-05 · Toezicht | regel 9
  Fasen | 1 · front matter 'levenscyclus'
    Ontwerp | regel 7
Staat in een lijst op | 1 pagina
  Vereisten | 1 · macro 'list_maatregelen'
    aia-05 · Toezicht | regel 7`);
  });

  test("is said in English too", () => {
    expect(draw(nodesOf(phase, files, "en"))).toBe(`\
Named by | 2 pages
  Requirements | 1 · front matter 'levenscyclus'
    aia-05 · Toezicht | line 5
  Measures | 1 · front matter 'levenscyclus'
    owp-05 · Afwegen | line 7`);
  });

  test("a table of pages names each of them; what a page says of itself is no relation", () => {
    expect(draw(nodesOf(overview))).toBe(`\
In lijsten op deze pagina | 1 pagina
  Vereisten | 1 · macro 'list_vereisten'
    aia-05 · Toezicht | regel 2`);
  });

  test("is unfolded but for what macros list", () => {
    const folded = nodesOf(measure).map(({ id, isExpanded }) => `${id}${isExpanded ? "" : " (folded)"}`);
    expect(folded).toEqual(["broken", "namedBy", "names", "listedOn (folded)"]);
  });

  test("a screen reader hears it in words", () => {
    expect(labels(nodesOf(measure))).toEqual([
      "Leidt nergens heen: 1",
      "fout: Vereiste 'aia-05-toezigt' bestaat niet. Bedoelde je 'aia-05-toezicht'? Front matter 'vereiste', regel 6",
      "Vervang door 'aia-05-toezicht' (lijkt erop, zelfde nummer)",
      "Verwijder deze verwijzing",
      "Genoemd door 1 pagina",
      "Hulpmiddelen, front matter 'maatregel', 1",
      "hulpmiddel Toets, noemt deze pagina in front matter 'maatregel', regel 4",
      "Noemt 2 pagina's op 4 plaatsen",
      "Vereisten, front matter 'vereiste', 1",
      "vereiste aia-05 Toezicht, genoemd in front matter 'vereiste', regel 5",
      "Vereisten, link in de tekst, 1",
      "vereiste aia-05 Toezicht, genoemd met een link in de tekst, regel 9",
      "Vereisten, id in de tekst, 1",
      "vereiste aia-05 Toezicht, genoemd met de id in de tekst, regel 9",
      "Fasen, front matter 'levenscyclus', 1",
      "fase Ontwerp, genoemd in front matter 'levenscyclus', regel 7",
      "Staat in een lijst op 1 pagina",
      "Vereisten, macro 'list_maatregelen', 1",
      "vereiste aia-05 Toezicht, noemt deze pagina in de lijst van macro 'list_maatregelen', regel 7",
    ]);
  });

  test("a page that names nothing and that nothing names has no tree", () => {
    expect(nodesOf(pages.other("los"), { [pages.other("los")]: "# Los\n" })).toEqual([]);
  });

  test("a page that is named twice in one way stands there once, with its places below it", () => {
    const other = pages.other("ander");
    const twice = "[a](ander.md)\n[b](ander.md) [c](ander.md)\n";
    const [names] = nodesOf(overview, { ...files, [overview]: twice, [other]: "# Ander\n" });
    expect(draw([names!])).toBe(`\
Noemt | 1 pagina op 3 plaatsen
  Pagina's | 1 · link in de tekst
    Ander | regels 1 en 2
      regel 1 | [a](ander.md)
      regel 2 | [b](ander.md) [c](ander.md)
      regel 2 | [b](ander.md) [c](ander.md)`);
  });
});

describe("what leads nowhere", () => {
  test("a link to a file or a heading that is not there", () => {
    const text = "[weg](../vereisten/aia-05-toezigt.md) [kop](overzicht.md#overzigt)\n\n# Overzicht\n";
    const [broken] = nodesOf(overview, { ...files, [overview]: text });
    expect(broken?.label).toBe("Leidt nergens heen");
    expect(broken?.children?.map(({ label }) => label)).toEqual(["../vereisten/aia-05-toezigt.md", "overzigt"]);
  });

  test("is gone when the repair is carried out", () => {
    const [broken] = nodesOf(measure);
    const { repair } = broken!.children![0]!.children![0]!;
    const [first] = nodesOf(measure, { ...files, [measure]: applied(files[measure]!, repair!.edits) });
    expect(first?.label).toBe("Genoemd door");
  });
});

describe("the place of a node", () => {
  test("is the very text", () => {
    const at = (path: string, id: string) => {
      const { place } = relationNode(nodesOf(path), id)!;
      return [place!.path.replace(/.*\//, ""), files[place!.path]!.slice(place!.span.start, place!.span.end)];
    };
    const name = "names|vereiste|key:vereiste";
    expect(at(measure, `${name}|${requirement}`)).toEqual(["2-owp-05-afwegen.md", "aia-05-toezicht"]);
    expect(at(requirement, `namedBy|maatregel|key:vereiste|${measure}`)).toEqual([
      "2-owp-05-afwegen.md",
      "aia-05-toezicht",
    ]);
  });

  test("an id is the same when the page is edited elsewhere", () => {
    const edited = { ...files, [measure]: files[measure]!.replace("Zie", "Nieuw.\n\nZie") };
    const ids = (nodes: readonly RelationElement[]): string[] =>
      nodes.flatMap(({ id, children }) => [id, ...ids(children ?? [])]);
    expect(ids(nodesOf(measure, edited))).toEqual(ids(nodesOf(measure)));
  });
});

test("of many places on one page the first hundred are shown, with their lines, and how many more there are", () => {
  const links = "[toezicht](../vereisten/aia-05-toezicht.md) ".repeat(3);
  const all = { ...files, [measure]: `---\ntitle: Afwegen\n---\n${`${links}\n`.repeat(40)}` };
  for (const [path, section] of [
    [measure, "names"],
    [requirement, "namedBy"],
  ] as const) {
    const group = nodesOf(path, all).find(({ id }) => id === section)!;
    const page = group.children!.flatMap(({ children = [] }) => children).find(({ children }) => children)!;
    expect(page.children).toHaveLength(101);
    expect([0, 3, 99].map((index) => page.children![index]!.label)).toEqual(["regel 4", "regel 5", "regel 37"]);
    expect(page.children![5]!.description).toMatch(/^\[toezicht\]\(.*…$/);
    expect(page.children!.at(-1)!.label).toBe("en nog 20");
  }
});

test("of what leads nowhere the first hundred are shown, and how many more there are", () => {
  const all = { ...files, [measure]: `---\ntitle: Afwegen\n---\n${"[weg](weg.md) ".repeat(103)}\n` };
  const [broken] = nodesOf(measure, all);
  expect([broken!.description, broken!.children!.length]).toEqual(["103", 101]);
  expect(broken!.children!.at(-1)!.label).toBe("en nog 3");
});

test("of a long list the first thousand are shown, folded at first, and how many more there are", () => {
  const many = Array.from({ length: 1002 }, (_, index) => `aia-${String(index).padStart(4, "0")}-x`);
  const all: Files = {
    ...Object.fromEntries(many.map((name) => [pages.vereiste(name), `---\nlevenscyclus:\n- ontwerp\n---\n`])),
    [phase]: files[phase]!,
  };
  const group = nodesOf(phase, all)[0]!.children![0]!;
  expect([group.description, group.isExpanded, group.children!.length]).toEqual([
    "1002 · front matter 'levenscyclus'",
    false,
    1001,
  ]);
  expect(group.children!.at(-1)!.label).toBe("en nog 2");
});
