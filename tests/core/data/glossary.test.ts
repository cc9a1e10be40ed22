import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { type Glossary, generatedLines, readGlossary, usesIn } from "../../../server/src/core/data/glossary";
import { runs } from "../../generators";
import { data } from "../picture";

const glossaryOf = (text: string) => readGlossary(data.glossary, text, builtInModel()) as Glossary;
const read = (text: string) => glossaryOf(text).entries.map(({ term, definition }) => [term, definition]);

describe("a definition is a term between `*[` and `]:` and the rest of the line, as the site reads it", () => {
  test.each<[string, string, [string, string][]]>([
    ["a line", "*[AVG]: Een wet.\n", [["AVG", "Een wet."]]],
    ["a tab, and white space around", "*[ AVG ]:\tEen wet. \t\n", [["AVG", "Een wet."]]],
    ["nothing between", "*[AVG]:Een wet.", [["AVG", "Een wet."]]],
    ["Windows line ends", "*[a]: A\r\n*[b]: B\r\n", [["a", "A"], ["b", "B"]]], // biome-ignore format: one line each
    ["a mark and a bar", "\ufeff*[a]: A | B [c]: d\n", [["a", "A | B [c]: d"]]],
    ["in the middle of a line", "  - *[a]: A\n", [["a", "A"]]],
    ["a definition on the next line", "*[a]:\n\n  A\n", [["a", "A"]]],
    ["no definition, so that the next line is one", "*[a]:\n*[b]: B\n", [["a", "*[b]: B"]]],
    ["no definition at all", "*[a]:\n", []],
    ["no definition on the last line", "*[a]: ", [["a", ""]]],
    ["no colon", "*[a] A\n*[b]: B\n", [["b", "B"]]],
    ["a space before the colon", "*[a] : A\n", []],
    ["no term", "*[]: A\n", []],
    ["no star", "[a]: A\n", []],
    ["not closed", "*[a: A\n", []],
    ["a term over two lines", "*[a\nb]: A\n", [["a\nb", "A"]]],
    ["an opening within a term", "*[a *[b]: A\n", [["a *[b", "A"]]],
  ])("%s", (_, text, expected) => expect(read(text)).toEqual(expected));

  test("its places are those of the text", () => {
    const text = "x\n*[ AVG ]:  Een wet. \n";
    const [entry] = glossaryOf(text).entries;
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect([at(entry!.span), at(entry!.termSpan), at(entry!.definitionSpan)]).toEqual([
      "*[ AVG ]:  Een wet.",
      "AVG",
      "Een wet.",
    ]);
  });

  test("any other path is no glossary", () => {
    expect(readGlossary("docs/index.md", "*[a]: A", builtInModel())).toBeUndefined();
  });

  // The expression of the program that makes the page, by which it is held.
  const expression = /\*\[([^\]]+)\]:\s*([^\n]+)/g;
  const part = fc.constantFrom("*[", "]", ":", "]:", " ", "\n", "a", "B", "|", "*[a]: b\n", "[", "*");
  test("as the expression by which the site finds definitions", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        // A definition of white space only: which of it is taken makes no difference to the page.
        const text = `${parts.join("")}.`;
        const expected = [...text.matchAll(expression)].map(([, term, rest]) => [term!.trim(), rest!.trim()]);
        expect(read(text)).toEqual(expected);
      }),
      runs(500),
    );
  });
});

describe("the page that the site makes", () => {
  const generates = { file: "x.md", before: ["# Lijst"], row: "| {term} | {definition} |" };
  const made = (text: string) => generatedLines(glossaryOf(text), generates);

  test("has the terms in the order of their small letters, equal ones in that of the file", () => {
    expect(made("*[b]: 1\n*[AWB]: 2\n*[Awb]: 3\n*[a]: 4\n*[b]: 5\n")).toEqual([
      "# Lijst",
      "| a | 4 |",
      "| AWB | 2 |",
      "| Awb | 3 |",
      "| b | 1 |",
      "| b | 5 |",
    ]);
  });

  test("has bars escaped in definitions, and no other sign of a pattern or template", () => {
    expect(made("*[a $& {definition}]: x | $1 {term}\n")[1]).toBe("| a $& {definition} | x \\| $1 {term} |");
  });
});

describe("a use of a term is what the site marks in the text", () => {
  const glossary = glossaryOf(
    [
      "AVG: een wet",
      "AI: kunstmatig",
      "AI-systeem: systeem",
      "AI-systeem voor algemene doeleinden: veel",
      "geïnformeerde toestemming: ja",
      "FLOP (zwevend): getal",
      "norm: regel",
      "C++: taal",
      "😀x: lach",
    ]
      .map((line) => line.replace(/^(.*): /, "*[$1]: "))
      .join("\n"),
  );
  const uses = (text: string) => usesIn(text, glossary).map(({ span }) => text.slice(span.start, span.end));

  test.each<[string, string, string[]]>([
    ["a word", "De AVG geldt.", ["AVG"]],
    ["whole words", "AVGs, xAVG, AVG2 en de UAVG", []],
    ["in exactly these letters", "avg, Norm", []],
    ["the longest", "een AI-systeem voor algemene doeleinden en AI", ["AI-systeem voor algemene doeleinden", "AI"]],
    ["part of a compound with a hyphen", "AI-systeem-eisen, AI-x", ["AI-systeem", "AI"]],
    ["not over a line end", "AI-systeem voor algemene\ndoeleinden", ["AI-systeem"]],
    ["letters with accents are letters", "geïnformeerde toestemming; normë, ënorm", ["geïnformeerde toestemming"]],
    ["emphasis is no part of a word", "_AVG_ en __norm__ en *AI*, niet AVG_x", ["AVG", "norm", "AI"]],
    ["twice", "AVG AVG", ["AVG", "AVG"]],
    ["a term that ends in a sign: never, as on the site", "FLOP (zwevend) en C++ en C++x", ["C++"]],
    ["letters of two units", "😀x", []],
  ])("%s", (_, text, expected) => expect(uses(text)).toEqual(expected));
});
