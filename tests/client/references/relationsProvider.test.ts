import { expect, test, vi } from "vitest";
import { relationItem, relationsProvider } from "../../../client/src/references/relationsProvider";
import type { RelationNode } from "../../../server/src/protocol/relations";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const node = (over: Partial<RelationNode> = {}): RelationNode => ({
  id: "names",
  type: "section",
  label: "Noemt",
  accessibilityLabel: "Noemt 1 pagina",
  icon: "arrow-right",
  ...over,
});

test("a node unfolds as the server says", () => {
  const { None, Collapsed, Expanded } = fake.TreeItemCollapsibleState;
  const children = [node({ id: "x" })];
  expect(relationItem(node()).collapsibleState).toBe(None);
  expect(relationItem(node({ children })).collapsibleState).toBe(Collapsed);
  expect(relationItem(node({ children, isExpanded: true })).collapsibleState).toBe(Expanded);
});

test("a node is said in words, and its colour says no more than its words", () => {
  const item = relationItem(node({ type: "broken", severity: "error", icon: "error", tooltip: "bestaat niet" }));
  expect(item.accessibilityInformation).toEqual({ label: "Noemt 1 pagina" });
  expect(item.tooltip).toBe("bestaat niet");
  expect(item.iconPath).toEqual(new fake.ThemeIcon("error"));
});

test("a node goes to its place, or repairs, with a click; a group does neither", () => {
  const commandOf = (type: RelationNode["type"]) => relationItem(node({ type })).command?.command;
  expect(commandOf("place")).toBe("algoritmekader.goToReference");
  expect(commandOf("broken")).toBe("algoritmekader.goToReference");
  expect(commandOf("repair")).toBe("algoritmekader.repairReference");
  expect(commandOf("group")).toBeUndefined();
});

test("a node shows its page at a glance, without commands or HTML", async () => {
  const provider = relationsProvider({ request: async () => "**Toezicht**" as never });
  const place = node({ type: "place", uri: "file:///werk/docs/a.md" });
  const { tooltip } = await provider.resolveTreeItem(relationItem(place), place);
  expect(tooltip).toEqual({ value: "**Toezicht**", isTrusted: false, supportHtml: false });
});
