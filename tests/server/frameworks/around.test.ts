import { afterEach, describe, expect, test } from "vitest";
import type { Above } from "../../../server/src/frameworks/frameworks";
import type { TreeNode } from "../../../server/src/protocol/tree";
import { pages } from "../../core/picture";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const top = "file:///werk";
let session: ServerSession;
afterEach(() => session?.dispose());

/** Up to the top of the disk of these tests. */
const above: Above = (uri) => (uri === top ? undefined : uri.slice(0, uri.lastIndexOf("/")));

const phase = pages.phase("ontwerp");
const broken = "---\ntitle: Ontwerp\n---\n# Ontwerp\n\n[weg](weg.md)\n";

/** Frameworks in these folders, each with one page that has one mistake, and other files. */
function disk(folders: readonly string[], others: Readonly<Record<string, string>> = {}): Disk {
  const files = folders.map((folder): [string, string] => [`${folder}/${phase}`, broken]);
  return diskOf(top, { ...Object.fromEntries(files), ...others });
}

async function start(files: Disk, roots: readonly string[], trusted = true): Promise<void> {
  const uris = roots.map((root) => `${top}/${root}`);
  const params = { initializationOptions: { isTrusted: trusted } };
  session = await ServerSession.start(memoryFileSystem(files), uris, params, {}, { above });
}

/** The frameworks whose mistake is told. */
const told = () => [...session.problems.keys()].map((uri) => uri.slice(top.length + 1, -phase.length - 1)).sort();

describe("a part of a framework is opened", () => {
  test.each(["kader/docs", "kader/docs/levenscyclus", "kader/docs/voldoen/a/b", "kader/includes"])(
    "%s: the framework is found",
    async (folder) => {
      await start(disk(["kader"], { "kader/docs/voldoen/a/b/c.md": "# C\n" }), [folder]);
      expect(told()).toEqual(["kader"]);
      expect(session.messages).toEqual([]);
      // Its files are watched, and once.
      expect(session.watchedFolders).toEqual([`${top}/kader`]);
    },
  );

  test.each([
    ["another folder of the same repository", disk(["kader"], { "kader/hulp/x.md": "" }), "kader/hulp"],
    ["a repository of its own within it", disk(["kader"], { "kader/docs/eigen/.git/HEAD": "" }), "kader/docs/eigen"],
    ["what a site generator made", disk(["kader"], { "kader/site/docs/x.md": "" }), "kader/site/docs"],
  ])("%s is none", async (_, files, folder) => {
    await start(files, [folder]);
    expect([told(), session.messages]).toEqual([[], []]);
  });

  test("its own model says where the pages are", async () => {
    const model = {
      extends: "algoritmekader",
      framework: { pages: "inhoud", kinds: { phase: { folders: ["inhoud/fasen"] } } },
    };
    const own = diskOf(top, {
      "kader/algoritmekader.json": JSON.stringify({ model }),
      "kader/inhoud/fasen/ontwerp.md": broken,
    });
    await start(own, ["kader/inhoud/fasen"]);
    expect([...session.problems.keys()]).toContain(`${top}/kader/inhoud/fasen/ontwerp.md`);
  });

  test("beside the framework itself it changes nothing", async () => {
    await start(disk(["kader"]), ["kader/docs", "kader"]);
    expect(told()).toEqual(["kader"]);
    expect(session.status?.frameworks.length).toBe(1);
  });

  test("where nobody may look above it, is told once which folder to open", async () => {
    const files = disk(["kader"]);
    await start(files, ["kader/docs"], false);
    expect([told(), session.messages]).toEqual([
      [],
      [
        "Deze map is een deel van het Algoritmekader. Open de map waar 'docs' in staat; dan worden de pagina's gecontroleerd.",
      ],
    ]);
    await session.watched({ uri: `${top}/kader/docs/nieuw.md`, type: 1 });
    await session.settle();
    expect(session.messages.length).toBe(1);
    // Whoever trusts the folder has the rest read too.
    await session.client.sendNotification("algoritmekader/workspaceTrusted");
    await session.until(() => told().length > 0);
    expect(told()).toEqual(["kader"]);
  });

  test.each(["kader/docs", "kader/docs/levenscyclus"])("and so on a platform that cannot: %s", async (folder) => {
    session = await ServerSession.start(memoryFileSystem(disk(["kader"]), true), [`${top}/${folder}`]);
    expect([told(), session.messages.length]).toEqual([[], 1]);
  });

  test("when it is closed, the framework goes; when the framework goes, so do its problems", async () => {
    const files = disk(["kader"]);
    await start(files, ["kader/docs"]);
    const event = { added: [], removed: [{ uri: `${top}/kader/docs`, name: "docs" }] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await session.until(() => told().length === 0);
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: event.removed, removed: [] },
    });
    await session.until(() => told().length > 0);
    files.delete(`${top}/kader/${phase}`);
    await session.watched({ uri: `${top}/kader/docs/levenscyclus`, type: 3 });
    await session.until(() => told().length === 0);
    await session.until(() => session.status?.frameworks.length === 0);
  });

  test("a client that opens files without a folder has their framework found", async () => {
    const files = disk(["kader"]);
    session = await ServerSession.start(memoryFileSystem(files), [], { workspaceFolders: null }, {}, { above });
    await session.open(`${top}/kader/${phase}`, `${broken}[weg](weg2.md)\n`);
    await session.until(() => told().length > 0);
    expect(session.codes(`${top}/kader/${phase}`)).toEqual(["link/unknown-file", "link/unknown-file"]);
    await session.open(`${top}/elders/x.md`, "[weg](weg.md)\n");
    await session.settle();
    expect([told(), session.messages]).toEqual([["kader"], []]);
  });
});

describe("a folder with a framework in it is opened", () => {
  test.each([
    ["in a folder", disk(["boven/kader"]), ["boven/kader"]],
    ["in a folder of a folder", disk(["boven/site-bron/kader"]), ["boven/site-bron/kader"]],
    ["two of them", disk(["boven/een", "boven/twee"]), ["boven/een", "boven/twee"]],
    ["deeper is too deep", disk(["boven/a/b/c"]), []],
    [
      "copies are none",
      disk(["boven/kader", "boven/site", "boven/node_modules/x", "boven/.venv/x", "boven/worktrees/x", "boven/.git/x"]),
      ["boven/kader"],
    ],
    [
      "nor are other states of a repository",
      disk(["boven/kader", "boven/tak"], { "boven/tak/.git": "gitdir: /werk/boven/kader/.git/worktrees/tak\n" }),
      ["boven/kader"],
    ],
  ])("%s", async (_, files, expected) => {
    await start(files, ["boven"]);
    expect([told(), session.messages]).toEqual([expected, []]);
  });

  test("one that is deeper is found when a page of it is opened", async () => {
    const deep = "boven/a/b/c";
    await start(disk([deep, "boven/a/site/x/y"], { "boven/a/b/README.md": "" }), ["boven"]);
    await session.open(`${top}/boven/a/b/README.md`, "[weg](weg.md)\n");
    await session.open(`${top}/boven/a/site/x/y/${phase}`, broken);
    await session.settle();
    expect(told()).toEqual([]);
    await session.open(`${top}/${deep}/${phase}`, `${broken}[weg](weg2.md)\n`);
    await session.until(() => told().length > 0);
    expect([told(), session.codes(`${top}/${deep}/${phase}`).length]).toEqual([[deep], 2]);
    await session.watched({ uri: `${top}/boven/README.md`, type: 2 });
    await session.settle();
    expect(told()).toEqual([deep]);
    const event = { added: [], removed: [{ uri: `${top}/boven`, name: "boven" }] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await session.until(() => told().length === 0);
  });

  test("they stand in the order of a window that is opened now, whichever came first", async () => {
    const files = disk(["boven/twee"]);
    await start(files, ["boven"]);
    files.set(`${top}/boven/een/${phase}`, broken);
    await session.watched({ uri: `${top}/boven/een/docs/levenscyclus`, type: 1 });
    await session.until(() => told().length === 2);
    const roots = async () => {
      const nodes = await session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", {});
      return nodes.map(({ label }) => label);
    };
    expect(await roots()).toEqual(["een", "twee"]);
    const added = [{ uri: `${top}/boven/twee`, name: "twee" }];
    const event = { added, removed: [] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    expect(await roots()).toEqual(["twee", "een"]);
  });

  test("a change beside it reads nothing again; one that comes or goes is followed", async () => {
    const files = disk(["boven/een"]);
    await start(files, ["boven"]);
    expect(session.watchedFolders).toEqual([`${top}/boven`]);
    const readings = session.indexed.length;
    await session.watched({ uri: `${top}/boven/README.md`, type: 2 }, { uri: `${top}/boven/een/README.md`, type: 2 });
    await session.settle();
    expect(session.indexed.length).toBe(readings);
    files.set(`${top}/boven/twee/${phase}`, broken);
    await session.watched({ uri: `${top}/boven/twee/docs/levenscyclus`, type: 1 });
    await session.until(() => told().length === 2);
    files.delete(`${top}/boven/een/${phase}`);
    await session.watched({ uri: `${top}/boven/een`, type: 3 });
    await session.until(() => told().length === 1);
    expect(told()).toEqual(["boven/twee"]);
  });

  test("when the folder itself becomes a framework, that is the one", async () => {
    const files = disk(["boven/een"]);
    await start(files, ["boven"]);
    files.set(`${top}/boven/${phase}`, broken);
    files.set(`${top}/boven/algoritmekader.json`, "{}");
    await session.watched({ uri: `${top}/boven/algoritmekader.json`, type: 1 });
    // What was told of the one within goes after what is told of this one.
    await session.until(() => told().includes("boven") && !told().includes("boven/een"));
    expect(told()).toEqual(["boven"]);
  });

  test("an edit in an open page is checked there", async () => {
    await start(disk(["boven/een", "boven/twee"]), ["boven"]);
    await session.open(`${top}/boven/twee/${phase}`, broken.replace("[weg](weg.md)", "weg"));
    await session.until(() => told().length === 1);
    expect(told()).toEqual(["boven/een"]);
  });
});

test("where the framework itself is opened, nothing is looked for around it", async () => {
  const read: string[] = [];
  const files = disk(["kader", "kader/anders"]);
  const system = memoryFileSystem(files, false, (uri) => read.push(uri));
  session = await ServerSession.start(system, [`${top}/kader`], {}, {}, { above });
  expect(told()).toEqual(["kader"]);
  expect(read.filter((uri) => uri.includes("anders") || uri.includes(".git"))).toEqual([]);
});

test("a file that the client writes in another way than before keeps no problems under its old name", async () => {
  const files: Disk = new Map([[`${top}/kader/docs/levenscyclus/a (b).md`, broken]]);
  session = await ServerSession.start(memoryFileSystem(files), [`${top}/kader`]);
  const [before] = session.problems.keys();
  expect(before).toBe(`${top}/kader/docs/levenscyclus/a%20(b).md`);
  await session.open(`${top}/kader/docs/levenscyclus/a%20%28b%29.md`, broken);
  await session.until(() => session.problems.has(`${top}/kader/docs/levenscyclus/a%20%28b%29.md`));
  expect(session.problems.size).toBe(1);
});
