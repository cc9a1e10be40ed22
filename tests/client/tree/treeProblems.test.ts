import { beforeEach, expect, test, vi } from "vitest";
import { badgeOf, problemDecorations, problemsUri } from "../../../client/src/tree/treeProblems";
import type { FrameworkStatus } from "../../../server/src/protocol/status";
import type { TreeNode } from "../../../server/src/protocol/tree";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const page = "file:///kader/a.md";
const node: TreeNode = {
  id: "kader|a",
  type: "page",
  label: "a",
  accessibilityLabel: "a",
  icon: "law",
  hasChildren: false,
  uri: page,
};

beforeEach(() => fake.settings.values.clear());

const status = (errors: number, warnings: number) => ({
  state: "ready" as const,
  status: { state: "ready" as const, language: "nl" as const, frameworks: [{ errors, warnings } as FrameworkStatus] },
});

test("problems are counted at the icon of the view", () => {
  expect(badgeOf(status(2, 1))).toEqual({ value: 3, tooltip: "2 fouten, 1 waarschuwing in het kader" });
  expect(badgeOf(status(0, 0))).toBeUndefined();
  expect(badgeOf({ ...status(1, 0), state: "failed" })).toBeUndefined();
});

test("problems below a group stand beside it as a number, in words and in the colour of the worst", () => {
  problemDecorations(status(0, 0));
  const decorate = (errors: number, warnings: number) =>
    fake.decorations.provider?.provideFileDecoration(problemsUri({ ...node, problems: { errors, warnings } }));
  expect(decorate(1, 2)).toMatchObject({
    badge: "3",
    tooltip: "1 fout, 2 waarschuwingen hieronder",
    color: { id: "list.errorForeground" },
  });
  expect(decorate(0, 120)).toMatchObject({ badge: "9+", color: { id: "list.warningForeground" } });
  expect(problemsUri(node)).toBeUndefined();
  expect(fake.decorations.provider?.provideFileDecoration(fake.Uri.parse(page))).toBeUndefined();
});
