// What is done with pages of the tree by mouse and keyboard: dragging, opening, copying, renaming and deleting.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { limit } from "../../../scripts/editor/pace.mjs";
import { message, until } from "./support.mjs";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md`;
const title = "Kies vooraf de momenten";

const text = (folder, path) => readFileSync(join(folder, path), "utf8");
const phases = (folder) => /levenscyclus:\n((?:- .*\n)+)/.exec(text(folder, measure))[1].match(/[^-\s]\S+/g);

/** Unfolds what is called so, each below the one before, and returns the row of the last one. */
async function rowOf(workbench, ...labels) {
  const rows = await workbench.tree();
  const at = (index) => rows.and(workbench.page.locator(`[data-index="${index}"]`));
  let found;
  // The tree may be drawn anew at any time, when pages have changed: then from the top.
  await until(workbench.page, async () => {
    const shown = await rowsIn(rows);
    found = pathTo(shown, labels);
    if (!found) return false;
    if (found.isWhole) return true;
    await workbench.expand(at(found.index).filter({ hasText: found.label }));
    return false;
  });
  return at(found.index).filter({ hasText: found.label });
}

/** The rows that are drawn, from top to bottom. */
function rowsIn(rows) {
  return rows.evaluateAll((elements) =>
    elements
      .map((element) => ({
        index: Number(element.dataset.index),
        level: Number(element.getAttribute("aria-level")),
        text: element.textContent,
      }))
      .sort((a, b) => a.index - b.index),
  );
}

/** The row with the last of the labels, below rows with those before it; or the last one there is, whose rows are to be unfolded. */
function pathTo(shown, labels) {
  let from = 0;
  let found;
  for (const [depth, label] of labels.entries()) {
    const below = shown.slice(from);
    const end = below.findIndex(({ level }) => level <= depth);
    const row = (end < 0 ? below : below.slice(0, end)).find(
      ({ level, text }) => level === depth + 1 && text.includes(label),
    );
    if (!row) return below[0]?.level > depth ? undefined : found && { ...found, isWhole: false };
    found = { index: row.index, label, isWhole: true };
    from = shown.indexOf(row) + 1;
  }
  return found;
}

const measureRow = (workbench) => rowOf(workbench, "Fase 2", "Maatregelen", title);
const phase7 = (workbench) => rowOf(workbench, "Fase 7");
const question = (page) => page.locator(".quick-input-list .monaco-list-row");

/** The tree has drawn what a phase holds. */
async function drawn(workbench, counts) {
  const rows = await workbench.tree();
  await rows.filter({ hasText: "Fase 2, ontwerp" }).filter({ hasText: counts }).first().waitFor();
}

/** The list gets the keyboard, its row the focus. */
async function focus(workbench, row) {
  const list = workbench.page.locator('.monaco-list[role="tree"][aria-label^="Levenscyclus"]');
  await list.focus();
  await workbench.page.keyboard.press("Home");
  const focused = row.and(workbench.page.locator(".focused"));
  for (let turns = 0; turns < 100 && (await focused.count()) === 0; turns += 1)
    await workbench.page.keyboard.press("ArrowDown");
  await focused.waitFor();
}

export const tests = {
  "a page that is dragged to another phase moves there when Enter is pressed, and one click takes it back": async ({
    workbench,
    page,
    folder,
  }) => {
    await workbench.tidy();
    const before = text(folder, measure);
    const row = await measureRow(workbench);
    await row.dragTo(await phase7(workbench));
    await question(page).filter({ hasText: "Verplaats van Fase 2, ontwerp naar Fase 7" }).first().waitFor();
    await question(page).filter({ hasText: "Voeg toe aan Fase 7" }).first().waitFor();
    await page.keyboard.press("Enter");
    await until(page, () => phases(folder).join() === "monitoring-en-beheer");
    const said = await message(workbench, "verplaatst naar Fase 7");
    await said.locator(".monaco-button", { hasText: "Ongedaan maken" }).click();
    await until(page, () => text(folder, measure) === before);
    await drawn(workbench, "7 pagina's");
  },

  "or is in both phases; the key in the tree takes it back": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const before = text(folder, measure);
    const row = await measureRow(workbench);
    await row.dragTo(await phase7(workbench));
    await question(page).filter({ hasText: "Voeg toe aan Fase 7" }).first().click();
    await until(page, () => phases(folder).join() === "ontwerp,monitoring-en-beheer");
    await focus(workbench, await measureRow(workbench));
    await page.keyboard.press("Control+z");
    await until(page, () => text(folder, measure) === before);
  },

  "a measure that is dragged to a requirement is linked with it": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const before = text(folder, measure);
    const target = await rowOf(workbench, "Fase 1", "Vereisten", "Gelijke gevallen");
    const row = await measureRow(workbench);
    await row.dragTo(target);
    await until(page, () => text(folder, measure).includes("- grw-01-gelijke-gevallen-gelijk-behandeld\n"));
    await message(workbench, "gekoppeld aan 'Gelijke gevallen");
    await row.dragTo(target);
    await message(workbench, "is al gekoppeld aan");
    await focus(workbench, await measureRow(workbench));
    await page.keyboard.press("Control+z");
    await until(page, () => text(folder, measure) === before);
  },

  "the keys are about the page with the focus, also when another one is selected": async ({
    workbench,
    page,
    folder,
  }) => {
    await workbench.tidy();
    const row = await measureRow(workbench);
    // A click selects the group, and folds it; the arrows move the focus only.
    const group = await rowOf(workbench, "Fase 2", "Maatregelen");
    await group.click();
    await group.click();
    await focus(workbench, row);
    await group.and(page.locator(".selected")).waitFor();

    await page.keyboard.press("Control+c");
    const copied = page.locator(".statusbar-item", { hasText: "Gekopieerd: [Kies vooraf" });
    await copied.waitFor();

    await page.keyboard.press("F2");
    const input = page.locator(".quick-input-widget");
    await input.locator(".quick-input-title", { hasText: "Hernoemen: Kies vooraf" }).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("4-owp-01-kies");
    await input.locator(".quick-input-message", { hasText: "begint met '2-'" }).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2-owp-01-kies-je-momenten");
    await input
      .locator(".quick-input-message", { hasText: "Het bestand wordt 2-owp-01-kies-je-momenten.md" })
      .waitFor();
    await page.keyboard.press("Enter");
    await until(page, () => existsSync(join(folder, `${pages}/maatregelen/2-owp-01-kies-je-momenten.md`)));
    assert.ok(!existsSync(join(folder, measure)));

    // The row of the old name may still be there and go under the key: then it is pressed once more.
    await until(page, async () => {
      await focus(workbench, await measureRow(workbench));
      await page.keyboard.press("Enter");
      await page.locator(".tab.active", { hasText: "2-owp-01-kies-je-momenten.md" }).waitFor({ timeout: limit(3000) });
      return true;
    });
  },

  "a page that is dropped in a text with Shift becomes a link with its title": async ({ workbench, page }) => {
    await workbench.tidy();
    await workbench.file("leeswijzer.md");
    await workbench.command("View: Focus Active Editor Group");
    await page.keyboard.press("Control+End");
    const row = await rowOf(workbench, "Fase 1", "Vereisten", "Gelijke gevallen");
    // Held while it is dropped: held while it is taken up, it would select.
    await row.hover();
    await page.mouse.down();
    const end = await page.locator(".editor-instance .view-line").last().boundingBox();
    await page.mouse.move(end.x + 40, end.y - 30, { steps: 5 });
    await page.keyboard.down("Shift");
    await page.mouse.move(end.x + 20, end.y + 8, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.locator(".view-line", { hasText: "[Gelijke gevallen worden gelijk behandeld](vol" }).waitFor();
    await workbench.command("File: Revert File");
  },

  "a page is deleted after a question": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const gone = `${pages}/maatregelen/0-org-01-wijs-een-eigenaar-aan.md`;
    const row = await rowOf(workbench, "Fase 0", "Maatregelen", "eigenaar");
    await focus(workbench, row);
    await page.keyboard.press("Delete");
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.filter({ hasText: "Deze pagina verwijderen?" }).waitFor();
    await dialog.locator(".monaco-button", { hasText: /^Verwijderen$/ }).click();
    await until(page, () => !existsSync(join(folder, gone)));
  },

  "of a page that others name, the references go with it, and one key brings all of it back": async ({
    workbench,
    page,
    folder,
  }) => {
    await workbench.tidy();
    const gone = `${pages}/vereisten/grw-01-gelijke-gevallen-gelijk-behandeld.md`;
    const namer = `${pages}/maatregelen/1-pba-01-beschrijf-het-doel-in-gewone-taal.md`;
    const [text1, text2] = [text(folder, gone), text(folder, namer)];
    assert.match(text2, /- grw-01-gelijke/);
    const dialog = page.locator(".monaco-dialog-box");
    const button = (name) => dialog.locator(".monaco-button", { hasText: name });
    await focus(workbench, await rowOf(workbench, "Fase 1", "Vereisten", "Gelijke gevallen"));
    await page.keyboard.press("Delete");
    await dialog
      .filter({ hasText: /'Gelijke gevallen worden gelijk behandeld' verwijderen\? \S+ pagina's .*verwijzen ernaar:/ })
      .waitFor();
    // Who has no page to point to is asked again, and may still turn back.
    await button("Laat verwijzen naar een andere pagina").click();
    await question(page).first().waitFor();
    await page.keyboard.press("Escape");
    await button("Cancel").click();
    await dialog.waitFor({ state: "hidden" });
    assert.equal(text(folder, gone), text1);

    await focus(workbench, await rowOf(workbench, "Fase 1", "Vereisten", "Gelijke gevallen"));
    await page.keyboard.press("Delete");
    await button("Verwijder ook de verwijzingen").click();
    await until(page, () => !existsSync(join(folder, gone)));
    await until(page, () => !/- grw-01-gelijke/.test(text(folder, namer)));
    await message(workbench, "Verwijderd: grw-01-gelijke");
    await focus(workbench, await rowOf(workbench, "Fase 1"));
    await page.keyboard.press("Control+z");
    await until(page, () => text(folder, gone) === text1 && text(folder, namer) === text2);
  },
};
