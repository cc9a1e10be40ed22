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

/** The input at the top of the window, in the words of a person who types in it. */
export function dialogue(page) {
  const widget = page.locator(".quick-input-widget");
  const rows = widget.locator(".quick-input-list .monaco-list-row");
  return {
    widget,
    rows,
    /** Waits for the step that is called so. */
    async step(title) {
      await widget.locator(".quick-input-title", { hasText: title }).waitFor();
    },
    async message(text) {
      await widget.locator(".quick-input-message", { hasText: text }).waitFor();
    },
    /** Types in the place of what is there. */
    async type(text) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
    },
    /** Ticks the row that a text finds: the arrow goes from the text to the list. */
    async tick(text) {
      await widget.locator("input.input").first().focus();
      await this.type(text);
      const row = rows.filter({ hasText: text }).first();
      await row.locator(".monaco-checkbox").waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
    },
  };
}
