// `npm run bench [-- <size or folder> …]`: measures the built server and command line on frameworks of these numbers of pages, or
// in these folders. Prints and stores what comes of it; asserts nothing. `docs/performance.md` says how to read it.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/packages.mjs";
import { writeDocument } from "./document.mjs";
import { frameworkFolder } from "./frameworks.mjs";
import { measureFramework } from "./measureFramework.mjs";
import { measurePeers } from "./peers.mjs";
import { change, peerRows, tables, written } from "./rows.mjs";
import { machine, readStored, store } from "./storedRuns.mjs";

const help = `npm run bench [-- <size or folder> …] [options]

  sizes and folders     pages of generated frameworks (250 2500 10000 without any), or frameworks that are there
  --runs <n>            starts that are measured of each (5)
  --beside <dist>       another build, measured by turns with this one
  --peers <folder>      other servers, from the packages in a folder; docs/performance.md says which
  --save-doc            writes the tables into docs/performance.md
`;
const labelWidth = 90;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    beside: { type: "string" },
    peers: { type: "string" },
    "save-doc": { type: "boolean" },
    help: { type: "boolean" },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}
const builds = [join(root, "dist"), ...(options.beside ? [resolve(options.beside)] : [])];
for (const build of builds) {
  if (existsSync(join(build, "server/node.js"))) continue;
  console.error(`There is no build in ${build}: run \`npm run build\` first.`);
  process.exit(2);
}

const runs = Number(options.runs);
const stored = readStored();
const measured = {};
console.log(`${machine()}, Node ${process.version}`);
for (const wanted of positionals.length > 0 ? positionals : ["250", "2500", "10000"]) {
  const { name, folder } = frameworkFolder(wanted);
  const say = (text) => console.error(`${name}: ${text}`);
  const { shared, ofBuilds } = await measureFramework(folder, builds, { runs, say });
  const [rows, beside] = ofBuilds.map((own) => ({ ...shared, ...own }));
  const peers = options.peers ? await measurePeers(folder, resolve(options.peers), say) : {};
  print(name, rows, beside, stored[name]);
  printPeers(peers);
  const date = new Date().toISOString().slice(0, 10);
  measured[name] = { date, node: process.version, runs, rows, peers };
  store({ ...stored, ...measured });
}
if (options["save-doc"]) writeDocument(measured);

function print(name, rows, beside, before) {
  console.log(`\n${name}`);
  const since = before ? `since ${before.date}` : "";
  const head = ["", "this build", ...(beside ? ["the other", "this to that"] : []), since];
  for (const [title, labels] of Object.entries(tables)) {
    console.log(`\n  ${title}`);
    const lines = Object.entries(labels).map(([row, label]) => [
      label,
      written(row, rows[row]),
      ...(beside ? [written(row, beside[row]), change(rows[row], beside[row])] : []),
      change(rows[row], before?.rows[row]),
    ]);
    for (const [label, ...cells] of [head, ...lines]) {
      console.log(`  ${label.padEnd(labelWidth)}${cells.map((cell) => cell.padStart(18)).join("")}`.trimEnd());
    }
  }
}

function printPeers(peers) {
  for (const [name, rows] of Object.entries(peers)) {
    console.log(`\n  ${name}`);
    for (const [row, label] of Object.entries(peerRows)) {
      if (rows[row] !== undefined) console.log(`  ${label.padEnd(labelWidth)}${written(row, rows[row]).padStart(18)}`);
    }
  }
}
