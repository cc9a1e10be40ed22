import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { builtInModel, builtInModelJson } from "../../../server/src/configuration/builtInModel";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { Kind } from "../../../server/src/core/model/contentModel";
import { contentModelFaults } from "../../../server/src/core/model/contentModelFaults";
import type { ContentModelJson } from "../../../server/src/core/model/contentModelJson";
import type { Field } from "../../../server/src/core/model/field";
import { mergePatch } from "../../../server/src/core/model/mergePatch";
import { rules } from "../../../server/src/core/rules/index";
import { Workspace } from "../../../server/src/core/workspace";
import { runs } from "../../generators";

const model = builtInModel();

/** Validators of all schemas of a model, by file; a schema is known by the name of its file. */
function validators({ schemas }: ContentModelJson): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, allErrors: false });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema as object, name);
  return new Map(Object.keys(schemas).map((name) => [name, ajv.getSchema(name) as ValidateFunction]));
}

const bySchema = validators(builtInModelJson);
const oracle = (kind: Kind) => bySchema.get(builtInModelJson.framework.kinds[kind.id]!.schema)!;

const codes = new Set(
  "key/missing key/unknown value/empty value/type value/pattern value/unknown-term value/duplicate value/lossy reference/unknown".split(
    " ",
  ),
);
const asked = rules.filter((rule) => codes.has(rule.id));

/** A framework in which one page of each kind is called `bestaat`. */
const workspace = new Workspace(model);
for (const kind of model.kinds.values()) workspace.set(`${kind.folders[0]}/bestaat.md`, "---\ntitle: x\n---\n");

/** The codes on a page beside them. */
function findings(kind: Kind, text: string): string[] {
  const path = `${kind.folders[0]}/deze.md`;
  workspace.set(path, text);
  workspace.check({ rules: asked });
  const found = workspace.problems(path).map((problem) => problem.code);
  workspace.delete(path);
  return found;
}

const strange = fc.constantFrom(
  "xyz",
  "no",
  "3.10",
  "012",
  "2025-02-02",
  "~",
  "",
  "true",
  "12",
  "'12'",
  "[]",
  "{}",
  "[a, b]",
  "{a: b}",
  "'no'",
  "1:30",
);

/** Values that are right for a key: names resolve, terms are in the vocabulary, patterns match. */
function good(field: Field, key: string): readonly string[] {
  if (field.value.terms) return [...field.value.terms.keys()];
  if (field.value.target) return ["bestaat"];
  if (field.value.pattern) return field.value.examples.length > 0 ? field.value.examples : [`'${key}'`];
  const types = field.value.types;
  return [
    ...(types.has("string") ? ["tekst", "'3.10'"] : []),
    ...(types.has("boolean") ? ["true"] : []),
    ...(types.has("number") ? ["3.5"] : []),
  ];
}

/** With this care nothing is wrong. */
const flawless = 1000;

/** The lines of one key: right `care` times as often as not. */
function lines(field: Field, care: number): fc.Arbitrary<string[]> {
  const slip = care === flawless ? 0 : 1;
  const { key } = field;
  const right = fc.constantFrom(...(good(field, key).length > 0 ? good(field, key) : ["x"]));
  // Where a number may stand, one that loses digits is valid to a schema and a problem to us: see below.
  const wrong = field.value.types.has("number") ? fc.constantFrom("xyz", "~", "", "[a, b]", "{a: b}") : strange;
  const value = fc.oneof({ weight: care, arbitrary: right }, { weight: slip, arbitrary: wrong });
  const scalar = value.map((one) => [`${key}: ${one}`]);
  const list = (min: number) =>
    (slip === 0
      ? fc.uniqueArray(value, { minLength: min, maxLength: 3 })
      : fc.array(value, { minLength: min, maxLength: 3 })
    ).map((all) => (all.length === 0 ? [`${key}: []`] : [`${key}:`, ...all.map((one) => `- ${one}`)]));
  const mapping = () => {
    const inner = [...field.fields.values()].map((one) =>
      fc.option(lines(one, care), { freq: 3 }).map((found) => found ?? []),
    );
    return fc.tuple(...inner).map((all) => {
      const nested = all.flat().map((line) => `  ${line}`);
      return nested.length > 0 ? [`${key}:`, ...nested] : [];
    });
  };
  const usual =
    field.shape === "mapping"
      ? mapping()
      : field.shape === "list"
        ? list(0)
        : field.shape === "scalarOrList"
          ? fc.oneof(scalar, list(1))
          : scalar;
  return fc.oneof(
    { weight: 2 * care, arbitrary: usual },
    { weight: slip, arbitrary: scalar },
    { weight: slip, arbitrary: list(1) },
    { weight: slip, arbitrary: fc.constant<string[]>([]) },
  );
}

function page(kind: Kind, care: number): fc.Arbitrary<string> {
  const keys = [...kind.fields.values()].map((field) =>
    field.required ? lines(field, care) : fc.option(lines(field, care)).map((found) => found ?? []),
  );
  const unknown = fc
    .option(fc.constantFrom("onbekend: x", "Title: x", "__proto__: x"), { freq: 2 * care })
    .map((line) => (line && care !== flawless ? [line] : []));
  return fc.tuple(...keys, unknown).map((all) => ["---", ...all.flat(), "---", ""].join("\n"));
}

/** The front matter as YAML 1.1: what the site reads. */
function read(text: string): unknown {
  return parse(text.slice(4, -4), { schema: "yaml-1.1", uniqueKeys: false, logLevel: "silent" }) ?? {};
}

describe.each([...model.kinds.values()].map((kind) => [kind.id, kind] as const))(
  "front matter of kind %s",
  (_, kind) => {
    test("is wrong to us if and only if it is invalid to JSON Schema", () => {
      const valid = { yes: 0, no: 0 };
      fc.assert(
        fc.property(fc.oneof(page(kind, 7), page(kind, 60), page(kind, flawless)), (text) => {
          const found = findings(kind, text);
          const isValid = oracle(kind)(read(text));
          valid[isValid ? "yes" : "no"]++;
          expect({ text, isValid, found }).toEqual({ text, isValid: found.length === 0, found });
        }),
        runs(75),
      );
      expect(valid.yes).toBeGreaterThan(0);
      expect(valid.no).toBeGreaterThan(0);
    });
  },
);

describe("where a schema and we differ on purpose", () => {
  const kind = [...model.kinds.values()].find((one) => one.needsFrontMatter)!;
  const text = "---\ntitle: ''\n---\n";

  test("an empty text is a text to a schema, and no value to a reader", () => {
    expect(findings(kind, text)).toContain("value/empty");
    expect(oracle(kind)({ title: "" })).toBe(false);
    const about = (oracle(kind).errors ?? []).map(({ instancePath }) => instancePath);
    expect(about).not.toContain("/title");
  });

  test("a number that loses digits is a number to a schema, and another number to a reader", () => {
    const holder = [...model.kinds.values()].find((one) =>
      [...one.fields.values()].some((field) =>
        [...field.fields.values()].some((inner) => inner.value.types.has("number")),
      ),
    );
    const field = [...holder!.fields.values()].find((one) => one.fields.size > 0)!;
    const inner = [...field.fields.values()].find((one) => one.value.types.has("number"))!;
    expect(findings(holder!, `---\n${field.key}:\n  ${inner.key}: 3.10\n---\n`)).toContain("value/lossy");
    expect(findings(holder!, `---\n${field.key}:\n  ${inner.key}: 3.1\n---\n`)).not.toContain("value/lossy");
  });
});

const root = join(__dirname, "../../..");
const load = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** A model whose parts are files of a folder. */
function inFiles(folder: string): ContentModelJson {
  const framework = load(`${folder}/framework.json`) as ContentModelJson["framework"];
  const names = [...Object.values(framework.kinds).map(({ schema }) => schema), ...(framework.schemas ?? [])];
  return { framework, schemas: Object.fromEntries(names.map((name) => [name, load(`${folder}/${name}`)])) };
}

/** The model of a configuration that says how it differs from the built-in one. */
function extended(folder: string): ContentModelJson {
  const { framework, schemas } = load(`${folder}/algoritmekader.json`).model;
  return mergePatch(builtInModelJson, { framework, schemas }) as ContentModelJson;
}

describe.each([
  ["content-schema", inFiles("content-schema")],
  ["tests/fixtures/controls/model", inFiles("tests/fixtures/controls/model")],
  ["tests/fixtures/layout-2024-05", extended("tests/fixtures/layout-2024-05")],
  ["tests/fixtures/layout-2024-11", extended("tests/fixtures/layout-2024-11")],
])("the model in %s", (_, { framework, schemas }) => {
  test("fits the schema of frameworks", () => {
    const validate = new Ajv({ strict: false }).compile(load("content-schema/framework.schema.json"));
    expect([validate(framework), validate.errors]).toEqual([true, null]);
  });

  test("has schemas that are valid 2020-12, with all references leading somewhere", () => {
    const ajv = new Ajv({ strict: false });
    for (const schema of Object.values(schemas))
      expect([ajv.validateSchema(schema as object), ajv.errors]).toEqual([true, null]);
    expect(validators({ framework, schemas }).size).toBe(Object.keys(schemas).length);
  });

  test("contradicts itself nowhere", () => {
    const json = { framework, schemas };
    expect(contentModelFaults(json, compileContentModel(json), builtInModelJson)).toEqual([]);
  });
});
