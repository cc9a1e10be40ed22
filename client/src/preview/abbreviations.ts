import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { siteOf } from "./environment";

/** Marks the terms of the glossary where they are used, and takes definitions out of the page, as the site does. */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before(
    "reference",
    "algoritmekader_definition",
    (state, line, _end, silent) => {
      if (!siteOf(state.env) || (state.sCount[line] as number) - state.blkIndent >= 4) return false;
      const from = (state.bMarks[line] as number) + (state.tShift[line] as number);
      const text = state.src.slice(from, state.eMarks[line]);
      if (!definition.test(text)) return false;
      if (!silent) state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "reference"] },
  );

  md.core.ruler.push("algoritmekader_terms", (state) => {
    const terms = new Map(siteOf(state.env)?.page.terms);
    if (terms.size === 0) return;
    const known = byFirstWord(terms.keys());
    for (const token of state.tokens) {
      if (token.type !== "inline" || !token.children) continue;
      token.children = token.children.flatMap((child) =>
        child.type === "text" ? marked(child, known, terms, state.Token) : child,
      );
    }
  });
}

const definition = /^\*\[[^\]]+\]:.*\S/;

const words = /[\p{L}\p{N}_]+/gu;
const isWord = /^[\p{L}\p{N}_]/u;

/** By the word that it begins with: its terms, the longest first. */
function byFirstWord(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    const [word = ""] = term.match(words) ?? [];
    found.set(word, [...(found.get(word) ?? []), term]);
  }
  return found;
}

/** The term that begins at a word of a text and ends with a word. */
function termAt(text: string, index: number, candidates: readonly string[] = []): string | undefined {
  return candidates.find(
    (term) => text.startsWith(term, index) && !isWord.test(text.slice(index + term.length, index + term.length + 2)),
  );
}

function marked(
  text: Token,
  known: ReadonlyMap<string, readonly string[]>,
  terms: ReadonlyMap<string, string>,
  Piece: typeof Token,
): Token[] {
  const { content, level } = text;
  const pieces: Token[] = [];
  let from = 0;
  const add = (type: string, tag: string, nesting: 1 | 0 | -1): Token => {
    const token = new Piece(type, tag, nesting);
    token.level = level;
    pieces.push(token);
    return token;
  };
  for (const { 0: word, index } of content.matchAll(words)) {
    const term = index < from ? undefined : termAt(content, index, known.get(word));
    if (term === undefined) continue;
    if (index > from) add("text", "", 0).content = content.slice(from, index);
    add("algoritmekader_term_open", "abbr", 1).attrs = [["title", terms.get(term) ?? ""]];
    add("text", "", 0).content = term;
    add("algoritmekader_term_close", "abbr", -1);
    from = index + term.length;
  }
  if (from === 0) return [text];
  if (from < content.length) add("text", "", 0).content = content.slice(from);
  return pieces;
}
