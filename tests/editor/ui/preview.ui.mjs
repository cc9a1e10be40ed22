// The editor's preview of Markdown, as a person sees it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { limit } from "../../../scripts/editor/pace.mjs";
import { until } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = "docs/voldoen-aan-wetten-en-regels";

/** A page with what other previews of Markdown show in another way, long enough to scroll. */
const trial = `---
title: Proef
---

# Proef

Een noot[^1], [de jurist](../rollen/jurist/), www.rijk.nl en ~~weg~~.

## Een kop

## Een kop

??? expander "Meer"
    Verborgen.

${Array.from({ length: 60 }, (_, index) => `Tekst ${index}.\n`).join("\n")}
[^1]: De noot.
`;

/** Opens a file, and its preview beside it. */
async function openPreview(workbench, name) {
  await workbench.tidy();
  await workbench.file(name);
  await workbench.openPreview();
  return workbench.preview();
}

/** What a check of accessibility finds in what we draw. The background of the preview is that of the editor, which it cannot see. */
async function faults(page) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await faultsNow(page);
    } catch (error) {
      // A page that is drawn once more has another frame.
      if (attempt === 3 || !/detached|navigat|destroyed/i.test(error.message)) throw error;
    }
  }
}

async function faultsNow(page) {
  for (const frame of page.frames()) {
    if ((await frame.locator(".ak-page").count()) === 0) continue;
    await frame.evaluate(axe);
    return frame.evaluate(async () => {
      const rules = { "color-contrast": { enabled: document.body.classList.contains("vscode-light") } };
      // Drawings of Mermaid come from an extension of VS Code.
      const ours = { include: [[".ak-page"]], exclude: [["[class*=mermaid]"]] };
      const { violations } = await globalThis.axe.run(ours, { rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    });
  }
  return ["there is no preview"];
}

export const settings = { "workbench.colorTheme": "Default Light Modern" };

export const tests = {
  "a requirement has its badges, its measures with links that open, and a box and a table behind them": async ({
    workbench,
    page,
  }) => {
    const preview = await openPreview(workbench, "aia-01-toezicht-door-mensen-geregeld.md");
    await preview.locator(".ak-facts", { hasText: "Vereiste · aia-01 · " }).waitFor();
    await preview.locator("h1", { hasText: "Mensen houden toezicht op een hoog-risico-AI-systeem" }).waitFor();
    await preview.locator("a.ak-badge", { hasText: "Monitoring en beheer" }).waitFor();
    await preview.locator(".ak-badge", { hasText: "Hoog risico AI-systeem" }).waitFor();
    // What stands in braces behind a heading is no text.
    await preview.locator("h2", { hasText: /^Maatregelen$/ }).waitFor();
    await preview.getByRole("columnheader", { name: "Maatregelen" }).waitFor();
    await preview.getByRole("link", { name: "Kies vooraf de momenten om in te grijpen" }).click();

    await page.locator(".tab.active", { hasText: "2-owp-01-kies-momenten-om-in-te-grijpen.md" }).waitFor();
    const opened = workbench.preview();
    const box = opened.locator(".ak-block.ak-example");
    await box.locator(".ak-title", { hasText: "Voorbeeld 1: een uitkering op maat" }).waitFor();
    const folded = opened.locator("details.ak-expander");
    await folded.locator("table").waitFor({ state: "hidden" });
    const link = folded.getByRole("link", { name: "awb-01" });
    // A page that is drawn once more is folded again.
    for (let turns = 0; turns < 10 && !(await link.isVisible()); turns += 1) {
      await folded.locator("summary").focus();
      await page.keyboard.press("Enter");
      await link.waitFor({ timeout: limit(1000) }).catch(() => undefined);
    }
    await link.waitFor();
    assert.deepEqual(await faults(page), []);
  },

  "terms of the glossary say what they mean": async ({ workbench }) => {
    const preview = await openPreview(workbench, "grw-01-gelijke-gevallen-gelijk-behandeld.md");
    const term = preview.locator('abbr[title^="Gegeven dat ongemerkt"]', { hasText: "proxy" });
    await term.waitFor();
  },

  "a table follows what is written on another page": async ({ workbench, folder }) => {
    const preview = await openPreview(workbench, "aia-01-toezicht-door-mensen-geregeld.md");
    await preview.getByRole("link", { name: "Kies vooraf de momenten om in te grijpen" }).waitFor();
    const measure = join(folder, pages, "maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md");
    const before = readFileSync(measure, "utf8");
    writeFileSync(measure, before.replace("title: Kies vooraf", "title: Kies op tijd"));
    await preview.getByRole("link", { name: "Kies op tijd de momenten om in te grijpen" }).waitFor();
    writeFileSync(measure, before);
    await preview.getByRole("link", { name: "Kies vooraf de momenten om in te grijpen" }).waitFor();
  },

  "what the site makes of Markdown is shown, and an address of the site opens the file behind it": async ({
    workbench,
    page,
    folder,
  }) => {
    writeFileSync(join(folder, "docs/proef.md"), trial);
    const preview = await openPreview(workbench, "proef.md");
    await preview.locator("h2#een-kop_1", { hasText: "Een kop" }).waitFor();
    await preview.locator("p", { hasText: "www.rijk.nl en ~~weg~~" }).waitFor();
    assert.equal(await preview.locator("a", { hasText: "www.rijk.nl" }).count(), 0);
    await preview.locator(".footnote li#fn\\:1", { hasText: "De noot." }).waitFor();
    assert.deepEqual(await faults(page), []);
    await preview.getByRole("link", { name: "de jurist" }).click();
    await page.locator(".tab.active", { hasText: "jurist.md" }).waitFor();
  },

  "what is unfolded and selected stays, and so does the place, when somebody types and when the page is loaded anew":
    async ({ workbench, page, folder }) => {
      writeFileSync(join(folder, "docs/proef.md"), trial);
      const preview = await openPreview(workbench, "proef.md");
      await preview.locator(".ak-page details").waitFor();
      // A page that was drawn as without us is drawn anew once more, and that is no matter.
      await until(page, () =>
        preview.evaluate(() => {
          document.querySelector(".ak-page details").open = true;
          const texts = [...document.querySelectorAll(".ak-page p")];
          const chosen = texts.find(({ textContent }) => textContent === "Tekst 20.");
          chosen.scrollIntoView();
          getSelection().selectAllChildren(chosen);
          return true;
        }),
      );
      const state = () =>
        preview.evaluate(() => ({
          open: document.querySelector(".ak-page details")?.open,
          selected: getSelection().toString(),
          place: Math.round(scrollY / 50),
        }));
      const before = await state();
      const isAsBefore = async () => {
        const now = await state();
        if (now.open && now.selected === "Tekst 20." && Math.abs(now.place - before.place) <= 2) return true;
        throw new Error(`${JSON.stringify(now)}, and before ${JSON.stringify(before)}`);
      };
      await until(page, isAsBefore);

      // Headings that stay in sight lie over the first lines.
      await page.locator(".editor-instance .view-line", { hasText: "Tekst" }).nth(4).click();
      await page.keyboard.press("End");
      await page.keyboard.type(" proxy", { delay: 50 });
      await preview.locator("abbr", { hasText: "proxy" }).waitFor();
      await until(page, isAsBefore);

      // The element is of the document that goes.
      const old = await preview.elementHandle();
      await workbench.command("Markdown: Refresh Preview");
      await until(page, () =>
        old.evaluate((element) => !element.isConnected || !element.ownerDocument.defaultView).catch(() => true),
      );
      await until(page, isAsBefore);
    },

  "a file that is no page of the framework is shown as without us": async ({ workbench }) => {
    const preview = await openPreview(workbench, "begrippenlijst.md");
    await preview.getByText("*[proxy]:").waitFor();
    await preview.locator(".ak-page").waitFor({ state: "detached" });
  },
};
