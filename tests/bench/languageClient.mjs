// A client of a language server that knows when each message was there. It does no more than is needed to measure: the packages
// that clients are made of take time of their own.
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { peakMemory, processorTime } from "./timedProcess.mjs";

/** How long an answer may take before it is believed that none will come, in milliseconds. */
const patience = 600_000;

/** In a second in which a server works no longer than this it only answers questions, in seconds. */
const little = 0.4;

/** What an editor like VS Code can do, as far as it makes a server work more or less. */
const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
    fileOperations: { willRename: true, didRename: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } } },
  },
};

/** A server in a process of its own, spoken to over its standard input and output. */
export class LanguageClient {
  /** When the process was started; all times are those of `performance.now()`. */
  started;
  capabilities;
  /** By uri, the problems that were published last, and when. */
  published = new Map();
  /** When problems were last published, of whatever file. */
  lastPublished = 0;
  #child;
  #exited;
  #nextId = 1;
  #waiting = new Map();
  #listeners = new Map();
  #publicationListeners = new Set();
  /** What the server asks of a client, and how it is answered. */
  #duties = new Map([
    ["workspace/configuration", ({ items }) => items.map(() => null)],
    ["workspace/applyEdit", () => ({ applied: false })],
  ]);
  #chunks = [];
  #size = 0;
  /** How many bytes the message that is under way has; undefined while its header is. */
  #length;

  constructor(command, args, options = {}) {
    this.started = performance.now();
    this.#child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"], ...options });
    this.#child.stdout.on("data", (chunk) => this.#read(chunk));
    // A server that ended says so by its exit.
    this.#child.stdin.on("error", () => undefined);
    this.#exited = new Promise((resolve) => {
      this.#child.once("exit", (code, signal) => {
        for (const { reject } of this.#waiting.values()) reject(new Error(`The server ended (${code ?? signal}).`));
        this.#waiting.clear();
        resolve();
      });
    });
  }

  async initialize(rootUri, initializationOptions) {
    const result = await this.request("initialize", {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: "bench" }],
      locale: "nl",
      capabilities,
      initializationOptions,
    });
    this.capabilities = result.capabilities;
    this.notify("initialized", {});
  }

  request(method, params) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Waits for a notification and answers when it was there. */
  once(method) {
    return new Promise((resolve) => this.#listeners.set(method, () => resolve(performance.now())));
  }

  /** Answers a request of the server. */
  answer(method, act) {
    this.#duties.set(method, act);
  }

  /**
   * Waits until the server has done what it was told, and has told no more problems for this many milliseconds. Answers when it
   * was free for the next question.
   */
  async settled(silence, uri = "file:///") {
    await this.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
    const free = performance.now();
    do await pause(silence);
    while (performance.now() - this.lastPublished < silence);
    return free;
  }

  /** Calls a function for each publication, with the time, until the function that is returned is called. */
  listen(listener) {
    this.#publicationListeners.add(listener);
    return () => this.#publicationListeners.delete(listener);
  }

  /** Waits for something, but not for ever. */
  inTime(work) {
    const late = pause(patience, undefined, { ref: false }).then(() => {
      throw new Error("The server did not tell what was waited for.");
    });
    return Promise.race([work, late, this.#exited.then(() => Promise.reject(new Error("The server ended.")))]);
  }

  /** The most memory that the process has had, in megabytes. */
  peakMemory() {
    return peakMemory(this.#child.pid);
  }

  /** Waits until the server has little to do. */
  async rested() {
    let before = Number.NEGATIVE_INFINITY;
    for (;;) {
      const now = processorTime(this.#child.pid) ?? before;
      if (now - before < little) return;
      before = now;
      await pause(1000);
    }
  }

  /** Ends the server as an editor does, so that it can keep what it keeps, and insists after a while. */
  async stop() {
    const ended = this.request("shutdown", null).then(() => this.notify("exit", null));
    const late = pause(5000, undefined, { ref: false });
    await Promise.race([ended.catch(() => undefined), late]);
    await Promise.race([this.#exited, late]);
    this.#child.kill("SIGKILL");
    await this.#exited;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #read(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (let message = this.#next(); message; message = this.#next()) this.#take(message);
  }

  /** The next message, when all of it is there. */
  #next() {
    if (this.#length === undefined) {
      const all = Buffer.concat(this.#chunks);
      this.#chunks = [all];
      const end = all.indexOf("\r\n\r\n");
      if (end < 0) return undefined;
      this.#length = Number(/content-length: *(\d+)/i.exec(all.toString("latin1", 0, end))[1]);
      this.#chunks = [all.subarray(end + 4)];
      this.#size = this.#chunks[0].length;
    }
    if (this.#size < this.#length) return undefined;
    const all = Buffer.concat(this.#chunks);
    const message = JSON.parse(all.toString("utf8", 0, this.#length));
    this.#chunks = [all.subarray(this.#length)];
    this.#size -= this.#length;
    this.#length = undefined;
    return message;
  }

  #take({ id, method, params, result, error }) {
    if (method === undefined) {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    } else if (id !== undefined) {
      const act = this.#duties.get(method) ?? (() => null);
      this.#send({ id, result: act(params) ?? null });
    } else if (method === "textDocument/publishDiagnostics") {
      this.lastPublished = performance.now();
      this.published.set(params.uri, { ...params, time: this.lastPublished });
      for (const listener of this.#publicationListeners) listener(params, this.lastPublished);
    } else {
      const listener = this.#listeners.get(method);
      this.#listeners.delete(method);
      listener?.();
    }
  }
}
