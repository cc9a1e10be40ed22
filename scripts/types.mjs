// `npm run types`: checks the types of the whole program, and of the core, which may know no platform, and of what runs in a panel.
import { pathToFileURL } from "node:url";
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

const projects = [".", "server/src/core", "client/src/webview"];

/** Runs the compiler over each project and shows what it finds. */
export async function checkTypes() {
  let failed = 0;
  for (const project of projects) {
    const { code } = await run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], { cwd: root });
    console.log(`${code === 0 ? "✓" : "✗"} types of ${project === "." ? "everything" : project}`);
    if (code !== 0) failed += 1;
  }
  return { passed: projects.length - failed, failed, skipped: 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensurePackages();
  process.exitCode = (await checkTypes()).failed > 0 ? 1 : 0;
}
