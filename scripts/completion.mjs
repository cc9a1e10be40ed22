// `npm run test:completion [-- <part of the offsets>]`: chooses every suggestion at every offset of the pages of the fixtures.
// `npm test` does so at one offset in fifty.
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

const [part = "1"] = process.argv.slice(2);
await ensurePackages();
const args = ["node_modules/vitest/vitest.mjs", "run", "tests/fuzz/completionEverywhere.test.ts"];
const { code } = await run(process.execPath, args, { cwd: root, env: { ...process.env, COMPLETION_OFFSETS: part } });
process.exit(code);
