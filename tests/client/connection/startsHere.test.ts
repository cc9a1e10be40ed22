import { afterEach, describe, expect, test, vi } from "vitest";
import { startsHere } from "../../../client/src/connection/startsHere";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const { stat, readDirectory } = fake.workspace.fs;
afterEach(() => {
  fake.workspace.fs.stat = stat;
  fake.workspace.fs.readDirectory = readDirectory;
  fake.workspace.isTrusted = true;
  fake.workspace.workspaceFolders = undefined;
});

const events = ["onCommand:x", "workspaceContains:kader.json", "workspaceContains:docs/levenscyclus"];

test.each([
  [["file:///a/kader.json"], true],
  [["file:///b/docs/levenscyclus"], true],
  [["file:///a/x", "file:///x/kader.json"], false],
])("with the files %s: %s", async (files, expected) => {
  const folders = ["file:///a", "file:///b"].map((uri) => ({ uri: fake.Uri.parse(uri) }));
  fake.workspace.workspaceFolders = folders;
  fake.workspace.fs.stat = async (uri) => (files.includes(String(uri)) ? {} : stat(uri));
  expect(await startsHere(events)).toBe(expected);
});

test("without a folder there is nothing to start for", async () => expect(await startsHere(events)).toBe(false));

/** Opens a folder of a disk with these files. Answers what was looked at. */
function open(folder: string, files: readonly string[]): string[] {
  const looked: string[] = [];
  const isThere = (uri: string) => files.some((file) => file === uri || file.startsWith(`${uri}/`));
  fake.workspace.workspaceFolders = [{ uri: fake.Uri.parse(folder) }];
  fake.workspace.fs.stat = async (uri) => {
    looked.push(String(uri));
    return isThere(String(uri)) ? {} : stat(uri);
  };
  fake.workspace.fs.readDirectory = async (uri) => {
    looked.push(String(uri));
    const below = `${String(uri)}/`;
    const inside = files.filter((file) => file.startsWith(below)).map((file) => file.slice(below.length).split("/"));
    return inside.map(([name = "", ...rest]) => [name, rest.length > 0 ? fake.FileType.Directory : fake.FileType.File]);
  };
  return looked;
}

describe("a framework around the folder", () => {
  const page = "file:///w/kader/docs/levenscyclus/a.md";

  test.each([
    ["file:///w/kader/docs", [page], true],
    ["file:///w/kader/docs/levenscyclus", [page], true],
    ["file:///w/kader/docs/eigen", [page, "file:///w/kader/docs/eigen/.git/HEAD"], false],
    ["file:///w", [page], true],
    ["file:///w", ["file:///w/a/b/c/kader.json"], false],
    ["file:///w", ["file:///w/node_modules/x/kader.json", "file:///w/.x/kader.json"], false],
    ["file:///w/elders", [page, "file:///w/elders/README.md"], false],
    ["memfs:///w/kader/docs", ["memfs:///w/kader/kader.json"], false],
  ])("%s with %j: %s", async (folder, files, expected) => {
    open(folder, files);
    expect(await startsHere(events)).toBe(expected);
  });

  test("is not looked for above a folder that nobody trusts", async () => {
    const looked = open("file:///w/kader/docs", [page]);
    fake.workspace.isTrusted = false;
    expect(await startsHere(events)).toBe(false);
    expect(looked.filter((uri) => !uri.startsWith("file:///w/kader/docs/") && uri !== "file:///w/kader/docs")).toEqual(
      [],
    );
  });

  test("is not looked for where the folder is one", async () => {
    const looked = open("file:///w/kader", [page]);
    expect(await startsHere(events)).toBe(true);
    expect(looked).toEqual(["file:///w/kader/kader.json", "file:///w/kader/docs/levenscyclus"]);
  });

  test("is looked for among so many files only", async () => {
    const many = Array.from({ length: 500 }, (_, index) => `file:///w/m${index}/a.md`);
    const looked = open("file:///w", [...many, "file:///w/x/kader.json"]);
    expect(await startsHere(events)).toBe(false);
    expect(looked.length).toBeLessThan(20);
  });
});
