// Looks at mutated pages by the thousand: run by `scripts/fuzz.mjs`, which bundles it. Prints a line of JSON for each fault.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openFolder } from "../openFolder";
import { faultsOf, type Took } from "./mutantFaults";
import { mutant, soundPages } from "./mutants";

const fixtures = ["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"];
/** Milliseconds for a page of 10 kB; Fix All, which reads the page again and again, may take longer. */
const longest = 50;
const longestFixing = 500;

async function main(folder: string, count: number, first: number): Promise<void> {
  const all = await Promise.all(
    fixtures.map(async (name) => {
      const root = join(folder, name);
      const { framework } = await openFolder(pathToFileURL(root).href, root);
      const { workspace } = framework;
      return { name, workspace, pages: soundPages(root).filter(({ path }) => workspace.isPage(path)) };
    }),
  );
  const worst: Took = new Map();
  for (let number = first; number < first + count; number++) {
    const { name, workspace, pages } = all[number % all.length] as (typeof all)[number];
    const broken = mutant(number, pages);
    const sound = pages.find(({ path }) => path === broken.path)?.text ?? "";
    const took: Took = new Map();
    const faults = faultsOf(workspace, broken, sound, took);
    const share = Math.max(1, broken.text.length / 10_000);
    const isSlow = ([task, spent]: [string, number]) => spent / share > (task === "Fix All" ? longestFixing : longest);
    if ([...took].some(isSlow)) {
      // What else the machine does, and what the engine compiles, is not the page's: the least of several times counts.
      for (let round = 0; round < 3; round++) {
        const again: Took = new Map();
        faultsOf(workspace, broken, sound, again);
        for (const [task, spent] of again) took.set(task, Math.min(spent, took.get(task) ?? spent));
      }
      for (const slow of [...took].filter(isSlow)) faults.push(`${slow[0]} takes ${slow[1].toFixed(0)} ms`);
    }
    for (const [task, spent] of took) worst.set(task, Math.max(worst.get(task) ?? 0, spent / share));
    if (faults.length > 0) {
      console.log(JSON.stringify({ number, fixture: name, faults, ...broken, text: broken.text.slice(0, 3000) }));
    }
    if ((number - first) % 1000 === 999) console.error(`${number - first + 1} pages`);
  }
  console.log(JSON.stringify({ worst: Object.fromEntries(worst) }));
}

const [folder = "", count = "1000", first = "0"] = process.argv.slice(2);
main(folder, Number(count), Number(first)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
