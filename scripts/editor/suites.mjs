// The suite inside the editor, once per extension host.
import { bundleSuite } from "./bundleSuite.mjs";
import { withSecondTry } from "./secondTry.mjs";
import { suiteInBrowser } from "./suiteInBrowser.mjs";
import { downloadDesktop, hasScreen, suiteInDesktop } from "./suiteInDesktop.mjs";

/**
 * Runs the suite in the node extension host: in a desktop editor where one can be downloaded and shown, otherwise in the
 * browser. `ALGORITMEKADER_EDITOR=desktop` or `browser` decides instead.
 */
export async function nodeSuite(grep) {
  const suite = await bundleSuite("node", grep);
  const desktop = await desktopEditor();
  return withSecondTry("node", () =>
    desktop ? suiteInDesktop({ desktop, suite }) : suiteInBrowser({ host: "node", suite }),
  );
}

/** Runs the suite in the web worker extension host, which lives in a browser. */
export async function webSuite(grep) {
  const suite = await bundleSuite("web", grep);
  return withSecondTry("web", () => suiteInBrowser({ host: "web", suite }));
}

async function desktopEditor() {
  const choice = process.env.ALGORITMEKADER_EDITOR;
  if (choice && choice !== "desktop" && choice !== "browser") {
    throw new Error(`ALGORITMEKADER_EDITOR is "${choice}"; it can be "desktop" or "browser"`);
  }
  if (choice === "browser") return instead("ALGORITMEKADER_EDITOR says so");
  if (!hasScreen() && choice !== "desktop") return instead("no screen here, and no xvfb-run");
  const { path, fault } = await downloadDesktop();
  if (path) {
    console.log("  using the desktop VS Code that @vscode/test-electron downloaded");
    return path;
  }
  if (choice === "desktop") throw new Error(`No desktop VS Code could be downloaded: ${fault}`);
  return instead("no editor download here");
}

function instead(reason) {
  console.log(`  ${reason}: using the packaged VS Code in the browser`);
}
