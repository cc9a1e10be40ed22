// What decides whether a run of the tests is green.
import { expect, test, vi } from "vitest";
// @ts-expect-error A script without types.
import { countsOf } from "../../scripts/unit.mjs";
import PatientRunner from "../runner";

/** A runner that tells a main process which answers so. */
function telling(answer: () => Promise<void>): Promise<void> {
  const runner = new PatientRunner({} as never);
  runner.onTaskUpdate = answer;
  return Promise.resolve(runner.onTaskUpdate?.([], []));
}

test("a main process that is late to confirm what it heard fails nothing", async () => {
  const late = new Error('[vitest-worker]: Timeout calling "onTaskUpdate"');
  await expect(telling(() => Promise.reject(late))).resolves.toBeUndefined();
});

test("whatever else goes wrong there does", async () => {
  const other = new Error('[vitest-worker]: Timeout calling "fetch" with "x"');
  await expect(telling(() => Promise.reject(other))).rejects.toBe(other);
});

test("a test of which no result came counts as failed, and is named", () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const assertionResults = [
    { fullName: "is right", status: "passed" },
    { fullName: "is left out", status: "skipped" },
    { fullName: "was lost", status: "pending" },
  ];
  const report = {
    testResults: [{ status: "passed", assertionResults }],
    ...{ numPassedTests: 1, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 },
  };
  expect(countsOf(report)).toEqual({ passed: 1, failed: 1, skipped: 1 });
  expect(said).toHaveBeenCalledWith("✗ no result: was lost");
});
