// The pictures of the walkthrough, in `images/firstSteps`: small, for they stand beside its text. A scene may return the
// part of the window that it is about.
import { pageWithReference, scenes, toBrokenReference, window } from "./scenes.mjs";

const smallWindow = { width: 760, height: 500 };

export const firstSteps = {
  async problems(bench) {
    await small(bench);
    await toBrokenReference(bench);
  },

  async repair(bench) {
    await scenes["quick-fix"](bench);
    await small(bench);
    await bench.command("Quick Fix...");
    await bench.page.locator(".action-widget .monaco-list-row").first().waitFor();
  },

  async hover(bench, folder) {
    await small(bench);
    const { file, name } = pageWithReference(folder);
    await bench.file(file);
    const hover = await bench.hover(name);
    await hover.getByText("Genoemd door").first().waitFor();
  },

  async link(bench, folder) {
    await small(bench);
    const { file } = pageWithReference(folder);
    await bench.file(file);
    await bench.command("Algoritmekader: Pagina's koppelen of ontkoppelen…", { asks: true });
    // The first of the ways to link; then what there is to tick.
    await bench.page.locator(".quick-input-list .monaco-list-row", { hasText: "staat bij" }).first().click();
    await bench.page.locator(".quick-input-widget", { hasText: "Selected" }).waitFor();
    await bench.mouseAway();
  },

  async preview(bench, folder) {
    await bench.page.keyboard.press("Escape");
    await scenes.preview(bench, folder);
    await bench.page.setViewportSize({ width: 860, height: 560 });
  },

  async lifecycle(bench) {
    await scenes.tree(bench);
    return bench.page.locator(".part.sidebar");
  },

  async rename(bench, folder) {
    await small(bench);
    await scenes.rename(bench, folder);
    await bench.page.setViewportSize({ ...smallWindow, height: 620 });
  },
};

/** The last of them, because it leaves a page unsaved. */
firstSteps.write = async (bench, folder) => {
  await scenes.completion(bench, folder);
  await bench.page.setViewportSize(smallWindow);
};

async function small(bench) {
  await window(bench, smallWindow);
}
