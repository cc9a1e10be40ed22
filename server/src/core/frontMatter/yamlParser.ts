import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Span } from "../text/span";
import type { YamlEntry, YamlItem, YamlNode, YamlScalar } from "./yamlNodes";

declare const require: (name: "yaml") => typeof import("yaml");
let loaded: typeof import("yaml") | undefined;

/** Loaded when first needed: most pages never come here, and loading it takes 7 ms (Node 20) of a cold start. */
function yaml(): typeof import("yaml") {
  loaded ??= require("yaml");
  return loaded;
}

export interface YamlResult {
  /** What could be read, also when there is an error. */
  readonly entries: readonly YamlEntry[];
  readonly error?: YamlError;
}

export interface YamlError {
  /**
   * A code of the `yaml` package, or one of ours: `NOT_A_MAPPING`, `TOO_MANY_ALIASES`, `TOO_DEEP`; and where the site's
   * parser (PyYAML) refuses what `yaml` reads: `TAB`, `NOT_PRINTABLE`, `BAD_ANCHOR`, `UNKNOWN_ALIAS`, `UNKNOWN_TAG`.
   */
  readonly code: string;
  readonly span: Span;
}

/** More than these aliases on one page is no author's work but a bomb: aliases of aliases expand without bound. */
const maximumAliases = 100;
/** Front matter nests three deep at the most; beyond this the recursive parser would exhaust the stack. */
const maximumDepth = 64;

/**
 * Parses the YAML between two offsets with the `yaml` package. Never throws. Scalars keep their text (the failsafe
 * schema), so nothing is converted; an alias reads as the node that it names.
 */
export function parseYaml(text: string, start: number, end: number): YamlResult {
  const content = text.slice(start, end);
  const whole = { start, end };
  if (isTooDeep(content)) return { entries: [], error: { code: "TOO_DEEP", span: whole } };
  const reader = new Reader(content, start);
  let document: Document.Parsed;
  try {
    // The newline: without it `yaml` keeps the carriage return of a last line in its value (`v1\r`).
    document = yaml().parseDocument(`${content}\n`, {
      schema: "failsafe",
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
      // "silent" would also hide that a second document begins.
      logLevel: "error",
    });
  } catch {
    // The parser exhausted the stack or met a state of its own that it cannot handle: to the author that is one thing.
    return { entries: [], error: { code: "TOO_DEEP", span: whole } };
  }
  const first = document.errors[0];
  const root = document.contents;
  let error: YamlError | undefined;
  if (first) error = { code: first.code, span: clip(first.pos, start, end) };
  const entries = yaml().isMap(root) ? reader.entries(root) : [];
  if (!error && root && !yaml().isMap(root)) error = { code: "NOT_A_MAPPING", span: reader.span(root) };
  if (!error && reader.aliases > maximumAliases) error = { code: "TOO_MANY_ALIASES", span: whole };
  error ??= refusedBySite(content, start, reader);
  return { entries, error };
}

/** What PyYAML does not read, verified with version 6.0: the site then leaves the whole front matter unread. */
function refusedBySite(content: string, start: number, reader: Reader): YamlError | undefined {
  const at = content.search(notPrintable);
  if (at >= 0) return { code: "NOT_PRINTABLE", span: { start: start + at, end: start + at + 1 } };
  const tab = content.includes("\t") ? strayTab(content, reader.texts, start) : undefined;
  return tab ? { code: "TAB", span: tab } : reader.refused;
}

/** The characters that YAML 1.1 does not allow in a stream, and halves of surrogate pairs. */
const notPrintable =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first tab outside quoted texts, blocks of text and comments; `texts` are in their order. */
function strayTab(content: string, texts: readonly Span[], start: number): Span | undefined {
  const sorted = [...texts].sort((a, b) => a.start - b.start);
  let next = 0;
  for (let at = 0; at < content.length; at++) {
    const text = sorted[next];
    if (text && at + start >= text.start) {
      at = Math.max(at, text.end - start - 1);
      next++;
    } else if (content[at] === "\t") return { start: start + at, end: start + at + 1 };
    else if (content[at] === "#" && (at === 0 || /\s/.test(content[at - 1] as string))) {
      const end = content.indexOf("\n", at);
      at = end < 0 ? content.length : end;
    }
  }
  return undefined;
}

function clip([from, to]: readonly [number, number], start: number, end: number): Span {
  const first = Math.min(start + from, end);
  return { start: first, end: Math.max(first, Math.min(start + to, end)) };
}

const tooDeep = new RegExp(
  `^[ ]{${maximumDepth * 2},}\\S|(?:[-?] ){${maximumDepth}}|(?:[^\\s:]{0,20}: ){${maximumDepth}}`,
  "m",
);

function isTooDeep(content: string): boolean {
  let depth = 0;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code === 91 || code === 123) {
      if (++depth > maximumDepth) return true;
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
  // A block nests by indentation or by a row of indicators (`- - - …`, `? ? ? …`), and of keys without a value (`a: b: : …`).
  return tooDeep.test(content);
}

/** Turns nodes of the `yaml` package into ours, moving their offsets to those of the page. */
class Reader {
  aliases = 0;
  /** The first node that the site's parser refuses. */
  refused: YamlError | undefined;
  /** Quoted scalars and blocks of text: tabs may stand in them. */
  readonly texts: Span[] = [];
  readonly #anchors = new Map<string, Node>();

  constructor(
    private readonly content: string,
    private readonly offset: number,
  ) {}

  span(node: Node): Span {
    const range = node.range ?? [0, 0, 0];
    return { start: this.at(range[0]), end: this.at(range[1]) };
  }

  /** The offset in the page: not beyond the content, to which a newline was added. */
  at(position: number): number {
    return this.offset + Math.min(position, this.content.length);
  }

  entries(map: YAMLMap): YamlEntry[] {
    const result: YamlEntry[] = [];
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      if (!key || !yaml().isScalar(key)) continue;
      if (key.anchor) this.#anchors.set(key.anchor, key);
      const scalar = this.scalar(key);
      const node = pair.value as Node | null;
      const value = this.node(node);
      const keySpan = scalar.inner;
      const end = value ? value.span.end : this.at(scalar.span.end + 1 - this.offset);
      result.push({ key: scalar.value, keySpan, value, span: { start: scalar.span.start, end } });
    }
    return result;
  }

  node(node: Node | null, alias?: Span): YamlNode | undefined {
    if (!node || this.aliases > maximumAliases) return undefined;
    if (yaml().isAlias(node)) return this.alias(node);
    if (node.tag && !node.tag.startsWith("tag:yaml.org,2002:"))
      this.refused ??= { code: "UNKNOWN_TAG", span: this.span(node) };
    if ("anchor" in node && node.anchor) {
      this.#anchors.set(node.anchor, node);
      if (!/^[\w-]+$/.test(node.anchor)) this.refused ??= { code: "BAD_ANCHOR", span: this.span(node) };
    }
    if (yaml().isScalar(node)) {
      const scalar = this.scalar(node);
      if (alias) return { ...scalar, span: alias, inner: alias };
      if (scalar.span.start === scalar.span.end && scalar.style === "plain") return undefined;
      return scalar;
    }
    if (yaml().isSeq(node)) return this.list(node, alias);
    if (yaml().isMap(node)) {
      const entries = this.entries(node);
      const flow = node.flow === true;
      return { type: "mapping", entries, span: alias ?? this.extent(node, flow, entries), flow };
    }
    return undefined;
  }

  alias(node: Alias): YamlNode | undefined {
    this.aliases++;
    const target = this.#anchors.get(node.source);
    if (!target) this.refused ??= { code: "UNKNOWN_ALIAS", span: this.span(node) };
    return target ? this.node(target, this.span(node)) : undefined;
  }

  list(seq: YAMLSeq, alias?: Span): YamlNode {
    const items: YamlItem[] = [];
    for (const item of seq.items as (Node | null)[]) {
      const value = this.node(item, alias);
      const at = item?.range ? item.range[0] : (seq.range?.[0] ?? 0);
      const dash = seq.flow ? at : this.dashBefore(at);
      items.push({ value, span: { start: this.at(dash), end: value ? value.span.end : this.at(dash + 1) } });
    }
    const flow = seq.flow === true;
    return { type: "list", items, span: alias ?? this.extent(seq, flow, items), flow };
  }

  /** A block collection runs from its first part to its last, without the line end that `yaml` counts in. */
  extent(node: Node, flow: boolean, parts: readonly { readonly span: Span }[]): Span {
    const first = parts[0];
    const last = parts[parts.length - 1];
    return flow || !first || !last ? this.span(node) : { start: first.span.start, end: last.span.end };
  }

  /** The dash that opens the item whose value stands at `at`. */
  dashBefore(at: number): number {
    let i = at - 1;
    while (i > 0 && /\s/.test(this.content[i] as string)) i--;
    return this.content[i] === "-" ? i : at;
  }

  scalar(node: Scalar): YamlScalar {
    const span = this.span(node);
    const value = String(node.value ?? "");
    switch (node.type) {
      case "QUOTE_SINGLE":
      case "QUOTE_DOUBLE": {
        const closed = span.end - span.start >= 2;
        this.texts.push(span);
        const inner = { start: span.start + 1, end: closed ? span.end - 1 : span.end };
        return { type: "scalar", value, style: node.type === "QUOTE_SINGLE" ? "single" : "double", span, inner };
      }
      case "BLOCK_FOLDED":
      case "BLOCK_LITERAL":
        this.texts.push(span);
        return { type: "scalar", value, style: "block", ...both(this.withoutTrail(span)) };
      default:
        return { type: "scalar", value, style: "plain", ...both(span) };
    }
  }

  /** A block scalar ends with its last line, not with the line ends after it. */
  withoutTrail(span: Span): Span {
    let end = span.end;
    while (end > span.start && /\s/.test(this.content[end - this.offset - 1] as string)) end--;
    return { start: span.start, end };
  }
}

function both(span: Span): { readonly span: Span; readonly inner: Span } {
  return { span, inner: span };
}
