// Joins what runs in the coverage panel into one script and one style: what esbuild and vitest serve as the module
// `coverage-webview`, so that it is part of the extension's own bundle and the panel loads no file.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const folder = fileURLToPath(new URL("src/webview/", import.meta.url));

/** Returns the text of the module, and the files that it was made from. */
export async function webviewModule() {
  const styleFile = join(folder, "coverage.css");
  const [program, style] = await Promise.all([
    esbuild.build({
      entryPoints: [join(folder, "main.ts")],
      bundle: true,
      format: "iife",
      target: "es2022",
      minify: true,
      legalComments: "none",
      write: false,
      metafile: true,
    }),
    readFile(styleFile, "utf8").then((text) => esbuild.transform(text, { loader: "css", minify: true })),
  ]);
  // Inside a script element these would end it, or change how it is read.
  const script = program.outputFiles[0].text.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const text = `export const script = ${JSON.stringify(script)};\nexport const style = ${JSON.stringify(style.code.trim())};\n`;
  return { text, files: [styleFile, ...Object.keys(program.metafile.inputs).map((path) => join(process.cwd(), path))] };
}
