// The tree as a person sees it: grouped, filtered by mouse and keyboard, with problems in words.
import assert from "node:assert/strict";

/** A button in the title of the view; the editor shows those when the mouse is there. */
async function titleButton(page, label) {
  const header = page.locator(".pane-header", { hasText: "Levenscyclus" });
  await header.hover();
  return header.locator(`.action-label[aria-label^="${label}"]`);
}

const message = (page) => page.locator(".tree-explorer-viewlet-tree-view .message:visible").first();
const ofLevel = (rows, page, level) => rows.and(page.locator(`[aria-level="${level}"]`));

export const tests = {
  "groups and pages say their problems in words": async ({ workbench, page }) => {
    await workbench.tidy();
    const rows = await workbench.tree();
    await rows.and(page.locator('[aria-label*="problemen ("]')).first().waitFor();
    const badge = page
      .locator(".activitybar .action-item", { has: page.locator('[aria-label^="Algoritmekader"]') })
      .locator(".badge-content");
    assert.match(await badge.textContent(), /^\d+$/);
  },

  "a filter is typed, with the rows that fit, and is cleared with one click": async ({ workbench, page }) => {
    await workbench.tidy();
    const rows = await workbench.tree();
    await (await titleButton(page, "Levenscyclus filteren")).click();
    const input = page.locator(".quick-input-widget input.input:focus");
    await input.waitFor();
    await page.keyboard.type("avg-02 bewaren", { delay: 40 });
    await message(page).filter({ hasText: "'avg-02 bewaren' · " }).waitFor();
    await page
      .locator(".quick-input-list .monaco-list-row.focused", { hasText: /Toon \d+ van \d+ pagina's/ })
      .waitFor();
    await page.keyboard.press("Enter");
    await ofLevel(rows, page, 3).and(page.locator('[aria-label^="vereiste avg-02"]')).first().waitFor();
    await (await titleButton(page, "Filter van de levenscyclus wissen")).click();
    await message(page).waitFor({ state: "hidden" });
    await workbench.mouseAway();
  },

  "a role is chosen for the filter by keyboard alone": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.tree();
    await workbench.command("Algoritmekader: Levenscyclus filteren…", { asks: true });
    const rowsOfList = page.locator(".quick-input-list .monaco-list-row");
    await rowsOfList.filter({ hasText: "Rol" }).waitFor();
    const focused = rowsOfList.and(page.locator(".focused"));
    for (let i = 0; i < 8 && !/Rol/.test(await focused.textContent()); i += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-titlebar", { hasText: "Rol" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "Toon" }).waitFor();
    await message(page)
      .filter({ hasText: /^\S.* · \d+ van \d+ pagina's/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await workbench.command("Algoritmekader: Filter van de levenscyclus wissen");
    await message(page).waitFor({ state: "hidden" });
  },

  "the tree is grouped by law, and a requirement opens to its measures": async ({ workbench, page }) => {
    await workbench.tidy();
    const rows = await workbench.tree();
    await workbench.command("Algoritmekader: Levenscyclus groeperen…", { asks: true });
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Wet" }).click();
    const law = ofLevel(rows, page, 1).filter({ hasText: "Algemene verordening gegevensbescherming" });
    await law.waitFor();
    await workbench.expand(law);
    await workbench.expand(ofLevel(rows, page, 2).filter({ hasText: "Vereisten" }).first());
    const requirement = ofLevel(rows, page, 3).and(page.locator('[aria-label^="vereiste avg-02"]'));
    await workbench.expand(requirement);
    await ofLevel(rows, page, 4).and(page.locator('[aria-label^="maatregel"]')).first().waitFor();
    await workbench.command("Algoritmekader: Levenscyclus groeperen…", { asks: true });
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Fase" }).click();
    await ofLevel(rows, page, 1).filter({ hasText: "Fase" }).first().waitFor();
  },
};
