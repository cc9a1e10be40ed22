import { afterEach, describe, expect, test } from "vitest";
import type { CannotRead, FileSystem } from "../../../server/src/files/fileSystem";
import { mostBytes } from "../../../server/src/files/fileSystem";
import { data, pages } from "../../core/picture";
import { framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, partly, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;

let session: ServerSession;
afterEach(() => session?.dispose());

const keepsFiles = {
  capabilities: {
    workspace: {
      configuration: true,
      workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] },
    },
  },
};

const problemsIn = (one: ServerSession) =>
  [...one.problems].map(([path, problems]) => [path, problems.map(({ message }) => message)]).sort();

describe.each([false, true])("a file system that fails (answers later: %s)", (slow) => {
  test("with every seventh file ends in the problems of one that does not", async () => {
    const more = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        pages.maatregel(`2-owp-${index + 20}-nog-een`),
        goodMeasure
          .replace("owp-05", `owp-${index + 20}`)
          .replace(index === 3 ? "aia-09-menselijk-toezicht" : "\0", "weg"),
      ]),
    );
    const disk = diskOf(root, { ...framework, ...more });
    const whole = await ServerSession.start(memoryFileSystem(disk, slow), [root]);
    const wanted = problemsIn(whole);
    whole.dispose();
    expect(wanted.length).toBeGreaterThan(0);
    let reads = 0;
    const inner = memoryFileSystem(disk, slow);
    const flaky: FileSystem = {
      folder: (folderUri) => {
        const folder = inner.folder(folderUri);
        return {
          uri: folderUri,
          list: (path) => folder.list(path),
          read: (path) => (++reads % 7 === 0 ? { cannotRead: "unavailable" } : folder.read(path)),
        };
      },
    };
    session = await ServerSession.start(flaky, [root]);
    const first = [...session.problems.values()].flat();
    expect(first.filter(({ code }) => code === "file/unreadable").length).toBeGreaterThan(3);
    const all = new Set(wanted.flatMap(([, messages]) => messages));
    for (const { code, message } of first) if (code !== "file/unreadable") expect(all).toContain(message);
    await session.until(() => JSON.stringify(problemsIn(session)) === JSON.stringify(wanted));
  });

  test("with one page tells of that page, until an event says that it is another", async () => {
    const failing = new Map([[uri(requirement), "permission" as const]]);
    session = await ServerSession.start(partly(diskOf(root, framework), failing, slow), [root]);
    expect(session.codes(uri(requirement))).toEqual(["file/unreadable"]);
    expect(session.codes(uri(measure))).toEqual([]);
    failing.clear();
    await session.watched({ uri: uri(requirement), type: 2 });
    await session.until(() => session.codes(uri(requirement)).length === 0);
    failing.set(uri(requirement), "permission");
    await session.watched({ uri: uri(requirement), type: 2 });
    await session.until(() => session.codes(uri(requirement)).includes("file/unreadable"));
    expect(session.codes(uri(measure))).toEqual([]);
  });

  test("with one page has the text of the editor while that is open", async () => {
    const failing = new Map([[uri(requirement), "unavailable" as const]]);
    session = await ServerSession.start(partly(diskOf(root, framework), failing, slow), [root]);
    await session.open(uri(requirement), `${goodRequirement}\n[x](weg.md)\n`);
    await session.until(() => session.codes(uri(requirement)).includes("link/unknown-file"));
    await session.close(uri(requirement));
    await session.until(() => session.codes(uri(requirement)).includes("file/unreadable"));
  });

  test("with a folder tells of that folder, and of no page that may be in it", async () => {
    const folder = requirement.slice(0, requirement.lastIndexOf("/"));
    const failing = new Map([[uri(folder), "permission" as const]]);
    session = await ServerSession.start(partly(diskOf(root, framework), failing, slow), [root]);
    expect(session.codes(uri(folder))).toEqual(["file/unreadable"]);
    expect(session.codes(uri(measure))).toEqual([]);
    failing.clear();
    await session.until(() => session.codes(uri(folder)).length === 0);
    expect(session.codes(uri(measure))).toEqual([]);
  });

  test("with the folder in which its signs are is still a framework, also when something in it is told to be gone", async () => {
    const failing = new Map<string, CannotRead["cannotRead"]>();
    const files = { ...framework, [measure]: goodMeasure.replace("- ontwerp", "- ontwerpen") };
    session = await ServerSession.start(partly(diskOf(root, files), failing, slow), [root]);
    expect(session.codes(uri(measure))).toEqual(["value/unknown-term"]);
    failing.set(uri("docs"), "unavailable");
    await session.watched({ uri: uri(requirement), type: 3 });
    await session.settle();
    await session.watched({ uri: uri("docs/levenscyclus"), type: 3 });
    await session.settle();
    expect(session.status?.frameworks).toHaveLength(1);
    failing.clear();
    await session.watched({ uri: uri(requirement), type: 1 }, { uri: uri("docs/levenscyclus"), type: 1 });
    await session.until(() => session.codes(uri(measure)).join() === "value/unknown-term");
    expect(session.status?.frameworks).toHaveLength(1);
  });

  test("with its configuration says so there, and goes on with what held before", async () => {
    const failing = new Map<string, CannotRead["cannotRead"]>([[uri("algoritmekader.json"), "permission"]]);
    const settings = { rules: { "value/unknown-term": "off" } };
    const files = {
      ...framework,
      [measure]: goodMeasure.replace("- ontwerp", "- ontwerpen"),
      "algoritmekader.json": JSON.stringify(settings),
    };
    session = await ServerSession.start(partly(diskOf(root, files), failing, slow), [root]);
    const [problem, ...others] = session.problems.get(uri("algoritmekader.json")) ?? [];
    expect(problem?.code).toBe("configuration/invalid");
    expect(problem?.message).toContain("kan niet worden gelezen: je hebt er geen toegang toe");
    expect(others).toEqual([]);
    expect(session.codes(uri(measure))).toEqual(["value/unknown-term"]);
    failing.clear();
    await session.until(() => session.problems.size === 0 || !session.problems.has(uri("algoritmekader.json")));
    await session.until(() => session.codes(uri(measure)).length === 0);
    // Now that it is known it goes on.
    failing.set(uri("algoritmekader.json"), "unavailable");
    await session.watched({ uri: uri("algoritmekader.json"), type: 2 });
    await session.until(() => session.codes(uri("algoritmekader.json")).length === 1);
    expect(session.codes(uri(measure))).toEqual([]);
  });

  test("with a file that is not listed has none there", async () => {
    const failing = new Map([[uri("algoritmekader.json"), "unavailable" as const]]);
    session = await ServerSession.start(partly(diskOf(root, framework), failing, slow), [root]);
    expect(session.codes(uri("algoritmekader.json"))).toEqual([]);
  });
});

describe("a page that rests, and cannot be read any more without anybody having told so,", () => {
  /** More than there are awake at the same time. */
  const many = Object.fromEntries(
    Array.from({ length: 330 }, (_, index) => [
      pages.maatregel(`2-owp-${index + 100}-nog-een`),
      goodMeasure.replace("owp-05", `owp-${index + 100}`),
    ]),
  );
  const resting = pages.maatregel("2-owp-429-nog-een");
  let disk: Disk;
  let failing: Map<string, CannotRead["cannotRead"]>;

  async function start(): Promise<void> {
    disk = diskOf(root, { ...framework, ...many });
    failing = new Map();
    const { capabilities } = keepsFiles;
    // So many numbers of two digits there are not.
    const settings = { rules: { "value/pattern": "off" } };
    session = await ServerSession.start(partly(disk, failing), [root], { capabilities }, settings);
    expect(session.codes(uri(resting))).toEqual([]);
  }

  test("is not taken for one with nothing in it where it is checked again", async () => {
    await start();
    failing.set(uri(resting), "permission");
    disk.delete(uri(requirement));
    await session.watched({ uri: uri(requirement), type: 3 });
    await session.until(() => session.codes(uri(resting)).length > 0);
    const told = session.publications.filter((one) => one.uri === uri(resting)).flatMap((one) => one.diagnostics);
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(["file/unreadable"]));
    failing.clear();
    await session.until(() => session.codes(uri(resting)).includes("reference/unknown"));
  });

  test("keeps others from being renamed, once they would be", async () => {
    await start();
    failing.set(uri(resting), "permission");
    const renaming = { uri: uri(requirement), newName: "aia-10-menselijk-toezicht" };
    const found = await session.client.sendRequest("algoritmekader/renamePage", renaming);
    expect(found).toEqual({ refused: expect.stringContaining(`'${resting}' kan niet worden gelezen`) });
    await session.until(() => session.codes(uri(resting)).join() === "file/unreadable");
  });

  test("is gone where it was deleted", async () => {
    await start();
    disk.delete(uri(resting));
    const renaming = { uri: uri(requirement), newName: "aia-10-menselijk-toezicht" };
    const found = await session.client.sendRequest("algoritmekader/renamePage", renaming);
    expect(found).toHaveProperty("edit");
    expect(JSON.stringify(found)).not.toContain(resting);
  });
});

test("a page that is too big is told also when an editor opens it", async () => {
  session = await ServerSession.start(memoryFileSystem(diskOf(root, framework)), [root]);
  await session.open(uri(measure), goodMeasure + "a ".repeat(mostBytes / 2));
  await session.until(() => session.codes(uri(measure)).includes("file/unreadable"));
  expect(session.problems.get(uri(measure))?.[0]?.message).toContain("te groot");
  await session.change(uri(measure), goodMeasure);
  await session.until(() => session.codes(uri(measure)).length === 0);
});

test("the file of the site that cannot be read is not one without a menu", async () => {
  const failing = new Map([[uri(data.site), "permission" as const]]);
  const files = { ...framework, [data.site]: "nav:\n- weg.md\n" };
  session = await ServerSession.start(partly(diskOf(root, files), failing), [root]);
  expect(session.codes(uri(measure))).toEqual([]);
  expect(session.codes(uri(data.site))).toEqual(["file/unreadable"]);
});

test("a framework without any page is told of as one that is not whole", async () => {
  session = await ServerSession.start(memoryFileSystem(diskOf(root, { "algoritmekader.json": "{}" })), [root]);
  const [problem] = session.problems.get(uri("algoritmekader.json")) ?? [];
  expect(problem).toMatchObject({ code: "configuration/layout", severity: 1 });
  expect(problem?.message).toContain("geen enkele pagina");
  expect(session.status?.frameworks[0]).toMatchObject({ pages: 0, layout: problem?.message });
});
