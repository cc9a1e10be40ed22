// `npm run test:site [-- <pages> [<first seed>]]`: thousands of generated pages, built by the site generator and held against what we say of
// them, what our repairs make of them, and our preview. `npm test` makes a few.
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

const [pages = "2000", seed = "1"] = process.argv.slice(2);
await ensurePackages();
const args = ["node_modules/vitest/vitest.mjs", "run", "tests/judge/generated.test.ts"];
const { code } = await run(process.execPath, args, { cwd: root, env: { ...process.env, PAGES: pages, SEED: seed } });
process.exit(code);
