// `npm test [-- <stage> …] [--grep <text>]`: installs what is missing, runs every stage, and counts.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

/** Each stage gives counts. What it needs is imported when it runs: before the install it may not be there. */
const stages = {
  types: async () => (await import("./types.mjs")).checkTypes(),
  lint: () => check("lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  build: () => check("build", ["esbuild.mjs"]),
  unit: async (grep) => (await import("./unit.mjs")).unitTests(grep),
  node: async (grep) => (await import("./editor/suites.mjs")).nodeSuite(grep),
  web: async (grep) => (await import("./editor/suites.mjs")).webSuite(grep),
  ui: async (grep) => (await import("./editor/uiTests.mjs")).uiTests(grep),
};
const groups = { all: Object.keys(stages), editor: ["build", "node", "web", "ui"] };
const needsBuild = new Set(["node", "web", "ui"]);

const { names, grep } = readArguments(process.argv.slice(2));
const done = [];
await ensurePackages();
// Pictures of failures of an earlier run would mislead.
rmSync(join(root, "out/editor"), { recursive: true, force: true });
for (const name of names) done.push(await runStage(name));
printTable(done);
const total = (key) => done.reduce((sum, stage) => sum + stage[key], 0);
console.log(`${total("again")} second tries${total("again") > 0 ? ": see ↻ above" : ""}`);
console.log(`${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`);
process.exit(total("failed") === 0 ? 0 : 1);

async function runStage(name) {
  console.log(`\n== ${name}`);
  const begin = Date.now();
  const counts = await countsOf(name);
  return { name, ...counts, seconds: (Date.now() - begin) / 1000 };
}

async function countsOf(name) {
  if (needsBuild.has(name) && done.some((stage) => stage.name === "build" && stage.failed > 0)) {
    console.log("✗ not run: the build failed");
    return { passed: 0, failed: 1, skipped: 0, again: 0 };
  }
  try {
    const counts = { again: 0, ...(await stages[name](grep)) };
    if (counts.passed + counts.failed + counts.skipped > 0 || grep) return counts;
    console.log("✗ no tests were found");
  } catch (error) {
    console.log(`✗ ${name} could not run: ${error.stack ?? error}`);
  }
  return { passed: 0, failed: 1, skipped: 0, again: 0 };
}

async function check(name, args) {
  const { code } = await run(process.execPath, args, { cwd: root });
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function readArguments(args) {
  const at = args.indexOf("--grep");
  const grep = at >= 0 ? args[at + 1] : undefined;
  const asked = at >= 0 ? args.toSpliced(at, 2) : args;
  const names = (asked.length > 0 ? asked : ["all"]).flatMap((name) => groups[name] ?? [name]);
  const unknown = names.find((name) => !stages[name]);
  if (unknown) {
    const known = [...Object.keys(stages), ...Object.keys(groups)].join(", ");
    console.error(`There is no stage "${unknown}". Stages: ${known}`);
    process.exit(2);
  }
  return { names: withBuild(names), grep };
}

function withBuild(names) {
  return names.some((name) => needsBuild.has(name)) && !names.includes("build") ? ["build", ...names] : names;
}

function printTable(rows) {
  console.log("\nstage    passed  failed  skipped  seconds");
  for (const { name, passed, failed, skipped, seconds } of rows) {
    const cells = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)];
    console.log(`${name.padEnd(8)} ${cells.join("  ")}  ${seconds.toFixed(1).padStart(7)}`);
  }
}
