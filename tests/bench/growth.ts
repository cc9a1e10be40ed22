// How the cost of each construct grows: run by `growth.mjs`, which bundles it. Prints a line of JSON for each construct.
import { constructs, textOfLength } from "../fuzz/constructs";
import { askedPlaces, frameworkAround, pageTasks, readAndCheck } from "../fuzz/pageTasks";

const lengths = [10_000, 20_000, 40_000, 80_000];
const rounds = 3;
/** What takes longer is done once, and what takes far longer is not done on a longer page. */
const [slow, tooSlow] = [200, 1000];

/** What is asked at several places is told as what one place takes. */
const askedAt: Readonly<Record<string, number>> = {
  quickFixes: askedPlaces,
  places: askedPlaces,
  completion: askedPlaces,
};

function least(run: () => unknown): number {
  let found = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begin = process.cpuUsage();
    const at = performance.now();
    run();
    const { user, system } = process.cpuUsage(begin);
    // The clock is finer; the processor's time does not count other processes.
    found = Math.min(found, performance.now() - at, Math.max((user + system) / 1000, 0.01));
    if (found > slow) break;
  }
  return found;
}

const [only = "", task = "", from = "0"] = process.argv.slice(2);
const workspace = frameworkAround();
// What the engine compiles is compiled first.
for (const construct of constructs) {
  const asked = readAndCheck(workspace, construct.text(20));
  for (const run of Object.values(pageTasks)) run(asked);
}
for (const construct of constructs.slice(Number(from))) {
  if (!construct.name.includes(only)) continue;
  const took = new Map<string, number[]>(["reading", ...Object.keys(pageTasks)].map((name) => [name, []]));
  const measure = (name: string, run: () => unknown, times = 1): void => {
    const all = took.get(name) as number[];
    if (name.includes(task) && (all.at(-1) ?? 0) < tooSlow) all.push(least(run) / times);
  };
  for (const length of lengths) {
    const text = textOfLength(construct, length);
    const read = () => {
      readAndCheck(workspace, `${text} `);
      readAndCheck(workspace, text);
    };
    measure("reading", read, 2);
    if ((took.get("reading")?.at(-1) ?? 0) > tooSlow) break;
    const asked = readAndCheck(workspace, text);
    for (const [name, run] of Object.entries(pageTasks)) measure(name, () => run(asked), askedAt[name]);
  }
  console.log(JSON.stringify({ name: construct.name, took: Object.fromEntries(took) }));
}
