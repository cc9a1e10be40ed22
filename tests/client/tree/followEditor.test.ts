import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followEditor } from "../../../client/src/tree/followEditor";
import { type TreeState, treeState } from "../../../client/src/tree/treeState";
import type { TreeNode } from "../../../server/src/protocol/tree";
import * as fake from "../vscodeFake";
import { memoryOf } from "./memoryOf";

vi.mock("vscode", () => import("../vscodeFake"));

const nodeOf = (uri: string): TreeNode => ({
  id: `kader|${uri}`,
  type: "page",
  label: uri,
  accessibilityLabel: uri,
  icon: "law",
  hasChildren: false,
  uri,
});
const page = "file:///kader/a.md";
const other = "file:///kader/b.md";

const visibility = new fake.EventEmitter<{ visible: boolean }>();
const view = { visible: true, selection: [] as TreeNode[], reveal: vi.fn(), onDidChangeVisibility: visibility.event };
let state: TreeState;
let hidden: string | undefined;
let asked: string[];
let following: { dispose(): unknown };

function edit(uri: string | undefined): void {
  fake.window.activeTextEditor =
    uri === undefined ? undefined : { document: { uri: fake.Uri.parse(uri) }, selections: [] };
  fake.activeEditorChanged.fire();
}

/** What was asked has been answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  fake.settings.values.clear();
  fake.registered.clear();
  fake.messages.shown.length = 0;
  fake.messages.answer = undefined;
  view.visible = true;
  view.selection = [];
  view.reveal.mockReset();
  hidden = undefined;
  asked = [];
  edit(undefined);
  state = treeState(memoryOf(new Map()));
  const provider = {
    find: async (uri: string) => {
      asked.push(uri);
      if (state.isFiltered && hidden !== undefined) return { hidden };
      return uri.endsWith(".md") ? { node: nodeOf(uri) } : {};
    },
  };
  const session = { state: "ready" as const, status: undefined, onDidChange: new fake.EventEmitter<void>().event };
  following = followEditor(view, provider, state, session, fake.logChannel());
});
afterEach(() => following.dispose());

describe("the tree follows the editor", () => {
  test("without taking the focus, once per page", async () => {
    edit(page);
    await answered();
    expect(view.reveal.mock.calls).toEqual([[nodeOf(page), { select: true, focus: false }]]);
    edit(page);
    await answered();
    expect(asked).toEqual([page]);
  });

  test("one after the other, so that the last one stays", async () => {
    let done = (): void => undefined;
    view.reveal.mockImplementationOnce(
      () =>
        new Promise<void>((resolve) => {
          done = resolve;
        }),
    );
    edit(page);
    await answered();
    edit(other);
    await answered();
    expect(view.reveal.mock.calls.map(([node]) => node)).toEqual([nodeOf(page)]);
    done();
    await answered();
    expect(view.reveal.mock.calls.map(([node]) => node)).toEqual([nodeOf(page), nodeOf(other)]);
  });

  test("not to a page that the author chose in the tree", async () => {
    view.selection = [nodeOf(page)];
    edit(page);
    await answered();
    expect(asked).toEqual([]);
  });

  test("not while it is out of view, and at once when it comes into view", async () => {
    view.visible = false;
    edit(page);
    await answered();
    expect(asked).toEqual([]);
    view.visible = true;
    visibility.fire({ visible: true });
    await answered();
    expect(view.reveal).toHaveBeenCalledOnce();
  });

  test("not when the setting is off", async () => {
    fake.settings.set("algoritmekader.tree.followEditor", false);
    edit(page);
    await answered();
    expect(asked).toEqual([]);
  });

  test("not to a page that is no longer in the editor when the answer comes", async () => {
    edit(page);
    edit(other);
    await answered();
    expect(view.reveal.mock.calls).toEqual([[nodeOf(other), { select: true, focus: false }]]);
  });

  test("again when it is grouped in another way", async () => {
    edit(page);
    await answered();
    state.update({ grouping: "kind" });
    await answered();
    expect(view.reveal).toHaveBeenCalledTimes(2);
  });
});

describe("a page is shown in the tree on request", () => {
  const show = (target?: unknown) => fake.registered.get("algoritmekader.revealInTree")?.(target);

  test("with the focus", async () => {
    view.visible = false;
    await show(fake.Uri.parse(page));
    expect(view.reveal.mock.calls).toEqual([[nodeOf(page), { select: true, focus: true }]]);
  });

  test("where the filter hides it after the filter is cleared", async () => {
    hidden = "Meten";
    state.update({ filter: { text: "weg" } });
    fake.messages.answer = "Clear the filter";
    view.visible = false;
    await show(fake.Uri.parse(page));
    expect(fake.messages.shown).toEqual(["'Meten' is left out by the filter of the lifecycle."]);
    expect(state.isFiltered).toBe(false);
    expect(view.reveal).toHaveBeenCalledOnce();
  });

  test("with a word where it has no place", async () => {
    await show(fake.Uri.parse("file:///kader/los.txt"));
    expect(fake.messages.shown).toEqual(["This page is not in the lifecycle."]);
  });
});
