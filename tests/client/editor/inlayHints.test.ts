import { afterEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";
import type { Session } from "../../../client/src/connection/session";
import { hintsElsewhere, inlayHints } from "../../../client/src/editor/inlayHints";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

const page = { uri: "file:///kader/a.md" };
const cursorAt = (line: number, document: object = page) => {
  const textEditor = { document: document as { uri: unknown }, selections: [{ active: { line } }] };
  fake.window.activeTextEditor = textEditor;
  fake.selectionChanged.fire({ textEditor });
};

afterEach(() => {
  fake.window.activeTextEditor = undefined;
  fake.settings.values.clear();
});

/** The lines of the hints that are left of those on lines 3, 4 and 5. */
async function shown(): Promise<number[]> {
  const all = [3, 4, 5].map((line) => ({ position: { line } })) as vscode.InlayHint[];
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
