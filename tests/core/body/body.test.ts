import { describe, expect, test } from "vitest";
import { isHidden } from "../../../server/src/core/body/body";
import { readBody } from "../../../server/src/core/body/readBody";

const names = new Set(["tags", "list_vereisten", "control-table"]);
const named = {
  named: (word: string) => (names.has(word) ? word : undefined),
  firstLetters: new Set<number>(),
};
const read = (text: string) => readBody(text, 0, named);
const links = (text: string) =>
  read(text).links.map(({ destination, span }) => {
    expect(text.slice(span.start, span.end)).toBe(destination);
    return destination;
  });
const macros = (text: string) =>
  read(text).macros.map(({ name, words }) => [name, ...words.map((word) => word.text)].join(" "));
const headings = (text: string) => read(text).headings.map(({ level, text: title }) => `${level} ${title}`);

describe("macros are comments that begin with the name of one", () => {
  test.each([
    ["<!-- tags -->", ["tags"]],
    ["<!--tags-->", ["tags"]],
    ["<!-- list_vereisten a/b no-search -->", ["list_vereisten a/b no-search"]],
    ["<!--\n list_vereisten\r\n a/b\n-->", ["list_vereisten a/b"]],
    ["    <!-- tags -->", ["tags"]],
    ["<!-- control-table-->", ["control-table"]],
    ["<!-- tagsoup -->", []],
    ["<!-- over tags -->", []],
    ["<!-- tags", []],
    ["`<!-- tags -->`", []],
    ["```\n<!-- tags -->\n```\n", []],
    ["~~~ html\n<!-- tags -->\n~~~\n<!-- tags -->", ["tags"]],
    ["```\n<!-- tags -->\n", ["tags"]],
    ["` open\n\n<!-- tags --> ` dicht", ["tags"]],
    ["`a` \\`\n<!-- tags --> ` b", ["tags"]],
    ["b `\\`\n<!-- tags --> ``", ["tags"]],
    ["`\\``` <!-- tags -->", ["tags"]],
  ])("%j", (text, expected) => expect(macros(text)).toEqual(expected));
});

test("name and words of a macro are found to the character, after emoji and in CRLF", () => {
  const text = "\u{1f600}\r\n<!--  list_vereisten\ta/b  x -->";
  const [macro] = read(text).macros;
  const at = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  expect(at(macro!.nameSpan)).toBe("list_vereisten");
  expect(macro!.words.map(({ span }) => at(span))).toEqual(["a/b", "x"]);
  expect(at(macro!.span)).toBe("<!--  list_vereisten\ta/b  x -->");
});

describe("links and images are found with their destination", () => {
  test.each([
    ["[a](b.md)", ["b.md"]],
    ["![a](b.png)", ["b.png"]],
    ["[a](b c.md)", ["b c.md"]],
    ["[a](b(1).md)", ["b(1).md"]],
    ["[a](<b (1.md>)", ["b (1.md"]],
    ['[a](b.md "titel (x)")', ["b.md"]],
    ["[a](  b.md  'titel' )", ["b.md"]],
    ["[![a](b.png)](c.md)", ["b.png", "c.md"]],
    ['[a]: b.md "titel"', ["b.md"]],
    ["   [a]: <b c.md>", ["b c.md"]],
    ["[^1]: voetnoot", []],
    ["[a](b.md\n\nc)", []],
    ["[a](b.md", []],
    ["\\[a\\](b.md)", []],
    ["\\[a](b.md)", []],
    ["\\[a [x] y](b.md)", []],
    ["\\[a\\] [c](d.md)", ["d.md"]],
    ["[a \\[x](b.md)", ["b.md"]],
    ["\\[a](b.md) [c](d.md)", ["d.md"]],
    ["<pre>\n[a](b.md)\n\n[c](d.md)</pre>\n[e](f.md)", ["f.md"]],
    ['<pre class="x">[a](b.md)</pre>', []],
    ["<pre>[a](b.md)", ["b.md"]],
    ["<prefix>[a](b.md)</prefix>", ["b.md"]],
    ["`[a](b.md)`", []],
    ["``[a](b.md) ` ``", []],
    ["`[a](b.md)", ["b.md"]],
    ["<!-- [a](b.md) -->", []],
    ["<!-- [a](b.md)", ["b.md"]],
    ["```\n[a](b.md)\n```", []],
    ["````\n```\n[a](b.md)\n````\n[c](d.md)", ["d.md"]],
    ["```\n\n[a](b.md)\n```\n[c](d.md)", ["d.md"]],
    ["```[a](b.md)```\n[c](d.md)", ["d.md"]],
    ["x ```[a](b.md)``` [c](d.md)", ["d.md"]],
    ["- x\n\n  ```\n\n  [a](b.md)\n  ```\n[c](d.md)", ["d.md"]],
    ["[a](b.md)\r\n[c](d.md)\r\n", ["b.md", "d.md"]],
  ])("%j", (text, expected) => expect(links(text)).toEqual(expected));
});

describe("headings have a level and a text", () => {
  test.each([
    ["# Een", ["1 Een"]],
    ["###### Zes ######", ["6 Zes"]],
    ["## Kop { #anker .klasse }", ["2 Kop"]],
    ["## Kop {a} {b}", ["2 Kop {a}"]],
    ["## Kop }", ["2 Kop }"]],
    ["# C#", ["1 C#"]],
    ["# ##", ["1 "]],
    ["####### zeven", []],
    ["#geen", []],
    [" # geen", []],
    ["# \u{1f600} x\r\ntekst", ["1 \u{1f600} x"]],
    ["```\n# geen\n```", []],
  ])("%j", (text, expected) => expect(headings(text)).toEqual(expected));
});

test("what stands right behind a byte order mark begins a line", () => {
  const { headings: found } = readBody("\ufeff# Kop\n", 1, named);
  expect(found).toEqual([{ level: 1, text: "Kop", span: { start: 1, end: 6 } }]);
});

test("reading begins at the offset that is asked for", () => {
  expect(readBody("[a](b.md)\n[c](d.md)", 9, named).links.map(({ destination }) => destination)).toEqual(["d.md"]);
});

const at = (text: string, span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);

test("a link is known with its text and as a whole; an image is told from a link", () => {
  for (const [text, shown, whole, isImage] of [
    ["een [a [b] c](d.md) e", "a [b] c", "[a [b] c](d.md)", false],
    ['![alt](d.png "titel")!', "alt", '![alt](d.png "titel")', true],
    ["[a\\]b](<d e.md> 'x')", "a\\]b", "[a\\]b](<d e.md> 'x')", false],
    ["[](d.md)", "", "[](d.md)", false],
    ["a](d.md)", undefined, "](d.md)", false],
    ["[a]: <d.md>", "a", "[a]: <d.md>", false],
  ] as const) {
    const [link] = read(text).links;
    expect([at(text, link?.text), at(text, link?.whole), link?.isImage]).toEqual([shown, whole, isImage]);
  }
});

test("comments, and the first that is not closed", () => {
  const text = "a <!-- b --> `<!-- c -->` <!-- d\n<!-- e";
  const { comments, unclosedComment } = read(text);
  expect(comments.map((span) => at(text, span))).toEqual(["<!-- b -->"]);
  expect(unclosedComment).toEqual({ start: 26, end: 30 });
});

test("what raw HTML refers to, and what can be referred to in it", () => {
  const text = `<a class="x" HREF='b.md' id=c>d</a> <img src="e(1).png"/> <div name = "f"> <b href="g" \`<a href="h">\``;
  const found = read(text).htmlAttributes;
  expect(found.map(({ tag, name, value }) => `${tag} ${name} ${value}`)).toEqual([
    "a href b.md",
    "a id c",
    "img src e(1).png",
    "div name f",
  ]);
  expect(found.map(({ span }) => at(text, span))).toEqual(found.map(({ value }) => value));
});

test("code, comments, tags and text as it is are hidden; links, headings and the rest are not", () => {
  const text = "# a\n`b` [c](d.md) <!-- e --> <em>f</em> <pre>g</pre>\n```\nh\n```\ni";
  const { hidden } = read(text);
  expect(hidden.map((span) => at(text, span))).toEqual(["`b`", "<!-- e -->", "<em>", "<pre>g", "```\nh\n```\n"]);
  for (const letter of "acdfi") expect(isHidden(read(text), text.indexOf(letter))).toBe(false);
  for (const letter of "begh") expect(isHidden(read(text), text.indexOf(letter))).toBe(true);
});

test("the attribute list of a heading", () => {
  expect(read("## Kop { #anker .x } ").headings[0]).toMatchObject({ text: "Kop", attributes: "#anker .x" });
  expect(read("## Kop {a} b").headings[0]).toMatchObject({ text: "Kop {a} b", attributes: undefined });
});
