// A page as an editor holds it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export class OpenDocument {
  version = 1;

  constructor(client, file, { languageId = "markdown", text = readFileSync(file, "utf8") } = {}) {
    this.client = client;
    this.uri = pathToFileURL(file).href;
    this.languageId = languageId;
    this.text = text;
  }

  open() {
    const { uri, languageId, version, text } = this;
    this.client.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }

  close() {
    this.client.notify("textDocument/didClose", { textDocument: { uri: this.uri } });
  }

  /** Puts a text in the place of what stands between two offsets. */
  change(start, end, text) {
    const range = { start: this.position(start), end: this.position(end) };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.version++;
    const textDocument = { uri: this.uri, version: this.version };
    const { textDocumentSync: sync } = this.client.capabilities;
    // Some servers want the whole text each time.
    const change = (sync.change ?? sync) === 1 ? { text: this.text } : { range, text };
    this.client.notify("textDocument/didChange", { textDocument, contentChanges: [change] });
  }

  position(offset) {
    const before = this.text.slice(0, offset);
    const line = before.split("\n").length - 1;
    return { line, character: offset - (before.lastIndexOf("\n") + 1) };
  }

  /** Params of a request at an offset. */
  at(offset) {
    return { textDocument: { uri: this.uri }, position: this.position(offset) };
  }
}
