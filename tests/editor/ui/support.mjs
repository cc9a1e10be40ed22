// What several of these tests need.
import assert from "node:assert/strict";

/**
 * Waits until something holds that no locator can wait for, as a rule of a file on the disk. What throws does not hold yet: the
 * editor empties a file before it writes it.
 */
export async function until(page, holds) {
  let fault;
  const holdsNow = async () => {
    try {
      fault = undefined;
      return await holds();
    } catch (error) {
      fault = error;
      return false;
    }
  };
  for (let turns = 0; turns < 300 && !(await holdsNow()); turns += 1) await page.waitForTimeout(50);
  assert.ok(await holdsNow(), `still not: ${holds}${fault ? ` (${fault})` : ""}`);
}
