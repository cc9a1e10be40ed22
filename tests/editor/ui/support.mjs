// What several of these tests need.
import { limit } from "../../../scripts/editor/pace.mjs";

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
  const end = Date.now() + limit(20_000);
  while (!(await holdsNow())) {
    if (Date.now() > end) throw new Error(`still not: ${holds}${fault ? ` (${fault})` : ""}`);
    await page.waitForTimeout(50);
  }
}

/** What the editor says; it keeps quiet under test, so it has to be asked. */
export async function message(workbench, words) {
  await workbench.command("Notifications: Show Notifications");
  const found = workbench.page.locator(".notification-list-item", { hasText: words }).first();
  await found.waitFor();
  return found;
}
