import { beforeEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";
import { suggestions } from "../../../client/src/editor/suggestions";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const invoke = 0;
const typed = 1;
const further = 2;

beforeEach(() => {
  fake.extensions.all.add("vscode.markdown-language-features");
});

/** What is left of two suggestions, the second of which VS Code makes too. */
function asker() {
  const { provideCompletionItem } = suggestions();
  return async (triggerKind: number, triggerCharacter?: string) => {
    const items = [
      { label: "ours", data: {} },
      { label: "both", data: { isOfMarkdown: true } },
    ];
    const next = () => ({ isIncomplete: true, items });
    const context = { triggerKind, triggerCharacter };
    const found = await provideCompletionItem!(
      { uri: fake.Uri.parse("file:///x.md") } as unknown as vscode.TextDocument,
      {} as vscode.Position,
      context as vscode.CompletionContext,
      {} as vscode.CancellationToken,
      next as never,
    );
    return (found as vscode.CompletionList).items.map(({ label }) => label);
  };
}

test("behind a bracket the list is ours alone, and stays so while more is typed", async () => {
  const ask = asker();
  expect(await ask(typed, "(")).toEqual(["ours", "both"]);
  expect(await ask(further)).toEqual(["ours", "both"]);
});

test("where VS Code suggests too, what it suggests itself is left out", async () => {
  const ask = asker();
  expect(await ask(typed, "#")).toEqual(["ours"]);
  expect(await ask(invoke)).toEqual(["ours"]);
  expect(await ask(further)).toEqual(["ours"]);
});

test("without its Markdown support all is ours", async () => {
  fake.extensions.all.clear();
  expect(await asker()(invoke)).toEqual(["ours", "both"]);
});
