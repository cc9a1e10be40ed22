// What a person sees and does with mouse and keyboard.
import assert from "node:assert/strict";
import { until } from "./support.mjs";

export const tests = {
  "titles stand behind codes, but not where a page is peeked at or compared": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file("2-owp-01-kies-momenten-om-in-te-grijpen.md");
    const hints = (within) => page.locator(`${within} .view-line span[class*="dyn-rule"]:visible`);
    await hints(".editor-instance").first().waitFor();
    await workbench.putCursor("aia-01-toezicht-door-mensen-geregeld");
    await page.keyboard.press("Shift+F12");
    const peek = page.locator(".peekview-widget .monaco-editor .view-line", { hasText: "aia-01" });
    await peek.first().waitFor();
    await until(page, async () => (await hints(".peekview-widget").count()) === 0);
    await page.keyboard.press("Escape");
    await page.locator(".peekview-widget").waitFor({ state: "detached" });
    await hints(".editor-instance").first().waitFor();
    await workbench.putCursor("aia-01-toezicht-door-mensen-geregeld");
    await page.keyboard.press("End");
    await page.keyboard.type(" ");
    await workbench.command("File: Compare Active File with Saved");
    await page.locator(".monaco-diff-editor .view-line", { hasText: "aia-01" }).first().waitFor();
    await until(page, async () => (await hints(".monaco-diff-editor").count()) === 0);
    // Of what is compared it is the page itself that is not saved.
    await page.locator(".tab", { hasText: "2-owp-01-kies-momenten-om-in-te-grijpen.md" }).first().click();
    await workbench.command("File: Revert File");
  },

  "the Problems panel shows problems of pages that are not open": async ({ workbench, page }) => {
    await workbench.tidy();
    const rows = await workbench.problems();
    await rows.nth(1).waitFor();
    assert.equal(await page.locator(".tab").count(), 0);
  },

  "a problem in the panel leads to its squiggle": async ({ workbench, page }) => {
    const row = await workbench.reveal(await workbench.problems(), "reference/unknown");
    await row.dblclick();
    await page.locator(".squiggly-error").first().waitFor();
  },

  "the mouse on a reference shows the page it names": async ({ workbench }) => {
    await workbench.tidy();
    await workbench.file("0-org-01-wijs-een-eigenaar-aan.md");
    const hover = await workbench.hover("aia-01-toezicht-door-mensen-geregeld");
    // What links to the page comes first, and the page itself a little later.
    await hover.getByText("Mensen houden toezicht").first().waitFor();
  },

  "a click in the tree opens the page": async ({ workbench, page }) => {
    await workbench.tidy();
    const rows = await workbench.tree();
    const ofLevel = (level) => rows.and(page.locator(`[aria-level="${level}"]`));
    await ofLevel(1).nth(8).waitFor();
    assert.equal(await ofLevel(1).count(), 9);
    await workbench.expand(ofLevel(1).nth(1));
    await workbench.expand(ofLevel(2).first());
    await ofLevel(3).first().click();
    await page.locator(".tab.active", { hasText: "grw-01-gelijke-gevallen-gelijk-behandeld.md" }).waitFor();
  },

  "the code of a problem leads to the page that explains the rule": async ({ workbench }) => {
    await workbench.tidy();
    const row = await workbench.reveal(await workbench.problems(), "reference/unknown");
    await row.locator("a", { hasText: "reference/unknown" }).click();
    await workbench.preview().locator("h1", { hasText: "Een verwijzing noemt een pagina die niet bestaat" }).waitFor();
    await workbench.preview().getByText("Alle regels").click();
    await workbench.preview().locator("h1", { hasText: "Regels" }).waitFor();
  },

  "the tree follows a page that gets another title, and what is unfolded stays so": async ({ workbench, page }) => {
    await workbench.tidy();
    const rows = await workbench.tree();
    const title = rows.filter({ hasText: "Gelijke gevallen worden gelijk behandeld" });
    await title.first().waitFor();
    await title.first().click();
    await page.locator(".tab.active", { hasText: "grw-01" }).waitFor();
    await workbench.goToLine(4);
    await page.keyboard.press("End");
    await page.keyboard.type(", altijd");
    await rows.filter({ hasText: "gelijk behandeld, altijd" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await workbench.command("File: Revert File");
  },

  "a click on the count above a page shows where it is named": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file("avg-02-niet-langer-bewaren-dan-nodig.md");
    await page.locator(".codelens-decoration a", { hasText: "Genoemd door 2 maatregelen" }).first().click();
    const found = page.locator(".reference-zone-widget .ref-tree .monaco-list-row");
    await found.filter({ hasText: "8-uit-01" }).waitFor();
    await page.keyboard.press("Escape");
  },

  "the mouse on a macro shows what it will list": async ({ workbench }) => {
    await workbench.tidy();
    await workbench.file("avg-02-niet-langer-bewaren-dan-nodig.md");
    await workbench.goToLine(61);
    const hover = await workbench.hover("list_maatregelen");
    await hover.filter({ hasText: /2 maatregelen.*Volg de uitkomsten elke maand/s }).waitFor();
  },

  "the status item counts pages and errors": async ({ workbench }) => {
    await workbench.statusItem().filter({ hasText: "57 pagina's · 8 fouten" }).waitFor();
  },
};
