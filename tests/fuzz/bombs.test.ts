import { describe, expect, test } from "vitest";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { hover } from "../../server/src/core/features/hover/hover";
import { Workspace } from "../../server/src/core/workspace";
import { pages } from "../core/picture";

const page = pages.vereiste("aia-01-toezicht");
const other = pages.topic("data");

/** The codes on a page with this text. What a requirement must have is left out: it is missing on all of these. */
function codes(text: string): readonly string[] {
  const workspace = new Workspace(builtInModel());
  workspace.set(other, "---\ntitle: Data\n---\n[weg](weg.md)\n");
  const bomb = workspace.set(page, text)!;
  const failures: unknown[] = [];
  workspace.check({ onFailure: (rule, _, error) => failures.push([rule, error]) });
  hover(bomb, text.length >> 1, workspace.view, { language: "nl", uriOf: (path) => path });
  expect(failures).toEqual([]);
  expect(workspace.problems(other).map(({ code }) => code)).toEqual(["link/unknown-file"]);
  const found = new Set(workspace.problems(page).map(({ code }) => code));
  return [...found].filter((code) => code !== "key/missing").sort();
}

const frontMatter = (yaml: string) => `---\n${yaml}\n---\n`;
const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");
const laughs = "bcdefghij"
  .split("")
  .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[i]}`).join(", ")}]`);

describe("front matter that no author wrote gets one clear problem, and the other pages are still checked", () => {
  test.each<[string, string, string[]]>([
    ["a line of 1 MB", `title: ${"x".repeat(1e6)}`, ["front-matter/syntax"]],
    ["a line of 200 kB", `title: ${"x".repeat(200_000)}`, []],
    ["20,000 nested brackets", `title: ${"[".repeat(20_000)}`, ["front-matter/syntax"]],
    ["20,000 nested and closed brackets", `title: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, ["front-matter/syntax"]],
    ["20,000 nested braces", `title: ${"{".repeat(20_000)}`, ["front-matter/syntax"]],
    ["10,000 dashes in a row", `${"- ".repeat(10_000)}x`, ["front-matter/syntax"]],
    ["deep indentation", times(300, (i) => `${" ".repeat(i)}a:`), ["front-matter/syntax"]],
    ["100,000 keys", times(100_000, (i) => `k${i}: v`), ["front-matter/syntax"]],
    ["2,000 keys", times(2000, (i) => `k${i}: v`), ["front-matter/syntax"]],
    ["one key 20,000 times", times(20_000, () => "title: x"), ["front-matter/syntax"]],
    ["a list of 20,000 items", `onderwerp:\n${times(20_000, () => "- data")}`, ["front-matter/syntax"]],
    ["a flow list of 100,000 items", `onderwerp: [${"data,".repeat(30_000)}]`, ["front-matter/syntax"]],
    ["100,000 blank lines", `title: x${"\n".repeat(100_000)}`, ["front-matter/syntax"]],
    ["aliases that grow without bound", ["a: &a [x, x]", ...laughs].join("\n"), ["front-matter/syntax"]],
    ["30,000 aliases", `a: &a x\nb: [${"*a,".repeat(30_000)}]`, ["front-matter/syntax"]],
    ["an alias to itself", "a: &a\n  b: *a", ["front-matter/syntax"]],
    ["an alias to nothing", "a: *a", ["front-matter/syntax"]],
    ["100,000 quotes", `a: ${'"'.repeat(100_000)}`, ["front-matter/syntax"]],
    ["60,000 colons", "a: ".repeat(20_000), ["front-matter/syntax"]],
    ["halves of pairs", "title: \ud83d\nid: \udc00", ["front-matter/syntax"]],
    ["prototype keys", "__proto__: x\nconstructor:\n  prototype: y\ntoString: z", ["key/unknown"]],
    ["100,000 parentheses in an expression", `uitzondering:\n- ${"(".repeat(100_000)}`, ["value/expression"]],
    ["100,000 signs of denial", `uitzondering:\n- '${"!".repeat(100_000)}'`, ["value/expression"]],
    ["50,000 labels with signs", `uitzondering:\n- ${"a || ".repeat(50_000)}a`, ["value/expression"]],
    ["10,000 comments in one", "# algoritmekader-disable-page link/empty -- x ".repeat(5000), ["silence/unused"]],
    [
      "4,000 comments behind each other",
      `${"# algoritmekader-disable-next-line link/empty -- x\n".repeat(4000)}title: x`,
      ["silence/unused"],
    ],
    ["1,000 nested denials", `uitzondering:\n- '${"!(".repeat(1000)}x${")".repeat(1000)}'`, ["value/expression"]],
  ])("%s", (_, yaml, expected) => expect(codes(frontMatter(yaml))).toEqual(expected));
});

describe("a body that no author wrote costs little", () => {
  test.each<[string, string, string[]]>([
    ["a line of 1 MB", "x".repeat(1e6), []],
    ["200,000 backticks", "`".repeat(200_000), []],
    ["100,000 single backticks", "` ".repeat(100_000), []],
    ["runs of backticks that never match", Array.from({ length: 400 }, (_, i) => "`".repeat(i + 1)).join(" "), []],
    ["100,000 openings of links", "](".repeat(100_000), []],
    ["100,000 openings of links on lines of their own", "](\n".repeat(100_000), []],
    ["100,000 openings of bracketed links", "](<".repeat(100_000), []],
    ["50,000 escaped brackets with links", "\\[](".repeat(50_000), []],
    ["20,000 brackets that are escaped or not", `${"\\[[".repeat(20_000)}](https://x.nl)`, ["link/empty"]],
    ["100,000 openings of text as it is", "<pre>".repeat(100_000), []],
    ["100,000 openings of comments", "<!--".repeat(100_000), ["body/unclosed-comment"]],
    ["100,000 openings of comments with one end", `${"<!--".repeat(100_000)}-->`, ["body/unclosed-comment"]],
    ["50,000 openings of tags", "<a ".repeat(50_000), []],
    ["50,000 tags that nothing closes", "<div>\n".repeat(50_000), []],
    ["50,000 attributes", `<a ${'href="#a" '.repeat(50_000)}>`, []],
    ["50,000 titles of blocks", "!!! note\n".repeat(50_000), ["body/block-empty"]],
    ["25,000 blocks of which the content falls out", "!!! note\n  a\n\n".repeat(25_000), ["body/block-indent"]],
    ["20,000 headings that skip a level", "## a\n#### b\n".repeat(10_000), ["accessibility/heading-level"]],
    ["20,000 lists that are not indented enough", "- a\n  - b\n\nc\n\n".repeat(20_000), ["body/list-indent"]],
    ["a title of 200,000 spaces", `!!! note${" ".repeat(200_000)}!`, []],
    ["50,000 items on one line", "- ".repeat(50_000), []],
    ["100,000 rules on one line", `${"* ".repeat(100_000)}x`, []],
    ["100,000 quotations on one line", ">".repeat(100_000), []],
    ["a list that is glued 20,000 times", "a\n- b\n\n".repeat(20_000), ["body/list-without-blank-line"]],
    [
      "lines that are indented ever further",
      Array.from({ length: 700 }, (_, i) => `${" ".repeat(i)}- a\n`).join(""),
      ["body/list-indent"],
    ],
    ["a heading of 50,000 images", `[x](#y)\n\n# ${"![".repeat(50_000)}`, ["link/unknown-anchor"]],
    ["50,000 openings of attribute lists", `[x](#y)\n\n${"{ #a ".repeat(50_000)}`, ["link/unknown-anchor"]],
    ["an attribute list of 50,000 ids", `[x](#y)\n\n{${" #a".repeat(50_000)}`, ["link/unknown-anchor"]],
    ["50,000 openings of footnotes", `[x](#y)\n\n${"[^".repeat(50_000)}`, ["link/unknown-anchor"]],
    ["20,000 equal headings", `[x](#y)\n\n${"## a\n".repeat(20_000)}`, ["link/unknown-anchor"]],
    ["50,000 brackets that may be links", "[a(".repeat(50_000), []],
    ["a path of 200,000 signs", `[a](${"a.".repeat(100_000)}`, []],
    ["a comment of 200,000 dashes", `<!--${"-".repeat(200_000)}-->`, []],
    ["20,000 nested brackets", "[".repeat(20_000) + "]".repeat(20_000), []],
    ["50,000 fences", "```\n".repeat(50_001), ["body/unclosed-code"]],
    ["50,000 fences that nothing closes", "~~~x\n".repeat(50_000), ["body/unclosed-code"]],
    ["a heading of 200,000 spaces", `# a${" ".repeat(200_000)}b`, []],
    ["a heading of 100,000 braces", `# ${"{}".repeat(100_000)}x`, []],
    ["100,000 blank lines", "\n".repeat(100_000), []],
    ["1 MB of tabs", "\t".repeat(1e6), []],
    ["a null character far down", `${"x".repeat(5000)}\0`, []],
    [
      "10,000 comments on one line that silence what is not there",
      "<!-- algoritmekader-disable-line link/empty -- x -->".repeat(10_000),
      ["silence/unused"],
    ],
    [
      "10,000 stretches that begin and end",
      "<!-- algoritmekader-disable link/empty -- x --><!-- algoritmekader-enable -->\n".repeat(10_000),
      ["silence/unused"],
    ],
    [
      "20,000 comments above one line",
      "<!-- algoritmekader-disable-next-line link/empty -- x -->\n".repeat(20_000),
      ["silence/unused"],
    ],
    [
      "a comment with 20,000 rules",
      `<!-- algoritmekader-disable-page ${"link/empty x/y ".repeat(10_000)} -- x -->`,
      ["silence/unknown-rule", "silence/unused"],
    ],
    [
      "1,000 broken links with as many comments",
      "[x](weg.md) <!-- algoritmekader-disable-line link/unknown-file -- x --> ".repeat(1000),
      ["silence/unused"],
    ],
    ["1,000 broken links", "[x](weg.md) ".repeat(1000), ["link/unknown-file"]],
  ])("%s", (_, body, expected) => expect(codes(`---\n---\n${body}`)).toEqual(expected));
});

describe("a file that is no page of text", () => {
  test.each<[string, string, string[]]>([
    ["null characters at the start", "\0\0\0", ["file/encoding"]],
    ["UTF-16 read as UTF-8", "\ufffd\ufffd-\0-\0-\0", ["file/encoding"]],
    ["nothing at all", "", ["front-matter/missing"]],
    [
      "100,000 blank lines before the front matter",
      `${"\n".repeat(100_000)}---\ntitle: x\n---\n`,
      ["front-matter/not-first"],
    ],
    ["100,000 byte order marks", "\ufeff".repeat(100_000), ["front-matter/missing"]],
    ["50,000 fences of which none closes", `---\n${"---x\n".repeat(50_000)}`, ["front-matter/unclosed"]],
    ["1 MB of hyphens", "-".repeat(1e6), ["front-matter/missing"]],
  ])("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});
