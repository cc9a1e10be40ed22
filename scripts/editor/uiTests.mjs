// The tests from outside: mouse and keyboard in the editor, assertions on what is on the screen.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../packages.mjs";
import { openBrowser } from "./openBrowser.mjs";
import { limit } from "./pace.mjs";
import { withSecondTry } from "./secondTry.mjs";
import { startEditor } from "./startEditor.mjs";
import { workbench } from "./workbench.mjs";
import { workspaceCopy } from "./workspaceCopy.mjs";

const folderOfTests = join(root, "tests/editor/ui");
const pictures = join(root, "out/editor");

/** Milliseconds one test may take; the longest takes 20 s. */
const patience = () => limit(90_000);

/**
 * Runs every `*.ui.mjs`, each with an editor and a copy of the sample of its own. Such a file exports `tests`, an object
 * from names to functions of `{ page, workbench, folder, editor }`, and may export `settings` for the editor.
 */
export async function uiTests(grep = "") {
  const total = { passed: 0, failed: 0, skipped: 0, again: 0 };
  const files = readdirSync(folderOfTests).filter((name) => name.endsWith(".ui.mjs"));
  for (const file of files) {
    const { tests, settings } = await import(pathToFileURL(join(folderOfTests, file)).href);
    const chosen = Object.entries(tests).filter(([name]) => name.includes(grep));
    if (chosen.length === 0) continue;
    const counts = await withSecondTry(file, () => runFile(chosen, settings));
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  return total;
}

async function runFile(tests, settings) {
  const counts = { passed: 0, failed: 0, skipped: 0, evidence: "" };
  const editor = await startEditor({ settings });
  try {
    const { page, log, close } = await openBrowser();
    try {
      const folder = workspaceCopy();
      const bench = workbench(page);
      await bench.open(editor.addressOf(folder));
      for (const [name, test] of tests)
        await runTest(name, () => test({ page, workbench: bench, folder, editor }), page, counts);
    } finally {
      counts.evidence += log() + editor.log();
      await close();
    }
  } finally {
    await editor.stop();
  }
  return counts;
}

async function runTest(name, test, page, counts) {
  try {
    await withinPatience(test());
    counts.passed += 1;
    console.log(`  ✓ [ui] ${name}`);
  } catch (error) {
    counts.failed += 1;
    counts.evidence += `${error.stack ?? error}\n`;
    console.log(`  ✗ [ui] ${name}\n${indent(error)}\n      A picture of the editor: ${await pictureOf(page)}`);
  }
}

/** Where the picture of a failure is; a page that crashed has none. */
async function pictureOf(page) {
  mkdirSync(pictures, { recursive: true });
  const earlier = readdirSync(pictures).filter((file) => file.startsWith("ui-failure-"));
  const path = join(pictures, `ui-failure-${earlier.length + 1}.png`);
  return page.screenshot({ path }).then(
    () => path,
    (error) => `could not be made: ${error.message}`,
  );
}

async function withinPatience(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${patience() / 1000} s`)), patience());
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function indent(error) {
  return (error.stack ?? String(error)).replace(/^/gm, "      ");
}
