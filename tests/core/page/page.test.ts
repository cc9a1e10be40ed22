import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { type Page, pageKey } from "../../../server/src/core/page/page";
import { readPage } from "../../../server/src/core/page/readPage";
import { pages } from "../picture";

const measure = pages.maatregel("2-owp-05-afwegen");
const read = (text: string, path = measure) => readPage(path, text, builtInModel()) as Page;

/** Each reference: what is underlined, and what it names. */
const references = (text: string) =>
  read(text).references.map((reference) => {
    const underlined = text.slice(reference.span.start, reference.span.end);
    return `${underlined} → ${reference.type === "link" ? reference.paths[0] : `${reference.kind} ${reference.value}`}`;
  });

const folder = measure.slice(0, measure.lastIndexOf("/"));

describe("a page refers to others", () => {
  test.each<[string, string, string[]]>([
    ["by the items of a list", "---\nvereiste:\n- 'a'\n- b # c\n---\n", ["a → vereiste a", "b → vereiste b"]],
    ["by the items of a flow list", '---\nvereiste: [a, "b"]\n---\n', ["a → vereiste a", "b → vereiste b"]],
    ["by terms that are pages", "---\nlevenscyclus:\n- ontwerp\n---\n", ["ontwerp → phase ontwerp"]],
    ["by the first word of a macro", "<!-- list_maatregelen vereiste/a onderwerp/b -->", ["a → vereiste a"]],
    ["but not by a word without a key", "<!-- list_maatregelen a -->", []],
    ["nor by a word with two slashes", "<!-- list_maatregelen vereiste/a/b -->", []],
    ["nor by a value where a list belongs", "---\nvereiste: a\n---\n", []],
    ["by links", "[x](a.md#b)", [`a.md → ${folder}/a.md`]],
    ["by raw HTML", '<img src="../a.png">', [`../a.png → ${folder}/a.png`]],
  ])("%s", (_, text, expected) => expect(references(text)).toEqual(expected));
});

test("of a key that stands twice the last one counts, as on the site", () => {
  const page = read("---\ntitle: een\nvereiste:\n- a\ntitle: twee\nvereiste:\n- b\n---\n");
  expect([page.title, page.references.map((one) => one.type === "name" && one.value)]).toEqual(["twee", ["b"]]);
});

test("the title is the key, or else the first heading of the first level", () => {
  expect(read("---\ntitle: T\n---\n# K\n").title).toBe("T");
  expect(read("---\ntitle:\n---\n## L\n# K\n").title).toBe("K");
  expect(read("---\ntitle: ~\n---\n").title).toBeUndefined();
});

test("only kinds that have ids have one", () => {
  const text = "---\nid: urn:x\n---\n";
  expect(read(text).id).toEqual({ value: "urn:x", span: { start: 8, end: 13 } });
  expect(read(text, pages.topic("x")).id).toBeUndefined();
});

describe("what stands at a key is seen from what should stand there", () => {
  test.each([
    ["vereiste:", "empty", 0, 0, 0],
    ["vereiste: ~", "empty", 0, 0, 0],
    ["vereiste: ''", "empty", 0, 0, 0],
    ["vereiste: a", "wrong", 1, 0, 0],
    ["vereiste: {a: b}", "wrong", 0, 0, 0],
    ["vereiste: []", "good", 0, 0, 0],
    ["vereiste: [a, '', ~, [b], {c: d}]", "good", 1, 2, 2],
    ["vereiste:\n- a\n-\n- null", "good", 1, 2, 0],
  ])("%s", (yaml, shape, values, empty, nested) => {
    const key = pageKey(read(`---\n${yaml}\n---\n`), "vereiste")!;
    expect([key.shape, key.values.length, key.emptyItems.length, key.nestedItems.length]).toEqual([
      shape,
      values,
      empty,
      nested,
    ]);
  });
});

test("a path that belongs to no kind is no page", () => {
  expect(readPage("elders/x.md", "", builtInModel())).toBeUndefined();
});
