// Measures the built server and command line: `npm run bench [-- folder …]`. Without folders: a generated framework of
// 2,500 pages, and the real content where it lies beside the project. Prints medians; asserts nothing.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { contentModelText } from "../../content-schema/bundle.mjs";
import { generateFramework } from "./generateFramework.mjs";

const project = fileURLToPath(new URL("../..", import.meta.url));
const server = join(project, "dist/server/node.js");
const commandLine = join(project, "dist/cli.js");
const runs = 5;
const keystrokes = 200;
const requests = 100;
/** `changeDelay` of the server, in milliseconds. */
const treeDelay = 50;

if (!existsSync(server)) {
  console.error("There is no build to measure: run `npm run build` first.");
  process.exit(2);
}

const rulesBundle = join(project, "out/benchRules.cjs");
await esbuild.build({
  entryPoints: [join(project, "tests/bench/rules.ts")],
  outfile: rulesBundle,
  bundle: true,
  platform: "node",
  logLevel: "warning",
  plugins: [
    {
      name: "content-model",
      setup: (build) => {
        build.onResolve({ filter: /^content-model$/ }, ({ path }) => ({ path, namespace: "content-model" }));
        build.onLoad({ filter: /.*/, namespace: "content-model" }, async () => ({
          contents: (await contentModelText()).text,
          loader: "json",
        }));
      },
    },
  ],
});

const folders = process.argv.slice(2).map((folder) => resolve(folder));
let generated;
if (folders.length === 0) {
  generated = mkdtempSync(join(tmpdir(), "algoritmekader-bench-"));
  generateFramework(generated, 2500);
  const real = resolve(project, "../shared/corpus/algoritmekader");
  if (existsSync(real)) folders.push(real);
  else console.log("skipped: no corpus");
  folders.push(generated);
}
try {
  for (const folder of folders) await measure(folder);
} finally {
  if (generated) rmSync(generated, { recursive: true });
}

async function measure(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".md"));
  console.log(
    `\n${folder === generated ? "generated" : folder}: ${files.length} Markdown files, Node ${process.version}`,
  );
  const starts = [];
  let memory = 0;
  for (let run = 0; run < runs; run++) {
    const session = await start(folder);
    starts.push(session.milliseconds);
    memory = Math.max(memory, session.peak());
    session.stop();
  }
  row("start to all problems", `${median(starts).toFixed(0)} ms`);
  row("peak memory of the server", `${memory.toFixed(0)} MB`);
  const session = await start(folder);
  await typing(session, folder, files);
  session.stop();
  await tree(folder, files);
  const checks = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    spawnSync(process.execPath, [commandLine, "check", folder]);
    checks.push(performance.now() - begin);
  }
  row("check, whole process", `${median(checks).toFixed(0)} ms`);
  await ruleCosts(folder);
}

/** The rules that cost most: over all pages the first time, over all pages when warm, and on one page. */
async function ruleCosts(folder) {
  const { stdout } = spawnSync(process.execPath, [rulesBundle, folder], { encoding: "utf8", maxBuffer: 1 << 26 });
  const costs = JSON.parse(stdout);
  for (const [by, name] of Object.entries({ cold: "first time", warm: "warm", worst: "one page, warm" })) {
    const total = costs.reduce((sum, cost) => sum + cost[by], 0);
    const slowest = costs.toSorted((a, b) => b[by] - a[by]).slice(0, 3);
    const shown = slowest.map((cost) => `${cost.id} ${cost[by].toFixed(1)}`).join(", ");
    row(`slowest rules, ${name}`, by === "worst" ? `${shown} ms` : `${shown} of ${total.toFixed(0)} ms`);
  }
}

/** Keystrokes in a reference of one page, then what an editor asks about it. */
async function typing(session, folder, files) {
  const reference = /^vereiste:\n- (\S+)$/m;
  // Templates lie outside the site, and are no pages.
  const file = files.find(
    (name) => name.startsWith("docs/") && reference.test(readFileSync(join(folder, name), "utf8")),
  );
  if (!file) return row("keystrokes", "no page with a reference");
  const text = readFileSync(join(folder, file), "utf8");
  const uri = pathToFileURL(join(folder, file)).href;
  const match = reference.exec(text);
  const line = text.slice(0, match.index).split("\n").length;
  const textDocument = { uri, version: 1 };
  const end = 2 + match[1].length;
  let published = session.nextProblems(uri);
  session.client.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "markdown", text },
  });
  await published;
  const times = [];
  for (let i = 0; i < keystrokes; i++) {
    const remove = i % 2 === 1;
    const range = { start: { line, character: end }, end: { line, character: remove ? end + 1 : end } };
    textDocument.version++;
    published = session.nextProblems(uri);
    const begin = performance.now();
    session.client.sendNotification("textDocument/didChange", {
      textDocument,
      contentChanges: [{ range, text: remove ? "" : "x" }],
    });
    await published;
    times.push(performance.now() - begin);
  }
  percentiles("keystroke to problems", times);
  const position = { line, character: 4 };
  const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  await asked(session, "hover", uri, { position });
  await asked(session, "definition", uri, { position });
  await asked(session, "references", uri, { position, context: { includeDeclaration: true } });
  await asked(session, "documentHighlight", uri, { position });
  for (const method of ["documentSymbol", "codeLens", "documentLink", "semanticTokens/full"]) {
    await asked(session, method, uri, {});
  }
  await asked(session, "inlayHint", uri, { range: everything });
  const popular = popularPage(folder, files);
  const onTitle = { position: { line: 1, character: 8 }, context: { includeDeclaration: false } };
  await asked(session, "references", pathToFileURL(join(folder, popular)).href, onTitle, "references, most named page");
  await renaming(session, uri, position, "rename");
  await renaming(session, pathToFileURL(join(folder, popular)).href, onTitle.position, "rename, most named page");
  await asked(session, "symbol", uri, { query: "toezicht" }, "symbols of the workspace", "workspace");
  await suggestions(session, uri, line, match[1], textDocument.version);
}

/** The tree: opened in each grouping, filtered, and told of edits that it shows, with a group and all its pages unfolded. */
async function tree(folder, files) {
  const session = await start(folder);
  const { client } = session;
  const children = (parent, view = {}) => client.sendRequest("algoritmekader/treeChildren", { parent, view });
  const timed = async (act) => {
    const begin = performance.now();
    const result = await act();
    return { result, time: performance.now() - begin };
  };
  const first = await timed(() => children());
  row("tree, opened for the first time", `${first.time.toFixed(1)} ms, ${first.result.length} nodes`);
  const groupings = await client.sendRequest("algoritmekader/treeGroupings", null);
  const times = [];
  for (const { id } of groupings) times.push((await timed(() => children(undefined, { grouping: id }))).time);
  percentiles("tree, another grouping", times);
  const typed = [];
  for (let i = 0; i < 3; i++) {
    for (const text of ["t", "to", "toe", "toezicht", "toezicht uitleg"]) {
      typed.push((await timed(() => children(undefined, { filter: { text } }))).time);
    }
  }
  row("tree, first filter by text", `${typed[0].toFixed(1)} ms`);
  percentiles("tree, another filter by text", typed.slice(1));
  const groups = await children();
  let known = groups.length;
  for (const kind of await children(groups[0].id)) {
    known++;
    for (const page of await children(kind.id)) {
      known++;
      if (page.hasChildren) known += (await children(page.id)).length;
    }
  }
  await treeEdits(session, folder, files, known);
  session.stop();
}

/** Titles that change: from the edit to the notification, without the time in which edits are gathered. */
async function treeEdits({ client }, folder, files, known) {
  const file = files.find((name) => /^docs\/.*vereisten\/.*\.md$/.test(name));
  const text = readFileSync(join(folder, file), "utf8");
  const uri = pathToFileURL(join(folder, file)).href;
  client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  const times = [];
  for (let i = 0; i < 50; i++) {
    const told = new Promise((resolve) => client.onNotification("algoritmekader/treeChanged", resolve));
    client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ text: text.replace(/^title: .*$/m, `title: Titel ${i}`) }],
    });
    await client.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
    const begin = performance.now();
    await told;
    times.push(performance.now() - begin - treeDelay);
  }
  percentiles(`tree, told of an edit (${known} nodes)`, times);
}

/** The page of a phase that the most pages name. */
function popularPage(folder, files) {
  const counts = new Map();
  for (const file of files) {
    const [, name] = /^levenscyclus:\n\s*- (\S+)$/m.exec(readFileSync(join(folder, file), "utf8")) ?? [];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)[0];
  return files.find((file) => file.endsWith(`levenscyclus/${most}.md`));
}

/** How long it takes to say all that a new name changes; the edit is not made. */
async function renaming(session, uri, position, name) {
  const { client } = session;
  const params = { textDocument: { uri }, position };
  const { placeholder } = await client.sendRequest("textDocument/prepareRename", params);
  const times = [];
  let edits = 0;
  for (let i = 0; i < requests; i++) {
    const begin = performance.now();
    const { documentChanges = [] } = await client.sendRequest("textDocument/rename", {
      ...params,
      newName: `${placeholder}-${i}`,
    });
    times.push(performance.now() - begin);
    edits = documentChanges.reduce((sum, change) => sum + (change.edits?.length ?? 1), 0);
  }
  percentiles(`${name} (${edits} changes)`, times);
}

/** How long a request takes to be answered. */
async function asked(session, method, uri, params, name = method, part = "textDocument") {
  const answers = [];
  let answer;
  for (let i = 0; i < requests; i++) {
    const begin = performance.now();
    answer = await session.client.sendRequest(`${part}/${method}`, { textDocument: { uri }, ...params });
    answers.push(performance.now() - begin);
  }
  percentiles(Array.isArray(answer) ? `${name} (${answer.length})` : name, answers);
}

/** Suggestions while the reference is typed again, letter by letter, by a word of the title and on an empty item. */
async function suggestions(session, uri, line, name, version) {
  const times = [];
  for (const typed of ["", name, "toezicht op", "a"]) {
    for (let length = 0; length <= Math.min(typed.length, 25); length++) {
      const text = `- ${typed.slice(0, length)}`;
      const change = {
        range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
        text: `${text}\n`,
      };
      session.client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [change],
      });
      // The problems of the change are no part of what is measured.
      await session.client.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
      const begin = performance.now();
      await session.client.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position: { line, character: text.length },
      });
      times.push(performance.now() - begin);
    }
  }
  percentiles("completion", times);
}

async function start(folder) {
  const begin = performance.now();
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map();
  client.onNotification("textDocument/publishDiagnostics", ({ uri }) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
  });
  const indexed = new Promise((resolve) => client.onNotification("algoritmekader/indexed", resolve));
  client.listen();
  const uri = pathToFileURL(folder).href;
  await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "bench" }],
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] } },
      textDocument: { rename: { prepareSupport: true } },
    },
    initializationOptions: { relatedPlacesCommand: "bench.places" },
  });
  client.sendNotification("initialized", {});
  await indexed;
  return {
    client,
    milliseconds: performance.now() - begin,
    nextProblems: (page) => new Promise((resolve) => waiting.set(page, resolve)),
    /** In megabytes; zero where the system does not tell. */
    peak() {
      const status = `/proc/${child.pid}/status`;
      if (!existsSync(status)) return 0;
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
    },
    stop() {
      client.dispose();
      child.kill();
    },
  };
}

function percentiles(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(2);
  row(name, `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function row(name, value) {
  console.log(`  ${name.padEnd(34)} ${value}`);
}
