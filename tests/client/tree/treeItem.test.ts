import { expect, test, vi } from "vitest";
import { toTreeItem } from "../../../client/src/tree/treeItem";
import type { TreeNode } from "../../../server/src/protocol/tree";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const page: TreeNode = {
  id: "framework/phase/kind/page",
  type: "page",
  label: "Menselijk toezicht",
  description: "aia-09",
  accessibilityLabel: "Vereiste Menselijk toezicht",
  icon: "law",
  hasChildren: false,
  uri: "file:///kader/pagina.md",
  range: { start: { line: 3, character: 1 }, end: { line: 3, character: 9 } },
};

test("a page shows its title, its code behind it and the icon of its kind", () => {
  const item = toTreeItem(page);
  expect(item.label).toBe("Menselijk toezicht");
  expect(item.description).toBe("aia-09");
  expect(item.iconPath).toEqual(new fake.ThemeIcon("law"));
  expect(item.accessibilityInformation).toEqual({ label: "Vereiste Menselijk toezicht" });
});

test("the node keeps its identity, so that what is expanded stays expanded", () => {
  expect(toTreeItem({ ...page, label: "Anders" }).id).toBe(page.id);
});

test("a click opens the page at its place", () => {
  const command = toTreeItem(page).command;
  expect(command?.command).toBe("vscode.open");
  expect(String(command?.arguments?.[0])).toBe(page.uri);
  expect(command?.arguments?.[1]).toEqual({ selection: new fake.Range(3, 1, 3, 9) });
});

test("a click on a phase unfolds it and opens nothing: a button beside it does", () => {
  const item = toTreeItem({ ...page, type: "group", range: undefined, hasChildren: true });
  expect(item.command).toBeUndefined();
  expect(item.contextValue).toBe("group.page");
  expect(toTreeItem({ ...page, type: "group", uri: undefined }).contextValue).toBe("group");
  expect(item.collapsibleState).toBe(fake.TreeItemCollapsibleState.Collapsed);
});

test("of several frameworks each is unfolded, a page without children cannot be", () => {
  expect(toTreeItem({ ...page, type: "framework", hasChildren: true }).collapsibleState).toBe(
    fake.TreeItemCollapsibleState.Expanded,
  );
  expect(toTreeItem(page).collapsibleState).toBe(fake.TreeItemCollapsibleState.None);
});

test("the menu of a page that can be linked has that choice", () => {
  expect(toTreeItem(page).contextValue).toBe("page");
  expect(toTreeItem({ ...page, canLink: true }).contextValue).toBe("page.link");
});
