// Other programs that look at such pages, measured as ours is. None of them knows the content model, so each looks at less.
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import { LanguageClient } from "./languageClient.mjs";
import { OpenDocument } from "./openDocument.mjs";
import { findPlaces, partsOf } from "./places.mjs";
import { median, percentile, repeated } from "./statistics.mjs";
import { timedNode } from "./timedProcess.mjs";

const runs = 3;
const keystrokes = { warmUp: 20, times: 200 };
/** After this many milliseconds a program is not waited for any longer. */
const patience = 120_000;
const tooLong = `> ${patience / 1000} s`;
const floorScript = fileURLToPath(new URL("floor.mjs", import.meta.url));
const schemaFolder = new URL("../../content-schema/", import.meta.url);
/** How many pages a server is asked about at a time. */
const atOnce = 64;
/** The folders whose files are named under a key. */
const namedFolders = {
  levenscyclus: "levenscyclus",
  onderwerp: "onderwerpen",
  rollen: "rollen",
  vereiste: "voldoen-aan-wetten-en-regels/vereisten",
  maatregel: "voldoen-aan-wetten-en-regels/maatregelen",
};
const frontMatter = /^---\r?\n([\s\S]*?\n)---/;

/** By the package that they are in, as npm names it. */
const peers = {
  "yaml-language-server": yamlServer,
  "vscode-markdown-languageserver": markdownServer,
  "unified-language-server": remarkServer,
  "remark-cli": remarkCommand,
  "markdownlint-cli2": markdownlintCommand,
};

/** Measures those that are installed in a folder, each by turns with the floor. */
export async function measurePeers(folder, packages, say) {
  const modules = join(packages, "node_modules");
  const context = { folder, modules, node: newestNode(modules), places: findPlaces(folder) };
  writeSettings(context);
  const results = {};
  for (const [name, measure] of Object.entries(peers)) {
    if (!existsSync(join(modules, name))) continue;
    say(name);
    results[name] = await measurePeer(measure, context).catch((error) => ({ start: error.message }));
  }
  return results;
}

async function measurePeer(measure, context) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const floor = JSON.parse((await timedNode([floorScript, context.folder])).output).milliseconds;
    const rows = await measure(context);
    if (rows.start === tooLong) return rows;
    all.push({ ...rows, startFloors: rows.start / floor });
  }
  return medians(all);
}

/** The front matter of each page, as a file of its own, with a schema that knows all names. */
async function yamlServer({ folder, modules, node, places }) {
  const schemas = { [pathToFileURL(join(folder, "frontmatter.schema.json")).href]: ["*.yaml"] };
  const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas };
  const client = new LanguageClient(node, [join(modules, "yaml-language-server/bin/yaml-language-server"), "--stdio"]);
  const document = (file) => {
    const [, text] = frontMatter.exec(readFileSync(file, "utf8")) ?? [];
    return text && new OpenDocument(client, file.replace(/\.md$/, ".yaml"), { languageId: "yaml", text });
  };
  const offset = ({ text }) => partsOf(`---\n${text}---`).items.find(({ key }) => key === "rollen").end - 4;
  return measureServer(client, { folder, places, settings: { yaml }, document, offset });
}

/** The server of VS Code for Markdown, told to check all links. Its client parses Markdown for it and reads the files. */
async function markdownServer({ folder, modules, node, places }) {
  const main = join(modules, "vscode-markdown-languageserver/out/node/main.js");
  const client = new LanguageClient(node, [main, "--stdio"]);
  const markdownIt = new MarkdownIt({ html: true });
  const texts = new Map();
  client.answer("markdown/parse", ({ uri, text }) => {
    return markdownIt.parse(text ?? texts.get(uri)?.text ?? readFileSync(fileURLToPath(uri), "utf8"), {});
  });
  client.answer("markdown/fs/readFile", ({ uri }) => [...readFileSync(fileURLToPath(uri))]);
  client.answer("markdown/fs/readDirectory", ({ uri }) => {
    const entries = readdirSync(fileURLToPath(uri), { withFileTypes: true });
    return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
  });
  client.answer("markdown/fs/stat", ({ uri }) => {
    const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stats && { isDirectory: stats.isDirectory() };
  });
  client.answer("markdown/findMarkdownFilesInWorkspace", () => pagesOf(folder).map((file) => pathToFileURL(file).href));
  const document = (file) => {
    const opened = new OpenDocument(client, file);
    texts.set(opened.uri, opened);
    return opened;
  };
  const check = "warning";
  const validate = {
    enabled: true,
    referenceLinks: { enabled: check },
    fragmentLinks: { enabled: check },
    fileLinks: { enabled: check, markdownFragmentLinks: check },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: check },
    duplicateLinkDefinitions: { enabled: check },
  };
  const settings = {
    markdown: { validate, suggest: { paths: { enabled: true } }, occurrencesHighlight: { enabled: false } },
  };
  const pull = ({ uri }) => client.request("textDocument/diagnostic", { textDocument: { uri } });
  return measureServer(client, { folder, places, settings, document, offset: linkEnd, pull });
}

/** A server around remark, with the plugins for front matter with a schema and for links. */
async function remarkServer({ folder, node, places }) {
  const client = new LanguageClient(node, [join(dirname(folder), "remarkServer.mjs"), "--stdio"], { cwd: folder });
  const document = (file) => new OpenDocument(client, file);
  return measureServer(client, { folder, places, settings: {}, document, offset: linkEnd });
}

function remarkCommand(context) {
  return measureCommand(context, ["remark-cli/cli.js", "docs", "--quiet", "--no-stdout"]);
}

function markdownlintCommand(context) {
  return measureCommand(context, ["markdownlint-cli2/markdownlint-cli2-bin.mjs", "docs/**/*.md"]);
}

async function measureCommand({ folder, modules, node }, [script, ...args]) {
  const options = { command: node, cwd: folder, timeout: patience };
  const { milliseconds, memory } = await timedNode([join(modules, script), ...args], options);
  return { start: milliseconds < patience ? milliseconds : tooLong, memory };
}

/**
 * Opens every page, which is how these servers come to look at it, and waits until the problems of all are told. Then types on one
 * of them. `pull` asks for the problems of a page, where a server does not tell them by itself.
 */
async function measureServer(client, { folder, places, settings, document, offset, pull }) {
  const waiting = new Map();
  client.listen(({ uri }) => waiting.get(uri)?.());
  client.answer("workspace/configuration", ({ items }) =>
    items.map(({ section }) => (section === undefined ? settings : (settings[section] ?? null))),
  );
  await client.initialize(pathToFileURL(folder).href, { markdownFileExtensions: ["md"] });
  client.notify("workspace/didChangeConfiguration", { settings });
  const diagnosed = (document, act) => {
    if (pull) {
      act();
      return pull(document);
    }
    const told = new Promise((resolve) => waiting.set(document.uri, resolve));
    act();
    return told;
  };
  const documents = pagesOf(folder).flatMap((file) => document(file) ?? []);
  await inTime(ofAll(documents, (one) => diagnosed(one, () => one.open())));
  const start = performance.now() - client.started;
  const page = documents.find(({ uri }) => uri.includes(places.typical[0].name));
  const keystrokeSlow = start < patience ? await inTime(type(page, offset(page), diagnosed)) : undefined;
  const memory = client.peakMemory();
  await client.stop();
  return { start: start < patience ? start : tooLong, keystrokeSlow, memory };
}

/** Waits no longer than we have patience. */
function inTime(work) {
  return Promise.race([work, pause(patience, undefined, { ref: false })]);
}

/** Does something with all, some at a time. */
async function ofAll(list, act) {
  const rest = list.values();
  const worker = async () => {
    for (const one of rest) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Types letters and takes them away again, each when the problems of the one before are told. */
async function type(document, offset, diagnosed) {
  const times = await repeated(keystrokes, async (i) => {
    const begin = performance.now();
    await diagnosed(document, () => {
      const length = i % 16 < 8 ? i % 16 : 16 - (i % 16);
      if (i % 16 < 8) document.change(offset + length, offset + length, "x");
      else document.change(offset + length - 1, offset + length, "");
    });
    return performance.now() - begin;
  });
  return percentile(times, 0.95);
}

function linkEnd({ text }) {
  return partsOf(text).links[0].end - ".md".length;
}

function pagesOf(folder) {
  const docs = join(folder, "docs");
  const files = readdirSync(docs, { recursive: true }).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => join(docs, file));
}

/** Some of them need a newer Node than we do. */
function newestNode(modules) {
  const own = join(modules, `node-${process.platform}-${process.arch}/bin/node`);
  return existsSync(own) ? own : process.execPath;
}

function medians(all) {
  const rows = Object.keys(all[0]).filter((row) => all.every((one) => one[row] !== undefined));
  return Object.fromEntries(rows.map((row) => [row, median(all.map((one) => one[row]))]));
}

/** The files from which these programs know what to do. */
function writeSettings({ folder, modules }) {
  const above = dirname(folder);
  if (!existsSync(join(above, "node_modules"))) symlinkSync(modules, join(above, "node_modules"), "junction");
  writeFileSync(join(folder, "frontmatter.schema.json"), JSON.stringify(frontMatterSchema(folder)));
  const schemas = { "./frontmatter.schema.json": ["./docs/**/*.md"] };
  const plugins = [
    "remark-frontmatter",
    ["remark-lint-frontmatter-schema", { schemas }],
    ["remark-validate-links", { repository: false }],
  ];
  writeFileSync(join(folder, ".remarkrc.mjs"), `export default ${JSON.stringify({ plugins })};\n`);
  const options = {
    ignoreName: ".remarkignore",
    packageField: "remarkConfig",
    pluginPrefix: "remark",
    processorName: "remark",
    processorSpecifier: "remark",
    rcName: ".remarkrc",
  };
  const server = [
    'import { remark } from "remark";',
    'import { createUnifiedLanguageServer } from "unified-language-server";',
    `createUnifiedLanguageServer({ ...${JSON.stringify(options)}, defaultProcessor: remark });`,
  ];
  writeFileSync(join(above, "remarkServer.mjs"), `${server.join("\n")}\n`);
}

/** What a JSON Schema can say of front matter: which keys have which values, all names of pages among them. */
function frontMatterSchema(folder) {
  const { properties, $defs } = JSON.parse(readFileSync(new URL("vereiste.schema.json", schemaFolder), "utf8"));
  const terms = Object.entries(properties).flatMap(([key, { items }]) => {
    const values = $defs[items?.$ref?.split("/").at(-1)]?.oneOf?.map((term) => term.const);
    return values ? [[key, values]] : [];
  });
  const names = Object.entries(namedFolders).map(([key, below]) => {
    const files = readdirSync(join(folder, "docs", below)).filter(
      (file) => file.endsWith(".md") && file !== "index.md",
    );
    return [key, files.map((file) => file.slice(0, -".md".length))];
  });
  const lists = [...terms, ...names].map(([key, values]) => {
    return [key, { type: ["array", "null"], uniqueItems: true, items: { type: "string", enum: values } }];
  });
  const text = { type: ["string", "null"] };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    properties: {
      title: { type: "string" },
      id: { type: ["string", "integer"] },
      toelichting: text,
      ...Object.fromEntries(lists),
    },
    required: ["title"],
  };
}
