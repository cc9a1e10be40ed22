// Tests in a real editor meet what a slow machine does to it. What fails gets one more try, and never in silence.

/**
 * Runs tests and, if some fail, all of them once more from the start; then the second time counts. `runOnce` starts an
 * editor and a workspace of its own and returns counts; when it throws, that is one failure. `again` in what is returned
 * counts what failed at first and passed at the second try.
 */
export async function withSecondTry(name, runOnce) {
  const first = await countsOf(runOnce);
  if (first.failed === 0) return { ...first, again: 0 };
  console.log(`  ↻ ${name} once more, in a fresh editor`);
  const second = await countsOf(runOnce);
  return { ...second, again: second.failed === 0 ? first.failed : 0 };
}

async function countsOf(runOnce) {
  try {
    return await runOnce();
  } catch (error) {
    console.log(`  ✗ could not run: ${error.stack ?? error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
