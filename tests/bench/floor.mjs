// The floor: what it takes to read every page and to parse its front matter with the `yaml` package, and nothing else. Run as a
// process of its own, with the root of a framework; prints JSON. With `--read` nothing is parsed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";

const [root, onlyRead] = process.argv.slice(2);
const begin = performance.now();
const paths = pagesBelow(join(root, "docs"));
let bytes = 0;
let errors = 0;
for (const path of paths) {
  const text = readFileSync(path, "utf8");
  bytes += Buffer.byteLength(text);
  const yaml = onlyRead ? undefined : frontMatterOf(text);
  if (yaml !== undefined) errors += parseDocument(yaml, { lineCounter: new LineCounter() }).errors.length;
}
const milliseconds = performance.now() - begin;
console.log(JSON.stringify({ pages: paths.length, bytes, errors, milliseconds }));

function pagesBelow(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) pagesBelow(path, found);
    else if (path.endsWith(".md")) found.push(path);
  }
  return found;
}

function frontMatterOf(text) {
  const [first] = /^---\r?\n/.exec(text) ?? [];
  if (!first) return undefined;
  const end = text.indexOf("\n---", first.length - 1);
  return end < 0 ? undefined : text.slice(first.length, end + 1);
}
