// `npm run bench:meanwhile [-- <pages> [<files>]]`: how soon the built server answers while it reads a framework for the first time, and while files
// of it go away and come back at once, as when a branch is switched.
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/packages.mjs";
import { frameworkFolder } from "./frameworks.mjs";
import { LanguageClient } from "./languageClient.mjs";
import { OpenDocument } from "./openDocument.mjs";

/** How often something is asked, and how many files an editor tells of in one message. */
const [rhythm, together] = [15, 500];
/** After so many milliseconds without another problem, and when the server rests, all are told. */
const silence = 1000;

const [size = "10000", count = "5000"] = process.argv.slice(2);
const { folder } = frameworkFolder(size);
const files = readdirSync(join(folder, "docs"), { recursive: true })
  .filter((name) => name.endsWith(".md") && !name.endsWith("index.md"))
  .map((name) => join(folder, "docs", name))
  .sort();
const open = files.filter((file) => file.includes("/maatregelen/"))[50];
// Spread over all of them.
const step = Math.max(1, files.length / Number(count));
const switched = Array.from(
  { length: Math.min(Number(count), files.length) },
  (_, index) => files[Math.floor(index * step)],
);
const moved = switched.filter((file) => file !== open);

const client = new LanguageClient(process.execPath, [join(root, "dist/server/node.js"), "--stdio"], { cwd: folder });
const document = new OpenDocument(client, open);
const indexed = client.once("algoritmekader/indexed");
await client.initialize(pathToFileURL(folder).href, { relatedPlacesCommand: "bench.places" });
document.open();
await measure("reading all pages", () => client.inTime(indexed));
await measure(`${moved.length} files go away`, () => move((file) => [file, `${file}.away`], 3));
await measure("they come back", () => move((file) => [`${file}.away`, file], 1));
await measure("the tree is filtered by a text", () =>
  client.request("algoritmekader/treeChildren", { view: { filter: { text: "recht" } } }),
);
await client.stop();
rmSync(folder, { recursive: true, force: true });

async function move(places, type) {
  for (const file of moved) renameSync(...places(file));
  const changes = moved.map((file) => ({ uri: pathToFileURL(file).href, type }));
  for (let next = 0; next < changes.length; next += together) {
    client.notify("workspace/didChangeWatchedFiles", { changes: changes.slice(next, next + together) });
  }
  await client.settled(silence);
  await client.rested();
}

/** Asks for hovers, completions and outlines of the open page all the while. */
async function measure(what, act) {
  const times = [];
  const asked = [];
  let isOver = false;
  const begin = performance.now();
  let done;
  const work = act().finally(() => {
    isOver = true;
    done = performance.now() - begin;
  });
  const line = document.text.split("\n").findIndex((one) => one.startsWith("- "));
  const place = { textDocument: { uri: document.uri }, position: { line, character: 5 } };
  for (const method of endless(["hover", "completion", "documentSymbol"])) {
    if (isOver) break;
    const start = performance.now();
    const answered = client.request(`textDocument/${method}`, place).then(() => times.push(performance.now() - start));
    asked.push(answered);
    await pause(rhythm);
  }
  await work;
  const told = Math.max(client.lastPublished, begin) - begin;
  await Promise.all(asked);
  times.sort((one, other) => one - other);
  const part = (share) => `${times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0)} ms`;
  console.log(
    `${what}: done after ${(done / 1000).toFixed(1)} s, last problem after ${(told / 1000).toFixed(1)} s; ${times.length} answers, p50 ${part(0.5)}, p95 ${part(0.95)}, ` +
      `p99 ${part(0.99)}, at most ${part(1)}; peak memory ${client.peakMemory().toFixed(0)} MB`,
  );
}

function* endless(all) {
  for (;;) yield* all;
}
