// What the screenshots show. Each scene arranges the editor, given a folder with a framework, and leaves it so.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The scenes by the name of their picture. */
export const scenes = {
  /** All problems of the framework, and the place of the first broken reference with its squiggle. */
  async problems(bench) {
    const row = await bench.reveal(await bench.problems(), "reference/unknown");
    await row.dblclick();
    await bench.page.locator(".squiggly-error").first().waitFor();
    await bench.mouseAway();
  },

  /** What the page says that a reference names. */
  async hover(bench, folder) {
    const { file, name } = pageWithReference(folder);
    await bench.file(file);
    await bench.hover(name);
  },

  /** The lifecycle, its first phase open, with a page of it in the editor. */
  async tree(bench) {
    const rows = await bench.tree();
    const ofLevel = (level) => rows.and(bench.page.locator(`[aria-level="${level}"]`));
    await bench.expand(ofLevel(1).nth(1));
    await bench.expand(ofLevel(2).first());
    await ofLevel(3).first().click();
    await bench.page.locator(".tab.active").waitFor();
    await bench.mouseAway();
  },
};

/** A measure that names a requirement of the AI Act near its top. */
function pageWithReference(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /maatregelen.[^/\\]+\.md$/.test(file));
  for (const file of files.sort()) {
    const head = readFileSync(join(folder, file), "utf8").slice(0, 1000);
    const name = /^\s*-\s*(aia-\d+-\S+)$/m.exec(head)?.[1];
    if (name) return { file: basename(file), name };
  }
  throw new Error(`No page in ${folder} refers to a requirement of the AI Act`);
}
