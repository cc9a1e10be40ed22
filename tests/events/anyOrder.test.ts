import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../generators";
import { Editor } from "./editor";
import { oneEdit, sequence } from "./steps";

/** On a busy machine what is told a while later comes much later. */
const patience = 3000;

test.each([
  ["any order of events", sequence, 8],
  ["one edit after the other", oneEdit, 8],
] as const)(
  "%s ends where a server ends that is started now",
  async (_, arbitrary, usual) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (one) => {
        expect(await Editor.play(one, patience)).toBeUndefined();
      }),
      // To wait so long for each smaller case would take hours: `npm run test:events` makes it smaller.
      { ...runs(usual), endOnFailure: true },
    );
  },
  600_000,
);
