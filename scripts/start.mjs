// `npm start [folder]`: installs, builds, and opens VS Code with the extension on a folder.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";
import { step } from "./step.mjs";

// npm runs this in the root of the repository; the person was in another folder, perhaps.
const here = process.env.INIT_CWD ?? process.cwd();
const folder = process.argv[2] ? resolve(here, process.argv[2]) : join(root, "tests/fixtures/algoritmekader");
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`${folder} is not a folder. Usage: npm start [folder]`);
  process.exit(2);
}

try {
  await ensurePackages();
  await step("Building the extension", build);
  const { onPath } = await import("./editor/findChromium.mjs");
  const code = onPath(["code"]);
  await (code ? openDesktop(code) : openInBrowser());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function build() {
  const { code, output } = await run(process.execPath, ["esbuild.mjs"], { cwd: root, capture: true });
  if (code !== 0) throw new Error(`The extension could not be built:\n${output.trim()}`);
}

async function openDesktop(program) {
  const args = [`--extensionDevelopmentPath=${root}`, "--new-window", folder];
  const { code } = await run(program, args);
  if (code !== 0) throw new Error(`VS Code could not be opened (${program} ended with code ${code}).`);
  console.log(`VS Code opens ${folder} with the extension.`);
}

async function openInBrowser() {
  console.log("No desktop VS Code (code) on the PATH: VS Code in the browser instead.");
  const { startEditor } = await import("./editor/startEditor.mjs");
  // The browser saves by itself, unless it is told not to: nobody wants a clone to change by looking around.
  const editor = await startEditor({ settings: { "files.autoSave": "off" } });
  const address = editor.addressOf(folder);
  const opened = openBrowserOfPerson(address);
  console.log(`\nVS Code with the extension on ${folder}:\n\n  ${address}\n`);
  console.log(`${opened ? "Your browser opens it." : "Open it in a browser on this machine."} Ctrl-C stops it.`);
  await editor.ended;
  throw new Error("The editor's server stopped by itself.");
}

/** Opens the address where there is a screen; on a machine without one nothing is opened. */
function openBrowserOfPerson(address) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const programs = { darwin: "open", win32: "explorer", linux: DISPLAY || WAYLAND_DISPLAY ? "xdg-open" : undefined };
  const program = programs[process.platform];
  if (!program) return false;
  // When it fails the person still has the address.
  run(program, [address], { capture: true }).catch(() => undefined);
  return true;
}
