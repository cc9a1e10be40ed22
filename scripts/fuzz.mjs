// `npm run test:fuzz [-- <pages> [<number of the first>]]`: breaks pages of the fixtures in any way, a hundred thousand unless it is said how
// many, and looks whether all is answered, within the page, the same twice, and in time. `npm test` does so with some hundred.
import { join } from "node:path";
import { bundled, lines } from "../tests/bench/bundledBench.mjs";
import { ensurePackages, root } from "./packages.mjs";

const [count = "100000", first = "0"] = process.argv.slice(2);
await ensurePackages();
const program = await bundled("tests/fuzz/mutatedPages.ts");
let faults = 0;
const code = await lines([program, join(root, "tests/fixtures"), count, first], (line) => {
  const { worst, ...found } = JSON.parse(line);
  if (worst) {
    console.log("the longest that each took, in milliseconds of the processor, of a page of 10 kB at the most:");
    for (const [task, spent] of Object.entries(worst)) console.log(`  ${task.padEnd(24)} ${spent.toFixed(1)}`);
  } else {
    faults++;
    console.log(JSON.stringify(found));
  }
});
console.log(`${count} pages, ${faults} with a fault`);
process.exitCode = code === 0 && faults === 0 ? 0 : 1;
