/**
 * `run.mjs [<sequences> [<seed> [<path>]]]`: plays so many sequences, and prints the smallest that ends otherwise than a server that is started
 * now. `--switched-off [<sequences> [<seed> [<part of a name>|…]]]`: the same with each look-up switched off in turn, in sequences about what it
 * is for: a table of those in which that is found. Ends with 1 where something is found that should not be, or the other way about.
 */
import fc from "fast-check";
import type { ServerSession } from "../server/serverSession";
import { Editor } from "./editor";
import { oneEdit, type Sequence, sequence } from "./steps";
import { switchedOff } from "./switchedOff.mjs";
import { about, themed } from "./themes";

const [sequences, seed, place] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
/** By turns: in a long row of events each look-up that fails is hidden by others, and in a short one none is as odd. */
const either: fc.Arbitrary<Sequence> = fc.oneof(
  { weight: 2, arbitrary: sequence },
  { weight: 1, arbitrary: oneEdit },
  { weight: 5, arbitrary: themed },
);

async function play(): Promise<boolean> {
  let played = 0;
  let hasFailed = false;
  const usual = 7;
  const start = Date.now();
  const property = fc.asyncProperty(either, async (one) => {
    const difference = await Editor.play(one, hasFailed ? usual - 2 : usual);
    played++;
    if (played % 100 === 0) console.error(`${played} sequences`);
    if (difference === undefined) return;
    if (!hasFailed) console.error(`Found in sequence ${played}, and is made smaller:\n${asText(one)}\n${difference}`);
    hasFailed = true;
    throw new Error(difference);
  });
  const { failed, counterexample, errorInstance, ...result } = await fc.check(property, {
    numRuns: Number(sequences ?? 1000),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(place === undefined ? {} : { path: place }),
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  if (!failed) {
    console.log(`✓ ${result.numRuns} sequences in ${seconds} s, seed ${result.seed}`);
    return true;
  }
  if (counterexample) console.log(asText(counterexample[0]));
  console.log((errorInstance as Error | null)?.message);
  const again = `${result.seed} ${result.counterexamplePath}`;
  console.log(`✗ found in sequence ${result.numRuns}, made smaller ${result.numShrinks} times; again: ${again}`);
  return false;
}

/** The beginning and each step on a line, of pages what is not plain. */
function asText({ beginning, steps }: Sequence): string {
  const short = (_: string, value: unknown) =>
    value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value;
  return [beginning, ...steps].map((one) => JSON.stringify(one, short)).join("\n");
}

/** Switches off one look-up after the other, and tells of each in which sequence that was found. */
async function switchOffEach(): Promise<boolean> {
  const isChosen = (name: string) => place?.split("|").some((part) => name.includes(part)) ?? true;
  const chosen = switchedOff.filter(({ name }) => isChosen(name));
  const width = Math.max(...chosen.map(({ name }) => name.length));
  const start = Date.now();
  const missed: string[] = [];
  // Otherwise both would be wrong in the same way.
  const { ServerSession: sound } = await import(new URL("sound.mjs", import.meta.url).href);
  for (const { name, about: theme } of chosen) {
    const found = await sequenceThatFinds(name, about(theme), sound);
    if (found === undefined) missed.push(name);
    console.log(
      `${found === undefined ? "✗" : "✓"} ${name.padEnd(width)} ${found ?? `not found in ${sequences ?? 200}`}`,
    );
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${chosen.length - missed.length} of ${chosen.length} are found, in ${seconds} s`);
  return missed.length === 0;
}

/** The number of the first sequence that ends otherwise where a look-up is switched off, and only there. */
async function sequenceThatFinds(
  name: string,
  arbitrary: fc.Arbitrary<Sequence>,
  sound: typeof ServerSession,
): Promise<number | undefined> {
  const differs = async (one: Sequence, isOff: boolean, patience: number) => {
    Object.assign(globalThis, { switchedOff: isOff ? name : undefined });
    return (await Editor.play(one, patience, sound)) !== undefined;
  };
  const property = fc.asyncProperty(arbitrary, async (one) => {
    // In haste first, and then so that nothing differs only because it comes late.
    return !((await differs(one, true, 2)) && (await differs(one, true, 7)) && !(await differs(one, false, 7)));
  });
  const limits = { numRuns: Number(sequences ?? 100), seed: Number(seed ?? 1), endOnFailure: true };
  const { failed, numRuns } = await fc.check(property, limits);
  return failed ? numRuns : undefined;
}

const isRight = process.argv.includes("--switched-off") ? await switchOffEach() : await play();
process.exit(isRight ? 0 : 1);
