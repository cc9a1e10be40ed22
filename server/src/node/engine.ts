/** Settings of the JavaScript engine for a program that reads a whole framework and then answers within milliseconds. */
import { setFlagsFromString } from "node:v8";

// Times: the server from its start to its last problem, Node 20, medians of nine runs or more. Memory: its peak, Node 20, on two cores.
const flags = [
  // Nearly all that is read at the start is kept, so each collection only copies it: the young generation grows in fewer, larger
  // steps. 251 pages took 176 ms and take 167, 2,500 took 903 and take 874.
  "--semi-space-growth-factor=8",
  // Else the engine learns from the first pages, which are kept, that what is read is best put among what is old, and there all texts
  // wait for a collection that seldom comes. At the start 2,500 pages took 147 MB and take 132, 10,000 took 320 and
  // take 232.
  "--no-allocation-site-pretenuring",
  // What is old is collected once it is twice what was kept, and not at four times: 10,000 pages, of which tree and coverage were asked
  // 20 times each, took 750 MB and take 490.
  "--heap-growing-percent=100",
  // Most patterns are used more than once, so they are compiled at once for good: 251 pages in 163 ms.
  "--no-regexp-tier-up",
  // Optimizes later: most functions run a few hundred times at a start, and what was learnt of them on the first pages does not hold
  // for the next. 251 pages took 325 ms of processor time and take 188, 2,500 took 1.9 s and take 1.2.
  ...optimizesLater(),
];
for (const flag of flags) setFlagsFromString(flag);

/** From version 12 on the engine counts calls, before it the instructions. A flag that it does not know it tells on stderr. */
function optimizesLater(): readonly string[] {
  const isCounted = Number.parseInt(process.versions.v8, 10) >= 12;
  return [isCounted ? "--invocation-count-for-turbofan=25000" : "--interrupt-budget=500000"];
}
