// Commands under their titles: those of the language that the messages are in.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The titles in the palette that are found with a text; `known` is one that must be among them. */
async function offered(page, text, known) {
  const input = page.locator(".quick-input-widget input.input").first();
  await page.keyboard.press("F1");
  await input.fill(`>${text}`);
  const rows = page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: known }).first().waitFor();
  const titles = await rows.locator(".quick-input-list-label").allTextContents();
  await page.keyboard.press("Escape");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  return titles;
}

/** The titles in the menu of a row, and the menu closed again. */
async function menuOf(page, row, known) {
  await row.click({ button: "right" });
  const labels = page.locator(".monaco-menu .action-label");
  await labels.filter({ hasText: known }).first().waitFor();
  const titles = await labels.allTextContents();
  await page.keyboard.press("Escape");
  await labels.first().waitFor({ state: "detached" });
  return titles;
}

/** The first page in the tree, unfolded from the top. */
async function pageRow(workbench, page, kinds) {
  const rows = await workbench.tree();
  const ofLevel = (level) => rows.and(page.locator(`[aria-level="${level}"]`));
  await workbench.expand(ofLevel(1).filter({ hasText: "Fase" }).first());
  await workbench.expand(ofLevel(2).filter({ hasText: kinds }).first());
  return ofLevel(3).first();
}

export const tests = {
  "in a Dutch framework the palette and menus are Dutch, in an editor that knows no Dutch": async ({
    workbench,
    page,
  }) => {
    await workbench.tidy();
    const titles = await offered(page, "Algoritmekader: ", "Nieuwe pagina…");
    assert.ok(titles.some((title) => title.includes("Eerste stappen")));
    for (const title of ["New Page…", "First Steps", "Restart the Server"])
      assert.deepEqual(
        titles.filter((one) => one.includes(title)),
        [],
      );
    const row = await pageRow(workbench, page, "Maatregelen");
    const menu = await menuOf(page, row, "Code kopiëren");
    assert.ok(menu.includes("Pagina hernoemen…") && menu.includes("Verwijderen"), String(menu));
    assert.deepEqual(
      menu.filter((title) => /Copy|Rename|Delete|Open/.test(title)),
      [],
    );
  },

  "an entry of a menu runs, for the row that it was opened on": async ({ workbench, page }) => {
    await workbench.tidy();
    const row = await pageRow(workbench, page, "Maatregelen");
    await row.click({ button: "right" });
    const entry = page.locator(".monaco-menu .action-item", { hasText: "Code kopiëren" });
    // The editor takes a click in the first moment of a menu for the end of the one that opened it.
    await entry.hover();
    await entry.and(page.locator(".focused")).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: /Gekopieerd: \S+/ }).waitFor();
  },

  "with the setting on English both are English": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    await pageRow(workbench, page, "Maatregelen");
    mkdirSync(join(folder, ".vscode"), { recursive: true });
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "algoritmekader.language": "en" }));
    await page.locator('.pane-header[aria-label^="Lifecycle"]').waitFor();
    const titles = await offered(page, "Algoritmekader: ", "New Page…");
    assert.deepEqual(
      titles.filter((one) => /Nieuwe pagina|Eerste stappen|Dekking/.test(one)),
      [],
    );
    const rows = page.locator('.monaco-list[role="tree"][aria-label^="Lifecycle"] .monaco-list-row');
    const menu = await menuOf(page, rows.and(page.locator('[aria-level="3"]')).first(), "Copy Code");
    assert.ok(menu.includes("Rename Page…"), String(menu));
    assert.deepEqual(
      menu.filter((one) => /kopiëren|hernoemen|Verwijderen/.test(one)),
      [],
    );
  },
};
