// The view of what a page names and what names it, by mouse and keyboard.
const broken = "7-mon-01-volg-de-uitkomsten-elke-maand.md";

/** The rows of the view, once those of the page in the editor are there. */
async function rowsOf(workbench, first) {
  await workbench.tree();
  const rows = workbench.rowsOf("Verwijzingen");
  await rows.filter({ hasText: first }).first().waitFor();
  return rows;
}

export const tests = {
  "what leads nowhere stands on top, and a click on its repair mends it in one step": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file(broken);
    const rows = await rowsOf(workbench, "Leidt nergens heen");
    await rows.and(page.locator('[data-index="0"][aria-label^="Leidt nergens heen: 1"]')).waitFor();
    const meant = "Bedoelde je 'aia-01-toezicht-door-mensen-geregeld'?";
    await rows
      .and(page.locator(`[aria-label^="fout: "][aria-label*="${meant}"]`))
      .filter({ hasText: "aia-01-toezicht-door-mensen-geregelt" })
      .first()
      .waitFor();
    await rows.filter({ hasText: "Vervang door 'aia-01-toezicht-door-mensen-geregeld'" }).first().click();
    await rows.filter({ hasText: "Leidt nergens heen" }).first().waitFor({ state: "hidden" });
    await workbench.putCursor("aia-01-toezicht-door-mensen-geregeld");
    await page.keyboard.press("Control+z");
    await rows.filter({ hasText: "Leidt nergens heen" }).first().waitFor();
    await workbench.command("File: Revert File");
  },

  "a row leads to the very place, by mouse and by keyboard": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file("2-owp-01-kies-momenten-om-in-te-grijpen.md");
    const rows = await rowsOf(workbench, "Noemt");
    await rows.filter({ hasText: "Fase 2, ontwerp" }).first().click();
    const status = page.locator(".statusbar-item", { hasText: /Ln 9, Col 10 \(7 selected\)/ });
    await status.waitFor();
    await page.keyboard.press("Control+Home");
    await page.locator('.monaco-list[role="tree"][aria-label^="Verwijzingen"]').focus();
    for (const [index, key] of ["Home", "ArrowDown", "ArrowDown"].entries()) {
      await page.keyboard.press(key);
      await rows.and(page.locator(`.focused[data-index="${index}"]`)).waitFor();
    }
    await page.keyboard.press("Enter");
    // What names this page comes first: the place is on another one.
    await page.locator(".tab.active", { hasText: "aia-01-toezicht-door-mensen-geregeld.md" }).waitFor();
    await page.locator(".statusbar-item", { hasText: /Ln \d\d, Col \d+ \(\d+ selected\)/ }).waitFor();
  },

  "the view follows what is typed": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file("2-owp-01-kies-momenten-om-in-te-grijpen.md");
    const rows = await rowsOf(workbench, "Noemt");
    await workbench.putCursor("aia-01-toezicht-door-mensen-geregeld");
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    await rows.filter({ hasText: "aia-01-toezicht-door-mensen-geregeldx" }).first().waitFor();
    await page.keyboard.press("Backspace");
    await rows.filter({ hasText: "Leidt nergens heen" }).first().waitFor({ state: "hidden" });
    await workbench.command("File: Revert File");
  },

  "an empty view says why it is empty": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.tree();
    const welcome = page.locator(".welcome-view-content:visible");
    await welcome.filter({ hasText: "Open een pagina van het kader." }).waitFor();
    await workbench.file("mkdocs.yml");
    await welcome.filter({ hasText: "Dit bestand is geen pagina van het kader." }).waitFor();
  },
};
