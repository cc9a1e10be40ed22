import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../generators";
import { Editor } from "./editor";
import { oneEdit, sequence } from "./steps";

test.each([
  ["any order of events", sequence, 8],
  ["one edit after the other", oneEdit, 8],
] as const)(
  "%s ends where a server ends that is started now",
  async (_, arbitrary, usual) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (one) => {
        expect(await Editor.play(one)).toBeUndefined();
      }),
      runs(usual),
    );
  },
  600_000,
);
