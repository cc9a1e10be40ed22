// What each rule costs: run by `bench.mjs`, which bundles it, with a folder as its argument. Prints JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { diagnosis } from "../../server/src/core/check/diagnose";
import { rules } from "../../server/src/core/rules/index";
import { Workspace } from "../../server/src/core/workspace";

const repeats = 10;
const folder = process.argv[2] as string;
const workspace = new Workspace(builtInModel());
const paths: string[] = [];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const path = relative(folder, file).split(sep).join("/");
  if (!workspace.isPage(path) && !workspace.isDataFile(path)) workspace.addFile(path);
  else if (workspace.set(path, readFileSync(file, "utf8"))) paths.push(path);
}
const { snapshot } = workspace;

/** Milliseconds that each rule takes for all pages, and the longest that it takes for one. */
function once(): Map<string, { total: number; worst: number }> {
  const spent = new Map(rules.map(({ id }) => [id, { total: 0, worst: 0 }]));
  for (const rule of rules) {
    const sum = spent.get(rule.id)!;
    const only = [rule];
    for (const path of paths) {
      const begin = performance.now();
      diagnosis({ page: snapshot.page(path)! }, snapshot, { rules: only });
      const took = performance.now() - begin;
      sum.total += took;
      sum.worst = Math.max(sum.worst, took);
    }
  }
  return spent;
}

const cold = once();
const warm = Array.from({ length: repeats }, once);
const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] as number;
const costs = rules.map(({ id }) => ({
  id,
  cold: cold.get(id)!.total,
  warm: median(warm.map((spent) => spent.get(id)!.total)),
  worst: median(warm.map((spent) => spent.get(id)!.worst)),
}));
console.log(JSON.stringify(costs));
