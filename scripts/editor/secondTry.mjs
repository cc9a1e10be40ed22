// What fails in an editor by a fault of VS Code's own gets one more try, and never in silence.
import { faultIn } from "./faults.mjs";

/**
 * Runs tests and, if some fail by a fault that is VS Code's own, all of them once more from the start; then the second time counts.
 * `runOnce` starts an editor and a workspace of its own and returns counts, with `evidence`: what was written of failures and by the
 * editor. When it throws, that is one failure. `again` in what is returned counts second tries.
 */
export async function withSecondTry(name, runOnce) {
  const first = await countsOf(runOnce);
  const fault = first.failed > 0 && faultIn(first.evidence ?? "");
  if (!fault) return { ...first, again: 0 };
  console.log(`  ↻ ${name} once more, in a fresh editor: ${fault.name} (${fault.reason})`);
  return { ...(await countsOf(runOnce)), again: 1 };
}

async function countsOf(runOnce) {
  try {
    return await runOnce();
  } catch (error) {
    const evidence = String(error.stack ?? error);
    console.log(`  ✗ could not run: ${evidence}`);
    return { passed: 0, failed: 1, skipped: 0, evidence };
  }
}
