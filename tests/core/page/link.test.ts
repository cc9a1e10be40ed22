import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { htmlReference, linkReference, relativeAddressOf } from "../../../server/src/core/page/link";
import { asDestination, relativePath, resolvePath } from "../../../server/src/core/text/path";

const model = builtInModel();
const page = "docs/kader/pagina.md";

/** What a link on the page refers to: how it is written, and the files that it may mean, with the anchor. */
function link(destination: string, from = page): string | undefined {
  const reference = linkReference(from, destination, { start: 10, end: 10 + destination.length }, model);
  // A star before the files to which an address leads on the site.
  const shown = (path: string) =>
    `${reference?.form === "address" && reference.sitePaths.includes(path) ? "*" : ""}${path}`;
  return (
    reference &&
    `${reference.form} ${reference.paths.map(shown).join(" ")}${reference.anchor ? ` #${reference.anchor.id}` : ""}`
  );
}

describe("a link refers to a file, or to an address of the site", () => {
  test.each([
    ["a.md", "file docs/kader/a.md"],
    ["a.md#b", "file docs/kader/a.md #b"],
    ["../c/d%20e.png?f", "file docs/c/d e.png docs/kader/c/d e.png"],
    ["100%.md", "file docs/kader/100%.md"],
    ["a\\_b.md", "file docs/kader/a_b.md"],
    ["#b%20c", "file docs/kader/pagina.md #b c"],
    [
      "a",
      "address docs/kader/a.md docs/kader/a/index.md *docs/kader/pagina/a.md *docs/kader/pagina/a/index.md *docs/kader/pagina/a/index.html",
    ],
    ["../a/", "address *docs/kader/a.md *docs/kader/a/index.md *docs/kader/a/index.html docs/a.md docs/a/index.md"],
    ["/a/b/#c", "address docs/a/b.md docs/a/b/index.md docs/a/b/index.html #c"],
    ["/afbeeldingen/a.png", "address docs/afbeeldingen/a.png"],
    ["https://minbzk.github.io/Algoritmekader/a/#b", "address *docs/a.md *docs/a/index.md *docs/a/index.html #b"],
    ["http://minbzk.github.io/Algoritmekader", "address *docs.md *docs/index.md *docs/index.html"],
    ["https://minbzk.github.io/Algoritmekader/a/index.html", "address *docs/a.md *docs/a/index.md *docs/a/index.html"],
    ["https://minbzk.github.io/Algoritmekader/a.md", "address docs/a.md"],
    ["https://minbzk.github.io/Algoritmekaders/a/", undefined],
    ["/Algoritmekader/a/", "address *docs/a.md *docs/a/index.md *docs/a/index.html"],
    ["a.html", "address *docs/kader/a.html *docs/kader/pagina/a.html docs/kader/a.md docs/kader/a/index.md"],
    [
      "../index.html",
      "address *docs/index.html *docs/kader.md *docs/kader/index.md *docs/kader/index.html docs.md docs/index.md",
    ],
    ["..", "address docs.md docs/index.md *docs/kader.md *docs/kader/index.md *docs/kader/index.html"],
    [
      ".",
      "address docs/kader.md docs/kader/index.md *docs/kader/pagina.md *docs/kader/pagina/index.md *docs/kader/pagina/index.html",
    ],
    [
      "./",
      "address *docs/kader/pagina.md *docs/kader/pagina/index.md *docs/kader/pagina/index.html docs/kader.md docs/kader/index.md",
    ],
    ["a.md/#b", "address docs/kader/a.md #b"],
    ["a.md#b een titel", "file docs/kader/a.md #b"],
    ["[a.md", undefined],
    ["a\nb.md", undefined],
    ["https//voorbeeld.nl/a.pdf", undefined],
    ["C:\\a.docx", undefined],
    ["https://voorbeeld.nl/a.md", undefined],
    ["//voorbeeld.nl/a.md", undefined],
    ["mailto:a@b.md", undefined],
    ["{{ a.md }}", undefined],
    ["", undefined],
    ["#", undefined],
    ["?a", undefined],
    ["artikel-3.10", undefined],
    ["hier komt nog iets", undefined],
    ["3", undefined],
    [`${"../".repeat(9)}a.md`, "file ../a.md"],
  ])("%s", (destination, expected) => expect(link(destination)).toBe(expected));
});

test("path and anchor are found to the character", () => {
  const reference = linkReference(page, "../a.md?b#c", { start: 10, end: 21 }, model);
  expect(reference).toMatchObject({
    written: "../a.md",
    span: { start: 10, end: 17 },
    anchor: { id: "c", span: { start: 20, end: 21 } },
  });
});

describe("raw HTML refers to addresses of the site, where each page has a folder of its own", () => {
  const html = (value: string, from = page, name: "href" | "src" | "id" = "href") =>
    htmlReference(from, { name, value, span: { start: 0, end: value.length } }, model)?.paths;
  test.each([
    ["../ander/", page, ["docs/kader/ander.md", "docs/kader/ander/index.md", "docs/kader/ander/index.html"]],
    ["ander/", "docs/index.md", ["docs/ander.md", "docs/ander/index.md", "docs/ander/index.html"]],
    ["ander.html", page, ["docs/kader/pagina/ander.html"]],
    ["../a.png", page, ["docs/kader/a.png"]],
    ["#b", page, [page]],
    ["#", page, undefined],
    ["javascript:void(0)", page, undefined],
    ["https://voorbeeld.nl", page, undefined],
  ])("%s on %s", (value, from, expected) => expect(html(value, from)).toEqual(expected));

  test("an id refers to nothing", () => expect(html("a.md", page, "id")).toBeUndefined());

  test("the address of a page as another one needs it", () => {
    expect(relativeAddressOf(page, "docs/kader/ander.md")).toBe("../ander/");
    expect(relativeAddressOf("docs/index.md", "docs/kader/ander.md")).toBe("kader/ander/");
    expect(relativeAddressOf("docs/kader/index.md", "docs/index.md")).toBe("../");
    expect(relativeAddressOf("docs/index.md", "docs/index.md")).toBe("./");
  });
});

test("paths are resolved as links are, and written back the shortest way", () => {
  expect(resolvePath("a/b/c.md", "../d/./e.md")).toBe("a/d/e.md");
  expect(resolvePath("a.md", "../b.md")).toBeUndefined();
  for (const [from, to, path] of [
    ["a/b.md", "a/c.md", "c.md"],
    ["a/b.md", "d.md", "../d.md"],
    ["a.md", "b/c.md", "b/c.md"],
    ["a/b/c.md", "a/d/e.md", "../d/e.md"],
  ] as const) {
    expect(relativePath(from, to)).toBe(path);
    expect(resolvePath(from, path)).toBe(to);
  }
});

test("what would end a destination is escaped", () => expect(asDestination("a (1)#.md")).toBe("a%20%281%29%23.md"));
