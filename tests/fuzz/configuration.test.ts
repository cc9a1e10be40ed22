import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../server/src/configuration/builtInModel";
import { type Configuration, configurationFile, readConfiguration } from "../../server/src/configuration/configuration";
import { unforeseen } from "../../server/src/configuration/modelReading";
import { noEditor } from "../../server/src/frameworks/client";
import { FrameworkFolder } from "../../server/src/frameworks/frameworkFolder";
import { framework } from "../core/rules/framework";
import { runs } from "../generators";
import { diskOf, memoryFileSystem } from "../server/serverSession";

const root = "file:///werk/kader";
const usual = {
  $schema: "config.schema.json",
  language: "nl",
  rules: { "link/*": "off", "link/empty": "error" },
  overrides: [{ files: ["docs/**"], rules: { "key/unknown": "off" } }],
  ignore: ["docs/archief/**"],
  model: { extends: "algoritmekader", ...builtInModelJson },
};

const strange = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 1e308, "", " ", "docs", "../x", "*", "a".repeat(300), "(a+)+$", "a*a*a*b", "\ud800", "\u202e"],
  ...[[], {}, [[]], [{}], [null], [""], { a: {} }, JSON.parse('{ "__proto__": { "a": 1 }, "constructor": null }')],
  ...[{ $ref: "#" }, { $ref: "#/properties" }, { $ref: "common.schema.json#/$defs/__proto__" }, { type: [] }],
  Array.from({ length: 300 }, (_, index) => `docs/${index}`),
);
const name = fc.constantFrom("__proto__", "constructor", "toString", "", "$ref", "extends", "null", "title", "kinds");

/** All objects and lists in a value. */
function holders(value: unknown): object[] {
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(holders)] : [];
}

type Change = readonly [
  holder: number,
  member: number,
  how: "put" | "delete" | "add" | "copy",
  what: unknown,
  name: string,
];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(),
  fc.nat(),
  fc.constantFrom("put", "put", "delete", "add", "copy"),
  strange,
  name,
);

/** The configuration with changes in any places, as text. */
function changed(changes: readonly Change[]): string {
  const value = structuredClone(usual);
  for (const [at, member, how, what, called] of changes) {
    const all = holders(value);
    const holder = all[at % all.length] as Record<string, unknown>;
    const names = Object.keys(holder);
    const key = how === "add" ? called : names[member % Math.max(1, names.length)];
    if (key === undefined) continue;
    if (how === "delete") delete holder[key];
    else {
      const put = structuredClone(how === "copy" ? all[member % all.length] : what);
      Object.defineProperty(holder, key, { value: put, enumerable: true, configurable: true, writable: true });
    }
  }
  return JSON.stringify(value);
}

/** Reads a framework with this configuration and checks all of it, as editor and command line do. */
async function check(text: string, before?: Configuration): Promise<void> {
  const folder = memoryFileSystem(diskOf(root, { ...framework, [configurationFile]: text })).folder(root);
  const configuration = (await readConfiguration(folder, undefined, before)) as Configuration;
  for (const { span, message } of configuration.problems) {
    expect([0 <= span.start && span.start <= span.end && span.end <= text.length, message.nl]).toEqual([
      true,
      message.nl,
    ]);
    expect(message.nl).not.toContain(unforeseen.text.nl);
  }
  // That nothing is checked is always told.
  if (!configuration.isChecked) expect(configuration.problems.length).toBeGreaterThan(0);
  const failures: unknown[] = [];
  const opened = new FrameworkFolder(folder, configuration, {
    ...noEditor,
    breathe: () => Promise.resolve(),
    onFailure: (rule, path, error) => failures.push([rule, path, String((error as Error).stack).slice(0, 400)]),
  });
  await opened.load();
  opened.check();
  expect(failures).toEqual([]);
}

describe("whatever stands in the configuration, the framework is read, and what is wrong is told at its place", () => {
  test("as it is usual", () => check(JSON.stringify(usual)));

  test("with other values, members and names in any places", () =>
    fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => check(changed(changes))),
      runs(60),
    ));

  test("with slips in its text", () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(30),
        fc.constantFrom("", ",", "}", "]", "{", '"', "//", "\\", "\ufeff", "\udcff", "\n"),
        async (at, length, slip) => {
          const text = JSON.stringify(usual, undefined, 1);
          const place = at % text.length;
          await check(text.slice(0, place) + slip + text.slice(place + length));
        },
      ),
      runs(40),
    ));
});
