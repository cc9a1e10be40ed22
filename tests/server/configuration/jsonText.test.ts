import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../../server/src/configuration/jsonParser";
import { type JsonFault, readJson } from "../../../server/src/configuration/jsonText";
import type { YamlNode } from "../../../server/src/core/frontMatter/yamlNodes";
import { runs } from "../../generators";

/** What the nodes say, as the values of JSON. */
function written(node: YamlNode | undefined): unknown {
  if (node?.type === "mapping") return Object.fromEntries(node.entries.map(({ key, value }) => [key, written(value)]));
  if (node?.type === "list") return node.items.map(({ value }) => written(value));
  return node?.style === "plain" ? JSON.parse(node.value) : node?.value;
}

/** As `JSON.parse` has it; undefined where that refuses. */
function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function sameAsParse(text: string): void {
  const nodes = parseJson(text, 0);
  const expected = parsed(text);
  if ("reason" in nodes) {
    expect([text, expected]).toEqual([text, undefined]);
    const { start, end } = nodes.span;
    expect([text, 0 <= start && start <= end && end <= text.length]).toEqual([text, true]);
  } else expect([text, { value: written(nodes.root) }]).toEqual([text, expected]);
}

describe("JSON is what the engine takes for it", () => {
  test("whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("", " ", "\t", "\n"), (value, space) =>
        sameAsParse(JSON.stringify(value, undefined, space)),
      ),
      runs(300),
    );
  });

  test("and whatever the text", () => {
    const piece = fc.constantFrom(
      ...'{ } [ ] , : " \\ / a 0 1 - . e E + true false null "a" "\\u0041" "\\x" \'\' // \n \u0000'.split(" "),
      " ",
      "\u2028",
      "\ud83d",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => sameAsParse(pieces.join(""))),
      runs(2000),
    );
  });

  test("also after a slip in a text that was right", () => {
    const slip = fc.tuple(fc.jsonValue(), fc.nat(), fc.nat(3), fc.constantFrom("", ",", "}", "]", '"', "\\", "0", "x"));
    fc.assert(
      fc.property(slip, ([value, at, length, text]) => {
        const right = JSON.stringify(value);
        const place = at % (right.length + 1);
        sameAsParse(right.slice(0, place) + text + right.slice(place + length));
      }),
      runs(1000),
    );
  });
});

describe("what is no JSON is told at its place", () => {
  test.each<[string, string, number, string]>([
    ["a comment", '{ "a": 1 // één\n}', 9, "In JSON kan geen commentaar staan. Haal dit weg."],
    ["a comma too many", '{ "a": [1,] }', 9, "Achter het laatste onderdeel staat geen komma. Haal deze weg."],
    ["a comma at the end", '{ "a": 1,\n}', 8, "Achter het laatste onderdeel staat geen komma. Haal deze weg."],
    ["single quotes", "{ 'a': 1 }", 2, 'Teksten staan in JSON tussen dubbele aanhalingstekens: ".'],
    [
      "a quote that is missing",
      '{ "a: 1\n}',
      7,
      "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken",
    ],
    [
      "an end that is missing",
      '{ "a": 1\n',
      0,
      "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken",
    ],
    ["nothing at all", "", 0, "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken"],
    ["no object", " [1]", 0, "Dit bestand moet beginnen met '{' en eindigen met '}'."],
    ["too many levels", `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`, 68, "Hier staan te veel haakjes in elkaar."],
    ["too many levels of objects", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`, 320, "Hier staan te veel haakjes"],
    [
      "too much text",
      `{ "a": "${"x".repeat(1_000_000)}" }`,
      0,
      "Dit bestand is te groot: er kunnen hooguit een miljoen",
    ],
    ["no UTF-8", '{ "a": "\udcff" }', 8, "Dit bestand is geen UTF-8-tekst. Sla het op als UTF-8."],
  ])("%s", (_, text, at, says) => {
    const { span, text: message } = readJson(text) as JsonFault;
    expect([span.start, message.nl.slice(0, says.length)]).toEqual([at, says]);
  });

  test("a name that stands twice is told, and the last one holds", () => {
    const read = readJson('{ "a": 1, "b": { "c": 1, "c": 2 }, "a": 3 }');
    expect(read).toMatchObject({
      value: { a: 3, b: { c: 2 } },
      doubled: [{ key: "c", keySpan: { start: 18, end: 19 } }, { key: "a" }],
    });
  });
});
