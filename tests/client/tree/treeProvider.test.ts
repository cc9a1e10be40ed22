import { beforeEach, describe, expect, test, vi } from "vitest";
import { treeProvider } from "../../../client/src/tree/treeProvider";
import type { TreeNode } from "../../../server/src/protocol/tree";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const node = (id: string): TreeNode => ({
  id,
  type: "group",
  label: id,
  accessibilityLabel: id,
  icon: "folder",
  hasChildren: true,
});

let tree: Record<string, string[]>;
let refreshed: unknown[];
let log: ReturnType<typeof fake.logChannel>;
let provider: ReturnType<typeof treeProvider>;

beforeEach(() => {
  tree = { "": ["phase 1", "phase 2"], "phase 1": ["page a", "page b"] };
  refreshed = [];
  log = fake.logChannel();
  provider = treeProvider(
    {
      treeChildren: async ({ parent }) => (tree[parent ?? ""] ?? []).map(node),
      request: async () => undefined,
    },
    { view: {} },
    log,
  );
  provider.onDidChangeTreeData((elements) => refreshed.push(elements));
});

describe("the tree follows the framework", () => {
  test("nodes come from the server, one level at a time", async () => {
    const [first] = await provider.getChildren();
    expect(first?.label).toBe("phase 1");
    expect((await provider.getChildren(first)).map((child) => child.label)).toEqual(["page a", "page b"]);
  });

  test("a changed node is refreshed as the very object that the editor holds", async () => {
    const [first] = await provider.getChildren();
    provider.refresh(new Set(["phase 1"]));
    expect(refreshed).toEqual([[first]]);
    expect((refreshed[0] as unknown[])[0]).toBe(first);
  });

  test("a node that was never unfolded costs no refresh", async () => {
    await provider.getChildren();
    provider.refresh(new Set(["page a"]));
    expect(refreshed).toEqual([]);
  });

  test("a node that has left the tree, and all below it, is not refreshed", async () => {
    const [first] = await provider.getChildren();
    await provider.getChildren(first);
    tree = { "": ["phase 2"] };
    await provider.getChildren();
    provider.refresh(new Set(["phase 1", "page a"]));
    expect(refreshed).toEqual([]);
  });

  test("a change of everything refreshes from the root", () => {
    provider.refresh("everything");
    expect(refreshed).toEqual([undefined]);
  });

  test("when the server goes away while it is asked, the tree is empty and the log says why", async () => {
    const broken = treeProvider(
      {
        treeChildren: () => Promise.reject(new Error("gone")),
        request: async () => undefined,
      },
      { view: {} },
      log,
    );
    expect(await broken.getChildren()).toEqual([]);
    expect(log.lines).toEqual(["debug: No children for the tree: Error: gone"]);
  });
});
