import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import completion from "../../../content-schema/config.completion.json";
import strict from "../../../content-schema/config.schema.json";
import manifest from "../../../package.json";
import { completionSchema } from "../../../scripts/completionSchema";
import { readConfiguration } from "../../../server/src/configuration/configuration";
import { settableRules } from "../../../server/src/core/check/ruleDescriptions";
import { ruleFamilies } from "../../../server/src/core/rule/ruleFamilies";
import { runs } from "../../generators";
import { diskOf, memoryFileSystem } from "../../server/serverSession";

// In VS Code a mistake in algoritmekader.json is shown once: by us, in words. The schema only completes.

const isValid = new Ajv({ strict: false }).compile(completion);
const isStrictlyValid = new Ajv({ strict: false }).compile(strict);

async function problems(text: string): Promise<number> {
  const root = "file:///werk";
  const folder = memoryFileSystem(diskOf(root, { "algoritmekader.json": text })).folder(root);
  return (await readConfiguration(folder))?.problems.length ?? 0;
}

describe("a mistake is found by us and by the strict schema, and not by the one that VS Code has", () => {
  test.each([
    "[]",
    "5",
    '{ "langauge": "nl" }',
    '{ "language": "fr" }',
    '{ "language": 5 }',
    '{ "rules": [] }',
    '{ "rules": { "key/unknown": "erorr" } }',
    '{ "rules": { "key/unknown": 1 } }',
    '{ "rules": { "KEY": "off" } }',
    '{ "ignore": "docs" }',
    '{ "ignore": [5] }',
    '{ "model": 5 }',
    '{ "model": [] }',
  ])("%s", async (text) => {
    const value = JSON.parse(text);
    expect([await problems(text), isStrictlyValid(value), isValid(value)]).toEqual([1, false, true]);
  });

  test.each([
    '{ "model": "nergens.json" }',
    '{ "model": {} }',
    '{ "model": { "extends": "x" } }',
    '{ "model": { "extends": "algoritmekader", "framework": { "kinds": { "x": null } } } }',
    '{ "rules": { "key/unknwon": "off" } }',
  ])("%s is found by us alone", async (text) => {
    expect([await problems(text), isValid(JSON.parse(text))]).toEqual([1, true]);
  });
});

test("nothing at all is wrong to it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(strict.properties)), (value, key) => {
      expect([isValid(value), isValid({ [key]: value }), isValid({ rules: { "key/unknown": value } })]).toEqual([
        true,
        true,
        true,
      ]);
    }),
    runs(200),
  );
});

test("it completes and explains what the strict one does", () => {
  expect(Object.keys(completion.properties)).toEqual(Object.keys(strict.properties));
  expect(completion.properties.language.examples).toEqual(["nl", "en"]);
  expect(completion.$defs.severity.examples).toEqual(strict.$defs.severity.enum);
  expect(Object.keys(completion.properties.rules.properties)).toEqual([
    ...settableRules.map(({ id }) => id),
    ...Object.keys(ruleFamilies).map((family) => `${family}/*`),
  ]);
  expect(completion.properties.ignore.description).toBe(strict.properties.ignore.description);
  expect(completionSchema(strict)).toEqual(completion);
});

test("no value that silences a check is put in with a key", () => {
  const setting = manifest.contributes.configuration.properties["algoritmekader.rules"].properties;
  for (const schema of [completion, strict, setting]) {
    // What stands there as an example or by default an editor puts in by itself; of a severity there is a list to choose from.
    const { $defs, ...rest } = schema as { $defs?: unknown };
    expect(JSON.stringify(rest)).not.toMatch(/"(?:default|[a-z-]+\/(?:[a-z-]+|\*))":"off"/);
  }
});

test("it is the one that VS Code gets", () => {
  const [{ fileMatch, url }, ...others] = manifest.contributes.jsonValidation as [{ fileMatch: string; url: string }];
  expect([fileMatch, others]).toEqual(["algoritmekader.json", []]);
  const root = join(__dirname, "../../..");
  expect(existsSync(join(root, url))).toBe(true);
  expect(url).toContain("config.completion.json");
  expect(readFileSync(join(root, ".vscodeignore"), "utf8")).toContain(`!${url.slice(2)}\n`);
});
