// `npm run test:events [-- <sequences> [<seed> [<path>]]]`: plays sequences of events on a server, and holds what it knows then against one that
// is started on what there is at the end. `-- --switched-off [<sequences>]`: switches off each look-up in turn, and tells in which sequence that is found.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

await ensurePackages();
const { bundleEvents } = await import("./eventsBundle.mjs");
const words = process.argv.slice(2);
const out = join(root, "out/events");
await mkdir(out, { recursive: true });
const program = await bundleEvents(join(out, "run.mjs"), words.includes("--switched-off"));
// A server is started for each look: what it leaves behind is young.
const { code } = await run(process.execPath, ["--max-semi-space-size=64", program, ...words], { cwd: root });
process.exit(code);
