// What decides whether a run of the tests is green.
import { afterEach, describe, expect, test, vi } from "vitest";
// @ts-expect-error A script without types.
import { withSecondTry } from "../../scripts/editor/secondTry.mjs";
// @ts-expect-error A script without types.
import { insist } from "../../scripts/insist.mjs";
// @ts-expect-error A script without types.
import { countsOf } from "../../scripts/unit.mjs";
import PatientRunner from "../runner";

afterEach(() => void vi.restoreAllMocks());

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

describe("what comes over the network", () => {
  const fetching = (...answers: (string | Error)[]) => {
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const action = vi.fn(async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
    return { said, action, got: insist("npm pack", action, [0, 0]) as Promise<string> };
  };

  test("is asked for once more when that failed, with a word", async () => {
    const { said, action, got } = fetching(new Error("npm pack x failed:\nECONNRESET"), "there");
    expect(await got).toBe("there");
    expect(action).toHaveBeenCalledTimes(2);
    expect(said.mock.calls).toEqual([["  npm pack failed, once more in 0 s: npm pack x failed: ECONNRESET"]]);
  });

  test("is given up in the end, with the last reason", async () => {
    const { action, got } = fetching(new Error("one"), new Error("two"), new Error("three"), "never");
    await expect(got).rejects.toThrow("three");
    expect(action).toHaveBeenCalledTimes(3);
  });
});

describe("a second try", () => {
  const counts = { passed: 0, failed: 1, skipped: 0 };
  const trying = (...runs: (object | Error)[]) => {
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const run = vi.fn(async () => {
      const counts = runs.shift();
      if (counts instanceof Error) throw counts;
      return counts;
    });
    return { said, run, got: withSecondTry("tree.ui.mjs", run) as Promise<{ failed: number; again: number }> };
  };

  test("is for faults of the editor, each with its name and reason, and is counted", async () => {
    const evidence = "<29373> Extension Host Process exited with code: null, signal: SIGKILL.";
    const { said, got } = trying({ ...counts, evidence }, { passed: 1, failed: 0, skipped: 0 });
    expect(await got).toEqual({ passed: 1, failed: 0, skipped: 0, again: 1 });
    expect(said.mock.calls.flat().join()).toMatch(
      /↻ tree\.ui\.mjs once more.*the extension host was ended from outside \(.+\)/,
    );
  });

  test("is for a browser that crashed too, where nothing could be counted", async () => {
    const { got } = trying(new Error("page.goto: Page crashed"), { passed: 1, failed: 0, skipped: 0 });
    expect(await got).toMatchObject({ failed: 0, again: 1 });
  });

  test("may fail as the first did", async () => {
    const crash = { ...counts, evidence: "Target crashed" };
    expect(await trying(crash, crash).got).toMatchObject({ failed: 1, again: 1 });
  });

  test("is not for whatever else fails", async () => {
    const evidence = "locator.waitFor: Timeout 20000ms exceeded.";
    const { run, got } = trying({ ...counts, evidence });
    expect(await got).toMatchObject({ failed: 1, again: 0 });
    expect(run).toHaveBeenCalledTimes(1);
  });
});
