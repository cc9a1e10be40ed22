// What somebody meets who does not see the screen, or has no mouse; and the words where there is nothing to show yet.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { until } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The law asks for WCAG 2.1 at level A and AA. */
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** Rules that in the window judge what VS Code makes, and an extension cannot change. */
const madeByTheEditor = [
  // The title of a view is a button that folds it, and holds the buttons of the view.
  "nested-interactive",
  // The counts behind a label ("87 pagina's") count as visible text; the name of a row says them in words. That the name has
  // what the row shows is tested here, row by row.
  "label-content-name-mismatch",
];

/** What axe has to say about a page or a part of it, a sentence each. */
async function findings(frame, include, except = []) {
  await frame.evaluate(axe);
  return frame.evaluate(
    async ([include, levels, except]) => {
      const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
      // The editor fades what stands behind a label, also where it has the colour of errors. The name of the row says it.
      const parts = include ? { include, exclude: [".label-description"] } : document;
      const { violations } = await globalThis.axe.run(parts, { runOnly: levels, rules });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${help} [${target.join(" ")}] ${any[0]?.message ?? ""}`),
      );
    },
    [include, levels, except],
  );
}

/** The document in a webview; there must be one in view. */
async function webview(workbench, landmark) {
  const body = workbench.preview();
  await body.locator(landmark).first().waitFor();
  return (await body.elementHandle()).ownerFrame();
}

/** In the light theme and in the dark one. */
async function inBothThemes(workbench, check) {
  await check("light");
  await toggleTheme(workbench);
  await check("dark");
  await toggleTheme(workbench);
}

/** Waits until the window has the other theme: what it had would be judged halfway. */
async function toggleTheme(workbench) {
  const classes = () => workbench.page.locator(".monaco-workbench").first().getAttribute("class");
  const isDark = async () => /\bvs-dark\b/.test(await classes());
  const before = await isDark();
  await workbench.command("Preferences: Toggle between Light/Dark Themes");
  await until(workbench.page, async () => (await isDark()) !== before);
}

/** The rows that are in view: what is read aloud, and what is seen. */
function rowsInView(rows) {
  return rows.evaluateAll((elements) =>
    elements
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((element) => ({
        name: element.getAttribute("aria-label"),
        level: Number(element.getAttribute("aria-level")),
        label: element.querySelector(".label-name")?.textContent ?? "",
        description: element.querySelector(".label-description")?.textContent ?? "",
      })),
  );
}

/** All that is seen of a row is in its name too. */
function saysWhatItShows({ name, label, description }) {
  for (const part of label.split(" · ")) assert.ok(name.includes(part), `"${name}" leaves out "${part}"`);
  for (const [number] of description.matchAll(/\d+/g))
    assert.match(name, new RegExp(`(?<!\\d)${number}(?!\\d)`), `"${name}" leaves out ${number}`);
}

/** Focuses a view by its command, as often as it takes: a view that has no rows yet gives its focus away. */
async function focusView(workbench, title, command) {
  await workbench.rowsOf(title).first().waitFor();
  await workbench.command(command);
  await treeOf(workbench, title).and(workbench.page.locator(":focus")).waitFor();
}

const treeOf = ({ page }, title) => page.locator(`.monaco-list[role="tree"][aria-label^="${title}"]`);
const focused = (workbench, title) => workbench.rowsOf(title).and(workbench.page.locator(".focused"));

/** Presses a key in a tree until the row that has the focus is called so. */
async function press(workbench, title, key, name) {
  await workbench.page.keyboard.press(key);
  const named = workbench.page.locator(`[aria-label^="${name}"]`);
  await focused(workbench, title).and(named).waitFor();
}

/** Goes to the first page of the tree by keyboard: phase, requirements, page. */
async function firstPage(workbench) {
  await workbench.tree();
  await focusView(workbench, "Levenscyclus", "Algoritmekader: Focus on Lifecycle View");
  await press(workbench, "Levenscyclus", "Home", "Fase 0");
  await press(workbench, "Levenscyclus", "ArrowDown", "Fase 1");
  await unfold(workbench, "Vereisten");
  await unfold(workbench, "vereiste ");
}

/** Unfolds the row with the focus, unless it is, and goes to its first child. */
async function unfold(workbench, child) {
  const row = focused(workbench, "Levenscyclus");
  if ((await row.getAttribute("aria-expanded")) !== "true") {
    await workbench.page.keyboard.press("ArrowRight");
    await row.and(workbench.page.locator('[aria-expanded="true"]')).waitFor();
  }
  const level = Number(await row.getAttribute("aria-level"));
  const index = Number(await row.getAttribute("data-index"));
  const below = workbench.page.locator(`[data-index="${index + 1}"][aria-level="${level + 1}"]`);
  await workbench.rowsOf("Levenscyclus").and(below).waitFor();
  await press(workbench, "Levenscyclus", "ArrowRight", child);
}

const welcome = (page) => page.locator(".welcome-view-content:visible");

export const tests = {
  "every row of the tree says in words what it shows": async ({ workbench }) => {
    await workbench.tidy();
    await firstPage(workbench);
    const rows = await rowsInView(workbench.rowsOf("Levenscyclus"));
    for (const row of rows) saysWhatItShows(row);
    const names = (level) => rows.filter((row) => row.level === level).map(({ name }) => name);
    for (const name of names(1)) assert.match(name, /\d+ vereisten?, \d+ maatregel(en)?, \d+ hulpmiddel(en)?/);
    for (const name of names(2)) assert.match(name, /^(Vereisten|Maatregelen|Hulpmiddelen), \d+/);
    for (const name of names(3)) assert.match(name, /^(vereiste|maatregel|hulpmiddel) /);
    assert.match(names(1)[1], /2 problemen \(2 fouten\)/);
  },

  "every row of the references says in words what it shows": async ({ workbench }) => {
    await workbench.tidy();
    await workbench.tree();
    await workbench.file("7-mon-01-volg-de-uitkomsten-elke-maand.md");
    const rows = workbench.rowsOf("Verwijzingen");
    await rows.filter({ hasText: "Leidt nergens heen" }).waitFor();
    const shown = await rowsInView(rows);
    for (const row of shown) saysWhatItShows(row);
    assert.ok(shown.some(({ name }) => /^fout: .* Front matter 'vereiste', regel \d+$/.test(name)));
    assert.ok(shown.some(({ name }) => /^Vereisten, front matter 'vereiste', \d+$/.test(name)));
  },

  "the tree is read, opened and left by keyboard alone": async ({ workbench, page }) => {
    await workbench.tidy();
    await firstPage(workbench);
    await page.keyboard.press("Shift+F10");
    await page.locator(".context-view .monaco-menu").waitFor();
    await page.keyboard.press("Escape");
    await treeOf(workbench, "Levenscyclus").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: ".md" }).waitFor();
    await focusView(workbench, "Verwijzingen", "Algoritmekader: Focus on References View");
    await press(workbench, "Verwijzingen", "Home", "Genoemd door");
    await page.keyboard.press("Shift+Tab");
    // To the buttons of the view, which have names.
    assert.ok(await page.evaluate(() => document.activeElement.getAttribute("aria-label")));
  },

  "the page of a group is opened by keyboard too": async ({ workbench, page }) => {
    await workbench.tidy();
    await firstPage(workbench);
    await press(workbench, "Levenscyclus", "Home", "Fase 0");
    await page.keyboard.press("Shift+F10");
    await page.locator(".context-view .monaco-menu").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(".context-view .action-item.focused", { hasText: "Pagina openen" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: "organisatieverantwoordelijkheden.md" }).waitFor();
  },

  "axe finds nothing in the views, the status item and what the mouse shows": async ({ workbench, page }) => {
    await workbench.tidy();
    await firstPage(workbench);
    await workbench.file("0-org-01-wijs-een-eigenaar-aan.md");
    await workbench.rowsOf("Verwijzingen").first().waitFor();
    await inBothThemes(workbench, async (theme) => {
      const parts = [".part.sidebar .pane-body", '.statusbar-item[id^="algoritmekader"]'];
      for (const part of parts) assert.deepEqual(await findings(page, [part], madeByTheEditor), [], theme);
      await workbench.hover("aia-01-toezicht-door-mensen-geregeld");
      assert.deepEqual(await findings(page, [".monaco-resizable-hover"]), [], theme);
      await workbench.mouseAway();
      await workbench.rowsOf("Levenscyclus").first().hover();
      await page.locator(".workbench-hover:visible").getByText("Hierin staan").waitFor();
      assert.deepEqual(await findings(page, [".workbench-hover"]), [], theme);
      await workbench.mouseAway();
    });
  },

  // The coverage and the overview have such a test of their own.
  "axe finds nothing in what a preview shows": async ({ workbench, page }) => {
    await workbench.tidy();
    await inBothThemes(workbench, async (theme) => {
      await workbench.file("avg-02-niet-langer-bewaren-dan-nodig.md");
      await workbench.openPreview();
      const preview = await webview(workbench, "table");
      // A preview lets the background of the editor through, which axe cannot see from within.
      await preview.evaluate(() => {
        document.body.style.backgroundColor = "var(--vscode-editor-background)";
      });
      // The document around it, without title and language, is made by VS Code.
      assert.deepEqual(await findings(preview, ["body"]), [], theme);
      await workbench.command("View: Close All Editors");
      await page.locator("iframe.webview").first().waitFor({ state: "detached" });
    });
  },

  "axe finds nothing in our part of the first steps": async ({ workbench, page }) => {
    await workbench.tidy();
    await page.setViewportSize({ width: 1680, height: 900 });
    try {
      await workbench.command("Algoritmekader: Eerste stappen");
      await page.locator(".getting-started-media img").waitFor();
      // The page around the text and the picture of a step is that of VS Code.
      const ours = [".step-description-container", ".getting-started-media"];
      for (const part of ours) assert.deepEqual(await findings(page, [part]), [], part);
    } finally {
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  },

  "a folder without a framework says what is looked for, and its links work": async ({
    workbench,
    page,
    editor,
    folder,
  }) => {
    const empty = join(dirname(folder), "leeg");
    mkdirSync(empty);
    await workbench.open(editor.addressOf(empty), { idle: true });
    await workbench.command("Algoritmekader: Focus on Lifecycle View");
    await welcome(page).getByText("There is no Algoritmekader in this folder").waitFor();
    assert.deepEqual(await findings(page, [".part.sidebar .pane-body"], madeByTheEditor), []);
    assert.equal(await page.locator(".notification-toast").count(), 0);
    await welcome(page).getByText("Open Another Folder").click();
    await page.locator(".quick-input-widget input.input").first().waitFor();
    await page.keyboard.press("Escape");
  },

  "a window without a folder says what to open, and its links work": async ({ workbench, page, editor, folder }) => {
    const address = new URL(editor.addressOf(folder));
    address.searchParams.delete("folder");
    address.searchParams.set("ew", "true");
    await workbench.open(address.href, { idle: true });
    await workbench.command("Algoritmekader: Focus on Lifecycle View");
    await welcome(page).getByText("Open the folder of the Algoritmekader").waitFor();
    assert.deepEqual(await findings(page, [".part.sidebar .pane-body"], madeByTheEditor), []);
    await welcome(page).getByText("See the First Steps").click();
    await page.locator(".getting-started-step").first().waitFor();
  },
};
