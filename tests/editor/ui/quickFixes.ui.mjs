// The list of quick fixes as the editor shows it, and what is chosen from it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./support.mjs";

const reader = "leeswijzer.md";
const pages = "docs/voldoen-aan-wetten-en-regels";
const requirements = `${pages}/vereisten`;
const measures = `${pages}/maatregelen`;
const known = "avg-02-niet-langer-bewaren-dan-nodig";
const tool = "Wegwijzer-gelijke-behandeling.md";

export const tests = {
  "what silences a problem comes last in the list, and Enter takes something else": async (tools) => {
    const titles = await quickFixes(tools, reader, "hier", "\n\nLees [hier](https://voorbeeld.nl) verder.");
    assert.deepEqual(
      // Below that the editor has what it does itself.
      titles.slice(0, 2).map((title) => title.replace(/[: ].*/s, "")),
      ["Uitleg", "Negeer"],
    );
    await tools.page.keyboard.press("Enter");
    await tools.page.locator(".tab", { hasText: "accessibility-link-text" }).waitFor();
    await revert(tools);
  },

  "a page for a link that leads nowhere is chosen from a list, the likeliest first": async (tools) => {
    const titles = await quickFixes(tools, reader, "toezicht", "\n\nZie [gelijke gevallen](iets-met-toezicht.md).");
    const index = titles.findIndex((title) => title.startsWith("Kies een bestaande pagina"));
    assert.ok(index >= 0, titles.join("\n"));
    await row(tools, "Kies een bestaande pagina").click();
    const first = tools.page.locator('.quick-input-list .monaco-list-row[data-index="0"]');
    await first.filter({ hasText: "Gelijke gevallen worden gelijk behandeld" }).waitFor();
    await tools.page.keyboard.press("Enter");
    await tools.page.locator(".view-line", { hasText: "gelijk-behandeld.md)." }).waitFor();
    await revert(tools);
  },

  "an item without a value gets one from the list": async (tools) => {
    const { page, workbench } = tools;
    await workbench.tidy();
    await workbench.file(tool);
    await opened(tools, () => workbench.goToLine(8));
    await row(tools, "Kies een waarde voor 'vereiste'").click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "avg-02" }).first().click();
    await page.locator(".view-line", { hasText: "avg-02-niet-langer-bewaren-dan-nodig" }).first().waitFor();
    await revert(tools);
  },

  "the measures that should name a requirement are ticked in a list, and name it then": async (tools) => {
    const { page, workbench, folder } = tools;
    await workbench.tidy();
    const text = readFileSync(join(folder, requirements, `${known}.md`), "utf8");
    writeFileSync(
      join(folder, requirements, "avg-77-nieuw.md"),
      text.replaceAll(known, "avg-77-nieuw").replace("avg-02", "avg-77"),
    );
    await workbench.file("avg-77-nieuw.md");
    await opened(tools, () => workbench.goToLine(1));
    await row(tools, "Kies maatregelen die deze vereiste noemen").click();
    const listed = page.locator(".quick-input-list .monaco-list-row");
    // In the first row the heading stands too.
    const chosen = listed.and(page.locator('[data-index="1"]'));
    await chosen.filter({ hasText: /\d-/ }).waitFor();
    const name = /\d-[a-z]{3}-\d\d-[\w-]+/.exec(await chosen.textContent())[0];
    await chosen.click();
    await page.keyboard.press("Enter");
    const measure = join(folder, measures, `${name}.md`);
    await until(page, () => readFileSync(measure, "utf8").includes("- avg-77-nieuw\n"));
  },
};

const rows = ({ page }) => page.locator(".action-widget .monaco-list-row.action");
const row = (tools, text) => rows(tools).filter({ hasText: text }).first();

/** Writes a text at the end of a page, opens the list of quick fixes on a word of it, and returns what stands there from the top. */
async function quickFixes(tools, file, word, text) {
  const { workbench, page } = tools;
  await workbench.tidy();
  await workbench.file(file);
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
  return opened(tools, () => workbench.putCursor(word));
}

/** Opens the list at a place, once the problem there is known. */
async function opened(tools, goThere) {
  const { page } = tools;
  await until(page, async () => {
    await goThere();
    await page.keyboard.press("Control+.");
    await rows(tools).first().waitFor({ timeout: 2000 });
    return true;
  });
  return rows(tools).allTextContents();
}

async function revert({ page, workbench }) {
  await page.keyboard.press("Escape");
  await workbench.command("File: Revert File");
}
