/** Settings of the JavaScript engine for a program that reads a whole framework and then answers within milliseconds. */
import { setFlagsFromString } from "node:v8";

// The young generation grows at once instead of step by step. Nearly all that is read at the start is kept, so each step only
// copies it: for the 251 pages of the Algoritmekader 11 collections of 20 ms in all became 4 of 15 ms (Node 20, medians of
// five runs of `check`).
setFlagsFromString("--semi-space-growth-factor=16");
// Optimizes later: most functions run a few hundred times at a start, and what was learnt of them on the first pages does not
// hold for the next. `check` of 251 pages took 0.32 s of processor time and now 0.17 (Node 22), 0.25 and now 0.20 (Node 24).
for (const flag of optimizesLater()) setFlagsFromString(flag);

/** From version 12 on the engine counts calls, before it the instructions. A flag that it does not know it tells on stderr. */
function optimizesLater(): readonly string[] {
  if (Number.parseInt(process.versions.v8, 10) < 12) return ["--interrupt-budget=1000000"];
  return ["--invocation-count-for-maglev=4000", "--invocation-count-for-turbofan=50000"];
}
