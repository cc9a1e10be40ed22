import { beforeEach, describe, expect, test, vi } from "vitest";
import { chosenNodes, type PageNode, pagesOf } from "../../../client/src/commands/chosenPages";
import { difference } from "../../../client/src/edits/undoableEdit";
import { linksOnDrop } from "../../../client/src/pages/dropLinks";
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

test("taking an edit back touches what has changed only", () => {
  const changeOf = (from: string, to: string) => {
    const { start, end, text } = difference(from, to);
    return [from.slice(start, end), text, from.slice(0, start) + text + from.slice(end) === to];
  };
  expect(changeOf("- a\n- b\n", "- a\n")).toEqual(["- b\n", "", true]);
  expect(changeOf("- a\n", "- a\n- a\n")).toEqual(["", "- a\n", true]);
  expect(changeOf("aab", "ab")).toEqual(["a", "", true]);
  expect(changeOf("x", "x")).toEqual(["", "", true]);
  expect(changeOf("", "y")).toEqual(["", "y", true]);
});

describe("pages that are dropped in a text", () => {
  const drop = async (list: string | undefined, links: string[]) => {
    const asked: unknown[] = [];
    const request = async (_method: string, params: unknown) => {
      asked.push(params);
      return links as never;
    };
    const data = { get: () => (list === undefined ? undefined : { asString: async () => list }) };
    const document = { uri: fake.Uri.parse("file:///open.md") };
    const edit = await linksOnDrop({ request }).provideDocumentDropEdits(
      document as never,
      undefined as never,
      data as never,
      undefined as never,
    );
    return { asked, text: (edit as { insertText: string } | undefined)?.insertText };
  };

  test("become links, as that page writes them", async () => {
    const { asked, text } = await drop("# lijst\r\nfile:///a.md\r\nfile:///b.md\r\n", ["[A](a.md)", "[B](b.md)"]);
    expect(asked).toEqual([{ uris: ["file:///a.md", "file:///b.md"], as: "link", from: "file:///open.md" }]);
    expect(text).toBe("[A](a.md)\n[B](b.md)");
  });

  test("are left to the editor where one of them is no page, or there is none", async () => {
    expect((await drop("file:///a.md\nfile:///b.png", ["[A](a.md)"])).text).toBeUndefined();
    expect((await drop(undefined, [])).asked).toEqual([]);
  });
});
