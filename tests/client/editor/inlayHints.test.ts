import { afterEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";
import type { Session } from "../../../client/src/connection/session";
import { hintsElsewhere, inlayHints } from "../../../client/src/editor/inlayHints";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

const page = {
  uri: fake.Uri.parse("file:///kader/a.md"),
  lineAt: (line: number) => ({
    text: ["- kort", "- een-naam-die-de-regel-vult-tot-veertig", "Een zin van een alinea."][line - 3],
  }),
};
const cursorAt = (line: number, document: object = page) => {
  const textEditor = { document: document as { uri: unknown }, selections: [{ active: { line } }] };
  fake.window.activeTextEditor = textEditor;
  fake.selectionChanged.fire({ textEditor });
};

afterEach(() => {
  fake.window.activeTextEditor = undefined;
  fake.window.visibleTextEditors = [];
  fake.window.tabGroups.all = [];
  fake.settings.values.clear();
});

/** The lines of the hints that are left of those on lines 3, 4 and 5. */
async function shown(): Promise<number[]> {
  const all = [3, 4, 5].map((line) => ({ position: { line }, label: "Een titel" })) as vscode.InlayHint[];
  const provide = hintsElsewhere.provideInlayHints as NonNullable<typeof hintsElsewhere.provideInlayHints>;
  const none = undefined as never;
  const hints = await provide(page as unknown as vscode.TextDocument, none, none, () => all);
  return (hints ?? []).map(({ position }) => position.line);
}

test("the line of the cursor has none where that is asked for; other pages and other settings keep all", async () => {
  fake.settings.set("algoritmekader.inlayHints", "cursorElsewhere");
  cursorAt(4);
  expect(await shown()).toEqual([3, 5]);
  cursorAt(4, { uri: "file:///kader/b.md" });
  expect(await shown()).toEqual([3, 4, 5]);
  fake.settings.set("algoritmekader.inlayHints", "on");
  cursorAt(4);
  expect(await shown()).toEqual([3, 4, 5]);
});

test("they are asked for again when the cursor goes to another line, and not within a line", () => {
  const fire = vi.fn();
  const client = { getFeature: () => ({ getProvider: () => ({ onDidChangeInlayHints: { fire } }) }) };
  const following = inlayHints({ client } as unknown as Session);
  fake.settings.set("algoritmekader.inlayHints", "cursorElsewhere");
  for (const line of [1, 1, 2, 2, 1]) cursorAt(line);
  expect(fire).toHaveBeenCalledTimes(3);
  following.dispose();
});

test("beside another editor, or in a window that is zoomed in, an item of a list has none that would make it go on in the next line", async () => {
  const group = { viewColumn: 1, tabs: [] };
  fake.window.tabGroups.all = [group];
  expect(await shown()).toEqual([3, 4, 5]);
  fake.window.tabGroups.all = [group, { ...group, viewColumn: 2 }];
  expect(await shown()).toEqual([3, 5]);
  fake.window.tabGroups.all = [group];
  fake.settings.set("window.zoomLevel", 4);
  expect(await shown()).toEqual([3, 5]);
});

test("an editor of a comparison or of a peek has none", async () => {
  const activeTab = { input: new fake.TabInputTextDiff(fake.Uri.parse("git:/kader/a.md"), page.uri) };
  fake.window.tabGroups.all = [{ viewColumn: 1, tabs: [activeTab], activeTab }];
  expect(await shown()).toEqual([]);
  fake.window.tabGroups.all = [];
  fake.window.visibleTextEditors = [{ document: page, viewColumn: 1 }];
  expect(await shown()).toEqual([3, 4, 5]);
  fake.window.visibleTextEditors = [{ document: page, viewColumn: 1 }, { document: page }];
  expect(await shown()).toEqual([]);
});

test("they are asked for again when other editors are in view, or their number of columns is another", () => {
  const fire = vi.fn();
  const client = { getFeature: () => ({ getProvider: () => ({ onDidChangeInlayHints: { fire } }) }) };
  fake.window.visibleTextEditors = [{ document: page, viewColumn: 1 }];
  const following = inlayHints({ client } as unknown as Session);
  fake.visibleEditorsChanged.fire(undefined);
  fake.tabGroupsChanged.fire(undefined);
  expect(fire).toHaveBeenCalledTimes(1);
  const group = { viewColumn: 1, tabs: [] };
  fake.window.tabGroups.all = [group, { ...group, viewColumn: 2 }];
  fake.tabGroupsChanged.fire(undefined);
  expect(fire).toHaveBeenCalledTimes(2);
  following.dispose();
});
