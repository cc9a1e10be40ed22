/** Settings of the JavaScript engine for a program that reads a whole framework and then answers within milliseconds. */
import { setFlagsFromString } from "node:v8";

// Optimizes later: most functions run a few hundred times at a start, and what was learnt of them on the first pages does not
// hold for the next. `check` of 2,500 pages took 1.9 s of processor time and takes 1.2 (Node 20), of 251 pages 0.32 and 0.17
// (Node 22), 0.25 and 0.20 (Node 24).
for (const flag of optimizesLater()) setFlagsFromString(flag);

/** From version 12 on the engine counts calls, before it the instructions. A flag that it does not know it tells on stderr. */
function optimizesLater(): readonly string[] {
  if (Number.parseInt(process.versions.v8, 10) < 12) return ["--interrupt-budget=1000000"];
  return ["--invocation-count-for-maglev=4000", "--invocation-count-for-turbofan=50000"];
}
