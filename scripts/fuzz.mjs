// `npm run test:fuzz [-- mutated|truncated [<pages> [<number of the first>]]]`: breaks pages of the fixtures in any way, a hundred thousand unless
// it is said how many, and cuts pages off at every place: those of the fixtures, and pages that hold all constructs. Looks whether all is answered,
// within the page, the same twice, and in time. `npm test` does so with some hundred.
import { join } from "node:path";
import { bundled, lines } from "../tests/bench/bundledBench.mjs";
import { ensurePackages, root } from "./packages.mjs";

const [only, count, first = "0"] = process.argv.slice(2);
/** How pages are broken, and how many there are. */
const ways = { mutated: "100000", truncated: "1000000" };
await ensurePackages();
const program = await bundled("tests/fuzz/brokenPages.ts");
const fixtures = join(root, "tests/fixtures");

/** Looks at the pages that were broken in some way. Answers whether all is well. */
async function isAllWell(how) {
  let [seen, faults] = [0, 0];
  // Threads beside that collect garbage would be counted, and on a busy machine they cost more than the work.
  const code = await lines(["--single-threaded-gc", program, how, fixtures, count ?? ways[how], first], (line) => {
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

for (const how of Object.keys(ways)) {
  if (only !== undefined && how !== only) continue;
  if (!(await isAllWell(how))) process.exitCode = 1;
}
