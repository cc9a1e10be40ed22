// The coverage table and the overview: what is on the screen, by mouse and by keyboard, and whether everybody can use it.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/packages.mjs";
import { until } from "./support.mjs";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
/** The names of themes, and what the editor calls their sort on the page in a panel. */
const themes = {
  "Default Light Modern": "vscode-light",
  "Default Dark Modern": "vscode-dark",
  "Default High Contrast": "vscode-high-contrast",
  "Default High Contrast Light": "vscode-high-contrast-light",
};

/** The panel, in the words of who uses it. */
function panel({ page, workbench }) {
  const body = workbench.preview();
  const grid = body.locator('[role="grid"]');
  return {
    body,
    grid,
    rows: body.locator(".body .row"),
    status: body.locator(".status"),
    spoken: body.locator(".spoken"),
    focused: body.locator(":focus"),
    async open(command = "Dekking") {
      await workbench.command(`Algoritmekader: ${command}`);
      await grid.waitFor();
    },
    /** Puts the keyboard in the grid, as Tab does after the last button before it. */
    async enter() {
      await body.locator(".actions button").last().focus();
      await page.keyboard.press("Tab");
      await body.locator(":focus[data-column], td:focus, th:focus").waitFor();
    },
    /** What axe-core finds on the page in the panel. */
    async findings() {
      const element = await body.elementHandle();
      const frame = await element.ownerFrame();
      await frame.evaluate(`${axe};0`);
      const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`);
    },
  };
}

/** Writes a setting of the workspace, and waits until the page in the panel has such a theme. */
async function wear(theme, folder, body) {
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": theme }));
  const element = await body.elementHandle();
  const frame = await element.ownerFrame();
  await frame.waitForFunction((kind) => document.body.dataset.vscodeThemeKind === kind, themes[theme]);
}

export const tests = {
  "the button above the tree opens the table, gaps first and in words": async ({ page, workbench }) => {
    await workbench.tree();
    const view = page.locator(".pane", { has: page.locator('.pane-header[aria-label^="Levenscyclus"]') }).first();
    await view.hover();
    await view.locator('.pane-header .action-label[aria-label="Dekking"]').click();
    const { body, rows, status } = panel({ page, workbench });
    await rows.first().waitFor();
    await status.filter({ hasText: /^8 vereisten · geen gaten$/ }).waitFor();
    await body.locator("#rows").selectOption({ index: 1 });
    await status
      .filter({ hasText: /^12 maatregelen · 7 met een gat · 1 zonder vereiste · 7 zonder hulpmiddel$/ })
      .waitFor();
    await rows
      .first()
      .filter({ hasText: /⚠ 2 gaten.*⚠ geen.*⚠ geen/ })
      .waitFor();
    await rows
      .last()
      .filter({ hasText: /✓ geen gaten/ })
      .waitFor();
    await body.locator("#rows").selectOption({ index: 0 });
  },

  "a click on a row opens its page, and the panel is as it was when one comes back": async ({ page, workbench }) => {
    const { body, rows, status } = panel({ page, workbench });
    await body.locator("#filter").fill("gelijke gevallen");
    await status.filter({ hasText: "1 van" }).waitFor();
    await rows.first().locator('[role="rowheader"]').click();
    await page.locator(".tab.active", { hasText: "grw-01-gelijke-gevallen-gelijk-behandeld.md" }).waitFor();
    await page.locator(".tab", { hasText: "Dekking" }).click();
    await status.filter({ hasText: "1 van" }).waitFor();
    assert.equal(await body.locator("#filter").inputValue(), "gelijke gevallen");
    await body.locator("#filter").fill("");
  },

  "the keyboard goes through the grid, sorts and opens pages": async ({ page, workbench }) => {
    const { body, grid, focused, enter } = panel({ page, workbench });
    await enter();
    await page.keyboard.press("Control+Home");
    await focused.filter({ hasText: /^Code$/ }).waitFor();
    await page.keyboard.press("Enter");
    await body.locator('[aria-sort="ascending"]:focus').waitFor();
    await page.keyboard.press("Enter");
    await body.locator('[aria-sort="descending"]:focus').waitFor();
    await page.keyboard.press("ArrowDown");
    await body.locator(".body .row :focus").waitFor();
    const first = await focused.textContent();
    await page.keyboard.press("Control+End");
    await focused.filter({ hasText: /zonder hulpmiddel/ }).waitFor();
    assert.equal(await body.locator(".total").getAttribute("aria-rowindex"), await grid.getAttribute("aria-rowcount"));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    assert.ok((await focused.textContent()).localeCompare(first) < 0);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    const code = await focused.textContent();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: code }).waitFor();
  },

  "an edit beside it changes the figures; filter, order and the place of the keyboard stay": async ({
    page,
    workbench,
  }) => {
    await workbench.tidy();
    const { body, rows, status, open, enter } = panel({ page, workbench });
    await open();
    await body.locator("#rows").selectOption({ index: 1 });
    await body.locator("#filter").fill("org-01");
    await status.filter({ hasText: "1 van" }).waitFor();
    await enter();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    const editor = page.locator(".editor-group-container.active .editor-instance");
    await editor.locator(".view-line", { hasText: "aia-01-toezicht" }).click();
    await page.keyboard.press("Control+Shift+k");
    await rows.first().filter({ hasNotText: "aia-01" }).waitFor();
    assert.equal(await body.locator("#filter").inputValue(), "org-01");
    assert.equal(await body.locator('.body [tabindex="0"]').textContent(), "org-01");
    await page.keyboard.press("Control+z");
    await rows.first().filter({ hasText: "aia-01" }).waitFor();
    await workbench.command("File: Revert File");
    await body.locator("#filter").fill("");
  },

  "what is copied is said": async ({ page, workbench }) => {
    await workbench.tidy();
    const { body, spoken, status, open } = panel({ page, workbench });
    await open();
    await body.locator("#filter").fill("bestaat niet");
    await status.filter({ hasText: "Niets gevonden. Maak het filter leeg." }).waitFor();
    await body.getByText("Kopieer als CSV").click();
    await spoken.filter({ hasText: "Er is niets gekopieerd" }).waitFor();
    await body.locator("#filter").fill("");
    await spoken.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
    await body.getByText("Kopieer als CSV").click();
    await spoken.filter({ hasText: "Gekopieerd als CSV" }).waitFor();
    await body.getByText("Kopieer als Markdown").click();
    await spoken.filter({ hasText: "Gekopieerd als Markdown" }).waitFor();
  },

  "a panel that is opened anew is as the last one was left": async ({ page, workbench }) => {
    await workbench.tidy();
    const { body, status, open } = panel({ page, workbench });
    await open();
    await body.locator("#rows").selectOption({ index: 1 });
    await body.locator("#filter").fill("toezicht");
    await status.filter({ hasText: "van" }).waitFor();
    const before = await status.textContent();
    // Not `tidy`: its Escape would empty the filter first.
    await workbench.command("View: Close All Editors");
    await open();
    await status.filter({ hasText: before }).waitFor();
    assert.equal(await body.locator("#filter").inputValue(), "toezicht");
    await body.locator("#filter").fill("");
  },

  "the overview is saved as SVG and PNG, and the table as a page to print": async ({ page, workbench, folder }) => {
    const { body, spoken, open } = panel({ page, workbench });
    await open("Overzicht");
    await body.locator("table.overview").waitFor();
    await page.locator(".tab.active", { hasText: "Overzicht: onderwerp per fase" }).waitFor();
    const save = async (label, name) => {
      await body.getByText(label).click();
      const input = page.locator(".quick-input-widget input.input").first();
      await input.waitFor();
      // What it proposes comes a moment later, and would take the place of what is typed.
      await page.waitForFunction((field) => field.value.includes(".", 1), await input.elementHandle());
      assert.match(await input.inputValue(), /\/(overzicht-onderwerp-per-fase|dekking-vereisten)\.\w+$/);
      await input.fill(join(folder, name));
      await page.keyboard.press("Enter");
      await until(page, () => existsSync(join(folder, name)));
      await spoken.filter({ hasText: `Opgeslagen: ${name}` }).waitFor();
      return readFileSync(join(folder, name));
    };
    assert.match(String(await save("Opslaan als SVG…", "dia.svg")), /^<svg[\s\S]*onderwerp per fase[\s\S]*<\/svg>/);
    assert.deepEqual([...(await save("Opslaan als PNG…", "dia.png")).subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    await body.locator("#view-table").click();
    await body.locator("#rows").selectOption({ index: 0 });
    assert.match(String(await save("Afdrukken…", "dekking.html")), /<h1>Algoritmekader: Vereisten<\/h1>/);
  },

  "Enter on a box of the overview shows in the tree what is in it": async ({ page, workbench }) => {
    await workbench.tidy();
    const { body, open, enter, focused } = panel({ page, workbench });
    await open("Overzicht");
    await body.locator("table.overview").waitFor();
    await body.locator("#overviewKind").selectOption({ index: 2 });
    await enter();
    const empty = await body.locator("td.shade0").count();
    assert.ok(empty > 0);
    await body.locator("td.box.opens").first().focus();
    const count = Number(await focused.locator(".count").textContent());
    await page.keyboard.press("Enter");
    const rows = workbench.rowsOf("Levenscyclus");
    const groups = rows.and(page.locator('[aria-level="1"]'));
    await page.waitForFunction(() => document.activeElement?.closest(".pane") !== null);
    await page.locator(".tree-explorer-viewlet-tree-view .message:visible", { hasText: " pagina's" }).waitFor();
    await groups
      .and(page.locator(`[aria-label*="${count} maatregel"]`))
      .first()
      .waitFor();
    // The columns of the overview are the groups of the tree: of the others nothing is shown.
    assert.equal(await groups.count(), 1);
    await workbench.expand(groups.first());
    await rows.nth(1).waitFor();
    const label = await groups.first().getAttribute("aria-label");
    assert.match(label, new RegExp(`${count} maatregel`));
    await workbench.command("Algoritmekader: Filter van de levenscyclus wissen");
    await workbench.command("View: Focus First Editor Group");
  },

  "axe-core finds nothing on table and overview, in every theme": async ({ page, workbench, folder }) => {
    await workbench.tidy();
    const { body, rows, open, findings } = panel({ page, workbench });
    await open();
    for (const theme of Object.keys(themes)) {
      await wear(theme, folder, body);
      await body.locator("#view-table").click();
      await body.locator("#rows").selectOption({ index: 1 });
      await body.locator("#divide").selectOption({ index: 1 });
      await rows.first().waitFor();
      assert.deepEqual(await findings(), [], `the table in ${theme}`);
      await body.locator("#rows").selectOption({ index: 3 });
      assert.deepEqual(await findings(), [], `the groups in ${theme}`);
      await body.locator("#view-overview").click();
      await body.locator("table.overview").waitFor();
      assert.deepEqual(await findings(), [], `the overview in ${theme}`);
    }
    await wear("Default Light Modern", folder, body);
  },

  "at 200 percent everything is there and can be reached": async ({ page, workbench }) => {
    const { body, grid, open, findings, enter, focused } = panel({ page, workbench });
    await open();
    const size = page.viewportSize();
    await page.setViewportSize({ width: size.width / 2, height: size.height / 2 });
    await body.locator("#rows").selectOption({ index: 0 });
    await enter();
    await page.keyboard.press("Control+End");
    await focused.filter({ hasText: "zonder hulpmiddel" }).waitFor();
    // Nothing sticks out of the panel: what is wider than it scrolls by itself.
    const element = await body.elementHandle();
    const frame = await element.ownerFrame();
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await until(page, async () => (await grid.boundingBox()).height >= 200);
    assert.deepEqual(await findings(), []);
    await body.locator("#view-overview").click();
    await body.locator("table.overview").waitFor();
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await findings(), []);
    await body.locator("#view-table").click();
    await page.setViewportSize(size);
  },

  "after the window is opened again the panel is as it was": async ({ page, workbench }) => {
    const { body, status } = panel({ page, workbench });
    await body.locator("#rows").selectOption({ index: 1 });
    await body.locator("#filter").fill("toezicht");
    await status.filter({ hasText: "van" }).waitFor();
    const before = await status.textContent();
    await page.evaluate(() => {
      globalThis.isOld = true;
    });
    await workbench.command("Developer: Reload Window", { asks: true });
    await page.waitForFunction(() => !globalThis.isOld);
    await page.locator(".tab.active", { hasText: "Dekking" }).waitFor();
    await status.filter({ hasText: before }).waitFor();
    assert.equal(await body.locator("#filter").inputValue(), "toezicht");
  },
};
