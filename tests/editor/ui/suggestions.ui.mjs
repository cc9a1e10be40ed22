// What an author sees who types in a list, a comment or a link, with the Markdown support of VS Code beside us.
import assert from "node:assert/strict";

const measure = "2-owp-01-kies-momenten-om-in-te-grijpen.md";

export const tests = {
  "a dash in a list suggests references; a word of the title finds one, and Enter writes its name": async (tools) => {
    const rows = await suggested(tools, 6, "\n- ");
    await rows.filter({ hasText: "passen bij het doel" }).waitFor();
    assert.equal(await rows.filter({ hasText: "aia-01" }).count(), 0);
    await tools.page.keyboard.type("doel gegev");
    await first(tools, "passen bij het doel");
    await chosen(tools, "- aia-02-gegevens-passen-bij-het-doel");
  },

  "behind a key that is chosen its own keys are suggested at once": async (tools) => {
    const { page } = tools;
    await suggested(tools, 2, "\nsear", false);
    await page.keyboard.press("Control+Space");
    await first(tools, "search");
    await page.keyboard.press("Enter");
    await page.locator(widgetRows, { hasText: "exclude" }).waitFor();
    await revert(tools);
  },

  "in a comment macros are suggested, and the one that is chosen is closed": async (tools) => {
    await suggested(tools, 28, "\n\n<!-- ");
    await tools.page.keyboard.type("list_hulp");
    await first(tools, "list_hulpmiddelen");
    await tools.page.keyboard.press("Enter");
    await tools.page.locator(widgetRows, { hasText: "levenscyclus/" }).waitFor();
    await tools.page.keyboard.press("Enter");
    await tools.page.locator(widgetRows, { hasText: "implementatie" }).first().waitFor();
    await chosen(tools, "<!-- list_hulpmiddelen", /<!-- list_hulpmiddelen \S+ -->$/);
  },

  "a link suggests each page once, by its title": async (tools) => {
    const rows = await suggested(tools, 28, "\n\nZie [dit](");
    await tools.page.keyboard.type("langer bewaren");
    await first(tools, "niet langer bewaard");
    // What is typed before the last word leaves more.
    await rows.nth(1).waitFor({ state: "hidden" });
    await chosen(tools, "Zie [dit](../vereisten/avg-02-niet-langer-bewaren-dan-nodig.md)");
  },

  "asked for in a link, the list stays while the words of a title are typed, with spaces between": async (tools) => {
    const { page } = tools;
    await suggested(tools, 28, "\n\nZie [dit](");
    await page.keyboard.press("Escape");
    await page.locator(widgetRows).first().waitFor({ state: "hidden" });
    await page.keyboard.press("Control+Space");
    await page.locator(widgetRows).first().waitFor();
    for (const sign of "niet langer ") {
      await page.keyboard.press(sign === " " ? "Space" : sign);
      await first(tools, "");
    }
    await first(tools, "niet langer bewaard");
    await page.keyboard.type("bewaard");
    await first(tools, "niet langer bewaard");
    await chosen(tools, "Zie [dit](../vereisten/avg-02-niet-langer-bewaren-dan-nodig.md)");
  },

  "a link suggests first the page that fits the text between its brackets": async (tools) => {
    await suggested(tools, 28, "\n\nZie [langer bewaard](");
    await first(tools, "niet langer bewaard");
    await chosen(tools, "Zie [langer bewaard](../vereisten/avg-02-niet-langer-bewaren-dan-nodig.md)");
  },

  "asked for in a link, the list holds no page twice": async (tools) => {
    const { page } = tools;
    await suggested(tools, 28, "\n\nZie [dit](");
    await page.keyboard.press("Escape");
    await page.locator(widgetRows).first().waitFor({ state: "hidden" });
    await page.keyboard.press("Control+Space");
    const rows = page.locator(widgetRows);
    await rows.first().waitFor();
    await page.keyboard.type("0-org-01");
    await rows.filter({ hasText: "0-org-01-wijs-een-eigenaar-aan.md" }).first().waitFor();
    assert.equal(await rows.filter({ hasText: "0-org-01-wijs-een-eigenaar-aan.md" }).count(), 1);
    await revert(tools);
  },

  "typing ordinary text opens no list": async (tools) => {
    const { page, workbench } = tools;
    await suggested(tools, 28, "\n\n- Een (klein) woord: 'twee', drie/vier # vijf-zes [x] ", false);
    // What was asked for by typing is answered before this.
    await (await workbench.hover("projectleider")).getByText("Projectleider").first().waitFor();
    assert.equal(await page.locator(widgetRows).count(), 0);
    await revert(tools);
  },
};

const widgetRows = ".suggest-widget.visible .monaco-list-row";

/** Types at the end of a line of the measure, and returns the rows of the list. */
async function suggested({ workbench, page }, line, text, isAwaited = true) {
  await workbench.tidy();
  await workbench.file(measure);
  await workbench.command("File: Revert File");
  await workbench.goToLine(line);
  await page.keyboard.press("End");
  for (const sign of text) await page.keyboard.press(sign === "\n" ? "Enter" : sign === " " ? "Space" : sign);
  const rows = page.locator(widgetRows);
  if (isAwaited) await rows.first().waitFor();
  return rows;
}

/** Waits until a suggestion is the first. */
async function first({ page }, text) {
  await page.locator(`${widgetRows}[data-index="0"]`, { hasText: text }).waitFor();
}

/** Takes the first suggestion and looks at the line where it stands then. */
async function chosen(tools, text, pattern) {
  const { page } = tools;
  await page.keyboard.press("Enter");
  await page.locator(widgetRows).first().waitFor({ state: "hidden" });
  const line = page.locator(".editor-instance .view-line", { hasText: text });
  await line.first().waitFor();
  if (pattern) assert.match((await line.first().textContent()).replaceAll("\u00a0", " ").trim(), pattern);
  await revert(tools);
}

async function revert({ workbench }) {
  await workbench.page.keyboard.press("Escape");
  await workbench.command("File: Revert File");
}
