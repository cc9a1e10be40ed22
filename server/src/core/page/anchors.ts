/**
 * The anchors of a page, by the rules of the site: Python-Markdown `toc` for headings, `attr_list` for ids in braces,
 * `footnotes`, and ids in raw HTML. Held against Python-Markdown 3.4.1 on all pages of the Algoritmekader.
 */
import type { BlockHeading } from "../body/blocks";
import { isHidden, madeOf } from "../body/body";
import { footnotesOf } from "../body/footnotes";
import { copied } from "../text/similar";
import { contains, liesIn, lineFinder, type Span } from "../text/span";
import type { Page } from "./page";

export interface Anchor {
  readonly id: string;
  /** What a link to it leads to: the heading, or the place of the id. */
  readonly span: Span;
}

const known = new WeakMap<Page, ReadonlyMap<string, Anchor>>();

/** The line of a page that holds an offset. Many things may stand on one long line: it is looked for once. */
export function lineOn({ text, body }: Page, offset: number): Span {
  return madeOf(body, lineOn, () => lineFinder(text))(offset);
}

/** Whether the offset lies in code that is code because it is indented; other code holds no references at all. */
export function isInCode(page: Page, offset: number): boolean {
  const { start } = lineOn(page, offset);
  // Most lines are not indented, which is seen at once.
  if (page.text[start] !== " " && page.text[start] !== "\t") return false;
  return liesIn(page.body.blocks.code, offset);
}

/** Whether other files are put into a page when the site is built: more of what can be referred to may come with them. */
export function hasInclusion({ text, body }: Page): boolean {
  return madeOf(body, hasInclusion, () => text.includes("--8<--") && inclusion.test(text));
}

const inclusion = /^[ \t]*--8<--/m;

/** The anchors of a page by their id. Read once per page, and only when asked for. */
export function anchorsOf(page: Page): ReadonlyMap<string, Anchor> {
  let anchors = known.get(page);
  if (!anchors) {
    anchors = inOwnMemory(readAnchors(page));
    known.set(page, anchors);
  }
  return anchors;
}

/** Kept as long as the page is, and not with its text. */
function inOwnMemory(anchors: ReadonlyMap<string, Anchor>): ReadonlyMap<string, Anchor> {
  return new Map(
    [...anchors.values()].map(({ id, span }) => {
      const own = copied(id);
      return [own, { id: own, span }];
    }),
  );
}

/** The same where it was asked for before; undefined where not. */
export function knownAnchorsOf(page: Page): ReadonlyMap<string, Anchor> | undefined {
  return known.get(page);
}

/** `{ #id .class }` and `{: #id }`, at the end of a heading, a paragraph, a link or an image. */
const attributeList = /\{:?[ \t]{0,20}(?:[^{}\n]{0,200}[ \t])?#([^\s{}]{1,200})[^{}\n]{0,200}\}/g;
function readAnchors(page: Page): Map<string, Anchor> {
  const anchors = anchorsInText(page);
  const { headings } = page.body.blocks;
  for (const [index, id] of anchorsOfHeadings(headings, anchors.keys()).entries()) {
    if (!anchors.has(id)) anchors.set(id, { id, span: (headings[index] as BlockHeading).span });
  }
  return anchors;
}

/** The anchor of each heading of a page, in their order. */
export function headingAnchors(page: Page): readonly string[] {
  return anchorsOfHeadings(page.body.blocks.headings, anchorsInText(page).keys());
}

/** The same when one of the headings has another text. */
export function headingAnchorsWith(page: Page, renamed: BlockHeading, text: string): readonly string[] {
  const headings = page.body.blocks.headings.map((heading) => (heading === renamed ? { text } : heading));
  const own = idInList(text);
  const others = new Set(own === undefined ? [] : [own]);
  for (const { id, span } of anchorsInText(page).values()) if (!contains(renamed.span, span.start)) others.add(id);
  return anchorsOfHeadings(headings, others);
}

/** The anchors that are written as such: all but those that the site makes of headings. */
function anchorsInText(page: Page): Map<string, Anchor> {
  const { text, body, frontMatter } = page;
  const anchors = new Map<string, Anchor>();
  const put = (id: string, span: Span) => {
    if (!anchors.has(id)) anchors.set(id, { id, span });
  };
  for (const { name, value, span } of body.htmlAttributes) if (name === "id" || name === "name") put(value, span);
  const bodyText = text.slice(frontMatter.bodyStart);
  const matches = (pattern: RegExp, read: (found: string, span: Span) => void) => {
    for (const match of bodyText.matchAll(pattern)) {
      const start = frontMatter.bodyStart + match.index;
      if (!isHidden(body, start)) read(match[1] as string, { start, end: start + match[0].length });
    }
  };
  if (bodyText.includes("{")) matches(attributeList, put);
  const { marks, notes } = footnotesOf(text, frontMatter.bodyStart, body);
  for (const { label, span } of notes) put(`fn:${label}`, span);
  const written = new Set(notes.map(({ label }) => label));
  const counts = new Map<string, number>();
  for (const { label, span } of marks) {
    // The site makes no link of a mark without its note.
    if (!written.has(label)) continue;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    put(`fnref${count > 1 ? count : ""}:${label}`, span);
  }
  return anchors;
}

/** The anchors of headings in their order: they come last, and a name that is taken gets a number. */
function anchorsOfHeadings(headings: readonly Pick<BlockHeading, "text">[], others: Iterable<string>): string[] {
  const taken = new Set(others);
  const last = new Map<string, number>();
  return headings.map(({ text }) => {
    const id = idInList(text) ?? unique(slugOf(text), taken, last);
    taken.add(id);
    return id;
  });
}

function idInList(text: string): string | undefined {
  const open = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  return open < 0 ? undefined : /[:\s{]#([^\s{}]+)/.exec(text.slice(open))?.[1];
}

/** The first of `id`, `id_1`, `id_2`, … that is free (`toc.unique`). `last` remembers where the search for a name ended. */
function unique(slug: string, taken: ReadonlySet<string>, last: Map<string, number>): string {
  if (slug !== "" && !taken.has(slug)) return slug;
  const counted = /^(.*)_(\d+)$/.exec(slug);
  const base = counted?.[1] ?? slug;
  let number = Math.max(last.get(base) ?? 0, Number(counted?.[2] ?? 0)) + 1;
  while (taken.has(`${base}_${number}`)) number++;
  last.set(base, number);
  return `${base}_${number}`;
}

/** The anchor that the site gives a heading (`toc.slugify`): small letters without accents, hyphens for spaces. */
export function slugOf(heading: string): string {
  return shownText(heading)
    .normalize("NFKD")
    .replace(/[^\x00-\x7f]/g, "")
    .replace(/[^\w\s-]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

/** What a reader sees of a heading: without the signs of Markdown, images, icons and footnote marks. */
export function shownText(heading: string): string {
  let text = withoutAttributes(heading.trim()).slice(0, longestHeading);
  text = text.trimEnd();
  let end = text.length;
  while (text[end - 1] === "#") end--;
  text = text.slice(0, end);
  const escaped: string[] = [];
  text = text.replace(/\\([\\`*_{}[\]()>#+\-.!~|])/g, (_, sign: string) => {
    escaped.push(sign);
    return `\u0002${escaped.length - 1}\u0003`;
  });
  text = text
    .replace(/!\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])(?:\{[^{}]*\})?/g, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])(?:\{[^{}]*\})?/g, "$1")
    .replace(/<[^<>]*>/g, "")
    .replace(/:[a-z0-9_+-]+:/g, "")
    .replace(/`+([^`]*)`+/g, "$1")
    .replace(/\*+/g, "")
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, "")
    .replace(/&(#\d+|#x[0-9a-f]+|amp|lt|gt|quot|nbsp|shy);/gi, (_, name: string) => entity(name));
  return text.replace(/\u0002(\d+)\u0003/g, (_, index: string) => escaped[Number(index)] as string).trim();
}

/** What follows in a heading this long is no part of its anchor: no author writes one. */
const longestHeading = 500;

/** Without the attribute list at its end, which a space divides from the text. */
function withoutAttributes(heading: string): string {
  const open = heading.endsWith("}") ? heading.lastIndexOf("{") : -1;
  return open > 0 && /\s/.test(heading[open - 1] as string) ? heading.slice(0, open) : heading;
}

function entity(name: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", shy: "" };
  if (!name.startsWith("#")) return named[name.toLowerCase()] ?? "";
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
