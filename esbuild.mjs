// Builds the programs into dist/. `node esbuild.mjs [--watch] [--out <folder>] [--metafile <file>]`: what went into them, as esbuild tells it.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import esbuild from "esbuild";
import { webviewModule } from "./client/webview.mjs";
import { contentModelModule, contentModelText, exportSchema } from "./content-schema/bundle.mjs";
import { writeNotices } from "./scripts/shippedPackages.mjs";

const watch = process.argv.includes("--watch");
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const dist = option("--out") ?? "dist";

/** Lets the program import the built-in content model as data, without naming a kind or a file of it. */
const contentModel = {
  name: "content-model",
  setup(build) {
    build.onResolve({ filter: /^content-model$/ }, () => ({
      path: contentModelModule,
      namespace: "content-model",
    }));
    build.onLoad({ filter: /.*/, namespace: "content-model" }, async () => {
      const { text, files } = await contentModelText();
      // As a string: JavaScript engines read JSON faster than the same as source text.
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: "js", watchFiles: files };
    });
  },
};

/** What runs in the coverage panel, as two texts. */
const coverageWebview = {
  name: "coverage-webview",
  setup(build) {
    build.onResolve({ filter: /^coverage-webview$/ }, ({ path }) => ({ path, namespace: "coverage-webview" }));
    build.onLoad({ filter: /.*/, namespace: "coverage-webview" }, async () => {
      const { text, files } = await webviewModule();
      return { contents: text, loader: "js", watchFiles: files };
    });
  },
};

/**
 * gray-matter brings parsers of its own, among them one that runs JavaScript. For us it only takes the head of a page apart
 * (`core/frontMatter/fences.ts`), so the bundle leaves those out: what is not there cannot run, and need not be loaded.
 */
const grayMatterEngines = {
  name: "gray-matter-engines",
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:lib\/)?engines$/ }, ({ importer }) =>
      importer.includes("gray-matter") ? { path: "engines", namespace: "gray-matter-engines" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "gray-matter-engines" }, () => ({ contents: "module.exports = {}" }));
  },
};

/**
 * The language server package loads these for transports that hardly any client uses; it gets them when it asks for
 * something in them.
 */
const lazyBuiltins = {
  name: "lazy-builtins",
  setup(build) {
    build.onResolve({ filter: /^(?:net|child_process|crypto)$/ }, ({ path, importer }) =>
      /vscode-(?:languageserver|jsonrpc)/.test(importer) ? { path, namespace: "lazy-builtins" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "lazy-builtins" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require("node:${path}")[name] })`,
    }));
  },
};

/** The bundler writes strings in ASCII, and leaves regular expressions as they are: there too an escape says the same. */
const ascii = {
  name: "ascii",
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const { outfile } = build.initialOptions;
      const text = await readFile(outfile, "utf8");
      const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      await writeFile(outfile, text.replace(/[^\0-\x7f]/g, escaped));
    });
  },
};

const common = {
  bundle: true,
  format: "cjs",
  target: "es2022",
  // Less to read at every start; `--watch` keeps the names, for debugging.
  minify: !watch,
  sourcemap: watch ? "inline" : false,
  // Those are in the notices.
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  alias: { "export-schema": exportSchema },
  plugins: [contentModel, coverageWebview, grayMatterEngines],
};
const node = { ...common, platform: "node", external: ["vscode"], plugins: [...common.plugins, lazyBuiltins] };
// What `loadProgram` runs: ASCII, which is a byte per character, and with no `import()`, which only Node's own loader can do.
const program = { ...node, plugins: [...node.plugins, ascii], supported: { "dynamic-import": false } };
// The language server packages name their browser entry in "browser". What gray-matter wants of `Buffer`, which a worker has not, is
// in `server/src/browser/buffer.ts`.
const web = {
  ...common,
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  external: ["vscode"],
  define: { global: "globalThis" },
};

const builds = [
  { ...node, entryPoints: ["client/src/node/main.ts"], outfile: join(dist, "client/node.js") },
  { ...web, entryPoints: ["client/src/browser/main.ts"], outfile: join(dist, "client/web.js") },
  { ...node, entryPoints: ["server/src/node/main.ts"], outfile: join(dist, "server/node.js") },
  { ...program, entryPoints: ["server/src/node/program.ts"], outfile: join(dist, "server/node.program.js") },
  {
    ...web,
    entryPoints: ["server/src/browser/main.ts"],
    outfile: join(dist, "server/web.js"),
    format: "iife",
    inject: ["server/src/browser/buffer.ts"],
  },
  {
    ...node,
    entryPoints: ["server/src/cli/main.ts"],
    outfile: join(dist, "cli.js"),
    banner: { js: "#!/usr/bin/env node" },
  },
  { ...program, entryPoints: ["server/src/cli/program.ts"], outfile: join(dist, "cli.program.js") },
];

await rm(dist, { recursive: true, force: true });
if (watch) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: "info" })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const built = await Promise.all(builds.map((options) => esbuild.build(options)));
  const metafiles = built.map(({ metafile }) => metafile);
  await writeNotices(metafiles, process.cwd(), dist);
  const metafile = option("--metafile");
  if (metafile !== undefined) await writeFile(metafile, JSON.stringify(metafiles));
}
