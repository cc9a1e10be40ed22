// How long our server takes to tell the problems after an edit.
import { renameSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { OpenDocument } from "./openDocument.mjs";
import { partsOf } from "./places.mjs";
import { median, percentile, repeated } from "./statistics.mjs";

const keystrokes = { warmUp: 20, times: 200 };
/** Each is broken and mended. */
const breaks = { warmUp: 10, times: 25 };
/** How long nothing comes before it is believed that nothing more will, in milliseconds. */
const silence = 100;
/** What is typed, letter by letter, before it is taken away again. */
const typed = "abcdefgh";

/** Opens pages and waits until the server has looked at them. */
export async function openAll(client, files) {
  const documents = files.map((file) => new OpenDocument(client, file));
  for (const document of documents) document.open();
  await client.settled(silence);
  return documents;
}

/** Types in an item of front matter. Answers with the middle keystroke and the slow ones. */
export async function typeInFrontMatter(client, document) {
  const { end } = partsOf(document.text).items.find(({ key }) => key === "rollen");
  return type(client, document, end);
}

/** Types in the path of a link. */
export async function typeInLink(client, document) {
  const [{ end }] = partsOf(document.text).links;
  return type(client, document, end - ".md".length);
}

/**
 * Types letters at an offset and takes them away again. Each is another value, and changes the problems of the page. The next one
 * comes when the problems of the one before are there: what the server puts off until then, the next one has to wait for.
 */
async function type(client, document, offset) {
  const told = new Map();
  let waiting = () => undefined;
  const stop = client.listen(({ uri, version }, time) => {
    if (uri !== document.uri) return;
    // More than once: then the last one counts.
    told.set(version, time);
    if (version >= document.version) waiting();
  });
  let length = 0;
  let grows = true;
  const versions = await repeated(keystrokes, async () => {
    if (length === 0) grows = true;
    if (length === typed.length) grows = false;
    const published = new Promise((resolve) => {
      waiting = resolve;
    });
    const begin = performance.now();
    if (grows) document.change(offset + length, offset + length, typed[length]);
    else document.change(offset + length - 1, offset + length, "");
    length += grows ? 1 : -1;
    await client.inTime(published);
    return { version: document.version, begin };
  });
  await client.settled(silence);
  stop();
  const times = versions.map(({ version, begin }) => told.get(version) - begin);
  document.change(offset, offset + length, "");
  await client.settled(silence);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** A heading that many pages link to goes away, and comes back. */
export async function breakHeading(client, { page, anchor }) {
  const [document] = await openAll(client, [page.file]);
  const isMeant = ({ text }) => text.toLowerCase().replaceAll(" ", "-") === anchor;
  const { end } = partsOf(document.text).headings.find(isMeant);
  const result = await breakAndMend(client, (isBroken) => misspell(document, end, isBroken));
  document.close();
  return result;
}

/** The page that is named most gets another id, and its own again. */
export async function breakId(client, { page }) {
  const [document] = await openAll(client, [page.file]);
  const { end } = partsOf(document.text).id;
  const result = await breakAndMend(client, (isBroken) => misspell(document, end, isBroken));
  document.close();
  return result;
}

/** The file that is named most goes away on the disk, and comes back. */
export async function loseFile(client, { page: { file } }) {
  const uri = pathToFileURL(file).href;
  return breakAndMend(client, (isBroken) => {
    renameSync(...(isBroken ? [file, `${file}.away`] : [`${file}.away`, file]));
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: isBroken ? 3 : 1 }] });
  });
}

function misspell(document, offset, isBroken) {
  if (isBroken) document.change(offset, offset, "x");
  else document.change(offset, offset + 1, "");
}

/** Breaks something and mends it, each until the problems of all pages are told and the server answers the next question. */
async function breakAndMend(client, act) {
  await client.settled(silence);
  const pages = [];
  const times = await repeated(breaks, async () => {
    const both = [];
    for (const isBroken of [true, false]) {
      const { milliseconds, told } = await untilTold(client, () => act(isBroken));
      both.push(milliseconds);
      pages.push(told);
    }
    return both;
  });
  return { p95: percentile(times, 0.95), pages: median(pages) };
}

/** How long it takes until nothing more comes of an edit, and of how many pages it changes the problems. */
async function untilTold(client, edit) {
  const told = new Set();
  let waiting;
  const published = new Promise((resolve) => {
    waiting = resolve;
  });
  const stop = client.listen(({ uri }) => {
    told.add(uri);
    waiting();
  });
  const begin = performance.now();
  edit();
  const [free] = await Promise.all([client.settled(silence), client.inTime(published)]);
  stop();
  return { milliseconds: Math.max(free, client.lastPublished) - begin, told: told.size };
}
