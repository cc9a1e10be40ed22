import type { PageState } from "../tree/pageState";
import { expandTabs, matchAt } from "../tree/pythonText";
import { Source } from "../tree/source";

const opening =
  /(~{3,}|`{3,})[ \t]*(?:(?:\{([^}\n]*)\})?|(?:\.?([\p{L}\p{N}_#.+-]*))?[ \t]*((?:\b[a-zA-Z][a-zA-Z0-9_]*(?:=(?:"[^"\n]*?"|'[^'\n]*?'))?[ \t]*)*))[ \t]*$/uy;

/** What a fence may say besides its language without being taken for text. */
const options: Readonly<Record<string, RegExp>> = {
  hl_lines: /^\d+(?:-\d+)?(?:[ \t]+\d+(?:-\d+)?)*$/,
  linenums: /^\d/,
  title: /^/,
};

interface Open {
  readonly at: number;
  readonly fence: string;
  readonly info: string;
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** What stands before the fence: spaces, and the signs of quotations. */
  readonly before: string;
  readonly beforeLength: number;
  readonly quotes: number;
  readonly first: string;
  readonly code: string[];
  emptyLines: number;
}

/** Keeps code between fences aside, as the site does before it reads anything else. */
export function stashFences(source: Source, page: PageState): Source {
  const lines = source.text.split("\n");
  const pieces: Source[] = [];
  const all = source.split();
  let from = 0;
  let open: Open | undefined;
  for (const [index, line] of lines.entries()) {
    if (!open) {
      open = openedBy(line, index);
      continue;
    }
    const [before, content] = prefixOf(line, open.before.length);
    const verdict = verdictOn(open, before, content);
    if (verdict === "content") open.code.push(before + content);
    else if (verdict === "end") {
      for (let at = from; at < open.at; at++) pieces.push(all[at] as Source);
      const indent = open.before.length;
      const placeholder = page.stash({
        code: shownCode(open.code.map((one) => one.slice(indent)).join("\n"), open.info),
        info: open.info,
        title: open.title,
        id: open.id,
        line: all[open.at]?.line ?? 0,
        written: [open.first, open.code.join("\n"), before + content].join("\n"),
        indent,
      });
      pieces.push(new Source(open.before + placeholder, [all[open.at]?.line ?? 0]));
      from = index + 1;
      open = undefined;
    } else open = undefined;
  }
  if (pieces.length === 0) return source;
  for (const one of all.slice(from)) pieces.push(one);
  return Source.join(pieces);
}

function openedBy(line: string, at: number): Open | undefined {
  if (!line.includes("```") && !line.includes("~~~")) return undefined;
  const before = (/^[> \t]*/.exec(line) as RegExpExecArray)[0];
  const match = matchAt(opening, line, before.length);
  if (!match) return undefined;
  const [whole, fence = "", attributes, language = "", written = ""] = match;
  if (hasUnknownOption(written)) return undefined;
  const info = attributes === undefined ? language : (/(?<=^| )\.([^ =]+)/.exec(attributes)?.[1] ?? "");
  const spaces = expandTabs(before);
  return {
    at,
    fence,
    info,
    title: titleIn(attributes ?? written),
    id: /(?<=^| )#([^ =]+)/.exec(attributes ?? "")?.[1],
    before: spaces,
    beforeLength: before.length,
    quotes: spaces.split(">").length - 1,
    first: spaces + expandTabs(whole),
    code: [],
    emptyLines: 0,
  };
}

/** Whether an option is none that the site knows: then the line is text. */
function hasUnknownOption(written: string): boolean {
  for (const { 1: key = "", 3: value = key } of written.matchAll(/([a-zA-Z][a-zA-Z0-9_]*)(?:=(["'])(.*?)\2)?/g)) {
    if (!(Object.hasOwn(options, key) && options[key]?.test(value))) return true;
  }
  return false;
}

/** Diagrams are kept as they are; of other code the site shows no blank lines at the start and end. */
function shownCode(code: string, info: string): string {
  return info === "mermaid" ? code : code.replace(/^\n+|\n+$/g, "");
}

function titleIn(written: string): string | undefined {
  return /(?<![^ \t])title=(["'])(.*?)\1/.exec(written)?.[2] || undefined;
}

/** A line divided behind as many spaces and signs of quotations as stand before the fence. */
function prefixOf(line: string, width: number): [string, string] {
  let length = 0;
  while (length < line.length && length < width && "> ".includes(line[length] as string)) length++;
  return [line.slice(0, length), line.slice(length)];
}

function verdictOn(open: Open, before: string, content: string): "content" | "end" | "none" {
  const isEnd = content.startsWith(open.fence) && /^[ \t]*$/.test(content.slice(open.fence.length));
  const quotes = before.split(">").length - 1;
  if (open.quotes > 0) {
    if (quotes > open.quotes) return "none";
    if (content === "") {
      open.emptyLines++;
      return "content";
    }
    if (before.length < open.beforeLength) return "none";
    if (open.emptyLines > 0 && quotes < open.quotes) return "none";
    if (isEnd) return "end";
    open.emptyLines = 0;
    return "content";
  }
  if (quotes > 0) return "none";
  if ((before + content).trim() === "") {
    open.emptyLines++;
    return "content";
  }
  if (before.length !== open.before.length && content !== "") return "none";
  if (isEnd) return "end";
  open.emptyLines = 0;
  return "content";
}
