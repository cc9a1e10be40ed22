import { afterEach, describe, expect, test } from "vitest";
import type { ResourceOperationKind } from "vscode-languageserver";
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { builtInModelJson } from "../../server/src/configuration/builtInModel";
import { readConfiguration } from "../../server/src/configuration/configuration";
import { pages } from "../core/picture";
import { framework, goodMeasure, goodRequirement, measure, requirement } from "../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../server/serverSession";

const root = "file:///werk/kader";
let session: ServerSession | undefined;
afterEach(() => session?.dispose());

/** Keys that every object of JavaScript has, or hears to. */
const inherited = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
];

/** What an object has that nobody gave anything. */
const polluted = () => {
  const names: string[] = [];
  for (const name in {}) names.push(name);
  return [...names, ...Object.keys(Object.prototype), ...Object.keys(Function.prototype)];
};

describe("a path in a content model leads nowhere but into the folder", () => {
  const outside = [
    "../elders",
    "docs/../../elders",
    "/etc",
    "C:/x",
    "..",
    "docs\\..\\..\\x",
    "\\\\server\\share",
    "a//b",
  ];
  const settings: readonly (readonly [string, (path: string) => unknown])[] = [
    ["pages", (path) => ({ pages: path })],
    ["siteFile", (path) => ({ siteFile: path })],
    ["detect", (path) => ({ detect: [path] })],
    ["mentions", (path) => ({ mentions: [path] })],
    ["the folders of a kind", (path) => ({ kinds: { vereiste: { folders: [path] } } })],
    ["the template of a kind", (path) => ({ kinds: { vereiste: { template: path } } })],
    ["the glossary", (path) => ({ glossary: { file: path } })],
    ["what is made from it", (path) => ({ glossary: { generates: { file: path } } })],
    ["a table", (path) => ({ tables: { controls: { file: path } } })],
  ];
  test.each(settings)("%s", async (_, of) => {
    for (const path of outside) {
      const disk: Disk = diskOf(root, {
        ...framework,
        "algoritmekader.json": JSON.stringify({
          model: { extends: builtInModelJson.framework.id, framework: of(path) },
        }),
      });
      const read: string[] = [];
      const fileSystem = memoryFileSystem(disk, false, (uri) => void read.push(uri));
      const configuration = await readConfiguration(fileSystem.folder(root));
      expect(configuration?.isChecked, path).toBe(false);
      expect(configuration?.problems.length, path).toBeGreaterThan(0);
      expect(read.filter((uri) => /\.\.|elders|etc|share/.test(uri))).toEqual([]);
    }
  });

  test.each(["../model.json", "/etc/passwd", "docs/../../x.json", "..", "C:\\x.json"])(
    "a model in %s",
    async (model) => {
      const read: string[] = [];
      const disk = diskOf(root, { ...framework, "algoritmekader.json": JSON.stringify({ model }) });
      const configuration = await readConfiguration(
        memoryFileSystem(disk, false, (uri) => void read.push(uri)).folder(root),
      );
      expect(configuration?.isChecked).toBe(false);
      expect(read.filter((uri) => /\.\.|etc|x\.json/.test(uri))).toEqual([]);
    },
  );
});

describe("names that every object has are names like any other", () => {
  test.each(inherited)("%s", async (name) => {
    const own = (value: unknown) => `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;
    const model = `{"extends":"algoritmekader","framework":{"kinds":${own({ schema: name, folders: [`docs/${name}`], title: { nl: { one: "x", many: "x" }, en: { one: "x", many: "x" } } })},"macros":${own({})},"badges":${own({})},"tables":${own({ file: "x" })}},"schemas":${own({ properties: JSON.parse(own({ type: "string" })) })}}`;
    const page = (text: string) =>
      text
        .replace("---\n", `---\n${name}: x\n? ${name}2\n: {${name}: [${name}]}\n`)
        .concat(
          `\n<!-- ${name} ${name}/${name} -->\n[${name}](${name}.md#${name})\n\n[${name}]: ${name}\n*[${name}]: ${name}\n`,
        );
    for (const configuration of [
      "{}",
      `{"rules":${own("off")},"overrides":[{"files":["**"],"rules":${own("error")}}],${own(1).slice(1)}`,
      `{"model":${model}}`,
    ]) {
      const disk = diskOf(root, {
        ...framework,
        [requirement]: page(goodRequirement),
        [measure]: page(goodMeasure).replace(/- aia-[\w-]+/, `- ${name}`),
        [pages.maatregel(name)]: page(goodMeasure),
        [pages.vereiste(name)]: page(goodRequirement),
        [`docs/${name}/${name}.md`]: page(goodMeasure),
        "includes/begrippenlijst.md": `*[${name}]: ${name}\n`,
        "mkdocs.yml": `${name}: ${name}\nnav:\n- ${name}: ${name}.md\nextra: {${name}: 1}\n`,
        "algoritmekader.json": configuration,
      });
      session?.dispose();
      session = await ServerSession.start(memoryFileSystem(disk), [root]);
      const uri = `${root}/${requirement}`;
      const textDocument = { uri };
      const position = { line: 1, character: 1 };
      for (const [method, params] of [
        ["textDocument/hover", { textDocument, position }],
        ["textDocument/completion", { textDocument, position }],
        ["textDocument/definition", { textDocument, position }],
        ["algoritmekader/treeChildren", { view: { grouping: name, filter: { text: name } } }],
        ["algoritmekader/sitePage", { uri }],
        ["algoritmekader/followRelations", { uri }],
        ["algoritmekader/followCoverage", {}],
        ["algoritmekader/newPageForm", { framework: root, kind: name }],
      ] as const) {
        await session.client.sendRequest(method, params);
      }
      expect(session.log.filter((line) => /failed|TypeError/.test(line))).toEqual([]);
      expect(polluted()).toEqual([]);
    }
  });
});

describe("a new name cannot lead to another folder", () => {
  const names = [
    "../../x",
    "a/b",
    "..",
    ".",
    "/etc/x",
    "C:\\x",
    "..\\x",
    "a\u0000b",
    "a\nb",
    "",
    "con",
    "%2e%2e%2fx",
    "x.md/../../y",
  ];

  test.each(names)("%j", async (newName) => {
    const resourceOperations: ResourceOperationKind[] = ["rename", "create"];
    session = await ServerSession.start(memoryFileSystem(diskOf(root, framework)), [root], {
      capabilities: {
        workspace: { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations } },
      },
    });
    const uri = `${root}/${requirement}`;
    const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
    const renamed = await session.client.sendRequest<{ edit?: WorkspaceEdit } | null>("algoritmekader/renamePage", {
      uri,
      newName,
    });
    const made = await session.client.sendRequest<{ page?: { edit: WorkspaceEdit } } | null>("algoritmekader/newPage", {
      framework: root,
      kind: "hulpmiddel",
      title: newName,
      name: newName,
      values: {},
    });
    const changes = [renamed?.edit, made?.page?.edit].flatMap((edit) => edit?.documentChanges ?? []);
    const places = changes.flatMap((change) =>
      "newUri" in change
        ? change.newUri
        : "kind" in change
          ? change.uri
          : (change as TextDocumentEdit).textDocument.uri,
    );
    for (const place of places) {
      const path = new URL(place).pathname;
      expect(path.startsWith(new URL(root).pathname)).toBe(true);
      expect(decodeURIComponent(place)).not.toMatch(/\.\.|\\|\0|\n/);
    }
    const targets = changes.flatMap((change) => ("newUri" in change ? change.newUri : []));
    expect(targets.filter((place) => place.slice(0, place.lastIndexOf("/") + 1) !== folder)).toEqual([]);
  });
});
