// What somebody meets who has just installed the extension.
import assert from "node:assert/strict";

export const tests = {
  "the first steps are told in Dutch, with a picture to each, and lead to what they tell of": async ({
    workbench,
    page,
  }) => {
    await workbench.tidy();
    await page.setViewportSize({ width: 1680, height: 900 });
    try {
      await workbench.command("Algoritmekader: Eerste stappen");
      const steps = page.locator(".getting-started-step");
      await steps.filter({ hasText: "Zie wat er niet klopt" }).waitFor();
      await steps.nth(7).waitFor();
      assert.equal(await steps.count(), 8);
      let before = "";
      for (let index = 0; index < 8; index += 1) {
        await steps.nth(index).click();
        // That of the step, and not of the one before.
        before = await (
          await page.waitForFunction((other) => {
            const picture = document.querySelector(".getting-started-media img");
            return picture?.naturalWidth > 0 && picture.alt !== other && picture.alt;
          }, before)
        ).jsonValue();
        assert.ok(before.length > 20);
      }
      await steps.filter({ hasText: "Bekijk het kader per fase" }).click();
      await page.getByRole("button", { name: "Levenscyclus openen" }).click();
      await page.locator(".sidebar .monaco-list-row", { hasText: "Fase 0" }).waitFor();
    } finally {
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  },

  "the status item says how the framework is, and what one can do next": async ({ workbench, page }) => {
    await workbench.tidy();
    await page.locator(".statusbar-item", { hasText: "pagina's" }).hover();
    const hover = page.locator(".workbench-hover:visible");
    await hover.getByText("Klik voor de lijst met problemen").waitFor();
    await hover.getByText("Levenscyclus openen").waitFor();
    await hover.getByText("Eerste stappen").click();
    await page.locator(".getting-started-step").first().waitFor();
  },
};
