// `npm run bench:rules [-- <size or folder>]`: what each rule costs, on a framework of 2,500 pages or on the one that is named.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import esbuild from "esbuild";
import { contentModelText } from "../../content-schema/bundle.mjs";
import { root } from "../../scripts/packages.mjs";
import { frameworkFolder } from "./frameworks.mjs";

const outfile = join(root, "out/benchRules.cjs");
await esbuild.build({
  entryPoints: [join(root, "tests/bench/rules.ts")],
  outfile,
  bundle: true,
  platform: "node",
  logLevel: "warning",
  plugins: [
    {
      name: "content-model",
      setup: (build) => {
        build.onResolve({ filter: /^content-model$/ }, ({ path }) => ({ path, namespace: "content-model" }));
        build.onLoad({ filter: /.*/, namespace: "content-model" }, async () => ({
          contents: (await contentModelText()).text,
          loader: "json",
        }));
      },
    },
  ],
});
const { folder } = frameworkFolder(process.argv[2] ?? "2500");
const { stdout, status } = spawnSync(process.execPath, [outfile, folder], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) process.exit(1);

const columns = { first: "first time", warm: "warm", worst: "slowest page, warm" };
console.log(
  ["milliseconds, on all pages".padEnd(32), ...Object.values(columns).map((title) => title.padStart(20))].join(""),
);
for (const { name, ...cost } of JSON.parse(stdout).sort((a, b) => b.first - a.first)) {
  console.log([name.padEnd(32), ...Object.keys(columns).map((key) => cost[key].toFixed(2).padStart(20))].join(""));
}
