import { afterEach, expect, test } from "vitest";
import type { Connection } from "../../../server/src/connection/connection";
import type { FileSystem } from "../../../server/src/files/fileSystem";
import { EditorClient } from "../../../server/src/frameworks/client";
import { Frameworks } from "../../../server/src/frameworks/frameworks";
import type { CoverageResult } from "../../../server/src/protocol/coverage";
import type { TreeNode } from "../../../server/src/protocol/tree";
import { pages } from "../../core/picture";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const top = "file:///werk";
const phase = pages.phase("ontwerp");
const broken = "---\ntitle: Ontwerp\n---\n# Ontwerp\n\n[weg](weg.md)\n";

let session: ServerSession;
afterEach(() => session?.dispose());

/** A framework in each of these folders: one page with one mistake. */
function disk(...folders: string[]): Disk {
  return diskOf(top, Object.fromEntries(folders.map((folder) => [`${folder}/${phase}`, broken])));
}

const uri = (folder: string) => `${top}/${folder}/${phase}`;

/** The frameworks whose mistake is told. */
const told = () => [...session.problems.keys()].map((uri) => uri.slice(top.length + 1, -phase.length - 1)).sort();

/** A disk of which a folder does not answer before somebody says so: to be listed, or to be read. */
function silentIn(folder: string, disk: Disk, what: "list" | "read") {
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const files = memoryFileSystem(disk);
  const fileSystem: FileSystem = {
    folder(uri) {
      const inner = files.folder(uri);
      if (uri !== `${top}/${folder}`) return inner;
      const list = async (path: string) => {
        await answered;
        return inner.list(path);
      };
      const read = async (path: string) => {
        await answered;
        return inner.read(path);
      };
      return { uri, list: what === "list" ? list : inner.list, read };
    },
  };
  return { fileSystem, answer };
}

test.each([
  ["list", "before"],
  ["list", "after"],
  ["read", "before"],
  ["read", "after"],
] as const)("a folder that does not answer (%s) keeps nothing from one that stands %s it", async (what, place) => {
  const folders = place === "before" ? ["een", "stil"] : ["stil", "twee"];
  const other = folders.find((folder) => folder !== "stil") as string;
  const { fileSystem, answer } = silentIn("stil", disk(...folders), what);
  session = await ServerSession.begin(
    fileSystem,
    folders.map((folder) => `${top}/${folder}`),
  );
  await session.until(() => told().length > 0);
  expect(told()).toEqual([other]);
  const { client } = session;
  // What is asked about its files, and about all frameworks, is answered.
  const position = { line: 5, character: 2 };
  const textDocument = { uri: uri(other) };
  await session.open(uri(other), broken);
  expect(await client.sendRequest("textDocument/hover", { textDocument, position })).not.toBeUndefined();
  expect(
    await client.sendRequest("textDocument/completion", { textDocument, position: { line: 5, character: 6 } }),
  ).not.toBeNull();
  const tree = await client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", {});
  expect(JSON.stringify(tree)).toContain("Ontwerp");
  const coverage = await client.sendRequest<CoverageResult>("algoritmekader/followCoverage", {});
  expect(coverage?.frameworks.length).toBe(1);
  expect(await client.sendRequest("workspace/symbol", { query: "Ontwerp" })).toHaveLength(1);
  await session.change(uri(other), `${broken}[weg](weg2.md)\n`);
  await session.until(() => session.codes(uri(other)).length === 2);
  expect(session.status?.state).toBe("indexing");
  // When it answers after all, all that shows it hears so.
  const changes = session.treeChanges;
  answer();
  await session.until(() => told().length === 2);
  await session.until(() => session.treeChanges > changes && session.indexed.length > 0);
  expect(await client.sendRequest("algoritmekader/treeChildren", {})).toHaveLength(2);
  await session.until(() => session.status?.state === "ready");
});

test("the inner of two frameworks answers while the outer does not", async () => {
  const { fileSystem } = silentIn("boven", disk("boven", "boven/binnen"), "list");
  session = await ServerSession.begin(fileSystem, [`${top}/boven`, `${top}/boven/binnen`]);
  await session.until(() => told().length > 0);
  expect(told()).toEqual(["boven/binnen"]);
  const textDocument = { uri: uri("boven/binnen") };
  expect(await session.client.sendRequest("textDocument/foldingRange", { textDocument })).not.toBeNull();
});

test("a folder that does not answer is closed, and leaves nothing behind", async () => {
  const { fileSystem, answer } = silentIn("stil", disk("stil"), "read");
  session = await ServerSession.begin(fileSystem, [`${top}/stil`]);
  const event = { added: [], removed: [{ uri: `${top}/stil`, name: "stil" }] };
  await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  await session.until(() => session.status?.state === "idle");
  answer();
  await session.until(() => session.indexed.length > 0);
  expect([told(), session.status?.frameworks]).toEqual([[], []]);
});

test("a folder that cannot be read is told of, and read when it can be", async () => {
  const files = memoryFileSystem(disk("een"));
  let isSilent = true;
  const fileSystem: FileSystem = {
    folder: (uri) => {
      const folder = files.folder(uri);
      const silent = { cannotRead: "unavailable" } as const;
      return {
        uri,
        list: (path) => (isSilent ? silent : folder.list(path)),
        read: (path) => (isSilent ? silent : folder.read(path)),
      };
    },
  };
  const frameworks = new Frameworks(new EditorClient({} as Connection), fileSystem);
  frameworks.add([`${top}/een`]);
  await frameworks.settled();
  expect([frameworks.silent, frameworks.all]).toEqual([[`${top}/een`], []]);
  frameworks.readSilent();
  await expect.poll(() => frameworks.isReading).toBe(false);
  expect(frameworks.silent).toEqual([`${top}/een`]);
  isSilent = false;
  frameworks.readSilent();
  await expect.poll(() => frameworks.all.length).toBe(1);
  expect(frameworks.silent).toEqual([]);
});

test.each([["kader"], ["werk/kader"]])(
  "problems go with a folder (%s) that gets another name, and come back with it",
  async (folder) => {
    const files = disk(folder);
    session = await ServerSession.start(memoryFileSystem(files), [`${top}/${folder}`]);
    expect(told()).toEqual([folder]);
    const gone = `${top}/${folder.split("/")[0]}`;
    files.delete(uri(folder));
    await session.watched({ uri: gone, type: 3 });
    await session.until(() => told().length === 0);
    await session.until(() => session.status?.frameworks.length === 0);
    files.set(uri(folder), broken);
    await session.watched({ uri: gone, type: 1 });
    await session.until(() => told().length === 1);
  },
);

test("a folder that is opened within a framework becomes one when its first page comes, also where only the page is told", async () => {
  const files = disk("kader");
  const inner = "kader/docs/lezen";
  session = await ServerSession.start(memoryFileSystem(files), [`${top}/kader`, `${top}/${inner}`]);
  expect(told()).toEqual(["kader"]);
  files.set(uri(inner), broken);
  await session.watched({ uri: uri(inner), type: 1 });
  await session.until(() => session.status?.frameworks.length === 2);
  await session.until(() => told().length === 2);
  files.delete(uri(inner));
  await session.watched({ uri: `${top}/${inner}/docs`, type: 3 });
  await session.until(() => session.status?.frameworks.length === 1);
});

test("so does one deeper in a folder that holds other frameworks", async () => {
  const files = disk("een");
  session = await ServerSession.start(memoryFileSystem(files), [top]);
  expect(told()).toEqual(["een"]);
  files.set(uri("twee"), broken);
  await session.watched({ uri: uri("twee"), type: 1 });
  await session.until(() => told().length === 2);
  expect(told()).toEqual(["een", "twee"]);
});
