// `npm run docs`: writes into documents, package.json and schema what the rules say of themselves.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ensurePackages, root } from "./packages.mjs";

await ensurePackages();
const { default: esbuild } = await import("esbuild");
const outfile = join(root, "out/ruleDocumentation.cjs");
await esbuild.build({
  entryPoints: [join(root, "scripts/ruleDocumentation.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  logLevel: "warning",
});
const { ruleDocumentation } = createRequire(import.meta.url)(outfile);

const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined);
const changed = [...ruleDocumentation(read)].filter(([path, text]) => read(path) !== text);
for (const [path, text] of changed) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`written: ${path}`);
}
if (changed.length === 0) console.log("Nothing to write: the documents say what the rules say.");
