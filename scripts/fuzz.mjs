// `npm run test:fuzz [-- <pages> [<number of the first>]]`: breaks pages of the fixtures in any way, a hundred thousand unless it is said how
// many, and cuts pages off at every place (not so when a first one is named). Looks whether all is answered, within the page, the same twice,
// and in time. `npm test` does so with some hundred.
import { join } from "node:path";
import { bundled, lines } from "../tests/bench/bundledBench.mjs";
import { ensurePackages, root } from "./packages.mjs";

const [count = "100000", first] = process.argv.slice(2);
await ensurePackages();
const program = await bundled("tests/fuzz/brokenPages.ts");
const fixtures = join(root, "tests/fixtures");

/** Looks at the pages that were broken in some way. Answers whether all is well. */
async function isAllWell(how, ...which) {
  let [seen, faults] = [0, 0];
  // Threads beside that collect garbage would be counted, and on a busy machine they cost more than the work.
  const code = await lines(["--single-threaded-gc", program, how, fixtures, ...which], (line) => {
    const { worst, ...found } = JSON.parse(line);
    if (worst) {
      seen = found.seen;
      console.log("the longest that each took, in milliseconds of the processor, of a page of 10 kB at the most:");
      for (const [task, spent] of Object.entries(worst)) console.log(`  ${task.padEnd(24)} ${spent.toFixed(1)}`);
    } else {
      faults++;
      console.log(JSON.stringify(found));
    }
  });
  console.log(`${seen} pages ${how}, ${faults} with a fault`);
  return code === 0 && faults === 0;
}

const well = [await isAllWell("mutated", count, first ?? "0")];
if (first === undefined) well.push(await isAllWell("truncated"));
process.exitCode = well.every(Boolean) ? 0 : 1;
