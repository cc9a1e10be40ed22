import { expect, test, vi } from "vitest";
import { chooseMany, lookUp } from "../../../client/src/dialogue/lists";
import { type QuickPick, quickPicks } from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const here = { title: "Koppelen", canGoBack: false };
const pick = () => quickPicks.at(-1) as QuickPick;

test("a list stands there before it is known what is in it, and keeps what is typed", async () => {
  const count = quickPicks.length;
  let find: (value: string) => void = () => undefined;
  const looking = lookUp(here, "Even geduld", new Promise<string>((resolve) => (find = resolve)), {
    many: true,
  });
  expect(pick()).toMatchObject({ isShown: true, busy: true, items: [] });
  pick().value = "uit";
  // There is nothing to choose yet.
  pick().enter();
  find("uitleg");
  const looked = await looking;
  if (typeof looked !== "object") throw new Error(`it ended with ${looked}`);
  const choices = [{ label: "Uitleg", value: looked.found }];
  const answer = chooseMany({ ...here, list: looked.list }, "Kies", choices, []);
  expect(quickPicks.length).toBe(count + 1);
  expect(pick()).toMatchObject({ isShown: true, busy: false, value: "uit" });
  pick().selectedItems = pick().items;
  pick().enter();
  expect(await answer).toEqual({ value: ["uitleg"] });
  expect(pick().isDisposed).toBe(true);
});

test("boxes to tick stand in a list of their own, which keeps what is typed", async () => {
  const looking = lookUp(here, "Even geduld", Promise.resolve("uitleg"));
  const before = pick();
  before.value = "uit";
  const looked = await looking;
  if (typeof looked !== "object") throw new Error(`it ended with ${looked}`);
  expect(before.canSelectMany).toBe(false);
  void chooseMany({ ...here, list: looked.list }, "Kies", [{ label: "Uitleg", value: looked.found }], []);
  expect(pick()).not.toBe(before);
  expect(pick()).toMatchObject({ isShown: true, canSelectMany: true, value: "uit" });
});

test("whoever closes that list is asked nothing when the answer comes", async () => {
  const looking = lookUp(here, "Even geduld", new Promise(() => undefined));
  pick().escape();
  expect(await looking).toBeUndefined();
  expect(pick().isDisposed).toBe(true);
});

test("a list for which nothing can be looked up goes away", async () => {
  await expect(lookUp(here, "Even geduld", Promise.reject(new Error("no server")))).rejects.toThrow("no server");
  expect(pick().isDisposed).toBe(true);
});
