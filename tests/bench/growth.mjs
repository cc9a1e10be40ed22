// `npm run bench:growth [-- <part of a construct's name> [<task>]]`: what each construct costs on a page of 10, 20, 40 and 80 kB, for each
// thing that is done with a page. Told are those that take long, or that grow faster than the page does.
import { bundled, lines } from "./bundledBench.mjs";

/** Milliseconds for a page of 10 kB, how many times as long eight times the page may take, and twice the page. */
const longest = 50;
const steepest = 16;
/** What happens from some number of problems on only makes one step up. */
const steepestStep = 2.8;
/** What takes less on the longest page says nothing of how it grows. */
const noticeable = 20;

const outfile = await bundled("tests/bench/growth.ts");
const told = [];
let count = 0;
// What collects garbage takes its share by how much there is at once, and in threads beside it takes longer on a busy machine than the work.
const engine = ["--single-threaded-gc", "--min-semi-space-size=64", "--max-semi-space-size=128"];
const code = await lines([...engine, outfile, ...process.argv.slice(2)], (line) => {
  const { name, took } = JSON.parse(line);
  count++;
  for (const [task, all] of Object.entries(took)) {
    const [first, last] = [all[0], all.at(-1)];
    if (all.length === 0) continue;
    const isCut = all.length < 4;
    const isSteep = last > noticeable && last > steepest * first && last > steepestStep * all.at(-2);
    if (first > longest || isCut || isSteep) {
      console.log(`${name.padEnd(50)} ${task.padEnd(16)} ${all.map((one) => one.toFixed(1).padStart(9)).join("")}`);
      told.push(name);
    }
  }
});
console.log(`${count} constructs; ${told.length} times one costs too much`);
process.exitCode = code === 0 && told.length === 0 ? 0 : 1;
