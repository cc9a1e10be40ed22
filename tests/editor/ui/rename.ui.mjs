// Renaming and deleting as a person does it: F2 with its preview, the questions of the explorer.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./support.mjs";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = "2-owp-01-kies-momenten-om-in-te-grijpen.md";
const name = "aia-01-toezicht-door-mensen-geregeld";
const requirement = `${pages}/vereisten/${name}.md`;
/** For the tests that leave the one above as it is, or must not depend on what became of it. */
const other = "awb-01-een-besluit-is-uit-te-leggen";

export const settings = { "explorer.confirmDelete": false, "files.enableTrash": false, "explorer.autoReveal": true };

/** What the status bar says of pages and problems. */
const status = (page) => page.locator('.statusbar-item[id^="algoritmekader.algoritmekader"]').first();

const dialog = (page) => page.locator(".monaco-dialog-box");

/** Waits until a reference in the editor leads to a page with that name: then the server knows of all that was made and told before. */
async function isKnown(workbench, wanted) {
  await until(workbench.page, async () => {
    await workbench.mouseAway();
    const hover = await workbench.hover(wanted);
    return (await hover.textContent()).includes(`Vereiste · ${wanted.slice(0, 6)}`);
  });
  await workbench.mouseAway();
}

export const tests = {
  "a rename that is undone leaves no page of the new name": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const counted = await status(page).getAttribute("aria-label");
    const renamed = join(folder, pages, "vereisten/aia-42-toezicht.md");
    await workbench.file(`${name}.md`);
    await workbench.command("View: Keep Editor");
    await workbench.file(measure);
    const input = await workbench.renameField(name);
    await input.fill("aia-42-toezicht");
    await page.keyboard.press("Enter");
    await until(page, () => existsSync(renamed));
    await page.locator(".tab", { hasText: "aia-42-toezicht.md" }).waitFor();
    // All of it is made, saved and told before it is undone: nothing leads nowhere, under the new name too.
    await page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    await isKnown(workbench, "aia-42-toezicht");
    await until(page, async () => (await status(page).getAttribute("aria-label")) === counted);
    await page.keyboard.press("Control+z");
    await until(page, () => !existsSync(renamed) && existsSync(join(folder, requirement)));
    await page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    await isKnown(workbench, name);
    await until(page, async () => (await status(page).getAttribute("aria-label")) === counted);
    assert.ok(!existsSync(renamed));
  },

  "F2 on a reference previews all that changes, in groups, and makes it": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    await workbench.file(measure);
    const input = await workbench.renameField(name);
    assert.equal(await input.inputValue(), name);
    await input.fill("aia-31-toezicht-geregeld");
    // With the modifier the editor shows the preview first.
    await page.keyboard.press("Control+Enter");
    const preview = page.locator(".bulk-edit-panel");
    await preview.locator(".monaco-list-row").first().waitFor();
    await page.locator('[aria-label="Group Changes By Type"]').first().click();
    await preview.getByText("Filters van macro's: Vereisten").first().waitFor();
    await page.getByRole("button", { name: "Apply" }).first().click();
    const renamed = join(folder, pages, "vereisten/aia-31-toezicht-geregeld.md");
    await until(page, () => existsSync(renamed) && /id: urn:nl:ak:ver:aia-31/.test(readFileSync(renamed, "utf8")));
    assert.ok(!existsSync(join(folder, requirement)));
  },

  "a name that cannot be is refused where it is typed": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file(measure);
    const input = await workbench.renameField(other);
    await input.fill("zomaar");
    await page.keyboard.press("Enter");
    await page.getByText("heeft niet de vorm van een naam").first().waitFor();
  },

  "before a page is deleted, the editor says who refers to it": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    await workbench.file(`${other}.md`);
    await workbench.command("File: Reveal Active File in Explorer View");
    const row = page.locator(
      ".explorer-folders-view .monaco-list-row.focused, .explorer-folders-view .monaco-list-row.selected",
      { hasText: `${other}.md` },
    );
    await row.first().click();
    await page.keyboard.press("Delete");
    await dialog(page)
      .getByText(/verwijzen naar '.+'\. Wat moet daarmee gebeuren/)
      .waitFor();
    await dialog(page).getByRole("button", { name: "Verwijder ook de verwijzingen" }).click();
    const path = join(folder, pages, `vereisten/${other}.md`);
    await until(page, () => !existsSync(path));
    const text = () => readFileSync(join(folder, pages, "maatregelen", measure), "utf8");
    await until(page, () => !text().includes(other));
  },
};
