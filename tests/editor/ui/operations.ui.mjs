// Operations on several pages, taken back with the keyboard from wherever the author is: git holds what there was.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../scripts/temporaryFolder.mjs";
import { dialogue, message, until } from "./support.mjs";

const measure = "2-owp-01-kies-momenten-om-in-te-grijpen.md";
const first = "0-org-01-wijs-een-eigenaar-aan.md";
const requirements = "docs/voldoen-aan-wetten-en-regels/vereisten";
const measures = "docs/voldoen-aan-wetten-en-regels/maatregelen";
const requirement = "aia-01-toezicht-door-mensen-geregeld";

/** What is different from now on, as git sees it. Its folder stands elsewhere: ids of a repository are published ones, which the editor asks about. */
function repository(folder) {
  const own = join(temporaryFolder("git"), ".git");
  const git = (...args) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, GIT_DIR: own, GIT_WORK_TREE: folder },
    });
  git("init", "-q");
  git("config", "core.autocrlf", "false");
  git("add", "-A");
  git("commit", "-q", "-m", "zoals het was");
  return () => git("status", "--porcelain", "-uall").trim();
}

/** Renames the page that a reference in the measure leads to. */
async function rename({ workbench, page, folder }, to) {
  await workbench.file(measure);
  const input = await workbench.renameField(requirement);
  await input.fill(to);
  await page.keyboard.press("Enter");
  // What is done in the editor before it begins would take it off.
  await until(page, () => existsSync(join(folder, requirements, `${to}.md`)));
  await message(workbench, `Hernoemen: ${to}`);
}

/** Makes room after the page in the editor. */
async function makeRoom({ workbench, page, folder }) {
  await workbench.command("Algoritmekader: Ruimte maken na deze pagina", { asks: true });
  await page.locator(".monaco-dialog-box").getByRole("button", { name: "Hernummer" }).click();
  await until(page, () => existsSync(join(folder, measures, "0-org-03-houd-een-lijst-bij.md")));
  await message(workbench, "Maak ruimte na org-01");
}

/** Asks for a page after the one in the editor, from the menu of its text. */
async function newPageHere({ page }) {
  await page.locator(".editor-instance .view-line").nth(1).click({ button: "right" });
  const item = page.locator(".monaco-menu .action-item", { hasText: "Nieuwe pagina hier" });
  // A menu does not hear a click that comes right after the one that opened it.
  await item.hover();
  await item.and(page.locator(".focused")).waitFor();
  await page.keyboard.press("Enter");
}

export const tests = {
  "operations are taken back from a page that they did not touch, and done again": async (test) => {
    const { workbench, page, folder } = test;
    await workbench.tidy();
    const changed = repository(folder);
    await rename(test, "aia-42-toezicht");
    const renamed = changed();
    await workbench.file(first);
    await makeRoom(test);
    const both = changed();
    await workbench.file("zo-werkt-een-register.md");
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === renamed);
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
    await page.keyboard.press("Control+y");
    await until(page, () => changed() === renamed);
    await page.keyboard.press("Control+Shift+z");
    await until(page, () => changed() === both);
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === renamed);
    await workbench.command("Notifications: Clear All Notifications");
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
    await message(workbench, "Ongedaan gemaakt: Hernoemen");
  },

  "a page after another one: others shift, it opens to be written, and one undo takes all of it back": async (test) => {
    const { workbench, page, folder } = test;
    await workbench.tidy();
    const changed = repository(folder);
    const input = dialogue(page);
    await workbench.file(first);
    await newPageHere(test);
    await input.step("Nieuwe maatregel: titel");
    await input.message("De pagina krijgt nummer org-02; org-02 wordt org-03.");
    // The number in front of it is the one that it gets anyway.
    await page.keyboard.type("org-02 Vraag om raad");
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: bestandsnaam");
    await input.message("Het bestand wordt 0-org-02-vraag-om-raad.md, met id urn:nl:ak:mtr:org-02");
    await page.keyboard.press("Enter");
    // The phase is that of the page.
    for (const question of ["Vereiste", "Onderwerp", "Rollen"]) {
      await input.step(`Nieuwe maatregel: ${question}`);
      await page.keyboard.press("Enter");
    }
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.filter({ hasText: "0-org-02-vraag-om-raad.md maken?" }).waitFor();
    await dialog.filter({ hasText: "org-02 wordt org-03." }).waitFor();
    await dialog.getByRole("button", { name: "Maak de pagina" }).click();
    await page.locator(".tab.active", { hasText: "0-org-02-vraag-om-raad.md" }).waitFor();
    await message(workbench, "Nieuwe maatregel: Vraag om raad");
    assert.match(
      readFileSync(join(folder, measures, "0-org-02-vraag-om-raad.md"), "utf8"),
      /^---\ntitle: Vraag om raad\n/,
    );
    await workbench.command("Notifications: Clear All Notifications");
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
  },

  "room that was made ends in the new page, and the number is one to choose from": async (test) => {
    const { workbench, page, folder } = test;
    await workbench.tidy();
    const changed = repository(folder);
    const input = dialogue(page);
    await workbench.file(first);
    await makeRoom(test);
    const told = await message(workbench, "Maak ruimte na org-01");
    await told.hover();
    const button = told.getByRole("button", { name: "Nieuwe pagina hier" });
    // The list of messages draws a row anew when the mouse comes to it, and the click may fall between.
    await until(page, async () => {
      if (!(await input.widget.isVisible())) await button.click({ timeout: 1000 });
      return input.widget.isVisible();
    });
    await input.step("Nieuwe maatregel: titel");
    await input.message("De pagina krijgt nummer org-02.");
    // The list of messages, which is open for the test only, may have the focus.
    await until(page, async () => {
      if (await input.widget.isVisible()) await input.widget.locator("input.input").first().press("Escape");
      return !(await input.widget.isVisible());
    });

    await workbench.command("Algoritmekader: Nieuwe pagina…", { asks: true });
    await input.step("Nieuwe pagina");
    await page.keyboard.type("Maatregel");
    await input.rows.and(page.locator(".focused")).filter({ hasText: "Maatregel" }).waitFor();
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel");
    await page.keyboard.type("org");
    await input.rows.and(page.locator(".focused")).filter({ hasText: "org" }).waitFor();
    await page.keyboard.press("Enter");
    await input.rows.and(page.locator(".focused")).filter({ hasText: "org-04" }).waitFor();
    await page.keyboard.type("02");
    await input.rows.and(page.locator(".focused")).filter({ hasText: "org-02" }).waitFor();
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: titel");
    await page.keyboard.type("Vraag om raad");
    await page.keyboard.press("Enter");
    await input.message("Het bestand wordt 0-org-02-vraag-om-raad.md");
    await page.keyboard.press("Escape");

    await workbench.command("Notifications: Clear All Notifications");
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
  },

  "what is typed is taken back first, and what stands in the way of an operation is said": async (test) => {
    const { workbench, page, folder } = test;
    await workbench.tidy();
    const changed = repository(folder);
    await rename(test, "aia-43-toezicht");
    await workbench.file(measure);
    await workbench.putCursor("aia-43-toezicht");
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    const typed = page.locator(".view-line", { hasText: "aia-43-toezichtx" }).first();
    await typed.waitFor();
    await workbench.command("Algoritmekader: Laatste bewerking van pagina's ongedaan maken");
    await message(workbench, "op dezelfde plaats veranderd");
    assert.match(changed(), /aia-43-toezicht\.md/);
    await typed.click();
    await page.keyboard.press("Control+z");
    await typed.waitFor({ state: "detached" });
    assert.match(changed(), /aia-43-toezicht\.md/);
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
  },

  "everything that leaves no doubt is shown by kind, with its changes, mended, and taken back": async (test) => {
    const { workbench, page, folder } = test;
    await workbench.tidy();
    const changed = repository(folder);
    await workbench.file("zo-werkt-een-register.md");
    await workbench.command("Algoritmekader: Alles herstellen waarover geen twijfel is…", { asks: true });
    const list = page.locator(".quick-input-list .monaco-list-row");
    await list.filter({ hasText: "Een verwijzing noemt een pagina die niet bestaat" }).waitFor();
    await page.locator('.quick-input-titlebar [aria-label="Bekijk de wijzigingen"]').click();
    await page.locator(".tab", { hasText: "Wat er verandert" }).waitFor();
    await page.locator(".quick-input-widget input.input").first().press("Enter");
    await until(page, () => changed() !== "");
    await message(workbench, "hersteld op");
    await page.locator(".tab", { hasText: "Wat er verandert" }).waitFor({ state: "detached" });
    await page.locator(".editor-instance .view-line").first().click();
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
  },
};
