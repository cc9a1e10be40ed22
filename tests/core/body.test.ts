import { describe, expect, test } from "vitest";
import { readBody } from "../../server/src/core/body";

const names = new Set(["tags", "list_vereisten", "control-table"]);
const read = (text: string) => readBody(text, 0, names);
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
  const { headings: found } = readBody("\ufeff# Kop\n", 1, names);
  expect(found).toEqual([{ level: 1, text: "Kop", span: { start: 1, end: 6 } }]);
});

test("reading begins at the offset that is asked for", () => {
  expect(readBody("[a](b.md)\n[c](d.md)", 9, names).links.map(({ destination }) => destination)).toEqual(["d.md"]);
});
