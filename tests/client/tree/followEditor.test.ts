import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followEditor } from "../../../client/src/tree/followEditor";
import { badgeOf } from "../../../client/src/tree/lifecycleView";
import { problemDecorations, problemsUri } from "../../../client/src/tree/treeProblems";
import { type TreeState, treeState } from "../../../client/src/tree/treeState";
import type { FrameworkStatus, TreeNode } from "../../../server/src/protocol";
import * as fake from "../vscodeFake";

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
let memory: Map<string, unknown>;
let hidden: string | undefined;
let asked: string[];
let following: { dispose(): unknown };

const memento = () => ({
  get: (key: string) => memory.get(key),
  update: async (key: string, value: unknown) => void memory.set(key, value),
  keys: () => [...memory.keys()],
});

function edit(uri: string | undefined): void {
  fake.window.activeTextEditor =
    uri === undefined ? undefined : { document: { uri: fake.Uri.parse(uri) }, selections: [] };
  fake.activeEditorChanged.fire();
}

/** What was asked has been answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  fake.settings.values.clear();
  fake.executed.length = 0;
  fake.registered.clear();
  fake.messages.shown.length = 0;
  fake.messages.answer = undefined;
  memory = new Map();
  view.visible = true;
  view.selection = [];
  view.reveal.mockReset();
  hidden = undefined;
  asked = [];
  edit(undefined);
  state = treeState(memento());
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

describe("how the tree is seen", () => {
  const keys = () => Object.fromEntries(fake.executed.map(([, key, value]) => [key, value]));

  test("is kept for the workspace, without what says nothing", () => {
    state.update({ filter: { text: "  toezicht ", groups: [] }, onlyProblems: false });
    expect(treeState(memento()).view).toEqual({ filter: { text: "toezicht" } });
    expect(keys()).toMatchObject({ "algoritmekader.treeFiltered": true, "algoritmekader.treeOnlyProblems": false });
  });

  test("is told only when it is another", () => {
    let changes = 0;
    state.onDidChange(() => changes++);
    state.update({ filter: { text: "a" } });
    state.update({ filter: { text: " a" } });
    expect(changes).toBe(1);
  });

  test("is without a filter after one click, and stays grouped", () => {
    state.update({ grouping: "kind", filter: { text: "a" }, onlyProblems: true });
    state.clearFilter();
    expect(state.view).toEqual({ grouping: "kind" });
    expect(keys()).toMatchObject({ "algoritmekader.treeFiltered": false, "algoritmekader.treeOnlyProblems": false });
  });
});

describe("problems", () => {
  const status = (errors: number, warnings: number) => ({
    state: "ready" as const,
    status: { state: "ready" as const, language: "nl" as const, frameworks: [{ errors, warnings } as FrameworkStatus] },
  });

  test("are counted at the icon of the view", () => {
    expect(badgeOf(status(2, 1))).toEqual({ value: 3, tooltip: "2 fouten, 1 waarschuwing in het kader" });
    expect(badgeOf(status(0, 0))).toBeUndefined();
    expect(badgeOf({ ...status(1, 0), state: "failed" })).toBeUndefined();
  });

  test("below a group stand beside it as a number, in words and in the colour of the worst", () => {
    problemDecorations(status(0, 0));
    const decorate = (errors: number, warnings: number) =>
      fake.decorations.provider?.provideFileDecoration(
        problemsUri({ ...nodeOf(page), problems: { errors, warnings } }),
      );
    expect(decorate(1, 2)).toMatchObject({
      badge: "3",
      tooltip: "1 fout, 2 waarschuwingen hieronder",
      color: { id: "list.errorForeground" },
    });
    expect(decorate(0, 120)).toMatchObject({ badge: "9+", color: { id: "list.warningForeground" } });
    expect(problemsUri(nodeOf(page))).toBeUndefined();
    expect(fake.decorations.provider?.provideFileDecoration(fake.Uri.parse(page))).toBeUndefined();
  });
});
