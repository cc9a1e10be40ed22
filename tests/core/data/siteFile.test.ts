import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { readSiteFile, SiteFile } from "../../../server/src/core/data/siteFile";
import { scanNestedLists } from "../../../server/src/core/frontMatter/nestedLists";
import { parseYaml } from "../../../server/src/core/frontMatter/yamlParser";
import { runs } from "../../generators";

const read = (text: string) => new SiteFile("mkdocs.yml", text);
const menu = (text: string) => read(text).navigation?.entries.map(({ title, value }) => [title, value]);

describe("what the file of the site says is read setting by setting", () => {
  const text = `site_name: Proef   # zo heet hij
site_url: "https://proef.example/kader/"
docs_dir: ./inhoud/
plugins:
- search
- awesome-pages:
    collapse_single_pages: true
- dates:
    enabled: !ENV [DATES, true]
hooks: [src/a.py, src/b.py]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
nav:
- Begin: index.md
extra: {broken
`;
  const file = read(text);

  test("names, folders, plugins and programs, also beside tags that only the site knows and beside what is broken", () => {
    expect(file.address).toBe("https://proef.example/kader/");
    expect(file.pages).toBe("inhoud");
    expect(file.plugins).toEqual(["search", "awesome-pages", "dates"]);
    expect(file.hooks).toEqual(["src/a.py", "src/b.py"]);
    expect(menu(text)).toEqual([["Begin", "index.md"]]);
    expect([file.has("extra"), file.has("theme"), file.setting("theme")]).toEqual([true, false, undefined]);
  });

  test.each([
    [
      "plugins:\n  - search\n  - material/blog: # weg\n      blog_dir: nieuws\n  # - uit\n",
      ["search", "material/blog"],
    ],
    ["plugins: [search, tags]\n", ["search", "tags"]],
    ["plugins:\n  search: {}\n  tags:\n", ["search", "tags"]],
    ["plugins:\n  - 'search'\n  - \"tags\":\n      x: 1\n", ["search", "tags"]],
    ["plugins: &p\n  - search\n", ["search"]],
    ["plugins:\n  - een twee\n  - drie: x\n", ["een twee", "drie"]],
    ["plugins: []\n", []],
    ["plugins:\n", []],
    ["plugins: {\n", []],
  ])("plugins in any form: %j", (text, expected) => expect(read(text).plugins ?? "unknown").toEqual(expected));

  test("what is not said is as the site has it by itself", () => {
    const bare = read("site_name: Proef\n");
    expect([bare.pages, bare.address, bare.plugins, bare.hooks, bare.navigation]).toEqual([
      "docs",
      undefined,
      [],
      [],
      undefined,
    ]);
  });

  test("of a setting that stands twice the last counts", () => {
    expect(menu("nav:\n  - een.md\nnav:\n  - twee.md\n")).toEqual([[undefined, "twee.md"]]);
  });

  test("a menu that is empty, no list or broken is none", () => {
    for (const nav of ["nav:", "nav: index.md", "nav: [", "nav: {a: b.md}"]) expect(menu(`${nav}\n`)).toBeUndefined();
  });

  test("only the file that the model names is one", () => {
    const model = builtInModel();
    expect(readSiteFile(model.siteFile!, text, model)?.path).toBe(model.siteFile);
    expect(readSiteFile("docs/index.md", text, model)).toBeUndefined();
  });
});

describe("the menu", () => {
  test("its entries stand in groups, with a title or without", () => {
    const text =
      "nav:\n  - index.md\n  - 'Over ons': over.md\n  - Groep:\n    - a.md\n    - Dieper:\n      - B: b.md\n";
    expect(menu(text)).toEqual([
      [undefined, "index.md"],
      ["Over ons", "over.md"],
      [undefined, "a.md"],
      ["B", "b.md"],
    ]);
  });

  test("an entry goes with the group that would have nothing left, and the last of all stays", () => {
    const text = "nav:\n- index.md\n- Groep:\n  - Dieper:\n    - b.md\n";
    const whole = read(text).navigation!.entries.map((one) => one.whole && text.slice(one.whole.start, one.whole.end));
    expect(whole).toEqual(["- index.md", "- Groep:\n  - Dieper:\n    - b.md"]);
    expect(read("nav:\n- a.md\n").navigation!.entries[0]?.whole).toBeUndefined();
  });

  test.each<[string, string, string[], string[]]>([
    ["all that is left", "...", ["a.md", "map/b.md"], []],
    ["a folder", "... | map/*.md", ["map/b.md"], ["b.md", "map/diep/b.md", "map/.b.md", "map/b.txt"]],
    ["written closely", "...|map/*.md", ["map/b.md"], ["b.md"]],
    ["as a glob", "... | glob=map/?.md", ["map/b.md"], ["map/bb.md"]],
    ["any depth", "... | map/**/*.md", ["map/b.md", "map/diep/dieper/b.md"], ["b.md", "maps/b.md"]],
    ["any depth from the top", "... | **/index.md", ["index.md", "map/diep/index.md"], ["map/xindex.md"]],
    ["all below a folder", "... | map/**", ["map/b.md", "map/diep/b.md"], ["b.md"]],
    ["one of some signs", "... | map/[a-c]*.md", ["map/b.md"], ["map/d.md"]],
    ["none of some signs", "... | map/[!a-c]*.md", ["map/d.md"], ["map/b.md"]],
    ["flat", "... | flat | map/*.md", ["map/b.md"], ["b.md"]],
    ["all, flat", "... | flat", ["map/b.md", "b.md"], []],
    ["signs that mean nothing", "... | map/a+(b).md", ["map/a+(b).md"], ["map/aab.md"]],
  ])("a place for other pages: %s", (_, written, takes, leaves) => {
    const [rest] = read(`nav:\n- '${written}'\n`).navigation!.rests;
    expect(takes.filter((path) => !rest!.takes(path))).toEqual([]);
    expect(leaves.filter((path) => rest!.takes(path))).toEqual([]);
  });

  test("of an expression nobody can tell here", () => {
    const [rest] = read("nav:\n- ... | regex=^map/.*$\n").navigation!.rests;
    expect([rest?.isKnown, rest?.takes("a.md")]).toEqual([false, true]);
  });
});

describe("lists in lists are read as the parser of YAML reads them", () => {
  const piece = fc.constantFrom(
    "- ",
    "-",
    "  ",
    "    ",
    "\n",
    "a.md",
    "Titel: ",
    "Titel:",
    "T:x",
    "'q'",
    '"q"',
    "# c",
    " #",
    "é",
    ": ",
    "...",
    " | *.md",
    "{a}",
    "\t",
    "\r\n", // biome-ignore format: pieces
  );
  const line = fc.tuple(
    fc.constantFrom("", "  ", "    ", "      "),
    fc.constantFrom("- a.md", "- T: b.md", "- T:", "-", "T: c.md", "T:", "# c", "- é: ", "- 'x'", "-   T: d.md", ""),
  );
  const lines = fc.array(line, { maxLength: 8 }).map((all) => all.map((parts) => parts.join("")).join("\n"));
  test.each([
    ["lines", lines],
    ["pieces", fc.array(piece, { maxLength: 12 }).map((all) => all.join(""))],
  ])("of %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (written) => {
        const text = `nav:\n${written}\n`;
        const scanned = scanNestedLists(text, 0, text.length);
        if (!scanned) return;
        const { entries, error } = parseYaml(text, 0, text.length);
        expect(error).toBeUndefined();
        expect([scanned]).toEqual(entries);
      }),
      runs(2000),
    );
  });
});
