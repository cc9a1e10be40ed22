import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { previewTexts } from "../../../client/src/preview/previewTexts";
import { siteMarkdown } from "../../../client/src/preview/siteMarkdown";
import type { SitePage } from "../../../server/src/protocol/sitePages";

// What Python-Markdown makes of a page with the extensions of the site. `tests/judge` holds it against the real one.

const empty: SitePage = { title: "", facts: [], comments: {}, terms: [] };

function parser(page: SitePage): MarkdownIt {
  return siteMarkdown(new MarkdownIt({ html: true, linkify: true }), {
    pageOf: () => page,
    replacesFrontMatter: () => true,
    texts: () => previewTexts.nl,
    failed: (error) => {
      throw error;
    },
  });
}

function html(text: string, more: Partial<SitePage> = {}): string {
  const md = parser({ ...empty, ...more });
  const drawn = md.renderer.render(md.parse(text, {}), md.options, { currentDocument: "page" });
  return drawn.replace(/^<div class="ak-page">|<\/div>$|\n/g, "");
}

/** The elements alone, without attributes. */
const flat = (text: string) => html(text).replace(/<(\w+)[^>]*>/g, "<$1>");

describe("lists", () => {
  test.each([
    ["begin at 1, whatever is written", "0. nul\n1. een", "<ol><li>nul</li><li>een</li></ol>"],
    ["go on behind another sign", "- a\n* b\n1. c", "<ul><li>a</li><li>b</li><li>c</li></ul>"],
    ["need a blank line above", "tekst\n- a\n- b", "<p>tekst- a- b</p>"],
    ["need a line above that is blank indeed", "tekst\n\u00a0\n1. een\n2. twee", "<p>tekst\u00a01. een2. twee</p>"],
    ["within an item need four spaces", "- a\n  - b", "<ul><li>a</li><li>b</li></ul>"],
    ["within an item", "- a\n    - b\n        - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"],
    ["know no parenthesis", "1) een", "<p>1) een</p>"],
    [
      "with blank lines hold paragraphs",
      "- a\n\n- b\n\n    meer",
      "<ul><li><p>a</p></li><li><p>b</p><p>meer</p></li></ul>",
    ],
    [
      "go on behind text that is not indented far enough",
      "1. een\n\n   meer\n\n2. twee",
      "<ol><li>een</li></ol><p>meer</p><ol><li>twee</li></ol>",
    ],
  ])("%s", (_, text, expected) => expect(flat(text)).toBe(expected));

  test("of tasks have boxes", () =>
    expect(html("- [ ] open\n- [x] klaar\n- [y] geen")).toBe(
      '<ul class="task-list"><li class="task-list-item"><input type="checkbox" disabled> open</li><li class="task-list-item"><input type="checkbox" disabled checked> klaar</li><li>[y] geen</li></ul>',
    ));
});

describe("what stands within blocks", () => {
  test.each([
    [
      "a bare address is text",
      "www.rijk.nl en https://a.nl/b en jan@a.nl",
      "<p>www.rijk.nl en https://a.nl/b en jan@a.nl</p>",
    ],
    ["an address between brackets is a link", "<https://a.nl/b>", '<p><a href="https://a.nl/b">https://a.nl/b</a></p>'],
    ["an address of mail too", "<jan@a.nl>", '<p><a href="mailto:jan@a.nl">jan@a.nl</a></p>'],
    ["nothing is struck through", "~~weg~~", "<p>~~weg~~</p>"],
    ["underscores in words are text", "een_twee_drie _vier_", "<p>een_twee_drie <em>vier</em></p>"],
    ["emphasis in emphasis", "**a *b* c**\n***d***", "<p><strong>a <em>b<em> c</em>*</em></strong>d***</p>"],
    ["two spaces break a line, a backslash does not", "a  \nb\\\nc", "<p>a<br>b\\c</p>"],
    ["a title with parentheses", '[x](a(b)c.md "T (u)")', '<p><a href="a(b)c.md" title="T (u)">x</a></p>'],
    [
      "an address by its name",
      "[x][n] [n] [geen]\n\n[n]: a.md 'T'",
      '<p><a href="a.md" title="T">x</a> <a href="a.md" title="T">n</a> [geen]</p>',
    ],
    ["signs by their names", "R&D &copy; &amp;lt; a < b", "<p>R&amp;D © &amp;lt; a &lt; b</p>"],
    ["what is code stays as it is", "`&lt; <b> *x*`", "<p><code>&amp;lt; &lt;b&gt; *x*</code></p>"],
    ["an escaped sign", "\\*a\\* \\~", "<p>*a* \\~</p>"],
    [
      "an icon by its name",
      ":material-check: :nl:",
      '<p><span class="ak-icon" title=":material-check:" role="img"></span> :nl:</p>',
    ],
    [
      "an image",
      '![a *b*](p q.png "T"){ .k width=30 }',
      '<p><img src="p%20q.png" title="T" alt="a *b*" class="k" width="30"></p>',
    ],
  ])("%s", (_, text, expected) => {
    const drawn = html(text).replace("©", "&copy;");
    expect(drawn).toBe(expected.replace("©", "&copy;"));
  });

  test("no address runs anything", () => {
    expect(html("[x](javascript:alert(1)) ![y](vbscript:z)")).toBe('<p><a>x</a> <img alt="y"></p>');
  });
});

test("an address of the site opens the file behind it", () => {
  const addresses = { "../b/": "b.md", "/c/": "../c/index.md" };
  expect(html('[b](../b/#kop) <a class="x" href="/c/?q">c</a> [d](../d/)', { addresses })).toBe(
    '<p><a href="../b/#kop" data-href="b.md#kop">b</a> <a class="x" href="/c/?q" data-href="../c/index.md">c</a> <a href="../d/">d</a></p>',
  );
});

test("what the site does not add to Markdown is text", () => {
  const text = '=== "T"\n\n- [ ] a :material-check: {: .x }\n\n<p markdown>*b*</p>\n\n!!! tip\n    c[^1]\n\n[^1]: d';
  const drawn = html(text, { extensions: ["toc"], terms: [["a", "b"]] });
  expect(drawn).toBe(
    '<p>=== &quot;T&quot;</p><ul><li>[ ] a :material-check: {: .x }</li></ul><p markdown>*b*</p><p>!!! tip    c<a href="d">^1</a></p>',
  );
  const all = ["markdown.extensions.extra", "admonition", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.emoji"];
  expect(html(text, { extensions: all })).toBe(html(text));
});

describe("headings", () => {
  test.each([
    [
      "have the ids of the site, a second one with a number",
      "# Één twee\n## Kop\n## Kop",
      '<h1 id="een-twee">Één twee</h1><h2 id="kop">Kop</h2><h2 id="kop_1">Kop</h2>',
    ],
    [
      "need no space behind the signs, and no blank line",
      "tekst\n##Kop##\nmeer",
      '<p>tekst</p><h2 id="kop">Kop</h2><p>meer</p>',
    ],
    ["with a line below", "Kop\n---\nmeer", '<h2 id="kop">Kop</h2><p>meer</p>'],
    ["without letters are numbered", "# …\n# …", '<h1 id="_1">…</h1><h1 id="_2">…</h1>'],
    [
      "in a list of contents",
      "[TOC]\n\n# A\n## B\n#### C",
      '<div class="contents"><ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li></ul></div><h1 id="a">A</h1><h2 id="b">B</h2><h4 id="c">C</h4>',
    ],
  ])("%s", (_, text, expected) => expect(html(text)).toBe(expected));
});

describe("blocks", () => {
  test.each([
    ["a quotation that goes on", "> a\nb\n\n> c", "<blockquote><p>ab</p><p>c</p></blockquote>"],
    [
      "code between fences, and indented",
      "```js\na\n```\n\n    b",
      '<pre><code class="language-js">a</code></pre><pre><code>b</code></pre>',
    ],
    ["fences that are text", "```js onbekend\na\n```", "<p><code>js onbekenda</code></p>"],
    [
      "a table with code and an alignment",
      "| a | b |\n|---|:-:|\n| `x|y` | z |",
      '<table><thead><tr><th>a</th><th style="text-align: center;">b</th></tr></thead><tbody><tr><td><code>x|y</code></td><td style="text-align: center;">z</td></tr></tbody></table>',
    ],
    [
      "HTML as it is, and read where it says so",
      "<div>\n*a*\n</div>\n\n<div markdown>\n*b*\n</div>",
      "<div>*a*</div><div><p><em>b</em></p></div>",
    ],
    ["keys at the top are no text", "Titel: x\nmeer: y\n\nTekst", "<p>Tekst</p>"],
  ])("%s", (_, text, expected) => expect(html(text)).toBe(expected));

  test("front matter that the site cannot read is text", () => {
    const text = "---\nx\n---\n\nTekst";
    expect(html(text)).toBe("<p>Tekst</p>");
    expect(html(text, { showsFrontMatter: true })).toBe('<hr><h2 id="x">x</h2><p>Tekst</p>');
  });

  test("tabs stand beside each other, and the first is open", () => {
    const drawn = html('=== "Een"\n\n    Tekst\n\n=== "Twee *x*"\n\n    - a\n\nUit');
    expect(drawn.replace(/ (?:class|data-tabs|name|id|for)="[^"]*"/g, "")).toBe(
      '<div><input type="radio" checked="checked"><input type="radio"><div><label>Een</label><label>Twee <em>x</em></label></div><div><div><p>Tekst</p></div><div><ul><li>a</li></ul></div></div></div><p>Uit</p>',
    );
  });
});

describe("footnotes", () => {
  test("stand at the end in the order of their texts, and lead to their places and back", () =>
    expect(html("a[^b] c[^a] d[^b] [^weg]\n\n[^a]: eerste\n[^b]:\n    tweede\n\n    meer")).toBe(
      '<p>a<sup id="fnref:b"><a href="#fn:b" class="footnote-ref">2</a></sup> c<sup id="fnref:a"><a href="#fn:a" class="footnote-ref">1</a></sup> d<sup id="fnref2:b"><a href="#fn:b" class="footnote-ref">2</a></sup> [^weg]</p>' +
        '<div class="footnote"><hr><ol><li id="fn:a"><p>eerste\u00a0<a href="#fnref:a" class="footnote-backref" title="Terug naar voetnoot 1 in de tekst">↩</a></p></li>' +
        '<li id="fn:b"><p>tweede</p><p>meer\u00a0<a href="#fnref:b" class="footnote-backref" title="Terug naar voetnoot 2 in de tekst">↩</a><a href="#fnref2:b" class="footnote-backref" title="Terug naar voetnoot 2 in de tekst">↩</a></p></li></ol></div>',
    ));
});

test("abbreviations that the page defines are marked, those of the glossary first", () =>
  expect(html("AI en EU\n\n*[AI]: a\n*[EU]: e", { terms: [["AI", "b"]] })).toBe(
    '<p><abbr title="b">AI</abbr> en <abbr title="e">EU</abbr></p>',
  ));

test("each block knows the line on which it stands", () => {
  const text =
    "Tekst\n\n# Kop\n\n- a\n    - b\n\n```\nc\nd\n```\n\n> e\n\n!!! tip\n\n    f\n\n    | g | h |\n    |---|---|\n    | i | j |\n\n<div>\nk\n</div>\n\nl";
  const md = parser(empty);
  md.core.ruler.push("lines", (state) => {
    for (const token of state.tokens) if (token.map) token.attrSet("line", String(token.map[0]));
  });
  const drawn = md.renderer.render(md.parse(text, {}), md.options, { currentDocument: "page" });
  const lines = [...drawn.matchAll(/<(\w+)[^>]* line="(\d+)"/g)].map(([, tag, line]) => `${tag} ${line}`);
  expect(lines).toEqual([
    ...["p 0", "h1 2", "ul 4", "li 4", "ul 5", "li 5", "code 7", "blockquote 12", "p 12", "div 14", "p 14", "p 16"],
    ...["table 18", "tr 18", "tr 20", "p 26"],
  ]);
});

test("long texts and deep ones are read in time", () => {
  const deep = Array.from({ length: 40 }, (_, depth) => `${"    ".repeat(depth)}- x`).join("\n");
  const signs = [
    "*",
    "_a ",
    "`",
    "`a ``b ",
    "[",
    "[a](",
    "[^a",
    "<a ",
    "<!--",
    "&a",
    "<div markdown>\n",
    "| a ",
    "- a\n",
    "> ",
    "!!! a ",
  ];
  for (const text of [deep, ...signs.map((sign) => sign.repeat(800))]) {
    // What grows faster than the text takes hours here, which the limit of a test ends.
    expect(html(`tekst ${text}`), text.slice(0, 20)).toContain("tekst");
  }
});
