import { describe, expect, test } from "vitest";
import { readSeparated } from "../../../server/src/core/data/separatedValues";

const values = (text: string) => readSeparated(text, ";").rows.map(({ cells }) => cells.map(({ value }) => value));
const written = (text: string) =>
  readSeparated(text, ";").rows.map(({ cells }) => cells.map(({ span }) => text.slice(span.start, span.end)));

describe("values with a separator are read as spreadsheets write them", () => {
  test.each<[string, string, string[][]]>([
    ["rows", "a;b\nc;d\n", [["a", "b"], ["c", "d"]]], // biome-ignore format: one line each
    ["no line end at the end", "a;b\nc;d", [["a", "b"], ["c", "d"]]], // biome-ignore format: one line each
    ["other line ends", "a;b\r\nc;d\re;f", [["a", "b"], ["c", "d"], ["e", "f"]]], // biome-ignore format: one line each
    ["a byte order mark", "\ufeffa;b\n", [["a", "b"]]],
    ["empty lines", "\n\na;b\n\nc;d\n\n", [["a", "b"], ["c", "d"]]], // biome-ignore format: one line each
    ["empty cells", ";\n;;x\n", [["", ""], ["", "", "x"]]], // biome-ignore format: one line each
    ["white space stays", " a ;b \n", [[" a ", "b "]]],
    ["another separator is text", "a,b;c\td\n", [["a,b", "c\td"]]],
    ["quotes around separators and line ends", '"a;b\r\nc";d\n', [["a;b\r\nc", "d"]]],
    ["doubled quotes", '"a ""b""";""\n', [['a "b"', ""]]],
    ["quotes within a cell stand for themselves", 'a "b";c"\n', [['a "b"', 'c"']]],
    ["text behind the quotes", '"a"b;c\n', [["ab", "c"]]],
    ["nothing", "", []],
    ["a mark only", "\ufeff", []],
  ])("%s", (_, text, expected) => expect(values(text)).toEqual(expected));

  test("places are those of what is written, quotes included", () => {
    expect(written('\ufeffa;"b ""c"""\r\n"d\ne";f')).toEqual([
      ["a", '"b ""c"""'],
      ['"d\ne"', "f"],
    ]);
    const text = 'a;b\r\n\r\n"c\r\nd";e\r\n';
    expect(readSeparated(text, ";").rows.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "a;b",
      '"c\r\nd";e',
    ]);
  });
});

describe("quotes that are wrong are told, the first of them", () => {
  const broken = (text: string) => {
    const { brokenQuote } = readSeparated(text, ";");
    return brokenQuote && [text.slice(brokenQuote.span.start, brokenQuote.span.end), brokenQuote.isClosed];
  };
  test.each<[string, string, [string, boolean] | undefined]>([
    ["all well", '"a";"b"\n', undefined],
    ["white space behind a quote", '"a" ;b\n', undefined],
    ["never closed", 'a;"b\nc;d\n', ['"b', false]],
    ["closed by the next opening", 'a;"b\nc;"d";e\n', ['"b', true]],
    ["text behind the closing one", 'a;"b" c;d\ne;"f', ['"b" c;d', true]],
  ])("%s", (_, text, expected) => expect(broken(text)).toEqual(expected));
});
