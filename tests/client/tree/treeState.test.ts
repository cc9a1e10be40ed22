import { beforeEach, expect, test, vi } from "vitest";
import { type TreeState, treeState } from "../../../client/src/tree/treeState";
import * as fake from "../vscodeFake";
import { memoryOf } from "./memoryOf";

vi.mock("vscode", () => import("../vscodeFake"));

let kept: Map<string, unknown>;
let state: TreeState;
beforeEach(() => {
  fake.executed.length = 0;
  kept = new Map();
  state = treeState(memoryOf(kept));
});

const keys = () => Object.fromEntries(fake.executed.map(([, key, value]) => [key, value]));

test("how the tree is seen is kept for the workspace, without what says nothing", () => {
  state.update({ filter: { text: "  toezicht ", groups: [] }, onlyProblems: false });
  expect(treeState(memoryOf(kept)).view).toEqual({ filter: { text: "toezicht" } });
  expect(keys()).toMatchObject({ "algoritmekader.treeFiltered": true, "algoritmekader.treeOnlyProblems": false });
});

test("a view is told only when it is another", () => {
  let changes = 0;
  state.onDidChange(() => changes++);
  state.update({ filter: { text: "a" } });
  state.update({ filter: { text: " a" } });
  expect(changes).toBe(1);
});

test("the tree is without a filter after one click, and stays grouped", () => {
  state.update({ grouping: "kind", filter: { text: "a" }, onlyProblems: true });
  state.clearFilter();
  expect(state.view).toEqual({ grouping: "kind" });
  expect(keys()).toMatchObject({ "algoritmekader.treeFiltered": false, "algoritmekader.treeOnlyProblems": false });
});
