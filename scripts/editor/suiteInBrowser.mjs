// Runs the compiled suite in the editor in the browser, in the one or the other extension host.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../packages.mjs";
import { openBrowser } from "./openBrowser.mjs";
import { editorStarted, limit, startLimit } from "./pace.mjs";
import { startEditor } from "./startEditor.mjs";
import { suiteEvents } from "./suiteEvents.mjs";
import { workspaceCopy } from "./workspaceCopy.mjs";

/** Milliseconds without any sign of life after which a run is given up: longer than one test may take. */
const patience = (seen) => (seen.started ? limit(90_000) : startLimit);

/** Runs `suite` (the path of the compiled tests) on a copy of `folder` and returns the counts. */
export async function suiteInBrowser({ host, suite, folder }) {
  const events = suiteEvents(host);
  const editor = await startEditor({ settings: settingsFor(host) });
  try {
    const browser = await openBrowser();
    try {
      const code = await runIn(browser.page, editor.addressOf(workspaceCopy(folder), { suite }), events);
      if (!complete(code, events.seen)) {
        events.seen.failed += 1;
        await explain(host, browser.page, editor, code, events.seen.log);
      }
    } finally {
      events.seen.evidence = [...events.seen.log, browser.log(), editor.log()].join("\n");
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
  return events.seen;
}

/** What decides in which extension host the extension runs; the suite, being part of it, runs in the same one. */
function settingsFor(host) {
  // As on the desktop: in the browser the editor saves by itself, and what is half typed would outlive its test.
  const settings = { "files.autoSave": "off" };
  // Not `extensionDevelopmentKind` in the address: VS Code 1.139 reads it and does not use it in the browser.
  return host === "web"
    ? { ...settings, "remote.extensionKind": { "algoritmekader.algoritmekader": ["web"] } }
    : settings;
}

async function runIn(page, address, events) {
  let exit;
  const exited = new Promise((resolve) => {
    exit = resolve;
  });
  await page.exposeFunction("codeAutomationLog", (_type, values) => events.line(values.map(String).join(" ")));
  await page.exposeFunction("codeAutomationExit", (code) => exit(code));
  const begin = Date.now();
  await page.goto(address, { timeout: startLimit });
  const watch = setInterval(() => {
    if (Date.now() - events.seen.last > patience(events.seen)) exit("silence");
  }, 1000);
  events.onStart(() => editorStarted((Date.now() - begin) / 1000));
  try {
    return await exited;
  } finally {
    clearInterval(watch);
  }
}

/** Whether what was counted is all there was, so that an exit code other than 0 is explained by a failed test. */
function complete(code, seen) {
  return code !== "silence" && seen.started && seen.ended && (code === 0 || seen.failed > 0);
}

async function explain(host, page, editor, code, log) {
  const picture = join(root, "out/editor", `${host}-failure.png`);
  mkdirSync(dirname(picture), { recursive: true });
  await page.screenshot({ path: picture }).catch((error) => console.log(`  no picture: ${error.message}`));
  const why = code === "silence" ? "was silent for too long" : `ended early with code ${code}`;
  console.log(`  ✗ [${host}] the suite ${why}. A picture of the editor: ${picture}`);
  console.log(`    The end of the editor's log:\n${log.join("\n").slice(-3000)}`);
  if (code === "silence") console.log(`    The end of the server's log:\n${editor.log().slice(-2000)}`);
}
