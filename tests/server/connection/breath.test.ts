import { expect, test } from "vitest";
import type { MessageWriter } from "vscode-jsonrpc";
import { Breath } from "../../../server/src/connection/breath";

/** A breath of which each turn handles a message while any are waiting, and how many turns it took. */
function breathWith(waiting: number, quiet: number): { breath: Breath; turns: () => number } {
  let turns = 0;
  const breath: Breath = new Breath(async () => {
    turns++;
    if (turns <= waiting) breath.onHandled();
  }, quiet);
  return { breath, turns: () => turns };
}

test.each([
  [0, 4],
  [1, 5],
  [20, 24],
])("gives way until no message is handled any more: of %i after %i turns", async (waiting, wanted) => {
  const { breath, turns } = breathWith(waiting, 4);
  await breath.take();
  expect(turns()).toBe(wanted);
});

test("goes on however many come", async () => {
  const { breath, turns } = breathWith(Number.POSITIVE_INFINITY, 4);
  await breath.take();
  expect(turns()).toBe(100);
});

test("waits for what is on its way out, and for nothing that failed", async () => {
  const { breath } = breathWith(0, 1);
  let written: () => void = expect.fail;
  let isFailing = false;
  const output = {
    write: () => (isFailing ? Promise.reject(new Error("gone")) : new Promise<void>((resolve) => (written = resolve))),
  } as unknown as MessageWriter;
  const writer = breath.follow(output);
  void writer.write({ jsonrpc: "2.0" });
  let isOver = false;
  const taken = breath.take().then(() => {
    isOver = true;
  });
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  expect(isOver).toBe(false);
  written();
  await taken;
  isFailing = true;
  await expect(writer.write({ jsonrpc: "2.0" })).rejects.toThrow("gone");
  await breath.take();
});
