import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ruleIndex, rulesFolder } from "../../scripts/ruleIndex";
import { files, imports, root, shown } from "./imports";

const core = "server/src/core";
const isCore = (file: string) => file.startsWith(`${core}/`);

test("there is something to hold: the files and their imports are found", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(150);
  expect(shown(imports)).toContain(`${core}/workspace.ts → ${core}/page/page.ts`);
});

test("the client knows the server by its protocol only", () => {
  const crossing = imports.filter(
    ({ from, to, isFile }) => isFile && from.startsWith("client/") && !to.startsWith("client/"),
  );
  expect(crossing.length).toBeGreaterThan(20);
  expect(shown(crossing.filter(({ to }) => !to.startsWith("server/src/protocol/")))).toEqual([]);
});

test("the server never knows the client", () => {
  expect(shown(imports.filter(({ from, to }) => from.startsWith("server/") && to.startsWith("client/")))).toEqual([]);
  expect(shown(imports.filter(({ from, to }) => from.startsWith("server/") && to === "vscode"))).toEqual([]);
});

test("the core knows only itself, its two parsers, the text document and the plain protocol types", () => {
  const allowed: Readonly<Record<string, (file: string) => boolean>> = {
    yaml: (file) => file === `${core}/frontMatter/yamlParser.ts`,
    "gray-matter": (file) => file === `${core}/frontMatter/fences.ts`,
    "vscode-languageserver-textdocument": () => true,
    "vscode-languageserver-types": () => true,
  };
  const wrong = imports.filter(({ from, to, isFile }) => isCore(from) && (isFile ? !isCore(to) : !allowed[to]?.(from)));
  expect(shown(wrong)).toEqual([]);
});

test("only the core reads YAML and front matter", () => {
  const outside = imports.filter(({ from, to }) => !isCore(from) && (to === "yaml" || to === "gray-matter"));
  expect(shown(outside)).toEqual([]);
});

test("shared code is the same on every platform: node's modules stay in the entry points and adapters", () => {
  const builtIn = new Set(builtinModules);
  const wrong = imports.filter(
    ({ from, to, isFile }) =>
      !isFile && (to.startsWith("node:") || builtIn.has(to)) && !/^(?:client|server)\/src\/(?:node|cli)\//.test(from),
  );
  expect(shown(wrong)).toEqual([]);
  const platform = /^(client|server)\/src\/(node|browser|cli)\//;
  const upwards = imports.filter(({ from, to, isFile }) => isFile && platform.test(to) && !platform.test(from));
  expect(shown(upwards)).toEqual([]);
});

test("the library that has all messages of the protocol is there for its types: it takes longer to load than the server", () => {
  const loaded = imports.filter(
    ({ from, to, isType }) =>
      from.startsWith("server/") && /^vscode-languageserver(?:-protocol)?(?:\/|$)/.test(to) && !isType,
  );
  expect(shown(loaded)).toEqual([]);
});

test("the list of rules holds those that lie in the folders, and what else lies there serves one: else run 'npm run docs'", () => {
  const index = `${rulesFolder}/index.ts`;
  const lying = files.filter((file) => file.startsWith(`${rulesFolder}/`) && file !== index);
  const texts = lying.map(
    (file) => [file.slice(rulesFolder.length + 1), readFileSync(join(root, file), "utf8")] as const,
  );
  expect(readFileSync(join(root, index), "utf8")).toBe(ruleIndex(texts));
  const used = new Set(imports.map(({ to }) => to));
  expect(lying.filter((file) => !used.has(file))).toEqual([]);
});

test("each rule has a test of its own, which is called as it is", () => {
  const isRule = (file: string) => /^export const \w+: Rule = \{/m.test(readFileSync(join(root, file), "utf8"));
  const rules = files.filter((file) => file.startsWith(`${rulesFolder}/`)).filter(isRule);
  expect(rules.length).toBeGreaterThan(40);
  const tests = rules.map((file) => file.replace("server/src/core", "tests/core").replace(/\.ts$/, ".test.ts"));
  expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
