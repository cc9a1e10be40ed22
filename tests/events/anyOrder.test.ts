import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../generators";
import { Editor } from "./editor";
import { oneEdit, sequence } from "./steps";
import { switchedOff } from "./switchedOff.mjs";
import { themed } from "./themes";

/** On a busy machine what is told a while later comes much later. */
const patience = 12;

test.each([
  ["any order of events", sequence, 8],
  ["one edit after the other", oneEdit, 8],
  ["edits of what hangs together", themed, 8],
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

test("each look-up that can be switched off stands once, and as a whole, where it is looked for", () => {
  const texts = new Map<string, string>();
  const textOf = (file: string) => {
    const text = texts.get(file) ?? readFileSync(join(__dirname, "../../server/src", file), "utf8");
    texts.set(file, text);
    return text;
  };
  const others = switchedOff.filter(({ file, from }) => {
    const [before, ...after] = textOf(file).split(from);
    return after.length !== 1 || /[\w.#]$/.test(before as string);
  });
  expect(others.map(({ name }) => name)).toEqual([]);
});
