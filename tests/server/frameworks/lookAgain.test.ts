import { afterEach, expect, test, vi } from "vitest";
import type { FileSystem } from "../../../server/src/files/fileSystem";
import { data, pages } from "../../core/picture";
import { framework, goodGlossary, goodMeasure, measure, requirement } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const wrong = goodMeasure.replace("aia-09-menselijk-toezicht", "aia-09-menselijke-toezicht");

let session: ServerSession;
afterEach(() => session?.dispose());

/** A disk that says when its files were changed, and which counts what is read of it. */
class Files {
  readonly read: string[] = [];
  readonly fileSystem: FileSystem;
  readonly #times = new Map<string, number>();

  constructor(
    readonly disk: Disk,
    isSlow: boolean,
  ) {
    const files = memoryFileSystem(disk, isSlow, (at) => this.read.push(at));
    const stamp = (at: string) => {
      const text = disk.get(at);
      return text === undefined ? undefined : { time: this.#times.get(at) ?? 0, size: text.length };
    };
    this.fileSystem = {
      folder: (at) => ({ ...files.folder(at), ...(isSlow ? {} : { stamp: (path: string) => stamp(`${at}/${path}`) }) }),
    };
  }

  write(path: string, text: string): void {
    this.disk.set(uri(path), text);
    this.#times.set(uri(path), Date.now());
  }
}

async function start(isSlow = false): Promise<Files> {
  const files = new Files(diskOf(root, framework), isSlow);
  session = await ServerSession.start(files.fileSystem, [root]);
  await session.settle();
  files.read.length = 0;
  return files;
}

const look = () => session.client.sendNotification("algoritmekader/lookedAt");

test("what no event has told is seen when somebody looks at the window again", async () => {
  const files = await start();
  files.write(measure, wrong);
  await look();
  await session.until(() => session.codes(uri(measure)).includes("reference/unknown"));
  files.write(measure, goodMeasure);
  await look();
  await session.until(() => session.codes(uri(measure)).length === 0);
  files.disk.delete(uri(requirement));
  await look();
  await session.until(() => session.codes(uri(measure)).includes("reference/unknown"));
  files.write(requirement, framework[requirement] as string);
  await look();
  await session.until(() => session.codes(uri(measure)).length === 0);
  files.write("algoritmekader.json", '{ "rules": 1 }');
  await look();
  await session.until(() => session.problems.has(uri("algoritmekader.json")));
});

test("so is a glossary that went before anybody had looked", async () => {
  const files = new Files(diskOf(root, { ...framework, [data.glossary]: goodGlossary }), false);
  session = await ServerSession.start(files.fileSystem, [root]);
  const terms = async () => {
    const page = await session.client.sendRequest<{ terms: unknown[] }>("algoritmekader/sitePage", {
      uri: uri(measure),
    });
    return page.terms.length;
  };
  expect(await terms()).toBeGreaterThan(0);
  files.disk.delete(uri(data.glossary));
  await look();
  await vi.waitFor(async () => expect(await terms()).toBe(0), 100_000);
});

test("in a file system that answers later, pages that came and went are seen", async () => {
  const files = await start(true);
  files.disk.delete(uri(requirement));
  await look();
  await session.until(() => session.codes(uri(measure)).includes("reference/unknown"));
  files.write(pages.vereiste("aia-77-nieuw"), "---\ntitle: Nieuw\nonbekend: x\n---\n");
  await look();
  await session.until(() => session.problems.has(uri(pages.vereiste("aia-77-nieuw"))));
});

test("where nothing has changed no page is read, and what is open is left as it stands there", async () => {
  const files = await start();
  await session.open(uri(measure), wrong);
  await session.until(() => session.codes(uri(measure)).includes("reference/unknown"));
  files.disk.delete(uri(measure));
  await look();
  await session.settle();
  expect(files.read.filter((at) => at.endsWith(".md"))).toEqual([]);
  expect(session.codes(uri(measure))).toContain("reference/unknown");
});

test("while a file system does not answer, what was read of it stays", async () => {
  const files = memoryFileSystem(diskOf(root, { ...framework, [measure]: wrong }), true);
  let isSilent = false;
  const silent = { cannotRead: "unavailable" } as const;
  const fileSystem: FileSystem = {
    folder: (at) => {
      const folder = files.folder(at);
      return {
        uri: at,
        list: async (path) => (isSilent ? silent : folder.list(path)),
        read: async (path) => (isSilent ? silent : folder.read(path)),
      };
    },
  };
  session = await ServerSession.start(fileSystem, [root]);
  const before = JSON.stringify([...session.problems]);
  isSilent = true;
  session.forget();
  await look();
  await session.settle();
  expect(session.publications).toEqual([]);
  expect(JSON.stringify([...session.problems])).toBe(before);
  expect(session.status?.frameworks.length).toBe(1);
});

test("a folder that is gone takes its problems with it", async () => {
  const files = await start();
  files.write(measure, wrong);
  await look();
  await session.until(() => session.problems.size > 0);
  files.disk.clear();
  await look();
  await session.until(() => session.problems.size === 0 && session.status?.frameworks.length === 0);
});
