import { beforeEach, describe, expect, test, vi } from "vitest";
import { chosenNodes, type PageNode, pagesOf } from "../../../client/src/commands/chosenPages";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const a: PageNode = { id: "1", uri: "file:///a.md", type: "page" };
const b: PageNode = { id: "2", uri: "file:///b.md", type: "page" };
const again: PageNode = { id: "3", uri: "file:///a.md", type: "page" };
const group: PageNode = { id: "4", type: "kind" };

/** A view in which a node has the focus, as VS Code has it: `list.toggleSelection` changes whether that one is selected. */
function viewWith(selection: readonly PageNode[], focused?: PageNode) {
  const view = { selection };
  fake.commands.executeCommand = async (...command: unknown[]) => {
    fake.executed.push(command);
    if (command[0] !== "list.toggleSelection" || !focused) return;
    view.selection = view.selection.includes(focused)
      ? view.selection.filter((node) => node !== focused)
      : [...view.selection, focused];
  };
  return view as { selection: readonly PageNode[] };
}

const { executeCommand } = fake.commands;
beforeEach(() => {
  fake.executed.length = 0;
  fake.commands.executeCommand = executeCommand;
  fake.window.activeTextEditor = { document: { uri: fake.Uri.parse("file:///open.md") }, selections: [] };
  return () => {
    fake.commands.executeCommand = executeCommand;
    fake.window.activeTextEditor = undefined;
  };
});

describe("what a command is for", () => {
  const shortcut = { fromTree: true };

  test("a menu: the node, or all that are selected with it", async () => {
    expect(await chosenNodes(viewWith([]), a, undefined)).toEqual([a]);
    expect(await chosenNodes(viewWith([]), a, [a, b])).toEqual([a, b]);
  });

  test("a key: the node with the focus, though another is selected", async () => {
    const view = viewWith([a], b);
    expect(await chosenNodes(view, shortcut, undefined)).toEqual([b]);
    expect(view.selection).toEqual([a]);
  });

  test("a key: all that are selected, where the focus is on one of them", async () => {
    const view = viewWith([a, b], b);
    expect(await chosenNodes(view, shortcut, undefined)).toEqual([a, b]);
    expect(view.selection).toEqual([a, b]);
  });

  test("a key in a tree without focus: what is selected", async () => {
    expect(await chosenNodes(viewWith([a]), shortcut, undefined)).toEqual([a]);
  });

  test("the palette: the page in the editor", async () => {
    expect(pagesOf(await chosenNodes(viewWith([a]), undefined, undefined))).toEqual([{ uri: "file:///open.md" }]);
  });

  test("a page that stands in two places is one page; a group is none", () => {
    expect(pagesOf([a, b, again])).toEqual([
      { uri: "file:///a.md", node: "1" },
      { uri: "file:///b.md", node: "2" },
    ]);
    expect(pagesOf([group])).toEqual([]);
  });
});
