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

if (words.includes("--switched-off")) {
  const { switchedOff } = await import("../tests/events/switchedOff.mjs");
  const [sequences = "400", only] = words.filter((word) => word !== "--switched-off");
  let missed = 0;
  for (const one of switchedOff) {
    if (only && !one.name.includes(only)) continue;
    const program = await bundleEvents(join(out, "switchedOff.mjs"), one);
    const { code, output } = await run(
      process.execPath,
      ["--max-semi-space-size=64", program, sequences, "1", "--quick"],
      {
        cwd: root,
        capture: true,
      },
    );
    const found = /in sequence (\d+)/.exec(output)?.[1];
    if (code === 0 || found === undefined) missed++;
    console.log(found === undefined ? `✗ ${one.name}: not found in ${sequences} sequences` : `✓ ${one.name}: ${found}`);
  }
  process.exit(missed === 0 ? 0 : 1);
}

const program = await bundleEvents(join(out, "run.mjs"));
const { code } = await run(process.execPath, ["--max-semi-space-size=64", program, ...words], { cwd: root });
process.exit(code);
