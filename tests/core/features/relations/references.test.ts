import { describe, expect, test } from "vitest";
import { highlights, references } from "../../../../server/src/core/features/relations/references";
import { viewWith } from "../../../../server/src/core/framework/overlay";
import { readPage } from "../../../../server/src/core/page/readPage";
import { type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-afwegen");
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
- weg
levenscyclus: [ontwerp]
---
Zie [toezicht](../vereisten/aia-05-toezicht.md#kop) en urn:nl:ak:ver:aia-05.
`,
  [phase]: "---\ntitle: Ontwerp\n---\n<!-- list_maatregelen levenscyclus/ontwerp -->\n",
  [overview]: "# Overzicht\n[alle](overzicht.md) <!-- list_vereisten -->\n[kop](#overzicht)\n",
};

/** The places that are found from the first place of `mark` in a page: the file name, the text there and what it is. */
function found(path: string, mark: string, find = references, all: Files = files): string[] | undefined {
  const { view } = workspaceOf(all);
  const page = view.page(path)!;
  const at = page.text.indexOf(mark);
  if (at < 0) throw new Error(`there is no '${mark}'`);
  return find(page, at, view)?.map(({ path: on, span, type }) =>
    [on.replace(/.*\//, ""), all[on]!.slice(span.start, span.end), type].join(" | "),
  );
}

const link = "../vereisten/aia-05-toezicht.md#kop";
const toRequirement = [
  `overzicht.md | list_vereisten | list`,
  `2-owp-05-afwegen.md | aia-05-toezicht | name`,
  `2-owp-05-afwegen.md | ${link} | link`,
  `2-owp-05-afwegen.md | urn:nl:ak:ver:aia-05 | mention`,
  `aia-05-toezicht.md | urn:nl:ak:ver:aia-05 | declaration`,
  `aia-05-toezicht.md | aia-05-toezicht | name`,
];

describe("all places that stand for a page are found", () => {
  test.each([
    ["a name in front matter", measure, "aia-05"],
    ["a link", measure, "../vereisten"],
    ["an id in the text", measure, "urn:nl:ak:ver"],
    ["a filter", requirement, "aia-05-toezicht -->"],
    ["the title of the page itself", requirement, "Toezicht"],
    ["its id", requirement, "urn:nl"],
  ])("from %s", (_, path, mark) => expect(found(path, mark)).toEqual(toRequirement));

  test("from the heading that is the title where front matter has none", () =>
    expect(found(overview, "Overzicht")).toEqual([
      "overzicht.md | # Overzicht | declaration",
      "overzicht.md | overzicht.md | link",
    ]));

  test("and the macros that list it because of what it holds", () =>
    expect(found(measure, "Afwegen")).toEqual([
      "ontwerp.md | list_maatregelen | list",
      "2-owp-05-afwegen.md | urn:nl:ak:mtr:owp-05 | declaration",
      "aia-05-toezicht.md | list_maatregelen | list",
    ]));
});

test("of a name that two pages have, those of both are found, each place once", () => {
  const second = requirement.replace("/aia-05", "/nieuw/aia-05");
  const both = found(measure, "aia-05", references, { ...files, [second]: "---\ntitle: Ook\n---\n" });
  expect(both).toEqual([...toRequirement, "aia-05-toezicht.md | Ook | declaration"]);
});

test("nothing is found from a name that is not there, from a key and from the anchor of a link", () => {
  for (const mark of ["weg\n", "vereiste:", "kop)", "Zie"]) expect(found(measure, mark)).toBeUndefined();
  expect(found(overview, "#overzicht")).toBeUndefined();
});

test("highlights are the places on the page itself, macros that list it left out", () => {
  expect(found(measure, "aia-05", highlights)).toEqual(toRequirement.slice(1, 4));
  expect(found(requirement, "Toezicht", highlights)).toEqual(toRequirement.slice(4));
});

test("a page as it would be is found like one that is there", () => {
  const { view } = workspaceOf(files);
  const text = "---\ntitle: Overzicht\n---\nurn:nl:ak:ver:aia-05 <!-- list_maatregelen vereiste/aia-05-toezicht -->\n";
  const edited = readPage(overview, text, view.model)!;
  const overlay = viewWith(edited, view);
  const places = (mark: string, path: string) => {
    const page = overlay.page(path)!;
    return references(page, page.text.indexOf(mark), overlay)?.filter(({ path: on }) => on === overview);
  };
  expect(places("Toezicht", requirement)?.map(({ type }) => type)).toEqual(["mention", "name"]);
  expect(places("Afwegen", measure)?.map(({ type }) => type)).toEqual(["list"]);
});
