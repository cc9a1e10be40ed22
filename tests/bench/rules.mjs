// `npm run bench:rules [-- <size or folder>]`: what each rule costs, on a framework of 2,500 pages or on the one that is named.
import { spawnSync } from "node:child_process";
import { bundled } from "./bundledBench.mjs";
import { frameworkFolder } from "./frameworks.mjs";

const outfile = await bundled("tests/bench/rules.ts");
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
