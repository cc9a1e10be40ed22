import { Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { extensionWith } from "../extension";

// The program compiles without the DOM library; this is all that is used of it.
declare class Worker {
  constructor(url: string, options: { name: string });
  terminate(): void;
}

// One at a time: a restart ends the worker before it.
let worker: Worker | undefined;

/** In the browser the server is a worker, a fresh one at every start. */
export const { activate, deactivate } = extensionWith((context, options) => {
  const script = Uri.joinPath(context.extensionUri, "dist/server/web.js");
  // Given as streams: the editor puts its own function in the place of `Worker`, so `instanceof` is no safe test.
  return new LanguageClient(
    "algoritmekader",
    "Algoritmekader",
    async () => {
      worker?.terminate();
      worker = new Worker(await workerUrl(script), { name: "Algoritmekader" });
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    options,
  );
});

/** The editor makes no worker from a script on a remote machine, but does from the text of that script. */
async function workerUrl(script: Uri): Promise<string> {
  if (script.scheme !== "vscode-remote") return script.toString(true);
  const text = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}
