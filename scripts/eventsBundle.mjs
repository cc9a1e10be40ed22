// The program that plays sequences of events, as one file in which each look-up can be switched off.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import esbuild from "esbuild";
import { contentModelText } from "../content-schema/bundle.mjs";
import { switchedOff } from "../tests/events/switchedOff.mjs";
import { root } from "./packages.mjs";

/**
 * Bundles it into `outfile`. `hasSwitches`: with the look-ups that can be switched off, by the name in `globalThis.switchedOff`; then the server
 * without switches that it is held against stands beside it.
 */
export async function bundleEvents(outfile, hasSwitches) {
  await bundle("tests/events/run.ts", outfile, hasSwitches);
  if (hasSwitches) await bundle("tests/server/serverSession.ts", join(dirname(outfile), "sound.mjs"), false);
  return outfile;
}

async function bundle(entry, outfile, hasSwitches) {
  await esbuild.build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [contentModel, changes(hasSwitches)],
    logLevel: "error",
  });
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

/** So few pages can stay in memory as they were read, as `globalThis.mostPagesAwake` says. */
const memory = {
  path: join(root, "server/src/core/workspace.ts"),
  from: "mostAwake = mostPagesAwake }",
  to: "mostAwake = (globalThis as any).mostPagesAwake ?? mostPagesAwake }",
};

const changes = (hasSwitches) => ({
  name: "changes",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const here = hasSwitches ? switchedOff.filter(({ file }) => path === join(root, "server/src", file)) : [];
      if (here.length === 0 && path !== memory.path) return undefined;
      let text = await readFile(path, "utf8");
      if (path === memory.path) text = replaced(text, memory.from, () => memory.to, path, "how many pages are awake");
      for (const from of new Set(here.map((one) => one.from))) {
        const all = here.filter((one) => one.from === from);
        const names = all.map(({ name }) => name).join(", ");
        text = replaced(text, from, () => all.reduce((rest, one) => switched(one, rest), from), path, names);
      }
      return { contents: text, loader: "ts" };
    });
  },
});

function replaced(text, from, to, path, what) {
  if (text.split(from).length === 2) return text.replace(from, to);
  throw new Error(`${what}: what is changed stands no longer once in ${path}`);
}

function switched({ name, to, isValue }, otherwise) {
  const isOff = `(globalThis as any).switchedOff === ${JSON.stringify(name)}`;
  return isValue ? `((${isOff}) ? (${to}) : (${otherwise}))` : `if (${isOff}) { ${to} } else { ${otherwise} }`;
}
