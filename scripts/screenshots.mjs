// `npm run screenshots -- [folder] [--theme light|dark|hc-dark|hc-light] [--out folder] [--scale 1|2] [--only scene]`:
// pictures of the extension in a real editor, for the documentation.
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "hc-dark": "Default High Contrast",
  "hc-light": "Default High Contrast Light",
};

const { folder, theme, out, scale, only } = readArguments();
await ensurePackages();
const { code } = await run(process.execPath, ["esbuild.mjs"], { cwd: root });
if (code !== 0) process.exit(code);
await takePictures();
process.exit(0);

async function takePictures() {
  const [{ startEditor }, { openBrowser }, { workbench }, { workspaceCopy }, { scenes }] = await Promise.all([
    import("./editor/startEditor.mjs"),
    import("./editor/openBrowser.mjs"),
    import("./editor/workbench.mjs"),
    import("./editor/workspaceCopy.mjs"),
    import("./editor/scenes.mjs"),
  ]);
  mkdirSync(out, { recursive: true });
  const editor = await startEditor({
    settings: settings(),
  });
  const { page, close } = await openBrowser({ scale });
  const bench = workbench(page);
  // The editor takes a high contrast theme from the system: so the browser says that its system has one.
  if (theme.startsWith("hc-")) {
    await page.emulateMedia({ forcedColors: "active", colorScheme: theme === "hc-dark" ? "dark" : "light" });
  }
  const copy = workspaceCopy(folder);
  await bench.open(editor.addressOf(copy));
  for (const [name, scene] of Object.entries(scenes).filter(([name]) => !only || name === only)) {
    await takePicture(name, page, async () => {
      await bench.tidy();
      await scene(bench, copy);
      await bench.settled();
    });
  }
  await close();
  await editor.stop();
}

function settings() {
  return {
    "workbench.colorTheme": themes[theme],
    "window.autoDetectColorScheme": false,
    "window.autoDetectHighContrast": theme.startsWith("hc-"),
    "editor.minimap.enabled": false,
  };
}

async function takePicture(name, page, arrange) {
  const path = resolve(out, theme === "light" ? `${name}.png` : `${name}-${theme}.png`);
  try {
    await arrange();
    await page.screenshot({ path, animations: "disabled", caret: "hide" });
    console.log(path);
  } catch (error) {
    const picture = join(folderForFailures(), `${name}.png`);
    await page.screenshot({ path: picture });
    console.error(`The scene "${name}" failed: ${error.message}\nWhat was on the screen: ${picture}`);
    process.exit(1);
  }
}

function folderForFailures() {
  const folder = join(root, "out/screenshots");
  mkdirSync(folder, { recursive: true });
  return folder;
}

function readArguments() {
  const here = process.env.INIT_CWD ?? process.cwd();
  const options = {
    theme: { type: "string" },
    out: { type: "string" },
    scale: { type: "string" },
    only: { type: "string" },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const theme = values.theme ?? "light";
  if (!themes[theme]) fail(`There is no theme "${theme}". Themes: ${Object.keys(themes).join(", ")}`);
  const folder = positionals[0] && resolve(here, positionals[0]);
  if (folder && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`${folder} is not a folder.`);
  const out = values.out ? resolve(here, values.out) : resolve(root, "docs/images");
  return { folder, theme, out, scale: Number(values.scale ?? 2), only: values.only };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
