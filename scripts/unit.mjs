// The tests that need no editor.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";
import { run } from "./processes.mjs";

const results = join(root, "out/unit.json");

/** Runs vitest, which shows the failures, and counts. */
export async function unitTests(grep) {
  rmSync(results, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"];
  args.push(`--outputFile.json=${results}`, ...(grep ? ["-t", grep] : []));
  // A test that never ends would not be ended by its own limit: nothing interrupts code that does not wait.
  const { code } = await run(process.execPath, args, { cwd: root, minutes: 20 });
  const counts = existsSync(results) ? countsOf(JSON.parse(readFileSync(results, "utf8"))) : noCounts;
  // A file that cannot be loaded, or an error outside any test, shows in the exit code only.
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

const noCounts = { passed: 0, failed: 0, skipped: 0 };

/** What a report of vitest in JSON counts. A test that began, or should have, and has no result is one that failed. */
export function countsOf(report) {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const unfinished = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === "pending");
  for (const { fullName } of unfinished) console.log(`✗ no result: ${fullName}`);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length + unfinished.length,
    skipped: report.numPendingTests - unfinished.length + report.numTodoTests,
  };
}
