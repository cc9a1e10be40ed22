/** Reads JSON as nodes with their places, and says where a text is none and why. */
import type { YamlEntry, YamlItem, YamlNode } from "../core/frontMatter/yamlNodes";
import type { Span } from "../core/text/span";

/** Why a text cannot be read: it is no JSON, or nests deeper than anybody writes. */
export type JsonErrorReason = "syntax" | "note" | "comma" | "quote" | "depth";

export interface JsonError {
  readonly reason: JsonErrorReason;
  readonly span: Span;
}

export interface JsonNodes {
  readonly root: YamlNode;
  /** The names that stand in an object more than once, but for the last of each, which is the one that holds. */
  readonly doubled: readonly YamlEntry[];
}

/** No content model nests a quarter as deep; what reads it calls itself for each level. */
const maximumDepth = 64;

/** The nodes of a text from an offset on. What it takes for JSON is what `JSON.parse` does, but for the depth. */
export function parseJson(text: string, start: number): JsonNodes | JsonError {
  const reader = new Reader(text, start);
  try {
    return { root: reader.whole(), doubled: reader.doubled };
  } catch (error) {
    if (error instanceof Stop) return { reason: error.reason, span: error.span };
    throw error;
  }
}

class Stop extends Error {
  constructor(
    readonly reason: JsonErrorReason,
    readonly span: Span,
  ) {
    super(reason);
  }
}

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

class Reader {
  readonly doubled: YamlEntry[] = [];
  #depth = 0;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  whole(): YamlNode {
    const node = this.#node();
    this.#skip();
    if (this.at < this.text.length) this.#stop("syntax");
    return node;
  }

  #node(): YamlNode {
    this.#skip();
    const sign = this.text[this.at];
    if (sign === "{") return this.#mapping();
    if (sign === "[") return this.#list();
    const start = this.at;
    if (sign === '"') {
      const value = this.#string();
      const span = { start, end: this.at };
      return { type: "scalar", value, style: "double", span, inner: { start: start + 1, end: this.at - 1 } };
    }
    literal.lastIndex = start;
    const [value] = literal.exec(this.text) ?? [];
    if (value === undefined) return this.#stop(sign === "'" ? "quote" : "syntax");
    this.at += value.length;
    const span = { start, end: this.at };
    return { type: "scalar", value, style: "plain", span, inner: span };
  }

  #mapping(): YamlNode {
    const start = this.at;
    const byKey = new Map<string, YamlEntry>();
    const entries: YamlEntry[] = [];
    this.#members("}", () => {
      const keyStart = this.at;
      if (this.text[keyStart] !== '"') this.#stop(this.text[keyStart] === "'" ? "quote" : "syntax");
      const key = this.#string();
      const keySpan = { start: keyStart + 1, end: this.at - 1 };
      this.#skip();
      if (this.text[this.at] !== ":") this.#stop("syntax");
      this.at++;
      const value = this.#node();
      const entry: YamlEntry = { key, keySpan, value, span: { start: keyStart, end: this.at } };
      const before = byKey.get(key);
      if (before) this.doubled.push(before);
      byKey.set(key, entry);
      entries.push(entry);
    });
    return { type: "mapping", entries, span: { start, end: this.at }, flow: true };
  }

  #list(): YamlNode {
    const start = this.at;
    const items: YamlItem[] = [];
    this.#members("]", () => {
      const value = this.#node();
      items.push({ value, span: value.span });
    });
    return { type: "list", items, span: { start, end: this.at }, flow: true };
  }

  /** What stands between brackets, with commas between. */
  #members(end: "}" | "]", read: () => void): void {
    if (++this.#depth > maximumDepth) this.#stop("depth");
    this.at++;
    this.#skip();
    for (let comma = -1; this.text[this.at] !== end || comma >= 0; ) {
      if (this.text[this.at] === end) this.#stop("comma", comma);
      read();
      this.#skip();
      comma = -1;
      if (this.text[this.at] === ",") comma = this.at++;
      else if (this.text[this.at] !== end) this.#stop("syntax");
      this.#skip();
    }
    this.at++;
    this.#depth--;
  }

  /** The string that begins here, unescaped. */
  #string(): string {
    let end = this.at + 1;
    for (let code = this.text.charCodeAt(end); code !== 34; code = this.text.charCodeAt(end)) {
      // A line end, another control character, or the end of the text.
      if (!(code >= 32)) this.#stop("syntax", end);
      end += code === 92 ? 2 : 1;
    }
    const written = this.text.slice(this.at, end + 1);
    try {
      const value = JSON.parse(written) as string;
      this.at = end + 1;
      return value;
    } catch {
      // A backslash before what it does not go with.
      const wrong = /\\(?!["\\/bfnrt]|u[\dA-Fa-f]{4})/.exec(written.replace(/\\\\/g, "//"));
      return this.#stop("syntax", this.at + (wrong?.index ?? 0));
    }
  }

  #skip(): void {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 9 && code !== 10 && code !== 13) break;
    }
    if (/^\/[/*]/.test(this.text.slice(this.at, this.at + 2))) this.#stop("note");
  }

  #stop(reason: JsonErrorReason, at = this.at): never {
    const { length } = this.text;
    throw new Stop(reason, { start: Math.min(at, length), end: Math.min(at + 1, length) });
  }
}
