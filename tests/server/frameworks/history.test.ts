import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { InitializeParams } from "vscode-languageserver";
import { type History, noHistory } from "../../../server/src/core/framework/history";
import type { PastKeys } from "../../../server/src/core/framework/released";
import type { HistoryReader } from "../../../server/src/files/historyReader";
import { historyOf } from "../../core/framework/gitLog";
import { pages } from "../../core/picture";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const requirement = pages.vereiste("aia-12-mensen-kijken-mee");
const measure = pages.maatregel("2-owp-05-toezicht");
const phase = pages.phase("ontwerp");
const quiet = { rules: { "key/missing": "off", "macro/missing": "off" } };
const uri = (path: string) => `${root}/${path}`;

const files = {
  [requirement]: "---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-12\n---\n",
  [measure]: "---\ntitle: Toezicht\nid: urn:nl:ak:mtr:owp-05\nvereiste:\n- aia-09-toezicht\n---\n",
  [phase]: "---\ntitle: Ontwerp\n---\n",
};

const renamed = historyOf(`2024-12-19 ${pages.vereiste("aia-09-toezicht")} -> ${requirement}`);
const deleted = historyOf(`2024-10-15 - ${pages.vereiste("aia-09-toezicht")}`);

/** A reader whose answers the test gives. */
class FakeReader implements HistoryReader {
  asked: string[] = [];
  isDisposed = false;
  history: History = noHistory;
  #waiting: (() => void)[] = [];

  keys: (PastKeys | undefined)[] = [];

  async read(of: string, keys?: PastKeys): Promise<History> {
    this.asked.push(of);
    this.keys.push(keys);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.history;
  }

  answer(history: History): void {
    this.history = history;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

let session: ServerSession;
let reader: FakeReader;
let disk: Disk;

beforeEach(() => {
  reader = new FakeReader();
  disk = diskOf(root, files);
});
afterEach(() => session.dispose());

async function start(params: Partial<InitializeParams> = {}): Promise<void> {
  session = await ServerSession.start(memoryFileSystem(disk), [root], params, quiet, { history: reader });
}

const message = () => String(session.problems.get(uri(measure))?.[0]?.message);

test("problems come at once, and with the day of the rename when the history is known", async () => {
  await start();
  expect(message()).toBe(
    "Vereiste 'aia-09-toezicht' bestaat niet. Kies een bestaande vereiste of verwijder deze verwijzing.",
  );
  await session.until(() => reader.asked.length === 1);
  expect(reader.asked).toEqual([root]);
  session.forget();
  reader.answer(renamed);
  await session.until(() => session.publications.length > 0);
  expect(message()).toBe(
    "Vereiste 'aia-09-toezicht' heet sinds 2024-12-19 'aia-12-mensen-kijken-mee'. Pas de verwijzing aan.",
  );
  expect(session.publications.map((publication) => publication.uri)).toEqual([uri(measure)]);
  expect(session.indexed.length).toBe(1);
});

test("a page that has another id than in the last release is told once that is known", async () => {
  await start();
  await session.until(() => reader.asked.length === 1);
  expect(reader.keys).toEqual([{ id: "id", title: "title" }]);
  const before = pages.maatregel("2-owp-08-toezicht");
  reader.answer(historyOf(`* v1.2 2024-12-01\n ${before} = urn:nl:ak:mtr:owp-08, Toezicht`));
  await session.until(() => session.codes(uri(measure)).includes("id/changed"));
});

test("a history that was read stays when the pages are read again", async () => {
  await start();
  await session.until(() => reader.asked.length === 1);
  reader.answer(deleted);
  await session.until(() => message().includes("verwijderd op 2024-10-15"));
  disk.set(uri("algoritmekader.json"), "{}");
  await session.watched({ uri: uri("algoritmekader.json"), type: 1 });
  await session.until(() => session.indexed.length === 2);
  expect(message()).toContain("verwijderd op 2024-10-15");
});

describe("the history is looked at again", () => {
  beforeEach(async () => {
    await start();
    await session.until(() => reader.asked.length === 1);
    reader.answer(noHistory);
  });

  test("once after a burst of changes outside the editor: a branch that is switched to, a commit", async () => {
    for (const file of [".git/HEAD", ".git/logs/HEAD", measure]) await session.watched({ uri: uri(file), type: 2 });
    await session.until(() => reader.asked.length === 2);
    reader.answer(deleted);
    await session.until(() => message().includes("verwijderd op 2024-10-15"));
    expect(reader.asked.length).toBe(2);
  });

  test("when a page is opened", async () => {
    await session.open(uri(measure), files[measure] as string);
    await session.until(() => reader.asked.length === 2);
  });
});

test("a folder that was closed meanwhile gets no problems back", async () => {
  await start();
  await session.until(() => reader.asked.length === 1);
  const event = { added: [], removed: [{ uri: root, name: "kader" }] };
  await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  await session.until(() => session.problems.size === 0);
  reader.answer(renamed);
  await session.settle();
  expect(session.problems.size).toBe(0);
});

test("in a workspace that is not trusted git is not run, until it is", async () => {
  await start({ initializationOptions: { isTrusted: false } });
  await session.settle();
  expect(reader.asked).toEqual([]);
  await session.client.sendNotification("algoritmekader/workspaceTrusted");
  await session.until(() => reader.asked.length === 1);
});

test("what is going on ends with the server", async () => {
  await start();
  await session.client.sendRequest("shutdown");
  expect(reader.isDisposed).toBe(true);
});
