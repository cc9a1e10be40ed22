import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { siteOf } from "./environment";

const name = "algoritmekader_block";

/**
 * `!!! type "Title"` is a box, `??? type "Title"` a box to unfold and `???+` one that is unfolded; `=== "Title"` is a tab, which stands
 * open under the one before it. As in Python-Markdown: what is indented by four columns below the line belongs to it, a title between
 * empty quotes is none, and without quotes the type is the title.
 */
export function titledBlocks(md: MarkdownIt): void {
  md.block.ruler.before("fence", name, read, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.renderer.rules[`${name}_word`] = (tokens, index) =>
    `<span class="ak-unseen">${md.utils.escapeHtml(tokens[index]?.content ?? "")}: </span>`;
}

interface Opening {
  readonly tag: "div" | "details";
  readonly isUnfolded: boolean;
  readonly types: readonly string[];
  readonly title: string;
}

function read(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const site = siteOf(state.env);
  const opening = site && openingAt(state, startLine);
  if (!opening) return false;
  if (silent) return true;
  const indent = (state.sCount[startLine] as number) + 4;
  const last = endOfContent(state, startLine, endLine, indent);
  const { tag, isUnfolded, types } = opening;
  const open = state.push(`${name}_open`, tag, 1);
  open.block = true;
  open.map = [startLine, last];
  open.attrs = [["class", ["ak-block", ...types.map((one) => `ak-${one.toLowerCase()}`)].join(" ")]];
  if (isUnfolded) open.attrs.push(["open", ""]);
  pushTitle(state, opening, wordFor(types[0], site.texts.blockTypes), startLine);
  readContent(state, startLine + 1, last, indent);
  state.push(`${name}_close`, tag, -1).block = true;
  state.line = last;
  return true;
}

const opener = /^(!!!|\?{3}|={3})([!+]*) ?([\w-]+(?: +[\w-]+)*)?(?: *"(.*)")?\s*$/;

/** A block begins at the margin; in a list item, whose margin is another than that of the site, near it. */
function openingAt(state: StateBlock, line: number): Opening | undefined {
  const columns = (state.sCount[line] as number) - state.blkIndent;
  if (columns >= 4 || (columns > 0 && state.blkIndent % 4 === 0)) return undefined;
  const from = (state.bMarks[line] as number) + (state.tShift[line] as number);
  const [, mark, flags = "", written, title] = opener.exec(state.src.slice(from, state.eMarks[line])) ?? [];
  const types = written?.split(/ +/) ?? [];
  const shown = title ?? capital(types[0] ?? "");
  if (mark === "!!!" && flags === "" && types.length > 0) return { tag: "div", isUnfolded: false, types, title: shown };
  if (mark === "???" && (flags === "" || flags === "+") && (types.length > 0 || title !== undefined)) {
    return { tag: "details", isUnfolded: flags === "+", types, title: shown };
  }
  if (mark === "===" && title !== undefined && types.length === 0) {
    return { tag: "div", isUnfolded: false, types: ["tab"], title: shown };
  }
  return undefined;
}

/** The title, behind the word for the type, for those who do not see icon and colour; a title that says it itself says it once. */
function pushTitle(state: StateBlock, { tag, title }: Opening, word: string | undefined, line: number): void {
  const isFolding = tag === "details";
  if (title === "" && !isFolding) return;
  const open = state.push(`${name}_title_open`, isFolding ? "summary" : "p", 1);
  open.attrs = [["class", "ak-title"]];
  open.map = [line, line + 1];
  const inline = state.push("inline", "", 0);
  inline.content = title;
  inline.map = [line, line + 1];
  inline.children = [];
  if (word !== undefined && !title.toLowerCase().startsWith(word.toLowerCase())) {
    const before = new state.Token(`${name}_word`, "", 0);
    before.content = word;
    inline.children.push(before);
  }
  state.push(`${name}_title_close`, isFolding ? "summary" : "p", -1);
}

/** The line after the last that is indented so far, blank lines behind it left out. */
function endOfContent(state: StateBlock, startLine: number, endLine: number, indent: number): number {
  let last = startLine + 1;
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] as number) < indent) break;
    last = line + 1;
  }
  return last;
}

function readContent(state: StateBlock, from: number, to: number, indent: number): void {
  const { blkIndent, lineMax, parentType } = state;
  state.blkIndent = indent;
  state.lineMax = to;
  // Within a list item or quotation its own rules would end the content.
  state.parentType = "root";
  state.md.block.tokenize(state, from, to);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
  state.parentType = parentType;
}

function wordFor(type = "", words: Readonly<Record<string, string>>): string | undefined {
  const small = type.toLowerCase();
  return Object.hasOwn(words, small) ? words[small] : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
