import { expect, test, vi } from "vitest";
import { askAll, chooseMany, lookUp, type Step } from "../../../client/src/dialogue/dialogue";
import { type QuickPick, quickPicks } from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

/** The steps that were asked, with their number and whether there was a way back, and how the dialogue ended. */
async function asked(answers: readonly ("next" | "back" | undefined)[], count: number, canLeave = false) {
  const seen: string[] = [];
  let turn = 0;
  const steps = Array.from(
    { length: count },
    (_, index): Step =>
      async ({ step, total, canGoBack }) => {
        seen.push(`${index + 1}: ${step}/${total}${canGoBack ? " back" : ""}`);
        return answers[turn++];
      },
  );
  const end = await askAll(steps, canLeave);
  return [...seen, `${end}`];
}

test("one step after the other, with a way back to the one before", async () => {
  expect(await asked(["next", "back", "next", "next"], 2)).toEqual([
    "1: 1/2",
    "2: 2/2 back",
    "1: 1/2",
    "2: 2/2 back",
    "done",
  ]);
});

test("a single step has no number", async () => {
  expect(await asked(["next"], 1)).toEqual(["1: undefined/undefined", "done"]);
});

test("the way back from the first leads out, where there is something before it", async () => {
  expect(await asked(["back"], 2, true)).toEqual(["1: 1/2 back", "back"]);
});

test("whoever has had enough is asked no more", async () => {
  expect(await asked(["next", undefined], 3)).toEqual(["1: 1/3", "2: 2/3 back", "undefined"]);
});

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
