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

test("problems below a group stand beside it in words, with the number and colour that mark it", () => {
  problemDecorations(status(0, 0));
  const decorate = (errors: number, warnings: number, mark?: TreeNode["mark"]) =>
    fake.decorations.provider?.provideFileDecoration(
      problemsUri({ ...node, problems: { errors, warnings }, ...(mark ? { mark } : {}) }),
    );
  expect(decorate(1, 2, { severity: "error", count: 1, isColoured: true })).toMatchObject({
    badge: "1",
    tooltip: "1 fout, 2 waarschuwingen hieronder",
    color: { id: "list.errorForeground" },
  });
  expect(decorate(0, 120, { severity: "warning", count: 120, isColoured: true })).toMatchObject({
    badge: "9+",
    color: { id: "list.warningForeground" },
  });
  expect(decorate(1, 2, { severity: "error", count: 1, isColoured: false })).toMatchObject({
    badge: "1",
    color: undefined,
  });
  expect(decorate(0, 2)).toMatchObject({ badge: undefined, tooltip: "2 waarschuwingen hieronder", color: undefined });
  expect(problemsUri(node)).toBeUndefined();
  expect(fake.decorations.provider?.provideFileDecoration(fake.Uri.parse(page))).toBeUndefined();
});
