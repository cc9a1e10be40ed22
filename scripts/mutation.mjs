// `npm run test:mutation [-- <mutants per mutation> [<seed>]]`: every known mistake, made many times, with a table of what
// was found. `npm test` makes two of each.
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

const [mutants = "30", seed = "1"] = process.argv.slice(2);
await ensurePackages();
const args = ["node_modules/vitest/vitest.mjs", "run", "tests/mutation"];
const { code } = await run(process.execPath, args, {
  cwd: root,
  env: { ...process.env, MUTANTS: mutants, SEED: seed },
});
process.exit(code);
