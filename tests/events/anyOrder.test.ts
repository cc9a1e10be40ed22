import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../generators";
import { Editor } from "./editor";
import { oneEdit, sequence } from "./steps";
import { switchedOff } from "./switchedOff.mjs";

test.each([
  ["any order of events", sequence, 12],
  ["one edit after the other", oneEdit, 12],
] as const)("%s ends where a server ends that is started now", async (_, arbitrary, usual) => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (one) => {
      expect(await Editor.play(one)).toBeUndefined();
    }),
    runs(usual),
  );
});

test("each look-up that can be switched off stands in the source once", () => {
  const lost = switchedOff.filter(({ file, from }) => {
    const text = readFileSync(join(__dirname, "../../server/src", file), "utf8");
    return text.split(from).length !== 2;
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});
