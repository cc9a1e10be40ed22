// `npm run bench:leaks [-- <edits> [<openings>]]`: what a server holds after so many edits, openings and closings of pages, with questions
// in between, and what is left of it when it was shut down.
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";
import { bundled, lines } from "./bundledBench.mjs";

/** Megabytes by which the heap may differ. */
const allowed = 2;

const program = await bundled("tests/bench/leaks.ts");
const args = ["--expose-gc", program, join(root, "tests/fixtures/algoritmekader"), ...process.argv.slice(2)];
const code = await lines(args, (line) => {
  const { marks, before, left } = JSON.parse(line);
  for (const { what, megabytes } of marks) console.log(`${what.padEnd(20)} ${megabytes.toFixed(2)} MB`);
  console.log(`left after shutdown: ${left.join(", ") || "nothing"}; there before: ${before.join(", ") || "nothing"}`);
  const grown = marks.at(-1).megabytes - marks[0].megabytes;
  console.log(`${grown.toFixed(2)} MB more than after the first tenth`);
  if (grown > allowed || left.length > before.length) process.exitCode = 1;
});
if (code !== 0) process.exitCode = 1;
