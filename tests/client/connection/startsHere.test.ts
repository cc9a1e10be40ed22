import { afterEach, expect, test, vi } from "vitest";
import { startsHere } from "../../../client/src/connection/startsHere";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const { stat } = fake.workspace.fs;
afterEach(() => {
  fake.workspace.fs.stat = stat;
  fake.workspace.workspaceFolders = undefined;
});

const events = ["onCommand:x", "workspaceContains:kader.json", "workspaceContains:docs/levenscyclus"];

test.each([
  [["file:///a/kader.json"], true],
  [["file:///b/docs/levenscyclus"], true],
  [["file:///a/x", "file:///kader.json"], false],
])("with the files %s: %s", async (files, expected) => {
  const folders = ["file:///a", "file:///b"].map((uri) => ({ uri: fake.Uri.parse(uri) }));
  fake.workspace.workspaceFolders = folders;
  fake.workspace.fs.stat = async (uri) => (files.includes(String(uri)) ? {} : stat(uri));
  expect(await startsHere(events)).toBe(expected);
});

test("without a folder there is nothing to start for", async () => expect(await startsHere(events)).toBe(false));
