// `npm run package`: builds and packs the extension into a .vsix.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages, root } from "./packages.mjs";
import { run } from "./processes.mjs";

const limit = 2_000_000;

await ensurePackages();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const file = `algoritmekader-${version}.vsix`;
await must(["esbuild.mjs"]);
await must([
  ...["node_modules/@vscode/vsce/vsce", "package", "--out", file, "--no-dependencies"],
  // The repository has no public address to point links at.
  ...["--allow-missing-repository", "--no-rewrite-relative-links"],
]);
const { size } = statSync(join(root, file));
if (size >= limit) {
  console.error(`${file} is ${size} bytes; it must stay under ${limit}.`);
  process.exit(1);
}
console.log(`${file}: ${Math.round(size / 1000)} kB`);

async function must(args) {
  const { code } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) process.exit(code);
}
