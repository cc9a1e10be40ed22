import { describe, expect, test } from "vitest";
import { previewOf } from "../../judge/previewOf";

// Quadratic time would take minutes, which is longer than a test may take.
describe("a text that no author wrote is drawn", () => {
  test.each<[string, string]>([
    ["100,000 openings of brackets", "[".repeat(100_000)],
    ["50,000 openings of links", "[a](".repeat(50_000)],
    ["50,000 links with a space behind their text", "[x] (x.md) ".repeat(50_000)],
    ["30,000 quotes in addresses", "[x](a \"b' ".repeat(30_000)],
    ["50,000 marks of footnotes that nothing closes", "[^".repeat(50_000)],
    ["50,000 openings of attribute lists", "{ #a ".repeat(50_000)],
    ["50,000 openings of attribute lists on lines", "a { .b\n".repeat(50_000)],
    ["100,000 spaces in a heading", `# a${" ".repeat(100_000)}b`],
    ["100,000 number signs in a heading", `# a ${"#".repeat(100_000)}x`],
    ["50,000 openings of emphasis", "*a ".repeat(50_000)],
    ["50,000 openings of strong emphasis", "***a ".repeat(50_000)],
    ["50,000 openings of underlined emphasis", "__a _b ".repeat(50_000)],
    ["100,000 asterisks", "*".repeat(100_000)],
    ["100,000 underscores", "_".repeat(100_000)],
    ["100,000 escaped ticks", "\\` ".repeat(100_000)],
    ["50,000 openings of tags", "<a ".repeat(50_000)],
    ["50,000 openings of comments", "<!--".repeat(50_000)],
    ["50,000 openings of comments on lines", "<!-- a\n".repeat(50_000)],
    ["20,000 tags in each other whose content is read", '<div markdown="1">\n'.repeat(20_000)],
    ["50,000 quotations in each other", ">".repeat(50_000)],
    ["20,000 boxes without content", "!!! note\n".repeat(20_000)],
    ["20,000 equal headings", "# a\n".repeat(20_000)],
    ["20,000 headings with a line below", "a\n---\n".repeat(20_000)],
    ["150,000 lines", "a\n\n".repeat(150_000)],
    ["a wide and long table", `|${"a|".repeat(3000)}\n|${"-|".repeat(3000)}\n${"|b|\n".repeat(3000)}`],
    ["10,000 pieces of code and pipes in a row", `a|b\n-|-\n${"`a`|".repeat(10_000)}`],
    ["1,000 tables of contents", "# a\n\n[TOC]\n\n".repeat(1000)],
    ["20,000 marks of one note", `${"a[^n] ".repeat(20_000)}\n\n[^n]: b`],
  ])("%s", (_, text) => expect(previewOf(text)).not.toBe(""));
});

describe("a text at which the parser began again and again ends", () => {
  test.each([
    '\n-a " \\\\*&lt;`][!]"*`]}<!-->#""a"<!-- >#<!---->)))bb\\|_]<!--.`"--><(a}>',
    "`` <!--<x@y><a  &amp; \\<<b>`\\<&amp;<http://x!<http://x-->a@ba&amp;<!--!--< a<!-- >\\<a!\\<<`a`<x@y><!--<x@y>> <a `",
  ])("%s", (text) => expect(previewOf(text)).not.toBe(""));

  test("and so does a heading that asks for a table of contents", () => {
    expect(previewOf("[TOC]\n\n# [TOC]\n")).toContain('<a href="#toc">[TOC]</a>');
  });
});

test("what was put aside changes what may be read before it, as in Python-Markdown", () => {
  const drawn = (text: string) =>
    previewOf(text)
      .replace(/^<div class="ak-page">\n|<\/div>$/g, "")
      .trim();
  // The address of the first has an end once the second is gone.
  expect(drawn("[x [y](z[) ](w)")).toBe('<p><a href="w">x <a href="z%5B">y</a> </a></p>');
  expect(drawn("**a* b*")).toBe("<p><em><em>a</em> b</em></p>");
  expect(drawn("<a <b> >")).toContain("<a \\<b> >");
});
