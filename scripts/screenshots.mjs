// `npm run screenshots -- [folder] [--theme light|dark|hc-dark|hc-light] [--out folder] [--scale 1|2] [--only scene]
// [--first-steps]`: pictures of the extension in a real editor, for the documentation or for the walkthrough.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
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

const { folder, theme, out, scale, only, set, format } = readArguments();
await ensurePackages();
const { code } = await run(process.execPath, ["esbuild.mjs"], { cwd: root });
if (code !== 0) process.exit(code);
await takePictures();
process.exit(0);

async function takePictures() {
  const [{ startEditor }, { openBrowser }, { workbench }, { workspaceCopy }, scenes] = await Promise.all([
    import("./editor/startEditor.mjs"),
    import("./editor/openBrowser.mjs"),
    import("./editor/workbench.mjs"),
    import("./editor/workspaceCopy.mjs"),
    set === "firstSteps" ? import("./editor/firstSteps.mjs") : import("./editor/scenes.mjs"),
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
  for (const [name, scene] of Object.entries(scenes[set]).filter(([name]) => !only || name === only)) {
    await takePicture(name, page, async () => {
      await bench.tidy();
      const part = await scene(bench, copy);
      await bench.settled();
      return part;
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
  const path = resolve(out, `${theme === "light" ? name : `${name}-${theme}`}.${format}`);
  try {
    const part = (await arrange()) ?? page;
    // What the editor of the tests says of itself is no part of what is shown.
    await page.locator(".statusbar-item", { hasText: "Activating" }).waitFor({ state: "detached" });
    await page.addStyleTag({ content: ".part.titlebar .titlebar-center { visibility: hidden }" });
    const picture = await part.screenshot({ animations: "disabled", caret: "hide" });
    writeFileSync(path, format === "png" ? picture : await compressed(picture, page));
    console.log(path);
  } catch (error) {
    const picture = join(folderForFailures(), `${name}.png`);
    await page.screenshot({ path: picture });
    console.error(`The scene "${name}" failed: ${error.message}\nWhat was on the screen: ${picture}`);
    process.exit(1);
  }
}

/** The same picture as WebP, a quarter of its size: for what every user gets. */
async function compressed(picture, page) {
  const blank = await page.context().browser().newPage();
  const data = await blank.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext("2d").drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.6);
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
  await blank.close();
  return Buffer.from(data.slice(data.indexOf(",") + 1), "base64");
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
    "first-steps": { type: "boolean" },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const theme = values.theme ?? "light";
  if (!themes[theme]) fail(`There is no theme "${theme}". Themes: ${Object.keys(themes).join(", ")}`);
  const folder = positionals[0] && resolve(here, positionals[0]);
  if (folder && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`${folder} is not a folder.`);
  const set = values["first-steps"] ? "firstSteps" : "scenes";
  const usual = {
    scenes: { out: "docs/images", scale: 2, format: "png" },
    firstSteps: { out: "images/firstSteps", scale: 1, format: "webp" },
  }[set];
  const out = values.out ? resolve(here, values.out) : resolve(root, usual.out);
  const scale = Number(values.scale ?? usual.scale);
  return { folder, theme, out, scale, only: values.only, set, format: usual.format };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
