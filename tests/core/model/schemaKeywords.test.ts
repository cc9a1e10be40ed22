import { describe, expect, test } from "vitest";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import { contentModelFaults } from "../../../server/src/core/model/contentModelFaults";
import type { SchemaJson } from "../../../server/src/core/model/contentModelJson";
import { decisions } from "./otherModel";

/** What is told of the schema of a key: where, and with what to do. */
function told(schema: unknown, more: unknown = {}): string[] {
  const json = decisions({ key: schema as SchemaJson }, {}, more as SchemaJson);
  return contentModelFaults(json, compileContentModel(json)).map(({ at, suggestions }) =>
    [...at.slice(2), ...suggestions.slice(0, 1).map(({ value }) => `→ ${value}`)].join("/"),
  );
}

describe("a keyword that no page is held against is told at its place", () => {
  test.each([
    [{ type: "string", maxLength: 5 }, "properties/key/maxLength"],
    [{ type: "string", format: "date" }, "properties/key/format"],
    [{ type: "integer", minimum: 1 }, "properties/key/minimum"],
    [{ type: "array", items: { type: "string", minLength: 2 } }, "properties/key/items/minLength"],
    [{ type: "array", minItems: 1, items: {} }, "properties/key/minItems"],
    [{ type: "object", patternProperties: {} }, "properties/key/patternProperties"],
    [{ type: "object", additionalProperties: { format: "uri" } }, "properties/key/additionalProperties/format"],
    [
      {
        anyOf: [
          { type: "string", not: {} },
          { type: "array", items: {} },
        ],
      },
      "properties/key/anyOf/0/not",
    ],
    [{ type: "string", patern: "^a" }, "properties/key/patern/→ pattern"],
    [{ type: "string", "x-referense": "decision" }, "properties/key/x-referense/→ x-reference"],
    [{ type: "text" }, "properties/key/type"],
    [{ type: ["string", "null"] }, "properties/key/type/1"],
  ])("%j", (schema, place) => {
    expect(told(schema)).toEqual([place]);
  });

  test("in the schema as a whole, and in its definitions", () => {
    expect(told({}, { allOf: [{}], $defs: { a: { const: 1, minimum: 0 } } })).toEqual(["allOf", "$defs/a/minimum"]);
  });

  test("and what it means is said", () => {
    const json = decisions({ key: { type: "string", maxLength: 5 } as SchemaJson });
    expect(contentModelFaults(json, compileContentModel(json))[0]).toMatchObject({
      isName: true,
      text: {
        nl: "'maxLength' in 'decision.schema.json' wordt niet gecontroleerd: een pagina die er niet aan voldoet, krijgt geen melding. Haal het weg, of zeg het met: type, enum, const, oneOf, anyOf, pattern, required, uniqueItems.",
        en: "'maxLength' in 'decision.schema.json' is not checked: a page that does not comply with it gets no problem. Remove it, or say it with: type, enum, const, oneOf, anyOf, pattern, required, uniqueItems.",
      },
    });
  });
});

test.each([
  ["annotations", { title: "T", description: "D", $comment: "C", examples: ["a"], default: "a", deprecated: true }],
  ["identifiers", { $id: "https://example.org/x", $schema: "https://json-schema.org/draft/2020-12/schema" }],
  ["words of other programs", { "x-order": 3, "x-ui-widget": "text" }],
])("%s stay silent", (_, schema) => {
  expect(told({ type: "string", ...schema })).toEqual([]);
});

describe("a shape that no page can be held against is told", () => {
  test.each([
    [{ type: "array", items: { type: "array" } }, "properties/key/items"],
    [{ anyOf: [{ type: "string" }, { type: "object" }] }, "properties/key/anyOf"],
    [{ anyOf: [{ type: "string" }, { type: "number" }] }, "properties/key/anyOf"],
    [{ oneOf: [{ type: "string" }, { type: "number" }] }, "properties/key/oneOf"],
    [{ type: ["string", "array"] }, "properties/key/type"],
    [{ type: "array", items: { oneOf: [{ type: "string" }, { type: "object" }] } }, "properties/key/items"],
    [{ type: "object", properties: { a: { anyOf: [{ type: "object" }] } } }, "properties/key/properties/a/anyOf"],
  ])("%j", (schema, place) => {
    expect(told(schema)).toEqual([place]);
  });

  test("once, where several keys have the same definition", () => {
    const $defs = { two: { anyOf: [{ type: "string" }, { type: "object" }] } };
    expect(
      told({ $ref: "#/$defs/two" }, { properties: { a: { $ref: "#/$defs/two" }, b: { $ref: "#/$defs/two" } }, $defs }),
    ).toEqual(["$defs/two/anyOf"]);
  });

  test.each([
    [{ type: "array", items: { type: "object" } }],
    [{ anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }],
    [{ oneOf: [{ const: "a" }, { const: "b" }] }],
    [{ type: ["string", "number"] }],
    [{}],
  ])("and %j is none", (schema) => {
    expect(told(schema)).toEqual([]);
  });
});
