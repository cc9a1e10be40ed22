import type { VitestRunner } from "vitest/runners";
import { VitestTestRunner } from "vitest/runners";

type Tell = NonNullable<VitestRunner["onTaskUpdate"]>;

/**
 * Runs tests as Vitest does, and does not mind when its main process is late to confirm what it was told. It has 60 s for that by
 * the clock; a test that takes as long in one go, on a busy machine, finds the time over before it can see the answer, and Vitest
 * ends a run of which every test passed with an error. What was told arrives all the same: `scripts/unit.mjs` counts that
 * each test has a result.
 */
export default class PatientRunner extends VitestTestRunner {
  #tell: Tell | undefined;

  get onTaskUpdate(): Tell | undefined {
    return this.#tell;
  }

  /** Vitest puts here what tells its main process. */
  set onTaskUpdate(tell: Tell) {
    this.#tell = async (...told) => {
      try {
        await tell(...told);
      } catch (error) {
        if (!isLate(error)) throw error;
      }
    };
  }
}

function isLate(error: unknown): boolean {
  return error instanceof Error && error.message === '[vitest-worker]: Timeout calling "onTaskUpdate"';
}
