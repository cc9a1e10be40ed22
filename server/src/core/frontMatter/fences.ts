import { nextLine, type Span } from "../text/span";

declare const require: (name: "gray-matter") => typeof import("gray-matter");

/** Where front matter stands, and the language that it is said to be in. */
export interface Fences {
  readonly opening: Span;
  /** What stands between the fences; empty where nothing closes them. */
  readonly content: Span;
  /** What the first fence names: `js` in `---js`. Empty where it names nothing. */
  readonly language: string;
}

/**
 * The line `---` or `...` that closes front matter, of those from an offset on. Fences are those of the site generator (MkDocs
 * `utils/meta.py`).
 */
export function closingFence(text: string, from: number): Span | undefined {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const code = text.charCodeAt(at);
    if (code !== 45 && code !== 46) continue;
    if (!text.startsWith("---", at) && !text.startsWith("...", at)) continue;
    let end = nextLine(text, at);
    while (end > at + 3 && /[ \t\r\n]/.test(text[end - 1] as string)) end--;
    if (end === at + 3) return { start: at, end };
  }
  return undefined;
}

/**
 * Takes the front matter apart that begins with three hyphens at an offset: gray-matter says in which language it is, and where it
 * begins and ends. Undefined where the first line is no fence. gray-matter is loaded when first needed, and not asked about plain
 * front matter: for 2,490 pages it took 60 ms (Node 20) of a check of 1.2 s.
 */
export function findFences(text: string, start: number, closing: Span | undefined): Fences | undefined {
  const contentStart = nextLine(text, start);
  const line = text.slice(start, Math.min(contentStart, start + 200));
  if (!openingFence.test(line)) return undefined;
  const opening = { start, end: start + line.trimEnd().length };
  const content = { start: contentStart, end: closing ? closing.start : contentStart };
  const language = require("gray-matter").language(`${line}\n`).name;
  // Of what names a language gray-matter sees no more than that: JavaScript it would run.
  if (language !== "" || !closing || isHeavy(text, content)) return { opening, content, language };
  const between = split(text.slice(start, closing.end), text.slice(closing.start, closing.end));
  return { opening, content: { start: contentStart, end: start + "---".length + between.length }, language };
}

const openingFence = /^---(?!-)[ \t]*\S*[ \t]*\r?\n?$/;

/**
 * What stands between the fences of a head, with the line end of the first one. gray-matter is told which line closes it, because by
 * itself it stops at any line that begins with three hyphens, and knows no dots. It parses nothing: of its engines only that of YAML
 * can be asked here, and ours reads nothing.
 */
function split(head: string, closing: string): string {
  const { matter } = require("gray-matter")(`${head}\n`, {
    delimiters: ["---", `${closing}\n`],
    engines: { yaml: () => ({}) },
  });
  // Where nothing stands between the fences the line end belongs to both.
  return `${matter}\n`;
}

/** Whether gray-matter would be slow: it copies what it gets, and takes quadratic time over white space. No author wrote that. */
function isHeavy(text: string, { start, end }: Span): boolean {
  return end - start > 64 * 1024 || (end - start > 2000 && /(?<!\s)\s{100}/.test(text.slice(start, end)));
}
