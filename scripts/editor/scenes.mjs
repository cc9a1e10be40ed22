// What the screenshots show. Each scene arranges the editor, given a folder with a framework, and leaves it so.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The scenes by the name of their picture. */
export const scenes = {
  /** All problems of the framework, and the place of the first broken reference with its squiggle. */
  async problems(bench) {
    await window(bench, { width: 1280, height: 720 });
    await toBrokenReference(bench);
  },

  /** What the page says that a reference names. */
  async hover(bench, folder) {
    await window(bench, { height: 620 });
    const { file, name } = pageWithReference(folder);
    await bench.file(file);
    const hover = await bench.hover(name);
    // That it is a link is said first, and what it names a little later.
    await hover.getByText("Genoemd door").first().waitFor();
    await higher(bench, hover, 160);
  },

  /** Titles behind codes, what the page names, and a name that is broken. */
  async codes(bench) {
    await window(bench, { height: 620 });
    await toBrokenReference(bench);
    await bench.command("View: Hide Panel");
    await bench.goToLine(1);
    await bench.page.locator(".codelens-decoration").first().waitFor();
    await bench.page.locator('.view-line span[class*="dyn-rule"]:visible').first().waitFor();
    await bench.mouseAway();
  },

  /** What the editor offers for a broken reference. */
  async "quick-fix"(bench) {
    await window(bench, { height: 480 });
    await toBrokenReference(bench);
    await bench.command("View: Hide Panel");
    await bench.command("Quick Fix...");
    await bench.page.locator(".action-widget .monaco-list-row").first().waitFor();
  },

  /** What the rule of a problem is about, beside the text. */
  async explanation(bench) {
    await window(bench, { width: 1280, height: 960 });
    await toBrokenReference(bench);
    await bench.command("View: Hide Panel");
    await bench.command("Quick Fix...");
    await bench.page.locator(".action-widget .monaco-list-row", { hasText: "Uitleg" }).click();
    await bench.preview().locator("h1").waitFor();
    await bench.mouseAway();
  },

  /** The lifecycle with one phase open, and a page of it in the editor. */
  async tree(bench) {
    await window(bench, { height: 720 });
    const rows = await bench.tree();
    // By their place in the list: in the page they stand in the order in which they were drawn.
    const row = (index) => rows.and(bench.page.locator(`[data-index="${index}"]`));
    const unfold = async (index) => {
      const level = Number(await row(index).getAttribute("aria-level"));
      await bench.expand(row(index));
      await row(index + 1)
        .and(bench.page.locator(`[aria-level="${level + 1}"]`))
        .waitFor();
    };
    await sideBarWidth(bench, 530);
    await fold(bench, "Levenscyclus", false);
    await fold(bench, "Verwijzingen", true);
    // The phase, and what is in it from the last to the first: a row that opens moves those below it.
    for (const index of [6, 9, 8, 7]) await unfold(index);
    await row(8).click();
    await bench.page.locator(".tab.active").waitFor();
    await bench.mouseAway();
  },

  /** What the page of a broken reference names, and what names it. */
  async references(bench) {
    await window(bench, { height: 720 });
    await toBrokenReference(bench);
    await bench.command("View: Hide Panel");
    await bench.tree();
    await sideBarWidth(bench, 530);
    await fold(bench, "Verwijzingen", false);
    await fold(bench, "Levenscyclus", true);
    await bench.page.locator(".sidebar .monaco-list-row", { hasText: "Noemt" }).first().waitFor();
    await bench.mouseAway();
  },

  /** What is linked with what, gaps first. */
  async coverage(bench) {
    await panel(bench, "Algoritmekader: Dekking");
    await bench.preview().locator("#rows").selectOption({ index: 1 });
    await bench.preview().locator('[role="grid"] [role="row"]').nth(2).waitFor();
  },

  /** The groups against each other, and how much is in each square. */
  async overview(bench) {
    await panel(bench, "Algoritmekader: Overzicht");
    await bench.preview().locator("table button, td[tabindex], [role='gridcell']").first().waitFor();
  },

  /** A requirement, and what the site makes of it beside it. */
  async preview(bench, folder) {
    await window(bench, { width: 1280, height: 800 });
    await bench.file(`${pageWithReference(folder).name}.md`);
    await bench.openPreview();
    await bench.preview().locator(".ak-page table").first().waitFor();
    await bench.mouseAway();
  },

  /** All that changes when a page gets another name, before it does. */
  async rename(bench, folder) {
    await window(bench, { width: 1280, height: 800 });
    const { file, name } = pageWithReference(folder);
    await bench.file(file);
    const field = await bench.renameField(name);
    await field.fill(name.replace(/-[^-]+$/, "-nu"));
    await field.press("Control+Enter");
    await bench.page.locator(".bulk-edit-panel .monaco-list-row").first().waitFor();
    await bench.mouseAway();
  },

  /** What there is to choose from where a word of a title is typed. The last scene, because it leaves a page unsaved. */
  async completion(bench, folder) {
    await window(bench, { height: 620 });
    const { file, name } = pageWithReference(folder);
    await bench.file(file);
    // The page stands as the scene before left it.
    await bench.page.keyboard.press("Control+Home");
    await bench.putCursor(name);
    await bench.page.keyboard.press("End");
    await bench.page.keyboard.press("Enter");
    await bench.page.keyboard.type("- gelijk", { delay: 60 });
    await bench.page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
    await bench.page.keyboard.press("Control+Space");
    await bench.page.locator(".suggest-details-container").waitFor();
  },
};

/** A window that is small enough to be read on a page, without the side bar. */
export async function window(bench, { width = 1120, height }) {
  await bench.page.setViewportSize({ width, height });
  if (await bench.page.locator(".part.sidebar").isVisible()) await bench.command("View: Close Primary Side Bar");
}

async function fold(bench, title, isFolded) {
  const header = bench.page.locator(`.pane-header[aria-label^="${title}"]`);
  if ((await header.getAttribute("aria-expanded")) === String(isFolded)) await header.click();
}

async function panel(bench, command) {
  await window(bench, { width: 1280, height: 720 });
  await bench.command(command);
  await bench.mouseAway();
}

export async function toBrokenReference(bench) {
  const row = await bench.reveal(await bench.problems(), "reference/unknown");
  await row.dblclick();
  await bench.page.locator(".squiggly-error").first().waitFor();
  // The cursor behind the value, so that no selection covers the squiggle.
  await bench.page.keyboard.press("End");
  await bench.mouseAway();
}

/** Drags the lower edge of a hover, which the editor keeps low, so that all of it can be seen. */
async function higher(bench, hover, pixels) {
  const { x, y, width, height } = await hover.boundingBox();
  await bench.page.mouse.move(x + width / 2, y + height - 1, { steps: 10 });
  await bench.page.mouse.down();
  await bench.page.mouse.move(x + width / 2, y + height - 1 + pixels, { steps: 10 });
  await bench.page.mouse.up();
  await bench.page.mouse.move(x + width / 2, y + height / 2);
}

async function sideBarWidth(bench, width) {
  const { x, y, width: now, height } = await bench.page.locator(".part.sidebar").boundingBox();
  await bench.page.mouse.move(x + now, y + height / 2);
  await bench.page.mouse.down();
  await bench.page.mouse.move(x + width, y + height / 2, { steps: 10 });
  await bench.page.mouse.up();
}

/** A measure that names a requirement of the AI Act near its top. */
export function pageWithReference(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /maatregelen.[^/\\]+\.md$/.test(file));
  for (const file of files.sort()) {
    const head = readFileSync(join(folder, file), "utf8").slice(0, 1000);
    const name = /^\s*-\s*(aia-\d+-\S+)$/m.exec(head)?.[1];
    if (name) return { file: basename(file), name };
  }
  throw new Error(`No page in ${folder} refers to a requirement of the AI Act`);
}
