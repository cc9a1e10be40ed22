import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { bundledSchema } from "../../../server/src/cli/bundledSchema";
import { builtInModelJson } from "../../../server/src/configuration/builtInModel";
import type { SchemaJson } from "../../../server/src/core/model/contentModelJson";

const { framework, schemas } = builtInModelJson;
const compile = (schema: object) => new Ajv({ strict: false }).compile(schema);
const refsIn = (schema: object) => [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref);

test.each(Object.keys(framework.kinds))("the schema of '%s' stands by itself", (kind) => {
  const schema = bundledSchema(framework.kinds[kind]!.schema, schemas);
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(refsIn(schema).filter((ref) => !ref?.startsWith("#/$defs/"))).toEqual([]);
  expect(() => compile(schema)).not.toThrow();
});

test("it says what the schemas together say", () => {
  const isGood = compile(bundledSchema("phase.schema.json", schemas));
  expect([isGood({ title: "Een fase" }), isGood({ title: 5 })]).toEqual([true, false]);
});

describe("what is referred to in other files", () => {
  const files = (properties: object, $defs: object, common: object) =>
    ({ "a.schema.json": { properties, $defs }, "b.schema.json": common }) as unknown as Record<string, SchemaJson>;

  test("keeps its name, and gets that of its file where another has it", () => {
    const common = { $defs: { one: { type: "string" }, two: { $ref: "#/$defs/one" } } };
    const properties = { x: { $ref: "b.schema.json#/$defs/one" }, y: { $ref: "b.schema.json#/$defs/two" } };
    expect(bundledSchema("a.schema.json", files(properties, { one: { type: "number" } }, common))).toMatchObject({
      properties: { x: { $ref: "#/$defs/b.one" }, y: { $ref: "#/$defs/two" } },
      $defs: { one: { type: "number" }, "b.one": { type: "string" }, two: { $ref: "#/$defs/b.one" } },
    });
  });

  test("may be a whole file, any place in it, or refer back and to itself", () => {
    const common = { type: "object", properties: { in: { $ref: "#" }, "a/b": { $ref: "a.schema.json#/$defs/own" } } };
    const properties = { x: { $ref: "b.schema.json" }, y: { $ref: "b.schema.json#/properties/a~1b" } };
    const schema = bundledSchema("a.schema.json", files(properties, { own: { const: 1 } }, common));
    expect(refsIn(schema).every((ref) => ref?.startsWith("#/$defs/"))).toBe(true);
    const isGood = compile(schema);
    expect([isGood({ x: { in: { "a/b": 1 } }, y: 1 }), isGood({ x: { in: { "a/b": 2 } } }), isGood({ y: 2 })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
