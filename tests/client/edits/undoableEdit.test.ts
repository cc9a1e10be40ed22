import { expect, test, vi } from "vitest";
import { difference } from "../../../client/src/edits/undoableEdit";

vi.mock("vscode", () => import("../vscodeFake"));

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
