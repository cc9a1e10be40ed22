// How long our server takes to start.
import { pathToFileURL } from "node:url";
import { LanguageClient } from "./languageClient.mjs";
import { OpenDocument } from "./openDocument.mjs";

/** How long nothing comes before it is believed that nothing more will, in milliseconds. */
const silence = 300;

/** Starts a server on a folder, with one page open from the start, and waits until all problems are told. */
export async function startServer(server, folder, file) {
  const client = new LanguageClient(process.execPath, [server, "--stdio"], { cwd: folder });
  const document = new OpenDocument(client, file);
  const told = [];
  const stop = client.listen(({ uri, diagnostics }, time) => {
    if (uri === document.uri) told.push({ time, text: JSON.stringify(diagnostics) });
  });
  const indexed = client.once("algoritmekader/indexed");
  await client.initialize(pathToFileURL(folder).href, { relatedPlacesCommand: "bench.places" });
  const initialized = performance.now();
  document.open();
  const complete = await client.inTime(indexed);
  const memory = client.peakMemory();
  await client.settled(silence);
  stop();
  return {
    client,
    document,
    rows: {
      initialize: initialized - client.started,
      openPage: timeOfLasting(told, complete) - client.started,
      // What is told after the server says that it is done counts as well.
      start: Math.max(complete, client.lastPublished) - client.started,
      memory,
    },
  };
}

/** When those problems were told that stayed; of a page without problems nothing need be told. */
function timeOfLasting(told, complete) {
  if (told.length === 0) return complete;
  let first = told.length - 1;
  while (first > 0 && told[first - 1].text === told.at(-1).text) first--;
  return told[first].time;
}
