// What each rule costs: run by `rules.mjs`, which bundles it, with a folder as its argument. Prints JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { readConfiguration } from "../../server/src/configuration/configuration";
import { diagnosis } from "../../server/src/core/check/diagnose";
import type { Rule } from "../../server/src/core/rule/rule";
import { rules } from "../../server/src/core/rules/index";
import { Workspace } from "../../server/src/core/workspace";
import { diskFolder } from "../../server/src/node/diskFileSystem";

const repeats = 10;

interface Spent {
  total: number;
  worst: number;
}

async function main(folder: string): Promise<void> {
  const configuration = await readConfiguration(diskFolder(pathToFileURL(folder).href, folder));
  if (!configuration) throw new Error(`There is no framework in ${folder}.`);
  const workspace = new Workspace(configuration.model);
  const paths: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    if (!workspace.isPage(path) && !workspace.isDataFile(path)) workspace.addFile(path);
    else if (workspace.set(path, readFileSync(file, "utf8"))) paths.push(path);
  }
  // What reading takes that several rules share is paid by the first one of them, in the order of the list.
  const first = once(workspace, paths);
  const warm = Array.from({ length: repeats }, () => once(workspace, paths));
  const costs = [...first].map(([name, { total }]) => ({
    name,
    first: total,
    warm: median(warm.map((spent) => spent.get(name)!.total)),
    worst: median(warm.map((spent) => spent.get(name)!.worst)),
  }));
  console.log(JSON.stringify(costs));
}

/** Milliseconds that each rule takes for all pages when it is alone, and the longest that it takes for one. */
function once({ view }: Workspace, paths: readonly string[]): Map<string, Spent> {
  const sets: [string, readonly Rule[]][] = rules.map((rule) => [rule.id, [rule]]);
  const all: [string, readonly Rule[]][] = [["no rule", []], ...sets, ["all rules together", rules]];
  return new Map(
    all.map(([name, those]) => {
      let total = 0;
      let worst = 0;
      for (const path of paths) {
        const begin = performance.now();
        diagnosis({ page: view.page(path)! }, view, { rules: those });
        const took = performance.now() - begin;
        total += took;
        worst = Math.max(worst, took);
      }
      return [name, { total, worst }];
    }),
  );
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] as number;
}

main(process.argv[2] as string).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
