// `npm run docs`: writes the list of rules, into documents, settings and schema what the rules say of themselves,
// and into package.json the commands under their titles in other languages.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ensurePackages, root } from "./packages.mjs";

await ensurePackages();
const { default: esbuild } = await import("esbuild");

const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined);
let isChanged = false;
function write(path, text) {
  if (read(path) === text) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`written: ${path}`);
  isChanged = true;
}

// The list comes first: everything else is made from the rules that it has.
const { ruleIndex, rulesFolder } = await load("ruleIndex");
const files = readdirSync(join(root, rulesFolder), { recursive: true })
  .filter((path) => path.endsWith(".ts") && path !== "index.ts")
  .map((path) => path.replaceAll("\\", "/"));
write(`${rulesFolder}/index.ts`, ruleIndex(files.map((path) => [path, read(`${rulesFolder}/${path}`)])));

const { ruleDocumentation } = await load("ruleDocumentation");
for (const [path, text] of ruleDocumentation(read)) write(path, text);

const { commandTitles } = await load("commandTitles");
write("package.json", commandTitles(read));
if (!isChanged) console.log("Nothing to write: all of it is there already.");

/** What a script exports that is written in TypeScript. */
async function load(name) {
  const outfile = join(root, `out/${name}.cjs`);
  await esbuild.build({
    entryPoints: [join(root, `scripts/${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "warning",
  });
  return createRequire(import.meta.url)(outfile);
}
