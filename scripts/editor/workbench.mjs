// Mouse and keyboard in the editor in the browser: for the tests from outside, and for the screenshots.
import { editorStarted, limit, startLimit } from "./pace.mjs";

/** How long anything on the screen may take to appear. */
const timeout = () => limit(20_000);
/** After how long a person would try once more what had no effect. */
const impatience = () => limit(5000);

/** The editor in a playwright page, in the words of a person who uses it. */
export function workbench(page) {
  /** Opens an address and waits until the editor is ready and, unless `idle`, the extension has read the pages. */
  async function open(address, { idle = false } = {}) {
    page.setDefaultTimeout(startLimit);
    const begin = Date.now();
    await page.goto(address);
    await page.waitForSelector(".monaco-workbench .part.statusbar");
    await page.waitForFunction(() => globalThis.driver?.whenWorkbenchRestored);
    await page.evaluate(() => globalThis.driver.whenWorkbenchRestored());
    if (!idle) {
      await statusItem().filter({ hasText: /\d/ }).waitFor();
      editorStarted((Date.now() - begin) / 1000);
    }
    page.setDefaultTimeout(timeout());
  }

  /** Our item in the status bar. */
  function statusItem() {
    return page.locator('.statusbar-item[id^="algoritmekader.algoritmekader"]').first();
  }

  /** Runs a command by the title that the command palette shows for it; with `asks` one that asks more in the same place. */
  async function command(title, { asks = false } = {}) {
    await quickInput(`>${title}`, title, asks);
  }

  /** Opens a file of the workspace by its name. */
  async function file(name) {
    await quickInput(name, name);
    await page.locator(".tab.active", { hasText: name }).waitFor();
    await page.locator(".editor-instance .view-lines").waitFor();
  }

  async function quickInput(text, expected, asks = false) {
    const input = page.locator(".quick-input-widget input.input").first();
    const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: expected.split("/").pop() });
    // Once more from the start, for two reasons. The list is of what there is when one types: in the first second of a window
    // that is not everything. And a key that a page in a frame hands on arrives late: an Escape may close what F1 opened.
    for (let attempt = 1; ; attempt += 1) {
      const patience = { timeout: attempt < 4 ? impatience() : timeout() };
      try {
        // F1 and not Ctrl+P: the browser has its own idea of that.
        await page.keyboard.press("F1");
        await input.waitFor(patience);
        await input.fill(text, patience);
        await row.waitFor(patience);
        break;
      } catch (error) {
        if (attempt === 4) throw error;
        await page.keyboard.press("Escape");
        await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      }
    }
    await page.keyboard.press("Enter");
    if (!asks) await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Shows line `number`, which may be folded away or outside the window, in the middle of the editor. */
  async function goToLine(number) {
    await quickInput(`:${number}`, "");
  }

  /** The word on the screen in the active editor; it must be in view. */
  function word(text) {
    return page.locator(".editor-instance .view-line span span", { hasText: text }).first();
  }

  /** Puts the cursor in the middle of a text in the active editor. */
  async function putCursor(text) {
    // A page that was opened a moment ago puts its cursor back at the start: then once more.
    for (let attempt = 1; ; attempt += 1) {
      const box = await boxOf(text);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      if (await staysIn(text)) return;
      if (attempt === 5) throw new Error(`the cursor does not stay in "${text}"`);
    }
  }

  /** Whether the cursor is in a text, and still is after a moment. */
  async function staysIn(text) {
    for (const wait of [100, 200]) {
      await page.waitForTimeout(wait);
      const [box, cursor] = await Promise.all([boxOf(text), cursorBox()]);
      const isInIt = cursor && cursor.x >= box.x && cursor.x <= box.x + box.width && cursor.y < box.y + box.height;
      if (!isInIt || cursor.y + cursor.height < box.y) return false;
    }
    return true;
  }

  /** Where the cursor stands on the screen; undefined where no editor has the focus. */
  async function cursorBox() {
    const cursor = page.locator(".editor-instance .monaco-editor.focused .cursors-layer .cursor").first();
    return cursor.boundingBox({ timeout: 1000 }).catch(() => undefined);
  }

  /** Presses F2 on a text in the active editor, and returns the field for the new name. */
  async function renameField(text) {
    const field = page.locator(".rename-box input.rename-input");
    for (let attempt = 1; ; attempt += 1) {
      await putCursor(text);
      await page.keyboard.press("F2");
      try {
        await field.waitFor({ timeout: attempt < 4 ? impatience() : timeout() });
        const name = await field.inputValue();
        // Between the click and the key the cursor may still have gone elsewhere, where something else has a name.
        if (name.includes(text)) return field;
        throw new Error(`F2 renames "${name}" and not "${text}"`);
      } catch (error) {
        if (attempt === 4) throw error;
        await page.keyboard.press("Escape");
        await field.waitFor({ state: "hidden" });
      }
    }
  }

  /** Rests the mouse on a text in the editor and returns the hover that appears. */
  async function hover(text) {
    const shown = page.locator(".monaco-editor .monaco-resizable-hover:visible, .monaco-hover.workbench-hover:visible");
    const contents = shown.locator(".hover-contents").first();
    // A line that is drawn anew under the mouse ends a hover that was on its way: then the mouse moves again.
    for (let attempt = 1; ; attempt += 1) {
      const box = await boxOf(text);
      // Twice: the editor shows a hover for a mouse that moved and then rests.
      await page.mouse.move(box.x - 2, box.y + box.height / 2);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      try {
        await contents.waitFor({ timeout: attempt < 3 ? impatience() : timeout() });
        return shown.first();
      } catch (error) {
        if (attempt === 3) throw error;
        await page.mouse.move(5, 5);
      }
    }
  }

  /** Where a text stands on the screen; a part of a token is a token to the mouse, so the text itself is measured. */
  async function boxOf(text) {
    await word(text).waitFor();
    return page.evaluate((wanted) => {
      for (const line of document.querySelectorAll(".editor-instance .view-line")) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.data.replaceAll("\u00a0", " ").indexOf(wanted);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
      }
      throw new Error(`"${wanted}" is not in one piece on the screen`);
    }, text);
  }

  /** Opens the Problems panel and returns its rows. */
  async function problems() {
    await command("Problems: Focus on Problems View");
    const rows = page.locator(".markers-panel .monaco-list-row");
    await rows.first().waitFor();
    return rows;
  }

  /** The row of a list that contains a text; scrolls down until it is there, for a list only has the rows in view. */
  async function reveal(rows, text) {
    const row = rows.filter({ hasText: text }).first();
    await rows.first().hover();
    for (let turns = 0; turns < 100 && (await row.count()) === 0; turns += 1) {
      await page.mouse.wheel(0, 100);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await row.waitFor();
    return row;
  }

  /** Opens the Markdown preview of the active page beside it. */
  async function openPreview() {
    // With the button, and once: from a preview that is slow to appear the keys would open one more.
    await page.locator('.editor-group-container.active .action-label[aria-label^="Open Preview to the Side"]').click();
    await page.locator("iframe.webview").first().waitFor();
  }

  /** The page in a Markdown preview; in a frame of a frame, as all that may not touch the editor. */
  function preview() {
    return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame").locator("body");
  }

  /** Opens our container in the activity bar and returns the rows of the tree. */
  async function tree() {
    const tab = page.locator(".activitybar .action-item", { has: page.locator('[aria-label^="Algoritmekader"]') });
    if ((await tab.getAttribute("aria-expanded")) !== "true") await tab.click();
    const rows = rowsOf("Levenscyclus");
    await rows.first().waitFor();
    return rows;
  }

  /** The rows of one of our views, by its title. */
  function rowsOf(title) {
    return page.locator(`.monaco-list[role="tree"][aria-label^="${title}"] .monaco-list-row`);
  }

  /** Opens a row of the tree, without choosing it: a click on the row itself may open a page. */
  async function expand(row) {
    if ((await row.getAttribute("aria-expanded")) === "true") return;
    await row.locator(".monaco-tl-twistie").click();
    await page.waitForFunction((element) => element.ariaExpanded === "true", await row.elementHandle());
  }

  /** Waits until the text in the editor has its colours and the editor is no longer busy with extensions. */
  async function settled() {
    await page.locator(".statusbar-item", { hasText: "Activating Extensions" }).waitFor({ state: "hidden" });
    if (await page.locator(".editor-instance .view-line").first().isVisible()) {
      await page.locator('.editor-instance .view-line span[class*="mtk"]:not(.mtk1)').first().waitFor();
    }
  }

  /** Takes the mouse off what it rests on, so that no tooltip hides the rest. */
  async function mouseAway() {
    await page.mouse.move(640, 4);
    await page.locator(".monaco-hover.workbench-hover").waitFor({ state: "hidden" });
  }

  /** Closes panels, messages and editors, so that the next scene starts clean. */
  async function tidy() {
    await page.keyboard.press("Escape");
    await command("Notifications: Clear All Notifications");
    if (await page.locator(".part.panel").isVisible()) await command("View: Hide Panel");
    await command("View: Close All Editors");
    await page.locator(".editor-group-container .tab").first().waitFor({ state: "detached" });
  }

  return {
    page,
    open,
    statusItem,
    command,
    file,
    goToLine,
    word,
    putCursor,
    renameField,
    hover,
    problems,
    reveal,
    openPreview,
    preview,
    tree,
    rowsOf,
    expand,
    settled,
    mouseAway,
    tidy,
  };
}
