/**
 * `run.js <sequences> [<seed> [<path>]]`: plays so many sequences, prints the smallest one that ends otherwise than a server that is started
 * now, and after how many it was found. Ends with 1 then. `--quick`: the first one is enough.
 */
import fc from "fast-check";
import { Editor } from "./editor";
import { oneEdit, type Sequence, sequence } from "./steps";

const [count = "1000", seed, path] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isQuick = process.argv.includes("--quick");
/** By turns: in a long row of events each look-up that fails is hidden by others, and in a short one none is as odd. */
const either: fc.Arbitrary<Sequence> = fc.oneof(sequence, oneEdit);

let played = 0;
let hasFailed = false;
const property = fc.asyncProperty(either, async (one) => {
  const difference = await Editor.play(one);
  played++;
  if (played % 100 === 0) console.error(`${played} sequences`);
  if (difference === undefined) return;
  if (!hasFailed) console.error(`Found in sequence ${played}, and is made smaller:\n${difference}`);
  hasFailed = true;
  throw new Error(difference);
});
const start = Date.now();
const result = await fc.check(property, {
  numRuns: Number(count),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(path === undefined ? {} : { path }),
  ...(isQuick ? { endOnFailure: true } : {}),
});
const seconds = ((Date.now() - start) / 1000).toFixed(0);
if (result.failed) {
  const { counterexample, errorInstance, numRuns, seed: own, counterexamplePath, numShrinks } = result;
  if (!isQuick) {
    console.log(JSON.stringify(counterexample?.[0], undefined, 1));
    console.log((errorInstance as Error | null)?.message);
  }
  console.log(
    `✗ found in sequence ${numRuns}, made smaller ${numShrinks} times (${seconds} s); again: ${own} ${counterexamplePath}`,
  );
} else console.log(`✓ ${result.numRuns} sequences in ${seconds} s, seed ${result.seed}`);
process.exit(result.failed ? 1 : 0);
