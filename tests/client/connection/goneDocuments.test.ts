import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { goneDocuments } from "../../../client/src/connection/goneDocuments";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

const folder = "file:///werk/vereisten";
const uri = `${folder}/aia-42.md`;
const document = (over: object = {}) => ({ uri: fake.Uri.parse(uri), isDirty: false, isClosed: false, ...over });
const tab = { input: new fake.TabInputText(fake.Uri.parse(uri)) };
const deleted = 3;

let told: string[];
let started: ReturnType<typeof goneDocuments> | undefined;
afterEach(() => started?.dispose());

beforeEach(() => {
  told = [];
  fake.workspace.textDocuments = [document()];
  fake.window.tabGroups.all = [];
  fake.window.visibleTextEditors = [];
});

/** What the editor tells the server of its documents, with the session played by the test. */
function start() {
  const getFeature = (method: string) => ({
    getProvider: () => ({ send: async () => void told.push(method.replace("textDocument/", "")) }),
  });
  started = goneDocuments(() => ({ client: { getFeature } as never }), fake.logChannel());
  return started;
}

/** The disk says that something is gone; resolves when all was looked at. */
async function gone(one: ReturnType<typeof start>, what = uri, type = deleted): Promise<void> {
  const next = vi.fn(async () => undefined);
  await one.middleware.didChangeWatchedFile({ uri: what, type } as never, next);
  expect(next).toHaveBeenCalledOnce();
  await later();
}

const later = () => new Promise((resolve) => setTimeout(resolve, 0));

function show(tabs: unknown[], closed: unknown[] = []): void {
  fake.window.tabGroups.all = [{ viewColumn: 1, tabs: tabs as { input: unknown }[] }];
  fake.tabsChanged.fire({ closed });
}

test("a document without a file and a tab is told to be closed, once", async () => {
  const one = start();
  await gone(one);
  await gone(one);
  expect(told).toEqual(["didClose"]);
});

test("so is one in a folder that is gone, but not one whose name begins the same", async () => {
  fake.workspace.textDocuments = [document(), document({ uri: fake.Uri.parse(`${folder}-oud/aia-42.md`) })];
  await gone(start(), folder);
  expect(told).toEqual(["didClose"]);
});

test.each([
  ["has text that is not saved", () => (fake.workspace.textDocuments = [document({ isDirty: true })])],
  ["is in a tab", () => (fake.window.tabGroups.all = [{ viewColumn: 1, tabs: [tab] }])],
  [
    "is compared in a tab",
    () => {
      const input = new fake.TabInputTextDiff(fake.Uri.parse("git:/aia-42.md"), fake.Uri.parse(uri));
      fake.window.tabGroups.all = [{ viewColumn: 1, tabs: [{ input }] }];
    },
  ],
  ["is in an editor", () => (fake.window.visibleTextEditors = [{ document: document() }])],
  ["is closed already", () => (fake.workspace.textDocuments = [document({ isClosed: true })])],
])("one that %s stays as it is", async (_, arrange) => {
  arrange();
  await gone(start());
  expect(told).toEqual([]);
});

test("a file that was made or changed closes nothing, nor one that is there again", async () => {
  const one = start();
  await gone(one, uri, 1);
  await gone(one, uri, 2);
  const stat = vi.spyOn(fake.workspace.fs, "stat").mockResolvedValue({});
  await gone(one);
  stat.mockRestore();
  expect(told).toEqual([]);
});

test("a document that is shown again is open again, before anything is typed in it", async () => {
  const one = start();
  await gone(one);
  show([tab]);
  expect(told).toEqual(["didClose", "didOpen"]);
  show([tab]);
  expect(told).toEqual(["didClose", "didOpen"]);
});

test("when the tab goes after the file, the document goes with it", async () => {
  const one = start();
  show([tab]);
  await gone(one);
  expect(told).toEqual([]);
  show([], [tab]);
  await later();
  expect(told).toEqual(["didClose"]);
});

test("a server that starts again does not hear of it, and does of all other documents", async () => {
  const one = start();
  await gone(one);
  const next = vi.fn(async () => undefined);
  const [left] = fake.workspace.textDocuments as never[];
  await one.didOpen(left as never, next);
  expect(next).not.toHaveBeenCalled();
  await one.didOpen(document() as never, next);
  expect(next).toHaveBeenCalledOnce();
});
