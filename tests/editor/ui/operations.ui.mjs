// Operations on several pages, taken back with the keyboard from wherever the author is: git holds what there was.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { until } from "./support.mjs";

const measure = "2-owp-01-kies-momenten-om-in-te-grijpen.md";
const first = "0-org-01-wijs-een-eigenaar-aan.md";
const requirement = "aia-01-toezicht-door-mensen-geregeld";

export const settings = { "explorer.confirmDelete": false, "files.enableTrash": false, "explorer.autoReveal": true };

/** A repository of the workspace as it is now, and what is different from that. */
function repository(folder) {
  const git = (...args) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.autocrlf=false", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  if (!existsSync(join(folder, ".git"))) git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", "zoals het was");
  return () => git("status", "--porcelain").trim();
}

const message = (page, text) => page.locator(".notification-list-item", { hasText: text }).first();

/** Renames the page that a reference in the open measure leads to. */
async function rename(workbench, page, from, to) {
  await workbench.file(measure);
  const input = await workbench.renameField(from);
  await input.fill(to);
  await page.keyboard.press("Enter");
}

/** Makes room after the page in the editor. */
async function makeRoom(workbench, page) {
  await workbench.command("Algoritmekader: Ruimte maken na deze pagina", { asks: true });
  await page.locator(".monaco-dialog-box").getByRole("button", { name: "Hernummer" }).click();
}

export const tests = {
  "operations are taken back from a page that they did not touch, and done again": async ({
    workbench,
    page,
    folder,
  }) => {
    await workbench.tidy();
    const changed = repository(folder);
    await rename(workbench, page, requirement, "aia-42-toezicht");
    await message(page, "Hernoemen: aia-42-toezicht").waitFor();
    const renamed = changed();
    assert.match(renamed, /aia-42-toezicht\.md/);
    await workbench.file(first);
    await makeRoom(workbench, page);
    await message(page, "Maak ruimte na 0-org-01").waitFor();
    const both = changed();
    assert.match(both, /0-org-03/);
    await workbench.file("zo-werkt-een-register.md");
    await page.keyboard.press("Control+z");
    await message(page, "Ongedaan gemaakt: Maak ruimte").waitFor();
    await until(page, () => changed() === renamed);
    await page.keyboard.press("Control+z");
    await message(page, "Ongedaan gemaakt: Hernoemen").waitFor();
    await until(page, () => changed() === "");
    await page.keyboard.press("Control+y");
    await until(page, () => changed() === renamed);
    await page.keyboard.press("Control+Shift+z");
    await until(page, () => changed() === both);
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === renamed);
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
  },

  "what is typed is taken back first, and what stood in the way is said": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const changed = repository(folder);
    await rename(workbench, page, requirement, "aia-43-toezicht");
    await message(page, "Hernoemen: aia-43-toezicht").waitFor();
    await workbench.putCursor("aia-43-toezicht");
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    await page.locator(".view-line", { hasText: "aia-43-toezichtx" }).first().waitFor();
    await workbench.command("Algoritmekader: Laatste bewerking van pagina's ongedaan maken");
    await message(page, "op dezelfde plaats veranderd").waitFor();
    assert.match(changed(), /aia-43-toezicht\.md/);
    await page.locator(".view-line", { hasText: "aia-43-toezichtx" }).first().click();
    await page.keyboard.press("Control+z");
    await page.locator(".view-line", { hasText: "aia-43-toezichtx" }).first().waitFor({ state: "detached" });
    assert.match(changed(), /aia-43-toezicht\.md/);
    await page.keyboard.press("Control+z");
    await until(page, () => changed() === "");
  },
};
