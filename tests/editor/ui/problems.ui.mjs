// What a person sees without opening a page.
import assert from "node:assert/strict";

export const tests = {
  "the Problems panel shows problems of pages that are not open": async ({ workbench, page }) => {
    const rows = await workbench.problems();
    assert.ok((await rows.count()) > 1);
    assert.equal(await page.locator(".tab").count(), 0);
  },
};
