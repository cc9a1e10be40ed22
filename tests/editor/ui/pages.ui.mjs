// Pages made and linked with the keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dialogue, until } from "./support.mjs";

const pages = "docs/voldoen-aan-wetten-en-regels";

const text = (folder, path) => readFileSync(join(folder, pages, path), "utf8");

export const tests = {
  "a new page: kind, phase, title and name, and the page is there to be written": async ({
    workbench,
    page,
    folder,
  }) => {
    await workbench.tidy();
    const input = dialogue(page);
    await workbench.command("Algoritmekader: Nieuwe pagina…", { asks: true });
    await input.step("Nieuwe pagina");
    await page.keyboard.type("Maatregel");
    await input.rows.and(page.locator(".focused")).filter({ hasText: "Maatregel" }).waitFor();
    await page.keyboard.press("Enter");

    await input.step("Nieuwe maatregel");
    await page.keyboard.type("ontwerp");
    await input.rows.and(page.locator(".focused")).filter({ hasText: "Ontwerp" }).waitFor();
    await page.keyboard.press("Enter");

    await input.step("Nieuwe maatregel: titel");
    await page.keyboard.type("Vraag burgers om raad.");
    await input.message("Laat de punt aan het eind van de titel weg");
    await page.keyboard.press("Enter");
    await input.message("Laat de punt");
    await page.keyboard.press("Backspace");
    await input.message("De titel van de pagina");
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: bestandsnaam");

    await input.message("Het bestand wordt 2-owp-02-vraag-burgers-om-raad.md, met id urn:nl:ak:mtr:owp-02");
    await input.type("vraag burgers");
    await input.message("Gebruik in de naam alleen letters");
    await input.type("vraag-burgers");
    await input.message("Het bestand wordt 2-owp-02-vraag-burgers.md");
    await page.keyboard.press("Enter");

    await input.step("Nieuwe maatregel: Vereiste");
    await input.tick("Mensen houden toezicht");
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: Levenscyclus");
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: Onderwerp");
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: Rollen");
    await input.widget.locator(".quick-input-titlebar .codicon-quick-input-back").click();
    await input.step("Nieuwe maatregel: Onderwerp");
    await input.tick("Open over algoritmes");
    await page.keyboard.press("Enter");
    await input.step("Nieuwe maatregel: Rollen");
    await page.keyboard.press("Enter");

    await page.locator(".tab.active", { hasText: "2-owp-02-vraag-burgers.md" }).waitFor();
    await workbench.settled();
    await page.keyboard.type("Wie het raakt, denkt mee.");
    await page.keyboard.press("Control+s");
    await until(page, () => text(folder, "maatregelen/2-owp-02-vraag-burgers.md").includes("denkt mee"));
    assert.match(
      text(folder, "maatregelen/2-owp-02-vraag-burgers.md"),
      /^---\ntitle: Vraag burgers om raad\nid: urn:nl:ak:mtr:owp-02\ntoelichting: Wie het raakt, denkt mee\.\nvereiste:\n- aia-01-toezicht-door-mensen-geregeld\nlevenscyclus:\n- ontwerp\nonderwerp:\n- transparantie\n---\n/,
    );
  },

  "a measure is linked and unlinked from its own page, and one undo takes it back": async ({
    workbench,
    page,
    folder,
  }) => {
    await workbench.tidy();
    await workbench.file("0-org-01-wijs-een-eigenaar-aan.md");
    const measure = "maatregelen/0-org-01-wijs-een-eigenaar-aan.md";
    const before = text(folder, measure);
    const input = dialogue(page);
    await workbench.command("Algoritmekader: Pagina's koppelen of ontkoppelen…", { asks: true });
    await input.step("Koppelen: Wijs voor elk algoritme een eigenaar aan");
    await page.keyboard.press("Enter");
    await input.step("Vereisten bij deze maatregel: Wijs voor");
    await input.tick("Gelijke gevallen");
    await input.tick("Een besluit");
    await page.keyboard.press("Enter");
    await workbench.word("grw-01-gelijke-gevallen").waitFor();
    await page.keyboard.press("Control+s");
    const after = before.replace("- awb-01-een-besluit-is-uit-te-leggen", "- grw-01-gelijke-gevallen-gelijk-behandeld");
    await until(page, () => text(folder, measure) === after);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+s");
    await until(page, () => text(folder, measure) === before);
  },

  "a requirement in the tree is linked with a measure, whose page changes": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const rows = await workbench.tree();
    const ofLevel = (level) => rows.and(page.locator(`[aria-level="${level}"]`));
    await workbench.expand(ofLevel(1).nth(1));
    await workbench.expand(ofLevel(2).first());
    await ofLevel(3).first().hover();
    await ofLevel(3).first().click({ button: "right" });
    await page.locator(".context-view .action-label", { hasText: "Pagina's koppelen" }).first().waitFor();
    await page.keyboard.press("Escape");
    await ofLevel(3).first().locator(".action-label.codicon-link").click();
    const input = dialogue(page);
    await input.step("Koppelen: Gelijke gevallen");
    await page.keyboard.press("Enter");
    await input.step("Maatregelen die deze vereiste noemen: Gelijke");
    await input.tick("Neem zorgvuldig afscheid");
    await page.keyboard.press("Enter");
    const measure = "maatregelen/8-uit-01-neem-zorgvuldig-afscheid.md";
    await until(page, () => text(folder, measure).includes("- grw-01-gelijke-gevallen-gelijk-behandeld\n"));
  },

  "a link in the text is linked in the front matter too": async ({ workbench, page, folder }) => {
    await workbench.tidy();
    const measure = "maatregelen/0-org-02-houd-een-lijst-bij.md";
    assert.doesNotMatch(text(folder, measure), /- grw-01/);
    await workbench.file("0-org-02-houd-een-lijst-bij.md");
    await workbench.command("View: Focus Active Editor Group");
    await page.keyboard.press("Control+End");
    // In one piece: typed letter by letter the editor would close the brackets itself.
    await page.keyboard.insertText("\nZie [gelijk](../vereisten/grw-01-gelijke-gevallen-gelijk-behandeld.md).");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    // The list has what is known when it is asked for: then it is asked for once more.
    const actions = page.locator(".action-widget .monaco-list-row");
    const link = actions.filter({ hasText: "Koppel 'Gelijke gevallen" });
    await until(page, async () => {
      await page.keyboard.press("Control+.");
      await actions.first().waitFor();
      if ((await link.count()) > 0) return true;
      await page.keyboard.press("Escape");
      await actions.first().waitFor({ state: "hidden" });
      return false;
    });
    await link.click();
    await workbench.goToLine(1);
    await workbench.word("grw-01-gelijke-gevallen").waitFor();
    await page.keyboard.press("Control+s");
    await until(page, () => text(folder, measure).includes("- grw-01-gelijke-gevallen-gelijk-behandeld\n"));
  },
};
