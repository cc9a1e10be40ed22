// What several of these tests need.
import assert from "node:assert/strict";

/**
 * Waits until something holds that is not on the screen, as a rule of a file on the disk. What throws does not hold yet: the
 * editor empties a file before it writes it.
 */
export async function until(page, holds) {
  let fault;
  const holdsNow = () => {
    try {
      fault = undefined;
      return holds();
    } catch (error) {
      fault = error;
      return false;
    }
  };
  for (let turns = 0; turns < 300 && !holdsNow(); turns += 1) await page.waitForTimeout(50);
  assert.ok(holdsNow(), `still not: ${holds}${fault ? ` (${fault})` : ""}`);
}
