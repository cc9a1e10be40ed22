import { describe, expect, test } from "vitest";
import { asScalar, inQuotes } from "../../../server/src/core/frontMatter/yamlWriting";
import {
  insertItem,
  insertKey,
  isAliasOfList,
  isNeeded,
  itemAt,
  removeEntry,
  removeItem,
} from "../../../server/src/core/page/edits";
import { type Page, type PageKey, pageKey } from "../../../server/src/core/page/page";
import type { Edit } from "../../../server/src/core/text/textEdits";
import { pages, workspaceOf } from "../picture";

const path = pages.maatregel("2-owp-05-x");

function pageOf(frontMatter: string): Page {
  const page = workspaceOf({ [path]: `---\n${frontMatter}---\n` }).view.page(path);
  if (page?.frontMatter.status !== "read") throw new Error("this front matter is not read");
  return page;
}

function keyOf(page: Page, key: string): PageKey {
  const found = pageKey(page, key);
  if (!found) throw new Error(`there is no ${key}`);
  return found;
}

/** The front matter after the edit. */
function after(page: Page, { span, newText }: Edit): string {
  return (page.text.slice(0, span.start) + newText + page.text.slice(span.end)).slice(4, -4);
}

function withoutItem(frontMatter: string, index: number): string {
  const page = pageOf(frontMatter);
  const key = keyOf(page, "rollen");
  const list = key.entry.value;
  const item = list?.type === "list" ? list.items[index] : undefined;
  if (!item) throw new Error("there is no such item");
  return after(page, removeItem(page, key, item));
}

/** The front matter with `n` put before the item at an index, or at the end; undefined where there is no place for it. */
function withItem(frontMatter: string, index?: number): string | undefined {
  const page = pageOf(frontMatter);
  const list = keyOf(page, "rollen").entry.value;
  if (list?.type !== "list") throw new Error("there is no such list");
  const edit = insertItem(page, list, "n", index === undefined ? undefined : list.items[index]);
  return edit && after(page, edit);
}

describe("an item is put in", () => {
  test("on a line of its own, indented as the others and with the line ends of the page", () => {
    expect(withItem("rollen:\n  - a # een\n  # los\n  - b\nid: y\n")).toBe(
      "rollen:\n  - a # een\n  # los\n  - b\n  - n\nid: y\n",
    );
    expect(withItem("rollen:\n- a\n- b\n", 1)).toBe("rollen:\n- a\n- n\n- b\n");
    expect(withItem("rollen:\n- a\n  b\n", 0)).toBe("rollen:\n- n\n- a\n  b\n");
    const page = workspaceOf({ [path]: "---\r\nrollen:\r\n- a\r\n---\r\n" }).view.page(path)!;
    const list = keyOf(page, "rollen").entry.value;
    expect(list?.type === "list" && insertItem(page, list, "n")?.newText).toBe("- n\r\n");
  });

  test("in brackets, with a comma", () => {
    expect(withItem("rollen: [a, b] # x\n")).toBe("rollen: [a, b, n] # x\n");
    expect(withItem("rollen: [a, b]\n", 0)).toBe("rollen: [n, a, b]\n");
    expect(withItem("rollen: [\n  a,\n  b,\n]\n")).toBe("rollen: [\n  a,\n  b, n,\n]\n");
  });

  test("not where the list is written elsewhere or empty", () => {
    expect(withItem("onderwerp: &x [a]\nrollen: *x\n")).toBeUndefined();
    expect(withItem("onderwerp: &x\n- a\nrollen: *x\n")).toBeUndefined();
    expect(withItem("rollen: []\n")).toBeUndefined();
  });
});

describe("an item is taken away", () => {
  test("with its line and comment, wherever it stands in the list", () => {
    const list = "rollen:\n  - a # een\n  - b\n  # los\n  - c\n";
    expect(withoutItem(list, 0)).toBe("rollen:\n  - b\n  # los\n  - c\n");
    expect(withoutItem(list, 1)).toBe("rollen:\n  - a # een\n  # los\n  - c\n");
    expect(withoutItem(list, 2)).toBe("rollen:\n  - a # een\n  - b\n  # los\n");
  });

  test("with its comma, in brackets on one line or over lines", () => {
    expect(withoutItem("rollen: [a, b, c]\n", 0)).toBe("rollen: [b, c]\n");
    expect(withoutItem("rollen: [a, b, c]\n", 1)).toBe("rollen: [a, c]\n");
    expect(withoutItem("rollen: [a, b, c]\n", 2)).toBe("rollen: [a, b]\n");
    expect(withoutItem("rollen: [\n  a,\n  b\n]\n", 1)).toBe("rollen: [\n  a\n]\n");
  });

  test("with its key when it is the only one", () => {
    expect(withoutItem("title: x\nrollen:\n- a\nid: y\n", 0)).toBe("title: x\nid: y\n");
    expect(withoutItem("title: x\nrollen: [a]\n", 0)).toBe("title: x\n");
  });

  test("of several lines with all of them", () => {
    expect(withoutItem("rollen:\n- a\n- >\n  b\n  c\n- d\n", 1)).toBe("rollen:\n- a\n- d\n");
  });
});

describe("a key is taken away", () => {
  const withoutLast = (frontMatter: string, parent?: string) => {
    const page = pageOf(frontMatter);
    const value = parent === undefined ? undefined : keyOf(page, parent).entry.value;
    const entries = value?.type === "mapping" ? value.entries : page.frontMatter.entries;
    const last = entries[entries.length - 1];
    if (!last) throw new Error("there is no entry");
    return after(page, removeEntry(page, last));
  };

  test("with all its lines, and not the comment below it", () => {
    expect(withoutLast("title: x\nhide:\n  - toc\n  - path\n# los\n")).toBe("title: x\n# los\n");
    expect(withoutLast("title: x\ntoelichting: |\n  a\n\n  b\n")).toBe("title: x\n");
  });

  test("below another key alone, unless nothing would be left there", () => {
    expect(withoutLast("title: x\nsources:\n  ADR: a\n  ARK: b\n", "sources")).toBe("title: x\nsources:\n  ADR: a\n");
    expect(withoutLast("title: x\nsources:\n  ARK: b\n", "sources")).toBe("title: x\n");
  });

  test("in braces without its neighbours", () => {
    expect(withoutLast("sources: { ADR: a, ARK: b }\n", "sources")).toBe("sources: { ADR: a }\n");
    expect(withoutLast("title: x\nsources: { ARK: b }\n", "sources")).toBe("title: x\n");
    expect(withoutLast("sources: {\n  ADR: a,\n  ARK: b\n}\n", "sources")).toBe("sources: {\n  ADR: a,\n}\n");
  });
});

test("a list that is an alias has no items of its own here", () => {
  const page = pageOf("vereiste: &alle\n- a\n- b\nrollen: *alle\n");
  const key = keyOf(page, "rollen");
  const span = key.values[0]?.span;
  if (!span) throw new Error("the alias has no values");
  expect(isAliasOfList(key, span)).toBe(true);
  expect(itemAt(key, span)).toBeUndefined();
  const own = keyOf(page, "vereiste");
  expect(own.values.map((scalar) => itemAt(own, scalar.inner)?.value)).toEqual(own.values);
});

test("the only item of a required list is needed", () => {
  expect(isNeeded(keyOf(pageOf("rollen: [a]\n"), "rollen"))).toBe(true);
  expect(isNeeded(keyOf(pageOf("rollen: [a, b]\n"), "rollen"))).toBe(false);
  expect(isNeeded(keyOf(pageOf("vereiste: [a]\n"), "vereiste"))).toBe(false);
});

test("a key is put in after the keys that come before it in the model", () => {
  const page = pageOf("title: x # een\n# los\nrollen:\n- a\n");
  expect(after(page, insertKey(page, "id", ["id: y"]))).toBe("title: x # een\nid: y\n# los\nrollen:\n- a\n");
  expect(after(page, insertKey(page, "hide", ["hide: toc"]))).toBe("title: x # een\n# los\nrollen:\n- a\nhide: toc\n");
  expect(after(page, insertKey(page, "onderwerp", ["onderwerp:", "- z"]))).toContain("x # een\nonderwerp:\n- z\n# los");
});

test("a key is put in with the indentation of the others", () => {
  const page = pageOf("  title: x\n  rollen:\n  - a\n");
  expect(after(page, insertKey(page, "id", ["id: y"]))).toBe("  title: x\n  id: y\n  rollen:\n  - a\n");
  expect(after(page, insertKey(page, "title", ["title: y"]))).toMatch(/^ {2}title: y\n {2}title: x\n/);
});

test.each([
  "x",
  "Foto's",
  'zeg "ja"',
  `'a' en "b"`,
  "a: b",
  "a #b",
  "a#b",
  "- a",
  "[a]",
  "@a",
  "12",
  "3.10",
  "no",
  "2025-02-02",
  "c:\\d",
  "a:",
  "é",
  "",
])("written as a scalar, %j is read as itself", (value) => {
  for (const written of [asScalar(value), inQuotes(value)]) {
    const page = pageOf(`title: ${written}\n`);
    const [entry] = page.frontMatter.entries;
    expect(entry?.value?.type === "scalar" ? entry.value.value : undefined).toBe(value);
  }
});

test("a plain text is written without quotes", () => {
  expect(asScalar("Richt het toezicht in")).toBe("Richt het toezicht in");
});
