// The program that plays sequences of events, as one file; with a change of the sources where one is asked for.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import esbuild from "esbuild";
import { contentModelText } from "../content-schema/bundle.mjs";
import { root } from "./packages.mjs";

/** Bundles it into `outfile`. `changed`: a `file` of the server in which `from` is `to`. Throws where that no longer stands there. */
export async function bundleEvents(outfile, changed) {
  await esbuild.build({
    entryPoints: [join(root, "tests/events/run.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: false,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [contentModel, ...(changed ? [change(changed)] : [])],
  });
  return outfile;
}

const contentModel = {
  name: "content-model",
  setup(build) {
    build.onResolve({ filter: /^content-model$/ }, ({ path }) => ({ path, namespace: "content-model" }));
    build.onLoad({ filter: /.*/, namespace: "content-model" }, async () => ({
      contents: `export default ${(await contentModelText()).text}`,
      loader: "js",
    }));
  },
};

function change({ name, file, from, to }) {
  return {
    name: "change",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path !== join(root, "server/src", file)) return undefined;
        const text = await readFile(path, "utf8");
        if (text.split(from).length !== 2) throw new Error(`${name}: '${from}' does not stand once in ${file}`);
        return { contents: text.replace(from, () => to), loader: "ts" };
      });
    },
  };
}
