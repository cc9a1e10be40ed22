import { afterEach, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import type { FileSystem } from "../../../server/src/files/fileSystem";
import { pages } from "../../core/picture";
import { framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "vfs://huis/kader";
const uri = (path: string) => `${root}/${path}`;
const name = "aia-09-menselijk-toezicht";
const wrong = goodMeasure.replace(name, "aia-09-menselijke-toezicht");
const textDocument = { uri: uri(measure) };
const capabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } },
};
const folderIsReadOnly = "Deze map is alleen-lezen. Open het kader in een map waarin je kunt opslaan.";

let session: ServerSession;
afterEach(() => session?.dispose());

/** A server for a client that says in which file systems nothing can be written; of files the disk says it. */
async function start(readOnlySchemes: string[] | undefined, text = goodMeasure, readOnly: readonly string[] = []) {
  const files = memoryFileSystem(diskOf(root, { ...framework, [measure]: text }));
  const fileSystem: FileSystem = {
    folder: (at) => ({ ...files.folder(at), isReadOnly: (path) => readOnly.includes(path) }),
  };
  const initializationOptions = { readOnlySchemes, explainCommand: "uitleg", documentation: "file:///uitleg" };
  session = await ServerSession.start(fileSystem, [root], { capabilities, initializationOptions });
}

/** What is offered where the mistake is. */
async function fixes(): Promise<string[]> {
  const [problem] = session.problems.get(uri(measure)) ?? [];
  const range = problem?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const params = { textDocument, range, context: { diagnostics: [] } };
  const actions = await session.client.sendRequest<CodeAction[]>("textDocument/codeAction", params);
  return actions.filter(({ edit }) => edit !== undefined).map(({ title }) => title);
}

function rename(method: "rename" | "prepareRename"): Promise<unknown> {
  const line = goodMeasure.slice(0, goodMeasure.indexOf(name)).split("\n").length - 1;
  const params = { textDocument, position: { line, character: 4 }, newName: "aia-12-toezicht" };
  return session.client.sendRequest(`textDocument/${method}`, params).catch(({ message }: Error) => message);
}

test("in a folder that is read-only no change is offered, and who asks for one hears why", async () => {
  await start(["vfs"], wrong);
  expect(session.codes(uri(measure))).toEqual(["reference/unknown"]);
  expect(await fixes()).toEqual([]);
  session.dispose();
  await start(["vfs"]);
  expect(await rename("prepareRename")).toBe(folderIsReadOnly);
  expect(await rename("rename")).toBe(folderIsReadOnly);
  const { client } = session;
  const of = (path: string) => ({ uri: uri(path) });
  expect(await client.sendRequest("algoritmekader/pageName", of(requirement))).toMatchObject({
    refused: folderIsReadOnly,
  });
  expect(await client.sendRequest("algoritmekader/newPageKinds", {})).toEqual({ refused: folderIsReadOnly });
  const files = [{ oldUri: uri(requirement), newUri: uri(pages.vereiste("aia-12-toezicht")) }];
  expect(await client.sendRequest("workspace/willRenameFiles", { files })).toBe(null);
});

test("a file that is read-only is left alone, also where another one is renamed", async () => {
  await start([], wrong, [measure]);
  expect(await fixes()).toEqual([]);
  await session.open(uri(requirement), goodRequirement);
  const renamed = await session.client.sendRequest("algoritmekader/renamePage", {
    uri: uri(requirement),
    newName: "aia-12-toezicht",
  });
  expect(renamed).not.toHaveProperty("refused");
  session.dispose();
  await start([], goodMeasure, [measure]);
  expect(await rename("rename")).toBe(
    `Het bestand '${measure.slice(measure.lastIndexOf("/") + 1)}' moet mee veranderen, maar is alleen-lezen. Zorg eerst dat je het kunt opslaan.`,
  );
});

test("a client that says nothing of that is offered what it always was", async () => {
  await start(undefined, wrong, [measure]);
  expect(await fixes()).not.toEqual([]);
  expect(await rename("prepareRename")).not.toBe(folderIsReadOnly);
});
