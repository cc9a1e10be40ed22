import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
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

test("every rule in the folder is in the list of rules, and the other way about", () => {
  const index = `${core}/rules/index.ts`;
  const rules = files.filter((file) => file.startsWith(`${core}/rules/`) && file !== index);
  const isRule = (file: string) => /^export const \w+: Rule = \{/m.test(readFileSync(join(root, file), "utf8"));
  const listed = imports.filter(({ from, isType }) => from === index && !isType).map(({ to }) => to);
  expect(listed.sort()).toEqual(rules.filter(isRule).sort());
  // What is no rule serves one.
  for (const file of rules.filter((one) => !isRule(one))) expect(imports.map(({ to }) => to)).toContain(file);
  const text = readFileSync(join(root, index), "utf8");
  const list = text.slice(text.indexOf("rules: readonly Rule[] = ["));
  for (const file of listed) expect(list).toMatch(new RegExp(`\\b${file.slice(file.lastIndexOf("/") + 1, -3)}\\b`));
});
