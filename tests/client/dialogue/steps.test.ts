import { expect, test } from "vitest";
import { askAll, type Step } from "../../../client/src/dialogue/steps";

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

test("a step with nothing to ask is passed over, on the way back too, and is not counted", async () => {
  const seen: string[] = [];
  const answers: ("next" | "back")[] = ["next", "back", "next", "next"];
  const step = (name: string, isAsked?: () => boolean): Step =>
    Object.assign(
      async ({ step: number, total, canGoBack }: Parameters<Step>[0]) => {
        seen.push(`${name}: ${number}/${total}${canGoBack ? " back" : ""}`);
        return answers.shift();
      },
      isAsked ? { isAsked } : {},
    );
  const never = () => false;
  expect(await askAll([step("a", never), step("b"), step("c", never), step("d"), step("e", never)])).toBe("done");
  expect(seen).toEqual(["b: 1/2", "d: 2/2 back", "b: 1/2", "d: 2/2 back"]);
});
