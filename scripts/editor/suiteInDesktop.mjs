// Runs the compiled suite in a desktop VS Code that @vscode/test-electron downloads.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { root } from "../packages.mjs";
import { start } from "../processes.mjs";
import { temporaryFolder } from "../temporaryFolder.mjs";
import { cache } from "./cache.mjs";
import { onPath } from "./findChromium.mjs";
import { suiteEvents } from "./suiteEvents.mjs";
import { workspaceCopy } from "./workspaceCopy.mjs";

/** The path of a downloaded desktop editor, or why there is none. Gives up soon where there is no way to download. */
export async function downloadDesktop() {
  mkdirSync(cache, { recursive: true });
  const silent = { report: () => undefined, error: () => undefined };
  try {
    const path = await downloadAndUnzipVSCode({
      version: "stable",
      cachePath: cache,
      timeout: 10_000,
      reporter: silent,
    });
    return { path };
  } catch (error) {
    return { fault: error.message ?? String(error) };
  }
}

/** Whether a window can be opened here, be it one that nobody sees. */
export function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY || onPath(["xvfb-run"]));
}

/** Runs `suite` (compiled for the node host) on a copy of `folder` and returns the counts. */
export async function suiteInDesktop({ desktop, suite, folder }) {
  const events = suiteEvents("node");
  const data = temporaryFolder("desktop");
  const options = [
    workspaceCopy(folder),
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${suite}`,
    `--user-data-dir=${join(data, "user")}`,
    `--extensions-dir=${join(data, "extensions")}`,
    ...[
      "--no-sandbox",
      "--disable-gpu-sandbox",
      "--disable-updates",
      "--disable-workspace-trust",
      "--disable-telemetry",
    ],
    ...["--skip-welcome", "--skip-release-notes"],
  ];
  const [command, ...args] = onScreen([desktop, ...options]);
  const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", events.line);
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (!events.seen.ended || (code !== 0 && events.seen.failed === 0)) {
    events.seen.failed += 1;
    console.log(`  ✗ [node] the desktop editor ended early with code ${code}:`);
    console.log(events.seen.log.join("\n").slice(-3000));
  }
  events.seen.evidence = events.seen.log.join("\n");
  return events.seen;
}

function onScreen(command) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY ? command : ["xvfb-run", "-a", ...command];
}
